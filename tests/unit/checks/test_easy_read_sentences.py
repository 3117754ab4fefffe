"""Rules for sentences of easy read: one idea, a line of its own, active verbs, no negatives, by language."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from publisher import language as languages
from publisher.checks.document import negative, one_idea, passive, sentence_a_line
from publisher.checks.words.joining import joining
from publisher.checks.words.negatives import negatives
from publisher.checks.words.passive import passive as passive_of
from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, NotRun, Severity
from publisher.model import (
    Document,
    Explanation,
    GlossaryEntry,
    Heading,
    LineBreak,
    Span,
    State,
    Statement,
    Strong,
    Targets,
    Text,
)

MEASURED = Path(__file__).parent / "words"
PAGES = Path(__file__).parents[3] / "docs" / "checks"


def document(text: str, language: str = "en", targets: Targets | None = None) -> Document:
    statement = Statement((Text(text, place=Place("a.md", 5)),), None, place=Place("a.md", 4))
    return Document("a", "A", language, (statement,), edition="easy-read", targets=targets or Targets())


def found(check: Check, text: str, language: str = "en", targets: Targets | None = None) -> list[Finding]:
    answers: list[Answer] = list(check.run(document(text, language, targets)))
    assert all(isinstance(answer, Finding) for answer in answers)
    return [answer for answer in answers if isinstance(answer, Finding)]


def measured(name: str) -> dict[str, object]:
    return tomllib.loads((MEASURED / name).read_text(encoding="utf-8"))


def rows(page: str) -> dict[str, list[str]]:
    """Return the cells of the table of measurements on a check's page, by language."""
    text = (PAGES / page).read_text(encoding="utf-8").partition("\n## How well it finds them\n")[2]
    lines = [line for line in text.splitlines() if line.startswith("|")][2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {row[0]: row[1:] for row in cells}


# --- one idea -----------------------------------------------------------------------------------------------------


def test_which_does_what_the_verb_after_it_says() -> None:
    assert joining("Bring a friend, which helps you because you can't hear.", "en") == ["which", "because"]
    assert joining("This is the map which we need.", "en") == ["which"]


def test_joining_words_are_told_apart_as_well_as_the_page_says() -> None:
    said = rows("one-idea.md")
    for tag, groups in measured("joining.toml").items():
        cases = [(text, group["count"]) for group in groups for text in group["sentences"]]  # type: ignore[attr-defined]
        counted = [(len(joining(text, tag)), count) for text, count in cases]
        right = sum(given == count for given, count in counted)
        wrong = sum(given >= 2 > count for given, count in counted)
        missed = sum(given < 2 <= count for given, count in counted)
        several = sum(count >= 2 for _, count in counted)

        sentences, _, now, wrong_said, missed_said = said[languages.find(tag).english_name]
        assert (sentences, now, wrong_said) == (str(len(cases)), str(right), str(wrong))
        assert missed_said == f"{missed} of {several}"


def test_a_sentence_with_three_ideas_is_told_with_what_joins_them() -> None:
    (finding,) = found(one_idea.CHECK, "We are well.\nWe listen and we help, but we cannot do it all.")

    assert finding.message == (
        "This sentence has 3 ideas, joined by “and”, “but”: “We listen and we help, but we cannot…”"
    )
    assert finding.mend == "Make a sentence of each idea, and start each on a new line."
    assert finding.place == Place("a.md", 6)


@pytest.mark.parametrize("text", ["Health and care and safe and possible.", "And we help. But we rest.", "We like:"])
def test_words_that_join_no_verbs_are_left_alone(text: str) -> None:
    assert found(one_idea.CHECK, text) == []


def test_how_many_joining_words_are_too_many_is_a_target() -> None:
    text = "We listen and we help."

    assert found(one_idea.CHECK, text) == []
    assert len(found(one_idea.CHECK, text, targets=Targets(joining_words=1))) == 1


def test_words_in_another_language_join_nothing() -> None:
    foreign = Statement((Text("We say: "), Span((Text("wir gehen and we go; we stay but we go"),), "de")), None)
    text = replace(document(""), blocks=(foreign,))

    assert list(one_idea.CHECK.run(text)) == []


# --- a line for each sentence --------------------------------------------------------------------------------------


def test_a_sentence_in_the_middle_of_a_line_is_told_with_the_words_to_break_before() -> None:
    (finding,) = found(sentence_a_line.CHECK, "We are\nhere. The short name is ICS.")

    assert finding.message == "This sentence starts in the middle of a line: “The short name is ICS.”"
    assert finding.mend == "Start a new line before “The short name”."
    assert finding.place == Place("a.md", 6)


def test_a_translator_is_told_how_lines_are_broken_there() -> None:
    text = replace(document("Jesteśmy tu. To jest ICS.", "pl"), state=State.DRAFT)
    (finding,) = sentence_a_line.CHECK.run(text)

    assert isinstance(finding, Finding)
    assert finding.mend == "Start a new line before “To jest ICS.”: write \\n before it in the translation."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We are here.\nWe care\nfor you.", "en"),
        ("ہم یہاں ہیں۔\nہم مدد کرتے ہیں۔", "ur"),
        ("আমরা এখানে আছি।\nআমরা সাহায্য করি।", "bn"),
        ("我们在这里。\n我们帮助你。", "zh-Hans"),
    ],
)
def test_sentences_on_lines_of_their_own_are_left_alone(text: str, language: str) -> None:
    assert found(sentence_a_line.CHECK, text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ہم یہاں ہیں۔ ہم مدد کرتے ہیں۔", "ur"),
        ("আমরা এখানে আছি। আমরা সাহায্য করি।", "bn"),
        ("我们在这里。我们帮助你。", "zh-Hans"),
    ],
)
def test_sentences_that_run_on_are_found_in_every_script(text: str, language: str) -> None:
    assert len(found(sentence_a_line.CHECK, text, language)) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ask Dr. Smith at 10 a.m. on Monday.", "en"),
        ("He asked “Why?” and left.", "en"),
        ("Zapytaj dr. Kowalskiego o to.", "pl"),
        ("Mamy np. jabłka, m.in. jabłka i tzw. gruszki.", "pl"),
        ("Przyjdź o godz. 10 w poniedziałek.", "pl"),
        ("ডা. রহিমকে বলুন।", "bn"),
    ],
)
def test_the_full_stop_of_a_short_form_ends_no_sentence(text: str, language: str) -> None:
    assert found(sentence_a_line.CHECK, text, language) == []


