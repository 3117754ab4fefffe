"""A picture says in words what it shows."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Block, Document, Image, Statement, blocks_within, inlines_of, inlines_within
from publisher.standards import PDFUA_7_3, WCAG_1_1_1


def pictures_without_text(document: Document) -> Iterator[Finding]:
    """Find each picture whose alternative text the author forgot.

    In an easy-read statement the sentence says what the picture beside it shows, so that one needs none.
    """
    if not any(isinstance(node, Image) for node in document.inlines()):
        return
    notes = [block for note in document.notes for block in note.children]
    for block in blocks_within((*document.blocks, *notes)):
        for image in _images(block):
            if image.alt is None:
                yield Finding(
                    f"The picture “{image.name}” has no alternative text.",
                    mend=f"Write what it shows: ![…]({image.name}), "
                    f"or say that it only decorates: ![]({image.name}){{.decorative}}.",
                    place=image.place if image.place.line else block.place,
                )


def _images(block: Block) -> Iterator[Image]:
    """Yield the pictures of a block that need a text of their own."""
    for inlines in (block.children,) if isinstance(block, Statement) else inlines_of(block):
        for node in inlines_within(inlines):
            if isinstance(node, Image):
                yield node


CHECK = Check(
    id="missing-alternative-text",
    title="A picture says in words what it shows",
    severity=Severity.ERROR,
    clauses=(WCAG_1_1_1, PDFUA_7_3),
    run=pictures_without_text,
    source_only=True,
)
