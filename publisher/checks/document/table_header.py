"""A table says above each column what stands in it."""

from collections.abc import Iterator

from publisher.checks.words.empty_cells import is_empty
from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Table, blocks_within
from publisher.standards import WCAG_1_3_1


def missing_headers(document: Document) -> Iterator[Finding]:
    """Find each table whose heading row is empty, and each empty heading of a column or a row (a warning).

    The top left corner may be empty where the first column holds the headings of the rows, or what serves as such.
    """
    notes = (block for note in document.notes for block in note.children)
    for block in blocks_within((*document.blocks, *notes)):
        if isinstance(block, Table):
            yield from _in_table(block)


def _in_table(table: Table) -> Iterator[Finding]:
    headings = [cell for row in table.head for cell in row.cells]
    if all(map(is_empty, headings)):
        yield Finding(
            "This table has no headings: its first row is empty.",
            mend="Write above each column what stands in it, or make a list of the rows.",
            place=table.place,
        )
        return
    for row in table.head:
        for number, cell in enumerate(row.cells, start=1):
            if is_empty(cell) and number > 1:
                yield Finding(
                    f"Column {number} of this table has no heading.",
                    mend="Write above it what stands in it.",
                    place=row.place,
                    severity=Severity.WARNING,
                )
    for row in table.body:
        if row.cells and row.cells[0].header == "row" and is_empty(row.cells[0]) and not all(map(is_empty, row.cells)):
            yield Finding(
                "The heading of this row is empty.",
                mend="Write behind the “#” what the row is about, or take the “#” away.",
                place=row.place,
                severity=Severity.WARNING,
            )


CHECK = Check(
    id="table-header",
    title="A table says above each column what stands in it",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1,),
    run=missing_headers,
    source_only=True,
)
