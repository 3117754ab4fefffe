"""The headings of a Word file give its outline, level by level."""

import pytest

from publisher.checks.output.word.names import Element, find, value, w
from publisher.findings import Severity
from tests.tools.word_rules import STYLES, ahead, broken, changed, names, paragraph, without


def heading(level: int, words: str = "More") -> str:
    return paragraph(words, f'<w:outlineLvl w:val="{level - 1}"/>')


def test_a_file_without_headings_is_found() -> None:
    [found] = broken(changed(without("outlineLvl"), STYLES))

    assert (found.rule.name, found.finding().severity) == ("No headings in document", Severity.WARNING)


def test_headings_without_words_are_none() -> None:
    def empty(root: Element) -> None:
        for one in root.iter(w("p")):
            if value(find(one, "pPr/pStyle")).startswith("Heading"):
                for text in one.iter(w("t")):
                    text.text = ""

    assert "headings" in names(changed(empty))


def test_a_level_that_is_skipped_is_found() -> None:
    [found] = broken(ahead(heading(1), heading(3, "Deep"), heading(1)))

    assert found.broken.near == "Deep"
    assert found.finding().message.startswith("The heading “Deep” is level 3, but the one before it is level 1.")


def test_a_first_heading_below_level_1_is_found() -> None:
    [found] = broken(ahead(heading(2)))

    assert found.finding().message.startswith("The heading “More” is level 2, but it is the first one.")


@pytest.mark.parametrize("levels", [(1, 2, 3, 2, 3, 1), (1, 1), (1, 2, 1)])
def test_levels_may_step_up_by_any_number(levels: tuple[int, ...]) -> None:
    assert names(ahead(*map(heading, levels))) == []


def test_a_heading_of_more_than_twenty_words_is_found() -> None:
    assert names(ahead(heading(1, "word " * 21))) == ["heading-length"]
    assert names(ahead(heading(1, "word " * 20))) == []


def test_the_number_of_words_is_for_english_alone() -> None:
    def in_urdu(root: Element) -> None:
        next(root.iter(w("lang"))).set(w("val"), "ur-PK")

    assert names(changed(in_urdu, STYLES, ahead(heading(1, "word " * 21)))) == []


def test_a_picture_with_a_text_is_a_heading() -> None:
    picture = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="p" descr="Our map"/></wp:inline></w:drawing></w:r>'
    pictured = paragraph("x", '<w:outlineLvl w:val="1"/>').replace("<w:t ", f"<w:t/></w:r>{picture}<w:r><w:t ", 1)

    assert names(ahead(heading(1), pictured.replace(">x<", "><"), heading(3))) == []
