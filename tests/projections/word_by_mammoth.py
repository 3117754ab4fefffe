"""What mammoth finds in a Word file, as an outline: from its HTML, asked to tell our styles by elements and classes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from zipfile import ZipFile

import mammoth  # type: ignore[import-untyped]  # it has no types
from lxml import html
from mammoth.images import img_element  # type: ignore[import-untyped]  # nor has this

from tests.projections.outline import (
    BREAK,
    CELL,
    HEADING,
    HEADING_ROW,
    IN_QUOTATION,
    ITEM,
    KINDS,
    NOTE,
    NOTE_STYLE,
    OWN,
    PARAGRAPH,
    QUOTATION,
    ROW,
    SPEAKER,
    TABLE,
    Line,
    Outline,
    Piece,
    kind_of_style,
    marks_of_style,
    note_mark,
    picture,
    stands_in_quotation,
)

_TAGS = {"strong": "strong", "em": "emphasis", "code": "code", "sup": "superscript", "sub": "subscript"}
_ELEMENTS = {mark: tag for tag, mark in _TAGS.items()}
_HEADING = re.compile("h([1-6])")
_TO_NOTE = re.compile(r"#footnote-(\d+)")
_NOTE = re.compile(r"footnote-(\d+)")
_BACK = "#footnote-ref-"
# Word counts nine levels of lists; mammoth's own rules end at five.
_LEVELS = 9


_LISTS = (("List Bullet", "unordered", "ul"), ("List Number", "ordered", "ol"))
_NAME = re.compile(rb'<w:name w:val="([^"]+)"')


def project(content: bytes, *, lines: bool = True) -> Outline:
    """Return the outline of what mammoth makes of a Word file; `lines` whether the breaks of lines are told."""
    told = mammoth.convert_to_html(
        BytesIO(content),
        style_map="\n".join(_rules(_style_names(content))),
        convert_image=img_element(lambda _: {}),
        ignore_empty_paragraphs=False,  # an item without words is an item
    )
    body = html.fragment_fromstring(told.value, create_parent="body")
    reader = _Reader(body, lines=lines)
    reader.blocks(body, _Around())
    return reader.outline


def _style_names(content: bytes) -> list[str]:
    with ZipFile(BytesIO(content)) as package:
        part = "word/styles.xml"
        styles = package.read(part) if part in package.namelist() else b""
    return [name.decode() for name in _NAME.findall(styles)]


def _rules(styles: Iterable[str]) -> Iterator[str]:
    """Yield mammoth's rules: what each level of a list, each style of ours and each mark becomes in HTML."""
    for level in range(1, _LEVELS + 1):
        outside = "ul|ol > li > " * (level - 1)
        for style, kind, tag in _LISTS:
            yield f"p[style-name^='{style} In Quote']:{kind}-list({level}) => {outside}{tag} > li.quoted:fresh"
            yield f"p[style-name^='{style} Kept In Quote']:{kind}-list({level}) => {outside}{tag} > li.quoted:fresh"
            yield f"p:{kind}-list({level}) => {outside}{tag} > li:fresh"
    for style in styles:
        if stands_in_quotation(style):
            yield f"p[style-name='{style}'] => p.{(kind_of_style(style) or 'own').replace(' ', '-')}.quoted:fresh"
        if marks := sorted(marks_of_style(style)):
            yield f"r[style-name='{style}'] => {' > '.join(_ELEMENTS[mark] for mark in marks)}"
    yield from (f"p[style-name^='{name}'] => p.own:fresh" for name in OWN)
    yield from (f"p[style-name^='{name}'] => p.{kind.replace(' ', '-')}:fresh" for name, kind in KINDS)
    yield f"r[style-name='{NOTE_STYLE}'] => span.note"


@dataclass(frozen=True, slots=True)
class _Around:
    level: int = 0
    depth: int = 0
    kind: str = PARAGRAPH


