"""A heading does not end in a full stop."""

import re
from collections.abc import Iterator

from publisher.checks.words.full_stops import ends_in_short_form
from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.reading.titles import titles
from publisher.standards import WCAG_2_4_6

_ENDS = re.compile(r"(?<![.…])[.。۔।｡][”’\"'»)）]*$")


def headings_with_full_stops(document: Document) -> Iterator[Finding]:
    """Find each heading, and the title, that ends in a full stop, other than one of a short form (“a.m.”)."""
    for title in titles(document):
        if _ENDS.search(title.words) and not ends_in_short_form(title.words, document.language):
            yield Finding(
                f"The heading “{title.words}” ends in a full stop.",
                mend="Take it away: a heading is the name of what follows, not a sentence.",
                place=title.place,
            )


CHECK = Check(
    id="heading-full-stop",
    title="A heading does not end in a full stop",
    severity=Severity.WARNING,
    clauses=(WCAG_2_4_6,),
    run=headings_with_full_stops,
)
