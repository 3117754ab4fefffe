"""Hard words: which are found, by which list, in which languages, and what is left alone."""

from dataclasses import replace

import pytest
from wordfreq import zipf_frequency

from publisher import language as languages
from publisher.checks.document.hard_word import HARD_UNDER, hard_words
from publisher.errors import Place
from publisher.findings import Finding, Measurement, NotRun, Severity
from publisher.model import Block, Document, GlossaryEntry, Paragraph, Span, Statement, Strong, Targets, Term, Text
from publisher.reading.common_words import base_form, zipf_values
from publisher.reading.levels import easiest_level, level_name
from publisher.reading.words_to_avoid import PLAIN_WORDS


def document(
    *blocks: Block, language: str = "en", glossary: tuple[GlossaryEntry, ...] = (), allowed: tuple[str, ...] = ()
) -> Document:
    return Document(
        name="a", title="A", language=language, blocks=blocks, glossary=glossary, allowed_words=allowed
    )  # fmt: skip


def paragraph(value: str, line: int = 1) -> Paragraph:
    return Paragraph((Text(value, place=Place("a.md", line)),), place=Place("a.md", line))


def entry(key: str, short_forms: tuple[str, ...] = ()) -> GlossaryEntry:
    term = f"{key} ({', '.join(short_forms)})" if short_forms else key
    return GlossaryEntry(key, (Text(term),), (Text("What it means."),), short_forms)


def in_easy_read(text: Document) -> Document:
    return replace(text, edition="easy-read")


def found(text: Document) -> list[str]:
    return [answer.message for answer in hard_words(text) if isinstance(answer, Finding)]


def hard(text: str, *explained: str) -> list[str]:
    return found(document(paragraph(text), glossary=tuple(map(entry, explained))))


def test_a_hard_word_is_told_once_with_all_its_forms_and_its_first_line() -> None:
    text = document(paragraph("A good day.\nThe steward came.", 4), paragraph("Two stewards left. Stewards came.", 9))
    (finding, _) = hard_words(text)

    assert isinstance(finding, Finding)
    assert finding.message == "“steward” is a hard word, used 3 times."
    assert finding.place == Place("a.md", 5)


@pytest.mark.parametrize(
    "text",
    [
        "The people are here.",
        "We work with Healthwatch and Basildon.",
        "Basildon is near. We like Basildon.",
        "The VSCE and the ICSs met on 12 May at 10am.",
        "We met the doctors’ staff.",
        "This means that it works.",
    ],
)
def test_common_words_names_short_forms_and_numbers_are_left_alone(text: str) -> None:
    assert hard(text) == []


def test_what_the_glossary_explains_is_left_alone_in_singular_and_plural() -> None:
    assert hard("We end health inequalities.", "health inequality") == []
    assert hard("Our stewards help.", "steward") == []


def test_a_word_of_an_explained_phrase_is_still_hard_by_itself() -> None:
    assert hard("We end inequalities.", "health inequality") == ["“inequalities” is a hard word."]


def test_a_full_form_with_a_short_form_is_explained() -> None:
    text = document(paragraph("A sustainability plan."), glossary=(entry("sustainability plan", ("STP",)),))

    assert found(text) == []


def test_a_marked_term_is_left_alone_wherever_it_stands() -> None:
    text = document(Paragraph((Text("A "), Term((Text("steward"),), key="steward"), Text(" and stewards."))))

    assert found(text) == []


def test_a_term_with_words_in_another_language_is_explained_by_its_own_words() -> None:
    name = Span((Text("NHS"),), "en")
    words = GlossaryEntry("nhs plan", (name, Text("-এর অংশীদারত্ব")), (Text("এটি ভালো।"),))
    text = document(Paragraph((Text("এটি "), name, Text("-এর অংশীদারত্ব।"))), language="bn", glossary=(words,))

    assert found(text) == []
    assert found(replace(text, glossary=())) == ["“অংশীদারত্ব” is a hard word."]


def test_words_that_the_workspace_allows_are_left_alone_in_all_forms() -> None:
    text = document(paragraph("The stewards and the wellbeing hub."), allowed=("steward", "wellbeing hub"))

    assert found(text) == []


def test_the_hard_part_of_a_compound_is_told() -> None:
    assert hard("A well-endowed home.") == ["“endowed” is a hard word."]


@pytest.mark.parametrize(
    ("word", "by"),
    [("borough", "frequency"), ("community", "level"), ("assist", "our list")],
)
def test_either_list_is_enough(word: str, by: str) -> None:
    rare = zipf_values("en")[word] < HARD_UNDER["en"]
    level = easiest_level(word)

    assert found(in_easy_read(document(paragraph(f"We have a {word}.")))) == [f"“{word}” is a hard word."]
    assert level is not None
    assert {"frequency": rare, "level": not rare and level_name(level) == "B2", "our list": word in PLAIN_WORDS}[by]


def test_outside_easy_read_a_word_to_avoid_is_left_to_its_own_rule() -> None:
    assert hard("We utilised the borough.") == ["“borough” is a hard word."]


def test_a_word_to_avoid_comes_with_the_plainer_one() -> None:
    (finding, _) = hard_words(in_easy_read(document(paragraph("We utilised it."))))

    assert isinstance(finding, Finding)
    assert finding.mend == "Write “use”, or explain it in the glossary."


