"""The feeds of changes, one for the whole site and one for each language: Atom (RFC 4287).

With a base address all addresses are whole, so that an entry that a program copied elsewhere still leads here. Without
one nobody knows where the feed will stand: its addresses are relative to the feed itself (RFC 4287, 2, and RFC 3986,
5.1.3), and hold below any address and on a memory stick. It then names no address of its own (`rel="self"`).
"""

from collections.abc import Mapping
from uuid import NAMESPACE_URL, UUID, uuid5

import htpy
from lxml import etree

from publisher import __version__, editions
from publisher import language as languages
from publisher.site.download import addresses
from publisher.site.download.one_line import one_line, title_of
from publisher.site.download.values import Change, Leaflet, Site
from publisher.writers import table as writers

MEDIA_TYPE = "application/atom+xml"
# As many as a reader's program shows; older changes stand in the pages themselves.
MOST = 100
# A feed must say when it changed (RFC 4287, 4.1.1); this is said of one in which nothing ever did, since no clock may
# reach a file.
NEVER = "1970-01-01"
# The kind of an entry that says how a document is now: nobody wrote down what was done to it.
PRESENT = "present"

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_WITHDRAWN = "withdrawn"
# The text of an entry's summary, and its language.
_Summary = tuple[str, str]


def feed(site: Site, tag: str = "") -> bytes:
    """Return the feed of a language, of the whole site for "": the newest entry first, `MOST` at most."""
    spoken = tag or site.home_language
    path = addresses.feed(tag)
    changes = _changes(site, tag)
    root = etree.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: spoken}, nsmap={None: _ATOM})
    _add(root, "id", _id(site, "feed", tag).urn)
    _add(root, "title", feed_title(site, tag), {"type": "text"})
    _add(root, "updated", _moment(changes[0].on if changes else NEVER))
    _author(root, site)
    _add(root, "generator", "accessible-publisher", {"version": __version__})
    if site.base:
        own = addresses.public(path, site.base)
        _add(root, "link", attributes={"rel": "self", "type": MEDIA_TYPE, "href": own})
    page = addresses.language_page(tag) if tag in site.by_language else addresses.HOME
    _page_link(root, _address(page, path, site), spoken)
    leaflets = {(leaflet.document, leaflet.tag): leaflet for leaflet in _leaflets(site, tag)}
    for change in changes:
        # Today's files belong to the newest entry of a document; what was withdrawn has none.
        leaflet = leaflets.pop((change.document, change.tag), None)
        _entry(root, change, None if change.kind == _WITHDRAWN else leaflet, path, site)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8") + b"\n"


def link(page: str, tag: str, site: Site) -> htpy.Node:
    """Return the link by which programs find the feed of a language, for the head of the page at `page`."""
    href = addresses.relative(addresses.feed(tag), page)
    return htpy.link(rel="alternate", type=MEDIA_TYPE, title=feed_title(site, tag), href=href)


def feed_title(site: Site, tag: str) -> str:
    """Return the title of a feed in its own language; that of a language names it."""
    words = site.materials.words(tag or site.home_language)
    said = words("New and changed documents of {organisation}").format(organisation=site.workspace.contact.name)
    return one_line(f"{said} – {languages.find(tag).own_name}" if tag else said)


def _changes(site: Site, tag: str) -> list[Change]:
    """Return what the feed tells, the newest first: what was written down, and all else as it is now."""
    told = [change for change in site.changes if not tag or change.tag == tag]
    known = {(change.document, change.tag) for change in told}
    found = [
        _present(leaflet)
        for leaflet in _leaflets(site, tag)
        if leaflet.changed and (leaflet.document, leaflet.tag) not in known
    ]
    newest = sorted(dict.fromkeys([*told, *found]), key=lambda change: change.on, reverse=True)
    each_once = {_id_of(change, site): change for change in reversed(newest[:MOST])}
    return list(reversed(each_once.values()))


def _leaflets(site: Site, tag: str) -> tuple[Leaflet, ...]:
    return site.by_language.get(tag, ()) if tag else site.leaflets


