"""formats-agree: the files of one document say the same in each format."""

from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.opened import PAGE, PDFS, WORD
from publisher.findings import Answer, NotRun, Severity
from publisher.standards import WCAG_1_3_1


def alone(_: OutputFile | None = None) -> Iterator[Answer]:
    """Say that a file by itself cannot be laid beside others: `together` does that."""
    yield NotRun("There is no other format of this document to lay beside it.")


CHECK = FileCheck(
    id="formats-agree",
    title="The files of a document say the same in each format",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1,),
    formats=(PAGE, *PDFS, WORD),
    run=alone,
    own_only=True,
)
