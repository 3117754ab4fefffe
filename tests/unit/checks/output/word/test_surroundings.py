"""What runs the wrong way in a Word file, and what is wrong beside its text, is told."""

from collections.abc import Callable
from functools import cache

import pytest

from publisher.checks.output.word_examination import examine, notices
from publisher.errors import NOWHERE
from publisher.findings import Severity
from publisher.markdown.read import read
from publisher.writers.docx import write
from tests.tools import word_damage
from tests.tools.materials import StockMaterials
from tests.tools.word_damage import DOCUMENT, replaced

FOOTS = ("word/footer1.xml", "word/footer2.xml")


@cache
def sound(language: str) -> bytes:
    return write(word_damage.long_document(language), StockMaterials())


def found(change: Callable[[str], str], language: str = "en", part: str = DOCUMENT) -> str:
    """Return what differs in a long file after a change."""
    content = word_damage.damaged(change, part, sound(language))
    return " ".join(finding.message for finding in examine(content, word_damage.long_document(language))[1])


@pytest.mark.parametrize("language", ["en", "ur", "bn"])
def test_a_sound_long_file_has_no_finding(language: str) -> None:
    assert examine(sound(language), word_damage.long_document(language)) == ((), (), ())


@pytest.mark.parametrize(
    ("language", "change", "part", "words"),
    [
        ("ur", replaced(r"<w:rtl/>", ""), DOCUMENT, "would run the wrong way"),
        ("ur", replaced(r"<w:bidi/>", '<w:bidi w:val="0"/>'), DOCUMENT, "would run the wrong way"),
        ("en", replaced(r'(<w:pStyle w:val="Heading2"/>)', r"\1<w:bidi/>"), DOCUMENT, "would run the wrong way"),
        ("bn", replaced(r"<w:cs/>", ""), DOCUMENT, "would run the wrong way"),
    ],
)
def test_what_runs_the_wrong_way_is_told(language: str, change: Callable[[str], str], part: str, words: str) -> None:
    assert words in found(change, language, part)


def test_columns_of_a_table_that_run_the_wrong_way_are_told_with_the_line_of_the_first_cell() -> None:
    turned = word_damage.damaged(replaced(r"(<w:tblStyle [^>]*/>)", r"\1<w:bidiVisual/>"))

    told = [one for one in examine(turned, word_damage.document())[1] if "columns" in one.message]

    assert [one.place.line for one in told] == [word_damage.SOURCE.splitlines().index("| Day | Opens |") + 1]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (replaced(r'w:anchor="_Toc\d+"', 'w:anchor="elsewhere"'), "does not lead to its heading"),
        (replaced(r"(<w:pStyle w:val=\"TOC2\"/>.*?<w:t [^>]*>)[^<]*", r"\1Another"), "say “Another"),
        (replaced(r"<w:p><w:pPr><w:pStyle w:val=\"TOC2\"/></w:pPr><w:hyperlink.*?</w:p>", ""), "contents"),
    ],
    ids=["anchor", "words", "line lost"],
)
def test_contents_that_are_not_the_headings_are_told(change: Callable[[str], str], words: str) -> None:
    assert words in found(change)


def test_a_draft_that_does_not_say_so_is_told() -> None:
    lost = replaced(word_damage.paragraph_with("Draft translation"), "")

    assert "says in 1 lines that it is a draft, and 2 are asked for" in found(lost, "bn")


def test_spaces_that_xml_does_not_keep_are_told() -> None:
    assert "the Word file has" in found(replaced(' xml:space="preserve"', "", count=0), "bn")


def test_a_foot_without_its_fields_is_told() -> None:
    for part in FOOTS:
        assert "which page it is" in found(replaced("NUMPAGES", "AUTHOR"), part=part)


def test_feet_that_no_section_refers_to_are_told() -> None:
    assert "which page it is" in found(replaced(r"<w:footerReference [^>]*/>", "", count=0))


def test_a_head_that_names_somebody_else_is_told() -> None:
    parts = ("word/header1.xml", "word/header2.xml")
    name = word_damage.long_document("en").contact.name

    told = []
    for part in parts:
        try:
            told.append(found(replaced(name, "Somebody else"), part=part))
        except ValueError:  # the head of the other pages is empty
            continue

    assert [f"No head of the pages of the Word file says “{name}”" in one for one in told] == [True]


@pytest.mark.parametrize(
    ("change", "part", "words"),
    [
        (replaced(r'(<a:blip r:embed=)"[^"]*"', r'\1"rIdNone"'), DOCUMENT, "is not in the Word file"),
        (replaced(r'(<a:blip r:embed=)"[^"]*"', r'\1"rId1"'), DOCUMENT, "is not in the Word file"),
        (replaced(r'(<wp:extent cx="\d+" cy=)"\d+"', r'\1"99"'), DOCUMENT, "stretched"),
        (replaced(r'ContentType="image/png"', 'ContentType="image/jpeg"'), "[Content_Types].xml", "broken"),
        (replaced(r'(<wp:docPr id=)"2"', r'\1"1"'), DOCUMENT, "one number"),
        (replaced(r"<adec:decorative [^>]*/>|<\w+:decorative [^>]*/>", ""), DOCUMENT, "decoration"),
    ],
)
def test_pictures_that_are_not_there_or_not_as_they_are_are_told(
    change: Callable[[str], str], part: str, words: str
) -> None:
    differing = examine(word_damage.damaged(change, part), word_damage.document())[1]

    assert words in " ".join(finding.message for finding in differing)


def test_a_second_mark_of_a_note_that_leads_to_another_note_is_told() -> None:
    differing = examine(word_damage.damaged(replaced("NOTEREF _Note1", "NOTEREF _Note2")), word_damage.document())[1]

    assert "1 for note 2" in " ".join(finding.message for finding in differing)


def test_small_letters_in_large_print_are_told() -> None:
    document = word_damage.long_document("en", "large-print")
    content = write(document, StockMaterials())
    small = word_damage.damaged(replaced(r'<w:sz w:val="36"/>', '<w:sz w:val="24"/>'), "word/styles.xml", content)

    broken, _, _ = examine(small, document)

    assert examine(content, document)[0] == ()
    assert any("12 points" in finding.message for finding in broken)


def test_what_to_look_at_is_told_with_its_own_line() -> None:
    text = """\
---
title: Words
language: en
---

First.

[here](https://example.org/a) ![A dot](dot)

- One

    [here](https://example.org/b)
"""
    document = read(text, path="source/a.md")
    content = write(document, StockMaterials())

    told = notices(content, document)

    assert [str(one.place) for one in told] == ["source/a.md:8", "source/a.md:12"]
    assert all(one.severity is Severity.WARNING and one.place != NOWHERE for one in told)