def test_a_line_that_the_author_broke_counts_and_so_does_one_with_bold_words_first() -> None:
    broken = Statement(
        (Text("We are here."), LineBreak(), Text("We help.\n"), Strong((Text("You"),)), Text(" ask.")), None
    )
    text = replace(document(""), blocks=(broken,), targets=Targets(statement_sentences=3))

    assert list(sentence_a_line.CHECK.run(text)) == []


def test_meanings_of_hard_words_have_a_line_for_each_sentence_too() -> None:
    meaning = (Text("It is a plan. It says what we do.", place=Place("glossary.md", 9)),)
    entry = GlossaryEntry("plan", (Text("plan"),), meaning)
    text = replace(document("We plan."), blocks=(Explanation(entry.term, entry.explanation),))
    (finding,) = sentence_a_line.CHECK.run(text)

    assert isinstance(finding, Finding)
    assert finding.place == Place("glossary.md", 9)


def test_how_many_sentences_a_statement_may_have_is_a_target() -> None:
    text = "We are here.\nWe help.\nWe care."
    (finding,) = found(sentence_a_line.CHECK, text)

    assert finding.message == "This statement has 3 sentences: “We are here.”."
    assert found(sentence_a_line.CHECK, text, targets=Targets(statement_sentences=3)) == []


# --- passive ------------------------------------------------------------------------------------------------------


def test_passives_are_found_as_well_as_the_page_says() -> None:
    said = rows("passive.md")
    for tag, groups in measured("passive.toml").items():
        passives, actives = groups["passive"], groups["active"]  # type: ignore[index]
        right = sum(bool(passive_of(text, tag)) for text in passives)
        wrong = sum(bool(passive_of(text, tag)) for text in actives)

        sentences, passive_said, precision, recall = said[languages.find(tag).english_name]
        assert (sentences, passive_said) == (str(len(passives) + len(actives)), str(len(passives)))
        assert float(precision) == round(right / (right + wrong), 2)
        assert float(recall) == round(right / len(passives), 2)


def test_a_passive_is_told_with_its_words_and_its_line() -> None:
    (finding,) = found(passive.CHECK, "We are here.\nThe form was not sent to you.")

    assert finding.message == "This sentence has a passive verb, “was not sent”: “The form was not sent to you.”"
    assert finding.place == Place("a.md", 6)


