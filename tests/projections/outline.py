"""The outline that a document, and what another program finds in a file of it, are both told as.

One line for each heading, paragraph, item of a list, cell and so on, in order, with the words of it and their marks:

    heading 2 | Before you come
    item 1, number 3 | Bring your ⟨letter⟩(strong), see ⟨the map⟩(link https://example.org/).

White space of all kinds is one space, and carries no marks; marks of direction and soft hyphens are no words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

_UNSEEN = re.compile("[\u00ad\u061c\u200e\u200f\u2060]")
_SPACES = re.compile(r"\s+")
BREAK = "⏎"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text and its marks: "strong", "link https://…", "language ur"; a picture is its alternative in ![…]."""

    text: str
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Line:
    """One block: what it is, the level of the list that it is an item of (0 for none), and what stands in it."""

    kind: str
    pieces: tuple[Piece, ...] = ()
    level: int = 0
    facts: tuple[str, ...] = ()
    depth: int = 0

    def told(self) -> str:
        """Return the line as text."""
        kind = f"{self.kind} {self.level}" if self.level else self.kind
        words = words_of(self.pieces)
        head = ", ".join((kind, *self.facts))
        return f"{'  ' * self.depth}{head}{f' | {words}' if words else ''}"


@dataclass(slots=True)
class Outline:
    """The lines of one document, gathered in order, and the headings that links within it may go to."""

    lines: list[Line] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Add a line; a paragraph without anything in it is none, since all programs throw it away."""
        if not line.kind.startswith(_NEVER_EMPTY) and not words_of(line.pieces):
            return
        self.lines.append(line)

    def starts_beside(self, level: int) -> bool:
        """Return whether a list of this level that begins now follows straight on an item of that level or below."""
        return bool(self.lines) and self.lines[-1].level >= level

    def told(self) -> list[str]:
        """Return the lines as text."""
        return [line.told() for line in self.lines]


ITEM, CELL, HEADING, PARAGRAPH = "item", "cell", "heading", "paragraph"
QUOTATION, SPEAKER, TERM, DESCRIPTION = "quotation", "speaker", "term", "description"
CAPTION, CODE, HARD_WORD, MEANING = "caption", "code", "hard word", "meaning"
TABLE, HEADING_ROW, ROW, NOTE = "table", "heading row", "row", "note"
NEW_LIST, IN_QUOTATION, HEADING_CELL = "new list", "in a quotation", "heading"
_NEVER_EMPTY = (ITEM, CELL, TABLE, HEADING_ROW, ROW, NOTE)

# What a style of ours says of its paragraph, by the beginning of its name; all others are paragraphs.
KINDS = (
    ("Quote Attribution", SPEAKER),
    ("Quote", QUOTATION),
    ("Definition Term", TERM),
    ("Definition", DESCRIPTION),
    ("Code Block", CODE),
    ("Table Caption", CAPTION),
    ("caption", CAPTION),
    ("Word Box Term", HARD_WORD),
    ("Word Box", MEANING),
)
# The program's own words around the text, which the document does not hold.
OWN = ("Date", "Draft Note", "Credits", "toc ", "TOC", "Contents")

# What a character style of ours says of its words, by what its name holds ("Strong Hyperlink").
_STYLE_MARKS = {
    "Strong": ("strong",),
    "Intense Emphasis": ("strong", "emphasis"),
    "Emphasis": ("emphasis",),
    "Code": ("code",),
    "Superscript": ("superscript",),
    "Subscript": ("subscript",),
}
NOTE_STYLE = "footnote reference"


def marks_of_style(name: str) -> frozenset[str]:
    """Return the marks that a character style gives to its words."""
    return frozenset(mark for part, marks in _STYLE_MARKS.items() if part in name for mark in marks)


def kind_of_style(name: str) -> str:
    """Return what a paragraph is by the name of its style, "" where the program itself wrote it."""
    if name.casefold().startswith(tuple(own.casefold() for own in OWN)):
        return ""
    return next((kind for begins, kind in KINDS if name.startswith(begins)), PARAGRAPH)


def stands_in_quotation(style: str) -> bool:
    """Return whether the name of a style says that its paragraph stands in a quotation without being one."""
    return " In Quote" in style


def picture(alternative: str | None) -> str:
    """Return a picture as text; decorative pictures and forgotten alternatives look alike."""
    return f"![{alternative or ''}]"


def note_mark(number: int | str) -> str:
    """Return the mark of a note as text."""
    return f"[^{number}]"


def words_of(pieces: Iterable[Piece]) -> str:
    """Return pieces as text: neighbours with the same marks as one, white space without marks."""
    told: list[tuple[str, frozenset[str]]] = []
    gap = False
    for part in _parts(pieces):
        if not part.text:
            gap = bool(told)
        elif told and told[-1][1] == part.marks:
            told[-1] = (f"{told[-1][0]}{' ' if gap else ''}{part.text}", part.marks)
            gap = False
        else:
            told += [(" ", frozenset({"gap"}))] if gap else []
            told.append((part.text, part.marks))
            gap = False
    return "".join(_marked(text, marks) for text, marks in told)


def _marked(text: str, marks: frozenset[str]) -> str:
    return text if text == " " or not marks else f"⟨{text}⟩({', '.join(sorted(marks))})"


def _parts(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the words of pieces, and a piece without text for each space."""
    for piece in pieces:
        for number, word in enumerate(_SPACES.split(_UNSEEN.sub("", piece.text))):
            if number:
                yield replace(piece, text="")
            if word:
                yield replace(piece, text=word)
