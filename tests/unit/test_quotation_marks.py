"""The quotation marks of each language, against CLDR and what the docstring of `Language` says of the others."""

import pytest

from publisher.language import LANGUAGES, Language

# CLDR 46, common/main: quotationStart, quotationEnd, alternateQuotationStart and alternateQuotationEnd of each.
# Babel leaves the delimiters out of its copy of CLDR.
CLDR = {
    "en": "“”‘’",
    "pl": "„”«»",
    "ur": "”“’‘",
    "bn": "“”‘’",
    "fr": "«»«»",
    "cy": "“”‘’",
    "ar": "”“’‘",
    "ta": "“”‘’",
    "gu": "“”‘’",
    "pa": "“”‘’",
    "zh-Hans": "“”‘’",
    "uk": "«»„“",
    "ro": "„”«»",
    "lt": "„“„“",
    "pt": "«»“”",  # of pt-PT
    "bg": "„“„“",
    "tr": "“”‘’",
    "es": "«»“”",
}
# What the style guides of the countries and of the EU have instead; `Language` names them.
OTHERWISE = {"en": "‘’“”", "cy": "‘’“”", "fr": "«»“”"}
NO_BREAK_SPACE = "\u00a0"


@pytest.mark.parametrize("row", LANGUAGES, ids=lambda row: row.tag)
def test_quotation_marks_are_those_of_cldr_or_of_a_named_style_guide(row: Language) -> None:
    marks = "".join(mark.strip() for pair in (row.quotes, row.inner_quotes) for mark in pair)

    assert marks == OTHERWISE.get(row.tag, CLDR[row.tag])
    assert OTHERWISE.get(row.tag) != CLDR[row.tag]


@pytest.mark.parametrize("row", LANGUAGES, ids=lambda row: row.tag)
def test_french_alone_has_spaces_inside_its_marks_and_no_line_breaks_there(row: Language) -> None:
    spaces = [sign for pair in (row.quotes, row.inner_quotes, *row.other_quotes) for mark in pair for sign in mark[1:]]

    assert (row.quotes == (f"«{NO_BREAK_SPACE}", f"{NO_BREAK_SPACE}»")) == (row.tag == "fr")
    assert bool(spaces) == (row.tag == "fr")


@pytest.mark.parametrize("row", LANGUAGES, ids=lambda row: row.tag)
def test_no_pair_stands_twice_in_a_row_but_where_inner_marks_are_the_outer_ones(row: Language) -> None:
    others = row.other_quotes

    assert len(set(others)) == len(others)
    assert {row.quotes, row.inner_quotes}.isdisjoint(others)
