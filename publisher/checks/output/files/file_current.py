"""file-current: a file is the one that a build would make of the text as it is today."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.findings import Answer, Finding, Severity
from publisher.standards import DAPB1605

MEND = "Build it again: publisher build."


def out_of_date(file: OutputFile) -> Iterator[Answer]:
    """Find a file that was changed since it was built, or whose text was."""
    reading = opened(file)
    if reading.stale:
        yield Finding(f"{reading.stale}.", MEND)


def missing(path: str) -> Iterator[Answer]:
    """Find a file that is not there."""
    yield Finding(f"The file is not there: {path}.", MEND, severity=Severity.ERROR)


CHECK = FileCheck(
    id="file-current",
    title="A file is what a build would make today",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    formats=(PAGE, *PDFS, WORD),
    run=out_of_date,
    own_only=True,
)
