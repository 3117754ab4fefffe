"""How an easy-read page looks: its rows, its lines, its schemes, on narrow screens and printed by a browser."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from publisher import design, language
from tests.tools import axe, speech, web_pages

ALL_SET = """localStorage.setItem('easy-read', JSON.stringify(SET))"""
LARGEST = ALL_SET.replace("SET", '{"text-size": "largest", "spacing": "wide"}')

# Each row: the sides and middles of its picture and of its words, and its own sides, in CSS pixels.
ROWS = """() => [...document.querySelectorAll('.statement')].map(row => {
    const box = element => {
        const { left, right, top, bottom, width } = element.getBoundingClientRect();
        return { left, right, width, middle: (top + bottom) / 2 };
    };
    return { row: box(row), picture: box(row.firstElementChild), words: box(row.querySelector('p')) };
})"""

# The longest line of words in the text, in letters, and every word that is broken in two without a hyphen or a slash.
LINES = r"""() => {
    const longest = [], broken = [], range = document.createRange();
    for (const block of document.querySelectorAll('main :is(p, dd, dt, li, h1, h2), .contact p')) {
        const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), lines = [];
        while (texts.nextNode()) {
            for (const { 0: word, index } of texts.currentNode.data.matchAll(/\S+/g)) {
                range.setStart(texts.currentNode, index);
                range.setEnd(texts.currentNode, index + word.length);
                const boxes = [...range.getClientRects()];
                const begun = new Set(boxes.map(box => Math.round(box.top))).size;
                if (begun > 1 && !/[-–/@.]\S/.test(word)) broken.push(word);
                const line = lines.find(line => Math.abs(line.bottom - boxes[0].bottom) < 8);
                if (line) line.words += ` ${word}`;
                else lines.push({ bottom: boxes[0].bottom, words: word });
            }
        }
        longest.push(...lines.map(line => [...line.words].length));
    }
    return [Math.max(...longest), broken];
}"""

# The type size of each block of the text, and the height of its lines as a multiple of it.
HEIGHTS = """() => [...document.querySelectorAll('main :is(p, dd, dt, h1, h2)')].map(block => {
    const { fontSize, lineHeight } = getComputedStyle(block);
    return [parseFloat(fontSize), parseFloat(lineHeight) / parseFloat(fontSize)];
})"""

SIDEWAYS = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
# Words of the page that are cut off by a box which does not scroll.
OUT_OF_SIGHT = """() => [...document.querySelectorAll('body :is(p, h1, h2, dt, dd, a, label, button, summary, legend)')]
    .filter(element => element.checkVisibility() && !element.matches('.skip-link'))
    .filter(element => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1 || element.scrollWidth > element.clientWidth + 1
            && getComputedStyle(element).display !== 'inline';
    }).map(element => element.outerHTML.slice(0, 150))"""


def rows(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(ROWS)
    assert found
    return found


@pytest.mark.parametrize("width", [320, 375, 640, 1280])
@pytest.mark.parametrize("tag", ["en", "ur", "bn"])
def test_the_picture_is_beside_its_words_on_its_side(
    pages: web_pages.Pages, browser: Browser, tag: str, width: int
) -> None:
    faults = []
    rtl = language.find(tag).direction == "rtl"
    for file in pages.easy_read(tag):
        with axe.show(browser, file, width=width) as view:
            for row in rows(view.page):
                picture, words = row["picture"], row["words"]
                beside = picture["left"] >= words["right"] if rtl else picture["right"] <= words["left"]
                centred = abs(picture["middle"] - words["middle"]) <= 1
                share = (row["row"]["width"] - words["width"]) / row["row"]["width"]
                if not (beside and centred and share >= 0.25):
                    faults.append((file.name, row))

    assert faults == []


def test_at_320_pixels_the_picture_has_six_rem(english: Path, browser: Browser) -> None:
    with axe.show(browser, english, width=320) as view:
        widths = {round(row["picture"]["width"]) for row in rows(view.page)}

    assert widths == {96}


def test_on_wide_screens_the_words_have_two_parts_of_three(english: Path, browser: Browser) -> None:
    with axe.show(browser, english, width=1280) as view:
        columns = view.page.evaluate(
            "getComputedStyle(document.querySelector('.statement')).gridTemplateColumns.split(' ').map(parseFloat)"
        )

    assert columns[1] / columns[0] == pytest.approx(2, abs=0.01)


@pytest.mark.parametrize("tag", web_pages.LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_no_line_has_more_than_sixty_letters_and_text_is_22_pixels_with_room_between(
    pages: web_pages.Pages, browser: Browser, tag: str, width: int
) -> None:
    longest, heights = [], []
    for file in pages.easy_read(tag):
        with axe.show(browser, file, width=width) as view:
            longest.append(view.page.evaluate(LINES)[0])
            heights += view.page.evaluate(HEIGHTS)

    assert max(longest) <= 60
    assert min(size for size, _ in heights) >= 22
    assert min(height for _, height in heights) >= 1.499


@pytest.mark.parametrize("width", [320, 1280])
def test_words_stay_whole_where_the_screen_has_room(english: Path, browser: Browser, width: int) -> None:
    with axe.show(browser, english, width=width) as view:
        broken = view.page.evaluate(LINES)[1]

    assert broken == []


@pytest.mark.parametrize("tag", web_pages.LANGUAGES)
@pytest.mark.parametrize("before", ["", LARGEST], ids=["as it is", "largest and widest"])
def test_nothing_is_read_by_scrolling_both_ways(
    pages: web_pages.Pages, browser: Browser, tag: str, before: str
) -> None:
    found = []
    for file in pages.easy_read(tag):
        # A window of 1280 by 1024 at 400 %.
        device = axe.Device(width=320, height=256, before=f"{before};{speech.stub(*speech.ALL)}")
        with axe.show_on(browser, file, device) as view:
            view.page.locator(".settings > summary").click()
            found += [view.page.evaluate(SIDEWAYS), *view.page.evaluate(OUT_OF_SIGHT)]
            view.page.locator("button.listen").click()
            found.append(view.page.evaluate(SIDEWAYS))

    assert found == [0, 0] * (len(found) // 2)


def test_long_lines_broken_words_and_what_is_out_of_sight_are_found(tmp_path: Path, browser: Browser) -> None:
    file = tmp_path / "page.html"
    words = "One word after the other makes a line that goes on for longer than anybody likes."
    file.write_text(
        f"<!doctype html><main><p style='inline-size: 60em'>{words}</p>"
        "<p style='inline-size: 3em; overflow-wrap: anywhere'>Unbreakable</p></main>",
        encoding="utf-8",
    )

    with axe.show(browser, file, width=320) as view:
        longest, broken = view.page.evaluate(LINES)
        out_of_sight = view.page.evaluate(OUT_OF_SIGHT)
        sideways = view.page.evaluate(SIDEWAYS)

    assert longest == len(words)
    assert broken == ["Unbreakable"]
    assert len(out_of_sight) == 1
    assert sideways > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["", *design.CHOICES])
@pytest.mark.parametrize("tag", ["en", "ur"])
def test_axe_finds_nothing_wrong_in_any_scheme(
    pages: web_pages.Pages, browser: Browser, tag: str, name: str, scheme: axe.Scheme
) -> None:
    chosen = ALL_SET.replace("SET", f'{{"colours": "{name}"}}')
    device = axe.Device(scheme=scheme, before=f"{chosen};{speech.stub(*speech.ALL)}")

    with axe.show_on(browser, pages.easy_read(tag)[0], device) as view:
        view.page.locator(".settings > summary").click()
        open_page = axe.audit(view)
        view.page.locator("button.listen").click()
        speaking = axe.audit(view)

    assert [str(one) for audit in (open_page, speaking) for one in (*audit.violations, *audit.incomplete)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_wrong_with_more_contrast(
    english: Path, browser: Browser, width: int, scheme: axe.Scheme
) -> None:
    with axe.show_on(browser, english, axe.Device(width=width, contrast="more", scheme=scheme)) as view:
        audit = axe.audit(view)

    assert [str(one) for one in (*audit.violations, *audit.incomplete)] == []


@pytest.mark.parametrize("tag", web_pages.LANGUAGES)
def test_a_page_with_its_pictures_is_under_250_kilobytes(pages: web_pages.Pages, tag: str) -> None:
    sizes = {file.name: file.stat().st_size for file in pages.easy_read(tag)}

    assert {name: size for name, size in sizes.items() if size >= 250_000} == {}


@pytest.mark.parametrize("tag", web_pages.LANGUAGES)
def test_text_and_easy_read_lead_to_each_other(pages: web_pages.Pages, browser: Browser, tag: str) -> None:
    for standard, easy in zip(pages.standard(tag), pages.easy_read(tag), strict=True):
        with axe.show(browser, standard) as view:
            view.page.locator(".other-way a").click()
            there = view.page.url
            view.page.locator(".other-way a").click()

            assert (there, view.page.url) == (easy.resolve().as_uri(), standard.resolve().as_uri())


@pytest.mark.parametrize("before", ["", ALL_SET.replace("SET", '{"colours": "dark", "text-size": "largest"}')])
def test_a_browser_prints_whole_rows_with_page_numbers_and_no_controls(
    english: Path, browser: Browser, before: str
) -> None:
    with axe.show_on(browser, english, axe.Device(before=f"{before};{speech.stub(*speech.ALL)}")) as view:
        statements = [web_pages.bare(text) for text in view.page.locator(".statement p").all_inner_texts()]
        printed = pypdfium2.PdfDocument(view.page.pdf(format="A4", prefer_css_page_size=True))
    pages = [web_pages.bare(page.get_textpage().get_text_range()) for page in printed]

    whole = [statement for statement in statements if any(statement in page for page in pages)]
    assert whole == statements
    assert [f"Page{number}of{len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
    assert len(pages) > 1
    assert not any("Changehowthispagelooks" in page or "Listen" in page for page in pages)
