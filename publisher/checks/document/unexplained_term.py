"""Every hard word of the easy read is explained."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Statement, Strong, Term, inlines_within, plain_text
from publisher.reading.explained import explained_phrases
from publisher.standards import DAPB1605, GOV_UK, NHS, WCAG_3_1_3, Mark, Source


def unexplained_terms(document: Document) -> Iterator[Finding]:
    """Find each hard word, marked as such or set in bold in a statement, that nothing explains.

    The glossary does, and so does the next sentence where it begins with the word or with “This means”.
    """
    explained = {_key(phrase) for phrase in explained_phrases(document, marked=False)}
    explained |= {_key(plain_text(entry.term)) for entry in document.glossary}
    said: set[str] = set()
    for block in document.blocks:
        if not isinstance(block, Statement):
            continue
        for node in inlines_within(block.children):
            if not isinstance(node, Term | Strong):
                continue
            # A term inside bold words is looked at by itself.
            if isinstance(node, Strong) and any(isinstance(inner, Term) for inner in inlines_within(node.children)):
                continue
            key = node.key if isinstance(node, Term) else _key(plain_text(node.children))
            if not key or key in explained or key in said:
                continue
            said.add(key)
            yield Finding(
                f"“{plain_text(node)}” is marked as a hard word, and nothing explains it.",
                mend=f"Add “{key}” to the glossary, with what it means in plain words, or say in the next sentence: "
                "“This means …”.",
                place=node.place if node.place.line else block.place,
            )


def _key(words: str) -> str:
    return " ".join(words.lower().split()).strip(" .,:;!?")


CHECK = Check(
    id="unexplained-term",
    title="Every hard word of the easy read is explained",
    severity=Severity.ERROR,
    clauses=(WCAG_3_1_3, DAPB1605),
    run=unexplained_terms,
    editions=("easy-read",),
    source_only=True,
    sources=(Source(GOV_UK, Mark.VERIFIED), Source(NHS, Mark.VERIFIED)),
)
