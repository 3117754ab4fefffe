"""The text of right-to-left lines in the order in which it is seen."""

import pytest

from publisher.writers.pdf.visual_order import (
    JOINER,
    LEFT_MARK,
    RIGHT_MARK,
    direction_marks,
    letters,
    visual_texts,
)

BEH, FATHA, SHADDA, LAM, ALEF, HEH = "\u0628", "\u064e", "\u0651", "\u0644", "\u0627", "\u0647"


@pytest.mark.parametrize(
    ("text", "glyphs", "expected"),
    [
        (BEH, 1, [BEH]),
        (BEH + FATHA, 2, [FATHA, BEH]),
        (BEH, 3, [JOINER, JOINER, BEH]),
        (BEH + FATHA, 3, [FATHA, JOINER, BEH]),
        (LAM + ALEF, 1, [ALEF + LAM]),
        (BEH + SHADDA + FATHA, 2, [FATHA + SHADDA, BEH]),
    ],
    ids=["letter", "sign", "dots", "sign and dots", "ligature", "joined signs"],
)
def test_letter_stands_at_the_right_of_its_cluster(text: str, glyphs: int, expected: list[str]) -> None:
    assert visual_texts(text, glyphs) == expected


@pytest.mark.parametrize("glyphs", range(1, 7))
@pytest.mark.parametrize("text", ["a", "ab", "abc", "abcd"])
def test_no_letter_is_lost_whatever_the_number_of_glyphs(text: str, glyphs: int) -> None:
    texts = visual_texts(text, glyphs)

    assert len(texts) == glyphs
    assert "".join(texts).replace(JOINER, "")[::-1] == text


def marked(*parts: tuple[str, int]) -> str:
    """Return a line with its marks written as `>` (left to right) and `<` (right to left)."""
    line = [(character, level) for text, level in parts for character in text]
    return "".join(direction_marks(line)).replace(RIGHT_MARK, "<").replace(LEFT_MARK, ">")


def test_space_behind_a_latin_word_ends_the_part_from_left_to_right() -> None:
    assert marked((f"{BEH} ", 1), ("NHS", 2)) == f"{BEH} <NHS"


def test_sign_behind_a_piece_from_right_to_left_is_parted_from_it() -> None:
    assert direction_marks([("(", 0), ("a", 0), (")", 0)], BEH) == [f"{LEFT_MARK}(", "a", ")"]


def test_space_before_a_latin_word_needs_no_mark() -> None:
    assert marked(("NHS", 2), (f" {BEH}", 1)) == f"NHS {BEH}"


def test_space_within_a_latin_phrase_needs_no_mark() -> None:
    assert marked((BEH, 1), ("Mid Essex", 2), (BEH, 1)) == f"{BEH}Mid Essex{BEH}"


def test_space_behind_a_full_stop_is_parted_from_it() -> None:
    assert marked((f"{BEH} .{ALEF}", 1)) == f"{BEH} <.{ALEF}"


def test_colon_at_the_end_of_a_piece_is_parted_from_a_latin_word_that_may_follow() -> None:
    assert marked((f":{BEH}", 1)) == f"<:{BEH}"


def test_hyphen_between_numbers_is_parted_from_both() -> None:
    assert marked(("2024", 2), ("-", 1), ("2023", 2)) == "2024<-<2023"


def test_comma_within_a_number_stays_in_it() -> None:
    assert marked((f"{BEH} ", 1), ("1.2", 2)) == f"{BEH} <1.2"


def test_bracket_follows_a_left_to_right_mark_which_keeps_it_as_it_is() -> None:
    assert marked((f"{ALEF}){BEH}({ALEF}", 1)) == f"{ALEF})>{BEH}(>{ALEF}"


def test_quotation_mark_is_kept_as_it_is_too() -> None:
    assert marked((f"{BEH}”{ALEF}", 1)) == f"{BEH}”>{ALEF}"


def test_brackets_round_a_latin_word_stay_outside_its_part() -> None:
    assert marked((")", 1), ("NHS", 2), ("(", 1)) == "<)><NHS<(><"


def test_end_of_a_line_is_taken_for_a_word_from_left_to_right() -> None:
    assert marked((f"{BEH} ", 1)) == f"{BEH} <"


def test_space_after_right_to_left_words_in_a_line_from_left_to_right_gets_the_other_mark() -> None:
    assert marked(("see ", 0), (BEH, 1), (" now", 0)) == f"see {BEH}> now"


def test_ligature_is_taken_apart_but_for_equal_letters() -> None:
    assert letters(HEH + LAM + LAM) == [HEH, LAM + LAM]


def test_bracket_with_its_marks_is_no_ligature() -> None:
    assert letters(f"({LEFT_MARK}{RIGHT_MARK}") == [f"({LEFT_MARK}{RIGHT_MARK}"]
