"""Short forms of the glossary in texts: as whole words, the longest first, and any number of them."""

import pytest

from publisher.errors import Place
from publisher.markdown.short_forms import ShortForms, without
from publisher.model import Abbreviation, Inline, Text

FORMS = {form: f"full {form}" for form in ("ICS", "ICSs", "COVID", "COVID-19", "A&E", "C+", "NHS E")}


def found(text: str, forms: dict[str, str] = FORMS) -> list[str]:
    """Return the short forms that are found; the pieces together are the whole text."""
    pieces: list[Inline] = list(ShortForms(forms).within(Text(text)))
    assert "".join(piece.value for piece in pieces if isinstance(piece, Text | Abbreviation)) == text
    return [piece.value for piece in pieces if isinstance(piece, Abbreviation)]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The ICS and 2 ICSs.", ["ICS", "ICSs"]),
        ("(COVID-19), COVID-190, COVID!", ["COVID-19", "COVID", "COVID"]),
        ("In A&E. Not A&Es.", ["A&E"]),
        ("C+ and C+.", ["C+", "C+"]),
        ("NHS E is not NHS Essex.", ["NHS E"]),
        ("MICS, ics, ICS_ and ICSx", []),
        ("ICSICS ICS-ICS", ["ICS", "ICS"]),
        ("", []),
    ],
)
def test_a_short_form_is_found_as_a_whole_word_and_the_longest_counts(text: str, forms: list[str]) -> None:
    assert found(text) == forms


def test_each_has_its_full_form_and_its_own_line() -> None:
    (_, short, _) = ShortForms(FORMS).within(Text("One.\nThe ICS helps.", place=Place("a.md", 3)))

    assert isinstance(short, Abbreviation)
    assert short.expansion == "full ICS"
    assert short.place.line == 4


def test_a_text_without_short_forms_stays_the_same_node() -> None:
    text = Text("No short form.")

    assert next(ShortForms(FORMS).within(text)) is text
    assert next(ShortForms({}).within(text)) is text


def test_what_a_text_says_itself_is_left_to_it_in_the_plural_too() -> None:
    assert without(FORMS, ["ICS"]).keys() == FORMS.keys() - {"ICS", "ICSs"}


# Compared with each short form in turn, the words of this text would take minutes.
def test_a_text_with_very_many_short_forms_is_read_once() -> None:
    forms = [f"X-{number}" for number in range(10_000)] + [f"Y{number}" for number in range(10_000)]

    assert found(" ".join(forms), dict.fromkeys(forms, "full")) == forms
