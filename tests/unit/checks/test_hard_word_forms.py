"""Hard words: forms of common words in other languages, names, and what the explanation of a longer term explains."""

from dataclasses import replace

import pytest

from publisher.checks.document.hard_word import hard_words
from publisher.findings import Finding, NotRun, Severity
from publisher.model import Document, GlossaryEntry, Paragraph, Statement, Strong, Targets, Text
from publisher.reading.common_words import base_form, verb_zipf, written_small
from publisher.reading.explained import explained_in_place
from publisher.reading.word_forms import without_endings


def document(text: str, language: str = "en", edition: str = "easy-read", *glossary: GlossaryEntry) -> Document:
    words = Paragraph((Text(text),))
    return Document("a", "A", language, (words,), glossary=glossary, edition=edition)


def told(text: Document) -> list[str]:
    """Return the words of the findings."""
    return [one.message.partition("“")[2].partition("”")[0] for one in hard_words(text) if isinstance(one, Finding)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("pl", "To jest najtrudniejszy dzień, w najtrudniejszym miejscu, najprostsza i najłatwiej"),
        ("bn", "লাগাব লাগিয়েছে কমুক খুঁজুন"),
        ("ur", "بانٹیں"),
        ("ur", "عادات سفارشات طریقۂ بڑھائے رکے نمٹ"),
    ],
)
def test_forms_of_common_words_are_common(language: str, words: str) -> None:
    assert told(document(words, language)) == []


@pytest.mark.parametrize(("language", "word"), [("pl", "interesariuszy"), ("bn", "অংশীদারত্ব"), ("ur", "خیراتی")])
def test_other_words_stay_hard(language: str, word: str) -> None:
    assert len(told(document(word, language))) == 1


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("pl", "Gmina (ang. borough) i służba (ambulance trust).", []),
        ("pl", "Gmina (borough) i stewards.", ["stewards"]),  # in English without brackets
        ("pl", "Ludzie (interesariusze) i (mieszkalnictwo).", ["interesariusze", "mieszkalnictwo"]),
        ("pl", "Ludzie (stewards interesariusze).", ["stewards", "interesariusze"]),
        ("en", "People (stewards).", ["stewards"]),
    ],
)
def test_english_words_in_brackets_are_the_sources_own(language: str, text: str, words: list[str]) -> None:
    assert told(document(text, language)) == words


@pytest.mark.parametrize("language", ["ar", "ta"])
def test_a_list_that_lacks_everyday_words_is_not_asked_whatever_the_limit(language: str) -> None:
    text = replace(document("stewards", language), targets=Targets(hard_word_zipf=4.0))

    (answer,) = hard_words(text)

    assert isinstance(answer, NotRun)
    assert "lacks too many everyday ones" in answer.reason


def test_a_superlative_counts_as_its_word_and_other_words_in_naj_stay() -> None:
    assert base_form("najtrudniejszym", "pl") == "trudny"
    assert base_form("najemca", "pl") == "najemca"


def test_a_verb_is_as_common_as_its_forms_together_and_a_noun_is_no_verb() -> None:
    assert verb_zipf("بانٹیں", "ur") == verb_zipf("بانٹتے", "ur") > 4
    assert verb_zipf("کتابیں", "ur") == 0
    assert verb_zipf("sharing", "en") == 0


@pytest.mark.parametrize("ending", ["ের", "রা", "েরও", "ও"])
def test_a_word_of_many_endings_is_taken_apart_once(ending: str) -> None:
    assert len(list(without_endings("কথা" + ending * 1000, "bn"))) == 1
    assert len(list(without_endings("কথা" + ending * 15, "bn"))) < 40


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We like The Stakeholder Procurement Framework.", ["stakeholder", "procurement"]),
        ("The Stakeholder Procurement Framework helps.", ["stakeholder", "procurement"]),
        ("We asked the Mid and South Essex Care Partnership.", []),
        ("We asked the Department of Health and Social Care.", []),
        ("We met Professor Mike Thorne, Daisy Fletcher and the Shepherds.", []),
        ("Ask Healthwatch, the Broomfield Tanner Ward or the Heath.", []),
    ],
)
def test_capitals_make_no_name_of_words_that_english_writes_small(text: str, words: list[str]) -> None:
    assert told(document(text)) == words
    assert told(document(text, "en", "standard")) == []


def test_what_may_be_a_name_is_a_warning_and_is_an_error_where_the_text_has_it_small_too() -> None:
    capitals = document("We like the Stakeholder Care Plan.")
    both = document("We like the Stakeholder Care Plan. We ask each stakeholder.")

    [maybe] = [one for one in hard_words(capitals) if isinstance(one, Finding)]
    [certain] = [one for one in hard_words(both) if isinstance(one, Finding)]
    assert maybe.severity is None
    assert "name" in maybe.mend
    assert certain.severity is Severity.ERROR


def test_words_are_written_small_where_no_list_has_them_with_a_capital() -> None:
    words = ("Stakeholders", "Essex", "Jordan", "Monday", "Qwertyuiop")

    assert [written_small(word, "en") for word in words] == [True, False, False, False, False]
    assert not written_small("Dom", "pl")


@pytest.mark.parametrize(
    ("language", "term", "explanation", "text", "words"),
    [
        ("ur", "آزاد چیئرپرسن", "چیئرپرسن وہ شخص ہے۔", "یہ چیئرپرسن ہے۔", []),
        ("ur", "چیئرپرسن آزاد", "چیئرپرسن آزاد وہ شخص ہے۔", "یہ چیئرپرسن ہے۔", ["چیئرپرسن"]),
        ("en", "local steward", "A steward is somebody who helps.", "We are stewards.", []),
        ("en", "local steward", "Steward people help.", "We are stewards.", ["stewards"]),
        ("en", "local steward", "Somebody who helps.", "We are stewards.", ["stewards"]),
    ],
)
def test_an_explanation_that_begins_with_a_part_of_its_term_explains_that(
    language: str, term: str, explanation: str, text: str, words: list[str]
) -> None:
    entry = GlossaryEntry("key", (Text(term),), (Text(explanation),))

    assert told(replace(document(text, language), glossary=(entry,))) == words


def test_a_text_is_judged_by_its_own_limit_whatever_was_judged_before() -> None:
    text = document("We met a dog.", "en", "standard")
    strict = replace(text, targets=replace(text.targets, hard_word_zipf=7.9))

    assert told(text) == []
    assert "dog" in told(strict)
    assert told(text) == []


def test_each_bold_word_is_explained_by_the_sentence_after_its_own() -> None:
    first = Statement((Strong((Text("Plan"),)), Text(" one is here. We go. A "), Strong((Text("plan B"),))), None)
    second = Statement((Text("This means a list. "), Strong((Text("Plan"),)), Text(" two. A plan is a list.")), None)

    assert list(explained_in_place(Document("a", "A", "en", (first, second)))) == ["plan B", "Plan"]


# Looked for in each sentence of its paragraph, every bold word of this one would take minutes together.
def test_a_paragraph_of_many_bold_words_is_read_once() -> None:
    pieces = [node for at in range(20_000) for node in (Strong((Text(f"Word {at}"),)), Text(" came. This means a. "))]

    assert len(list(explained_in_place(Document("a", "A", "en", (Paragraph(tuple(pieces)),))))) == 20_000
