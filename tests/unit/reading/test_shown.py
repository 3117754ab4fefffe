"""All that a document shows, with its language and its line."""

import pytest

from publisher.errors import NOWHERE, Place
from publisher.model import (
    Abbreviation,
    Code,
    CodeBlock,
    Contact,
    Document,
    Image,
    Link,
    Note,
    NoteReference,
    Paragraph,
    Span,
    Strong,
    Text,
)
from publisher.reading.shown import Shown, is_letter, languages_of, name_of, shown

AT = Place("a.md", 4)
DOCUMENT = Document(
    "a",
    "Title",
    "ur",
    (
        Paragraph((Strong((Text("one", place=AT), Span((Link((Text("two"),), "https://example.org"),), "en"))),)),
        Paragraph((Code("three"), Abbreviation("GP", "doctor"), Image("nurse", "a nurse"), NoteReference("n"))),
        CodeBlock("four", place=AT),
    ),
    description="Summary",
    description_language="pl",
    notes=(Note("n", (Paragraph((Text("five"),)),)),),
    contact=Contact("Trust", place=Place("publisher.toml", 3)),
)


def test_everything_that_is_drawn_is_shown_in_reading_order() -> None:
    pieces = [(piece.value, piece.language, piece.code) for piece in shown(DOCUMENT) if piece.value]

    assert pieces == [
        ("Title", "ur", False),
        ("Summary", "pl", False),
        ("one", "ur", False),
        ("two", "en", False),
        ("three", "ur", True),
        ("GP", "ur", False),
        ("four", "ur", True),
        ("five", "ur", False),
        ("Trust", "ur", False),
    ]


def test_the_languages_of_a_text_begin_with_its_own() -> None:
    assert languages_of(DOCUMENT) == ("ur", "pl", "en")


def test_a_character_is_found_in_its_line() -> None:
    piece = Shown("one\ntwo\nthree", "en", AT)

    assert piece.place_of("n") == AT
    assert piece.place_of("w") == Place("a.md", 5)
    assert piece.place_of("h") == Place("a.md", 6)
    assert Shown("a\nb", "en", NOWHERE).place_of("b") == NOWHERE


@pytest.mark.parametrize(("sign", "letter"), [("a", True), ("ি", True), ("৪", True), ("½", False), ("→", False)])
def test_letters_marks_and_digits_belong_to_a_script(sign: str, letter: bool) -> None:
    assert is_letter(sign) is letter


def test_a_character_is_named() -> None:
    assert name_of("→") == "“→” (U+2192 RIGHTWARDS ARROW)"
    assert name_of("\U000e5555") == "“\U000e5555” (U+E5555)"
