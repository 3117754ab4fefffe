"""The design tokens become CSS, and every pair of colours that meets in a page has the contrast that it needs."""

import pytest

from publisher import design
from publisher.errors import ConfigurationError
from tests.tools.materials import StockMaterials

TOKENS = StockMaterials().tokens()
DAY = TOKENS["colour"]
NIGHT = {**DAY, **TOKENS["colour-dark"]}
# WCAG 2.2, 1.4.6 (AAA) for the text of every edition, since easy read shares it; 1.4.3 (AA) for the rest;
# 1.4.11 for what is not text.
PAIRS = [
    ("text", "background", 7),
    ("text", "surface", 7),
    ("text", "notice", 7),
    ("heading", "background", 7),
    ("heading", "surface", 7),
    ("link", "background", 7),
    ("link", "surface", 7),
    ("text-secondary", "background", 7),
    ("text-secondary", "surface", 7),
    ("on-brand", "brand", 4.5),
    ("on-focus", "focus", 7),
    ("accent", "background", 3),
    ("notice-rule", "notice", 3),
]


@pytest.mark.parametrize("colours", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize(("front", "behind", "least"), PAIRS)
def test_colours_have_enough_contrast(colours: dict[str, str], front: str, behind: str, least: float) -> None:
    ratio = contrast(colours[front], colours[behind])

    assert ratio >= least


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_token_becomes_a_variable_named_after_its_group() -> None:
    css = design.css_variables({"page": {"size": "A4"}, "type": {"body": "12pt"}})

    assert css == ":root{--page-size:A4;--type-body:12pt;}\n"


def test_dark_colours_stand_in_a_query_and_are_left_out_for_paper() -> None:
    tokens = {"colour": {"text": "#000000"}, "colour-dark": {"text": "#ffffff"}}

    assert "prefers-color-scheme:dark){:root{--colour-text:#ffffff;}}" in design.css_variables(tokens)
    assert "#ffffff" not in design.css_variables(tokens, dark=False)


def test_token_that_would_end_its_rule_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="cannot be a design token"):
        design.css_variables({"colour": {"text": "red;}</style>"}})
    with pytest.raises(ConfigurationError, match="cannot be a design token"):
        design.css_variables({"colour": {"text:red;}": "red"}})


def test_each_language_gets_the_fonts_and_line_height_of_its_script() -> None:
    css = design.script_variables(["en", "ur", "en"])

    assert css.splitlines() == [
        ':lang(en){--font-text:"Noto Sans","Arial",sans-serif;--line-height:1.5;--script-scale:1.0}',
        (
            ':lang(ur){--font-text:"Noto Naskh Arabic","Noto Sans","Arial",sans-serif;'
            "--line-height:1.8;--script-scale:1.15}"
        ),
    ]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour written #rrggbb (WCAG 2.2, "relative luminance")."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
