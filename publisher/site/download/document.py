"""The pages of a document: one in each of its languages, and one that leads to all of them."""

from collections.abc import Iterator, Sequence

import htpy

from publisher import language as languages
from publisher.materials import Words
from publisher.site.download import addresses, embed, feed, parts, structured
from publisher.site.download.frame import Page, rendered
from publisher.site.download.values import Leaflet, Site


def leaflet(one: Leaflet, site: Site) -> tuple[str, bytes]:
    """Return the path and the bytes of a document's page in one language: every edition and format of it."""
    words = site.materials.words(one.tag)
    path = addresses.leaflet_page(one.document, one.tag)
    others = {other.tag: addresses.leaflet_page(other.document, other.tag) for other in site.by_document[one.document]}
    main = [
        parts.picker(others, path, one.tag, words("This document in other languages")),
        _title(one, one.tag),
        notice := parts.notice(one, words),
        parts.standing(one, words, one.tag, warned=notice is not None),
        parts.files_of(one, path, words, one.tag),
        _earlier(site, one.document, one.tag, path, words),
        parts.bundle(
            site.bundle_of.get((one.document, "")),
            path,
            words("All files of this document, in every language"),
            words,
            one.tag,
        ),
        embed.snippet(site, (one,), path),
    ]
    head = [feed.link(path, one.tag, site), structured.data(site, one)]
    page = Page(
        path,
        one.tag,
        one.title,
        main,
        description=one.description,
        alternates=others,
        head=head,
        scripts=(embed.SCRIPT,) if site.base else (),
        above=(
            (addresses.HOME, words("All documents"), one.tag),
            (addresses.language_page(one.tag), languages.find(one.tag).own_name, one.tag),
        ),
    )
    return path, rendered(page, site)


def document(leaflets: Sequence[Leaflet], site: Site) -> tuple[str, bytes]:
    """Return the path and the bytes of the page of a document in every language, in the site's first language."""
    tag = site.home_language
    words = site.materials.words(tag)
    first = next((one for one in leaflets if one.tag == tag), leaflets[0])
    path = addresses.document_page(first.document)
    others = {one.tag: addresses.leaflet_page(one.document, one.tag) for one in leaflets}
    mixed = len({one.draft for one in leaflets}) > 1
    main = [
        _title(first, tag),
        any(one.draft for one in leaflets) and parts.draft_notice(words),
        len(others) > 1
        and htpy.section(".choose")[
            htpy.h2("#languages")[words("Choose a language")],
            parts.picker(others, path, "", "", heading="languages"),
        ],
        parts.bundle(
            site.bundle_of.get((first.document, "")),
            path,
            words("All files of this document, in every language"),
            words,
            tag,
        ),
        [_in_language(one, path, words, tag, mixed=mixed) for one in leaflets],
        embed.snippet(site, tuple(leaflets), path),
    ]
    page = Page(
        path,
        tag,
        first.title,
        main,
        description=first.description,
        alternates={**others, "x-default": path},
        head=feed.link(path, "", site),
        scripts=(embed.SCRIPT,) if site.base else (),
        above=((addresses.HOME, words("All documents"), tag),),
    )
    return path, rendered(page, site)


def _title(one: Leaflet, tag: str) -> htpy.Element:
    return htpy.div(".title")[
        htpy.h1[parts.title(one.title, one.title_language, tag)],
        one.description and htpy.p(".lead")[parts.title(one.description, one.description_language, tag)],
    ]


def _in_language(one: Leaflet, page: str, words: Words, tag: str, *, mixed: bool) -> htpy.Element:
    """Return a document's files in one language; where some languages are drafts and others not, each says it."""
    shown = languages.find(one.tag)
    heading = f"in-{one.tag}"
    return htpy.section(".in-language", aria_labelledby=heading)[
        htpy.h2(id=heading)[
            htpy.span(".own-name", **parts.marks(one.tag))[shown.own_name],
            shown.own_name != shown.english_name
            and [" ", htpy.span(".english-name", lang="en", dir="ltr")[f"({shown.english_name})"]],
        ],
        htpy.p(".own-title")[parts.title(one.title, one.title_language, tag)],
        parts.standing(one, words, tag, draft=mixed),
        parts.files_of(one, page, words, tag, level=3),
    ]


def _earlier(site: Site, document: str, tag: str, page: str, words: Words) -> htpy.Node:
    kept = site.earlier_of.get((document, tag), ())
    if not kept:
        return None
    return htpy.section(".earlier")[
        htpy.h2[words("Earlier versions")],
        htpy.p[words("They are kept for the record and may be out of date.")],
        [
            htpy.section[
                htpy.h3[_version(one.on, words, tag)],
                htpy.ul(".downloads")[list(parts.file_links(one.files, page, words, tag))],
            ]
            for one in kept
        ],
    ]


def _version(day: str, words: Words, tag: str) -> Iterator[htpy.Node]:
    before, _, after = words("Version of {date}").partition("{date}")
    yield from (before, parts.date(day, tag), after)
