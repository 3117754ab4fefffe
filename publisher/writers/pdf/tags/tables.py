"""Which headings a cell of a table answers to, where their scopes alone do not say it (ISO 14289-1, 7.5)."""

from collections import defaultdict
from dataclasses import dataclass

from publisher.writers.pdf.tags.roles import heads_row, span_of
from publisher.writers.pdf.tags.words import HtmlElement


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell with the rows and columns that it covers, counted from 0."""

    cell: HtmlElement
    rows: range
    columns: range
    in_head: bool

    @property
    def heads_row(self) -> bool:
        return self.cell.tag == "th" and heads_row(self.cell, in_head=self.in_head)

    @property
    def heads_column(self) -> bool:
        return self.cell.tag == "th" and not heads_row(self.cell, in_head=self.in_head)

    def above(self, other: "_Placed") -> bool:
        return self.rows.start < other.rows.start


def headings_by_cell(table: HtmlElement) -> dict[HtmlElement, list[HtmlElement]]:
    """Return the heading cells of each ordinary cell, those of its row first; {} where the scopes say enough.

    They do where no cell reaches over several rows or columns, one row at most heads the columns and one column at
    most the rows: then a reader has only to look up and back.
    """
    cells = _placed(table)
    if _simple(cells):
        return {}
    by_row: dict[int, list[_Placed]] = defaultdict(list)
    by_column: dict[int, list[_Placed]] = defaultdict(list)
    for placed in cells:
        if placed.heads_row:
            for row in placed.rows:
                by_row[row].append(placed)
        elif placed.heads_column:
            for column in placed.columns:
                by_column[column].append(placed)
    return {
        placed.cell: _cells(
            [heading for row in placed.rows for heading in by_row[row]]
            + [
                above
                for column in placed.columns
                for above in by_column[column]
                if above.rows.start < placed.rows.start
            ]
        )
        for placed in cells
        if placed.cell.tag == "td"
    }


def _cells(headings: list[_Placed]) -> list[HtmlElement]:
    return list(dict.fromkeys(heading.cell for heading in headings))


def _simple(cells: list[_Placed]) -> bool:
    headings = [placed for placed in cells if placed.cell.tag == "th"]
    spans = any(len(placed.rows) > 1 or len(placed.columns) > 1 for placed in cells)
    return (
        not spans
        and len({placed.rows.start for placed in headings if placed.heads_column}) <= 1
        and len({placed.columns.start for placed in headings if placed.heads_row}) <= 1
    )


def _placed(table: HtmlElement) -> list[_Placed]:
    """Return each cell with its place, by the rule of HTML (a cell takes the first column that is free)."""
    found: list[_Placed] = []
    taken: dict[int, set[int]] = defaultdict(set)
    for number, (row, in_head) in enumerate(_rows(table)):
        column = 0
        for cell in row:
            if cell.tag not in {"th", "td"}:
                continue
            while column in taken[number]:
                column += 1
            rows = range(number, number + span_of(cell, "rowspan"))
            columns = range(column, column + span_of(cell, "colspan"))
            for covered in rows:
                taken[covered].update(columns)
            found.append(_Placed(cell, rows, columns, in_head))
    return found


def _rows(table: HtmlElement) -> list[tuple[HtmlElement, bool]]:
    """Return the rows of a table and whether each stands in its head; those of tables within it are not its own."""
    rows: list[tuple[HtmlElement, bool]] = []
    for child in table:
        if child.tag == "tr":
            rows.append((child, False))
        elif child.tag in {"thead", "tbody", "tfoot"}:
            rows += [(row, child.tag == "thead") for row in child if row.tag == "tr"]
    return rows