# --- negatives ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "Do not go out.", 1),
        ("en", "You can’t come.", 1),
        ("en", "You cannot come if you don't call.", 2),
        ("en", "Neither Ann nor Joe came.", 1),
        ("en", "Say yes or no.", 0),
        ("en", "Take bus No. 5 to Nottingham.", 0),
        ("en", "The note is now known.", 0),
        ("pl", "Nikt nigdy nie wie.", 1),
        ("pl", "Nie mogę i nie chcę.", 2),
        ("pl", "Nic.", 1),
        ("pl", "Powiedz tak lub nie.", 0),
        ("pl", "Niebo jest niebieskie.", 0),
        ("ur", "وہ نہیں آیا۔", 1),
        ("ur", "مت جاؤ۔", 1),
        ("ur", "ہم یہاں ہیں۔", 0),
        ("bn", "আমি যাব না।", 1),
        ("bn", "সে করেনি এবং আসেনি।", 2),
        ("bn", "নয় জন মানুষ আছে।", 0),
        ("bn", "এটা ঠিক নয়।", 1),
        ("bn", "আপনি পানি চান, তিনি চিনি চান।", 0),
        ("fr", "Il n’est pas là.", 1),
        ("fr", "C’est le premier pas.", 0),
        ("cy", "Dydy o ddim yn hapus.", 1),
        ("cy", "Rydyn ni yn hapus.", 0),
        ("ar", "لا أعرف ولم أذهب.", 2),
        ("ar", "نحن هنا الآن.", 0),
        ("ta", "எனக்கு தெரியாது.", 1),
        ("ta", "எல்லை மற்றும் காது.", 0),
        ("gu", "હું નથી જતો.", 1),
        ("gu", "લોકો ના ઘર.", 0),
        ("pa", "ਮੈਂ ਨਹੀਂ ਜਾਂਦਾ।", 1),
        ("pa", "ਅਸੀਂ ਇੱਥੇ ਹਾਂ।", 0),
        ("uk", "Ніхто не знає.", 1),
        ("uk", "Небо синє.", 0),
        ("ro", "Nu-i nimeni și n-are nimic.", 2),
        ("ro", "Nimeni nu știe.", 1),
        ("ro", "Răspundeți da sau nu.", 0),
        ("lt", "Jums nieko nereikia, nes tai nemokama.", 1),
        ("lt", "Nemokama pagalba, nedidelis skausmas, nebent nežinote.", 1),
        ("pt", "Não há nada. Ninguém o sabe.", 1),
        ("pt", "Sim ou não?", 0),
        ("bg", "Никой не знае и няма никого.", 2),
        ("tr", "Gelmiyorlar ve İLAÇ ALMAYIN.", 2),
        ("tr", "Namazdan sonra namaz vakti; bebek emiyor.", 0),
        ("es", "No hay nadie.", 1),
        ("es", "Sí o no.", 0),
        ("zh-Hans", "我不知道，没有时间。", 2),
        ("zh-Hans", "这是不是不同的计划？", 0),
        ("zh-Hans", "人们在健康上有不公平的差别，差不多是这样。", 0),
        ("zh-Hans", "这不公平。这里不安全。", 2),
        ("zh-Hans", "无家可归的人感到身体不适。", 0),
        ("zh-Hans", "这药不适合您。", 1),
    ],
)
def test_negatives_are_counted_as_the_language_counts_them(language: str, text: str, count: int) -> None:
    assert len(negatives(text, language)) == count


def test_one_negative_is_a_warning_and_two_are_an_error() -> None:
    one, two = found(negative.CHECK, "Do not go.\nYou cannot come if you do not call.")

    assert (one.severity, one.place.line) == (Severity.WARNING, 5)
    assert one.message == "This sentence has a negative, “not”: “Do not go.”"
    assert (two.severity, two.place.line) == (Severity.ERROR, 6)
    assert two.message.startswith("This sentence has 2 negatives, “cannot”, “not”: ")


def test_how_many_negatives_are_an_error_is_a_target() -> None:
    (finding,) = found(negative.CHECK, "You cannot come if you do not call.", targets=Targets(sentence_negatives=3))

    assert finding.severity is Severity.WARNING


# --- languages ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", languages.LANGUAGES, ids=lambda row: row.tag)
def test_a_language_without_a_rule_is_told_and_all_have_negatives(row: languages.Language) -> None:
    some = {"en", "pl", "ur", "bn"}
    for check in (one_idea.CHECK, passive.CHECK):
        answers = list(check.run(document("Abc.", row.tag)))
        told = [NotRun(f"No rule for this language ({row.english_name}).")]
        assert answers == ([] if row.tag in some else told)

    assert list(negative.CHECK.run(document("Abc.", row.tag))) == []


@pytest.mark.parametrize("language", ["en-GB", "en-GB-simple", "pl-PL"])
def test_a_region_changes_no_rule(language: str) -> None:
    assert list(negative.CHECK.run(document("OK.", language))) == []


def test_headings_are_no_sentences() -> None:
    heading = Heading(2, (Text("What was not said; and what was meant; and why"),))
    text = replace(document(""), blocks=(heading,))

    for check in (one_idea.CHECK, passive.CHECK, negative.CHECK):
        assert list(check.run(text)) == []


def test_the_pages_say_where_the_measured_sentences_are() -> None:
    for page in ("one-idea.md", "passive.md"):
        (path,) = re.findall(r"`(tests/[^`]+)`", (PAGES / page).read_text(encoding="utf-8"))
        assert (PAGES.parents[1] / path).is_file()
