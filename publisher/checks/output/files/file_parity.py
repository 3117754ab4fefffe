"""file-parity: a file, read back, is the document that it was made from."""

from collections.abc import Iterator

from publisher.checks.output import html_read_back
from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.checks.output.parity import parity
from publisher.findings import Answer, NotRun, Severity
from publisher.standards import PDFUA_7_1, WCAG_1_3_1, WCAG_1_3_2


def not_the_document(file: OutputFile) -> Iterator[Answer]:
    """Find where a file is not its document: headings, text, lists, tables, links, pictures, languages, order."""
    reading = opened(file)
    if reading.document is None:
        yield NotRun("Nobody here made this file: there is no document to hold it against.")
    elif reading.stale:
        yield NotRun(f"{reading.stale}: it was not held against the text of today.")
    elif reading.format in PDFS:
        yield from parity(reading.tags, reading.content, reading.document)
    elif reading.format == WORD:
        yield from reading.compared.findings if reading.compared else ()
    else:
        yield from html_read_back.differences(reading.content, reading.document)


CHECK = FileCheck(
    id="file-parity",
    title="A file says what its document says, in the same order",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, WCAG_1_3_2, PDFUA_7_1),
    formats=(PAGE, *PDFS, WORD),
    run=not_the_document,
    own_only=True,
)
