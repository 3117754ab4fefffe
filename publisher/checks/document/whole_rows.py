"""Rows and boxes are not split over two pages."""

from collections.abc import Iterator

from publisher.checks.page.cascade import Unknown
from publisher.checks.page.page import read_page
from publisher.checks.page.told import Faults
from publisher.checks.page.tree import words
from publisher.findings import Answer, Check, Severity
from publisher.model import Document
from publisher.reading.beginnings import quoted
from publisher.standards import DAPB1605, UNE, Mark, Source

# The rows and boxes of an easy-read page, by their classes, and what each is called.
ROWS = {"statement": "row", "explanation": "word box", "notice": "notice"}
_WHOLE = frozenset({"avoid", "avoid-page"})


def nothing_of_the_text(_: Document) -> Iterator[Answer]:
    """Find nothing in the text itself: where pages end is seen in the page alone."""
    yield from ()


def split_rows(_: Document, content: bytes) -> Iterator[Answer]:
    """Find the rows and boxes that a printer may split over two pages."""
    page = read_page(content)
    faults = Faults()
    for case in page.cases:
        if case.medium != "print":
            continue
        for element in page.tree.elements:
            kinds = [name for kind, name in ROWS.items() if kind in element.classes]
            if not kinds:
                continue
            style = page.style(element, case)
            value = style.keyword("break-inside")
            if isinstance(value, Unknown):
                faults.unknown(value)
            elif value not in _WHOLE:
                given = style.given("break-inside")
                faults.add(
                    kinds[0],
                    f"A {kinds[0]} may be split over two pages: {quoted(words(element))}.",
                    mend="Give it “break-inside: avoid” for print.",
                    case=case,
                    given=given,
                )
    yield from faults.answers(page)


CHECK = Check(
    id="whole-rows",
    title="Rows and boxes are not split over two pages",
    severity=Severity.ERROR,
    clauses=(DAPB1605,),
    run=nothing_of_the_text,
    editions=("easy-read",),
    sources=(Source(UNE, Mark.VERIFIED),),
    page=split_rows,
)
