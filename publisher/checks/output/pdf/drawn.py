"""Words of a PDF whose letters are drawn with more than one font, and characters that no glyph was found for."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# How Unicode's names of marks begin that are of no script by themselves: they belong to the letter before them.
_OF_THE_LETTER_BEFORE = "COMBINING"


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one font draws in a line, in the order of the page: `text` is what its glyphs stand for."""

    font: str
    text: str


@dataclass(frozen=True, slots=True)
class MixedWord:
    """A word whose letters of one script are drawn with several fonts, the one that draws the most of them first.

    `strange` are the letters that the other fonts draw, and `page` counts from 1.
    """

    word: str
    fonts: tuple[str, ...]
    strange: str
    page: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """How often a page shows the glyph that a font has for what it does not know (ISO 32000-1, 9.7.6.3)."""

    times: int
    font: str
    page: int


def mixed_words(line: Iterable[Drawn], page: int) -> Iterator[MixedWord]:
    """Yield each word of a line whose letters of one script come from several fonts.

    A word is what stands between spaces. A sign or a number may come from another font than the letters beside it, and
    so may letters of another script (“NHS-এর”).
    """
    word: list[tuple[str, str]] = []
    for drawn in (*line, Drawn("", " ")):
        for sign in drawn.text:
            if not sign.isspace():
                word.append((sign, drawn.font))
            elif word:
                yield from _mixed(word, page)
                word = []


def _mixed(word: list[tuple[str, str]], page: int) -> Iterator[MixedWord]:
    """Yield what is wrong with a word, given by its characters with the font of each."""
    if len({font for _, font in word}) == 1:
        return
    scripts: dict[str, dict[str, str]] = {}
    script = ""
    for sign, font in word:
        script = _script(sign, script)
        if script:
            fonts = scripts.setdefault(script, {})
            fonts[font] = fonts.get(font, "") + sign
    for fonts in scripts.values():
        if len(fonts) > 1:
            usual, *others = sorted(fonts, key=lambda font: -len(fonts[font]))
            strange = "".join(dict.fromkeys("".join(fonts[font] for font in others)))
            yield MixedWord("".join(sign for sign, _ in word), (usual, *others), strange, page)


def _script(sign: str, before: str) -> str:
    """Return the script of a letter by how its name begins, "" for a sign; a mark is of the letter's `before` it."""
    category = unicodedata.category(sign)[0]
    if category not in "LM":
        return ""
    name = unicodedata.name(sign, "").partition(" ")[0]
    return before if category == "M" and name == _OF_THE_LETTER_BEFORE else name.partition("-")[0]
