"""A heading is short."""

from collections.abc import Iterator
from unicodedata import combining, east_asian_width

from publisher.findings import Check, Finding, Severity
from publisher.model import Document
from publisher.reading.beginnings import first_letters
from publisher.reading.titles import titles
from publisher.standards import GOV_UK, OURS, WCAG_2_4_6, Mark, Source

LONGEST = 70  # characters: ours; GOV.UK asks for titles of up to 65
_SHOWN = 50  # characters of the heading in a message


def long_headings(document: Document) -> Iterator[Finding]:
    """Find each heading, and the title, with more than `LONGEST` characters; a Chinese sign counts as two."""
    for title in titles(document):
        length = _length(title.words)
        if length > LONGEST:
            shown = first_letters(title.words, _SHOWN)
            yield Finding(
                f"The heading “{shown}” has {length} characters; up to {LONGEST} are easy to take in.",
                mend="Begin with the word that readers look for, and move the rest into the text.",
                place=title.place,
            )


def _length(words: str) -> int:
    """Return how many characters words have; marks that stand on a letter are no characters of their own."""
    return sum(1 + (east_asian_width(sign) in "WF") for sign in words if not combining(sign))


CHECK = Check(
    id="heading-length",
    title="A heading is short",
    severity=Severity.WARNING,
    clauses=(WCAG_2_4_6,),
    run=long_headings,
    sources=(Source(GOV_UK, Mark.MEMORY), Source(OURS, Mark.JUDGEMENT)),
)
