"""An easy-read Word file is large, keeps its rows together and counts its pages; each way to break that is found."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from publisher import editions
from publisher.checks.output import easy_read_word, word_examination, word_read_back
from publisher.checks.output.easy_read import Asked
from publisher.checks.output.word.package import open_package
from publisher.checks.output.word.styles import Reading
from publisher.findings import Finding
from publisher.markdown.read import read
from publisher.model import Contact, Document, GlossaryEntry, Targets, Text
from publisher.writers.docx import write
from tests.tools.materials import Designed, StockMaterials
from tests.tools.word_damage import damaged, replaced

SOURCE = """\
---
title: Your appointment
language: {language}
---

/// easy-read | Before you come
![](square)
Bring your letter on the 2^nd^ visit.
Type `yes` and H~2~O.

![](dot)
Your **nurse** helps you.

![](square)
We are near.
///
"""
FIRST, NURSE = 7, 11  # lines of the source
STYLES = "word/styles.xml"


@cache
def document(language: str = "en") -> Document:
    entry = GlossaryEntry("nurse", (Text("Nurse"),), (Text("A nurse looks after people who are ill."),))
    source, contact = SOURCE.format(language=language), Contact("Test Trust", "01632 960 001")
    text = read(source, path="source/a.md", contact=contact, glossary=(entry,), glossary_language=language)
    return editions.find("easy-read").apply(text)


@cache
def sound(language: str = "en") -> bytes:
    return write(document(language), StockMaterials())


def asked(content: bytes, language: str = "en", **targets: float) -> Asked:
    made = replace(document(language), targets=Targets(**targets))  # type: ignore[arg-type]  # of two types
    package = open_package(content)
    return easy_read_word.examine(Reading(package), word_read_back.compared(package, made), made)


def broken(change: Callable[[str], str], part: str = "word/document.xml") -> tuple[Finding, ...]:
    return asked(damaged(change, part, sound())).broken


@pytest.mark.parametrize("language", ["en", "pl", "ur", "bn"])
def test_a_sound_file_has_no_finding(language: str) -> None:
    assert asked(sound(language), language) == Asked()


def test_a_text_without_easy_read_has_no_row_to_split() -> None:
    bare = replace(document(), blocks=())
    package = open_package(write(bare, StockMaterials()))

    assert easy_read_word.examine(Reading(package), word_read_back.compared(package, bare), bare) == Asked()


def test_the_build_is_told_all_that_is_found() -> None:
    content = damaged(
        replaced(r'(<w:style [^>]*w:styleId="Statement">.*?</w:pPr>)', r'\1<w:rPr><w:sz w:val="30"/></w:rPr>'),
        STYLES,
        sound(),
    )

    noticed = asked(content).noticed

    assert "is set in 15 points; easy read should have 16 or more." in noticed[0].message
    assert word_examination.examine(content, document())[2] == noticed
    assert word_examination.notices(content, document()) == noticed


def test_other_editions_are_not_asked() -> None:
    content = damaged(replaced(r"<w:keepLines/>", "", count=99), STYLES, sound())
    standard = replace(document(), edition="standard")
    package = open_package(content)

    assert easy_read_word.examine(Reading(package), word_read_back.compared(package, standard), standard) == Asked()


# --- Type -------------------------------------------------------------------------------------------------------


def sized(style: str, halves: int) -> Callable[[str], str]:
    """Return the change that gives the words of a style another size, in half points."""
    return replaced(
        rf'(<w:style [^>]*w:styleId="{style}">(?:(?!</w:style>).)*?)(?:<w:rPr>.*?</w:rPr>)?</w:style>',
        rf'\1<w:rPr><w:sz w:val="{halves}"/></w:rPr></w:style>',
    )


@pytest.mark.parametrize(
    ("style", "words", "line"),
    [
        ("Statement", "“Bring your letter on the 2” of the Word file is set in 12 points", FIRST),
        ("Code", "“yes” of the Word file is set in 12 points; easy read needs 14 or more.", FIRST),
        ("Footer", " in the head or foot of the pages of the Word file is set in 12 points", 0),
        ("Masthead", "“Test Trust” in the head or foot of the pages of the Word file is set in 12 points", 0),
    ],
)
def test_type_that_is_too_small_is_told_with_its_line(style: str, words: str, line: int) -> None:
    (finding, *_) = broken(sized(style, 24), STYLES)

    assert words in finding.message
    assert "[type-easy-read]" in finding.mend
    assert not line or finding.place.line == line


def test_letters_that_word_raises_are_smaller_than_the_type_size() -> None:
    (finding,) = broken(
        replaced(
            r'(<w:style [^>]*w:styleId="Superscript">(?:(?!</w:style>).)*?)<w:rPr>.*?</w:rPr>',
            r'\1<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
        ),
        STYLES,
    )

    assert "“nd” of the Word file is set in 9.3 points" in finding.message


def test_the_texts_own_limits_count() -> None:
    assert "needs 17 or more" in asked(sound(), least_type_size=17).broken[0].message
    assert "should have 18 or more" in asked(sound(), type_size=18).noticed[0].message


# --- Rows -------------------------------------------------------------------------------------------------------


def without(style: str, switch: str) -> Callable[[str], str]:
    return replaced(rf'(<w:style [^>]*w:styleId="{style}">(?:(?!</w:style>).)*?)<w:{switch}/>', r"\1")


@pytest.mark.parametrize(
    ("style", "switch", "words", "line"),
    [
        ("Statement", "keepLines", "lines stay together", FIRST),
        ("ExplainedStatement", "keepNext", "picture, words and word box stay together", NURSE),
        ("WordBoxTerm", "keepNext", "The word box “Nurse” may be split over two pages", NURSE),
        ("WordBox", "keepLines", "The word box “Nurse” may be split over two pages", NURSE),
        ("Heading2", "keepNext", "its heading stays with it", FIRST),
    ],
)
def test_a_row_that_may_be_split_is_told_with_its_line(style: str, switch: str, words: str, line: int) -> None:
    finding = broken(without(style, switch), STYLES)[0]

    assert words in finding.message
    assert (finding.place.path, finding.place.line) == ("source/a.md", line)


def test_a_switch_that_a_paragraph_turns_off_counts() -> None:
    off = replaced(r'(<w:pStyle w:val="WordBoxTerm"/>)', r'\1<w:keepNext w:val="0"/>')

    assert "The word box “Nurse” may be split" in broken(off)[0].message


def test_a_described_picture_in_a_paragraph_of_its_own_stays_with_its_words() -> None:
    source = SOURCE.format(language="en").replace("![](square)", "![A letter](square)", 1)
    described = editions.find("easy-read").apply(read(source, path="source/a.md"))
    content = damaged(without("StatementPicture", "keepNext"), STYLES, write(described, StockMaterials()))
    package = open_package(content)

    (finding, *_) = easy_read_word.examine(
        Reading(package), word_read_back.compared(package, described), described
    ).broken

    assert "picture, words and word box stay together" in finding.message
    assert finding.place.line == FIRST


def test_a_rule_is_no_picture() -> None:
    finding = broken(
        replaced(r"<w:r><w:drawing>(?:(?!</w:drawing>).)*</w:drawing></w:r>(?=<w:r><w:t[^>]*>We are)", "")
    )[0]

    assert "“We are near.” has no picture before it in the Word file" in finding.message


def test_a_statement_whose_picture_stands_elsewhere_is_told() -> None:
    finding = broken(replaced(r"<w:r><w:drawing>.*?</w:drawing></w:r>", ""))[0]

    assert "has no picture before it in the Word file" in finding.message
    assert finding.place.line == FIRST


# --- Pictures ---------------------------------------------------------------------------------------------------


def examined(made: Document, content: bytes) -> Asked:
    package = open_package(content)
    return easy_read_word.examine(Reading(package), word_read_back.compared(package, made), made)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_pictures_that_are_too_small_are_told_with_the_line_their_share_and_the_token(language: str) -> None:
    content = write(document(language), Designed(group="picture", values={"statement": "40pt"}))

    (finding,) = asked(content, language).broken

    assert finding.message.startswith("The statement “Bring your letter on the 2nd visit.")
    assert (
        "has a picture that takes 10% of the width of its row in the Word file; it must take 25% or more (and 2 more "
        "pictures)."
    ) in finding.message
    assert "Set “statement” of [picture] in styles/tokens.toml to 102pt or more" in finding.mend
    assert (finding.place.path, finding.place.line) == ("source/a.md", FIRST)


def test_the_texts_own_share_counts() -> None:
    content = write(document(), Designed(group="picture", values={"statement": "40pt"}))

    assert asked(content, picture_share=0.09) == Asked()
    assert "it must take 30% or more" in asked(sound(), picture_share=0.3).broken[0].message


@pytest.mark.parametrize(("language", "own", "other"), [("en", "left", "right"), ("ur", "right", "left")])
def test_a_picture_on_the_other_side_is_told(language: str, own: str, other: str) -> None:
    moved = replaced(rf"<wp:align>{own}</wp:align>", f"<wp:align>{other}</wp:align>")

    (finding,) = asked(damaged(moved, "word/document.xml", sound(language)), language).broken

    assert f"does not stand on the {own} of its words, where reading begins, in the Word file." in finding.message
    assert finding.place.line == FIRST


@pytest.mark.parametrize(("away", "told"), [(0, False), (2_540_000, True)])
def test_a_picture_that_is_set_off_the_margin_is_measured(away: int, *, told: bool) -> None:
    place = replaced(r"<wp:align>left</wp:align>", f"<wp:posOffset>{away}</wp:posOffset>")

    assert ("does not stand on the left" in str(broken(place))) is told


def test_words_that_begin_beneath_their_picture_are_told() -> None:
    unset = replaced(r'(<w:style [^>]*w:styleId="Statement">(?:(?!</w:style>).)*?)<w:ind [^>]*/>', r"\1")

    assert "does not stand on the left of its words" in broken(unset, STYLES)[0].message


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_described_picture_stands_in_its_frame_or_above_words_from_right_to_left(language: str) -> None:
    source = SOURCE.format(language=language).replace("![](square)", "![A letter](square)", 1)
    described = editions.find("easy-read").apply(read(source, path="source/a.md"))
    content = write(described, StockMaterials())

    found = examined(described, content)

    assert found == Asked()


def test_a_described_picture_without_its_frame_is_told() -> None:
    source = SOURCE.format(language="en").replace("![](square)", "![A letter](square)", 1)
    described = editions.find("easy-read").apply(read(source, path="source/a.md"))
    content = damaged(replaced(r"<w:framePr [^>]*/>", ""), "word/document.xml", write(described, StockMaterials()))

    assert "does not stand on the left of its words" in examined(described, content).broken[0].message


# --- Lines ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lines", "apart"), [(1.0, "1.15"), (1.25, "1.44")])
def test_lines_that_stand_too_close_are_told_with_their_line_and_the_token(lines: float, apart: str) -> None:
    content = write(document(), Designed(group="leading-easy-read", values={"word": lines}))

    (finding,) = asked(content).broken

    assert f"of the Word file stand {apart} times the type size apart; easy read needs 1.5 or more" in finding.message
    assert "Set “word” of [leading-easy-read] in styles/tokens.toml to 1.30 or more" in finding.mend
    assert (finding.place.path, finding.place.line) == ("source/a.md", FIRST)


@pytest.mark.parametrize(
    ("stated", "apart"),
    [
        ('w:line="240" w:lineRule="exact"', "0.75"),
        ('w:line="240" w:lineRule="atLeast"', "1.15"),
        ('w:line="240"', "1.15"),
        ('w:line="480" w:lineRule="exact"', ""),
    ],
)
def test_what_a_style_says_of_its_lines_is_measured(stated: str, apart: str) -> None:
    style = replaced(
        r'(<w:style [^>]*w:styleId="Statement">(?:(?!</w:style>).)*?)<w:spacing [^>]*/>',
        rf'\1<w:spacing w:before="0" w:after="400" {stated}/>',
    )

    found = broken(style, STYLES)

    assert [f"stand {apart} times" in one.message and one.place.line == FIRST for one in found] == [True] * bool(apart)


def test_a_paragraph_that_sets_its_own_lines_closer_is_told() -> None:
    close = replaced(r'(<w:pStyle w:val="WordBoxTerm"/>)', r'\1<w:spacing w:line="240" w:lineRule="auto"/>')

    (finding,) = broken(close)

    assert finding.message.startswith("The lines of “Nurse” of the Word file stand 1.15 times")
    assert finding.place.line == NURSE


def test_headings_and_the_foot_are_no_running_text() -> None:
    content = write(document(), Designed(group="leading-easy-read", values={"heading": 0.5}))

    assert asked(content) == Asked()


def test_the_texts_own_height_of_lines_counts() -> None:
    content = write(document(), Designed(group="leading-easy-read", values={"word": 1.0}))

    assert asked(content, line_height=1.1) == Asked()


# --- Page numbers -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["PAGE", "NUMPAGES"])
@pytest.mark.parametrize(("part", "pages"), [("word/footer1.xml", "first pages"), ("word/footer2.xml", "pages")])
def test_a_foot_that_does_not_count_is_told(field: str, part: str, pages: str) -> None:
    (finding,) = broken(replaced(rf'w:instr=" {field} "', 'w:instr=" DATE "'), part)

    assert finding.message.startswith(f"The foot of the {pages} of the Word file does not say which page it is")


def test_a_section_without_a_foot_is_told() -> None:
    (finding,) = broken(replaced(r'<w:footerReference [^>]*w:type="default"[^>]*/>', ""))

    assert "The foot of the pages" in finding.message


def test_even_pages_with_a_foot_of_their_own_are_asked_for_it() -> None:
    (finding,) = broken(replaced(r"(<w:settings[^>]*>)", r"\1<w:evenAndOddHeaders/>"), "word/settings.xml")

    assert "The foot of the even pages" in finding.message
