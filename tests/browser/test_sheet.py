"""The contact sheet of pictures in Chromium: narrow and wide, light and dark, from the right, and on paper."""

import re
from pathlib import Path
from typing import Literal

import pypdfium2
import pytest
from playwright.sync_api import Browser

from publisher.build.folder import Folder
from publisher.build.sheets import write_sheet
from tests.tools import axe, nu

ROOT = Path(__file__).parents[2]
NARROW, WIDE = 320, 1280  # CSS pixels; WCAG 2.2, 1.4.10 names 320
SIDEWAYS = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
# Of each piece of words in sight: whether it is a statement or an answer, and the size of its type in CSS pixels.
SIZES = """() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (words.nextNode()) {
        const holder = words.currentNode.parentElement;
        if (!words.currentNode.data.trim() || !holder.checkVisibility()) continue;
        const judged = holder.closest(".statement, fieldset") !== null;
        found.push([judged, parseFloat(getComputedStyle(holder).fontSize)]);
    }
    return found;
}"""
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
    assert len(marks) <= rows / 3
    assert sorted(pages) == sorted((mark, row) for mark in ("begin", "end") for row in range(rows))
    assert [row for row in range(rows) if pages["begin", row] != pages["end", row]] == []


@pytest.mark.parametrize("medium", ["screen", "print"])
def test_nothing_is_smaller_than_14_points_and_what_is_judged_has_16(
    sheet: Path, browser: Browser, medium: Literal["screen", "print"]
) -> None:
    with axe.show(browser, sheet) as view:
        view.page.emulate_media(media=medium)
        sizes = view.page.evaluate(SIZES)

    # Points, of which 0.75 are a CSS pixel; computed sizes have four digits.
    judged = [size for judged, size in sizes if judged]
    assert min(size for _, size in sizes) * 0.75 >= 14 - 0.01
    assert judged
    assert min(judged) * 0.75 >= 16 - 0.01


def test_a_picture_can_only_fit_or_not_fit(sheet: Path, browser: Browser) -> None:
    with axe.show(browser, sheet) as view:
        answers = view.page.locator("fieldset").first.get_by_role("radio")
        answers.nth(0).check()
        answers.nth(1).check()
        checked = [answers.nth(number).is_checked() for number in range(answers.count())]
        others = view.page.locator(".rows input:checked").count()

    assert checked == [False, True]
    assert others == 1
