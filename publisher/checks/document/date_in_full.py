"""Dates are written in full."""

import re
from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.reading.dates import ShortDate, in_words, short_dates
from publisher.reading.runs import runs
from publisher.standards import DAPB1605, INCLUSION_EUROPE, Mark, Source


def unwritten_dates(document: Document) -> Iterator[Finding]:
    """Find each date in figures alone, and each with a shortened month; outside easy read only what is not whole.

    That is a date in figures that can mean two days, or whose year is cut short: a reader must guess.
    Words in another language than the document's are passed over: their months are that language's.
    """
    for run in runs(document):
        for short in short_dates(run.own, document.language):
            if document.edition != "easy-read" and not _must_be_guessed(short):
                continue
            fault = "has its month cut short" if short.month else "is a date in figures"
            yield Finding(
                f"“{' '.join(short.written.split())}” {fault}.",
                mend=_mend(short, document.language),
                place=run.place(short.start),
            )


def _must_be_guessed(short: ShortDate) -> bool:
    """Return whether a date in figures can mean two days, or has no whole year."""
    return not short.month and (len(short.readings) > 1 or _WHOLE_YEAR.search(short.written) is None)


_WHOLE_YEAR = re.compile(r"\d{4}")


def _mend(short: ShortDate, language: str) -> str:
    """Return the date in full where the text says which day it is, else what it may mean."""
    if not short.readings:
        return f"Write the month in full: “{short.month}”."
    first, *others = (in_words(day, language) for day in short.readings)
    if others:
        return f"Write the day that you mean in full: “{first}” or “{'” or “'.join(others)}”."
    return f"Write it in full: “{first}”."


CHECK = Check(
    id="date-in-full",
    title="Dates are written in full",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=unwritten_dates,
    sources=(Source(INCLUSION_EUROPE, Mark.MEMORY),),
)
