"""A small download site as a value: a leaflet in English, Polish and Urdu, with the files that a test wants."""

from collections.abc import Iterable
from dataclasses import replace

from publisher.model import Contact, State
from publisher.site.download.values import Change, Site, site_of
from publisher.site.manifest import File
from publisher.workspace import SiteSettings, Workspace
from tests.tools.materials import StockMaterials

BASE = "https://example.org/leaflets/"
CONTACT = Contact("Trust <&> “Co”", "01632 960 001", "hello@example.org", "1 High Street", "https://example.org")

PAGE = File(
    "flu", "en", "standard", "html", "flu/en/flu.en.html", "text/html", "Flu", 2_000, None, "a" * 64, State.SOURCE,
    description="How to stay well.", changed="2026-03-19",
)  # fmt: skip
PDF = replace(
    PAGE,
    format="pdf",
    path="flu/en/flu.en.pdf",
    media_type="application/pdf",
    bytes=24_568,
    pages=2,
    claims=("PDF/UA-1", "PDF/A-2a"),
)
POLISH = replace(
    PAGE, language="pl", path="flu/pl/flu.pl.html", title="Grypa", state=State.APPROVED, changed="2026-04-01"
)
URDU = replace(
    PAGE, language="ur", path="flu/ur/flu.ur.html", title="فلو", state=State.DRAFT, changed="", description=""
)
FILES = (PAGE, PDF, POLISH, URDU)


def small_site(
    files: Iterable[File] = FILES,
    *,
    base: str = "",
    changes: Iterable[Change] = (),
    phrases: dict[str, str] | None = None,
) -> Site:
    """Return the site of files in their order."""
    workspace = Workspace(CONTACT, ("en", "pl", "ur"), (), site=SiteSettings(base))
    return site_of(workspace, files, StockMaterials(phrases=phrases or {}), changes=changes)