class _Reader:
    def __init__(self, body: html.HtmlElement, *, lines: bool) -> None:
        self.outline = Outline()
        self.lines = lines
        headings = (element for element in body.iter() if _HEADING.fullmatch(str(element.tag)))
        self.places = {
            str(anchor.get("id")): number
            for number, heading in enumerate(headings, start=1)
            for anchor in heading.iter("a")
        }

    def blocks(self, elements: Iterable[html.HtmlElement], around: _Around) -> None:
        for element in elements:
            self.block(element, around)

    def block(self, element: html.HtmlElement, around: _Around) -> None:
        match str(element.tag):
            case "p":
                self.paragraph(element, around)
            case "ul" | "ol":
                self.items(element, around)
            case "table":
                self.outline.add(Line(TABLE, depth=around.depth))
                for row in element.iter("tr"):
                    self.row(row, around.depth + 1)
            case tag if heading := _HEADING.fullmatch(tag):
                self.line(f"{HEADING} {heading[1]}", element, around)
            case tag:
                self.line(f"mammoth's {tag}", element, around)

    def paragraph(self, element: html.HtmlElement, around: _Around) -> None:
        name, *quoted = str(element.get("class", around.kind)).split()
        quoted = quoted if name not in {QUOTATION, SPEAKER} else []
        if around.kind == CELL:
            self.line(CELL, element, around)
        elif name != "own":
            self.line(name.replace("-", " "), element, around, (IN_QUOTATION,) if quoted else ())

    def items(self, element: html.HtmlElement, around: _Around) -> None:
        level = around.level + 1
        for item in element:
            if note := _NOTE.fullmatch(str(item.get("id", ""))):
                self.outline.add(Line(f"{NOTE} {note[1]}"))
                self.blocks(item, _Around(depth=1))
                continue
            mark = "bullet" if element.tag == "ul" else "number"
            quoted = (IN_QUOTATION,) if item.get("class") == "quoted" else ()
            # An item that mammoth opens for nothing but a list in it is none of the file's.
            if _inline(item) or not len(item):
                self.outline.add(Line(ITEM, self.pieces(item), level, (mark, *quoted), around.depth))
            self.blocks((child for child in item if not _stands_in_line(child)), replace(around, level=level))

    def row(self, element: html.HtmlElement, depth: int) -> None:
        group = element.getparent()
        head = group is not None and group.tag == "thead"
        self.outline.add(Line(HEADING_ROW if head else ROW, depth=depth))
        for cell in element:
            if len(cell):
                self.blocks(cell, _Around(depth=depth + 1, kind=CELL))
            else:
                self.outline.add(Line(CELL, depth=depth + 1))

    def line(self, kind: str, element: html.HtmlElement, around: _Around, facts: tuple[str, ...] = ()) -> None:
        self.outline.add(Line(kind, self.pieces(element), 0, facts, around.depth))

    def pieces(self, element: html.HtmlElement) -> tuple[Piece, ...]:
        return tuple(self.inlines(element, frozenset()))

    def inlines(self, element: html.HtmlElement, marks: frozenset[str]) -> Iterator[Piece]:
        yield Piece(element.text or "", marks)
        for child in element:
            if _stands_in_line(child):
                yield from self.inline(child, marks)
                yield Piece(child.tail or "", marks)

    def inline(self, element: html.HtmlElement, marks: frozenset[str]) -> Iterator[Piece]:
        target = str(element.get("href", ""))
        match str(element.tag):
            case "br":
                yield Piece(f" {BREAK} " if self.lines else " ")
            case "img":
                yield Piece(picture(element.get("alt")), marks)
            case "a" if note := _TO_NOTE.fullmatch(target):
                yield Piece(note_mark(note[1]))
            case "a" if target.startswith(_BACK):
                pass
            case "a" if target:
                within = f"to heading {self.places.get(target[1:], target)}"
                link = f"link {within if target.startswith('#') else target}"
                yield from self.inlines(element, marks | {link})
            case "span" if element.get("class") == "note":
                yield from self.note(element)
            case tag:
                yield from self.inlines(element, marks | {mark for name, mark in _TAGS.items() if name == tag})

    def note(self, element: html.HtmlElement) -> Iterator[Piece]:
        """Yield the mark of a note: a link the first time that the text refers to it, its number alone after that."""
        number = element.text_content().strip().strip("[]")
        if number:
            yield Piece(note_mark(number))


def _stands_in_line(element: html.HtmlElement) -> bool:
    return str(element.tag) not in {"p", "ul", "ol", "table"} and not _HEADING.fullmatch(str(element.tag))


def _inline(element: html.HtmlElement) -> bool:
    """Return whether an element holds words or things in a line of its own."""
    return bool((element.text or "").strip()) or any(_stands_in_line(child) for child in element)
