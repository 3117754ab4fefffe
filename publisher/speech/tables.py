"""A table as it is said: its size, then each cell with its row and column and the headings of both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from publisher.checks.output.passages.passage import CAPTION, Passage
from publisher.speech.inline import said

_HEADING_CELL = "heading cell of a "
# More rows are not filled by one cell; what says so was made to fill the memory.
_DEEPEST_SPAN = 1000


@dataclass(slots=True)
class _Cell:
    """A cell with its place, counted from 1, and for what it is a heading: "column", "row", "both" or ""."""

    row: int
    column: int
    words: str
    heads: str
    spans: tuple[int, int] = (1, 1)


@dataclass(slots=True)
class _Grid:
    """The cells of a table, and the columns that cells of rows above still fill, with how many rows more."""

    cells: list[_Cell] = field(default_factory=list)
    filled: dict[int, int] = field(default_factory=dict)
    rows: int = 0
    columns: int = 0


def table_lines(passages: Sequence[Passage], own: str) -> Iterator[str]:
    """Yield what is said of a table; `passages` are what it holds, `own` the English name of the text's language."""
    grid = _Grid()
    captions = [said(passage, own) for passage in passages if passage.kind == CAPTION]
    for passage in passages:
        if " cells" in passage.kind:
            grid.rows += 1
            grid.filled = {column: rows - 1 for column, rows in grid.filled.items() if rows > 1}
            column = 1
        elif passage.kind == "cell" or passage.kind.startswith(_HEADING_CELL):
            while column in grid.filled:
                column += 1
            column = _place(grid, passage, column, said(passage, own))
    caption = f", {', '.join(captions)}" if captions else ""
    yield f"table with {_number(grid.columns, 'column')} and {_number(grid.rows, 'row')}{caption}"
    for cell in grid.cells:
        yield _line(cell, grid)
    yield "out of table"


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _place(grid: _Grid, passage: Passage, column: int, words: str) -> int:
    """Put a cell into the grid, and return the column after it."""
    heads = passage.kind.removeprefix(_HEADING_CELL) if passage.kind.startswith(_HEADING_CELL) else ""
    if heads == "unknown":
        # Screen readers guess like this where no scope is named: the first row heads columns, all else its row.
        heads = "column" if grid.rows == 1 else "row"
    columns, rows = passage.spans
    grid.cells.append(_Cell(grid.rows, column, words, heads, passage.spans))
    for one in range(column, column + columns):
        if rows > 1:
            grid.filled[one] = min(rows, _DEEPEST_SPAN)
    grid.columns = max(grid.columns, column + columns - 1)
    return column + columns


def _line(cell: _Cell, grid: _Grid) -> str:
    row = _heading(grid, cell, {"row", "both"}, same_row=True)
    column = _heading(grid, cell, {"column", "both"}, same_row=False)
    filled = [
        f"{span} {what}s wide" if what == "column" else f"{span} rows high"
        for span, what in zip(cell.spans, ("column", "row"), strict=True)
        if span > 1
    ]
    place = f"row {cell.row}{f' ({row})' if row else ''}, column {cell.column}{f' ({column})' if column else ''}"
    heads = {"": "", "both": ", heading of its row and column"}.get(cell.heads, f", heading of its {cell.heads}")
    return f"{', '.join((place, *filled))}{heads}: {cell.words or 'blank'}"


def _heading(grid: _Grid, cell: _Cell, kinds: set[str], *, same_row: bool) -> str:
    """Return the words of the nearest heading of a cell's row or column; a heading has none of its own kind."""
    if cell.heads in kinds:
        return ""
    return next(
        (
            other.words
            for other in reversed(grid.cells)
            if other.heads in kinds and (_in_row(other, cell) if same_row else _in_column(other, cell))
        ),
        "",
    )


def _in_row(heading: _Cell, cell: _Cell) -> bool:
    return heading.row <= cell.row < heading.row + heading.spans[1] and heading.column != cell.column


def _in_column(heading: _Cell, cell: _Cell) -> bool:
    return heading.column <= cell.column < heading.column + heading.spans[0] and heading.row < cell.row
