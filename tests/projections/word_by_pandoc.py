"""What pandoc finds in a Word file, as an outline: from its syntax tree in JSON, with the names of styles."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tests.projections.outline import (
    BREAK,
    CAPTION,
    CELL,
    DESCRIPTION,
    HEADING,
    HEADING_ROW,
    IN_QUOTATION,
    ITEM,
    NEW_LIST,
    NOTE,
    NOTE_STYLE,
    PARAGRAPH,
    QUOTATION,
    ROW,
    SPEAKER,
    TABLE,
    TERM,
    Line,
    Outline,
    Piece,
    kind_of_style,
    marks_of_style,
    note_mark,
    picture,
    stands_in_quotation,
)

_MARKS = {"Strong": "strong", "Emph": "emphasis", "Superscript": "superscript", "Subscript": "subscript"}


def project(tree: str, *, lines: bool = True) -> Outline:
    """Return the outline of pandoc's tree in JSON; `lines` whether the breaks of lines are told."""
    blocks = json.loads(tree)["blocks"]
    reader = _Reader(blocks, lines=lines)
    reader.blocks(blocks, _Around())
    reader.tell_notes()
    return reader.outline


@dataclass(frozen=True, slots=True)
class _Around:
    level: int = 0
    kind: str = ""
    style: str = ""
    depth: int = 0


class _Reader:
    def __init__(self, blocks: Any, *, lines: bool) -> None:  # noqa: ANN401 - JSON
        self.outline = Outline()
        self.lines = lines
        names = [block["c"][1][0] for block in _headings(blocks)]
        self.places = {name: number for number, name in enumerate(names, start=1)}
        self.notes: list[Any] = []

    def tell_notes(self) -> None:
        for number, note in enumerate(self.notes, start=1):
            self.outline.add(Line(f"{NOTE} {number}"))
            self.blocks(note, _Around(depth=1))

    def blocks(self, blocks: Iterable[Any], around: _Around) -> None:
        for block in blocks:
            self.block(block, block.get("c"), around)

    def block(self, block: Any, content: Any, around: _Around) -> None:  # noqa: ANN401
        match block["t"]:
            case "Header":
                self.line(f"{HEADING} {content[0]}", content[2], around)
            case "Para" | "Plain":
                self.paragraph(content, around)
            case "Div":
                self.blocks(content[1], replace(around, style=_style(content[0]) or around.style))
            case "BlockQuote":
                self.blocks(content, replace(around, kind=QUOTATION))
            case "BulletList":
                self.list(content, None, around)
            case "OrderedList":
                self.list(content[1], content[0][0], around)
            case "DefinitionList":
                for term, descriptions in content:
                    self.line(TERM, term, around)
                    for description in descriptions:
                        self.blocks(description, replace(around, kind=DESCRIPTION))
            case "Figure":
                self.blocks(content[2], around)
                self.blocks(content[1][1], replace(around, kind=CAPTION))
            case "Table":
                self.table(content, around)
            case other:
                self.outline.add(Line(f"pandoc's {other}", (Piece(json.dumps(content, ensure_ascii=False)),)))

    def paragraph(self, inlines: Any, around: _Around) -> None:  # noqa: ANN401
        kind = kind_of_style(around.style)
        if not kind:
            return
        if around.kind == CELL or (kind == PARAGRAPH and around.kind):
            kind = around.kind
        facts = (IN_QUOTATION,) if stands_in_quotation(around.style) and kind != CELL else ()
        self.line(kind, inlines, around, facts)

    def list(self, items: Any, start: int | None, around: _Around) -> None:  # noqa: ANN401
        level = around.level + 1
        new = (NEW_LIST,) if self.outline.starts_beside(level) else ()
        inside = replace(around, level=level, style="")
        for number, item in enumerate(items, start=start or 0):
            style, words, rest = _first(item)
            mark = "bullet" if start is None else f"number {number}"
            quoted = (IN_QUOTATION,) if stands_in_quotation(style) else ()
            self.outline.add(Line(ITEM, self.pieces(words), level, (mark, *quoted, *new), around.depth))
            self.blocks(rest, inside)
            new = ()

    def table(self, content: Any, around: _Around) -> None:  # noqa: ANN401
        _, caption, _, head, bodies, _ = content
        self.blocks(caption[1], replace(around, kind=CAPTION))
        self.outline.add(Line(TABLE, depth=around.depth))
        rows = [(row, HEADING_ROW) for row in head[1]]
        for body in bodies:
            rows += [*((row, HEADING_ROW) for row in body[2]), *((row, ROW) for row in body[3])]
        for row, kind in rows:
            self.outline.add(Line(kind, depth=around.depth + 1))
            for cell in row[1]:
                depth = around.depth + 2
                before = len(self.outline.lines)
                self.blocks(cell[4], _Around(kind=CELL, depth=depth))
                if len(self.outline.lines) == before:
                    self.outline.add(Line(CELL, depth=depth))

    def line(self, kind: str, inlines: Any, around: _Around, facts: tuple[str, ...] = ()) -> None:  # noqa: ANN401
        facts = facts if kind not in {QUOTATION, SPEAKER} else ()
        self.outline.add(Line(kind, self.pieces(inlines), 0, facts, around.depth))

    def pieces(self, inlines: Any) -> tuple[Piece, ...]:  # noqa: ANN401
        return tuple(self.inlines(inlines, frozenset()))

    def inlines(self, inlines: Iterable[Any], marks: frozenset[str]) -> Iterator[Piece]:
        for inline in inlines:
            yield from self.inline(inline["t"], inline.get("c"), marks)

    def inline(self, name: str, content: Any, marks: frozenset[str]) -> Iterator[Piece]:  # noqa: ANN401
        match name:
            case "Str":
                yield Piece(content, marks)
            case "Space" | "SoftBreak":
                yield Piece(" ")
            case "LineBreak":
                yield Piece(f" {BREAK} " if self.lines else " ")
            case "Code":
                yield Piece(content[1], marks | {"code"})
            case "Span":
                style = _style(content[0])
                if style == NOTE_STYLE:
                    yield from _again(content[1])
                else:
                    yield from self.inlines(content[1], marks | marks_of_style(style))
            case "Link":
                yield from self.inlines(content[1], marks | {self.target(content[2][0])})
            case "Image":
                yield Piece(picture("".join(_texts(content[1]))), marks)
            case "Note":
                self.notes.append(content)
                yield Piece(note_mark(len(self.notes)))
            case _ if name in _MARKS:
                yield from self.inlines(content, marks | {_MARKS[name]})
            case _:
                yield Piece(f"pandoc's {name}", marks)

    def target(self, target: str) -> str:
        return f"link to heading {self.places.get(target[1:], target)}" if target.startswith("#") else f"link {target}"


