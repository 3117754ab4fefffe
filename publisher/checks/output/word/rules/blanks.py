"""Room is made by spacing and indents, not by blank characters, which screen readers say one by one.

Sources: the Checker's “Repeated blank characters”: no runs of spaces, tabs, line breaks or empty paragraphs. Microsoft
gives no number; people who tried it tell of three or of more than four. We take three, and two tabs, the stricter.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from publisher.checks.output.word.names import Element, find, w
from publisher.checks.output.word.rules.rule import FAULT, Broken, Kind, Rule, broken
from publisher.checks.output.word.rules.text import OBJECTS, Line, WordText

_LONGEST = 2  # empty paragraphs in a row
# Any blanks (no-break, em and ideographic spaces too), and tabs. The marks of direction among them cannot be seen.
_RUN = re.compile(r"(?:\s[\u200b-\u200f\u2060-\u2069\ufeff]*){3,}|\t{2,}")
_CODE = frozenset({"Code Block", "HTML Preformatted", "Macro Text"})
# What is seen of a paragraph without words, or keeps it from being one of a row.
_SEEN = (*OBJECTS, w("sectPr"), w("footnoteRef"), w("separator"), w("continuationSeparator"))


def blanks_in_a_row(text: WordText) -> Iterator[Broken]:
    """Find each paragraph with three blanks in a row or two tabs; in code blanks have a meaning."""
    for story in text.stories:
        for line in story.lines:
            run = _RUN.search(line.words) if line.words.strip() else None
            if run and not _CODE.intersection(text.paragraph(line).names):
                verb = f"has {len(run[0])} blank characters in a row."
                yield broken("The text", story.spot(line.element), verb, _MEND)


def empty_paragraphs(text: WordText) -> Iterator[Broken]:
    """Find each row of three or more empty paragraphs; items of lists and lines across the page are seen."""
    for story in text.stories:
        for row in _rows(text, story.lines):
            if len(row) > _LONGEST:
                yield broken("The text", story.spot(row[0]), f"has {len(row)} empty paragraphs in a row.", FAULT)


def _rows(text: WordText, lines: Iterable[Line]) -> Iterator[list[Element]]:
    """Yield the empty paragraphs that follow each other, row by row."""
    empty = [line.element for line in lines if not line.words.strip() and not _seen(text, line)]
    row = empty[:1]
    for one, other in pairwise(empty):
        if _next(one) is not other:
            yield row
            row = []
        row.append(other)
    yield row


def _next(element: Element) -> Element | None:
    """Return the element after a paragraph, where that is a paragraph; marks of places between them do not count."""
    return next((one for one in element.itersiblings() if one.tag not in _MARKS), None)


def _seen(text: WordText, line: Line) -> bool:
    if next(line.element.iter(*_SEEN), None) is not None:
        return True
    paragraph = text.paragraph(line)
    borders = find(line.element, "pPr/pBdr")
    if borders is None:
        borders = text.reading.styles.stated(paragraph.style, "pPr/pBdr")
    return borders is not None or paragraph.list_level is not None


_MARKS = frozenset({w("bookmarkStart"), w("bookmarkEnd"), w("proofErr"), w("permStart"), w("permEnd")})
_MEND = "Leave the blanks out, also line breaks; a list or a table says what belongs together."

RUNS = Rule(
    id="repeated-blanks",
    name="Repeated blank characters",
    kind=Kind.WARNING,
    run=blanks_in_a_row,
    looked_at="No paragraph has three blanks (spaces of any width, tabs, line breaks) or two tabs in a row. Code is "
    "left out: its blanks say something, and the Checker may tell of them.",
    left="Whether single tabs or spaces stand for columns.",
    retired=True,
)
EMPTY = Rule(
    id="empty-paragraphs",
    name="Repeated blank characters",
    kind=Kind.WARNING,
    run=empty_paragraphs,
    looked_at="No three empty paragraphs follow each other. One keeps two tables or two quotations apart.",
    left="Nothing.",
    retired=True,
)
