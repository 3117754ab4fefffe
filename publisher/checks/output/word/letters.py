"""The letters of a text by the kind that Word tells apart: it takes fonts, language and direction of a run by it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, TypeAlias

from publisher import characters
from publisher import language as languages

Kind: TypeAlias = Literal["western", "right-to-left", "complex", "wide"]

_KINDS: dict[Kind, str] = {
    "right-to-left": characters.RIGHT_TO_LEFT,
    "complex": characters.COMPLEX,
    "wide": characters.WITHOUT_SPACES,
    "western": characters.LATIN_GREEK_CYRILLIC,
}
_RUN = re.compile("|".join(f"(?P<k{at}>[{signs}]+)" for at, signs in enumerate(_KINDS.values())))
_NAMES = dict(zip((f"k{at}" for at in range(len(_KINDS))), _KINDS, strict=True))


def kind_of(language: str) -> Kind:
    """Return the kind of the letters that a language is written with."""
    script = languages.find(language).script
    if script.direction == "rtl":
        return "right-to-left"
    if script.complex:
        return "complex"
    return "western" if script.spaced else "wide"


def letters_of(text: str) -> Iterator[tuple[Kind, str]]:
    """Yield the letters of a text in runs of one kind each, without all that is no letter."""
    for found in _RUN.finditer(text):
        letters = "".join(sign for sign in found[0] if unicodedata.category(sign)[0] in "LM")
        if letters:
            yield _NAMES[str(found.lastgroup)], letters
