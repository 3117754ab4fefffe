"""Links that partners paste into pages of their own: plain HTML without a style or a script of ours."""

from collections.abc import Iterator, Sequence

import htpy

from publisher import editions
from publisher import language as languages
from publisher.site.download import addresses, parts
from publisher.site.download.values import Leaflet, Site
from publisher.site.manifest import File
from publisher.writers import table as writers

SCRIPT = f"{addresses.ASSETS}/copy.js"
_SOURCE = "copy.js"
_ROWS = 8  # lines of code that are shown at once: a title and the files of most leaflets


def script(site: Site) -> bytes:
    """Return the script that shows the copy button and copies, in UTF-8."""
    return site.materials.script(_SOURCE).encode()


def snippet(site: Site, leaflets: Sequence[Leaflet], tag: str) -> htpy.Node:
    """Return what offers the links of leaflets to whoever has a website, in the language of its page.

    None without a base address: nobody knows then where the links would lead. The button is hidden until `SCRIPT` runs.
    """
    if not site.base or not leaflets:
        return None
    words = site.materials.words(tag)
    box = f"embed-{leaflets[0].document}-{leaflets[0].tag}"
    told = {
        "data-copied": words("Copied"),
        "data-failed": words("The text could not be copied. Select it and copy it yourself."),
    }
    return htpy.details(".embed", told)[
        htpy.summary[words("Put these links on your website")],
        htpy.p[
            htpy.label(for_=box)[
                words("Copy this text and paste it into a page of your website. It holds links and nothing else.")
            ]
        ],
        htpy.textarea(
            id=box, dir="ltr", rows=str(_ROWS), readonly=True, spellcheck="false", autocomplete="off", translate="no"
        )[html(site, leaflets)],
        htpy.p[htpy.button(".copy", type="button", hidden=True)[words("Copy")], " ", htpy.span(role="status")],
    ]


def html(site: Site, leaflets: Sequence[Leaflet]) -> str:
    """Return the HTML to paste: a list of leaflets, each with a list of its files, in whole addresses.

    Each link is in the language of what it leads to. The addresses are those of which the site keeps that they lead on.
    """
    return "".join(f"{line}\n" for line in _lines(site, leaflets))


def _lines(site: Site, leaflets: Sequence[Leaflet]) -> Iterator[str]:
    several = len({leaflet.tag for leaflet in leaflets}) > 1
    yield "<ul>"
    for leaflet in leaflets:
        address = addresses.public(addresses.leaflet_page(leaflet.document, leaflet.tag), site.base)
        link = htpy.a(href=address, hreflang=leaflet.tag, **parts.marks(leaflet.tag))
        title = link[parts.title(leaflet.title, leaflet.title_language, leaflet.tag)]
        yield f"<li>{htpy.fragment[title, _told(leaflet, site, named=several)]}"
        yield "<ul>"
        yield from (f"<li>{_file(file, leaflet, site)}</li>" for file in leaflet.files)
        yield "</ul>"
        yield "</li>"
    yield "</ul>"


def _told(leaflet: Leaflet, site: Site, *, named: bool) -> htpy.Node:
    """Return what stands behind a leaflet's title: its language if `named`, and what readers must know of a draft."""
    words = site.materials.words(leaflet.tag)
    told = (
        named and languages.find(leaflet.tag).own_name,
        leaflet.draft and words("Draft, not released"),
        leaflet.state.unchecked and words("Draft translation, not yet checked"),
    )
    known = [one for one in told if one]
    return [" ", htpy.span(**parts.marks(leaflet.tag))[f"({', '.join(known)})"]] if known else None


def _file(file: File, leaflet: Leaflet, site: Site) -> htpy.Element:
    words = site.materials.words(leaflet.tag)
    form = writers.find(file.format)
    facts = (words(editions.find(file.edition).title), words(form.title), parts.size(file.bytes, words, leaflet.tag))
    address = addresses.public(file.path, site.base)
    return htpy.a(href=address, hreflang=file.language, type=file.media_type, **parts.marks(leaflet.tag))[
        parts.title(file.title, file.title_language or file.language, leaflet.tag), f" ({', '.join(facts)})"
    ]
