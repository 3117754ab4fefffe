"""A heading has words."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, plain_text
from publisher.standards import PDFUA_7_4_2, WCAG_1_3_1, WCAG_2_4_6


def empty_headings(document: Document) -> Iterator[Finding]:
    """Find each heading without words; the alternative text of a picture in it counts as words."""
    for heading in document.headings():
        if not plain_text(heading.children).strip():
            yield Finding(
                "This heading is empty.",
                mend="Write what the section is about, or delete the line.",
                place=heading.place,
            )


CHECK = Check(
    id="empty-heading",
    title="A heading has words",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, WCAG_2_4_6, PDFUA_7_4_2),
    run=empty_headings,
    source_only=True,
)
