"""The design tokens become CSS, and every pair of colours that meets in a page has the contrast that it needs."""

import pytest

from publisher import design
from publisher.errors import ConfigurationError
from tests.tools.materials import StockMaterials

TOKENS = StockMaterials().tokens()
DAY = TOKENS["colour"]
NIGHT = {**DAY, **TOKENS["colour-dark"]}


@pytest.mark.parametrize("colours", [DAY, NIGHT], ids=["day", "night"])
@pytest.mark.parametrize("pair", design.PAIRS, ids=lambda pair: f"{pair.front}-on-{pair.behind}")
def test_colours_have_enough_contrast(colours: dict[str, str], pair: design.Pair) -> None:
    ratio = design.contrast(colours[pair.front], colours[pair.behind])

    assert ratio >= pair.least


@pytest.mark.parametrize("scheme", [name for name in design.SCHEMES if name not in {design.DAY, design.DARK}])
@pytest.mark.parametrize("pair", design.PAIRS, ids=lambda pair: f"{pair.front}-on-{pair.behind}")
def test_the_colours_that_readers_of_easy_read_choose_have_seven_to_one(scheme: str, pair: design.Pair) -> None:
    colours = design.colours_of(TOKENS, scheme)

    ratio = design.contrast(colours[pair.front], colours[pair.behind])

    assert ratio >= (design.LEAST_FOR_EASY_READ if pair.text else pair.least)


@pytest.mark.parametrize("scheme", design.SCHEMES)
def test_what_the_keyboard_has_reached_and_what_is_said_stand_out_from_the_page(scheme: str) -> None:
    colours = design.colours_of(TOKENS, scheme)

    assert design.contrast(colours["on-focus"], colours["focus"]) >= design.LEAST_FOR_EASY_READ
    assert design.contrast(colours["text"], colours["background"]) >= design.LEAST_FOR_EASY_READ


def test_each_scheme_says_every_colour_and_paper_has_none() -> None:
    rules = design.scheme_rules(TOKENS)

    assert rules.startswith("@media screen{")
    for name, group in design.CHOICES.items():
        declared = "".join(f"--colour-{key}:{value};" for key, value in design.colours_of(TOKENS, group).items())
        assert f':root[data-colours="{name}"]{{color-scheme:' in rules
        assert declared in rules
    assert "colour-cream" not in design.css_variables(TOKENS)


def test_bars_and_buttons_of_the_browser_are_dark_in_dark_schemes() -> None:
    rules = design.scheme_rules(TOKENS)

    assert ':root[data-colours="yellow"]{color-scheme:dark;' in rules
    assert ':root[data-colours="cream"]{color-scheme:light;' in rules


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert design.contrast("#000000", "#ffffff") == pytest.approx(21)


def test_the_lightest_grey_that_may_carry_text_on_white_is_767676() -> None:
    assert design.contrast("#767676", "#ffffff") >= design.LEAST_FOR_TEXT > design.contrast("#777777", "#ffffff")


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


SIGNS = '"Noto Sans Symbols","Noto Sans Symbols2","Noto Sans Math"'


def test_each_language_gets_the_fonts_and_line_height_of_its_script() -> None:
    css = design.script_variables(["en", "ur", "en"])

    assert css.splitlines() == [
        (
            f':lang(en){{--font-text:"Noto Sans","Open Sans",{SIGNS},"Arial",sans-serif;'
            "--line-height:1.5;--script-scale:1.0}"
        ),
        (
            ':lang(ur){--font-text:"Noto Naskh Arabic","Noto Sans Arabic","Noto Sans","Open Sans",'
            f'{SIGNS},"Arial",sans-serif;--line-height:1.8;--script-scale:1.15}}'
        ),
        ":lang(ur){font-style:normal}em:lang(ur),em :lang(ur){font-weight:700}",
        ":root code,:root pre{font-family:var(--font-code),var(--font-text);font-style:normal}",
        "span[lang],bdi[lang],abbr{line-height:1}",
    ]


def test_code_is_set_in_the_families_of_its_token_without_the_generic_one() -> None:
    assert design.code_families({"font": {"code": "\"A B\", 'C', monospace"}}) == ("A B", "C")
