"""A download site of as many leaflets as are asked for, in all languages of this workspace: what its growth is seen on.

Nothing is laid out: a leaflet's web page is a heading and a paragraph. Titles, descriptions and texts are made of the
program's own phrases in the leaflet's language, so that each script has the bytes that it has.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from html import escape
from pathlib import Path

from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.site import SiteWritten, write_site
from publisher.build.stage import Stage
from publisher.model import Contact, State
from publisher.site.download.values import Site, site_of
from publisher.site.manifest import File
from publisher.workspace import SiteSettings, Workspace

ROOT = Path(__file__).parents[2]
TAGS = (
    *("en", "pl", "ro", "lt", "pt", "bg", "uk", "tr", "ar", "ur"),
    *("pa", "gu", "bn", "ta", "zh-Hans", "es", "fr"),
)
BASE = "https://example.org/leaflets/"
TITLE, DESCRIPTION, TEXT = 60, 120, 600  # letters; titles of leaflets have 60 where they are long
_PHRASES = (
    "Nothing was found. Try a shorter word, or look in the lists on this page.",
    "Tell us which document you need, and how you would like to have it.",
    "For example in large print, in easy read, in Braille, as audio or in another language.",
    "They are kept for the record and may be out of date.",
    "Look for the document in the list of all documents.",
    "No program can say that a document is accessible for you.",
)
_FIRST_DAY = date(2026, 1, 1)


def generate(count: int, output: Path | None) -> Site:
    """Write the web pages of `count` documents in every language into a folder, and return the site of them.

    The same count gives the same site; none of its documents is a draft. Without a folder nothing is written: lists
    need titles alone.
    """
    materials = shared_materials(ROOT)
    rows = [row for number in range(count) for row in _document(f"leaflet-{number:04}", number, output, materials)]
    workspace = Workspace(
        Contact("Mid and South Essex Integrated Care System", "01632 960 123", "hello@example.org"),
        TAGS,
        (),
        site=SiteSettings(BASE),
    )
    return site_of(workspace, rows, materials)


def write(site: Site, output: Path) -> SiteWritten:
    """Write all that belongs to a site beside its files, as a build does, and put it in its place."""
    place = Stage(output, output.with_name("new"), output.with_name("old"))
    made = write_site(site, place)
    place.commit(made.changed, made.stale)
    return made


def _document(name: str, number: int, output: Path | None, materials: FileMaterials) -> Iterator[File]:
    for tag in TAGS:
        chance = random.Random(f"{name} {tag}")  # noqa: S311 - no secret: the same leaflets each time
        words = [word for phrase in _PHRASES for word in materials.words(tag)(phrase).split()]
        title, description = _of(words, TITLE, chance), _of(words, DESCRIPTION, chance)
        path = f"{name}/{tag}/{name}.{tag}.html"
        page = _page(tag, title, _of(words, TEXT, chance)) if output else b""
        if output:
            (output / path).parent.mkdir(parents=True)
            (output / path).write_bytes(page)
        yield File(
            document=name,
            language=tag,
            edition="standard",
            format="html",
            path=path,
            media_type="text/html",
            title=title,
            bytes=len(page),
            pages=None,
            sha256=sha256(page).hexdigest(),
            state=State.SOURCE if tag == "en" else State.APPROVED,
            draft=False,
            description=description,
            changed=(_FIRST_DAY + timedelta(days=number % 300)).isoformat(),
        )


def _of(words: list[str], letters: int, chance: random.Random) -> str:
    """Return words in any order that have so many letters together, or the last word's fewer."""
    text = ""
    while len(text) < letters:
        text = f"{text} {chance.choice(words)}".strip()
    return text[:letters].strip()


def _page(tag: str, title: str, text: str) -> bytes:
    body = f"<main><h1>{escape(title)}</h1><p>{escape(text)}</p></main>"
    return f'<!doctype html><html lang="{tag}"><meta charset="utf-8"><title>{escape(title)}</title>{body}\n'.encode()
