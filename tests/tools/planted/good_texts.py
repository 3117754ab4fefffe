"""Good texts, in which no check finds anything, and what all checks say of them after a fault was planted.

A workspace is the paths of its files and their texts. It is read as a build reads its folder: settings, glossary, text,
what authors confirmed, the editions, and the web page with the links between them.
"""

import datetime as dt
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from pathlib import Path

from publisher import editions
from publisher.build.pages import Pages, identity
from publisher.build.texts import in_editions
from publisher.checks import table
from publisher.errors import Place
from publisher.findings import Finding, Result, ToReview
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.materials import Tokens
from publisher.model import Document, Recorded, Version
from publisher.retellings import retellings, told_digest
from publisher.reviews import Reviews, with_reviews
from publisher.workspace import Offer, Workspace, read_workspace
from publisher.writers.table import FORMATS
from tests.tools.materials import StockMaterials

_SAMPLES = Path(__file__).parents[2] / "samples" / "good"
_STYLES = Path(__file__).parents[3] / "styles"
SETTINGS, GLOSSARY = "publisher.toml", "source/glossary.md"
_SHEETS = (
    "styles/base.css",
    "styles/screen.css",
    "styles/print.css",
    "styles/easy-read.css",
    "styles/easy-read-page.css",
    "styles/tokens.toml",
)
_LOOKED_ON = dt.date(2026, 10, 1)
_OFFER = Offer(
    editions=tuple(edition.id for edition in editions.EDITIONS),
    formats=tuple(form.id for form in FORMATS),
    checks=tuple(check.id for check in table.CHECKS),
)
# The checks as they are asked where no page is made: most faults need none, and it takes longer than all the rest.
_WITHOUT_PAGE = tuple(replace(check, page=None, printed=None) for check in table.CHECKS)

Files = Mapping[str, str]


class Confirmed(Enum):
    """When authors confirmed the easy read of a text: after a fault was planted, before, or but for one retelling."""

    AFTER = "after"
    BEFORE = "before"
    BUT_THE_LAST = "but the last"


@dataclass(frozen=True, slots=True)
class GoodText:
    """A good text: the name of its source, and its language."""

    name: str
    language: str

    @property
    def source(self) -> str:
        """Return the path of its source in its workspace."""
        return f"source/{self.name}.md"

    def files(self) -> Files:
        """Return the files of its workspace by their paths."""
        return _files(self)


ENGLISH = GoodText("visit", "en")
POLISH = GoodText("wizyta", "pl")
GOOD_TEXTS = (ENGLISH, POLISH)


@cache
def _files(text: GoodText) -> Files:
    sample = {
        SETTINGS: (_SAMPLES / SETTINGS).read_text(encoding="utf-8").replace('["en"]', f'["{text.language}"]'),
        GLOSSARY: (_SAMPLES / f"glossary.{text.language}.md").read_text(encoding="utf-8"),
        text.source: (_SAMPLES / f"{text.name}.md").read_text(encoding="utf-8"),
    }
    return sample | {path: (_STYLES.parent / path).read_text(encoding="utf-8") for path in _SHEETS}


@dataclass(frozen=True, slots=True)
class _Materials(StockMaterials):
    """Materials whose style sheets and design tokens are those of a workspace's files."""

    files: Files | None = None

    def style(self, name: str) -> str:
        """Return a style sheet of the workspace, the project's own where it has none."""
        own = (self.files or {}).get(f"styles/{name}")
        return StockMaterials.style(self, name) if own is None else own

    def tokens(self) -> Tokens:
        """Return the design tokens of the workspace."""
        return tomllib.loads(self.style("tokens.toml"))


def results(
    text: GoodText, files: Files, confirmed: Confirmed = Confirmed.AFTER, *, with_page: bool = True
) -> Iterator[Result]:
    """Yield what the checks say of a text in each edition of its workspace.

    Without its page, those that look at the page are asked for what they find in the text alone.
    """
    workspace = read_workspace(files[SETTINGS], path=SETTINGS, offer=_OFFER)
    source = _source(text, files, workspace)
    looked_at = _source(text, text.files(), workspace) if confirmed is Confirmed.BEFORE else source
    recorded = {
        one.name: Recorded(one.digest, one.section, "A. Editor", _LOOKED_ON, told_digest(one))
        for one in retellings(looked_at)
    }
    if confirmed is Confirmed.BUT_THE_LAST:
        recorded.popitem()
    made = in_editions(workspace, with_reviews(source, Reviews(recorded)), str)
    for document in made:
        severities = workspace.edition(document.edition).severities
        if with_page:
            yield from _pages(document, made, files).results(document, severities)
        else:
            yield from table.run(document, severities, checks=_WITHOUT_PAGE)


def _source(text: GoodText, files: Files, workspace: Workspace) -> Document:
    glossary = glossary_entries(read_glossary(files[GLOSSARY], path=GLOSSARY, language=text.language))
    return read(
        files[text.source],
        path=text.source,
        contact=workspace.contact,
        glossary=glossary,
        glossary_language=text.language,
    )


def _pages(document: Document, made: tuple[Document, ...], files: Files) -> Pages:
    """Return the page of a document, with the links to its other editions."""
    versions = tuple(
        Version(one.edition, one.language, "Web page", "text/html", f"{one.name}.{one.edition}.html", one.title)
        for one in made
        if one is not document
    )
    return Pages(_Materials(files=files), {identity(document): replace(document, versions=versions)})


def places(found: Iterable[Result]) -> frozenset[tuple[str, Place]]:
    """Return the ids of the checks that found something or point a person at something, and where."""
    return frozenset((result.check.id, answer.place) for result in found for answer in _told(result))


def said(found: Iterable[Result]) -> str:
    """Return what was found, a line each, for the message of a failed test."""
    return "\n".join(
        f"{result.check.id} {answer.place}: {answer.message}" for result in found for answer in _told(result)
    )


def _told(result: Result) -> tuple[Finding | ToReview, ...]:
    return (*result.findings, *result.to_review)
