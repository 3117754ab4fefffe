"""What LibreOffice shows of a Word file, as an outline: the tags and words of the PDF that it writes.

LibreOffice calls each element by our style, which its role map leads to a standard one. Of words from right to left it
writes the letters as they stand on the page: they are turned round here.
"""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from publisher.checks.output.pdf.content import Fonts, read_page
from tests.projections.outline import (
    CELL,
    HEADING,
    HEADING_CELL,
    ITEM,
    NOTE,
    ROW,
    TABLE,
    Line,
    Outline,
    Piece,
    kind_of_style,
    picture,
)

_HEADING = re.compile("H([1-6])")
_LABEL = re.compile(r"\s*(?:(\d+)\.|[•–▪◦o-])\s*")
_LEFT_TO_RIGHT = re.compile(r"[^\W\u0590-\u08ff]+(?:[.,:/@%+-]+[^\W\u0590-\u08ff]+)*")


def links(content: bytes) -> set[str]:
    """Return the addresses that links lead to, from the pages: the tags lack links that run against their paragraph."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        areas = (area for page in pdf.pages for area in page.get("/Annots", ()))
        return {str(area.A.URI) for area in areas if "/URI" in area.get("/A", {})}


def project(content: bytes) -> Outline:
    """Return the outline of a tagged PDF that LibreOffice has written."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        reader = _Reader(pdf)
        tree = pdf.Root.StructTreeRoot
        reader.roles = {str(name): str(role)[1:] for name, role in tree.RoleMap.items()}
        for kid in _kids(tree):
            reader.block(kid, depth=0)
    for number, lines in sorted(reader.notes.items()):
        reader.outline.lines += [Line(f"{NOTE} {number}"), *lines]
    return reader.outline


@dataclass
class _Reader:
    pdf: pikepdf.Pdf
    outline: Outline = field(default_factory=Outline)
    roles: dict[str, str] = field(default_factory=dict)
    notes: dict[int, list[Line]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        fonts = Fonts()
        pages = enumerate(self.pdf.pages, start=1)
        self.pages = {page.obj.objgen: read_page(page, number, fonts).marked for number, page in pages}

    def role(self, element: pikepdf.Object) -> str:
        name = str(element.S)
        return self.roles.get(name, name[1:])

    def block(self, element: pikepdf.Object, depth: int) -> None:
        role = self.role(element)
        heading = _HEADING.fullmatch(role)
        if heading:
            self.line(f"{HEADING} {heading[1]}", element, depth)
        elif role in {"P", "Figure"}:
            self.paragraph(element, depth)
        elif role == "LI":
            self.item(element, depth)
        elif role == "Note":
            self.note(element)
        elif role == "Table":
            self.table(element, depth)
        elif role != "TOC":
            for kid in _kids(element):
                if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                    self.block(kid, depth)

    def paragraph(self, element: pikepdf.Object, depth: int) -> None:
        if kind := kind_of_style(str(element.S)[1:]):
            self.line(kind, element, depth)

    def item(self, element: pikepdf.Object, depth: int) -> None:
        pieces = tuple(self.pieces(element))
        number, rest = _labelled(pieces)
        mark = f"number {number}" if number else "bullet"
        self.outline.add(Line(ITEM, rest, 0, (mark,), depth))

    def note(self, element: pikepdf.Object) -> None:
        before = len(self.outline.lines)
        for kid in _kids(element):
            self.block(kid, depth=1)
        lines = self.outline.lines[before:]
        del self.outline.lines[before:]
        first, *rest = lines[0].pieces
        number = re.match(r"\s*(\d+)\s*", first.text)
        if number:
            lines[0] = Line(lines[0].kind, (Piece(first.text[number.end() :]), *rest), depth=1)
            self.notes[int(number[1])] = lines

    def table(self, element: pikepdf.Object, depth: int) -> None:
        self.outline.add(Line(TABLE, depth=depth))
        for row in _kids(element):
            self.outline.add(Line(ROW, depth=depth + 1))
            for cell in _kids(row):
                facts = (HEADING_CELL,) if self.role(cell) == "TH" else ()
                self.outline.add(Line(CELL, tuple(self.pieces(cell)), 0, facts, depth + 2))

    def line(self, kind: str, element: pikepdf.Object, depth: int) -> None:
        self.outline.add(Line(kind, tuple(self.pieces(element)), depth=depth))

    def pieces(self, element: pikepdf.Object) -> Iterator[Piece]:
        """Yield each piece of text of an element; between two of them there may be a space or none."""
        if self.role(element) == "Figure" and "/Alt" in element:
            yield Piece(picture(str(element.Alt)))
            return
        for kid in _kids(element):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from self.pieces(kid)
            elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
                yield Piece(_logical(self.pages[kid.Pg.objgen][int(kid.MCID)].text))
            elif isinstance(kid, int):
                yield Piece(_logical(self.pages[element.Pg.objgen][kid].text))


def _kids(element: pikepdf.Object) -> list[Any]:
    kids = element.get("/K")
    return list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]


def _labelled(pieces: tuple[Piece, ...]) -> tuple[str, tuple[Piece, ...]]:
    """Return the number of an item, "" for a bullet, and what stands after it; the label may be in two pieces."""
    text = ""
    for at, piece in enumerate(pieces[:2], start=1):
        text += piece.text
        if label := _LABEL.match(text):
            return label[1] or "", (Piece(text[label.end() :], piece.marks), *pieces[at:])
    return "", pieces


def _logical(text: str) -> str:
    """Return letters as they are written, where they run from right to left; they come as they stand on the page."""
    if not any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text):
        return text
    return _LEFT_TO_RIGHT.sub(lambda found: found[0][::-1], text[::-1])
