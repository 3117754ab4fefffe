"""The list of the site's addresses for search engines (sitemaps.org, protocol 0.9), with the languages of each page.

It has whole addresses only, so there is none without a base address. Drafts are left out: their pages ask search
engines to stay away (`noindex`), and a list that invites them would say the opposite. A site that lists a draft asks so
on each of its own pages.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from publisher.model import State
from publisher.site.download import addresses, alternates, lists
from publisher.site.download.values import Leaflet, Site
from publisher.site.manifest import File

# What one file may hold (sitemaps.org, “Using Sitemap index files”), in addresses and in bytes before compression.
MOST_ADDRESSES = 50_000
MOST_BYTES = 50 * 1024 * 1024

_PAGE = "text/html"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_BEGIN = f'{_HEAD}<urlset xmlns="{_NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'.encode()
_END = b"</urlset>\n"


@dataclass(frozen=True, slots=True)
class _Listed:
    """One address: the path, the day of its last change, "" for unknown, and the links to its languages."""

    path: str
    changed: str
    links: str


def sitemaps(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of the list; of a list too long for one file, its parts, then the index of the parts."""
    if not site.base:
        return
    parts = _parts(_url(one, site.base) for one in _listed(site))
    first, second = next(parts, None), next(parts, None)
    if first is None:
        return
    if second is None:
        yield addresses.SITEMAP, first
        return
    names: list[str] = []
    for content in _chained(first, second, parts):
        names.append(addresses.SITEMAP.replace(".", f"-{len(names) + 1}.", 1))
        yield names[-1], content
    yield addresses.SITEMAP, _index(names, site.base)


def _chained(first: bytes, second: bytes, others: Iterator[bytes]) -> Iterator[bytes]:
    yield from (first, second)
    yield from others


def _listed(site: Site) -> Iterator[_Listed]:
    """Yield the pages of the site, then the documents as web pages."""
    if not site.draft:
        yield from _own_pages(site)
    for files in _documents(site):
        source = next((file for file in files if file.state is State.SOURCE), None)
        others = {file.language: file.path for file in files}
        if source:
            others[alternates.X_DEFAULT] = source.path
        # As the heads of these pages, which name no other language where there is none.
        links = _links(others, site.base) if len(files) > 1 else ""
        yield from (_Listed(file.path, file.changed, links) for file in files)


def _documents(site: Site) -> Iterable[list[File]]:
    """Return the released web pages of each document and edition, in every language."""
    pages = defaultdict(list)
    for file in site.files:
        if file.media_type == _PAGE and not file.draft:
            pages[file.document, file.edition].append(file)
    return pages.values()


def _own_pages(site: Site) -> Iterator[_Listed]:
    """Yield every page of the site's own but those of what is gone, which ask search engines to stay away."""
    home = _links(alternates.of_home(site), site.base)
    yield from _list(lists.home_paths(site), site.leaflets, home)
    for tag, leaflets in site.by_language.items():
        yield from _list(lists.language_paths(site, tag), leaflets, home)
    for document, leaflets in site.by_document.items():
        links = _links(alternates.of_document(leaflets), site.base)
        yield _Listed(addresses.document_page(document), _newest(leaflets), links)
        for leaflet in leaflets:
            yield _Listed(addresses.leaflet_page(document, leaflet.tag), leaflet.changed, links)
    for path_of in (addresses.statement_page, addresses.formats_page):
        links = _links(alternates.of_own(site, path_of), site.base)
        yield from (_Listed(path_of(tag), "", links) for tag in site.spoken)


def _list(paths: Iterable[str], leaflets: Iterable[Leaflet], links: str) -> Iterator[_Listed]:
    """Yield the pages of a list; those that go on with it are in one language alone."""
    first, *others = paths
    changed = _newest(leaflets)
    yield _Listed(first, changed, links)
    yield from (_Listed(path, changed, "") for path in others)


def _newest(leaflets: Iterable[Leaflet]) -> str:
    return max((leaflet.changed for leaflet in leaflets), default="")


def _links(paths: Mapping[str, str], base: str) -> str:
    """Return the links to a page in its languages, its own among them."""
    return "".join(
        f'    <xhtml:link rel="alternate" hreflang="{escape(tag)}" href="{_written(path, base)}"/>\n'
        for tag, path in paths.items()
    )


def _url(one: _Listed, base: str) -> bytes:
    changed = f"    <lastmod>{escape(one.changed)}</lastmod>\n" if one.changed else ""
    where = f"    <loc>{_written(one.path, base)}</loc>\n"
    return f"  <url>\n{where}{changed}{one.links}  </url>\n".encode()


def _written(path: str, base: str) -> str:
    return escape(addresses.public(path, base))


def _parts(urls: Iterable[bytes]) -> Iterator[bytes]:
    """Yield files that hold the addresses in their order, none of more of them, or of more bytes, than it may."""
    part: list[bytes] = []
    size = room = MOST_BYTES - len(_BEGIN) - len(_END)
    for url in urls:
        if part and (len(part) == MOST_ADDRESSES or len(url) > size):
            yield b"".join((_BEGIN, *part, _END))
            part, size = [], room
        part.append(url)
        size -= len(url)
    if part:
        yield b"".join((_BEGIN, *part, _END))


def _index(names: Iterable[str], base: str) -> bytes:
    rows = "".join(f"  <sitemap>\n    <loc>{_written(name, base)}</loc>\n  </sitemap>\n" for name in names)
    return f'{_HEAD}<sitemapindex xmlns="{_NAMESPACE}">\n{rows}</sitemapindex>\n'.encode()
