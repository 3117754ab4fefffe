"""Short forms in easy read: what counts as one, and what explains it."""

import pytest

from publisher.checks.document.abbreviation import unexplained_short_forms
from publisher.editions import easy_read
from publisher.findings import Finding, Measurement, NotRun
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import Document
from publisher.reading.capitals import in_capitals, spelled_out

GLOSSARY = "Care System (CSY)\n:   A group.\n\nCOVID-19\n:   An illness.\n"


def edition(
    statements: str, *, title: str = "Us", language: str = "en", glossary: str = GLOSSARY, allowed: tuple[str, ...] = ()
) -> Document:
    entries = glossary_entries(read_glossary(glossary, path="source/glossary.md", language=language))
    text = f"---\ntitle: A\nlanguage: {language}\n---\n/// easy-read | {title}\n{statements}\n///\n"
    source = read(text, path="source/a.md", glossary=entries, glossary_language=language)
    found = easy_read(source)
    return Document(**{name: getattr(found, name) for name in found.__dataclass_fields__} | {"allowed_words": allowed})


def found(document: Document) -> list[tuple[str, int]]:
    return [
        (answer.message.partition("”")[0][1:], answer.place.line)
        for answer in unexplained_short_forms(document)
        if isinstance(answer, Finding)
    ]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("An ICS and two ICSs; the ICS’s and ICSs’ work.", ["ICS", "ICSs", "ICS", "ICSs"]),
        ("COVID-19 is UK-wide, non-EU.", ["COVID-19", "UK", "EU"]),
        ("The DfE, a PhD, YouTube and McDonald.", ["DfE", "PhD"]),
        ("I, A and Part II, IV or XII.", []),
        ("CO2, R2D2, A4.", ["CO2", "R2D2"]),
        ("МОЗ та НХС", ["МОЗ", "НХС"]),
    ],
)
def test_a_short_form_has_two_capitals_and_no_fewer_than_other_letters(text: str, forms: list[str]) -> None:
    assert [found.shown for found in in_capitals(text)] == forms


@pytest.mark.parametrize(
    ("short", "text"),
    [
        ("CQC", "The Care Quality Commission helps."),
        ("DHSC", "Department of Health and Social Care"),
        ("NHSE", "NHS England leads."),
        ("LA", "Your local authority (LA) helps."),
        ("LA", "The LA (local authority) helps."),
        ("NFZ", "Narodowy Fundusz Zdrowia płaci."),
    ],
)
def test_words_that_begin_with_its_letters_say_what_it_stands_for(short: str, text: str) -> None:
    assert spelled_out(short, text)


@pytest.mark.parametrize(
    ("short", "text"), [("CQC", "care quality commission"), ("ICS", "The ICS."), ("LA", "All (LA).")]
)
def test_other_words_do_not(short: str, text: str) -> None:
    assert not spelled_out(short, text)


def test_what_nothing_explains_is_told_once_at_its_line() -> None:
    assert found(edition("Hello.\n\nGo to\nthe CQC.\nThe CQC helps.")) == [("CQC", 9)]


def test_a_box_straight_after_the_statement_explains_it() -> None:
    assert found(edition("The CSY helps.\n\nTwo CSYs help.\nCOVID-19 is here.")) == []


def test_a_heading_before_the_box_is_not_explained_by_it() -> None:
    assert found(edition("The CSY helps.", title="What a CSY does")) == [("CSY", 5)]


def test_a_full_form_that_follows_later_does_not_explain_it() -> None:
    assert found(edition("The CQC helps.\n\nThe Care Quality Commission is big.")) == [("CQC", 6)]


def test_those_that_everybody_knows_and_those_that_are_allowed_are_left_alone() -> None:
    text = "The NHS, two GPs, the UK’s NHS and the RNIB.\nA BBC film."

    assert found(edition(text, allowed=("rnib",))) == [("BBC", 7)]


def test_addresses_and_code_are_no_words() -> None:
    assert found(edition("See https://www.example.org/ABC or `ABC`.")) == []


def test_latin_short_forms_are_found_in_a_script_without_capitals_which_has_no_rule_itself() -> None:
    answers = list(unexplained_short_forms(edition("یہ CQC ہے۔", language="ur", glossary="مریض\n:   بیمار۔\n")))

    assert [type(answer) for answer in answers] == [Finding, Measurement, NotRun]
    assert found(edition("کیئر کوالٹی کمیشن (CQC)", language="ur", glossary="مریض\n:   بیمار۔\n")) == []
