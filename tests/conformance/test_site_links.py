"""No address of the whole site is broken: of pages, feeds, the sitemap, structured data, the manifest and redirects."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from publisher.site.manifest import NAME
from tests.tools.released_site import write_released
from tests.tools.site_links import BuiltSite
from tests.tools.small_site import BASE as SMALL_BASE

BASE = "https://example.org/leaflets/"


def test_every_address_of_the_site_leads_somewhere(built: Path) -> None:
    base = json.loads((built / NAME).read_bytes())["base-address"]
    site = BuiltSite(built, base)
    given = {file.relative_to(built).as_posix(): addresses for file, addresses in site.given()}

    assert base
    assert site.broken() == {}
    assert {"index.html", "feed.xml", "ur/feed.xml", "ta/index.html", "vision/ur/index.html", NAME} <= given.keys()
    # Ours are drafts, for which search engines get no sitemap; what all else gives is many.
    assert sum(len(addresses) for addresses in given.values()) > 10_000


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a released site."""
    folder = tmp_path_factory.mktemp("released") / "output"
    write_released(folder)
    return folder


def test_every_address_of_a_released_site_leads_somewhere_of_what_is_gone_too(released: Path) -> None:
    site = BuiltSite(released, SMALL_BASE)
    given = {file.relative_to(released).as_posix(): addresses for file, addresses in site.given()}

    assert site.broken() == {}
    assert {"sitemap.xml", "redirects.txt", "page-2.html", "influenza/index.html", "cold/fr/index.html"} <= given.keys()
    assert f"{SMALL_BASE}en/page-2.html" in given["sitemap.xml"]
    assert "noindex" not in (released / "flu/en/index.html").read_text("utf-8")


def test_a_site_has_the_same_bytes_in_whatever_order_python_keeps_its_sets(released: Path, tmp_path: Path) -> None:
    written = "import sys; from pathlib import Path; from tests.tools.released_site import write_released as write; "
    subprocess.run(
        [sys.executable, "-c", f"{written} write(Path(sys.argv[1]))", tmp_path / "output"],
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"},
    )
    here, there = contents(released), contents(tmp_path / "output")

    assert here == there
    assert len(here) > 150


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> BuiltSite:
    (tmp_path / "pl").mkdir()
    (tmp_path / "pl/index.html").write_text('<p id="a b">Here</p>', encoding="utf-8")
    (tmp_path / "a file.pdf").write_bytes(b"%PDF")
    return BuiltSite(tmp_path, BASE)


@pytest.mark.parametrize(
    ("content", "broken"),
    [
        ('<a href="pl/index.html#a%20b">a</a><a href="a%20file.pdf">b</a><a href="#x" id="x">c</a>', []),
        ('<a href="mailto:a@example.org">a</a><a href="https://example.com/x">b</a>', []),
        (f'<link rel="canonical" href="{BASE}"><link rel="alternate" hreflang="pl" href="{BASE}pl/">', []),
        ('<a href="pl/gone.html">a</a><script src="gone.js"></script>', ["pl/gone.html", "gone.js"]),
        ('<a href="pl/index.html#b">a</a><a href="#b">b</a>', ["pl/index.html#b", "#b"]),
        ('<a href="../x.html">a</a><a href="javascript:void(0)">b</a>', ["../x.html", "javascript:void(0)"]),
        (f'<link rel="canonical" href="{BASE}en/">', [f"{BASE}en/"]),
        ('<link rel="canonical" href="https://example.org/pl/">', ["https://example.org/pl/"]),
        ('<meta http-equiv="refresh" content="0; url=pl/index.html">', []),
        ('<meta http-equiv="refresh" content="0; url=gone/index.html">', ["gone/index.html"]),
        ('<script type="application/ld+json">{"encoding": [{"contentUrl": "gone.pdf"}]}</script>', ["gone.pdf"]),
        (f"<textarea>&lt;a href='{BASE}pl/'>a&lt;/a>&lt;a href='{BASE}en/'>b&lt;/a></textarea>", [f"{BASE}en/"]),
    ],
)
def test_broken_addresses_of_pages_are_found(site: BuiltSite, content: str, broken: list[str]) -> None:
    (site.folder / "index.html").write_text(f"<!doctype html>{content}", encoding="utf-8")

    assert site.broken() == ({"index.html": broken} if broken else {})


def test_broken_addresses_of_other_files_are_found(site: BuiltSite) -> None:
    feed = f'<feed><link href="index.html"/><link href="{BASE}pl/"/><link href="../gone/"/></feed>'
    (site.folder / "pl/feed.xml").write_text(feed, encoding="utf-8")
    listed = f"<urlset><url><loc>{BASE}pl/</loc></url><url><loc>{BASE}gone/</loc></url></urlset>"
    (site.folder / "sitemap.xml").write_text(listed, encoding="utf-8")
    (site.folder / "redirects.txt").write_text("/old/ /leaflets/pl/;\n/older/ /pl/;\n", encoding="utf-8")
    told = {"files": [{"path": "a file.pdf"}, {"path": "gone.pdf"}], "documents": [{"leaflets": {"en": "en/"}}]}
    (site.folder / NAME).write_text(json.dumps(told), encoding="utf-8")

    assert site.broken() == {
        "manifest.json": ["gone.pdf", "en/"],
        "pl/feed.xml": ["../gone/"],
        "redirects.txt": ["https://example.org/pl/"],
        "sitemap.xml": [f"{BASE}gone/"],
    }