@pytest.mark.parametrize("word", sorted(PLAIN_WORDS))
def test_what_stands_for_a_word_to_avoid_is_not_to_be_avoided_itself(word: str) -> None:
    assert not set(PLAIN_WORDS[word].split()) & set(PLAIN_WORDS)


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (" This means that it is fair.", []),
        (" An equitable plan is fair.", []),
        (" Equitable means fair.", []),
        (" We like it.", ["“equitable” is a hard word."]),
    ],
)
def test_a_bold_word_may_be_explained_by_the_next_sentence(after: str, told: list[str]) -> None:
    bold = Strong((Text("equitable plan" if "plan" in after else "equitable"),))
    statement = Statement((Text("We want an "), bold, Text(f".{after}")), None)

    assert [message for message in found(in_easy_read(document(statement))) if "equitable" in message.lower()] == told


def test_a_bold_word_may_be_explained_by_the_next_statement() -> None:
    first = Statement((Text("We want it to be "), Strong((Text("equitable"),)), Text(".")), None)

    assert found(document(first, Statement((Text("That means it is fair."),), None))) == []


def test_a_text_without_words_has_no_hard_ones() -> None:
    assert found(document()) == []


def test_easy_read_has_errors_where_two_lists_are_asked_and_warnings_where_one_is() -> None:
    english = replace(document(paragraph("Our steward.")), edition="easy-read")
    polish = replace(document(paragraph("Nasz interesariusz."), language="pl"), edition="easy-read")

    severities = [
        answer.severity for text in (english, polish) for answer in hard_words(text) if isinstance(answer, Finding)
    ]
    assert severities == [Severity.ERROR, None]


@pytest.mark.parametrize(
    ("words", "severity"),
    [
        ("Our stakeholder.", Severity.ERROR),
        ("Our dentist.", None),  # seldom written, and learnt early
        ("Our consultation.", None),  # often written, and learnt late
    ],
)
def test_only_a_word_that_both_lists_count_as_hard_is_an_error(words: str, severity: Severity | None) -> None:
    text = replace(document(paragraph(words)), edition="easy-read")

    assert [answer.severity for answer in hard_words(text) if isinstance(answer, Finding)] in ([severity], [])
    assert severity is None or any(isinstance(answer, Finding) for answer in hard_words(text))


def test_the_answer_says_which_lists_were_asked() -> None:
    said = [list(hard_words(document(paragraph("."), language=tag)))[-1] for tag in ("en-GB", "pl", "bn")]

    assert said == [
        Measurement("Two sources, on base forms: wordfreq (under Zipf 4.0), and cefrpy (B2 and up) with our own list."),
        Measurement("One source, on base forms: wordfreq (under Zipf 3.2)."),
        Measurement("One source, on words with and without their endings: wordfreq (under Zipf 3.8)."),
    ]


def test_a_text_can_set_its_own_limit() -> None:
    text = document(paragraph("Le navire."), language="fr")

    (none,) = hard_words(text)
    told = found(replace(text, targets=Targets(hard_word_zipf=6.0)))

    assert isinstance(none, NotRun)
    assert "no limit" in none.reason
    assert told == ["“navire” is a hard word."]


# Those that wordfreq has a list of their own for; for others it would answer from English without a word.
OWN_LIST = {"ar", "bg", "bn", "en", "es", "fr", "lt", "pl", "pt", "ro", "ta", "tr", "uk", "ur"}


@pytest.mark.parametrize("tag", sorted({language.tag for language in languages.LANGUAGES} | {"so"}))
def test_no_language_is_answered_from_another_ones_list(tag: str) -> None:
    values = zipf_values(tag)

    assert bool(values) == (tag in OWN_LIST)
    assert tag == "en" or values != zipf_values("en")


@pytest.mark.parametrize("tag", ["bn", "gu", "pa", "ta", "ur", "zh", "so"])
def test_a_language_without_base_forms_gets_none_of_another(tag: str) -> None:
    assert base_form("stewards", tag) == "stewards"


@pytest.mark.parametrize("tag", ["cy", "gu", "pa", "zh"])
def test_a_language_without_a_list_has_no_rule_and_says_so(tag: str) -> None:
    (answer,) = hard_words(document(paragraph("Steward stakeholder inequality."), language=tag))

    assert isinstance(answer, NotRun)
    assert answer.reason.startswith(f"No rule for this language ({languages.find(tag).english_name})")


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("bn", "আমাদের সেবাগুলোকে ভালো করি।", []),
        ("bn", "আমাদের অংশীদারত্ব।", ["“অংশীদারত্ব” is a hard word."]),
        ("bn", "অংশীদারত্ব, অংশীদারত্বের।", ["“অংশীদারত্ব” is a hard word, used 2 times."]),
        ("ur", "ہماری میٹنگیں", []),
        ("ur", "وہ خط بھیجتی ہے۔", []),
        ("ur", "یہ فارماسسٹ ہے۔", ["“فارماسسٹ” is a hard word."]),
        ("pl", "Rozmawiamy z interesariuszami.", ["“interesariuszami” is a hard word."]),
        ("pl", "Pomagamy pacjentom.", []),
    ],
)
def test_other_languages_are_judged_by_their_own_list(language: str, text: str, told: list[str]) -> None:
    assert found(document(paragraph(text), language=language)) == told


@pytest.mark.parametrize("word", ["the", "doctor", "waiting", "thriving", "statutory", "backlog", "reap"])
def test_words_are_as_common_as_wordfreq_itself_says(word: str) -> None:
    assert zipf_values("en").get(word, 0) == pytest.approx(zipf_frequency(word, "en", "small"), abs=0.011)


@pytest.mark.parametrize("word", ["the", "designated", "council", "means", "jab", "prevention", "notaword"])
def test_words_have_the_level_that_cefrpy_itself_says_for_the_easiest_part_of_speech(word: str) -> None:
    import cefrpy  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import; no types

    levels = cefrpy.CEFRAnalyzer().get_pos_level_dict_for_word(word)

    assert easiest_level(word) == (min(map(int, levels.values())) - 1 if levels else None)