def _first(item: Any) -> tuple[str, Any, Any]:  # noqa: ANN401
    """Return the style of an item's own paragraph, its inline content, and what stands after it in the item."""
    if item and item[0]["t"] in {"Para", "Plain"}:
        return "", item[0]["c"], item[1:]
    if item and item[0]["t"] == "Div" and item[0]["c"][1] and item[0]["c"][1][0]["t"] in {"Para", "Plain"}:
        style, inside = _style(item[0]["c"][0]), item[0]["c"][1]
        if kind_of_style(style) == PARAGRAPH:
            return style, inside[0]["c"], [*inside[1:], *item[1:]]
    return "", [], item


def _again(inlines: Any) -> Iterator[Piece]:  # noqa: ANN401
    """Yield the mark of a note that the text has referred to before; a note's own mark holds no words."""
    number = "".join(_texts(inlines)).strip()
    if number:
        yield Piece(note_mark(number))


def _style(attributes: Any) -> str:  # noqa: ANN401
    """Return the name of the style that an element of pandoc's tree had in Word, "" for none."""
    _, classes, pairs = attributes
    named = [value for key, value in pairs if key == "custom-style"]
    return str(named[0] if named else classes[0].replace("-", " ") if classes else "")


def _texts(inlines: Iterable[Any]) -> Iterator[str]:
    for inline in inlines:
        match inline["t"]:
            case "Str":
                yield inline["c"]
            case "Space" | "SoftBreak" | "LineBreak":
                yield " "
            case "Span" | "Link":
                yield from _texts(inline["c"][1])
            case "Strong" | "Emph" | "Superscript" | "Subscript":
                yield from _texts(inline["c"])
            case _:
                pass


def _headings(blocks: Any) -> Iterator[Any]:  # noqa: ANN401
    for block in blocks:
        if block["t"] == "Header":
            yield block
        elif block["t"] == "Div":
            yield from _headings(block["c"][1])
        elif block["t"] == "BlockQuote":
            yield from _headings(block["c"])
