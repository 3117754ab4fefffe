"""Readers can tell of which year a date is."""

import re
from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document, Heading
from publisher.reading.dates import days_without_year, writes_day_before_month
from publisher.reading.runs import runs, runs_to_mend
from publisher.standards import DAPB1605, OURS, Mark, Source

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def dates_without_year(document: Document) -> Iterator[Answer]:
    """Find each day and month without a year, where nothing near says which year is meant.

    A year is known where the text has a date in its front matter, or one in its title or summary, in the heading above
    or in the same paragraph. Days that come each year have none.
    """
    if not writes_day_before_month(document.language):
        yield no_rule(document)
        return
    if document.date is not None or any(run.block is None and _YEAR.search(run.text) for run in runs(document)):
        return
    heading = False
    for run in runs_to_mend(document):
        year = _YEAR.search(run.text) is not None
        if isinstance(run.block, Heading):
            heading = year
        if heading or year:
            continue
        for written, start in days_without_year(run.own, document.language):
            yield Finding(
                f"“{written}” has no year, and nothing near says which year it is.",
                mend=f"Write the year too: “{written}” and the year. Or give the text a date in its front matter.",
                place=run.place(start),
            )


CHECK = Check(
    id="date-without-year",
    title="Readers can tell of which year a date is",
    severity=Severity.WARNING,
    clauses=(DAPB1605,),
    run=dates_without_year,
    sources=(Source(OURS, Mark.JUDGEMENT),),
)
