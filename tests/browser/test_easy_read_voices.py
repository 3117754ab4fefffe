"""Which voice says which words of an easy-read page; and without a voice for its language nothing is offered."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from publisher.model import Span, Text
from tests.tools import axe, speech

POLISH = Span((Text("Szpital"),), "pl")
URDU = Span((Text("ہسپتال"),), "ur")


@pytest.mark.parametrize("voices", [(), (speech.Voice("Hans", "de-DE"),)], ids=["none", "of another language"])
def test_without_a_voice_there_is_no_listen(english: Path, browser: Browser, voices: tuple[speech.Voice, ...]) -> None:
    with axe.show_on(browser, english, speech.device(*voices)) as view:
        expect(view.page.get_by_role("button", name="Print")).to_be_visible()

        expect(view.page.get_by_role("button", name="Listen")).to_have_count(0)


def test_without_speech_there_is_no_listen_and_no_error(english: Path, browser: Browser) -> None:
    before = "delete window.speechSynthesis; Object.defineProperty(window, 'speechSynthesis', { value: undefined })"

    with axe.show_on(browser, english, axe.Device(before=before)) as view:
        expect(view.page.get_by_role("button", name="Print")).to_be_visible()

        expect(view.page.get_by_role("button", name="Listen")).to_have_count(0)
        assert view.errors == []


def test_voices_may_come_late_and_go(english: Path, browser: Browser) -> None:
    with axe.show_on(browser, english, speech.device()) as view:
        button = view.page.get_by_role("button", name="Listen")
        expect(button).to_have_count(0)
        view.page.evaluate(f"bringVoices({speech.told(speech.BRITISH)})")
        expect(button).to_be_visible()
        view.page.evaluate("bringVoices([])")

        expect(button).to_have_count(0)


@pytest.mark.parametrize(
    ("voices", "chosen"),
    [
        ((speech.Voice("Service", "en-GB", localService=False), speech.Voice("Local", "en-US")), "Local"),
        ((speech.Voice("American", "en-US"), speech.Voice("British", "en_GB")), "British"),
        ((speech.Voice("Hans", "de-DE"), speech.Voice("Service", "EN-au", localService=False)), "Service"),
    ],
    ids=["local first", "then the country", "any that knows the language"],
)
def test_the_best_voice_is_chosen(
    english: Path, browser: Browser, voices: tuple[speech.Voice, ...], chosen: str
) -> None:
    with axe.show_on(browser, english, speech.device(*voices)) as view:
        speech.listen(view.page)
        heard = view.page.evaluate("heard[0]")

    assert heard["voice"] == chosen
    assert "simple" not in heard["lang"]


def test_a_voice_of_another_script_s_country_is_not_taken(tmp_path: Path, browser: Browser) -> None:
    file = speech.easy_page(tmp_path, speech.statement(Text("我们一起工作。")), language="zh-Hans")
    hong_kong, mainland = speech.Voice("Sinji", "zh-HK"), speech.Voice("Tingting", "zh-CN", localService=False)

    with axe.show_on(browser, file, speech.device(hong_kong, mainland)) as view:
        speech.listen(view.page)
        heard = view.page.evaluate("heard[0].voice")

    assert heard == "Tingting"


@pytest.mark.parametrize(
    ("voices", "said"),
    [
        (
            (speech.BRITISH, speech.Voice("Zofia", "pl-PL")),
            [("Say", "Ann"), ("dzień dobry", "Zofia"), ("to us.", "Ann")],
        ),
        ((speech.BRITISH,), [("Say dzień dobry to us.", "Ann")]),
    ],
    ids=["with a voice of its language", "without"],
)
def test_words_in_another_language_have_its_voice(
    tmp_path: Path, browser: Browser, voices: tuple[speech.Voice, ...], said: list[tuple[str, str]]
) -> None:
    file = speech.easy_page(
        tmp_path, speech.statement(Text("Say "), Span((Text("dzień dobry"),), "pl"), Text(" to us."))
    )

    with axe.show_on(browser, file, speech.device(*voices, alone=True)) as view:
        speech.listen(view.page)
        view.page.wait_for_function("() => !document.querySelector('.playing')")
        heard = view.page.evaluate("heard.slice(1).map(one => [one.words, one.voice])")

    assert [tuple(one) for one in heard] == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((Text("We are in "), POLISH, Text(".")), [("We are in", "Ann"), ("Szpital.", "Zofia")]),
        ((Text("“"), POLISH, Text("” is a word.")), [("“Szpital", "Zofia"), ("” is a word.", "Ann")]),
        ((POLISH, Text(" / "), POLISH), [("Szpital / Szpital", "Zofia")]),
        (
            (Text("No "), Text("7 "), POLISH, Text(" ("), URDU, Text(")!")),
            [("No 7", "Ann"), ("Szpital (", "Zofia"), ("ہسپتال)!", "Uzma")],
        ),
        ((Text("← →"),), [("← →", "Ann")]),
    ],
    ids=["after", "before", "between", "between two languages", "alone"],
)
def test_signs_are_said_with_the_words_beside_them(
    tmp_path: Path, browser: Browser, words: tuple[Text | Span, ...], said: list[tuple[str, str]]
) -> None:
    file = speech.easy_page(tmp_path, speech.statement(*words))

    with axe.show_on(browser, file, speech.device(*speech.ALL, alone=True)) as view:
        speech.listen(view.page)
        view.page.wait_for_function("() => !document.querySelector('.playing')")
        heard = view.page.evaluate("heard.slice(1).map(one => [one.words, one.voice])")

    assert [tuple(one) for one in heard] == said


@pytest.mark.parametrize(
    ("tag", "voices", "chosen"),
    [
        ("pa", (speech.Voice("Lahore", "pa-PK"), speech.Voice("Amritsar", "pa_IN", localService=False)), "Amritsar"),
        (
            "zh-Hans",
            (speech.Voice("Sinji", "zh-HK"), speech.Voice("Meijia", "zh-TW"), speech.Voice("Tingting", "zh-CN")),
            "Tingting",
        ),
        ("zh-Hans", (speech.Voice("Sinji", "zh-HK"),), "Ann"),
    ],
)
def test_words_in_another_language_are_not_read_by_a_voice_of_another_script_s_country(
    tmp_path: Path, browser: Browser, tag: str, voices: tuple[speech.Voice, ...], chosen: str
) -> None:
    file = speech.easy_page(tmp_path, speech.statement(Span((Text("我们" if tag == "zh-Hans" else "ਅਸੀਂ"),), tag)))

    with axe.show_on(browser, file, speech.device(speech.BRITISH, *voices, alone=True)) as view:
        speech.listen(view.page)
        view.page.wait_for_function("() => !document.querySelector('.playing')")
        heard = view.page.evaluate("heard[1].voice")

    assert heard == chosen
