"""file-readable: a file opens whole, and keeps nobody out."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.files.told import by_rules
from publisher.checks.output.html.read import decoded
from publisher.checks.output.opened import PAGE, PDFS, WORD, Opened, opened
from publisher.checks.output.word.rules import whole_file
from publisher.findings import Answer, Finding, NotRun, Severity
from publisher.standards import PDFUA_7_1, PDFUA_7_16, WCAG_1_3_1

_AGAIN = "Make the file again from its source, or ask whoever made it for a whole one."


def not_whole(file: OutputFile) -> Iterator[Answer]:
    """Find a file that cannot be opened, had to be mended to be opened, or keeps readers out."""
    reading = opened(file)
    if reading.fault:
        yield Finding(f"The file cannot be opened: {reading.fault}.", _AGAIN)
        return
    if reading.format in PDFS:
        yield from _pdf(reading)
    elif reading.format == WORD:
        yield from by_rules(reading, (whole_file.ACCESS,))
    else:
        yield from _page(reading)


def _pdf(file: Opened) -> Iterator[Answer]:
    if file.facts.mended:
        yield Finding(
            f"The file is damaged: a program had to mend it to open it ({file.facts.mended}).",
            _AGAIN,
        )
    if not file.facts.pages:
        yield Finding("The file has no pages.", _AGAIN)
    if not file.facts.open_to_readers:
        yield Finding(
            "The file is protected so that screen readers may not take its text.",
            "Save it without protection, or allow “Text access for screen reader devices”.",
        )


def _page(file: Opened) -> Iterator[Answer]:
    text = decoded(file.content)
    if "<html" in text.lower() and "</html" not in text[-2000:].lower() and "</body" not in text.lower():
        yield Finding(
            "The page ends before its end: neither </body> nor </html> stands in it.", _AGAIN, severity=Severity.WARNING
        )
    if "\N{REPLACEMENT CHARACTER}" in text:
        yield Finding(
            "Signs of the page cannot be read: its bytes are not of the encoding that it says.",
            'Save it as UTF-8, and say so at its head: <meta charset="utf-8">.',
        )
    for reason in file.structure.unseen if file.document is None else ():
        yield NotRun(f"Nobody looked at {reason}.")


CHECK = FileCheck(
    id="file-readable",
    title="A file opens whole, and keeps nobody out",
    severity=Severity.ERROR,
    clauses=(PDFUA_7_1, PDFUA_7_16, WCAG_1_3_1),
    formats=(PAGE, *PDFS, WORD),
    run=not_whole,
)
