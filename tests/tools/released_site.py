"""A whole released site in a folder, with what is gone and what stays of earlier releases. It is small."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from publisher.build.site import write_site
from publisher.build.stage import Stage
from publisher.site.download.directory import directory
from publisher.site.download.values import Change, Earlier, Gone, Site, site_of
from publisher.site.manifest import NAME, File, manifest_text
from publisher.workspace import SiteSettings, Workspace
from tests.tools.materials import StockMaterials
from tests.tools.small_site import BASE, CONTACT, FILES, PAGE, PDF


def write_released(output: Path) -> Site:
    """Write a whole released site with its files into a folder, as a build does, and return it.

    Its lists go on over two pages; one document has an earlier version, one has moved, and one was withdrawn.
    """
    others = (
        replace(PAGE, document=f"leaflet-{at}", path=f"leaflet-{at}/en/leaflet.en.html", title=f"Leaflet {at}")
        for at in range(50)
    )
    kept = _written(replace(PDF, path="flu/2025-01-31/flu.en.pdf"), output)
    moved = Gone("influenza/index.html", "en", "flu/index.html")
    withdrawn = Gone("cold/fr/index.html", "fr", "flu/en/index.html", "2026-05-03", "Rhume", "fr", "The clinic moved.")
    site = site_of(
        # An address beside the site on its own host cannot be followed.
        Workspace(replace(CONTACT, website="https://example.com"), ("en", "pl", "ur"), (), site=SiteSettings(BASE)),
        [_written(file, output) for file in (*FILES, *others)],
        StockMaterials(),
        changes=(Change("withdrawn", "cold", "fr", "Rhume", "fr", "2026-05-03", "cold/fr/index.html"),),
        earlier=(Earlier("flu", "en", "2025-01-31", (kept,)),),
        gone=(moved, withdrawn),
    )
    place = Stage(output, output.with_name("new"), output.with_name("old"))
    made = write_site(site, place)
    place.write(NAME, manifest_text(CONTACT.name, site.files, directory=directory(made.site)).encode())
    place.commit((*made.changed, NAME), made.stale)
    return site


def _written(file: File, output: Path) -> File:
    """Write a page of one sentence in the place of a file, and return the file with its size and digest."""
    content = f"<!doctype html><html lang='{file.language}'><title>-</title><main><p>{file.title}</p></main>".encode()
    (output / file.path).parent.mkdir(parents=True, exist_ok=True)
    (output / file.path).write_bytes(content)
    return replace(file, bytes=len(content), sha256=sha256(content).hexdigest())
