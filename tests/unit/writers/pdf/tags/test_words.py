"""What lines mean: the spaces that they were broken at come back, the layout's hyphens are soft ones."""

from xml.etree import ElementTree as ET

import pytest

from publisher.writers.pdf.tags.words import Meaning, SourceText, alternative_of, is_decorative, words_of


def element(markup: str) -> ET.Element:
    return ET.fromstring(markup)  # noqa: S314 - written here


@pytest.mark.parametrize(
    ("text", "lines", "meant"),
    [
        ("one two", ["one", "two"], ["one ", "two"]),
        ("2021– 2025", ["2021–", "2025"], ["2021– ", "2025"]),
        ("2021–2025", ["2021–", "2025"], ["2021–", "2025"]),
        ("and / or", ["and /", "or"], ["and / ", "or"]),
        ("and/or", ["and/", "or"], ["and/", "or"]),
        ("我们一起工作", ["我们一", "起工作"], ["我们一", "起工作"]),
        ("co\u00adoperate", ["co\u2010", "operate"], ["co\u00ad", "operate"]),
        ("cooperate", ["co\u2010", "operate"], ["co\u00ad", "operate"]),
        ("well\u2010known", ["well\u2010", "known"], ["well\u2010", "known"]),
        ("one  \n two", ["one", "two"], ["one ", "two"]),
    ],
    ids=[
        "space",
        "dash-space",
        "dash",
        "slash-space",
        "slash",
        "no-spaces",
        "soft-hyphen",
        "layout-hyphen",
        "hyphen",
        "space",
    ],
)
def test_end_of_a_line_is_followed_by_what_the_source_has(text: str, lines: list[str], meant: list[str]) -> None:
    paragraph = element(f"<p>{text}</p>")
    source = SourceText(paragraph)

    found = [
        source.meaning(paragraph, line, goes_on=number < len(lines)).text for number, line in enumerate(lines, start=1)
    ]

    assert found == meant


def test_space_after_an_element_at_the_end_of_a_line_is_found_behind_it() -> None:
    paragraph = element("<p>Read <a>the plan</a> today</p>")
    source = SourceText(paragraph)

    assert source.meaning(paragraph, "Read ", goes_on=True) == Meaning("Read ", 0)
    assert source.meaning(paragraph[0], "the plan", goes_on=True) == Meaning("the plan", 0, space_follows=True)
    assert source.meaning(paragraph, "today", goes_on=False) == Meaning("today", 1)


def test_break_that_the_author_made_parts_two_words() -> None:
    paragraph = element("<p>one<br/>two</p>")
    source = SourceText(paragraph)

    assert source.meaning(paragraph, "one", goes_on=True).text == "one "


@pytest.mark.parametrize(
    "space", [" ", "\u00a0", "\u202f", "\u00ad"], ids=["space", "no-break", "narrow", "soft-hyphen"]
)
def test_words_behind_an_element_are_of_the_piece_behind_it(space: str) -> None:
    paragraph = element(f"<p>in{space}<b>Southend</b> today</p>")
    source = SourceText(paragraph)

    pieces = [
        source.meaning(of, shown, goes_on=False).piece
        for of, shown in ((paragraph, f"in{space}"), (paragraph[0], "Southend"), (paragraph, " today"))
    ]

    assert pieces == [0, 0, 1]


def test_words_that_a_style_sheet_changed_are_taken_as_they_are_shown() -> None:
    paragraph = element("<p>one two</p>")
    source = SourceText(paragraph)

    assert source.meaning(paragraph, "ONE", goes_on=True) == Meaning("ONE ", 0)


def test_long_text_is_read_in_time_that_grows_with_its_length() -> None:
    words = [f"word{number}" for number in range(20_000)]
    paragraph = element(f"<p>{' '.join(words)}</p>")
    source = SourceText(paragraph)

    assert "".join(source.meaning(paragraph, word, goes_on=True).text for word in words).split() == words


def test_link_says_its_words_and_what_its_pictures_show() -> None:
    link = element('<a>See <img alt="a boat"/><img alt="" src="x"/>  <em>there</em></a>')

    assert words_of(link) == "See a boat there"


@pytest.mark.parametrize(
    ("markup", "alternative", "decorative"),
    [
        ('<img alt=" A boat "/>', "A boat", False),
        ('<img alt=""/>', "", True),
        ("<img/>", "", True),
        ('<img alt="A boat" aria-hidden="true"/>', "A boat", True),
        ('<svg xmlns="http://www.w3.org/2000/svg"><title>A boat</title></svg>', "A boat", False),
        ('<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"/>', "", True),
    ],
)
def test_alternative_of_a_picture(markup: str, alternative: str, decorative: bool) -> None:
    picture = element(markup)

    assert alternative_of(picture) == alternative
    assert is_decorative(picture) is decorative
