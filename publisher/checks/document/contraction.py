"""Words are written in full: cannot, not can't."""

from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.checks.words import contractions
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document
from publisher.reading.runs import runs
from publisher.standards import DAPB1605, NORFOLK, Mark, Source


def shortened_words(document: Document) -> Iterator[Answer]:
    """Find each contraction, in headings too."""
    if document.language.partition("-")[0] not in contractions.LANGUAGES:
        yield no_rule(document)
        return
    for run in runs(document):
        for found in contractions.contractions(run.own):
            yield Finding(
                f"“{found.shown}” is a contraction.",
                mend=f"Write “{found.full}”.",
                place=run.place(found.start),
            )


CHECK = Check(
    id="contraction",
    title="Words are written in full: cannot, not can't",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=shortened_words,
    editions=("easy-read",),
    sources=(Source(NORFOLK, Mark.VERIFIED),),
)
