"""file-current: a file is the one that a build would make of the text as it is today."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.opened import PAGE, PDFS, WORD, opened
from publisher.findings import Answer, Finding, Severity
from publisher.standards import DAPB1605

MEND = "Build it again: publisher build."


def out_of_date(file: OutputFile) -> Iterator[Answer]:
    """Find a file that somebody changed since it was built, or whose text changed.

    The first is an error: what it says is nobody's text, and nothing says who wrote it.
    """
    reading = opened(file)
    if reading.changed:
        yield Finding(f"{reading.changed}.", MEND, severity=Severity.ERROR)
    if reading.stale and reading.stale != reading.changed:
        yield Finding(f"{reading.stale}.", MEND)


def missing(why: str, path: str) -> Iterator[Answer]:
    """Find a file that cannot be read, and why: it is not there, for one."""
    yield Finding(f"{why}: {path}.", MEND, severity=Severity.ERROR)


CHECK = FileCheck(
    id="file-current",
    title="A file is what a build would make today",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    formats=(PAGE, *PDFS, WORD),
    run=out_of_date,
    own_only=True,
)
