"""What readers of an easy-read page can set: by mouse and keyboard, remembered, and never in the way without script."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from publisher import design
from tests.tools import axe, speech, web_pages
from tests.tools.materials import StockMaterials

TOKENS = StockMaterials().tokens()
SIZES = {"": 1, "large": 1.25, "larger": 1.5, "largest": 2}
DIRECTIONS = ("en", "ur", "bn")

STYLE = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"
STATEMENT = ".statement p .sentence"
NO_STORAGE = (
    """Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"""
)


def style(page: Page, selector: str, name: str) -> str:
    return str(page.evaluate(STYLE, [selector, name]))


def colour(written: str) -> str:
    """Return a colour written #rrggbb as browsers tell it."""
    red, green, blue = (int(written[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


def open_settings(page: Page) -> None:
    page.locator(".settings > summary").click()


def choice(page: Page, name: str, value: str) -> Locator:
    return page.locator(f".settings input[name='{name}'][value='{value}']")


def keep(**chosen: str) -> str:
    """Return a script by which a reader has chosen before."""
    return f"localStorage.setItem('easy-read', {json.dumps(json.dumps(chosen))})"


@pytest.mark.parametrize("language", DIRECTIONS)
def test_each_text_size_grows_the_words(pages: web_pages.Pages, browser: Browser, language: str) -> None:
    sizes = {}
    with axe.show(browser, pages.easy_read(language)[0]) as view:
        open_settings(view.page)
        for value in SIZES:
            choice(view.page, "text-size", value).check()
            sizes[value] = float(style(view.page, STATEMENT, "fontSize").removesuffix("px"))

    assert sizes[""] >= 22
    assert {value: size / sizes[""] for value, size in sizes.items()} == pytest.approx(SIZES)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", design.CHOICES)
def test_each_choice_of_colours_is_shown(english: Path, browser: Browser, name: str, scheme: axe.Scheme) -> None:
    with axe.show(browser, english, scheme=scheme) as view:
        open_settings(view.page)
        choice(view.page, "colours", name).check()
        found = {
            "background": style(view.page, "html", "backgroundColor"),
            "text": style(view.page, STATEMENT, "color"),
            "link": style(view.page, "main a", "color"),
            "heading": style(view.page, "main h2", "color"),
            "surface": style(view.page, ".explanation", "backgroundColor"),
            "card": style(view.page, ".statement > .picture", "backgroundColor"),
        }

    wanted = design.colours_of(TOKENS, design.CHOICES[name])
    assert found == {name: colour(wanted[name]) for name in found}


@pytest.mark.parametrize(
    ("changes", "group"),
    [
        ({"scheme": "light"}, design.DAY),
        ({"scheme": "dark"}, design.DARK),
        ({"contrast": "more"}, design.MORE_CONTRAST),
        ({"contrast": "more", "scheme": "dark"}, design.MORE_CONTRAST_DARK),
    ],
    ids=str,
)
def test_the_device_decides_until_the_reader_does_and_again_when_asked(
    english: Path, browser: Browser, changes: dict[str, str], group: str
) -> None:
    seen = []
    with axe.show_on(browser, english, axe.Device(**changes)) as view:  # type: ignore[arg-type]  # as given above
        open_settings(view.page)
        expect(choice(view.page, "colours", "")).to_be_checked()
        for value in ("", "cream", ""):
            choice(view.page, "colours", value).check()
            seen.append((style(view.page, "html", "backgroundColor"), style(view.page, STATEMENT, "color")))
        view.page.reload()
        seen.append((style(view.page, "html", "backgroundColor"), style(view.page, STATEMENT, "color")))

    device, cream = (
        (colour(colours["background"]), colour(colours["text"]))
        for colours in (design.colours_of(TOKENS, group), design.colours_of(TOKENS, "colour-cream"))
    )
    assert seen == [device, cream, device, device]


@pytest.mark.parametrize(("language", "letters"), [("en", True), ("ur", False), ("bn", False)])
def test_wide_spacing_keeps_joined_letters_together(
    pages: web_pages.Pages, browser: Browser, language: str, letters: bool
) -> None:
    with axe.show(browser, pages.easy_read(language)[0]) as view:
        open_settings(view.page)
        before = style(view.page, ".contact h2", "letterSpacing"), style(view.page, ".contact h2", "wordSpacing")
        choice(view.page, "spacing", "wide").check()
        after = style(view.page, ".contact h2", "letterSpacing"), style(view.page, ".contact h2", "wordSpacing")

    assert before == ("normal", "0px")
    assert (after[0] != "normal") is letters
    assert float(after[1].removesuffix("px")) > 0


@pytest.mark.parametrize("language", DIRECTIONS)
def test_all_is_remembered_by_the_next_page_before_its_text_is_there(
    pages: web_pages.Pages, browser: Browser, language: str
) -> None:
    # Notes what the root element says when the body comes: what is shown first is shown right.
    note = """new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        window.first = { ...document.documentElement.dataset };
    }).observe(document, { childList: true, subtree: true })"""
    first, second = pages.easy_read(language)[:2]
    wanted = {"text-size": "larger", "colours": "yellow", "spacing": "wide"}

    with axe.show_on(browser, first, axe.Device(before=note)) as view:
        open_settings(view.page)
        for name, value in wanted.items():
            choice(view.page, name, value).check()
        seen = []
        for file in (first, second):
            view.page.goto(file.resolve().as_uri())
            checked = view.page.evaluate(
                "Object.fromEntries([...document.querySelectorAll('input:checked')].map(one => [one.name, one.value]))"
            )
            seen.append((view.page.evaluate("first"), checked))

    assert seen == [({"textSize": "larger", "colours": "yellow", "spacing": "wide"}, wanted)] * 2


def test_without_storage_the_controls_work_and_nothing_fails(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, axe.Device(before=NO_STORAGE)) as view:
        open_settings(view.page)
        choice(view.page, "colours", "cream").check()

        assert style(view.page, "html", "backgroundColor") == colour(
            design.colours_of(TOKENS, "colour-cream")["background"]
        )
        assert view.errors == []


@pytest.mark.parametrize(
    "kept",
    [
        *("", "null", "7", "[]", '{"colours": 5}', '{"colours": "\\"><script>", "spacing": ""}', '{"text-size": {}}'),
        *('{"text-size": "huge", "colours": "blue", "spacing": "none"}', '{"spacing": ["wide"]}'),
        '{"text-size": "white", "colours": "wide", "spacing": "large"}',
    ],
)
def test_what_storage_holds_is_not_trusted(english: Path, browser: Browser, kept: str) -> None:
    before = f"localStorage.setItem('easy-read', {json.dumps(kept)})"

    with axe.show_on(browser, english, axe.Device(before=before)) as view:
        expect(view.page.locator("button.print")).to_be_visible()

        assert view.page.evaluate("({ ...document.documentElement.dataset })") == {}
        assert view.page.evaluate("document.querySelectorAll('.settings input:checked').length") == 3
        assert view.errors == []


def test_everything_that_is_offered_is_remembered(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, axe.Device()) as view:
        offered = view.page.evaluate(
            "[...document.querySelectorAll('.settings input')].map(one => [one.name, one.value])"
        )
        for name, value in offered:
            open_settings(view.page)
            choice(view.page, name, value).check()
            view.page.reload()
            expect(choice(view.page, name, value)).to_be_checked()

    assert len(offered) == 11


@pytest.mark.parametrize("language", DIRECTIONS)
def test_without_script_no_control_is_there_and_all_the_text_is(
    pages: web_pages.Pages, browser: Browser, language: str
) -> None:
    file = pages.easy_read(language)[0]

    with axe.show_on(browser, file, axe.Device(scripts=False)) as view:
        for role in ("button", "radio", "group", "status"):
            expect(view.page.get_by_role(role)).to_have_count(0)
        contents, main, contact = (
            web_pages.bare(view.page.locator(part).inner_text()) for part in (".contents", "main", ".contact")
        )

    assert main.replace(contents, "", 1) + contact == web_pages.words_to_hear(file)


@pytest.mark.parametrize("language", DIRECTIONS)
def test_the_keyboard_alone_reaches_and_sets_everything(
    pages: web_pages.Pages, browser: Browser, language: str
) -> None:
    stops = []
    with axe.show_on(browser, pages.easy_read(language)[0], axe.Device(before=speech.stub(*speech.ALL))) as view:
        view.page.locator(".versions a").last.focus()
        for key in ("Tab", "Tab", "Tab"):
            view.page.keyboard.press(key)
            stops.append(view.page.evaluate("document.activeElement.className || document.activeElement.localName"))
        view.page.keyboard.press("Enter")
        for name, value in (("text-size", "large"), ("colours", "white"), ("spacing", "wide")):
            view.page.keyboard.press("Tab")
            stops.append(view.page.evaluate("document.activeElement.name"))
            view.page.keyboard.press("ArrowDown")
            expect(choice(view.page, name, value)).to_be_checked()
            expect(choice(view.page, name, value)).to_be_focused()

    assert stops == ["listen", "print", "summary", "text-size", "colours", "spacing"]


@pytest.mark.parametrize(
    "changes",
    [*({"before": keep(colours=name)} for name in design.CHOICES), {"contrast": "more"}, {"forced": "active"}],
    ids=[*design.CHOICES, "more contrast", "forced colours"],
)
def test_focus_is_seen_on_every_control(english: Path, browser: Browser, changes: dict[str, str]) -> None:
    mark = """() => {
        const at = document.activeElement, { outlineStyle, boxShadow } = getComputedStyle(at.closest('label') ?? at);
        return [outlineStyle, boxShadow];
    }"""
    found = []
    before = f"{changes.get('before', '')};{speech.stub(*speech.ALL)}"
    with axe.show_on(browser, english, axe.Device(**{**changes, "before": before})) as view:  # type: ignore[arg-type]
        open_settings(view.page)
        view.page.locator(".versions a").last.focus()
        forced = "forced" in changes
        for _ in range(5 if forced else 6):  # no colours to choose in forced colours
            view.page.keyboard.press("Tab")
            outline, shadow = view.page.evaluate(mark)
            found.append(outline != "none" if forced else outline != "none" and shadow != "none")

    assert found == [True] * len(found)


@pytest.mark.parametrize("language", DIRECTIONS)
@pytest.mark.parametrize("width", [320, 1280])
def test_every_control_is_48_pixels_or_more(
    pages: web_pages.Pages, browser: Browser, language: str, width: int
) -> None:
    device = axe.Device(width=width, before=speech.stub(*speech.ALL))

    with axe.show_on(browser, pages.easy_read(language)[0], device) as view:
        open_settings(view.page)
        boxes = view.page.evaluate("""() => [...document.querySelectorAll('.controls :is(button, summary, label)')]
            .filter(one => one.checkVisibility())
            .map(one => [one.textContent, Math.min(one.offsetWidth, one.offsetHeight)])""")

    assert len(boxes) == 2 + 1 + 4 + 5 + 2
    assert [name for name, least in boxes if least < 48] == []


def test_controls_have_names_states_and_groups(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, axe.Device(before=speech.stub(*speech.ALL))) as view:
        region = view.page.get_by_role("region", name="Help with reading")
        open_settings(view.page)
        sizes = region.get_by_role("group", name="Text size")

        expect(region.get_by_role("button", name="Listen")).to_be_visible()
        expect(region.get_by_role("button", name="Print")).to_be_visible()
        expect(sizes.get_by_role("radio", name="Normal")).to_be_checked()
        expect(sizes.get_by_role("radio", name="Largest")).not_to_be_checked()
        expect(region.get_by_role("group", name="Colours").get_by_role("radio")).to_have_count(5)
        expect(region.get_by_role("group", name="Space between letters and words").get_by_role("radio")).to_have_count(
            2
        )


def test_print_prints(english: Path, browser: Browser) -> None:
    before = "window.printed = 0; window.print = () => { window.printed += 1; }"

    with axe.show_on(browser, english, axe.Device(before=before)) as view:
        view.page.get_by_role("button", name="Print").click()

        assert view.page.evaluate("printed") == 1


def test_forced_colours_win_over_what_the_reader_chose(english: Path, browser: Browser) -> None:
    device = axe.Device(forced="active", before=keep(colours="yellow"))

    with axe.show_on(browser, english, device) as view:
        open_settings(view.page)
        canvas = view.page.evaluate("""() => {
            const probe = document.body.appendChild(document.createElement('div'));
            probe.style.cssText = 'background: Canvas; color: CanvasText';
            const { backgroundColor, color } = getComputedStyle(probe);
            return [backgroundColor, color];
        }""")
        found = [style(view.page, "html", "backgroundColor"), style(view.page, STATEMENT, "color")]

        expect(view.page.locator(".settings .colours")).to_be_hidden()
        expect(view.page.locator(".settings .text-size")).to_be_visible()
    assert found == canvas


def test_no_control_asks_for_anything_outside_the_page(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, axe.Device(before=speech.stub(*speech.ALL))) as view:
        open_settings(view.page)
        for value in ("large", "larger", "largest"):
            choice(view.page, "text-size", value).check()
        for value in design.CHOICES:
            choice(view.page, "colours", value).check()
        view.page.locator("button.listen").click()

        assert view.outside == []
        assert view.errors == []
