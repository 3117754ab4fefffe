"""What the keyboard, a link or the voice leads to is in sight: the controls that stay in sight cover none of it."""

import json

import pytest
from playwright.sync_api import Browser, Page

from tests.tools import axe, speech, web_pages

SIZES = ("", "largest")

# What has the focus, where it lies, and where the controls end; "in the controls" where these hold it.
FOCUSED = """() => {
    const at = document.activeElement, bar = document.querySelector('.controls'), box = at.getBoundingClientRect();
    const { top, bottom } = bar.getBoundingClientRect();
    return {
        name: at.textContent.trim(),
        past: at === document.body || bar.contains(at),
        seen: box.top >= 0 && box.bottom <= innerHeight && (box.top >= bottom || box.bottom <= top),
    };
}"""

# Where what the address names begins, below the end of the controls.
BELOW = """() => {
    const found = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return found.getBoundingClientRect().top - document.querySelector('.controls').getBoundingClientRect().bottom;
}"""

# Whether the sentence that is said begins below the controls, and above the end of the screen.
BEGINS_IN_SIGHT = """() => {
    const { top } = document.querySelector('.speaking').getClientRects()[0];
    const bar = document.querySelector('.controls').getBoundingClientRect();
    return (top >= bar.bottom - 1 || top < bar.top) && top < innerHeight - 20;
}"""


def reader(size: str, *, width: int, height: int = 640) -> axe.Device:
    """Return the device of a reader who chose this text size and has a voice for every language."""
    kept = json.dumps(json.dumps({"text-size": size}))
    before = f"localStorage.setItem('easy-read', {kept});{speech.stub(*speech.ALL)}"
    return axe.Device(width=width, height=height, before=before)


def focused_backwards(page: Page) -> list[dict[str, object]]:
    """Return each stop of the keyboard in the text, from the last one to the controls."""
    stops: list[dict[str, object]] = []
    page.locator(".contact a").last.focus()
    while not (stop := page.evaluate(FOCUSED))["past"]:
        stops.append(stop)
        page.keyboard.press("Shift+Tab")
    return stops


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("width", [320, 375])
@pytest.mark.parametrize("language", web_pages.LANGUAGES)
def test_the_controls_cover_nothing_that_has_the_focus(
    pages: web_pages.Pages, browser: Browser, language: str, width: int, size: str
) -> None:
    with axe.show_on(browser, pages.easy_read(language)[0], reader(size, width=width)) as view:
        view.page.locator("button.listen").click()
        stops = focused_backwards(view.page)

    assert len(stops) > 3
    assert [stop for stop in stops if not stop["seen"]] == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("width", [320, 375])
@pytest.mark.parametrize("language", web_pages.LANGUAGES)
def test_the_controls_cover_no_heading_that_a_link_leads_to(
    pages: web_pages.Pages, browser: Browser, language: str, width: int, size: str
) -> None:
    below = []
    with axe.show_on(browser, pages.easy_read(language)[0], reader(size, width=width)) as view:
        view.page.locator("button.listen").click()
        for link in view.page.locator(".contents a").all():
            link.click()
            below.append(view.page.evaluate(BELOW))

    assert below
    assert [distance for distance in below if distance < 0] == []


def test_the_page_stays_where_it_is_as_its_controls_get_the_focus(pages: web_pages.Pages, browser: Browser) -> None:
    before = []
    with axe.show_on(browser, pages.easy_read("en")[0], reader("", width=320)) as view:
        view.page.locator("button.listen").press("Enter")
        for _ in range(20):
            view.page.evaluate("pending.onend()")
        for key in ("Tab", "Shift+Tab", "Space"):
            before.append(view.page.evaluate("[scrollY > 0, scrollY]"))
            view.page.keyboard.press(key)
        after = view.page.evaluate("[scrollY > 0, scrollY]")

    assert before == [after] * 3
    assert after[0]


@pytest.mark.parametrize("height", [256, 400, 640])
@pytest.mark.parametrize("language", web_pages.LANGUAGES)
def test_each_sentence_begins_in_sight_also_where_it_is_higher_than_the_room_for_it(
    pages: web_pages.Pages, browser: Browser, language: str, height: int
) -> None:
    begins = []
    with axe.show_on(browser, pages.easy_read(language)[0], reader("largest", width=320, height=height)) as view:
        view.page.locator("button.listen").click()
        for _ in range(view.page.locator(".sentence").count()):
            begins.append(view.page.evaluate(BEGINS_IN_SIGHT))
            view.page.evaluate("pending.onend()")

    assert begins == [True] * len(begins)
