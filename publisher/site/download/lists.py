"""The pages that list leaflets: home, with every document, and the page of each language. Long lists have several."""

import unicodedata
from collections.abc import Iterator, Sequence

import htpy

from publisher import language as languages
from publisher.site import search
from publisher.site.download import addresses, alternates, feed, parts, structured
from publisher.site.download.frame import Page, above, rendered
from publisher.site.download.values import Leaflet, Site

# Leaflets on a page. Home stays below 100 kB with titles of the longest usual length, and is read in one go.
PER_PAGE = 50
# Scripts whose letters have accents that a list in order leaves out, as the names of their characters begin.
_ACCENTED = ("LATIN ", "GREEK ", "CYRILLIC ")
# Letters that Unicode does not take apart, with those beside which their own alphabets put them or readers look.
_PLAIN = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe"})


def home(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the paths and bytes of the first page, and of those that go on with its list, in the first language."""
    tag = site.home_language
    words = site.materials.words(tag)
    shown = _by_title([_first(leaflets, tag) for leaflets in site.by_document.values()])
    others = alternates.of_home(site)
    paths = home_paths(site)
    for path, listed in zip(paths, _in_pages(shown), strict=True):
        first = path == addresses.HOME
        main = [
            htpy.div(".title")[htpy.h1[words("All documents")]],
            site.draft and parts.draft_notice(words),
            first and search.box(path, tag, site),
            first
            and len(site.by_language) > 1
            and htpy.section(".choose")[
                htpy.h2("#languages")[words("Choose a language")],
                parts.picker(alternates.by_language(others), path, "", "", heading="languages"),
            ],
            htpy.section(".choose")[
                htpy.h2[words("Choose a document")],
                parts.entries(listed, path, tag, path="document"),
                parts.page_links(paths, path, words),
            ],
            first
            and parts.bundle(site.bundle_of.get(("", "")), path, words("All files in every language"), words, tag),
        ]
        head = [feed.link(path, "", site), first and structured.collection(site)]
        page = Page(
            path,
            tag,
            words("All documents"),
            main,
            alternates=others if first else {},
            head=head,
            scripts=(search.SCRIPT,) if first else (),
        )
        yield path, rendered(page, site)


def language(site: Site, tag: str) -> Iterator[tuple[str, bytes]]:
    """Yield the paths and bytes of the page of a language, in that language, and of those that go on with its list."""
    words = site.materials.words(tag)
    shown = _by_title(site.by_language[tag])
    own = languages.find(tag).own_name
    others = alternates.of_home(site)
    draft = any(one.draft for one in shown)
    paths = language_paths(site, tag)
    for path, listed in zip(paths, _in_pages(shown), strict=True):
        main = [
            parts.picker(alternates.by_language(others), path, tag, words("Language")),
            htpy.div(".title")[htpy.h1[own], htpy.p(".lead")[words("Documents in this language")]],
            draft and parts.draft_notice(words),
            search.box(path, tag, site),
            # Below what the search finds, which has headings of its own.
            htpy.h2[words("Choose a document")],
            parts.entries(listed, path, tag),
            parts.page_links(paths, path, words),
            parts.bundle(site.bundle_of.get(("", tag)), path, words("All files in this language"), words, tag),
        ]
        page = Page(
            path,
            tag,
            own,
            main,
            description=words("Documents in this language"),
            alternates=others if path == paths[0] else {},
            head=feed.link(path, tag, site),
            scripts=(search.SCRIPT,),
            above=above(site, tag)[:1],
        )
        yield path, rendered(page, site)


def _first(leaflets: Sequence[Leaflet], tag: str) -> Leaflet:
    """Return a document in the language of the page, in its first one where it is not there in that."""
    return next((one for one in leaflets if one.tag == tag), leaflets[0])


def _by_title(leaflets: Sequence[Leaflet]) -> list[Leaflet]:
    return sorted(leaflets, key=lambda one: (_sorted_as(one.title), one.document))


def _sorted_as(title: str) -> str:
    """Return a title as it is put in order: without case, and without the accents of Latin, Greek and Cyrillic letters.

    “Éa” stands beside “Eb” and “Łódź” beside “Lodz”. The marks of other scripts stay: in Tamil or Bengali they are
    vowels, without which words are others.
    """
    kept: list[str] = []
    bare = False
    for sign in unicodedata.normalize("NFKD", title.casefold().translate(_PLAIN)):
        mark = unicodedata.category(sign) == "Mn"
        bare = bare if mark else unicodedata.name(sign, "").startswith(_ACCENTED)
        if not (mark and bare):
            kept.append(sign)
    return "".join(kept)


def home_paths(site: Site) -> list[str]:
    """Return the path of the first page, and those of the pages that go on with its list."""
    return _paths(addresses.HOME, len(site.by_document))


def language_paths(site: Site, tag: str) -> list[str]:
    """Return the path of the page of a language, and those of the pages that go on with its list."""
    return _paths(addresses.language_page(tag), len(site.by_language[tag]))


def _paths(first: str, count: int) -> list[str]:
    pages = max(1, -(-count // PER_PAGE))
    folder = first.removesuffix(addresses.INDEX)
    return [first, *(f"{folder}page-{number}.html" for number in range(2, pages + 1))]


def _in_pages(leaflets: Sequence[Leaflet]) -> list[Sequence[Leaflet]]:
    return [leaflets[start : start + PER_PAGE] for start in range(0, max(1, len(leaflets)), PER_PAGE)]
