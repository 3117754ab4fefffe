"""The pages of a document: one in each of its languages, and one that leads to all of them."""

from collections.abc import Iterator, Sequence

import htpy

from publisher import language as languages
from publisher.materials import Words
from publisher.site.download import addresses, alternates, embed, feed, parts, structured
from publisher.site.download.frame import Page, above, rendered
from publisher.site.download.values import Earlier, Leaflet, Site, Standing, standing_of


def leaflet(one: Leaflet, site: Site) -> tuple[str, bytes]:
    """Return the path and the bytes of a document's page in one language: every edition and format of it."""
    words = site.materials.words(one.tag)
    path = addresses.leaflet_page(one.document, one.tag)
    others = alternates.of_document(site.by_document[one.document])
    own = standing_of(one.files)
    main = [
        parts.picker(alternates.by_language(others), path, one.tag, words("This document in other languages")),
        _title(one, one.tag),
        parts.notice(one, words),
        parts.standing(parts.after_notice(own), words, one.tag),
        parts.files_of(one, path, words, one.tag, own),
        _earlier(site, one.document, one.tag, path, words),
        parts.bundle(
            site.bundle_of.get((one.document, "")),
            path,
            words("All files of this document, in every language"),
            words,
            one.tag,
        ),
        embed.snippet(site, (one,), one.tag),
    ]
    head = [feed.link(path, one.tag, site), structured.data(site, one)]
    page = Page(
        path,
        one.tag,
        one.title,
        main,
        title_language=one.title_language,
        description=one.description,
        description_language=one.description_language,
        alternates=others,
        head=head,
        scripts=(embed.SCRIPT,) if site.base else (),
        above=above(site, one.tag),
    )
    return path, rendered(page, site)


def document(leaflets: Sequence[Leaflet], site: Site) -> tuple[str, bytes]:
    """Return the path and the bytes of the page of a document in every language, in the site's first language."""
    tag = site.home_language
    words = site.materials.words(tag)
    first = next((one for one in leaflets if one.tag == tag), leaflets[0])
    path = addresses.document_page(first.document)
    others = alternates.of_document(leaflets)
    # Where some files are drafts and others not, each language says of its own what it is.
    told = Standing(draft=standing_of([file for one in leaflets for file in one.files]).draft)
    main = [
        _title(first, tag),
        any(one.draft for one in leaflets) and parts.draft_notice(words),
        len(leaflets) > 1
        and htpy.section(".choose")[
            htpy.h2("#languages")[words("Choose a language")],
            parts.picker(alternates.by_language(others), path, "", "", heading="languages"),
        ],
        parts.bundle(
            site.bundle_of.get((first.document, "")),
            path,
            words("All files of this document, in every language"),
            words,
            tag,
        ),
        [_in_language(one, path, words, tag, told) for one in leaflets],
        embed.snippet(site, leaflets, tag),
    ]
    page = Page(
        path,
        tag,
        first.title,
        main,
        title_language=first.title_language,
        description=first.description,
        description_language=first.description_language,
        alternates=others,
        head=feed.link(path, "", site),
        scripts=(embed.SCRIPT,) if site.base else (),
        above=above(site, tag)[:1],
    )
    return path, rendered(page, site)


def _title(one: Leaflet, tag: str) -> htpy.Element:
    return htpy.div(".title")[
        htpy.h1[parts.title(one.title, one.title_language, tag)],
        one.description and htpy.p(".lead")[parts.title(one.description, one.description_language, tag)],
    ]


def _in_language(one: Leaflet, page: str, words: Words, tag: str, told: Standing) -> htpy.Element:
    """Return a document's files in one language, with what was not `told` of all languages."""
    shown = languages.find(one.tag)
    heading = f"in-{one.tag}"
    own = standing_of(one.files)
    return htpy.section(".in-language", aria_labelledby=heading)[
        htpy.h2(id=heading)[
            htpy.span(".own-name", **parts.marks(one.tag))[shown.own_name],
            shown.own_name != shown.english_name
            and [" ", htpy.span(".english-name", lang="en", dir="ltr")[f"({shown.english_name})"]],
        ],
        htpy.p(".own-title")[parts.title(one.title, one.title_language, tag)],
        parts.standing(own.beyond(told), words, tag),
        parts.files_of(one, page, words, tag, own, level=3),
    ]


def _earlier(site: Site, document: str, tag: str, page: str, words: Words) -> htpy.Node:
    kept = site.earlier_of.get((document, tag), ())
    if not kept:
        return None
    return htpy.section(".earlier")[
        htpy.h2[words("Earlier versions")],
        htpy.p[words("They are kept for the record and may be out of date.")],
        [_kept(one, page, words, tag) for one in kept],
    ]


def _kept(version: Earlier, page: str, words: Words, tag: str) -> htpy.Element:
    own = standing_of(version.files)
    return htpy.section[
        htpy.h3[_version(version.on, words, tag)],
        parts.standing(own, words, tag),
        htpy.ul(".downloads")[list(parts.file_links(version.files, page, words, tag, own))],
    ]


def _version(day: str, words: Words, tag: str) -> Iterator[htpy.Node]:
    before, _, after = words("Version of {date}").partition("{date}")
    yield from (before, parts.date(day, tag), after)
