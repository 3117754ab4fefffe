"""Tables without headings, cells that lean on their neighbours, and lists that are typed as words."""

import time

import pytest

from publisher.checks.document.merged_cells import imitated_merges
from publisher.checks.document.table_header import missing_headers
from publisher.checks.document.typed_list import typed_lists
from publisher.findings import Severity
from publisher.markdown.read import read
from publisher.model import Document, Paragraph, Text

HEAD = "---\ntitle: A\nlanguage: en\n---\n"


def document(text: str) -> Document:
    return read(HEAD + text, path="a.md")


def table(*rows: str) -> Document:
    head, *body = rows
    return document("\n".join((head, "|---" * (head.count("|") - 1) + "|", *body)) + "\n")


def test_an_empty_first_row_is_an_error_and_an_empty_heading_a_warning() -> None:
    without = list(missing_headers(table("| | |", "| a | b |")))
    one_less = list(missing_headers(table("| a | | c |", "| a | b | c |")))

    assert [one.severity for one in without] == [None]
    assert [(one.severity, one.message) for one in one_less] == [
        (Severity.WARNING, "Column 2 of this table has no heading.")
    ]


def test_the_corner_may_be_empty_and_a_picture_is_a_heading() -> None:
    assert list(missing_headers(table("| | Mon | ![Tuesday](tue) |", "| # a | b | c |"))) == []


def test_a_heading_of_a_row_has_words_unless_the_row_is_left_to_fill_in() -> None:
    assert len(list(missing_headers(table("| a | b |", "| #  | b |")))) <= 1
    assert list(missing_headers(table("| a | b |", "| | |"))) == []


def test_a_table_in_a_list_is_found_too() -> None:
    text = "- One:\n\n    | | |\n    |---|---|\n    | a | b |\n"

    assert len(list(missing_headers(document(text)))) == 1


@pytest.mark.parametrize("mark", ["^^", "<<", '"', "”", "〃", "Ditto", "as above", "jw.", "同上", "ídem", "''"])
def test_marks_for_the_same_are_found(mark: str) -> None:
    found = list(imitated_merges(table("| a | b |", "| c | d |", f"| e | {mark} |")))

    assert [one.place.line for one in found] == [8]


@pytest.mark.parametrize("words", ["–", "-", "n/a", "none", "5\\' 6\\\"", "do", "Does", "i", "Idem Ltd", "Same day"])
def test_words_of_their_own_are_let_pass(words: str) -> None:
    assert list(imitated_merges(table("| a | b |", "| c | d |", f"| e | {words} |"))) == []


def test_an_empty_first_cell_leans_on_the_one_above() -> None:
    found = list(imitated_merges(table("| a | b |", "| | 0 |", "| c | d |", "| | e |", "| | |", "| f | |")))

    assert [one.place.line for one in found] == [9]


def test_a_row_with_words_in_one_cell_is_found_where_others_have_more() -> None:
    found = list(imitated_merges(table("| a | b | c |", "| 1 | 2 | 3 |", "| Closed at Easter | | |")))
    form = list(imitated_merges(table("| a | b | c |", "| Mon | | |", "| Tue | | |")))

    assert [one.place.line for one in found] == [8]
    assert form == []


@pytest.mark.parametrize(
    "text",
    [
        "Please bring:\n• glasses\n• a letter",
        "Please bring:\n– glasses\n– a letter",
        "(a) what happened\n(b) who was there",
        "1) ring us\n2) come in",
        "· glasses  \n· a letter",
        "① 打电话\n② 过来",
        "Parking: • 2 hours • free",
        "We treat: - coughs - colds",
        "We treat these: – coughs; – colds; – hay fever",
        "You can 1) ring us or 2) come in",
        "You can (1) ring us or (2) come in",
        "Please bring a) your letter b) your card c) your list",
        "1) glasses 2) a letter",
        "Bring: 1. a letter 2. a card 3. a list",
        "→ glasses\n→ a letter",
        "**Please bring:**\n• *glasses*\n• a letter",
        "> • glasses\n> • a letter",
        "| a |\n|---|\n| • one • two |",
    ],
)
def test_typed_lists_are_found(text: str) -> None:
    assert len(list(typed_lists(document(text + "\n")))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "- glasses\n- a letter",
        "The board – an NHS body – and the partnership – a committee – work together.",
        "Open 9 - 5 on Monday - Friday - ring us.",
        "— Come in, she said.\n— Thank you.",
        "Ring us (in office hours)\nor come in (any time).",
        "See section 2) of the plan.",
        "Option A) is best.",
        "Either a) is true or b) is.",
        "See page 1. Then read page 2. Last comes page 3. That is all.",
        "Settings → Sound → Off.",
        "We meet: Monday - Friday, 9 to 5.",
        "One • mark alone.",
        "Mix 1 - 2 spoons: not 3 - 4.",
        "J. Smith\nA. Jones",
        "`• a\n• b`",
    ],
)
def test_sentences_with_such_signs_are_let_pass(text: str) -> None:
    assert list(typed_lists(document(text + "\n"))) == []


@pytest.mark.parametrize("piece", ["1) a ", ": - a ", "(1) a", "• ", "1)\n", "x:  - ", "- - "])
def test_a_long_text_of_signs_is_read_in_a_moment(piece: str) -> None:
    long = Document(name="a", title="A", language="en", blocks=(Paragraph((Text(piece * 40_000),)),))
    begin = time.process_time()

    assert len(list(typed_lists(long))) <= 1
    assert time.process_time() - begin < 5
