"""formats-agree: the files of one document say the same in each format."""

import importlib
from collections.abc import Iterator, Mapping, Sequence
from importlib import util

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.opened import PAGE, PDFS, WORD
from publisher.findings import Answer, NotRun, Severity
from publisher.standards import WCAG_1_3_1

_AGREEMENT = "publisher.checks.output.agreement"


def alone(_: OutputFile | None = None) -> Iterator[Answer]:
    """Say that a file by itself cannot be laid beside others: `together` does that."""
    yield NotRun("There is no other format of this document to lay beside it.")


def disagreements(files: Sequence[OutputFile]) -> Mapping[str, tuple[Answer, ...]]:
    """Return where the files of one document say different things, by their paths."""
    if util.find_spec(_AGREEMENT) is None:
        return {file.path: (NotRun("Formats are not laid beside each other yet."),) for file in files}
    found: Mapping[str, Sequence[Answer]] = importlib.import_module(_AGREEMENT).disagreements(files)
    return {path: tuple(answers) for path, answers in found.items()}


CHECK = FileCheck(
    id="formats-agree",
    title="The files of a document say the same in each format",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1,),
    formats=(PAGE, *PDFS, WORD),
    run=alone,
    own_only=True,
)
