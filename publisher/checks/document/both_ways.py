"""The standard text and its easy read lead to each other."""

from collections.abc import Iterator
from urllib.parse import unquote

from publisher import editions
from publisher.checks.page.cascade import Unknown
from publisher.checks.page.media import Case
from publisher.checks.page.page import Page, read_page
from publisher.checks.page.parts import can_be_seen
from publisher.checks.page.told import Faults
from publisher.checks.page.tree import Element
from publisher.findings import Answer, Check, NotRun, Severity
from publisher.model import Document, Version
from publisher.standards import DAPB1605, OURS, Mark, Source

_PAGE = "text/html"
# Each edition with the one that it is to lead to.
_OTHER = {"easy-read": "standard", "standard": "easy-read"}


def nothing_of_the_text(_: Document) -> Iterator[Answer]:
    """Find nothing in the text itself: the links stand in the page alone."""
    yield from ()


def missing_ways(document: Document, content: bytes) -> Iterator[Answer]:
    """Find a page of the standard text or its easy read without a link to the other that can be seen on each screen.

    It leads to the other in its own language. Where that is no web page, a link to another file of it suffices.
    """
    other = _OTHER[document.edition]
    title = editions.find(other).title.lower()
    versions = [one for one in document.versions if (one.edition, one.language) == (other, document.language)]
    if not versions:
        yield NotRun(f"There is no {title} in this language for this page to lead to.")
        return
    wanted = [one for one in versions if one.media_type == _PAGE] or versions
    page = read_page(content)
    words = _words_of_links(page, wanted)
    faults = Faults()
    for case in page.cases:
        if case.medium == "screen":
            _tell(words, page, case, (title, wanted[0].address), faults)
    yield from faults.answers(page)


def _words_of_links(page: Page, wanted: list[Version]) -> list[Element]:
    """Return the elements whose words stand in a link to one of some versions."""
    addresses = {one.address for one in wanted}
    return [
        element
        for element in page.tree.elements
        if element.text and any(one.is_link and unquote(one.attributes["href"]) in addresses for one in element.around)
    ]


def _tell(words: list[Element], page: Page, case: Case, wanted: tuple[str, str], faults: Faults) -> None:
    title, address = wanted
    found = [can_be_seen(element, page, case) for element in words]
    if any(one is True for one in found):
        return
    unclear = [one for one in found if isinstance(one, Unknown)]
    for one in unclear:
        faults.unknown(one)
    if not unclear:
        faults.add(
            "hidden",
            f"This page has no link that can be seen to the {title} {case}.",
            mend=f"Let the style sheets show the link to “{address}”.",
            case=case,
        )


CHECK = Check(
    id="both-ways",
    title="The standard text and its easy read lead to each other",
    severity=Severity.ERROR,
    clauses=(DAPB1605,),
    run=nothing_of_the_text,
    editions=("easy-read", "standard"),
    sources=(Source(OURS, Mark.JUDGEMENT),),
    page=missing_ways,
)
