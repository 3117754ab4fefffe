"""Lines of an outline as far as the tags of LibreOffice's PDF can tell them.

They tell neither the levels of lists nor which list an item is of, nor cells that head a row by their style alone, and
of words their looks and not their meaning. Of signs only letters and digits are compared: those between words that run
in two directions stand as they do on the page. Arabic marks, and the ligature of lam and alef, come back in an order
that depends on the font.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from tests.projections.outline import CELL, CODE, HEADING_CELL, HEADING_ROW, PARAGRAPH, ROW, Line, Piece

_PICTURE = re.compile(r"!\[(.*)\]")
_DECORATION = "![]"
_LAM_ALEF = re.compile("[\u0644\u0622\u0623\u0625\u0627]{2,}")
_ARABIC_MARK = re.compile("[\u064b-\u065f\u0670]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The letters of a line of the document with their spaces, and how many stand before each space within code."""

    letters: str
    in_code: frozenset[int]


def comparable(lines: Iterable[Line], *, framed: bool) -> list[Line]:
    """Return lines without those that hold nothing but decoration.

    `framed` says that pictures stand in frames beside their words, as in easy read: LibreOffice tells such a picture
    behind the words.
    """
    kept: list[Line] = []
    waiting: tuple[Piece, ...] = ()
    for line in lines:
        pictures = tuple(piece for piece in line.pieces if _is_picture(piece) and piece.text.strip() != _DECORATION)
        if line.kind == PARAGRAPH and not words(line).letters:
            if framed:
                waiting += pictures
                continue
            if not pictures:
                continue
        kept.append(replace(line, pieces=(*line.pieces, *waiting)))
        waiting = ()
    return kept


def told(lines: Sequence[Line], wanted: Sequence[Wanted]) -> list[str]:
    """Return lines as text, with spaces where the document has them if a space may stand there."""
    return [
        _told(line, wanted[at] if at < len(wanted) else Wanted("", frozenset()), heading=_heads(lines, at))
        for at, line in enumerate(lines)
    ]


def words(line: Line) -> Wanted:
    """Return the letters of a line of the document, which has all its spaces."""
    text = ""
    in_code: set[int] = set()
    for piece in _text(line):
        before, added = len(text.replace(" ", "")), "".join(_letters(piece.text))
        if line.kind == CODE or "code" in piece.marks:
            in_code |= {before + at for at in _spaces(added)}
        text += added
    return Wanted(_spaced(_unspaced(text), set(_spaces(text))), frozenset(in_code))


def _heads(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line is a cell of a row in which all cells are headings."""
    after = takewhile(lambda line: line.kind == CELL, lines[at:])
    before = takewhile(lambda line: line.kind == CELL, reversed(lines[:at]))
    return lines[at].kind == CELL and all(HEADING_CELL in cell.facts for cell in (*before, *after))


def _told(line: Line, wanted: Wanted, *, heading: bool) -> str:
    kind = ROW if line.kind == HEADING_ROW else line.kind
    facts = [fact for fact in line.facts if fact.startswith(("number", "bullet")) or heading]
    pictures = [" ".join(piece.text.split()) for piece in line.pieces if _is_picture(piece)]
    parts = (", ".join((kind, *facts)), _settled([piece.text for piece in _text(line)], wanted), *pictures)
    return f"{'  ' * line.depth}{' | '.join(part for part in parts if part not in {'', _DECORATION})}"


def _settled(pieces: Sequence[str], wanted: Wanted) -> str:
    """Return the letters and digits of a text in pieces, between two of which a space may stand or not: as is wanted.

    LibreOffice leaves out the spaces at the ends of lines, and those of code where another font stands in for its own.
    """
    text = ""
    unsure: set[int] = set()
    for piece in pieces:
        unsure.add(len(text.replace(" ", "")))
        text += "".join(_letters(piece))
    letters = _unspaced(text)
    if letters == wanted.letters.replace(" ", ""):
        unsure = (unsure | wanted.in_code) & set(_spaces(wanted.letters))
    return _spaced(letters, {*_spaces(text), *unsure})


def _unspaced(text: str) -> str:
    return _LAM_ALEF.sub(lambda found: "".join(sorted(found[0])), text.replace(" ", ""))


def _spaced(letters: str, spaces: set[int]) -> str:
    return "".join(f" {sign}" if at in spaces else sign for at, sign in enumerate(letters)).strip()


def _letters(text: str) -> Iterator[str]:
    for sign in unicodedata.normalize("NFKC", text):
        if sign.isspace():
            yield " "
        elif unicodedata.category(sign)[0] in "LMN" and not _ARABIC_MARK.fullmatch(sign):
            yield sign


def _spaces(text: str) -> Iterator[int]:
    """Yield how many letters stand before each space."""
    letters = 0
    for sign in text:
        if sign == " ":
            yield letters
        else:
            letters += 1


def _is_picture(piece: Piece) -> bool:
    return bool(_PICTURE.fullmatch(piece.text.strip()))


def _text(line: Line) -> list[Piece]:
    return [piece for piece in line.pieces if not _is_picture(piece)]
