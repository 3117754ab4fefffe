"""A link says in words where it leads."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Image, Link, inlines_within, plain_text
from publisher.standards import PDFUA_7_18_5, WCAG_2_4_4, WCAG_4_1_2


def links_without_words(document: Document) -> Iterator[Finding]:
    """Find each link that has neither words nor a picture with an alternative text, which counts as its words."""
    for link in document.inlines():
        if not isinstance(link, Link) or _visible(plain_text(link)):
            continue
        picture = next((node for node in inlines_within(link.children) if isinstance(node, Image)), None)
        if picture is None:
            yield Finding(
                f"The link to “{link.target}” has no words.",
                mend=f"Say where it leads: [words]({link.target}), or delete it.",
                place=link.place,
            )
        else:
            yield Finding(
                f"The link to “{link.target}” is a picture without alternative text.",
                mend=f"Say where it leads, in the picture's text or beside it: "
                f"[![words]({picture.name})]({link.target}).",
                place=link.place,
            )


def _visible(words: str) -> bool:
    """Return whether anything in the words can be seen: not spaces alone, nor characters of no width."""
    return any(character.isprintable() and not character.isspace() for character in words)


CHECK = Check(
    id="link-text",
    title="A link says in words where it leads",
    severity=Severity.ERROR,
    clauses=(WCAG_2_4_4, WCAG_4_1_2, PDFUA_7_18_5),
    run=links_without_words,
)
