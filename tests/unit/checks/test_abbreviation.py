"""Short forms in easy read: what counts as one, and what explains it."""

from itertools import islice, product
from time import process_time

import pytest

from publisher.checks.document.abbreviation import unexplained_short_forms
from publisher.checks.words.full_forms import first_said
from publisher.editions import easy_read, standard
from publisher.findings import Finding, Measurement, NotRun, Severity
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import Document
from publisher.reading.capitals import in_capitals

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
        ("In the U.S.A. He met N.H.S. staff.", ["U.S.A.", "N.H.S."]),
        ("J.R.R. Tolkien, and A.B. Smith at 5 p.m., e.g. here.", []),
        ("NHS’ten, ICS’lerden, CO2'nin; COVID-19’un", ["NHS", "ICS", "CO2", "COVID-19"]),
        ("ICS-ul, ICS-urile, NFZ-u", ["ICS", "ICS", "NFZ"]),
        ("l’ICS, d’ICS, L’ICS, qu’ICS", ["ICS"] * 4),
        ("NHS-ஐ, ICSகள், NHS-এর, COVID-19-এর", ["NHS", "ICS", "NHS", "COVID-19"]),
        ("简称是ICS，ICS成立于2022年。NHS和ICB", ["ICS", "ICS", "NHS", "ICB"]),
        ("الـICS وNHS", ["ICS", "NHS"]),
        ("DON’T, O’HARA, O’Neill, Londra’da", ["DON’T", "O’HARA"]),
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
        ("ICS", "Integrated Care Systems help."),
        ("CQC", "Care Quality Commission"),
        ("NHSE", "Today NHS England leads."),
    ],
)
def test_words_that_begin_with_its_letters_say_what_it_stands_for(short: str, text: str) -> None:
    assert first_said([text], [short], with_capitals=True) == {short: 0}


@pytest.mark.parametrize(
    ("short", "text"),
    [
        ("CQC", "care quality commission"),
        ("ICS", "The ICS."),
        ("LA", "All (LA)."),
        ("CQC", "Call Queen Charlotte."),
        ("CQC", "Call Queen Charlotte now."),
        ("CQC", "We met Care. Queen Charlotte came."),
        ("AB", "Ask Ann (Ben came)."),
    ],
)
def test_other_words_do_not(short: str, text: str) -> None:
    assert first_said([text], [short], with_capitals=True) == {}


def test_what_nothing_explains_is_told_once_at_its_line() -> None:
    assert found(edition("Hello.\n\nGo to\nthe CQC.\nThe CQC helps.")) == [("CQC", 9)]


def test_a_box_straight_after_the_statement_explains_it() -> None:
    assert found(edition("The CSY helps.\n\nTwo CSYs help.\nCOVID-19 is here.")) == []


def test_a_heading_before_the_box_is_not_explained_by_it() -> None:
    assert found(edition("The CSY helps.", title="What a CSY does")) == [("CSY", 5)]


def test_a_full_form_that_follows_later_does_not_explain_it() -> None:
    assert found(edition("The CQC helps.\n\nThe Care Quality Commission is big.")) == [("CQC", 6)]


def test_words_of_another_sentence_or_with_a_verb_do_not_explain_it() -> None:
    assert found(edition("Call Queen Charlotte.\nThe CQC is here.")) == [("CQC", 7)]
    assert found(edition("In the U.S.A. we met the N.H.S. staff.")) == [("U.S.A.", 6)]


def test_a_text_of_many_short_forms_is_searched_once() -> None:
    letters = [f"{a}{b}{c}" for a in "ABCDEFGHIJ" for b in "ABCDEFGHIJ" for c in "ABCDEFGHIJ"]
    glossary = "".join(f"Anna {form.capitalize()} ({form})\n:   A.\n\n" for form in letters)
    text = "\n\n".join(f"The {form} and A A A A of of (of of." for form in letters)

    assert found(edition(text, glossary=glossary)) == []


# Looked for from each of their words to the end, or from each bracket to the start, these would take hours.
@pytest.mark.parametrize("piece", ["A ", "A.", "A of ", "AB (", "(AB) ", "of (", "AB AB ", "AB (a b) "])
def test_a_long_run_is_searched_once(piece: str) -> None:
    texts = [piece * 5_000]

    assert set(first_said(texts, ["AB", "A" * 12, "A" * 5_000], with_capitals=True)) <= {"AB", "A" * 12}


