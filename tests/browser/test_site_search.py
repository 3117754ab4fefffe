"""The search of the site in Chromium, from files as on a memory stick: what it finds, shows and tells, and how."""

import shutil
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from publisher.site.search.words import words
from tests.tools import axe
from tests.tools.search_site import Words, written

ROOT = Path(__file__).parents[2]
TAGS = ("en", "pl", "tr", "fr", "uk", "ur", "ar", "ta", "zh-Hans")
NOTHING = "Nothing was found. Try a shorter word, or look in the lists on this page."
BROKEN = "The search does not work here. Look in the lists on this page."
LONG = "Very long title " * 18 + "end"  # 300 letters and more
HOSTILE = '"><img src=x onerror="document.title=1"></script><script>document.title=2</script>\' & markup'
TURNED = "\u202eturned\u202c \u2067isolated"
LEAFLETS = (
    Words(
        "teeth",
        "en",
        "Looking after your teeth",
        "Brush twice a day. See a dentist at the clinic.",
        "For all ages.",
        more=(("large-print", "pdf"),),
    ),
    Words("formats", "en", "Other formats", "Ask for large type, or bring what you print."),
    Words("clinic", "en", "Our clinic", "Where we are, and when we are open."),
    Words("food", "en", "Eating well", "Vegetables and fruit.", "Written by the clinic."),
    Words("hostile", "en", HOSTILE, "plainword"),
    Words("turned", "en", TURNED),
    Words("long", "en", LONG),
    Words("signs", "en", "\U0001f9b7\U0001f9b7", "emojiword"),
    # What is shown of these does not stand in one part of the index.
    *(Words(f"many-{number:02}", "en", f"Manifold {number}", "", "Padding. " * 80) for number in range(25)),
    Words("teeth", "pl", "Jak dbać o zęby", "Leczenie w szpitalu w Łodzi."),
    Words("teeth", "tr", "İyi dişler", "Hastanenin ışıkları. Essex'in hastanesi. SAĞLIK"),
    Words("teeth", "fr", "Des dents saines", "Aller à l'hôpital sans attendre. Aussi en tamil."),
    Words("teeth", "uk", "Здорові зуби", "П’ять порад, її здоров’я."),
    Words("teeth", "ur", "دانتوں کی دیکھ بھال", "ہسپتال کی مدد NHS 111", title_language=""),
    Words("clinic", "ur", "Our clinic", "ہمارا کلینک", title_language="en"),
    Words("teeth", "ar", "العناية بالأسنان", "كِتاب الصحة في المدرسة"),
    Words("teeth", "ta", "பற்களைப் பராமரித்தல்", "மருத்துவமனைக்கு வாருங்கள் (MMR)", more=(("large-print", "pdf"),)),
    Words("food", "ta", "நன்றாகச் சாப்பிடுதல்", "காய்கறிகள்"),
    Words("teeth", "zh-Hans", "保护牙齿", "请到牙科诊所。我们在Essex提供免费服务。"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a site."""
    made = tmp_path_factory.mktemp("a stick #1")
    written(LEAFLETS, TAGS, made)
    return made


@dataclass(frozen=True, slots=True)
class Results:
    """What a page tells and shows: each result by the address that it leads to, its own language's first."""

    said: str
    own: tuple[str, ...]
    others: tuple[str, ...]


DONE = """() => document.querySelector(".search-status").textContent
    && document.querySelector(".site-search").dataset.state !== "searching" """
LINKS = """() => {
    const hrefs = (selector) => [...document.querySelectorAll(selector)].map((link) => link.getAttribute("href"));
    return [hrefs(".search-list[data-of=own] a"), hrefs(".search-list[data-of=others] a")];
}"""


def told(page: Page) -> Results:
    """Return what a page tells of a search, once it tells it."""
    page.wait_for_function(DONE)
    own, others = page.evaluate(LINKS)
    return Results(
        page.inner_text(".search-status"), *(tuple(_short(link) for link in links) for links in (own, others))
    )


def _short(link: str) -> str:
    return link.removeprefix("../").removesuffix("/index.html")


def ask(page: Page, text: str) -> Results:
    """Seek a text in the box of a page."""
    page.fill("#_search", text)
    page.press("#_search", "Enter")
    return told(page)


# Playwright cannot hold back what a page reads from files, so the page itself does.
HOLD = """(part) => {
    const { head } = document;
    const held = [];
    head.append = (script) => {
        if (script.src.endsWith(part)) {
            held.push(script);
        } else {
            Element.prototype.append.call(head, script);
        }
    };
    window.release = (arrives) => {
        delete head.append;
        held.forEach((script) => arrives ? head.append(script) : script.dispatchEvent(new Event("error")));
        return held.length;
    };
}"""


@pytest.fixture(scope="module")
def english(folder: Path, browser: Browser) -> Iterator[axe.View]:
    """Return the English page, for searches that leave nothing behind."""
    with axe.show(browser, folder / "en/index.html") as view:
        yield view


def test_every_character_is_written_as_the_index_writes_it(english: axe.View) -> None:
    known = [
        chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) not in {"Cn", "Cs", "Co"}
    ]
    # Of the letters of China and Korea, which nothing changes but their decomposition, a part is enough.
    asked = [
        one for at, one in enumerate(known) if at % 50 == 0 or not ("\u4e00" <= one <= "\ud7a3" or one >= "\U00020000")
    ]
    lines = ["\n".join(f"a{one}b {one}{one}" for one in asked[at : at + 500]) for at in range(0, len(asked), 500)]

    theirs = english.page.evaluate("(lines) => lines.map((line) => siteSearchWords.words(line))", lines)

    assert len(asked) > 40000
    for line, found in zip(lines, theirs, strict=True):
        assert found == words(line)


def test_texts_in_every_language_are_written_as_the_index_writes_them(english: axe.View) -> None:
    files = sorted((ROOT / "translations").glob("*/LC_MESSAGES/vision.po"))
    texts = [file.read_text(encoding="utf-8") for file in files]

    theirs = english.page.evaluate("(texts) => texts.map((text) => siteSearchWords.words(text))", texts)

    assert len(texts) == 16
    for text, found in zip(texts, theirs, strict=True):
        assert found == words(text)
        assert len(found) > 500


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("teeth", ("teeth/en",)),
        ("TEETH brush", ("teeth/en",)),
        ("tee", ("teeth/en",)),
        ("teeth vegetables", ()),
        ("clinic", ("clinic/en", "food/en", "teeth/en")),
        ("eat veg", ("food/en",)),
        ("plainword", ("hostile/en",)),
        ("emojiword", ("signs/en",)),
        ("turned", ("turned/en",)),
        ("<img src=x onerror>", ("hostile/en",)),
        ("detnist", ("teeth/en",)),
        ("dentiist", ("teeth/en",)),
        ("vegetaples", ("food/en",)),
        ("vegtab", ("food/en",)),
        ("brush tetth", ("teeth/en",)),
        ("brsh", ()),
        ("qentist", ()),
        ("edntist", ()),
        ("dneitst", ()),
    ],
)
def test_all_words_must_be_there_and_the_title_counts_most(english: axe.View, text: str, own: tuple[str, ...]) -> None:
    assert ask(english.page, text).own == own


