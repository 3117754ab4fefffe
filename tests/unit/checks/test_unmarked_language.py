"""Phrases in another language: which are found in which texts, and which names and loanwords are let pass."""

import subprocess
import sys

import pytest

from publisher.checks.document.unmarked_language import unmarked_phrases
from publisher.findings import Finding, NotRun
from publisher.markdown.read import read
from publisher.model import Document, Heading, Paragraph, Span, Text
from publisher.reading.foreign import foreign_phrases
from publisher.reading.sentences import sentences
from tests.tools.samples import NAMES, sample


def said(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.tag) for one in foreign_phrases(text, language)]


@pytest.mark.parametrize(
    ("text", "phrase", "tag"),
    [
        ("Nie musisz mówić po angielsku, żeby przyjść.", "Nie musisz mówić po angielsku, żeby przyjść", "pl"),
        ("Staff say: Witamy serdecznie!", "Witamy serdecznie", "pl"),
        ("You can say “Am nevoie de un interpret” to them.", "Am nevoie de un interpret", "ro"),
        (
            "Please ask. Necesito ayuda con mi medicación ahora. We help.",
            "Necesito ayuda con mi medicación ahora",
            "es",
        ),
        ("We say Ласкаво просимо to all.", "Ласкаво просимо", "uk"),
        ("They said أهلا وسهلا بكم to us.", "أهلا وسهلا بكم", "ar"),
        ("They said আপনাকে স্বাগতম to us.", "আপনাকে স্বাগতম", "bn"),
        ("They said 欢迎来到这里 to us.", "欢迎来到这里", "zh"),
        ("Das ist ein Haus und wir gehen heute dorthin.", "Das ist ein Haus und wir gehen heute dorthin", "de"),
        ("Witamy w szpitalu!", "Witamy w szpitalu", "pl"),
        ("He said je ne sais pas ce que vous voulez dire to us.", "je ne sais pas ce que vous voulez dire", "fr"),
        ("Rwyf yn siarad Cymraeg ac mae gan y plant feddyg.", "Rwyf yn siarad Cymraeg ac mae gan y plant feddyg", "cy"),
    ],
)
def test_a_phrase_is_found_with_its_language(text: str, phrase: str, tag: str) -> None:
    assert said(text) == [(phrase, tag)]


@pytest.mark.parametrize("language", ["pl", "ro", "uk", "ur", "bn", "zh-Hans", "ar", "tr", "pa"])
def test_english_is_found_in_texts_of_other_languages(language: str) -> None:
    own = sample("zh" if language == "zh-Hans" else language)
    text = f"{sentences(own)[0].text} Please bring your letter with you when you come."

    assert [tag for _, tag in said(text, language)] == ["en"]


def test_a_whole_english_sentence_is_found_though_another_list_has_its_words() -> None:
    assert said("Zapraszamy do nas. We want you to come to the hospital today.", "pl") == [
        ("We want you to come to the hospital today", "en")
    ]
    assert said("Dobrze. Ich möchte heute gerne mit dem Arzt sprechen.", "pl") == [
        ("Ich möchte heute gerne mit dem Arzt sprechen", "de")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We look at the chart vis-à-vis the résumé of all.",
        "Dr Agnieszka Wiśniewska, Lek. med. Oksana Shevchenko and Mr Nguyễn Văn An lead the team.",
        "Universidad Nacional Autónoma de México and Médecins Sans Frontières joined us.",
        "Ysbyty Gwynedd, Betsi Cadwaladr, Bwrdd Iechyd Prifysgol and Llywodraeth Cymru are in Wales.",
        "Interpreters work pro bono; bona fide volunteers meet ad hoc, and inter alia in situ.",
        "Take co-amoxiclav, amlodipine besilate, omeprazole and levothyroxine sodium.",
        "Staphylococcus aureus, Clostridioides difficile and herpes zoster.",
        "We serve pierogi, bigos, chapati, dal, samosas, jollof rice, tapas and paella.",
        "phlebotomy, ophthalmology, cholecystectomy and thrombocytopenia",
        "C'est la vie! Bon voyage. A siesta at the café.",
        "It weighs 5 µg, at 10 Ω and an angle of α.",
        "Ask for Олександр Шевченко.",
    ],
)
def test_names_loanwords_and_terms_are_let_pass(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_of_a_leaflet_is_taken_for_another_language(name: str) -> None:
    leaflet = sample(name)

    assert [said(one.counted, leaflet.language) for one in sentences(leaflet)] == [[]] * len(sentences(leaflet))


def test_a_phrase_that_is_marked_is_let_pass_and_places_are_lines() -> None:
    text = "Welcome. [Nie musisz mówić po angielsku.]{lang=pl}\nWelcome.\n\nCome: nie musisz mówić po angielsku.\n"
    found = list(unmarked_phrases(read(f"---\ntitle: A\nlanguage: en\n---\n{text}", path="a.md")))

    assert [one.place.line for one in found if isinstance(one, Finding)] == [8]
    assert "[nie musisz mówić po angielsku]{lang=pl}" in found[0].mend  # type: ignore[union-attr]  # a Finding, as above


def test_what_is_not_translated_yet_is_no_finding() -> None:
    words = (Span((Text("What will happen to you when you come to see us"),), "en"),)
    half = Document(name="a", title="Plan", language="pl", blocks=(Heading(2, words), Paragraph(words)))

    assert list(unmarked_phrases(half)) == []


def test_a_language_without_a_list_of_words_says_that_it_has_no_rule() -> None:
    welsh = Document(name="a", title="Ein cynllun", language="cy", blocks=(Paragraph((Text("Ласкаво просимо"),)),))

    assert [type(one) for one in unmarked_phrases(welsh)] == [Finding, NotRun]


def test_a_text_in_one_language_does_not_load_lingua() -> None:
    script = (
        "import sys; from publisher.reading.foreign import foreign_phrases; "
        "foreign_phrases('We help you to see a doctor, and hyperlipidaemia is treated.', 'en'); "
        "print('lingua' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout == "False\n"  # noqa: PLW1510 - the answer tells


def test_a_language_that_the_program_has_no_row_for_is_named_and_what_it_needs_is_said() -> None:
    text = "Das ist ein Haus und wir gehen heute dorthin."
    document = Document("a", "A", "en", (Paragraph((Text(text),)),), edition="standard")

    (found,) = (one for one in unmarked_phrases(document) if isinstance(one, Finding))

    assert "seems to be German" in found.message
    assert "{lang=de}" in found.mend
    assert "[language.de]" in found.mend