def test_those_that_everybody_knows_and_those_that_are_allowed_are_left_alone() -> None:
    text = "The NHS, two GPs, the UK’s NHS and the RNIB.\nA BBC film."

    assert found(edition(text, allowed=("rnib",))) == [("BBC", 7)]


@pytest.mark.parametrize(
    ("language", "text", "forms"),
    [
        ("tr", "NHS’ten, CQC’nin ve CQC’den.", ["CQC"]),  # one short form, whatever its ending
        ("tr", "Londra Kurulu (LK). LK’den gelir.", []),
        ("fr", "L’ARS aide. Une ARS.", ["ARS"]),
        ("zh-Hans", "简称是CQC，CQC成立于2022年。", ["CQC"]),
        ("zh-Hans", "护理质量委员会（CQC）。CQC很好。", []),
        ("zh-Hans", "护理质量委员会（简称CQC）。CQC很好。", []),
        ("zh-Hans", "你好（CQC）。", ["CQC"]),
    ],
)
def test_endings_and_neighbours_are_no_part_of_it(language: str, text: str, forms: list[str]) -> None:
    glossary = "Anna\n:   A.\n"

    assert [form for form, _ in found(edition(text, language=language, glossary=glossary))] == forms


def test_addresses_and_code_are_no_words() -> None:
    assert found(edition("See https://www.example.org/ABC or `ABC`.")) == []


def test_latin_short_forms_are_found_in_a_script_without_capitals_which_has_no_rule_itself() -> None:
    answers = list(unexplained_short_forms(edition("یہ CQC ہے۔", language="ur", glossary="مریض\n:   بیمار۔\n")))

    assert [type(answer) for answer in answers] == [Finding, Measurement, NotRun]
    assert found(edition("کیئر کوالٹی کمیشن (CQC)", language="ur", glossary="مریض\n:   بیمار۔\n")) == []


def standard_text(text: str) -> Document:
    whole = f"---\ntitle: A\nlanguage: en\n---\n{text}\n"
    return standard(read(whole, path="source/a.md", glossary=glossary_entries(read_glossary(GLOSSARY, path="g.md"))))


@pytest.mark.parametrize(
    "text",
    [
        "The CSY and COVID-19 are in the glossary.",
        "The MSE helps.\n\n*[MSE]: Mid and South Essex",
        "The BBC, the EU and A&E, and a PDF.",
        "Come to CM2 9AB for form FP10 (ref. 364-CW-0625-BH, NG236).",
        "The equality and health inequalities impact assessment (EHIA) is here. Read the EHIA.",
        "You do NOT need THREE of them. PLEASE WAIT.",
    ],
)
def test_other_editions_let_more_pass(text: str) -> None:
    assert found(standard_text(text)) == []


def test_in_other_editions_it_is_a_warning_once() -> None:
    findings = list(unexplained_short_forms(standard_text("The IT team asks the CQC. The CQC and the SEND team came.")))

    assert [one.message.partition(" ")[0] for one in findings if isinstance(one, Finding)] == ["“CQC”", "“SEND”"]
    assert {one.severity for one in findings if isinstance(one, Finding)} == {Severity.WARNING}


def test_in_easy_read_a_line_with_the_full_form_explains_nothing_and_it_is_an_error() -> None:
    easy = edition("![](a)\nThe BBC and the EU came.")

    assert [one.severity for one in unexplained_short_forms(easy) if isinstance(one, Finding)] == [None, None]


def messages(text: str) -> list[str]:
    document = standard(read(f"---\ntitle: A\nlanguage: en\n---\n{text}\n", path="a.md"))
    return [answer.message for answer in unexplained_short_forms(document) if isinstance(answer, Finding)]


def test_a_short_form_that_is_a_common_word_may_be_a_word_in_capitals() -> None:
    assert messages("The word HUGE stands here.") == [
        "“HUGE” is a word in capitals, or a short form of which nothing says what it stands for."
    ]


def test_short_forms_that_most_know_and_freepost_addresses_are_let_pass() -> None:
    assert messages("Come at 3 PM for your DNA test. OK. Write to Freepost RTX-ABCD.") == []


def test_what_a_later_sentence_says_comes_too_late() -> None:
    assert len(messages("The CQC came. The Care Quality Commission (CQC) came.")) == 1
    assert messages("The CQC (Care Quality Commission) came. The CQC came.") == []


def test_a_paragraph_of_a_thousand_short_forms_is_looked_at_in_a_moment() -> None:
    forms = map("".join, islice(product("BCDFG", repeat=5), 1000))
    begin = process_time()

    assert len(messages(" and the ".join(forms))) > 900
    assert process_time() - begin < 5