@pytest.mark.parametrize(
    ("text", "own", "others"),
    [
        ("tamil", (), ("teeth/ta", "food/ta", "teeth/fr")),  # the French text holds the word
        ("Polski", (), ("teeth/pl",)),
        ("polish", (), ("teeth/pl",)),
        ("tamil teeth", (), ("teeth/ta", "teeth/fr")),
        ("large print", ("formats/en", "teeth/en"), ("teeth/ta",)),
        ("tamil teeth pdf", (), ("teeth/ta",)),
        ("tamil vegetables", (), ()),
    ],
)
def test_who_hands_a_leaflet_out_finds_it_by_names_that_it_does_not_hold(
    english: axe.View, text: str, own: tuple[str, ...], others: tuple[str, ...]
) -> None:
    said = f"Results: {len(own + others)}" if own + others else NOTHING

    assert ask(english.page, text) == Results(said, own, others)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("szpital", ("teeth/pl",)),
        ("szpitalem", ("teeth/pl",)),
        ("Łódź", ("teeth/pl",)),
        ("łodzi", ("teeth/pl",)),
        ("LODZI", ("teeth/pl",)),
        ("ISIKLARI", ("teeth/tr",)),
        ("ışıkları", ("teeth/tr",)),
        ("iyi dişler", ("teeth/tr",)),
        ("sağlık", ("teeth/tr",)),
        ("hopital", ("teeth/fr",)),
        ("l’hôpital", ("teeth/fr",)),
        ("п'ять", ("teeth/uk",)),
        ("пять здоровя", ("teeth/uk",)),
        ("دیکھ", ("teeth/ur",)),
        ("ديكھ كى", ("teeth/ur",)),
        ("هسپتال", ("teeth/ur",)),
        ("كتاب", ("teeth/ar",)),
        ("الصحه فی", ("teeth/ar",)),
        ("المدرسة", ("teeth/ar",)),
        ("மருத்துவமனை", ("teeth/ta",)),
        ("பற்களை", ("teeth/ta",)),
        ("牙科", ("teeth/zh-Hans",)),
        ("免费服务", ("teeth/zh-Hans",)),
        ("牙", ("teeth/zh-Hans",)),
        ("科牙", ("teeth/zh-Hans",)),
        ("医院", ()),
        ("szptial", ("teeth/pl",)),
        ("dents", ("teeth/fr",)),  # and not “dentist” in the page's own language
        ("MMR", ("teeth/ta",)),
        ("nhs 111", ("teeth/ur",)),
        ("Essex", ("teeth/tr", "teeth/zh-Hans")),
        ("j", ("teeth/pl",)),
    ],
)
def test_words_of_other_languages_are_found_in_their_spellings(
    english: axe.View, text: str, others: tuple[str, ...]
) -> None:
    found = ask(english.page, text)

    assert found.others == others
    assert found.own == ()
    assert found.said == (f"Results: {len(others)}" if others else NOTHING)


