"""A small site with a search box in each language, of leaflets that are given as words: what the search is tried on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

import htpy

from publisher.materials import Materials
from publisher.model import Contact, State
from publisher.site.download import addresses
from publisher.site.download.frame import Page, rendered
from publisher.site.download.styles import sheet
from publisher.site.download.values import Site, site_of
from publisher.site.manifest import File
from publisher.site.search import SCRIPT, box, files
from publisher.workspace import Workspace
from publisher.writers import table as writers
from tests.tools.materials import StockMaterials

_STOCK = StockMaterials()


@dataclass(frozen=True, slots=True)
class Words:
    """A leaflet as its words: in a language, with a title in its own language or in another one (`title_language`).

    `more` are the edition and format of each file that it has beside a web page.
    """

    document: str
    tag: str
    title: str
    text: str = ""
    description: str = ""
    title_language: str = ""
    more: tuple[tuple[str, str], ...] = ()

    @property
    def page(self) -> bytes:
        """Return its web page, as little of one as is read for the search."""
        body = f"<main><h1>{escape(self.title)}</h1><p>{escape(self.text)}</p></main>"
        return f'<!doctype html><html lang="{self.tag}"><meta charset="utf-8"><title>-</title>{body}</html>'.encode()


def site_with(leaflets: Iterable[Words], tags: tuple[str, ...], materials: Materials = _STOCK) -> Site:
    """Return the site of leaflets in these languages; without other materials, its words are in English."""
    rows = (file for leaflet in leaflets for file in _files(leaflet))
    return site_of(Workspace(Contact("Test Trust"), tags, ()), rows, materials)


def _files(leaflet: Words) -> Iterator[File]:
    page = File(
        document=leaflet.document,
        language=leaflet.tag,
        edition="standard",
        format="html",
        path=path_of(leaflet),
        media_type="text/html",
        title=leaflet.title,
        bytes=len(leaflet.page),
        pages=None,
        sha256="",
        state=State.SOURCE,
        title_language=leaflet.title_language,
        description=leaflet.description,
    )
    yield page
    for edition, name in leaflet.more:
        shape = writers.find(name)
        path = f"{leaflet.document}/{leaflet.tag}/{leaflet.document}-{edition}.{leaflet.tag}{shape.extension}"
        yield replace(page, edition=edition, format=name, path=path, media_type=shape.media_type)


def path_of(leaflet: Words) -> str:
    """Return the path of a leaflet's web page."""
    return f"{leaflet.document}/{leaflet.tag}/{leaflet.document}.{leaflet.tag}.html"


def written(leaflets: Iterable[Words], tags: tuple[str, ...], folder: Path, materials: Materials = _STOCK) -> Site:
    """Write a site with a page for each language and each leaflet into a folder, and return it."""
    given = {path_of(leaflet): leaflet.page for leaflet in leaflets}
    site = site_with(leaflets, tags, materials)
    for path, content in (*_pages(site), *given.items(), *files(site, given.__getitem__)):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    return site


def _pages(site: Site) -> Iterator[tuple[str, bytes]]:
    for tag in site.workspace.languages:
        path = addresses.language_page(tag)
        main = [htpy.h1["Leaflets"], box(path, tag, site)]
        yield path, rendered(Page(path, tag, f"Leaflets {tag}", main, scripts=(SCRIPT,)), site)
    for leaflet in site.leaflets:
        path = addresses.leaflet_page(leaflet.document, leaflet.tag)
        yield path, rendered(Page(path, leaflet.tag, leaflet.title, "A leaflet."), site)
    yield addresses.STYLES, sheet(site)
