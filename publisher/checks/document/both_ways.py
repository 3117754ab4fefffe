"""The standard text and its easy read lead to each other."""

from collections.abc import Iterator
from urllib.parse import unquote

from publisher import editions
from publisher.checks.page.page import Page, read_page
from publisher.findings import Answer, Check, Finding, NotRun, Severity
from publisher.model import Document, Version
from publisher.standards import DAPB1605, OURS, Mark, Source

_PAGE = "text/html"
_STANDARD = "standard"


def nothing_of_the_text(_: Document) -> Iterator[Answer]:
    """Find nothing in the text itself: the links stand in the page alone."""
    yield from ()


def missing_ways(document: Document, content: bytes) -> Iterator[Answer]:
    """Find an easy-read page without a link that can be seen to the standard text in its language.

    The standard text's page is made of the same list of versions, and leads back. Where the standard text is no web
    page, a link to another file of it suffices.
    """
    others = [one for one in document.versions if (one.edition, one.language) == (_STANDARD, document.language)]
    if not others:
        yield NotRun(f"There is no {editions.find(_STANDARD).title.lower()} in this language for this page to lead to.")
        return
    pages = [one for one in others if one.media_type == _PAGE]
    page = read_page(content)
    wide = page.cases[0]
    shown = _shown_links(page)
    if not any(one.address in shown for one in pages or others):
        yield Finding(
            f"This page has no link that can be seen to the standard text {wide}.",
            mend=f"Let the style sheets show the link to “{_first(pages or others).address}”.",
            place=document.place,
        )


def _first(versions: list[Version]) -> Version:
    return versions[0]


def _shown_links(page: Page) -> set[str]:
    """Return where the links lead that can be seen on a screen, however wide."""
    cases = [case for case in page.cases if case.medium == "screen"]
    seen = [
        {
            unquote(one.attributes["href"])
            for words in page.words(case)
            for element in words.elements
            for one in element.around
            if one.is_link
        }
        for case in cases
    ]
    return set.intersection(*seen) if seen else set()


CHECK = Check(
    id="both-ways",
    title="The standard text and its easy read lead to each other",
    severity=Severity.ERROR,
    clauses=(DAPB1605,),
    run=nothing_of_the_text,
    editions=("easy-read",),
    sources=(Source(OURS, Mark.JUDGEMENT),),
    page=missing_ways,
)
