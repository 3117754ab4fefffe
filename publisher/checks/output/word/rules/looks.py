"""How words look in the end, by all that says something of them (ISO/IEC 29500-1, 17.7.2)."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from publisher.checks.output.word.names import Element, find, on, value, w, whole
from publisher.checks.output.word.rules.colours import AUTO, Theme, highlight
from publisher.checks.output.word.rules.grid import LOOK_BITS, looks, rows_of
from publisher.checks.output.word.styles import Reading

# Word's size where nothing states one, in half points (17.3.2.38).
_STOCK_SIZE = 20
# What a table's style calls the cells of its corners and edges (17.18.89), by its look, the strongest first.
_CORNERS = {
    "nwCell": ("firstRow", "firstColumn"),
    "neCell": ("firstRow", "lastColumn"),
    "swCell": ("lastRow", "firstColumn"),
    "seCell": ("lastRow", "lastColumn"),
}
_EDGES = {"firstRow": "firstRow", "lastRow": "lastRow", "firstColumn": "firstCol", "lastColumn": "lastCol"}


@dataclass(frozen=True, slots=True)
class Stated:
    """What one place says of words; None where it says nothing. `size` is in points.

    `complex_size` and `complex_bold` hold for words of complex scripts. `behind` is what is painted behind them.
    """

    colour: str | None = None
    size: float | None = None
    bold: bool | None = None
    complex_size: float | None = None
    complex_bold: bool | None = None
    behind: tuple[str, ...] | None = None


NOTHING = Stated()


@dataclass(frozen=True, slots=True)
class Look:
    """How words look: their colour (#rrggbb or "auto"), size in points, weight, and what is painted behind them."""

    colour: str
    size: float
    bold: bool
    behind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InTable:
    """What a table says of one of its cells: of its words, by its style, and what is painted behind them."""

    stated: Stated = NOTHING
    behind: tuple[str, ...] = ()


OUTSIDE = InTable()


class Looks:
    """How the words of one file look; what a style says is worked out once."""

    def __init__(self, reading: Reading) -> None:
        """Take a file that was read."""
        self.styles = reading.styles
        self.theme = Theme(reading.package.theme)
        self.defaults = self.stated(reading.styles.defaults)
        self._styles: dict[str, Stated] = {}
        self._conditions: dict[tuple[str, tuple[str, ...]], InTable] = {}
        self._behind: dict[str, tuple[str, ...]] = {}
        self._looks: dict[tuple[object, str, Stated], Look] = {}

    def stated(self, properties: Element | None) -> Stated:
        """Return what a `w:rPr` says."""
        if properties is None or not len(properties):
            return NOTHING
        colour = find(properties, "color")
        marked = highlight(find(properties, "highlight"))
        return Stated(
            None if colour is None else self.theme.colour(colour, "val", "themeColor", "theme") or None,
            _points(find(properties, "sz")),
            _switch(find(properties, "b")),
            _points(find(properties, "szCs")),
            _switch(find(properties, "bCs")),
            marked or self.theme.shading(find(properties, "shd")),
        )

    def style(self, identifier: str) -> Stated:
        """Return what a style says, with all that it is based on."""
        if identifier not in self._styles:
            chain = self.styles.chain(identifier)
            self._styles[identifier] = _merged(*(self.stated(find(style, "rPr")) for style in chain))
        return self._styles[identifier]

    def behind_paragraph(self, properties: Element | None, style: str) -> tuple[str, ...]:
        """Return what is painted behind a paragraph."""
        own = self.theme.shading(find(properties, "shd"))
        if own is None and style not in self._behind:
            self._behind[style] = self.theme.shading(self.styles.stated(style, "pPr/shd")) or ()
        return self._behind[style] if own is None else own

    def of(self, run: Element, paragraph_style: str, table: Stated) -> Look:
        """Return how the words of a run look. What is behind them is () where only their surroundings say it.

        Most runs of a text say the same few things, so each look is worked out once.
        """
        properties = find(run, "rPr")
        said = () if properties is None else tuple((child.tag, *child.attrib.items()) for child in properties)
        key = said, paragraph_style, table
        if key not in self._looks:
            self._looks[key] = self._look(properties, paragraph_style, table)
        return self._looks[key]

    def _look(self, properties: Element | None, paragraph_style: str, table: Stated) -> Look:
        own = self.stated(properties)
        styles = (self.style(value(find(properties, "rStyle"))), self.style(paragraph_style))
        told = _merged(own, *styles, table, self.defaults)
        complex_script = on(find(properties, "rtl")) or on(find(properties, "cs"))
        size = told.complex_size if complex_script else told.size
        return Look(
            told.colour or AUTO,
            _STOCK_SIZE / 2 if size is None else size,
            _bold(own, (*styles, table), complex_script=complex_script),
            _merged(own, styles[0]).behind or (),
        )

    def cells(self, table: Element) -> Iterator[tuple[Element, InTable]]:
        """Return the cells of a table with what it says of each."""
        style = value(find(table, "tblPr/tblStyle"))
        whole = self.theme.shading(find(table, "tblPr/shd")) or ()
        rows = rows_of(table)
        look = frozenset(name for name in LOOK_BITS if looks(table, name))
        for number, row in enumerate(rows):
            column = 0
            for cell in row.cells:
                edges = {"last_row": number == len(rows) - 1, "last_column": cell is row.cells[-1]}
                conditions = tuple(_conditions(look, number, column, **edges))
                styled = self._styled(style, conditions)
                own = self.theme.shading(find(cell.element, "tcPr/shd"))
                yield cell.element, InTable(styled.stated, (own if own is not None else styled.behind) or whole)
                column += cell.span

    def _styled(self, style: str, conditions: tuple[str, ...]) -> InTable:
        """Return what a table's style says of cells that meet some conditions, the strongest first."""
        key = style, conditions
        if key not in self._conditions:
            found = [part for name in conditions for part in self._parts(style, name)]
            behind = (self.theme.shading(find(part, "tcPr/shd")) for part in found)
            stated = _merged(*(self.stated(find(part, "rPr")) for part in found))
            self._conditions[key] = InTable(stated, next((one for one in behind if one is not None), ()))
        return self._conditions[key]

    def _parts(self, style: str, condition: str) -> Iterator[Element]:
        """Return what a table's style and those that it is based on say under a condition, "" for all cells."""
        for one in self.styles.chain(style):
            if not condition:
                yield one
            for part in one.iterchildren(w("tblStylePr")):
                if value(part, "type") == (condition or "wholeTable"):
                    yield part


def _conditions(look: AbstractSet[str], row: int, column: int, *, last_row: bool, last_column: bool) -> Iterator[str]:
    """Yield the conditions that a cell meets, the strongest first (17.7.6.6), "" for what holds for all cells."""
    edges = {"firstRow": row == 0, "lastRow": last_row, "firstColumn": column == 0, "lastColumn": last_column}
    met = {name for name, is_there in edges.items() if is_there and name in look}
    yield from (corner for corner, sides in _CORNERS.items() if met.issuperset(sides))
    yield from (name for side, name in _EDGES.items() if side in met)
    for off, side, number, name in (("noHBand", "firstRow", row, "Horz"), ("noVBand", "firstColumn", column, "Vert")):
        band = number - (side in look)
        if off not in look and band >= 0:
            yield f"band{band % 2 + 1}{name}"
    yield ""


def _merged(*places: Stated) -> Stated:
    """Return what the first of several places says that says anything, property by property."""
    return Stated(
        *(
            next((said for place in places if (said := getattr(place, name)) is not None), None)
            for name in ("colour", "size", "bold", "complex_size", "complex_bold", "behind")
        )
    )


def _bold(own: Stated, styles: tuple[Stated, ...], *, complex_script: bool) -> bool:
    """Return the weight of words: two styles that both say bold take each other back (17.7.3)."""
    name = "complex_bold" if complex_script else "bold"
    direct = getattr(own, name)
    if direct is not None:
        return bool(direct)
    return sum(bool(getattr(style, name)) for style in styles) % 2 == 1


def _points(element: Element | None) -> float | None:
    halves = whole(value(element))
    return halves / 2 if halves > 0 else None


def _switch(element: Element | None) -> bool | None:
    return None if element is None else on(element)
