"""The files of the search: the script, the directory, and the parts of each language's index."""

import json
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote

from publisher import language as languages
from publisher.materials import Materials
from publisher.site.download import addresses
from publisher.site.download.values import Leaflet, Site
from publisher.site.search.box import SCRIPT
from publisher.site.search.index import Entry, parts, script
from publisher.site.search.known_as import kinds_of, names_of
from publisher.site.search.page_text import text_of
from publisher.site.search.words import is_run

_SCRIPTS = ("site_search_words.js", "site_search_index.js", "site_search.js")
_WEB_PAGE = "text/html"


def files(site: Site, content: Callable[[str], bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of each file below `search/`; `content` gives the bytes of a file of the site.

    Each web page is asked for once, one language after the other, so that one language's index is held at a time.
    """
    yield SCRIPT, search_script(site.materials)
    directory = {}
    for tag, leaflets in site.by_language.items():
        first: dict[str, list[str | int]] = {"w": [], "d": []}
        letters: set[str] = set()
        for part in parts(_entries(site, tag, content)):
            first[part.name[0]].append(part.first)
            if part.name[0] == "w":
                letters.update(line[0] for line in part.text.split("\n"))
            yield f"{addresses.SEARCH}/{tag}/{part.name}.js", script(f"{tag}/{part.name}", part.text)
        directory[tag] = {**_about(tag, leaflets), **_begins(letters), "words": first["w"], "documents": first["d"]}
    text = json.dumps(directory, ensure_ascii=False, separators=(",", ":"))
    yield f"{addresses.SEARCH}/directory.js", script("directory", text)


def search_script(materials: Materials) -> bytes:
    """Return the script of the search box."""
    return "\n".join(materials.script(name) for name in _SCRIPTS).encode()


def _about(tag: str, leaflets: Iterable[Leaflet]) -> dict[str, object]:
    """Return what the box must know of a language: its name, and which titles run from the right."""
    shown = languages.find(tag)
    marked = {tag for leaflet in leaflets for tag in (leaflet.title_language, leaflet.description_language)}
    return {
        "name": shown.own_name,
        "rtl": sorted(tag for tag in {tag, *marked} if languages.find(tag).direction == "rtl"),
    }


def _begins(letters: Iterable[str]) -> dict[str, object]:
    """Return with which letters words of a language begin, and whether it has signs that stand without spaces.

    So a page asks no language for a word that it cannot have, and every language for one that it may have: a text in
    Tamil may say NHS. The signs themselves are thousands, and are not named.
    """
    signs = set(filter(is_run, letters))
    return {"begins": "".join(sorted(set(letters) - signs)), "signs": bool(signs)}


def _entries(site: Site, tag: str, content: Callable[[str], bytes]) -> Iterator[Entry]:
    """Yield what is to be found of each leaflet in a language, in the order of the site."""
    names, kinds = names_of(site, tag), kinds_of(site, tag)
    for leaflet in site.by_language[tag]:
        pages = [file.path for file in leaflet.files if file.media_type == _WEB_PAGE]
        text = "\n".join(text_of(content(path)) for path in pages)
        yield Entry(leaflet.title, leaflet.description, names(leaflet), text, kinds(leaflet), _shown(leaflet))


def _shown(leaflet: Leaflet) -> tuple[object, ...]:
    """Return what a result shows, in the order in which the script reads it."""
    return (
        quote(addresses.leaflet_page(leaflet.document, leaflet.tag)),
        leaflet.title,
        leaflet.title_language,
        leaflet.description,
        leaflet.description_language,
        tuple(dict.fromkeys(file.edition for file in leaflet.files)),
    )
