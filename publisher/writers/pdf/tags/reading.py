"""What stands on laid-out pages, in reading order, before they are painted.

A page has boxes in the order of the text, whatever their place on the paper. A sheet that shows several panels gives
them in the order in which the folded leaflet is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest
from typing import Any, Literal, TypeAlias

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from publisher import characters
from publisher.writers.pdf.tags.roles import TEXT_POSITIONS
from publisher.writers.pdf.tags.words import SVG, HtmlElement, SourceText, is_decorative

# A box of WeasyPrint's, which has no types.
Box: TypeAlias = Any

_RIGHT_TO_LEFT = re.compile(f"[{characters.RIGHT_TO_LEFT}]")
# Letters of which a glyph is not one.
_JOINED = re.compile(f"[{characters.JOINED}]")


@dataclass(frozen=True, slots=True)
class ArtifactMark:
    """What content is that no reader needs: its type and, "" for none, its subtype (ISO 32000-1, table 330)."""

    type: str
    subtype: str = ""


LAYOUT = ArtifactMark("Layout")
# A table's heading rows, again at the top of each further page.
REPEATED = ArtifactMark("Pagination")
HEADER = ArtifactMark("Pagination", "Header")
FOOTER = ArtifactMark("Pagination", "Footer")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the text on a page: one piece of a line, a picture, the area of a link, or a super- or subscript's box.

    `page` counts from 0; `left` is how far the box's panel stands from the sheet's left edge, in CSS px.
    `source` is the HTML element and `pseudo` the part of it that a style sheet made ("marker", "after"), "" for none.
    `text` is what a piece of a line means, "" for the rest, and `piece` which piece of the element's own text it is of;
    `turned` says that its line, or a part of it round the piece, runs from right to left.
    """

    kind: Literal["text", "picture", "link", "script"]
    box: Box
    page: int
    left: float
    source: HtmlElement
    pseudo: str
    text: str = ""
    piece: int = 0
    turned: bool = False

    @property
    def right_to_left(self) -> bool:
        """Return whether what the text means must stand in the structure, because it runs from right to left.

        In marked content poppler, PDFium and MuPDF turn such text round, and they glue signs and words that stand in a
        line from right to left ("1." before a word) to their neighbours.
        """
        return _RIGHT_TO_LEFT.search(self.text) is not None or (self.turned and not self.text.isalnum())

    @property
    def actual_text(self) -> str:
        """Return the text for the marked content, "" where its glyphs say what is meant."""
        if self.kind != "text" or self.right_to_left:
            return ""
        says_less = self.text != self.box.text or not self.text.strip() or _JOINED.search(self.text)
        return self.text if says_less else ""


@dataclass(slots=True)
class Content:
    """All parts of a document's pages in reading order.

    `artifacts` are the boxes that are no part of the text, `texts` what boxes mean where their glyphs do not say it.
    `bookmarks` are the HTML elements that have one, in the order of the bookmarks.
    """

    parts: list[Part] = field(default_factory=list)
    artifacts: dict[Box, ArtifactMark] = field(default_factory=dict)
    texts: dict[Box, str] = field(default_factory=dict)
    bookmarks: list[HtmlElement] = field(default_factory=list)


def read(document: Any) -> Content:  # noqa: ANN401 - untyped library
    """Return what stands on the pages of a document that WeasyPrint has laid out."""
    reader = _Reader(document._html.etree_element)  # noqa: SLF001 - there is no other way to it
    for page, left, page_box in _in_reading_order(document.pages):
        reader.read_page(page_box, page, left)
    return reader.content


