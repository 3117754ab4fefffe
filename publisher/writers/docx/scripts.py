"""Words cut where their script changes, and what Word wants to be told of each piece.

Word takes fonts, bold and direction of a run from one of two sets: the Latin one and the complex-script one. It chooses
by `w:rtl` and `w:cs`, so a run may hold words of one kind only: an English name or a telephone number inside Urdu text
stands in a run of its own, or Word shows it in the wrong order. Chinese has a font and a language of its own beside the
Latin ones, which Word chooses by the letters; an English name among it stands by itself for its language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from publisher import characters
from publisher import language as languages
from publisher.language import Script

Kind: TypeAlias = Literal["latin", "rtl", "complex", "han"]

_LETTERS: dict[Kind, str] = {
    "latin": characters.LATIN_GREEK_CYRILLIC,
    "rtl": characters.RIGHT_TO_LEFT,
    "complex": characters.COMPLEX,
    "han": characters.WITHOUT_SPACES,
}
_ALL = "".join(_LETTERS.values())


def _pieces_of(kind: Kind) -> str:
    """Return the pattern for words of one kind with the spaces and points between them, not those around them."""
    letters = _LETTERS[kind]
    return f"[{letters}]+(?:[^{_ALL}]+[{letters}]+)*"


# A sign of money before a number and a percent sign after it belong to it, and so do brackets round it: alone, they
# would change sides or be left behind at the end of a line.
_NUMBER_OR_NAME = rf"[£$€#+]?{_pieces_of('latin')}%?"
_PIECES = re.compile(
    rf"(?P<latin>\({_NUMBER_OR_NAME}\)|{_NUMBER_OR_NAME})|(?P<rtl>{_pieces_of('rtl')})|(?P<complex>{_pieces_of('complex')})"
    rf"|(?P<han>{_pieces_of('han')})"
)
_FOREIGN: dict[Kind, re.Pattern[str]] = {
    kind: re.compile(f"[{''.join(letters for other, letters in _LETTERS.items() if other != kind)}]")
    for kind in _LETTERS
}


# Between Latin letters and the blocks of Chinese: Latin-1 signs, and general punctuation to miscellaneous symbols.
_AMBIGUOUS = re.compile("[\u00a1-\u00bf\u00d7\u00f7\u2010-\u2027\u2030-\u203f\u2100-\u27bf]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one kind, in the order in which they are read."""

    text: str
    kind: Kind


def kind_of(script: Script) -> Kind:
    """Return the kind of a script's letters."""
    if script.direction == "rtl":
        return "rtl"
    if not script.spaced:
        return "han"
    return "complex" if script.complex else "latin"


def has_ambiguous(text: str) -> bool:
    """Return whether Chinese words have signs that Word takes for Latin ones unless it is told (`w:hint`).

    Quotation marks, dashes and the like stand in both (ISO/IEC 29500-1, 17.3.2.26).
    """
    return _AMBIGUOUS.search(text) is not None


def pieces(text: str, language: str) -> Iterator[Piece]:
    """Yield `text` in pieces of one kind each; what is no letter goes with the words of `language`."""
    own = kind_of(languages.find(language).script)
    if not _FOREIGN[own].search(text):
        yield Piece(text, own)
        return
    start = 0
    for found in _PIECES.finditer(text):
        if found.lastgroup != own:
            if found.start() > start:
                yield Piece(text[start : found.start()], own)
            yield Piece(found[0], _kind(found.lastgroup))
            start = found.end()
    if start < len(text):
        yield Piece(text[start:], own)


def _kind(name: str | None) -> Kind:
    return next(kind for kind in _LETTERS if kind == name)


def piece_language(piece: Piece, language: str, document_language: str) -> str:
    """Return the language to give a piece that stands in words of `language`.

    Latin words inside another script are the document's own where that is Latin, else English: the language that all
    texts are translated from. A number is read in the language around it, and so are words in another script, of which
    nobody said the language.
    """
    around = kind_of(languages.find(language).script)
    if piece.kind != "latin" or around == "latin" or not any(sign.isalpha() for sign in piece.text):
        return language
    return document_language if languages.find(document_language).script.code == "Latn" else "en"
