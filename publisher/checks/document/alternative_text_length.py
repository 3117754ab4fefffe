"""An alternative text is short."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Image
from publisher.standards import OURS, WCAG_1_1_1, Mark, Source

LONGEST = 150  # characters: ours, after the 100 to 150 that editors are usually told; no standard has a number


def long_alternative_texts(document: Document) -> Iterator[Finding]:
    """Find each alternative text with more than `LONGEST` characters."""
    for image in document.inlines():
        words = " ".join(image.alt.split()) if isinstance(image, Image) and image.alt else ""
        if isinstance(image, Image) and len(words) > LONGEST:
            yield Finding(
                f"The alternative text of “{image.name}” has {len(words)} characters; {LONGEST} are easy to hear.",
                mend="Keep what the picture is there for, and tell the rest in the text or in a caption.",
                place=image.place,
                severity=Severity.WARNING,
            )


CHECK = Check(
    id="alternative-text-length",
    title="An alternative text is short",
    severity=Severity.WARNING,
    clauses=(WCAG_1_1_1,),
    run=long_alternative_texts,
    sources=(Source(OURS, Mark.JUDGEMENT),),
)
