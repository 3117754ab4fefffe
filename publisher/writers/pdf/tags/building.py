"""The tag tree: the structure of the page's HTML, filled with what was painted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it has no types
from weasyprint.formatting_structure import boxes

from publisher.errors import Place, SourceError
from publisher.writers.pdf.tags.reading import Box, Part
from publisher.writers.pdf.tags.roles import numbering
from publisher.writers.pdf.tags.structure import Structure, structure_of
from publisher.writers.pdf.tags.tables import headings_by_cell
from publisher.writers.pdf.tags.tree import Area, Element, Kid, Mark, Slot
from publisher.writers.pdf.tags.words import HtmlElement

_POINTS_PER_PX = 0.75
# ISO 19005-2, 6.1.13: a string has at most 32,767 bytes. Each sign takes two, those beyond the first plane four.
_LONGEST_TEXT = 8_000
# What a style sheet sets apart of an element's own text.
_OWN_TEXT = frozenset({"", "first-letter", "first-line"})
# A cell says something by being empty; any other element without content says nothing.
_MAY_BE_EMPTY = frozenset({"TD", "TH"})


def build(
    root: HtmlElement,
    parts: Iterable[Part],
    painted: Mapping[Box, tuple[int, Any]],
    heights: Sequence[float],
    *,
    newer: bool,
) -> Element:
    """Return the tag tree's `Document`, without elements that hold nothing.

    `painted` gives the boxes that were painted: their MCID, and the stream of the group that it is in, None for the
    page itself. `heights` are those of the pages, in CSS px; `newer` asks for the structure types of ISO 32000-2.
    """
    structure = structure_of(root, newer=newer)
    for part in parts:
        if part.kind == "link":
            _take_area(structure, part)
        elif part.kind == "script":
            _raise(structure, part)
        elif part.box in painted:
            _take(structure, part, Mark(part.page, *painted[part.box]))
            if part.kind == "picture":
                _place(structure.figures[part.source], part, heights[part.page])
            elif part.pseudo == "marker" and part.source in structure.lists:
                style = numbering(str(part.box.style["list_style_type"]), definitions=False, newer=newer)
                structure.lists[part.source].set("List", {"ListNumbering": f"/{style}"})
    _settle(structure.document)
    _refer(structure.document)
    return structure.document


# --- What was painted -------------------------------------------------------------------------------------------


def _take_area(structure: Structure, part: Part) -> None:
    if part.box.link_annotation is not None:
        structure.areas[part.source].kids.append(Area(part.page, part.box.link_annotation))


def _raise(structure: Structure, part: Part) -> None:
    """Say how far a superscript stands above the line, in points, below 0 for a subscript (ISO 32000-1, table 345)."""
    rise = part.box.style["vertical_align"]
    if isinstance(rise, int | float) and part.source in structure.scripts:
        shift = round(rise * _POINTS_PER_PX, 3)
        structure.scripts[part.source].set("Layout", {"BaselineShift": shift})


def _take(structure: Structure, part: Part, mark: Mark) -> None:
    """Put marked content into its slot; lines of one run from right to left share an element that says their text."""
    slot = _slot(structure, part)
    if not part.right_to_left:
        slot.kids.append(mark)
        return
    last = slot.kids[-1] if slot.kids else None
    if not isinstance(last, Element) or len(last.actual_text) + len(part.text) > _LONGEST_TEXT:
        last = Element("Span")
        slot.kids.append(last)
    last.actual_text += part.text
    last.kids.append(mark)


def _slot(structure: Structure, part: Part) -> Slot:
    """Return the place of a part. Raises `SourceError` for words of a style sheet that have none in the tags."""
    slots = structure.pieces.get(part.source, [])
    if (slot := structure.made.get((part.source, part.pseudo))) is not None:
        return slot
    if slots and part.pseudo in _OWN_TEXT:
        return slots[min(part.piece, len(slots) - 1)]
    raise SourceError(
        f"A style sheet shows “{part.text.strip()}” as “{part.source.tag}::{part.pseudo}”, "
        "which has no place in the tags that a screen reader follows.",
        mend="Take the rule out of the style sheet, or write the words in the text.",
        place=Place("styles"),
    )


def _place(figure: Element, part: Part, height: float) -> None:
    """Say where a picture stands: its box in points from the page's bottom left (ISO 32000-1, table 344)."""
    left, top = part.box.content_box_x() + part.left, part.box.content_box_y()
    sides = (left, height - top - part.box.height, left + part.box.width, height - top)
    box = [round(side * _POINTS_PER_PX, 3) for side in sides]
    inline = isinstance(part.box, boxes.InlineReplacedBox)
    figure.set("Layout", {"Placement": "/Inline" if inline else "/Block", "BBox": pydyf.Array(box)})


# --- The finished tree ------------------------------------------------------------------------------------------


def _settle(element: Element) -> bool:
    """Put what fills the slots in their place and leave out what holds nothing; return whether `element` stays."""
    kids: list[Kid] = []
    for kid in element.kids:
        match kid:
            case Slot():
                kids += kid.kids
            case Element():
                if _settle(kid):
                    kids.append(kid)
            case _:
                kids.append(kid)
    element.kids = kids
    if element.role == "Span" and not element.expansion and len(kids) == 1:
        _take_meaning(element, kids[0])
    return bool(kids) or element.role in _MAY_BE_EMPTY


def _take_meaning(element: Element, kid: Kid) -> None:
    """Let an element that says a language say what its words mean too: the one within it would say nothing more."""
    if isinstance(kid, Element) and kid.source is None and kid.actual_text:
        element.actual_text, element.kids = kid.actual_text, kid.kids


def _refer(document: Element) -> None:
    """Say what belongs together: cells and their headings, a reference and what it leads to."""
    elements = list(document.elements())
    named = {element.source.get("id"): element for element in elements if element.source is not None}
    cells = {element.source: element for element in elements if element.role in _MAY_BE_EMPTY}
    numbers = count(1)
    for element in elements:
        if element.role == "Table":
            _refer_cells(element.source, cells, numbers)
        elif element.role == "Reference":
            _refer_target(element, named)


def _refer_cells(table: HtmlElement, cells: Mapping[HtmlElement, Element], numbers: Iterator[int]) -> None:
    for cell, headings in headings_by_cell(table).items():
        for heading in headings:
            cells[heading].identifier = cells[heading].identifier or f"heading-{next(numbers)}"
        if headings:
            cells[cell].headings = [cells[heading] for heading in headings]


def _refer_target(reference: Element, named: Mapping[str | None, Element]) -> None:
    """Let a reference name the part of the text that it leads to, and a note the references to it."""
    for link in reference.kids:
        if not isinstance(link, Element) or link.source is None:
            continue
        target = named.get(str(link.source.get("href")).removeprefix("#"))
        if target is not None:
            reference.references.append(target)
            if target.role in {"Note", "FENote"}:
                target.references.append(reference)
