"""An alternative text begins with what the picture shows."""

from collections.abc import Iterator

from publisher.checks.languages import no_rule
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document, Image
from publisher.reading.alternative_texts import BEGINNINGS, says_picture_of
from publisher.standards import WCAG_1_1_1


def beginnings_that_say_nothing(document: Document) -> Iterator[Answer]:
    """Find each alternative text that begins with “picture of” and its like, in any language of the table."""
    for image in document.inlines():
        beginning = says_picture_of(image.alt) if isinstance(image, Image) and image.alt else ""
        if beginning:
            yield Finding(
                f"This alternative text begins with “{beginning}”, which screen readers say by themselves.",
                mend="Leave it out, and begin with what the picture shows.",
                place=image.place,
                severity=Severity.WARNING,
            )
    if document.language.partition("-")[0] not in BEGINNINGS:
        yield no_rule(document)


CHECK = Check(
    id="alternative-text-beginning",
    title="An alternative text begins with what the picture shows",
    severity=Severity.WARNING,
    clauses=(WCAG_1_1_1,),
    run=beginnings_that_say_nothing,
)
