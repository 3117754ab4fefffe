"""The short forms of the glossary: how they are written, and what they stand for in a text."""

from dataclasses import replace

import pytest

from publisher.errors import Place, SourceError, SourceErrors
from publisher.markdown.glossary import doubled, expansions, full_and_short, glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import Abbreviation, DefinitionList, Document, Heading, Text

FRONT_MATTER = "---\ntitle: A title\nlanguage: en\n---\n"
GLOSSARY = "Integrated Care System (ICS)\n:   A group.\n\nGeneral practitioner (GP)\n:   A doctor.\n"


def document(body: str, glossary: str = GLOSSARY) -> Document:
    entries = glossary_entries(read_glossary(glossary, path="source/glossary.md"))
    return read(FRONT_MATTER + body, path="source/text.md", glossary=entries)


def short_forms(found: Document) -> list[tuple[str, str, int]]:
    return [(node.value, node.expansion, node.place.line) for node in found.inlines() if isinstance(node, Abbreviation)]


@pytest.mark.parametrize(
    ("term", "full", "short"),
    [
        ("Integrated Care System (ICS)", "Integrated Care System", ("ICS",)),
        ("Integrated  Care\nSystem (ICS, MSE ICS)", "Integrated Care System", ("ICS", "MSE ICS")),
        ("Department for Education (DfE)", "Department for Education", ("DfE",)),
        ("Sustainability partnerships (STPs)", "Sustainability partnerships", ("STPs",)),
        ("Bank (money)", "Bank (money)", ()),
        ("Board (The Big One)", "Board (The Big One)", ()),
        ("(ICS)", "(ICS)", ()),
        ("COVID-19", "COVID-19", ()),
    ],
)
def test_short_forms_stand_in_brackets_behind_the_term(term: str, full: str, short: tuple[str, ...]) -> None:
    assert full_and_short(term) == (full, short)


def test_an_entry_keeps_the_term_as_it_is_written() -> None:
    entry = glossary_entries(read_glossary(GLOSSARY, path="source/glossary.md"))[0]

    assert (entry.key, entry.full_form, entry.short_forms) == (
        "integrated care system",
        "Integrated Care System",
        ("ICS",),
    )
    assert entry.term == (Text("Integrated Care System (ICS)"),)


@pytest.mark.parametrize(
    ("term", "of_one", "of_several"),
    [
        ("General practitioner (GP)", "General practitioner", "General practitioners"),
        ("Local authority (LA)", "Local authority", "Local authorities"),
        ("Mental health bus (MHB)", "Mental health bus", "Mental health buses"),
        ("Director of Nursing (DoN)", "Director of Nursing", "Director of Nursing"),
    ],
)
def test_a_plural_has_the_plural_of_its_full_form(term: str, of_one: str, of_several: str) -> None:
    entries = glossary_entries(read_glossary(f"{term}\n:   X.\n", path="source/glossary.md"))
    (short,) = entries[0].short_forms

    assert expansions(entries, "en-GB") == {short: of_one, f"{short}s": of_several}
    assert expansions(entries, "pl") == {short: of_one}


def test_every_use_of_a_short_form_has_its_full_form_and_its_line() -> None:
    found = document(
        "## Our ICS\n\nAn ICS\nand two ICSs, ICS-led. MICS, ics, `ICS`, [ICS]{lang=fr}.\n\n- GPs[^1]\n\n[^1]: A GP.\n"
    )

    assert short_forms(found) == [
        ("ICS", "Integrated Care System", 5),
        ("ICS", "Integrated Care System", 7),
        ("ICSs", "Integrated Care Systems", 8),
        ("ICS", "Integrated Care System", 8),
        ("GPs", "General practitioners", 10),
        ("GP", "General practitioner", 12),
    ]


def test_what_the_text_says_itself_wins() -> None:
    found = document("The MSE ICS, an ICS, and ICSs. A GP.\n\n*[MSE ICS]: Ours\n*[ICS]: Internal system\n")

    assert [(value, full) for value, full, _ in short_forms(found)] == [
        ("MSE ICS", "Ours"),
        ("ICS", "Internal system"),
        ("GP", "General practitioner"),
    ]


def test_an_easy_read_block_has_boxes_and_no_hints() -> None:
    found = document("## Our ICS\n\n/// easy-read | An ICS\nAn ICS helps.\n///\n\n*[ICS]: Integrated Care System\n")

    assert [value for value, _, _ in short_forms(found)] == ["ICS"]
    assert isinstance(found.blocks[0], Heading)


@pytest.mark.parametrize(
    ("glossary", "message", "line"),
    [
        ("Nurse\n:   X.\n\nnurse\n:   Y.\n", "“nurse” is explained twice: in line 1 and in line 4.", 4),
        ("Care (CAR)\n:   X.\n\ncare\n:   Y.\n", "“care” is explained twice: in line 1 and in line 4.", 4),
        ("A B (ICS)\n:   X.\n\nC D (ICS)\n:   Y.\n", "“ICS” stands in the glossary twice: in line 1 and in line 4.", 4),
        ("ICS\n:   X.\n\nC D (ICS)\n:   Y.\n", "“ICS” stands in the glossary twice: in line 1 and in line 4.", 4),
        ("C D (ICS)\n:   Y.\n\nICS\n:   X.\n", "“ICS” is explained twice: in line 1 and in line 4.", 4),
    ],
)  # fmt: skip
def test_a_term_or_a_short_form_that_stands_twice_is_told_with_both_lines(
    glossary: str, message: str, line: int
) -> None:
    with pytest.raises(SourceError) as caught:
        read_glossary(glossary, path="source/glossary.md")

    assert caught.value.message == message
    assert caught.value.place == Place("source/glossary.md", line)


def test_a_short_form_may_be_a_word_in_small_letters() -> None:
    found = read_glossary("World Health Organization (WHO)\n:   X.\n\nWho\n:   Y.\n", path="source/glossary.md")

    assert [entry.short_forms for entry in glossary_entries(found)] == [("WHO",), ()]


def test_all_that_stands_twice_is_told_together() -> None:
    with pytest.raises(SourceErrors) as caught:
        read_glossary("A (AB)\n:   X.\n\na (AB)\n:   Y.\n\na\n:   Z.\n", path="source/glossary.md")

    assert [error.place.line for error in caught.value.errors] == [4, 4, 7]


def test_one_of_a_thing_and_several_are_one_term_in_english() -> None:
    text = "Vaccines\n:   They help you.\n\nVaccine\n:   A picture.\n"

    with pytest.raises(SourceError) as raised:
        read_glossary(text, path="source/glossary.md")

    assert raised.value.message == "“Vaccine” is explained twice: in line 1 and in line 4."


def test_a_translation_that_makes_one_word_of_two_terms_is_found() -> None:
    polish = read_glossary("Pandemia\n:   A.\n\nSzczepionka\n:   B.\n", path="glossary.po", language="pl")
    (words,) = [block for block in polish.blocks if isinstance(block, DefinitionList)]
    first, second = words.items

    same = replace(polish, blocks=(DefinitionList((first, replace(second, terms=first.terms))),))

    assert (len(list(doubled(same))), list(doubled(polish))) == (1, [])
