"""Every easy-read statement has a picture."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Statement, plain_text
from publisher.standards import DAPB1605, EASY_READ_PICTURES


def statements_without_picture(document: Document) -> Iterator[Finding]:
    """Find each statement without a picture beside it."""
    for block in document.blocks:
        if isinstance(block, Statement) and block.picture is None:
            words = plain_text(block.children).split()
            yield Finding(
                f"This statement has no picture: “{' '.join(words[:8])}{'…' if len(words) > 8 else ''}”.",  # noqa: PLR2004
                mend="Put a picture on a line before it: ![](name).",
                place=block.place,
            )


CHECK = Check(
    id="picture",
    title="Every easy-read statement has a picture",
    severity=Severity.ERROR,
    clauses=(EASY_READ_PICTURES, DAPB1605),
    run=statements_without_picture,
    editions=("easy-read",),
    source_only=True,
)
