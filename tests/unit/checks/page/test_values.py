"""Lengths, calculations and colours."""

import math

import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from publisher.checks.page.colours import BLACK, WHITE, Colour, contrast, parse
from publisher.checks.page.component_values import Tokens
from publisher.checks.page.values import Scale, length, number

SCALE = Scale(font=20, root=16, width=1000, height=500, zero=0.5)


def tokens(text: str) -> Tokens:
    return tuple(tinycss2.parse_component_value_list(text))


@pytest.mark.parametrize(
    ("text", "pixels"),
    [
        ("12px", 12),
        ("12pt", 16),
        ("1in", 96),
        ("25.4mm", 96),
        ("1.5em", 30),
        ("2rem", 32),
        ("10ch", 100),
        ("1vw", 10),
        ("1vh", 5),
        ("50%", 200),
        ("0", 0),
        ("calc(1rem + 2 * 3px)", 22),
        ("calc((1em + 10px) / 2 * 3)", 45),
        ("calc(100% - 1px - 1px)", 398),
        ("calc(2 * (1px + (3px - 1px)))", 6),
        ("min(10px, 1em)", 10),
        ("max(10px, 1em, 5%)", 20),
        ("clamp(1rem, 5vw, 40px)", 40),
        ("clamp(60px, 5vw, 40px)", 60),
        ("calc(-1 * 4px)", -4),
    ],
)
def test_lengths_are_computed_in_css_pixels(text: str, pixels: float) -> None:
    assert length(tokens(text), SCALE, 400) == pytest.approx(pixels)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "auto",
        "1px 2px",
        "3fr",
        "calc(1px * 2px)",
        "calc(1px + 2)",
        "calc(1px / 0)",
        "calc(1px +)",
        "calc()",
        "min(1px, 2)",
        "clamp(1px, 2px)",
        "sin(1)",
        "1e400px",
        "calc(" * 40 + "1px" + ")" * 40,
    ],
)
def test_what_is_no_length_is_none(text: str) -> None:
    assert length(tokens(text), SCALE, 400) is None


def test_a_part_of_nothing_known_is_none() -> None:
    assert length(tokens("50%"), SCALE) is None


def test_numbers_are_computed_too() -> None:
    assert number(tokens("calc(1.2 * 1.25)"), SCALE) == pytest.approx(1.5)
    assert number(tokens("2px"), SCALE) is None


@pytest.mark.parametrize(
    ("text", "shown", "alpha"),
    [
        ("#abc", "#aabbcc", 1),
        ("#00000080", "#000000", 128 / 255),
        ("rebeccapurple", "#663399", 1),
        ("rgb(255 0 0 / 50%)", "#ff0000", 0.5),
        ("rgba(0, 128, 0, .25)", "#008000", 0.25),
        ("hsl(120 100% 25%)", "#008000", 1),
        ("hwb(0 100% 0%)", "#ffffff", 1),
        ("oklch(0 0 0)", "#000000", 1),
        ("oklch(1 0 0)", "#ffffff", 1),
        ("light-dark(#111, #eee)", "#eeeeee", 1),
        ("currentColor", "#000000", 1),
        ("CanvasText", "#ffffff", 1),
        ("transparent", "#000000", 0),
    ],
)
def test_colours_are_read_as_browsers_read_them_by_night(text: str, shown: str, alpha: float) -> None:
    found = parse(tokens(text), BLACK, dark=True)

    assert found is not None
    assert found.hexadecimal == shown
    assert found.alpha == pytest.approx(alpha)


@pytest.mark.parametrize(
    "text", ["", "colour", "#12", "rgb(1 2)", "color-mix(in srgb, red, blue)", "lab(50 0 0)", "1px"]
)
def test_what_is_no_known_colour_is_none(text: str) -> None:
    assert parse(tokens(text), BLACK, dark=False) is None


def test_a_colour_that_screens_of_srgb_cannot_show_is_none() -> None:
    assert parse(tokens("oklch(0.7 0.4 150)"), BLACK, dark=False) is None


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == pytest.approx(1)
    assert contrast(Colour(0x77 / 255, 0x77 / 255, 0x77 / 255), WHITE) == pytest.approx(4.48, abs=0.005)


def test_a_colour_that_lets_half_through_is_mixed_with_what_is_behind() -> None:
    assert BLACK.faded(0.5).over(WHITE).hexadecimal == "#808080"


@given(st.text(max_size=40))
def test_no_text_stops_the_reading_of_values(text: str) -> None:
    found = length(tokens(text), SCALE, 100)

    assert found is None or math.isfinite(found)
    parse(tokens(text), BLACK, dark=False)
