"""The words of a link say where it leads."""

import re
from collections.abc import Iterator

from publisher.checks.words.vague_links import is_spelled_out, says_nothing
from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Link, plain_text
from publisher.standards import WCAG_2_4_4, WCAG_2_4_9

_NUMBER = re.compile(r"[(\[]?\d{1,2}[)\]]?")  # longer ones are years, or numbers to ring


def links_that_say_nothing(document: Document) -> Iterator[Finding]:
    """Find each link whose words would do for any link (“click here”), or are an address with a path.

    So does a bare number (“1”), unless it rings somebody. A picture that is a link counts with its alternative text. A
    link without words is another rule's.
    """
    for link in document.inlines():
        if not isinstance(link, Link):
            continue
        words = " ".join(plain_text(link).split())
        if says_nothing(words) or (_NUMBER.fullmatch(words) and not link.target.lower().startswith("tel:")):
            yield Finding(
                f"The link “{words}” does not say where it leads.",
                mend=f"Make the words that say it the link: “read [our plans]({link.target})”.",
                place=link.place,
            )
        elif is_spelled_out(words):
            yield Finding(
                f"The link shows its address, “{words}”, which is read out sign by sign.",
                mend=f"Say where it leads, and let the address be the target: [words]({link.target}).",
                place=link.place,
            )


CHECK = Check(
    id="vague-link-text",
    title="The words of a link say where it leads",
    severity=Severity.WARNING,
    clauses=(WCAG_2_4_4, WCAG_2_4_9),
    run=links_that_say_nothing,
)
