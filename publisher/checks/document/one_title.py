"""A document has one title."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.standards import PDFUA_7_4_2, WCAG_1_3_1, WCAG_2_4_2


def second_titles(document: Document) -> Iterator[Finding]:
    """Find each heading of level 1 in the text: the title in the front matter is the level 1."""
    for heading in document.headings():
        if heading.level == 1:
            yield Finding(
                "This heading is level 1, which is the title's.",
                mend=f"The title is “{document.title}”: delete this line if it repeats it, or begin it with ##.",
                place=heading.place,
            )


CHECK = Check(
    id="one-title",
    title="A document has one title",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, WCAG_2_4_2, PDFUA_7_4_2),
    run=second_titles,
    source_only=True,
)