def test_a_page_in_another_language_shows_its_own_results_first(folder: Path, browser: Browser) -> None:
    with axe.show(browser, folder / "ur/index.html") as view:
        clinic = ask(view.page, "clinic")
        marked = view.page.evaluate(
            """() => [...document.querySelectorAll(".search-results [lang]")].map((one) => [one.lang, one.dir])"""
        )
        urdu = ask(view.page, "ہسپتال")
        title = view.page.locator(".search-title a").first

        assert clinic == Results("Results: 4", ("clinic/ur",), ("clinic/en", "food/en", "teeth/en"))
        assert marked[:3] == [["en", "ltr"], ["en", "ltr"], ["en", "ltr"]]
        assert urdu.own == ("teeth/ur",)
        assert (title.get_attribute("lang"), title.get_attribute("dir")) == ("ur", "rtl")
        assert view.errors == []


def test_a_letter_alone_is_not_sought_elsewhere_where_the_own_language_has_it(english: axe.View) -> None:
    assert ask(english.page, "d") == Results("Results: 2", ("hostile/en", "teeth/en"), ())
    assert ask(english.page, "den") == Results("Results: 2", ("teeth/en",), ("teeth/fr",))


def test_each_list_of_results_has_a_heading(english: axe.View) -> None:
    ask(english.page, "den")

    assert english.page.locator(".search-results h2").all_inner_texts() == ["English", "In other languages"]
    assert english.page.locator(".search-results > ul").count() == 2


@pytest.mark.parametrize(
    ("arrives", "expected"),
    [
        (True, Results("Results: 2", ("teeth/en",), ("teeth/fr",))),
        (False, Results(BROKEN, ("teeth/en",), ())),
    ],
)
def test_results_of_the_pages_language_do_not_wait_for_the_others(
    folder: Path, browser: Browser, arrives: bool, expected: Results
) -> None:
    with axe.show(browser, folder / "en/index.html") as view:
        page = view.page
        page.evaluate(HOLD, "/search/fr/w0.js")
        page.fill("#_search", "den")
        page.press("#_search", "Enter")
        page.wait_for_function("() => document.querySelector('.search-list a')")
        link = page.locator(".search-list a")
        link.focus()
        first = page.inner_text(".search-status"), link.count()
        held = page.evaluate("(arrives) => release(arrives)", arrives)
        page.wait_for_function("() => document.querySelector('.site-search').dataset.state === 'done'")
        found = told(page)
        focused = page.evaluate("() => document.activeElement.getAttribute('href')")

        assert held == 1
        assert first == ("Results: 1", 1)
        assert found == expected
        assert focused == "../teeth/en/index.html"
        assert view.errors == []


