"""A heading is not in capitals."""

from collections.abc import Iterator

from publisher.checks.words.shouting import OTHER_EDITIONS, known_to, shouted
from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.reading.titles import titles
from publisher.standards import GOVUK_CAPITALS


def headings_in_capitals(document: Document) -> Iterator[Finding]:
    """Find each heading, and the title, with words in capitals that are no short forms. Easy read has its own rule."""
    known = known_to(document)
    for title in titles(document):
        found = next(shouted(title.own, document.language, known), None)
        if found is not None:
            yield Finding(
                f"In the heading “{title.words}”, “{found.words}” is in capitals.",
                mend="Write it in small letters, with a capital for its first word and for names.",
                place=title.place,
            )


CHECK = Check(
    id="heading-capitals",
    title="A heading is not in capitals",
    severity=Severity.WARNING,
    clauses=(GOVUK_CAPITALS,),
    run=headings_in_capitals,
    editions=OTHER_EDITIONS,
)
