"""Latin words in a translation of another script are marked as words of the source's language."""

import pytest

from publisher.model import Abbreviation, Inlines, Span, Strong, Subscript, Superscript, Term, Text, plain_text
from publisher.translation.foreign import mark_foreign


def english(words: str) -> Span:
    return Span((Text(words),), "en")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("NHS-এর পরিকল্পনা", (english("NHS"), Text("-এর পরিকল্পনা"))),
        ("এলাকা Mid and South Essex।", (Text("এলাকা "), english("Mid and South Essex"), Text("।"))),
        ("(Integrated Care Board – ICB)", (Text("("), english("Integrated Care Board – ICB"), Text(")"))),
        ("COVID-19 ও 1.2", (english("COVID-19"), Text(" ও 1.2"))),
        ("1.2 মিলিয়ন", (Text("1.2 মিলিয়ন"),)),
    ],
)
def test_each_run_of_latin_words_is_marked_whole(words: str, expected: Inlines) -> None:
    assert mark_foreign((Text(words),), language="bn", source="en") == expected


@pytest.mark.parametrize(
    ("words", "source", "marked"),
    [
        ("اتصل على NHS 111 الآن.", "Call NHS 111 now.", ["NHS 111"]),
        (
            "اكتب إلى hello@example.org أو www.example.org/a/b?c=d.",
            "",
            ["hello@example.org", "www.example.org/a/b?c=d"],
        ),
        ("عنواننا London SW1A 2AA، 9am–5pm.", "", ["London SW1A 2AA", "9am–5pm"]),
        ("في 10 Downing Street, London اليوم", "at 10 Downing Street, London", ["10 Downing Street, London"]),
        ("Dr. A. Smith و Ward 3, Bed 12B", "Ward 3, Bed 12B", ["Dr. A. Smith", "Ward 3, Bed 12B"]),
        ("£1.2m و C++ 3 و Tdap/IPV", "C++ 3", ["£1.2m", "C++ 3", "Tdap/IPV"]),
        ("اسأل Dr Nguyễn Thị و Zoe\u0308 الآن", "", ["Dr Nguyễn Thị", "Zoe\u0308"]),
        ("الـNHS COVID-19", "", ["NHS COVID-19"]),
        # A number of the sentence itself stays in it.
        ("Essex 1.2 ملین لوگ", "1.2 million people in Essex", ["Essex"]),
        ("42 ICS ہیں", "There are 42 ICS here.", ["ICS"]),
        ("3 × 4 = 12", "3 × 4 = 12", []),
    ],
)
def test_what_belongs_to_a_name_runs_with_it_from_left_to_right(words: str, source: str, marked: list[str]) -> None:
    found = mark_foreign((Text(words),), language="ar", source="en", kept=source)

    assert [plain_text(node.children) for node in found if isinstance(node, Span)] == marked
    assert plain_text(found) == words


@pytest.mark.parametrize("words", ["Словo", "oслово", "Слoво"])
def test_a_latin_letter_within_a_cyrillic_word_is_no_word_of_its_own(words: str) -> None:
    assert mark_foreign((Text(words),), language="uk", source="en") == (Text(words),)


def test_marks_reach_into_markup_and_leave_abbreviations_whole() -> None:
    found = mark_foreign(
        (Strong((Text("এক NHS"),)), Term((Text("ICS"),), "ics"), Abbreviation("GP", "ডাক্তার")), language="bn", source="en"
    )

    assert found == (
        Strong((Text("এক "), english("NHS"))),
        Term((english("ICS"),), "ics"),
        Abbreviation("GP", "ডাক্তার"),
    )


def test_a_notation_is_marked_whole_and_a_number_is_none() -> None:
    found = mark_foreign(
        (Text("ہوا میں CO"), Subscript((Text("2"),)), Text("، 10"), Superscript((Text("6"),))),
        language="ur",
        source="en",
    )

    assert found == (
        Text("ہوا میں "),
        Span((Text("CO"), Subscript((Text("2"),))), "en"),
        Text("، "),
        Text("10"),
        Superscript((Text("6"),)),
    )


def test_a_translation_in_the_same_script_stays_as_it_is() -> None:
    words = (Text("Plan NHS dla Mid and South Essex"),)

    assert mark_foreign(words, language="pl", source="en") == words
