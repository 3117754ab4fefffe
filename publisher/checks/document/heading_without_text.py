"""A heading has text under it."""

from collections.abc import Iterator
from itertools import pairwise

from publisher.findings import Check, Finding, Severity
from publisher.model import Block, Document, Heading, plain_text
from publisher.standards import WCAG_1_3_1, WCAG_2_4_6


def headings_without_text(document: Document) -> Iterator[Finding]:
    """Find each heading with nothing under it before the next heading of the same or a higher level.

    A heading of a lower level directly under it is its content: a section may consist of sections.
    """
    following: tuple[Block | None, ...] = (*document.blocks, None)
    for block, after in pairwise(following):
        if not isinstance(block, Heading):
            continue
        if after is None or (isinstance(after, Heading) and after.level <= block.level):
            yield Finding(
                f"There is no text under the heading “{plain_text(block.children)}”.",
                mend="Write its text, or delete the heading.",
                place=block.place,
            )


CHECK = Check(
    id="heading-without-text",
    title="A heading has text under it",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, WCAG_2_4_6),
    run=headings_without_text,
    source_only=True,
)
