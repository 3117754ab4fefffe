"""Links to the same document in other languages, as easy read, and in other formats."""

import htpy

from publisher import editions
from publisher import language as languages
from publisher.model import Document, Version
from publisher.writers.html.links import safe_neighbour
from publisher.writers.html.rendering import Rendering

# What a browser shows in the place of this page; all else is a download.
_PAGE = "text/html"


def versions(document: Document, rendering: Rendering) -> htpy.Node:
    """Return the strip of links to the other versions of the document, None where it has none."""
    strips = [
        strip
        for strip in (
            _editions(document, rendering),
            _languages(document, rendering),
            _downloads(document, rendering),
            _ways_on(document, rendering),
        )
        if strip is not None
    ]
    return htpy.div(".versions")[strips] if strips else None


def _languages(document: Document, rendering: Rendering) -> htpy.Element | None:
    """Return the language picker: each language's own name in its own language, the English name after it."""
    addresses = {
        version.language: version.address
        for version in document.versions
        if version.media_type == _PAGE and version.edition == document.edition and version.language != document.language
    }
    if not addresses:
        return None
    rows = languages.all_rows()
    shown = sorted([document.language, *addresses], key=lambda tag: (rows.index(languages.find(tag)), tag))
    return htpy.nav(aria_label=rendering.words("Language"))[
        htpy.ul[[htpy.li[_language(tag, addresses.get(tag))] for tag in shown]]
    ]


def _language(tag: str, address: str | None) -> htpy.Node:
    language = languages.find(tag)
    name = [language.own_name]
    english = language.own_name != language.english_name and [
        " ",
        htpy.span(".english-name", lang="en", dir="ltr")[f"({language.english_name})"],
    ]
    described = {"lang": tag, "dir": language.direction}
    if address is None:
        return htpy.span(described, aria_current="true")[name, english]
    return [
        htpy.a(described, rel="alternate", hreflang=tag, href=safe_neighbour(address))[name],
        english,
    ]


def _retelling(document: Document) -> Version | None:
    """Return the page that says the same in easy words, or, of such a page, the one whose text it retells."""
    simple = editions.look_of(document.edition).simple
    pages = (
        version
        for version in document.versions
        if version.edition and version.media_type == _PAGE and version.language == document.language
    )
    for version in pages:
        other = editions.find(version.edition)
        if other.look.simple is not simple and not other.text_of:
            return version
    return None


def _editions(document: Document, rendering: Rendering) -> htpy.Element | None:
    """Return the links to the other editions in the page's language: to its page, to its files where it has none.

    First comes the one that readers must not miss: from the text to its easy read, or back.
    """
    first = _retelling(document)
    others = [
        version
        for version in document.versions
        if version.language == document.language
        and version.edition != document.edition
        and not (first and version.edition == first.edition)
    ]
    with_page = {version.edition for version in others if version.media_type == _PAGE}
    shown = [version for version in others if version.media_type == _PAGE or version.edition not in with_page]
    if not (first or shown):
        return None
    return htpy.nav(aria_label=rendering.words("Other versions"))[
        htpy.ul[
            htpy.li(".other-way")[_other_way(first, rendering)] if first else None,
            [htpy.li[_edition(version, rendering)] for version in shown],
        ]
    ]


def _other_way(version: Version, rendering: Rendering) -> htpy.Element:
    simple = editions.look_of(version.edition).simple
    tag = languages.simple(version.language) if simple else version.language
    name = rendering.words("Easy read") if simple else rendering.words("Read the full text")
    return htpy.a(href=safe_neighbour(version.address), rel="alternate", hreflang=tag)[name]


def _edition(version: Version, rendering: Rendering) -> htpy.Node:
    """Return the link to another edition; where it is no web page, the words say what it is (WCAG 2.2, 2.4.4)."""
    name = rendering.words(editions.find(version.edition).title)
    address = safe_neighbour(version.address)
    if version.media_type == _PAGE:
        return htpy.a(href=address)[name]
    return htpy.a(href=address, type=version.media_type)[f"{name} ({rendering.words(version.format)})"]


def _downloads(document: Document, rendering: Rendering) -> htpy.Element | None:
    others = [
        version
        for version in document.versions
        if version.media_type != _PAGE and version.language == document.language and version.edition == document.edition
    ]
    if not others:
        return None
    return htpy.nav(aria_labelledby="_download")[
        htpy.p("#_download.label")[rendering.words("Download")],
        htpy.ul[
            [htpy.li[htpy.a(href=safe_neighbour(v.address), download=True)[rendering.words(v.format)]] for v in others]
        ],
    ]


def _ways_on(document: Document, rendering: Rendering) -> htpy.Element | None:
    """Return the links to pages of the site that the page is part of, None where it stands alone."""
    if not document.ways_on:
        return None
    links = ((rendering.words(phrase), safe_neighbour(address)) for phrase, address in document.ways_on)
    return htpy.nav(aria_label=rendering.words("About this site"))[
        htpy.ul[[htpy.li[htpy.a(href=address)[label]] for label, address in links]]
    ]
