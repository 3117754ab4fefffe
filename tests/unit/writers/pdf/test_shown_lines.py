"""The operators of a line of text, written anew with other codes."""

from dataclasses import dataclass

import pytest

from publisher.writers.pdf.shown_lines import rewritten

FONT = b"/F 10 Tf"
PLACE = b"1 0 0 -1 100 50 Tm"


@dataclass(frozen=True)
class Letter:
    """A glyph whose new code is its own number and 4096."""

    number: int
    width: float = 500
    hidden: bytes | None = b"ffff"

    def codes(self) -> bytes:
        """Return the new code."""
        return b"%04x" % (self.number + 0x1000)

    def without_shape(self) -> bytes | None:
        """Return the code that stands for the text alone."""
        return self.hidden

    def without_text(self) -> bytes:
        """Return the code that shows the shape alone."""
        return b"eeee"


def test_each_glyph_gets_its_code_and_moves_stay() -> None:
    operators = [PLACE, FONT, b"[<00010002>-12.5<0003>] TJ"]

    assert rewritten(operators, [Letter(1), Letter(2), Letter(3)], FONT) == [
        PLACE,
        FONT,
        b"[<10011002>-12.5<1003>] TJ",
    ]


def test_move_by_nothing_is_left_out() -> None:
    assert rewritten([b"[<0001>0<0002>0] TJ"], [Letter(1), Letter(2)], FONT) == [b"[<10011002>0] TJ"]


def test_raised_sign_is_drawn_after_the_line_and_leaves_its_text_there() -> None:
    operators = [PLACE, FONT, b"[<0001>] TJ", b"2 Ts", b"[-100<0002>] TJ", b"0 Ts", b"[100<0003>] TJ"]

    lines = rewritten(operators, [Letter(1), Letter(2, width=0), Letter(3)], FONT)

    assert lines == [
        PLACE,
        FONT,
        b"[<1001><ffff> -100  100 <1003>] TJ",
        # 5 for the letter and 1 for the move to the place of the sign.
        b"1.000000 0.000000 0.000000 -1.000000 106.000000 50.000000 Tm",
        FONT,
        b"2 Ts",
        b"[<eeee>] TJ",
        b"0 Ts",
        FONT,
    ]


@pytest.mark.parametrize(
    "raised", [Letter(2, width=300), Letter(2, width=0, hidden=None)], ids=["has a width", "no empty glyph"]
)
def test_raised_glyph_that_cannot_leave_the_line_stays(raised: Letter) -> None:
    operators = [PLACE, FONT, b"[<0001>] TJ", b"2 Ts", b"[<0002>] TJ", b"0 Ts", b"[<0003>] TJ"]

    lines = rewritten(operators, [Letter(1), raised, Letter(3)], FONT)

    assert lines == [PLACE, FONT, b"[<1001>] TJ", b"2 Ts", b"[<1002>] TJ", b"0 Ts", b"[<1003>] TJ"]


def test_raised_part_of_a_letter_leaves_no_text() -> None:
    operators = [PLACE, FONT, b"[<0001>] TJ", b"2 Ts", b"[<0002>] TJ", b"0 Ts"]

    lines = rewritten(operators, [Letter(1), Letter(2, width=0, hidden=b"")], FONT)

    assert lines[2] == b"[<1001>] TJ"


@pytest.mark.parametrize("rise", [[], [b"2 Ts"]], ids=["flat", "raised"])
def test_other_glyphs_than_those_of_the_line_are_an_error(rise: list[bytes]) -> None:
    with pytest.raises(ValueError, match="other glyphs"):
        rewritten([FONT, *rise, b"[<0001>] TJ"], [Letter(2)], FONT)