def real_box(box: Box) -> Box:
    """Return the box that an absolutely positioned one stands for."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box  # noqa: SLF001 - untyped library


def children_of(box: Box) -> list[Box]:
    """Return the boxes inside one."""
    return [real_box(child) for child in getattr(box, "children", ())]


def _in_reading_order(pages: Any) -> list[tuple[int, float, Box]]:  # noqa: ANN401 - untyped library
    """Return each page's number, how far from its sheet's left edge it stands, and its box."""
    found = [
        (panel.number, number, panel.left, panel.page._page_box)  # noqa: SLF001 - untyped library
        for number, page in enumerate(pages)
        for panel in getattr(page, "panels", ())
    ]
    if found:
        return [(page, left, box) for _, page, left, box in sorted(found, key=lambda row: row[0])]
    return [(number, 0.0, page._page_box) for number, page in enumerate(pages)]  # noqa: SLF001 - untyped library


class _Reader:
    """Reads page after page.

    `_headed` remembers whose heading rows were read; `_followed` are the terms of a definition that another follows.
    `_owes` is the number of the part behind which a line ended at a space that is still to be said.
    """

    def __init__(self, root: HtmlElement) -> None:
        self.content = Content()
        self._source = SourceText(root)
        self._headed: set[HtmlElement] = set()
        self._followed = {term for term, following in _neighbours(root) if term.tag == following.tag == "dt"}
        self._page = 0
        self._left = 0.0
        self._turned = False
        self._owes: int | None = None

    def read_page(self, box: Box, page: int, left: float) -> None:
        self._page, self._left = page, left
        self._read(box, goes_on=False)

    def _read(self, box: Box, *, goes_on: bool) -> None:
        if mark := self._artifact(box):
            self._leave_out(box, mark)
            return
        self._add_link(box)
        # As WeasyPrint does when it gathers the bookmarks of a page (`weasyprint.anchors.gather_anchors`).
        if box.bookmark_label and box.style["bookmark_level"] != "none":
            self.content.bookmarks.append(box.element)
        if isinstance(box, boxes.TextBox):
            self._add_text(box, goes_on=goes_on)
        elif _pseudo(box) not in {"", "marker"} and not box.is_in_normal_flow():
            self._read_apart(box)
        elif isinstance(box, boxes.ReplacedBox):
            self._add("picture", box)
        else:
            self._read_children(box)

    def _read_children(self, box: Box) -> None:
        children = children_of(box)
        for child, following in zip_longest(children, children[1:]):
            if isinstance(child, boxes.LineBox):
                goes_on = following is not None or child.resume_at is not None
                self._read_line(child, goes_on=goes_on, apart=box.element in self._followed)
            else:
                self._read(child, goes_on=False)

    def _read_line(self, line: Box, *, goes_on: bool, apart: bool) -> None:
        """Read a line.

        `goes_on` says that another of the same block follows it, here or on the next page; `apart` that the words of
        the block must not run together with those of the next.
        """
        around, self._turned = self._turned, line.style["direction"] == "rtl"
        # A space between two elements that the line's end took is a box without text.
        texts = (piece for piece in line.descendants() if isinstance(piece, boxes.TextBox) and piece.text)
        own = [piece for piece in texts if not _pseudo(piece)]
        last = own[-1] if own else None
        for child in children_of(line):
            self._read_inline(child, last if goes_on else None)
        if last is not None and not goes_on and apart:
            self._replace(-1, f"{self.content.parts[-1].text} ")
        self._turned = around

    def _read_inline(self, box: Box, last: Box) -> None:
        """Read a piece of a line; `last` is the line's last piece of text where the words go on below it."""
        if not isinstance(box, boxes.InlineBox):
            self._read(box, goes_on=box is last)
        elif mark := self._artifact(box):
            self._leave_out(box, mark)
        else:
            self._add_link(box)
            if box.element_tag in TEXT_POSITIONS:
                self._add("script", box)
            for child in children_of(box):
                self._read_inline(child, last)

    def _read_apart(self, box: Box) -> None:
        """Read what a style sheet sets at the side, as a page number in a list of contents: its words stand apart."""
        before = len(self.content.parts)
        self._read_children(box)
        for number, part in enumerate(self.content.parts[before:], start=before):
            if part.kind == "text":
                self._replace(number, f" {part.text}")
                break

    def _replace(self, number: int, text: str) -> None:
        part = self.content.parts[number] = replace(self.content.parts[number], text=text)
        self.content.texts[part.box] = part.actual_text

    def _add_link(self, box: Box) -> None:
        if box.link and box.element_tag == "a" and not isinstance(box, boxes.TextBox | boxes.LineBox):
            self._add("link", box)

    def _add_text(self, box: Box, *, goes_on: bool) -> None:
        if not box.text:
            self._leave_out(box, LAYOUT)
        elif _pseudo(box):
            self._add("text", box, box.text)
        else:
            meaning = self._source.meaning(box.element, box.text, goes_on=goes_on)
            owes, self._owes = self._owes, len(self.content.parts) if meaning.space_follows else None
            text = meaning.text
            if owes is not None and meaning.piece:
                # Words behind an element, as behind the mark of a note: the space before them is theirs.
                text = f" {text}"
            elif owes is not None:
                self._replace(owes, f"{self.content.parts[owes].text} ")
            self._add("text", box, text, meaning.piece)

    def _add(
        self, kind: Literal["text", "picture", "link", "script"], box: Box, text: str = "", piece: int = 0
    ) -> None:
        turned = self._turned or box.style["direction"] == "rtl"
        part = Part(kind, box, self._page, self._left, box.element, _pseudo(box), text, piece, turned)
        self.content.parts.append(part)
        if actual_text := part.actual_text:
            self.content.texts[box] = actual_text

    def _artifact(self, box: Box) -> ArtifactMark | None:
        """Return what a box is marked as where it is no part of the text, else None."""
        if isinstance(box, boxes.MarginBox):
            return HEADER if "@top" in (box.at_keyword or "") else FOOTER
        if getattr(box, "is_leader", False):
            return LAYOUT
        if isinstance(box, boxes.ReplacedBox):
            made_by_style = bool(_pseudo(box)) or box.element is None or box.element.tag not in {"img", SVG}
            return LAYOUT if made_by_style or is_decorative(box.element) else None
        if isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer):
            if box.element in self._headed:
                return REPEATED
            self._headed.add(box.element)
        return None

    def _leave_out(self, box: Box, mark: ArtifactMark) -> None:
        self.content.artifacts[box] = mark
        for child in children_of(box):
            self._leave_out(child, mark)


def _pseudo(box: Box) -> str:
    return (box.element_tag or "").partition("::")[2]


def _neighbours(root: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Yield each child of a definition list with the one after it."""
    for definitions in root.iter("dl"):
        children = list(definitions)
        yield from pairwise(children)
