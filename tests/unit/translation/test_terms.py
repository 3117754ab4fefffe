"""Agreed terms: which hold for a language, which a text uses, and what a glossary agrees on."""

import pytest

from publisher.errors import Place
from publisher.translation.terms import AgreedTerm, glossary_terms, merged, read_terms, terms_in

LIST = """\
keep = ["NHS", "NHS England", "Simon Stevens", "Mid and South Essex", "NHS"]

[terms.uk]
"Simon Stevens" = "Саймон Стівенс"
"mid and south Essex" = ["центральний і південний Essex"]
"""
PLACE = Place("glossary.po", 3)


def texts(terms: object) -> list[str]:
    assert isinstance(terms, tuple | list)
    return [term.text for term in terms]


def test_a_wording_counts_more_than_to_keep_a_name() -> None:
    terms = read_terms(LIST, known=())

    (stevens,) = [term for term in terms.in_language("uk-UA") if term.text == "Simon Stevens"]
    assert (stevens.wordings, stevens.keep, stevens.place.line) == (("Саймон Стівенс",), False, 4)
    assert [term.keep for term in terms.in_language("pl") if term.text == "Simon Stevens"] == [True]


def test_a_name_that_stands_twice_in_the_list_is_one() -> None:
    assert texts(read_terms(LIST, known=()).keep) == ["NHS", "NHS England", "Simon Stevens", "Mid and South Essex"]


def test_a_language_that_only_the_workspace_knows_may_have_terms() -> None:
    terms = read_terms('[terms.xx]\n"letter" = "b"\n', known=("xx",))

    assert texts(terms.in_language("xx")) == ["letter"]


@pytest.mark.parametrize(
    ("source", "used"),
    [
        ("NHS England leads.", ["NHS England"]),
        ("NHS England leads the NHS.", ["NHS England", "NHS"]),
        ("In Mid and South Essex.", ["Mid and South Essex"]),
        ("In mid and south Essex.", ["mid and south Essex"]),
        ("The nhs.", []),
        ("NHSX leads.", []),
    ],
)
def test_the_longest_terms_are_found_and_names_as_they_are_written(source: str, used: list[str]) -> None:
    terms = read_terms(LIST, known=()).in_language("uk")

    assert texts(list(terms_in(source, terms))) == used


@pytest.mark.parametrize(
    ("term", "source"),
    [
        ("Priorities", "It is a priority."),
        ("Vaccines", "A vaccine helps."),
        ("long-term condition", "Long term conditions are hard."),
        ("local authority", "Local authorities help."),
        ("ICS", "There are 42 ICSs."),
        ("White Paper", "the white papers"),
    ],
)
def test_an_english_term_is_found_in_its_forms(term: str, source: str) -> None:
    assert texts(list(terms_in(source, [AgreedTerm(term, ("x",))]))) == [term]


def test_a_glossary_agrees_on_terms_and_on_their_short_forms() -> None:
    found = list(
        glossary_terms(
            [
                ("Integrated Care System (ICS)", "Zintegrowany System Opieki (ICS)", PLACE),
                ("Healthwatch", "„Healthwatch“", PLACE),
                ("Pandemic", "", PLACE),
            ]
        )
    )

    assert [(term.text, term.wordings[0], term.keep) for term in found] == [
        ("Integrated Care System", "Zintegrowany System Opieki", False),
        ("ICS", "ICS", True),
        ("Healthwatch", "Healthwatch", True),
    ]


def test_lists_together_allow_what_either_allows() -> None:
    system = AgreedTerm("care system", ("نظام",), place=PLACE)

    (both,) = merged([AgreedTerm("care system", ("أنظمة",))], [system])

    assert both.wordings == ("أنظمة", "نظام")
