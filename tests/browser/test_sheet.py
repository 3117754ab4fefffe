"""The contact sheet of pictures in Chromium: narrow and wide, light and dark, from the right, and on paper."""

import re
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
# Words at the first and the last line of each row, which take no room: where they are printed, the row is.
MARK_ROWS = """() => {
    const rows = [...document.querySelectorAll(".rows > li")];
    rows.forEach((row, number) => {
        row.style.position = "relative";
        for (const [mark, edge] of [["begin", "top"], ["end", "bottom"]]) {
            const words = document.createElement("span");
            words.textContent = `${mark}${number} `;
            words.dir = "ltr";
            words.style.cssText = `position: absolute; ${edge}: 0; inset-inline-end: 0; font: 8px/1 sans-serif`;
            row.append(words);
        }
    });
    return rows.length;
}"""


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
        rows = view.page.evaluate(MARK_ROWS)
        view.page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)

    with pypdfium2.PdfDocument(tmp_path / "sheet.pdf") as pdf:
        sizes = {tuple(round(side) for side in page.get_size()) for page in pdf}
        marks = [re.findall(r"(begin|end)(\d+)\b", page.get_textpage().get_text_range()) for page in pdf]
    pages = {(mark, int(row)): page for page, found in enumerate(marks) for mark, row in found}
    assert sizes == {A4}
    assert rows > len(marks) > 1
    assert len(marks) <= rows / 4
    assert sorted(pages) == sorted((mark, row) for mark in ("begin", "end") for row in range(rows))
    assert [row for row in range(rows) if pages["begin", row] != pages["end", row]] == []


def test_a_picture_can_only_fit_or_not_fit(sheet: Path, browser: Browser) -> None:
    with axe.show(browser, sheet) as view:
        answers = view.page.locator("fieldset").first.get_by_role("radio")
        answers.nth(0).check()
        answers.nth(1).check()
        checked = [answers.nth(number).is_checked() for number in range(answers.count())]
        others = view.page.locator(".rows input:checked").count()

    assert checked == [False, True]
    assert others == 1
