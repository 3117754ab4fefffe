"""A heading is marked as one, not typed in bold."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import (
    Document,
    Emphasis,
    Heading,
    Inline,
    LineBreak,
    Paragraph,
    Quote,
    Strong,
    Subscript,
    Superscript,
    Text,
    blocks_within,
    plain_text,
)
from publisher.standards import WCAG_1_3_1, WCAG_2_4_10


def headings_in_bold(document: Document) -> Iterator[Finding]:
    """Find each paragraph that is bold from end to end and does not end as a sentence does.

    Paragraphs in items of lists are left alone: an item often begins with its subject in bold.
    """
    level = 1
    for block in document.blocks:
        if isinstance(block, Heading):
            level = block.level
        for paragraph in blocks_within((block,)) if isinstance(block, Quote) else (block,):
            if isinstance(paragraph, Paragraph) and _stands_in_for_heading(paragraph):
                yield Finding(
                    f"This paragraph in bold stands in for a heading: “{plain_text(paragraph.children)}”.",
                    mend=f"Make it a heading: {'#' * min(level + 1, 6)} and its words, without the asterisks.",
                    place=paragraph.place,
                )


def _stands_in_for_heading(paragraph: Paragraph) -> bool:
    if not all(map(_bold_or_blank, paragraph.children)):
        return False
    words = plain_text(paragraph.children).strip()
    return bool(words) and not words.rstrip("”’\"')").endswith((".", "!", "?", "…", ",", ";", "۔", "؟", "।"))


def _bold_or_blank(node: Inline) -> bool:
    match node:
        case Strong() | LineBreak():
            return True
        case Text():
            return not node.value.strip(" \n:")
        case Emphasis() | Superscript() | Subscript():
            return all(_bold_or_blank(child) for child in node.children)
        case _:
            return False


CHECK = Check(
    id="bold-as-heading",
    title="A heading is marked as one, not typed in bold",
    severity=Severity.ERROR,
    clauses=(WCAG_1_3_1, WCAG_2_4_10),
    run=headings_in_bold,
    source_only=True,
)
