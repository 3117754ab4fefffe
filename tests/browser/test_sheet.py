"""The contact sheet of pictures in Chromium: narrow and wide, light and dark, from the right, and on paper."""

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser

from publisher.build.folder import Folder
from publisher.build.sheets import write_sheet
from tests.tools import axe, nu

ROOT = Path(__file__).parents[2]
NARROW, WIDE = 320, 1280  # CSS pixels; WCAG 2.2, 1.4.10 names 320
SIDEWAYS = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
A4 = (595, 842)  # points


@pytest.fixture(scope="module", params=["en", "ur"])
def sheet(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sheet of the vision, from the left and from the right."""
    return write_sheet(Folder.open(ROOT), "vision", request.param, tmp_path_factory.mktemp("sheets"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_axe_finds_nothing_wrong_and_nothing_stands_beside_the_page(
    sheet: Path, browser: Browser, width: int, scheme: axe.Scheme
) -> None:
    with axe.show(browser, sheet, width=width, scheme=scheme) as view:
        found = axe.audit(view)
        sideways = view.page.evaluate(SIDEWAYS)

    assert [str(problem) for problem in (*found.violations, *found.incomplete)] == []
    assert sideways == 0
    assert view.outside == []


def test_the_html_checker_finds_nothing_wrong(sheet: Path) -> None:
    assert [str(said) for said in nu.validate([sheet])[sheet]] == []


def test_it_prints_on_a4_with_whole_rows(sheet: Path, browser: Browser, tmp_path: Path) -> None:
    with axe.show(browser, sheet) as view:
        view.page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
        rows = view.page.locator(".rows > li").count()
        breaks = view.page.locator(".rows > li").first.evaluate("row => getComputedStyle(row).breakInside")

    with pypdfium2.PdfDocument(tmp_path / "sheet.pdf") as pdf:
        sizes = {tuple(round(side) for side in page.get_size()) for page in pdf}
        pages = len(pdf)
    assert sizes == {A4}
    assert pages <= rows / 4
    assert breaks == "avoid"