def test_what_is_not_there_is_told_and_the_lists_are_named(english: axe.View) -> None:
    assert ask(english.page, "qzxqzx") == Results(NOTHING, (), ())
    assert ask(english.page, "\U0001f9b7 …") == Results(NOTHING, (), ())


def test_titles_are_words_whatever_they_hold(folder: Path, browser: Browser) -> None:
    device = axe.Device(width=320)
    with axe.show_on(browser, folder / "en/index.html", device) as view:
        page = view.page
        shown = {}
        for text in ("plainword", "turned", "very long", "emojiword"):
            ask(page, text)
            shown[text] = page.locator(".search-title a").first.text_content()
            assert page.evaluate("() => document.scrollingElement.scrollWidth") == 320
        title, images = page.title(), page.locator(".site-search img, .site-search script").count()

        assert shown == {
            "plainword": HOSTILE,
            "turned": "turned isolated",
            "very long": LONG,
            "emojiword": "\U0001f9b7\U0001f9b7",
        }
        assert (title, images) == ("Leaflets en – Test Trust", 0)
        assert view.errors == []


def test_ten_results_are_shown_and_more_at_the_press_of_a_button(folder: Path, browser: Browser) -> None:
    with axe.show(browser, folder / "en/index.html") as view:
        page = view.page
        first = ask(page, "manifold")
        page.keyboard.press("Tab")  # to the button that searches
        more = page.get_by_role("button", name="More results")
        more.press("Enter")
        page.wait_for_function("() => document.querySelectorAll('.search-list a').length === 20")
        focused = page.evaluate("() => document.activeElement.getAttribute('href')")
        page.locator(".search-list a").nth(15).press("Enter")
        page.wait_for_url("**/many-15/en/index.html")
        page.go_back()
        told(page)
        back = page.locator(".search-list a").count()
        value = page.input_value("#_search")
        page.get_by_role("button", name="More results").click()
        page.wait_for_function("() => document.querySelectorAll('.search-list a').length === 25")

        assert (first.said, len(first.own)) == ("Results: 25", 10)
        assert focused == "../many-10/en/index.html"
        assert (back, value) == (20, "manifold")
        assert not page.get_by_role("button", name="More results").is_visible()
        assert view.errors == []


def test_a_second_press_while_more_results_come_changes_nothing(folder: Path, browser: Browser) -> None:
    with axe.show(browser, folder / "en/index.html") as view:
        page = view.page
        ask(page, "manifold")
        page.evaluate(HOLD, "/search/en/d1.js")
        more = page.get_by_role("button", name="More results")
        for _ in range(3):
            more.press("Enter")
        page.wait_for_timeout(50)
        waiting = page.locator(".search-list a").count(), more.evaluate("(one) => document.activeElement === one")
        held = page.evaluate("() => release(true)")
        page.wait_for_function("() => document.querySelectorAll('.search-list a').length > 10")
        found = told(page)
        focused = page.evaluate("() => document.activeElement.getAttribute('href')")

        assert held == 1
        assert waiting == (10, True)
        assert found == Results("Results: 25", tuple(f"many-{number:02}/en" for number in range(20)), ())
        assert focused == "../many-10/en/index.html"
        assert view.errors == []


def test_more_results_that_cannot_be_read_are_told_and_asked_for_again(folder: Path, browser: Browser) -> None:
    with axe.show(browser, folder / "en/index.html") as view:
        page = view.page
        ask(page, "manifold")
        page.evaluate(HOLD, "/search/en/d1.js")
        more = page.get_by_role("button", name="More results")
        more.press("Enter")
        page.evaluate("() => release(false)")
        page.wait_for_function("(said) => document.querySelector('.search-status').textContent === said", arg=BROKEN)
        kept = page.locator(".search-list a").count()
        more.press("Enter")
        page.wait_for_function("() => document.querySelectorAll('.search-list a').length === 20")

        assert kept == 10
        assert told(page).said == "Results: 25"


