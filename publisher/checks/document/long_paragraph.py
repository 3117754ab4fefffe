"""Paragraphs are short."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.reading.sentences import paragraphs
from publisher.standards import GOV_UK, GOVUK_SENTENCES, NHS_READING_AGE, WCAG_3_1_5, Mark, Source

MOST_SENTENCES = 5  # GOV.UK content guidance


def long_paragraphs(document: Document) -> Iterator[Finding]:
    """Find each paragraph of running text with more than `MOST_SENTENCES` sentences, in every language."""
    for found in paragraphs(document):
        if len(found) > MOST_SENTENCES:
            yield Finding(
                f"This paragraph has {len(found)} sentences: “{found[0].beginning}”",
                mend=f"Split it where the subject changes, or make a list: {MOST_SENTENCES} sentences at most.",
                place=found[0].place,
            )


CHECK = Check(
    id="long-paragraph",
    title="Paragraphs are short",
    severity=Severity.WARNING,
    clauses=(WCAG_3_1_5, GOVUK_SENTENCES, NHS_READING_AGE),
    run=long_paragraphs,
    sources=(Source(GOV_UK, Mark.MEMORY),),
)
