"""file-refresh: a page does not load itself again or lead away while people still read it."""

import re
from collections.abc import Iterator

from publisher.checks.output.file_check import FileCheck, OutputFile
from publisher.checks.output.opened import PAGE, opened
from publisher.findings import Answer, Finding, Severity, ToReview
from publisher.standards import WCAG_2_2_1

# How a page says after how many seconds it loads itself again or another page (HTML Standard, 4.2.5.3); browsers pass
# anything else over.
_REFRESH = re.compile(r"\s*(\d+|(?=\.))[\d.]*(?:\s*|[\s;,]\s*[;,]?\s*(.*))", re.ASCII | re.DOTALL)
# Whoever has so long has time enough (WCAG 2.2, 2.2.1: the exception of 20 hours).
_LONG = 20 * 60 * 60  # seconds
_MOST_DIGITS = 9
_MEND = "Take that line out of its head; give a link instead."


def time_limits(file: OutputFile) -> Iterator[Answer]:
    """Find a page that loads itself again or leads away by itself.

    One that leads to another page at once sets nobody a time limit (WCAG technique H76), but nobody reads it either:
    whether it was the one to look at is for a person to say.
    """
    for meta in opened(file).page.root.iter("meta"):
        if (meta.get("http-equiv") or "").strip().lower() != "refresh":
            continue
        found = _REFRESH.fullmatch(meta.get("content") or "")
        if found is None:
            continue
        seconds, elsewhere = int((found[1] or "0")[:_MOST_DIGITS]), bool((found[2] or "").strip())
        if not seconds and elsewhere:
            yield ToReview(
                "The page leads to another at once, so that nobody reads it.", "Look at the page that it leads to."
            )
        elif seconds <= _LONG:
            what = "leads away" if elsewhere else "loads itself again"
            yield Finding(f"The page {what} by itself after {seconds} seconds, while people still read it.", _MEND)


CHECK = FileCheck(
    id="file-refresh",
    title="A page stays while people read it",
    severity=Severity.ERROR,
    clauses=(WCAG_2_2_1,),
    formats=(PAGE,),
    run=time_limits,
)