def test_a_link_within_the_page_leaves_the_search_in_the_address(folder: Path, browser: Browser) -> None:
    with axe.show(browser, folder / "en/index.html") as view:
        page = view.page
        ask(page, "dentist")
        page.locator(".skip-link").press("Enter")
        page.wait_for_function("() => document.activeElement.id === '_main'")
        page.wait_for_function("() => location.hash === '#search=dentist'")
        page.locator(".search-list a").press("Enter")
        page.wait_for_url("**/teeth/en/index.html")
        page.go_back()

        assert told(page) == Results("Results: 1", ("teeth/en",), ())
        assert page.input_value("#_search") == "dentist"


def test_the_keyboard_is_enough_and_escape_clears(folder: Path, browser: Browser) -> None:
    with axe.show(browser, folder / "en/index.html") as view:
        page = view.page
        page.get_by_role("searchbox", name="Search in all documents").focus()
        page.keyboard.type("dentist")
        said = told(page).said  # without a press of Enter
        with_words = page.url
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        focused = page.evaluate("() => document.activeElement.getAttribute('href')")
        page.keyboard.press("Escape")

        assert (said, focused) == ("Results: 1", "../teeth/en/index.html")
        assert with_words.endswith("#search=dentist")
        assert page.input_value("#_search") == ""
        assert page.locator(".search-list").count() == 0
        assert page.inner_text(".search-status") == ""
        assert "#search" not in page.url
        assert page.evaluate("() => document.activeElement.id") == "_search"


@pytest.mark.parametrize(
    ("fragment", "value", "own"),
    [("dentist", "dentist", 1), ("%D9%87%D8%B3", "هس", 0), ("%E0%A4%A", "%E0%A4%A", 0), ("a" * 500, "a" * 200, 0)],
)
def test_an_address_can_hold_a_search(english: axe.View, fragment: str, value: str, own: int) -> None:
    page = english.page
    page.evaluate("(fragment) => { location.hash = `#search=${fragment}`; }", fragment)
    page.wait_for_function("(value) => document.querySelector('#_search').value === value", arg=value)

    assert len(told(page).own) == own


def test_without_scripts_there_is_no_box(folder: Path, browser: Browser) -> None:
    with axe.show_on(browser, folder / "en/index.html", axe.Device(scripts=False)) as view:
        assert not view.page.locator(".site-search").is_visible()


@pytest.mark.parametrize("lost", ["directory.js", "en/w0.js"])
def test_an_index_that_cannot_be_read_is_told(folder: Path, browser: Browser, tmp_path: Path, lost: str) -> None:
    copy = tmp_path / "copy"
    for part in ("en", "search", "assets"):
        shutil.copytree(folder / part, copy / part)
    kept = (copy / "search" / lost).read_bytes()
    (copy / "search" / lost).write_text("<!doctype html>") if lost == "en/w0.js" else (copy / "search" / lost).unlink()
    with axe.show(browser, copy / "en/index.html") as view:
        broken = ask(view.page, "teeth")
        (copy / "search" / lost).write_bytes(kept)
        mended = ask(view.page, "teeth")

    assert broken == Results(BROKEN, (), ())
    assert mended.own == ("teeth/en",)


@pytest.mark.parametrize(
    ("tag", "device"),
    [
        ("en", axe.Device(width=320)),
        ("ur", axe.Device(scheme="dark")),
        ("ur", axe.Device(width=320, forced="active")),
    ],
)
def test_axe_finds_nothing_wrong_and_nothing_stands_beside_the_page(
    folder: Path, browser: Browser, tag: str, device: axe.Device
) -> None:
    with axe.show_on(browser, folder / tag / "index.html", device) as view:
        ask(view.page, "clinic")
        errors = tuple(view.errors)  # before axe-core tries to fetch the style sheet, which the page's policy forbids
        found = axe.audit(view)
        low = view.page.evaluate(
            "() => Math.min(...[...document.querySelectorAll('.site-search :is(input, button:not([hidden]))')]"
            ".map((one) => one.getBoundingClientRect().height))"
        )
        wide = view.page.evaluate("() => document.scrollingElement.scrollWidth")

    assert [str(problem) for problem in found.violations] == []
    assert low >= 44  # CSS pixels: WCAG 2.2, 2.5.5 (AAA)
    assert wide == device.width
    assert errors == ()
