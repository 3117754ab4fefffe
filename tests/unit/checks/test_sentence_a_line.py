"""Where a sentence of easy read begins: on a new line, after a letter alone, and in a small letter."""

import pytest

from publisher.checks.document import sentence_a_line
from publisher.errors import Place
from publisher.findings import Finding
from publisher.model import Document, Statement, Text


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
        ("zh-Hans", "我不知道，没有时间。", 2),
        ("zh-Hans", "这是不是不同的计划？", 0),
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


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "eBay sells it.\neBay sells it.\neBay sells it.", 3),
        ("en", "You get plan B.\nThen you go.\nThen you stop.", 3),
        ("en", "you go.\nThen you stop.\nthen you sleep.", 3),
        ("pl", "Weź plan B.\nPotem idź.\nPotem wróć.", 3),
        ("pl", "Mieszkam na ul.\ndługiej.\nTo tu.", 0),
        ("en", "“Stop!”\nsays she.\nWe stop.", 0),
    ],
)
def test_a_new_line_after_a_full_stop_begins_a_sentence(language: str, text: str, count: int) -> None:
    statement = Statement((Text(text, place=Place("a.md", 5)),), None, place=Place("a.md", 5))
    document = Document("a", "A", language, (statement,), edition="easy-read")
    told = [answer.message for answer in sentence_a_line.CHECK.run(document) if isinstance(answer, Finding)]

    assert [message.partition(":")[0] for message in told] == (
        [f"This statement has {count} sentences"] if count else []
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("You get plan B. Then you go.", ["Then you go."]),
        ("We sell it. eBay sells it too.", ["eBay sells it too."]),
        ("Ask J. Smith for help.", []),
        ("Use e.g. the bus.", []),
    ],
)
def test_a_sentence_after_a_letter_alone_is_found_and_an_initial_ends_none(text: str, told: list[str]) -> None:
    statement = Statement((Text(text, place=Place("a.md", 5)),), None, place=Place("a.md", 5))
    document = Document("a", "A", "en", (statement,), edition="easy-read")
    found = [answer.message for answer in sentence_a_line.CHECK.run(document) if isinstance(answer, Finding)]

    assert [message.partition("“")[2].rstrip("”") for message in found] == told
