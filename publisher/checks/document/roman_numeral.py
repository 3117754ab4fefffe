"""There are no Roman numerals."""

from collections.abc import Iterator

from publisher.checks.words import roman
from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.reading.runs import runs
from publisher.standards import DAPB1605, INCLUSION_EUROPE, Mark, Source


def numerals(document: Document) -> Iterator[Finding]:
    """Find each Roman numeral, in headings and in words of other languages too."""
    for run in runs(document):
        for found in roman.roman_numerals(run.text):
            yield Finding(
                f"“{found.shown}” is a Roman numeral.",
                mend=f"Write {found.value}, or say it in words.",
                place=run.place(found.start),
            )


CHECK = Check(
    id="roman-numeral",
    title="There are no Roman numerals",
    severity=Severity.ERROR,
    clauses=(DAPB1605,),
    run=numerals,
    editions=("easy-read",),
    sources=(Source(INCLUSION_EUROPE, Mark.MEMORY),),
)
