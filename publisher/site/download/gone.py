"""What stands at an address that readers were given and that holds nothing of today: a page that leads on, or says why.

A page that moved leads to the new one at once, which WCAG 2.2 allows (2.2.1 and 3.2.5, G110): nobody has begun to read.
Where a browser does not follow, and for those who look before they go, it has a link. A page of what was withdrawn
stays as it is. Web servers can answer by `redirects.txt`, for files too that cannot hold a page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import quote, urlsplit

import htpy

from publisher.materials import Words
from publisher.site.download import addresses, parts
from publisher.site.download.frame import Page, rendered
from publisher.site.download.values import Gone, Site

_AT_ONCE = "0"  # seconds; more would be a time limit (WCAG 2.2, 2.2.1, F40)
_PAGE = ".html"


def page(gone: Gone, site: Site) -> bytes:
    """Return the page at an address that a web page had: it leads on, or says that its document was withdrawn.

    Where paper leads, to the page of a withdrawn document in every language, it has a language picker as it had before.
    """
    words = site.materials.words(gone.tag)
    languages = _languages(gone, site) if gone.withdrawn else {}
    if languages and gone.to:
        gone = replace(gone, to=addresses.document_page(gone.to.partition("/")[0]))
    title = words("This document was withdrawn") if gone.withdrawn else words("This page has moved")
    main = list(_withdrawn(gone, site, words) if gone.withdrawn else _moved(gone, words))
    address = addresses.relative(gone.to, gone.path) if gone.to else ""
    leads = bool(address) and not gone.withdrawn
    return rendered(
        Page(
            gone.path,
            gone.tag,
            title,
            [parts.picker(languages, gone.path, "", words("Language")), htpy.div(".title")[htpy.h1[title]], main],
            head=htpy.meta({"http-equiv": "refresh"}, content=f"{_AT_ONCE}; url={address}") if leads else None,
            # The address that counts is named, which says more to search engines than that this one does not.
            indexed=leads and bool(site.base),
            canonical=gone.to if leads else "",
        ),
        site,
    )


def _languages(gone: Gone, site: Site) -> dict[str, str]:
    """Return the pages of a withdrawn document by language, for the page that leads to them; {} for any other page."""
    name = gone.path.partition("/")[0]
    if gone.path != addresses.document_page(name):
        return {}
    return {one.tag: one.path for one in site.gone if one.path == addresses.leaflet_page(name, one.tag)}


def redirects(gone: Iterable[Gone], base: str) -> bytes:
    """Return a line for each address that leads to another, `OLD NEW;`, in order: an included `map` of nginx.

    Both are whole paths from the root of the host of the base address `base`, "" where nobody said it, percent-encoded.
    A folder stands with its page's name and without. Pages of what was withdrawn lead nowhere, and are not here.
    """
    root = quote(urlsplit(base).path or "/", safe="/%")  # nothing that nginx would read as its own sign
    lines = {
        f"{old} {addresses.public(one.to, root)};"
        for one in gone
        if one.to and not (one.withdrawn and one.path.endswith(_PAGE))
        for old in dict.fromkeys((addresses.public(one.path, root), root + quote(one.path)))
    }
    return "".join(f"{line}\n" for line in sorted(lines)).encode()


def _moved(gone: Gone, words: Words) -> Iterator[htpy.Node]:
    if gone.to:
        yield htpy.p[htpy.a(href=addresses.relative(gone.to, gone.path))[words("Go to the new page")]]


def _withdrawn(gone: Gone, site: Site, words: Words) -> Iterator[htpy.Node]:
    """Yield which document it was, since when it is no more, why, and what to read in its place."""
    if gone.title:
        yield htpy.p(".lead")[parts.title(gone.title, gone.title_language or gone.tag, gone.tag)]
    before, _, after = words("Since {date} we no longer give it out.").partition("{date}")
    yield htpy.p[before, parts.date(gone.withdrawn, gone.tag), after]
    if gone.reason:
        before, _, after = words("Why: {reason}").partition("{reason}")
        yield htpy.p[before, parts.title(gone.reason, site.home_language, gone.tag), after]
    if gone.to:
        yield htpy.p[
            words("Read this in its place:"),
            " ",
            htpy.a(href=addresses.relative(gone.to, gone.path))[_title_at(gone, site)],
        ]


def _title_at(gone: Gone, site: Site) -> htpy.Node:
    """Return the title of the document that a page of the site leads to, in its language there."""
    document = gone.to.partition("/")[0]
    leaflets = site.by_document.get(document, ())
    for one in sorted(leaflets, key=lambda one: addresses.leaflet_page(one.document, one.tag) != gone.to):
        return parts.title(one.title, one.title_language, gone.tag)
    return gone.to
