"""Listen reads an easy-read page out, sentence by sentence: begun, paused, ended, marked, and never stuck."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from publisher.model import Document, Paragraph, Text
from publisher.writers.html import write
from tests.tools import axe, speech, web_pages
from tests.tools.materials import StockMaterials


@pytest.mark.parametrize("language", web_pages.LANGUAGES)
def test_the_words_said_are_the_words_on_the_page(pages: web_pages.Pages, browser: Browser, language: str) -> None:
    heard, shown, signs = [], [], []
    for file in pages.easy_read(language):
        with axe.show_on(browser, file, speech.device(*speech.ALL, alone=True)) as view:
            view.page.locator("button.listen").click()
            view.page.wait_for_function("() => !document.querySelector('.playing')", timeout=20_000)
            said = view.page.evaluate(speech.HEARD)
            heard.append(web_pages.bare("".join(said)))
            shown.append(web_pages.words_to_hear(file))
            signs += [words for words in said if not any(map(str.isalnum, words))]

    assert heard == shown
    assert all(shown)
    assert signs == []


def test_each_sentence_is_said_by_itself_and_marked_and_in_sight(english: Path, browser: Browser) -> None:
    steps = []
    with axe.show_on(browser, english, speech.device(speech.BRITISH, width=320)) as view:
        speech.listen(view.page)
        sentences = view.page.locator(".sentence").count()
        for _ in range(sentences):
            steps.append(
                view.page.evaluate("""() => {
                    const marked = document.querySelectorAll('.speaking'), box = marked[0].getBoundingClientRect();
                    const bar = document.querySelector('.controls').getBoundingClientRect();
                    return marked.length === 1 && box.top >= bar.bottom - 1 && box.bottom <= innerHeight
                        && marked[0].textContent.split(/\\s+/).join(' ').trim() === heard.at(-1).words;
                }""")
            )
            view.page.evaluate(speech.END_SENTENCE)
        heard = view.page.evaluate(speech.HEARD)
        left = view.page.locator(".speaking").count()

    assert steps == [True] * sentences
    assert len(heard) == sentences
    assert left == 0


@pytest.mark.parametrize(("motion", "behaviour"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_the_page_moves_to_the_sentence_as_the_device_asks(
    english: Path, browser: Browser, motion: Literal["reduce", "no-preference"], behaviour: str
) -> None:
    in_sight = """() => {
        const { top, bottom } = document.querySelector('.speaking').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
    }"""
    with axe.show_on(
        browser, english, axe.Device(height=300, motion=motion, before=speech.stub(speech.BRITISH))
    ) as view:
        speech.listen(view.page)
        for _ in range(8):
            view.page.evaluate(speech.END_SENTENCE)
        view.page.wait_for_function(in_sight)
        said = view.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")

    assert said == behaviour


def test_two_sentences_of_one_line_are_said_one_by_one(tmp_path: Path, browser: Browser) -> None:
    file = speech.easy_page(tmp_path, speech.statement(Text("One thing. Another thing.\nA third\nthing.")))

    with axe.show_on(browser, file, speech.device(speech.BRITISH, alone=True)) as view:
        speech.listen(view.page)
        view.page.wait_for_function("() => !document.querySelector('.playing')")
        heard = view.page.evaluate(speech.HEARD)

    assert heard == ["Title", "One thing.", "Another thing.", "A third thing."]


def test_pause_go_on_and_stop_by_keyboard(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, speech.device(speech.BRITISH)) as view:
        button = view.page.locator("button.listen")
        button.focus()
        view.page.keyboard.press("Enter")
        view.page.evaluate(speech.END_SENTENCE)
        expect(button).to_have_text("Pause")
        view.page.keyboard.press("Space")
        expect(button).to_have_text("Go on")
        expect(view.page.locator(".speaking")).to_have_count(1)
        view.page.keyboard.press("Enter")
        said = view.page.evaluate(speech.HEARD)
        view.page.keyboard.press("Tab")
        view.page.keyboard.press("Enter")

        expect(button).to_have_text("Listen")
        expect(button).to_be_focused()
        expect(view.page.locator(".speaking")).to_have_count(0)
        expect(view.page.get_by_role("button", name="Stop")).to_have_count(0)
    assert said[1] == said[2]
    assert len(said) == 3  # the title, the second sentence, and it again


def test_a_voice_that_fails_is_told_and_stops(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, speech.device(speech.BRITISH)) as view:
        speech.listen(view.page)
        view.page.evaluate("pending.onerror({ error: 'synthesis-failed' })")

        expect(view.page.get_by_role("status")).to_have_text("The voice does not work now. Try again later.")
        expect(view.page.locator("button.listen")).to_have_text("Listen")
        expect(view.page.locator(".speaking")).to_have_count(0)
        speech.listen(view.page)
        expect(view.page.get_by_role("status")).to_have_text("")


def test_a_voice_that_another_page_takes_away_stops_without_a_complaint(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, speech.device(speech.BRITISH)) as view:
        speech.listen(view.page)
        view.page.evaluate("pending.onerror({ error: 'interrupted' })")

        expect(view.page.locator("button.listen")).to_have_text("Listen")
        expect(view.page.get_by_role("status")).to_have_text("")


def test_a_voice_that_goes_while_it_speaks_is_told(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, speech.device(speech.BRITISH)) as view:
        speech.listen(view.page)
        view.page.evaluate("bringVoices([])")
        view.page.evaluate(speech.END_SENTENCE)

        expect(view.page.get_by_role("status")).to_have_text("The voice does not work now. Try again later.")
        expect(view.page.get_by_role("button", name="Listen")).to_have_count(0)


@pytest.mark.parametrize("broken", ["speechSynthesis.speak", "window.SpeechSynthesisUtterance"])
def test_a_browser_that_refuses_to_speak_is_told_and_stops(english: Path, browser: Browser, broken: str) -> None:
    before = f"{speech.stub(speech.BRITISH)};{broken} = function () {{ throw new Error('no') }}"

    with axe.show_on(browser, english, axe.Device(before=before)) as view:
        speech.listen(view.page)

        expect(view.page.get_by_role("status")).to_have_text("The voice does not work now. Try again later.")
        expect(view.page.locator("button.listen")).to_have_text("Listen")
        expect(view.page.locator(".speaking")).to_have_count(0)
        assert view.errors == []


def test_the_focus_goes_from_stop_to_listen_when_all_is_said(tmp_path: Path, browser: Browser) -> None:
    with axe.show_on(browser, speech.easy_page(tmp_path), speech.device(speech.BRITISH)) as view:
        speech.listen(view.page)
        view.page.locator("button.stop").focus()
        view.page.evaluate(speech.END_SENTENCE)

        expect(view.page.get_by_role("button", name="Listen")).to_be_focused()


@pytest.mark.parametrize("begun", [False, True], ids=["Listen", "Stop"])
def test_the_focus_goes_to_print_when_the_voice_goes(english: Path, browser: Browser, *, begun: bool) -> None:
    with axe.show_on(browser, english, speech.device(speech.BRITISH)) as view:
        view.page.locator("button.listen").focus()
        if begun:
            speech.listen(view.page)
            view.page.locator("button.stop").focus()
        view.page.evaluate("bringVoices([])")
        if begun:
            view.page.evaluate(speech.END_SENTENCE)

        expect(view.page.get_by_role("button", name="Print")).to_be_focused()


@pytest.mark.parametrize("left", ["button.print", ".settings > summary", ".settings input:checked"])
def test_the_focus_goes_to_listen_from_what_makes_room(english: Path, browser: Browser, left: str) -> None:
    with axe.show_on(browser, english, speech.device(speech.BRITISH)) as view:
        view.page.locator(".settings > summary").click()
        view.page.locator(left).first.focus()
        # Not every browser moves the focus to what is clicked.
        view.page.locator("button.listen").evaluate("button => button.click()")

        expect(view.page.get_by_role("button", name="Pause")).to_be_focused()


def test_a_pause_leaves_the_way_to_go_on_and_the_sentence_in_sight(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, speech.device(speech.BRITISH, width=320)) as view:
        speech.listen(view.page)
        for _ in range(20):
            view.page.evaluate(speech.END_SENTENCE)
        speech.listen(view.page, "Pause")

        expect(view.page.get_by_role("button", name="Go on")).to_be_in_viewport(ratio=1)
        expect(view.page.locator(".speaking")).to_be_in_viewport(ratio=1)


def test_what_an_older_sentence_still_reports_changes_nothing(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, speech.device(speech.BRITISH)) as view:
        speech.listen(view.page)
        view.page.evaluate("() => { window.old = pending; }")
        speech.listen(view.page, "Pause")
        view.page.evaluate("() => { old.onend(); old.onerror({ error: 'interrupted' }); }")

        expect(view.page.locator("button.listen")).to_have_text("Go on")
        assert view.page.evaluate("heard.length") == 1


def test_leaving_the_page_stops_the_voice(pages: web_pages.Pages, browser: Browser) -> None:
    first, second = pages.easy_read("en")[:2]

    with axe.show_on(browser, first, speech.device(speech.BRITISH)) as view:
        speech.listen(view.page)
        said = view.page.evaluate("heard[0].words")
        view.page.goto(second.resolve().as_uri())
        cancelled = view.page.evaluate("localStorage.getItem('cancelled')")

    assert cancelled == said


@pytest.mark.parametrize(
    "changes", [{"scheme": "light"}, {"scheme": "dark"}, {"contrast": "more"}, {"forced": "active"}], ids=str
)
def test_the_sentence_that_is_said_is_marked_by_a_line_too(
    english: Path, browser: Browser, changes: dict[str, str]
) -> None:
    before = speech.stub(speech.BRITISH)

    with axe.show_on(browser, english, axe.Device(before=before, **changes)) as view:  # type: ignore[arg-type]  # as given above
        speech.listen(view.page)
        colour, behind, line, around = view.page.evaluate("""() => {
            const { color, backgroundColor, outlineStyle } = getComputedStyle(document.querySelector('.speaking'));
            const around = getComputedStyle(document.documentElement).backgroundColor;
            return [color, backgroundColor, outlineStyle, around];
        }""")

    assert line == "solid"
    assert len({colour, behind}) == 2
    assert behind != around


def test_paper_and_the_standard_page_are_not_marked_to_be_said() -> None:
    document = Document("a", "Title", "en", (Paragraph((Text("Words."),)),), edition="standard")

    made = write(document, StockMaterials()).decode()

    assert "sentence" not in made.partition("</style>")[2]
    assert "<script" not in made
