"""The rows and cells of a table, as the tables' rules and the contrast take them (ISO/IEC 29500-1, 17.4)."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.checks.output.word.names import Element, find, local, on, says_on, value, w, whole

# What may stand around rows and cells without being one.
_AROUND = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
# The bits of the older form of w:tblLook (`w:val`).
LOOK_BITS = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: `span` is the number of columns that it takes."""

    element: Element
    span: int

    @property
    def merged(self) -> bool:
        """Return whether it is one of several cells made into one."""
        properties = find(self.element, "tcPr")
        return self.span > 1 or any(find(properties, name) is not None for name in ("vMerge", "hMerge"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `columns` counts all columns that it takes, with those left out at its ends."""

    element: Element
    cells: tuple[Cell, ...]
    left_out: int

    @property
    def columns(self) -> int:
        """Return the number of columns of the row."""
        return self.left_out + sum(cell.span for cell in self.cells)

    @property
    def header(self) -> bool:
        """Return whether the row is marked as a header row, which Word repeats on each page."""
        return on(find(self.element, "trPr/tblHeader"))


def rows_of(table: Element) -> tuple[Row, ...]:
    """Return the rows of a table, without those of tables within it."""
    return tuple(_row(element) for element in _within(table, "tr"))


def looks(table: Element, name: str) -> bool:
    """Return whether the table asks its style for the look of its first row, first column and so on."""
    look = find(table, "tblPr/tblLook")
    stated = value(look, name)
    if stated:
        return says_on(stated)
    bits = value(look)
    try:
        return bool(int(bits, 16) & LOOK_BITS[name]) if bits else False
    except ValueError:
        return False


def _row(element: Element) -> Row:
    properties = find(element, "trPr")
    left_out = sum(max(whole(value(find(properties, name))), 0) for name in ("gridBefore", "gridAfter"))
    cells = tuple(Cell(cell, max(whole(value(find(cell, "tcPr/gridSpan"))), 1)) for cell in _within(element, "tc"))
    return Row(element, cells, left_out)


def _within(holder: Element, name: str) -> Iterator[Element]:
    full = w(name)
    for child in holder:
        if child.tag == full:
            yield child
        elif local(child) in _AROUND:
            yield from _within(child, name)
