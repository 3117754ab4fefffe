"""Every document as a reader meets it: in Chromium, narrow and wide, light and dark, with the keyboard alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.tools import axe
from tests.tools.built import leaflets, rows, told
from tests.tools.looks import CUT_OFF, FOCUSED, SIDEWAYS, SPACING

NARROW, WIDE = 320, 1280  # CSS pixels; WCAG 2.2, 1.4.10 names 320

ONE_OF_EACH_KIND = frozenset(("en", "pl", "ur", "bn", "zh-Hans"))

# Whether the page runs from the right, and every line of its title reaches the right edge of the title's box, the last
# and shortest too. A line that mixes scripts has several boxes, so the rightmost of those at one height counts.
FROM_THE_RIGHT = """() => {
    const title = document.querySelector('h1'), range = document.createRange(), lines = [];
    range.selectNodeContents(title);
    for (const box of [...range.getClientRects()].sort((a, b) => a.bottom - b.bottom)) {
        const line = lines.find(line => Math.abs(line.bottom - box.bottom) < box.height / 2);
        if (line) line.right = Math.max(line.right, box.right);
        else lines.push({bottom: box.bottom, right: box.right});
    }
    const edge = title.getBoundingClientRect().right;
    const reached = lines.every(line => Math.abs(edge - line.right) < 2);
    return [getComputedStyle(document.body).direction, reached];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_axe_finds_nothing_wrong(built: Path, browser: Browser, width: int, scheme: axe.Scheme) -> None:
    found = {}
    for file in leaflets(built):
        # Every language is looked at where words have least room; colours and wide pages in one of each kind of script.
        narrow = (width, scheme) == (NARROW, "light")
        if not narrow and not {*file.relative_to(built).parts[1:-1]} <= ONE_OF_EACH_KIND:
            continue
        with axe.show(browser, file, width=width, scheme=scheme) as view:
            audit = axe.audit(view)
            found[file] = [str(problem) for problem in (*audit.violations, *audit.incomplete)]

    assert told(built, found) == ""


def test_no_page_asks_for_anything_outside_itself_or_breaks_its_own_policy(built: Path, browser: Browser) -> None:
    found = {}
    for file in leaflets(built):
        with axe.show(browser, file) as view:
            found[file] = [*view.outside, *view.errors]

    assert told(built, found) == ""


@pytest.mark.parametrize("spacing", ["", SPACING], ids=["our spacing", "a reader's spacing"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_nothing_is_cut_off_and_no_page_scrolls_sideways(
    built: Path, browser: Browser, width: int, spacing: str
) -> None:
    found = {}
    for file in leaflets(built):
        with axe.show(browser, file, width=width) as view:
            if spacing:
                axe.restyle(view, spacing)
            sideways: int = view.page.evaluate(SIDEWAYS)
            found[file] = [f"cut off: {text}" for text in view.page.evaluate(CUT_OFF)]
            if sideways:
                found[file].append(f"The page scrolls {sideways} px sideways.")

    assert told(built, found) == ""


def test_text_that_is_cut_off_is_found(tmp_path: Path, browser: Browser) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        '<!doctype html><p style="height: 1em; line-height: 1; overflow: hidden; width: 9em">Two lines of text</p>'
        '<pre style="width: 5em; overflow: auto">A line that scrolls</pre><div style="width: 400px">Too wide</div>',
        encoding="utf-8",
    )

    with axe.show(browser, file, width=NARROW) as view:
        cut_off = view.page.evaluate(CUT_OFF)
        sideways = view.page.evaluate(SIDEWAYS)

    assert len(cut_off) == 1
    assert sideways > 0


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_skip_link_takes_the_keyboard_to_the_text(built: Path, browser: Browser, width: int) -> None:
    found = {}
    for file in leaflets(built):
        with axe.show(browser, file, width=width) as view:
            view.page.keyboard.press("Tab")
            focused = view.page.evaluate(FOCUSED)
            view.page.keyboard.press("Enter")
            reached = view.page.evaluate("() => document.querySelector(':target')?.matches('main, main *') ?? false")
            view.page.keyboard.press("Tab")
            inside = view.page.evaluate(
                "() => !document.querySelector('main a, main button, main [tabindex=\"0\"]')"
                " || document.activeElement.matches('main *')"
            )
        found[file] = [
            fault
            for fault, wrong in (
                (f"The first stop of the keyboard is no link within the page: {focused}", focused["href"][:1] != "#"),
                (f"The skip link is not seen when the keyboard is on it: {focused}", not focused["seen"]),
                (f"The skip link has no mark of focus: {focused}", not focused["outlined"]),
                ("The skip link does not lead into the main text.", not reached),
                ("After the skip link the keyboard is not in the main text.", not inside),
            )
            if wrong
        ]

    assert told(built, found) == ""


def test_right_to_left_pages_run_from_the_right(built: Path, browser: Browser) -> None:
    mirrored = [row for row in rows(built) if row.format == "html" and row.language in {"ar", "ur"}]
    directions = {}
    for row in mirrored:
        with axe.show(browser, built / row.path) as view:
            directions[row.path] = view.page.evaluate(FROM_THE_RIGHT)

    assert {row.language for row in mirrored} == {"ar", "ur"}
    assert directions == {row.path: ["rtl", True] for row in mirrored}


def test_a_page_that_runs_from_the_left_is_found(tmp_path: Path, browser: Browser) -> None:
    file = tmp_path / "page.html"
    file.write_text('<!doctype html><html lang="ur"><h1>ہمارا وژن</h1></html>', encoding="utf-8")

    with axe.show(browser, file) as view:
        found = view.page.evaluate(FROM_THE_RIGHT)

    assert found == ["ltr", False]
