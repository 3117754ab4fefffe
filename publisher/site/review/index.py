"""The first page of the review site: what needs a reviewer today comes first; and the same for each language."""

from collections.abc import Sequence
from itertools import groupby

import htpy

from publisher.materials import Materials
from publisher.reading.dates import in_words
from publisher.site.review import frame
from publisher.site.review.needs import Need, by_need, told
from publisher.site.review.values import INDEX, Row, Site


def path_of(language: str) -> str:
    """Return the path of the page of a language, "" for that of all of them, below the folder of the review site."""
    return f"languages/{language}.html" if language else INDEX


def page(site: Site, language: str, materials: Materials) -> bytes:
    """Return the page in UTF-8: of the texts in one language, or in all of them where `language` is "".

    Raises `ConfigurationError` for a style sheet that would end its element.
    """
    at = path_of(language)
    rows = [row for row in site.rows if language in ("", row.language)]
    found = by_need(rows)
    title = f"What needs you today: {frame.name_of(language)}" if language else "What needs you today"
    titles = {row.title_language for row in rows} if language else set()
    sources = {row.source_language for row in rows}
    content = [
        htpy.div(".title")[htpy.h1[title], htpy.p(".lead")[_looked(site, rows)]],
        _part(site, rows),
        _tally(found),
        _languages(site, language, at),
        [_section(need, rows, at, by_document=not language) for need, rows in found.items() if rows],
        not rows and htpy.p["There is no text to look at."],
    ]
    return frame.page(
        title,
        content,
        organisation=site.organisation,
        trail=[frame.home(at)] if language else [],
        tags=sorted(titles | sources),
        materials=materials,
    )


def _looked(site: Site, rows: Sequence[Row]) -> str:
    texts = frame.counted(len({row.name for row in rows}), "text")
    spoken = frame.counted(len({row.language for row in rows}), "language")
    if any(row.earlier for row in rows):
        return f"{texts} in {spoken}."
    return f"{texts} in {spoken}, as they stood on {in_words(site.on, frame.LANGUAGE)}."


def _part(site: Site, rows: Sequence[Row]) -> htpy.Element | None:
    """Return what a reader of the page of a part must know; None where all was looked at."""
    if not site.part:
        return None
    earlier = [row for row in rows if row.earlier]
    if not earlier:
        return htpy.p(".notice")["These pages are of a part of the workspace: what was not asked for is not here."]
    pages = frame.counted(len(earlier), "page is", "pages are")
    return htpy.p(".notice")[
        f"{pages} of an earlier run and may be out of date: their rows say so. To look at all again: ",
        htpy.code["publisher review"],
    ]


def _tally(found: dict[Need, list[Row]]) -> htpy.Element:
    """Return how many pages each need comes first in, as links to the sections; none to what is empty."""
    cells = []
    for need, rows in found.items():
        words: list[htpy.Node] = [htpy.strong[f"{len(rows):,}"], " ", htpy.span[need.title]]
        cells.append(htpy.li[htpy.a(href=f"#{need.anchor}")[words] if rows else htpy.div[words]])
    return htpy.nav(".tally", aria_label="What needs you")[htpy.ul[cells]]


def _languages(site: Site, chosen: str, at: str) -> htpy.Element | None:
    """Return the links to the pages of the languages, which need no script; None where there is one language."""
    tags = dict.fromkeys(row.language for row in site.rows)
    if len(tags) < 2:  # noqa: PLR2004 - one language is no choice
        return None
    links = []
    for tag in ("", *tags):
        words = frame.name_of(tag) if tag else "All languages"
        here = htpy.span(aria_current="page")[words]
        links.append(htpy.li[here if tag == chosen else htpy.a(href=frame.way(at, path_of(tag)))[words]])
    return htpy.nav(".filter", aria_labelledby="_languages")[htpy.h2("#_languages")["Language"], htpy.ul[links]]


def _section(need: Need, rows: Sequence[Row], at: str, *, by_document: bool) -> htpy.Element:
    return htpy.section(".need", aria_labelledby=need.anchor)[
        htpy.h2(id=need.anchor)[f"{need.title} ({len(rows):,})"],
        htpy.p[need.advice],
        _by_document(need, rows, at)
        if by_document
        else htpy.ul(".rows.titles")[[_of_language(row, at) for row in rows]],
    ]


def _by_document(need: Need, rows: Sequence[Row], at: str) -> list[htpy.Node]:
    parts: list[htpy.Node] = []
    for number, (_, group) in enumerate(groupby(rows, key=lambda row: row.name), start=1):
        own = list(group)
        heading = f"{need.anchor}-{number}"
        parts += [
            htpy.h3(id=heading)[frame.in_language(own[0].source_title, own[0].source_language)],
            htpy.ul(".rows")[[_row(row, at, heading, place) for place, row in enumerate(own, start=1)]],
        ]
    return parts


def _row(row: Row, at: str, heading: str, number: int) -> htpy.Element:
    """Return the line of a text in a language; by its name a link says which text it leads to, too."""
    own = f"{heading}-{number}"
    link = htpy.a(id=own, href=frame.way(at, row.address), aria_labelledby=f"{own} {heading}")
    return htpy.li[link[frame.name_of(row.language)], " ", _facts(row)]


def _of_language(row: Row, at: str) -> htpy.Element:
    link = htpy.a(href=frame.way(at, row.address))[frame.in_language(row.title, row.title_language)]
    other = (
        row.source_title != row.title and htpy.p(".source")[frame.in_language(row.source_title, row.source_language)]
    )
    return htpy.li[htpy.div[link, other], " ", _facts(row)]


def _facts(row: Row) -> htpy.Element:
    earlier = [f"as of {in_words(row.on, frame.LANGUAGE)}, earlier run"] if row.earlier else []
    return htpy.span[" · ".join([*(told(row.counts) or ["nothing to do"]), *earlier])]
