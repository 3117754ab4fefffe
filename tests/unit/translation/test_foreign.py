"""Latin words in a translation of another script are marked as words of the source's language."""

import pytest

from publisher.model import Abbreviation, Inlines, Span, Strong, Subscript, Superscript, Term, Text
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