def _present(leaflet: Leaflet) -> Change:
    return Change(
        PRESENT,
        leaflet.document,
        leaflet.tag,
        leaflet.title,
        leaflet.title_language,
        leaflet.changed,
        addresses.leaflet_page(leaflet.document, leaflet.tag),
        draft=leaflet.draft,
    )


def _entry(root: etree._Element, change: Change, leaflet: Leaflet | None, path: str, site: Site) -> None:
    entry = _add(root, "entry")
    _add(entry, "id", _id_of(change, site).urn)
    _add(entry, "title", _entry_title(change, site), {"type": "text", _LANGUAGE: change.title_language})
    _add(entry, "updated", _moment(change.on))
    for term in (change.kind, "draft" if change.draft else ""):
        if term:
            _add(entry, "category", attributes={"term": term})
    _page_link(entry, _address(change.address, path, site), change.tag)
    if leaflet:
        _enclosures(entry, leaflet, path, site)
    summary, language = _summary(change, leaflet, site)
    if summary:
        _add(entry, "summary", summary, {"type": "text", _LANGUAGE: language})


def _entry_title(change: Change, site: Site) -> str:
    """Return the title with a word before it, in the title's own language: one element says one language."""
    words = site.materials.words(change.title_language)
    title = title_of(change.title, change.document)
    match change.kind:
        case "published":
            return words("New: {title}").format(title=title)
        case "changed":
            return words("Changed: {title}").format(title=title)
        case "withdrawn":
            return words("Withdrawn: {title}").format(title=title)
        case _:
            return title


def _enclosures(entry: etree._Element, leaflet: Leaflet, path: str, site: Site) -> None:
    """Add a link for each file."""
    words = site.materials.words(leaflet.tag)
    for file in leaflet.files:
        attributes = {
            "rel": "enclosure",
            "type": file.media_type,
            "hreflang": file.language,
            "length": str(file.bytes),
            "title": f"{words(editions.find(file.edition).title)} – {words(writers.find(file.format).title)}",
            "href": _address(file.path, path, site),
        }
        _add(entry, "link", attributes=attributes)


def _summary(change: Change, leaflet: Leaflet | None, site: Site) -> _Summary:
    """Return what readers must know of a draft, then the description; one in another language stands alone or not."""
    words = site.materials.words(change.tag)
    said = [words("Draft, not released")] if change.draft else []
    if leaflet is None:
        return " – ".join(said), change.tag
    if leaflet.state.unchecked:
        said.append(words("Draft translation, not yet checked"))
    description = one_line(leaflet.description)
    if description and not said:
        return description, leaflet.description_language
    if description and languages.same(leaflet.description_language, change.tag):
        said.append(description)
    return " – ".join(said), change.tag


def _author(root: etree._Element, site: Site) -> None:
    contact = site.workspace.contact
    author = _add(root, "author")
    for name, value in (("name", one_line(contact.name)), ("uri", contact.website), ("email", contact.email)):
        if value:
            _add(author, name, value)


def _page_link(parent: etree._Element, address: str, tag: str) -> None:
    _add(parent, "link", attributes={"rel": "alternate", "type": "text/html", "hreflang": tag, "href": address})


def _add(
    parent: etree._Element, name: str, text: str = "", attributes: Mapping[str, str] | None = None
) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", dict(attributes or {}))
    element.text = text or None
    return element


def _address(path: str, feed_path: str, site: Site) -> str:
    return addresses.public(path, site.base) if site.base else addresses.relative(path, feed_path)


def _moment(day: str) -> str:
    """Return the beginning of a day as RFC 3339 writes it: nobody writes down the hour of a change."""
    return f"{day}T00:00:00Z"


def _id_of(change: Change, site: Site) -> UUID:
    # Under the name of that time: a new name of a document tells nobody of its old changes again.
    return _id(site, change.then or change.document, change.tag, change.on, change.kind, change.digest)


def _id(site: Site, *words: str) -> UUID:
    """Return the same id for the same words at every build (RFC 4122, 4.3), another one for another publisher."""
    return uuid5(uuid5(NAMESPACE_URL, site.base or site.workspace.contact.name), "\n".join(words))
