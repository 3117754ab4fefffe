"""Heading levels step down one at a time."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.standards import PDFUA_7_4_2, WCAG_1_3_1


def skipped_levels(document: Document) -> Iterator[Finding]:
    """Find each heading more than one level below the heading before it.

    The title is level 1, so the first heading of the text may be level 2 at most.
    """
    above = 1
    for heading in document.headings():
        if heading.level > above + 1:
            yield Finding(
                f"This heading is level {heading.level}; the one above is level {above}.",
                mend=f"Make it level {above + 1} ({'#' * (above + 1)}), or add the heading between them.",
                place=heading.place,
            )
        above = heading.level


CHECK = Check(
    id="heading-order",
    title="Heading levels step down one at a time",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, PDFUA_7_4_2),
    run=skipped_levels,
    source_only=True,
)
