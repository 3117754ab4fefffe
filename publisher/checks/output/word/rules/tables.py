"""Tables say which row heads their columns, and are plain rectangles.

Sources: “Rules for the Accessibility Checker” (Microsoft): tables specify column header information, table has a simple
structure; its version for Office 2016: tables do not use blank cells for formatting; ISO/IEC 29500-1, 17.4
(`w:tblHeader`, `w:gridSpan`, `w:vMerge`).
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from publisher.checks.output.word.names import Element
from publisher.checks.output.word.rules.grid import Row, looks, rows_of
from publisher.checks.output.word.rules.rule import FAULT, Broken, Kind, Rule
from publisher.checks.output.word.rules.text import OBJECTS, TABLE, Story, WordText, quoted


def missing_headers(text: WordText) -> Iterator[Broken]:
    """Find each table whose first row is not marked as the one that heads the columns."""
    for story, table in _tables(text):
        rows = rows_of(table)
        if not rows:
            continue
        if not rows[0].header:
            later = any(row.header for row in rows)
            verb = "marks a row as its header row that is not the first." if later else "has no header row."
            mend = "Give the table a first row that says what stands in each column, and a line of dashes under it."
            yield _broken(story, table, verb, FAULT if later else mend)
        elif not looks(table, "firstRow"):
            verb = "repeats its first row on each page as a header row, but its option “Header Row” is off."
            yield replace(_broken(story, table, verb, FAULT), ours_alone=True)


def merged_cells(text: WordText) -> Iterator[Broken]:
    """Find each table with merged or split cells, or with a table inside it."""
    for story, table in _tables(text):
        rows = rows_of(table)
        for verb in _not_plain(table, rows):
            yield _broken(story, table, verb, FAULT)


def _not_plain(table: Element, rows: tuple[Row, ...]) -> Iterator[str]:
    if any(cell.merged for row in rows for cell in row.cells):
        yield "has merged cells."
    elif len({(len(row.cells), row.columns) for row in rows}) > 1 or any(row.left_out for row in rows):
        yield "has split cells: not all rows have the same number."
    if next(table.iterdescendants(TABLE), None) is not None:
        yield "has another table inside it."


def blank_rows_and_columns(text: WordText) -> Iterator[Broken]:
    """Find each table of two rows or more with a row or column in which nothing stands."""
    for story, table in _tables(text):
        filled = [[_filled(story, cell.element) for cell in row.cells] for row in rows_of(table)]
        if len(filled) < 2:  # noqa: PLR2004 - one row alone is the whole table
            continue
        mend = "Leave it out, or write in each cell what belongs there, if only “none”."
        if not all(any(row) for row in filled):
            yield _broken(story, table, "has a row in which nothing stands.", mend)
        elif not all(any(column) for column in zip_longest(*filled, fillvalue=False)):
            yield _broken(story, table, "has a column in which nothing stands.", mend)


def _broken(story: Story, table: Element, verb: str, mend: str) -> Broken:
    spot = story.spot(table)
    begins = quoted(story.words(table))
    which = f" that begins “{begins}”{story.where}" if begins else spot.phrase
    return Broken(f"The table{which} {verb}", mend, spot.near, spot.paragraph)


def _filled(story: Story, cell: Element) -> bool:
    return bool(story.words(cell)) or next(cell.iter(*OBJECTS), None) is not None


def _tables(text: WordText) -> Iterator[tuple[Story, Element]]:
    for story in text.stories:
        for table in story.elements(TABLE):
            yield story, table


HEADERS = Rule(
    id="table-header",
    name="Missing table header",
    kind=Kind.ERROR,
    run=missing_headers,
    looked_at="The first row of every table is marked as a header row (“Repeat as header row”), and the table's "
    "“Header Row” option says so too. Tables without a style are not exempt, as they were in the Checker of 2016.",
    left="Whether the words of that row say what stands below them. Word has no mark for header columns but a look.",
)
SIMPLE = Rule(
    id="simple-table",
    name="Use of merged or split cells",
    kind=Kind.WARNING,
    run=merged_cells,
    looked_at="No table has merged cells, rows with different numbers of cells, or a table inside a cell.",
    left="Whether a table is one at all, or lays out words that would read better one after the other.",
)
BLANK = Rule(
    id="blank-cells",
    name="Blank table rows or columns",
    kind=Kind.WARNING,
    run=blank_rows_and_columns,
    looked_at="No table has a row or a column in which nothing stands.",
    left="Whether single blank cells say what they should.",
    retired=True,
)
