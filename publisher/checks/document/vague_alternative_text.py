"""An alternative text says what the picture shows."""

from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Image
from publisher.reading.alternative_texts import is_file_name, names_a_kind_alone
from publisher.standards import WCAG_1_1_1


def texts_that_say_nothing(document: Document) -> Iterator[Finding]:
    """Find each alternative text that is the name of a file, or only a word for a kind of picture (a warning).

    Such a word can be right where the text round it says the rest; the name of a file never is.
    """
    for image in document.inlines():
        if not isinstance(image, Image):
            continue
        decorative = f"![]({image.name}){{.decorative}}"
        mend = f"Write what it shows: ![…]({image.name}), or say that it only decorates: {decorative}."
        if is_file_name(image.alt or ""):
            yield Finding(f"The alternative text “{image.alt}” is the name of a file.", mend, image.place)
        elif names_a_kind_alone(image.alt or ""):
            message = f"The alternative text “{image.alt}” would do for any picture."
            yield Finding(message, mend, image.place, Severity.WARNING)


CHECK = Check(
    id="vague-alternative-text",
    title="An alternative text says what the picture shows",
    severity=Severity.ERROR,
    clauses=(WCAG_1_1_1,),
    run=texts_that_say_nothing,
)
