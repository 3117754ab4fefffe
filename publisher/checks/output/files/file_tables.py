"""file-tables: tables say which cells head others, and are plain."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import by_rules, limited
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.checks.output.structure.parts import Table, quoted
from publisher.checks.output.word.rules import tables
from publisher.findings import Answer, Finding, Severity
from publisher.standards import PDFUA_7_5, WCAG_1_3_1


def unclear_tables(file: OutputFile) -> Iterator[Answer]:
    """Find tables without cells that head others, with such cells that are empty, and with merged cells."""
    reading = opened(file)
    found = reading.structure.tables
    if reading.format == WORD:
        yield from limited(by_rules(reading, (tables.HEADERS, tables.SIMPLE, tables.BLANK)))
    else:
        yield from limited(one for table in found for one in _without_heads(table))
        yield from limited(one for table in found for one in _not_plain(table))
    yield from limited(one for table in found for one in _empty_heads(table))


def _without_heads(table: Table) -> Iterator[Finding]:
    if table.rows and not any(cell.heads for row in table.rows for cell in row):
        yield Finding(
            f"The table{_which(table)} has no cell that heads a column or row.",
            "Mark the cells of its first row, or of its first column, as headers.",
            where=table.where(),
        )


def _not_plain(table: Table) -> Iterator[Finding]:
    mend = "Make several plain tables of it, or say it in words."
    if any(cell.merged for row in table.rows for cell in row):
        yield Finding(
            f"The table{_which(table)} has merged cells.", mend, severity=Severity.WARNING, where=table.where()
        )
    elif len({len(row) for row in table.rows if row}) > 1:
        yield Finding(
            f"The rows of the table{_which(table)} have different numbers of cells.",
            mend,
            severity=Severity.WARNING,
            where=table.where(),
        )


def _empty_heads(table: Table) -> Iterator[Finding]:
    """Find cells that head others and are empty; the first cell may be, where both columns and rows have heads."""
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            corner = at == column == 0 and len(table.rows) > 1
            if cell.heads and not cell.words.strip() and not corner:
                yield Finding(
                    f"In the table{_which(table)} the cell that heads {'column' if at == 0 else 'row'} "
                    f"{(column if at == 0 else at) + 1} is empty.",
                    "Write what stands below or beside it.",
                    severity=Severity.WARNING,
                    where=table.where(),
                )


def _which(table: Table) -> str:
    begins = quoted(" ".join(cell.words for row in table.rows[:2] for cell in row))
    return f" that begins “{begins}”" if begins else ""


CHECK = FileCheck(
    id="file-tables",
    title="Tables say which cells head others, and are plain",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, PDFUA_7_5),
    formats=(PAGE, *PDFS, WORD),
    run=unclear_tables,
)
