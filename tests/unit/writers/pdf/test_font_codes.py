"""The character codes of a font: one for each glyph and text."""

from types import SimpleNamespace

import pytest

from publisher.writers.pdf.font_codes import Codes


def font(glyphs: int = 10, tables: tuple[str, ...] = ("glyf",)) -> SimpleNamespace:
    """Return as much of a font of WeasyPrint's as codes need."""
    widths = dict.fromkeys(range(glyphs), 500)
    return SimpleNamespace(glyph_count=glyphs, tables=tables, missing={}, to_unicode={}, widths=widths)


def test_each_text_of_a_glyph_has_a_number_above_the_glyphs() -> None:
    codes = Codes(font(), empty=None)

    assert [codes.string(3, text) for text in ("a", "b", "a", "c", "b")] == [
        b"000a",
        b"000b",
        b"000a",
        b"000c",
        b"000b",
    ]
    assert codes.glyphs() == {10: 3, 11: 3, 12: 3}


def test_font_is_told_of_all_codes_beside_what_other_lines_say() -> None:
    own = font()
    codes = Codes(own, empty=None)
    codes.string(3, "a")
    own.to_unicode[3] = "b"

    codes.tell([own])

    assert own.to_unicode == {3: "b", 10: "a"}
    assert own.widths[10] == own.widths[3]


def test_font_that_is_held_twice_is_told_of_the_codes_of_both() -> None:
    first, last = font(), font()
    first.widths[3] = 700
    first.to_unicode[4], last.to_unicode[5] = "d", "e"
    codes = Codes(first, empty=None)
    codes.string(3, "a")

    codes.tell([first, last])

    assert last.to_unicode == {4: "d", 5: "e", 10: "a"}
    assert last.widths[10] == 700


def test_letters_of_a_ligature_stand_on_the_glyph_and_on_empty_ones() -> None:
    codes = Codes(font(), empty=7)

    assert codes.string(3, "al") == b"000a000b"
    assert codes.glyphs() == {10: 3, 11: 7}


@pytest.mark.parametrize(
    "full", [font(glyphs=0x10000), font(tables=("CFF ",))], ids=["no room", "outlines that take no map"]
)
def test_glyph_keeps_one_text_where_no_code_can_be_added(full: SimpleNamespace) -> None:
    codes = Codes(full, empty=None)
    full.to_unicode.clear()

    assert [codes.string(3, "a"), codes.string(3, "b"), codes.string(4, ")")] == [b"0003", b"0003", b"0004"]
    full.to_unicode[4] = "("
    codes.tell([full])
    assert full.to_unicode == {3: "a", 4: "("}
