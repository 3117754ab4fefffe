"""An easy-read statement has two sentences at most."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Statement
from publisher.reading.sentences import sentences_in
from publisher.standards import DAPB1605, EASY_READ_STATEMENTS

MOST_SENTENCES = 2  # Photosymbols: one picture goes with one or two sentences


def long_statements(document: Document) -> Iterator[Finding]:
    """Find each statement with more than two sentences."""
    for block in document.blocks:
        if not isinstance(block, Statement):
            continue
        found = sentences_in(block, document.language)
        if len(found) > MOST_SENTENCES:
            yield Finding(
                f"This statement has {len(found)} sentences: “{found[0].beginning}”.",
                mend="Leave an empty line after the first or second sentence, and give the rest a picture of its own.",
                place=block.place,
            )


CHECK = Check(
    id="sentence-a-line",
    title="An easy-read statement has two sentences at most",
    severity=Severity.ERROR,
    clauses=(EASY_READ_STATEMENTS, DAPB1605),
    run=long_statements,
    editions=("easy-read",),
)
