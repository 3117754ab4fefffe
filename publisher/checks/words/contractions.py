"""Contractions of English, and what each is in full words.

No other language of the program has a rule: French, Welsh and Ukrainian write an apostrophe where grammar wants it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LANGUAGES = frozenset({"en"})

# Whole forms that are not made as others are.
_IRREGULAR = {
    "can't": "cannot",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "'tis": "it is",
    "'twas": "it was",
    "y'all": "you all",
    "i'm": "I am",
}
_ENDINGS = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will"}
# After these words 's is “is” or “has”, and 'd is “would” or “had”; after any other word 's is a possessive.
_BEFORE_IS = "he she it that this there here what who where when why how everyone everybody something nothing".split()  # noqa: SIM905 - a list of words reads as words
_BEFORE_WOULD = "i you he she it we they there that who".split()  # noqa: SIM905 - the same

_FOUND = re.compile(
    rf"""(?<![\w'’])(?:
        (?P<whole>can't|won't|shan't|ain't|let's|y'all|'tis|'twas|i'm)
      | (?P<regular>[a-z]+)(?P<ending>n't|'re|'ve|'ll)
      | (?P<is>{"|".join(_BEFORE_IS)})'s
      | (?P<would>{"|".join(_BEFORE_WOULD)})'d
    )(?![\w])""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Contraction:
    """A contraction as it stands in a text, the words to write for it, and where it begins."""

    shown: str
    full: str
    start: int


def contractions(text: str) -> Iterator[Contraction]:
    """Yield the contractions of an English text in order, with whichever apostrophe they are typed."""
    plain = text.translate(str.maketrans("’‘ʼ＇", "''''"))
    for found in _FOUND.finditer(plain):
        yield Contraction(text[found.start() : found.end()], _full(found), found.start())


def _full(found: re.Match[str]) -> str:
    if found["whole"]:
        words = _IRREGULAR[found["whole"].lower()]
    elif found["regular"]:
        words = found["regular"] + _ENDINGS[found["ending"].lower()]
    elif found["is"]:
        words = f"{found['is']} is” or “{found['is']} has"
    else:
        words = f"{found['would']} would” or “{found['would']} had"
    return words[0].upper() + words[1:] if found[0][0].isupper() else words
