"""The review pages of a workspace: what they are made from, and what a build makes of them."""

import datetime as dt
from pathlib import Path

import pytest
from lxml import html

from publisher.build.folder import Folder
from publisher.build.output import check_output
from publisher.build.plan import Selection
from publisher.build.publish import publish
from publisher.build.review_site import Made, review
from publisher.build.sign_offs import sign
from publisher.errors import ConfigurationError
from publisher.evidence.sign_offs import SignOff
from publisher.site.review.needs import Need
from tests.tools.workspaces import make_workspace, replace, snapshot, write

TODAY = dt.date(2026, 11, 22)
POLISH = "review/documents/leaflet/pl.html"
ENGLISH = "review/documents/leaflet/en.html"
SIGNED = SignOff("right", "standard", "A. Bee", dt.date(2026, 9, 3))


def made(root: Path, *languages: str) -> Made:
    return review(Folder.open(root), root / "output", Selection(languages=languages), on=TODAY)


def words(path: Path) -> str:
    """Return the words of a page, with a space between its elements."""
    return " ".join(" ".join(html.fromstring(path.read_bytes()).xpath("//main//text()")).split())


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    """Return a workspace of which everything was built, signed in one place and shown; no test changes it."""
    root = make_workspace(tmp_path_factory.mktemp("reviewed") / "workspace")
    publish(Folder.open(root), root / "output", Selection(), jobs=1)
    sign(Folder.open(root), "leaflet", "en", SIGNED)
    return root, made(root)


@pytest.fixture
def root(first: tuple[Path, Made], tmp_path: Path) -> Path:
    """Return a copy of it of a test's own."""
    for path in first[0].rglob("*"):
        if path.is_file():
            write(tmp_path / "workspace" / path.relative_to(first[0]), path.read_bytes())
    return tmp_path / "workspace"


def test_pages_show_texts_files_and_sign_offs_as_they_stand(first: tuple[Path, Made]) -> None:
    root, done = first
    page = words(root / "output" / ENGLISH)

    assert done.first == "review/index.html"
    assert {"review/index.html", "review/languages/pl.html", ENGLISH, POLISH} <= set(done.written)
    assert sum(done.waiting.values()) == 2
    assert "Signed : A. Bee , 3 September 2026" in page
    assert "out of date" not in page.lower()
    assert "All 2 files that were read have the same headings in the same order." in page
    assert "All 2 files that were read are said in the same way." in page
    assert "heading level 2, Before you come" in page


def test_every_link_of_the_pages_leads_to_what_is_there(first: tuple[Path, Made]) -> None:
    pages = {page: html.fromstring(page.read_bytes()) for page in (first[0] / "output/review").rglob("*.html")}

    for page, tree in pages.items():
        for address in tree.xpath("//a/@href"):
            path, _, anchor = address.partition("#")
            target = (page.parent / path).resolve() if path else page
            assert target.is_file(), f"{page}: {address}"
            assert not anchor or anchor in pages[target].xpath("//@id"), f"{page}: {address}"


def test_the_same_gives_the_same_bytes_and_a_build_neither_lists_the_pages_nor_takes_them_away(root: Path) -> None:
    pages = snapshot(root / "output/review")

    again = made(root)
    built = publish(Folder.open(root), root / "output", Selection(), jobs=1)

    assert (again.written, again.removed, built.removed) == ((), (), ())
    assert snapshot(root / "output/review") == pages
    for name in ("index.html", "manifest.json"):
        assert "review/" not in (root / "output" / name).read_text(encoding="utf-8")


def test_a_run_of_a_part_tells_what_changed_keeps_the_other_pages_and_touches_no_file_of_a_build(root: Path) -> None:
    replace(root / "source/leaflet.md", "A nurse calls your name.", "A nurse calls you.")
    broken = next((root / "output/leaflet/en").glob("*.docx"))
    broken.write_bytes(b"PK\x03\x04 broken <script>")
    before = snapshot(root)

    done = made(root, "en")
    after = snapshot(root)
    page = words(root / "output" / ENGLISH)

    assert done.waiting[Need.LAPSED] == 1
    assert "Lapsed: it changed since it was signed : A. Bee , 3 September 2026 ." in page
    assert "A nurse calls your name." in page
    assert "publisher build leaflet --language en" in page
    assert "Out of date: a build would make it anew." in page
    assert "Word Not read:" in page
    assert done.removed == ()
    assert (root / "output" / POLISH).is_file()
    first_page = words(root / "output/review/index.html")
    assert "1 page is of an earlier run and may be out of date" in first_page
    assert "as of 22 November 2026, earlier run" in first_page
    assert {path for path in before if before[path] != after.get(path) and "output/review/" not in path} == set()


def test_without_a_build_every_file_is_missing_and_a_build_may_follow(root: Path, tmp_path: Path) -> None:
    output = tmp_path / "elsewhere"

    done = review(Folder.open(root), output, Selection(languages=("en",)), on=TODAY)

    assert "Word : not built. Build first." in words(output / ENGLISH)
    assert done.waiting[Need.NOTHING] == 0
    check_output(output, root)  # which refuses a folder that is not ours


def test_what_there_is_not_is_refused(root: Path) -> None:
    before = snapshot(root)

    with pytest.raises(ConfigurationError, match="xx"):
        made(root, "xx")
    with pytest.raises(ConfigurationError, match="workspace itself"):
        review(Folder.open(root), root, Selection(), on=TODAY)

    assert snapshot(root) == before
