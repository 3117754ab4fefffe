"""Numbers are digits."""

from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document
from publisher.reading import number_words
from publisher.reading.runs import runs
from publisher.standards import DAPB1605, LEICHTE_SPRACHE_BW, UNE, Mark, Source


def numbers_in_words(document: Document) -> Iterator[Answer]:
    """Find each number from two on that is written as a word, in headings too."""
    if document.language.partition("-")[0] not in number_words.LANGUAGES:
        yield no_rule(document)
        return
    shown = runs(document)
    sample = number_words.first_digit(run.own for run in shown)
    for run in shown:
        for found in number_words.number_words(run.own, document.language):
            yield Finding(
                f"“{found.shown}” is a number as a word.",
                mend=f"Write {number_words.digits(found.value, sample)}.",
                place=run.place(found.start),
            )


CHECK = Check(
    id="number-words",
    title="Numbers are digits",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=numbers_in_words,
    editions=("easy-read",),
    sources=(Source(LEICHTE_SPRACHE_BW, Mark.VERIFIED), Source(UNE, Mark.VERIFIED)),
)
