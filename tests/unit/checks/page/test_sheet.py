"""Style sheets taken apart: rules, conditions, what is no CSS, and what is not followed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publisher.checks.page.component_values import written
from publisher.checks.page.page import read_page
from publisher.checks.page.sheet import Fault, read_inline, read_sheet

SIGNS = "{}()[];:,.#*>+~&|'\"\\/@!-_%<= \nabcdemprsvx0123456789"
WORDS = [
    "var(--a)", "--a:", "var(--a,", "calc(", "@media", "(width>1px)", "@page{@top-left{", "color", "font-size", "em",
    "&", ":is(", ":not(", ":has(", "::before", "!important", "url(", "rgb(", "light-dark(", "@container", "content:",
    "\x00",
]  # fmt: skip


def test_rules_in_conditions_and_in_rules_are_found_in_order() -> None:
    sheet = read_sheet(
        "p { color: red } @media screen { @media (width > 1px) { .a > b { color: blue; & i, u { color: green } } } }"
    )

    assert [(rule.text, [written(query) for query in rule.media]) for rule in sheet.rules] == [
        ("p", []),
        (".a > b", ["screen", "(width > 1px)"]),
        (":is(.a > b) i, :is(.a > b) u", ["screen", "(width > 1px)"]),
        (":is(.a > b) i, :is(.a > b) u", ["screen", "(width > 1px)"]),
    ]


def test_properties_that_no_check_asks_for_are_left_out() -> None:
    (rule,) = read_sheet("p { cursor: pointer; COLOR: Red !important; transition: all 1s }").rules

    (declaration,) = rule.declarations
    assert (declaration.name, written(declaration.tokens), declaration.important) == ("color", "Red", True)


@pytest.mark.parametrize(
    ("css", "line"),
    [("\n@media screen { p { color } }", 2), ("p { color red; font-size: 1em }", 1), ("\n\np {}}", 3)],
)
def test_what_is_no_css_is_told_with_its_line(css: str, line: int) -> None:
    assert [fault.line for fault in read_sheet(css).faults] == [line]


@pytest.mark.parametrize(
    ("css", "said"),
    [
        ("@layer a { p { color: red } }", "“@layer”"),
        ("@supports (display: grid) { p { color: red } }", "“@supports”"),
        ('@import "other.css";', "“@import”"),
        ("p:unheard-of { color: red }", "the selector “p:unheard-of”"),
    ],
)
def test_what_is_not_followed_is_told(css: str, said: str) -> None:
    assert read_sheet(css).unjudged == [Fault(said, 1)]


def test_a_selector_says_which_choices_of_the_reader_it_asks_for() -> None:
    first, second, third = read_sheet(
        ':root[data-colours="dark"] { color: red } :root:not([data-size]) p { color: red } p[lang] { color: red }'
    ).rules

    assert first.attributes == {("data-colours", "dark")}
    assert first.at_root
    assert second.attributes == {("data-size", "")}
    assert not second.at_root
    assert third.attributes == frozenset()


def test_margin_boxes_of_pages_are_found_with_the_pages_that_they_are_for() -> None:
    own, box = read_sheet('@page :first, wide { margin: 1cm; @bottom-right { content: "Page " counter(page) } }').pages

    assert (own.box, box.box) == ("", "bottom-right")
    assert own.selectors == box.selectors == (":first", "wide")
    assert written(box.declarations[0].tokens) == '"Page " counter(page)'


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(SIGNS, max_size=8), st.text(max_size=3)), max_size=25))
def test_no_sheet_stops_the_reading_of_a_page(parts: list[str]) -> None:
    css = "".join(parts).replace("</", "")
    page = read_page(
        f'<html lang="en"><style>:root{{--a:1px}}p{{{css}}}{css}</style><body><p style="color:red">Words</p>'.encode(
            errors="replace"
        )
    )

    for case in page.cases:
        for words in page.words(case):
            style = words.style
            assert style.font_size is not None
            assert (style.line_height, style.colour, style.background, style.opacity, style.room) is not None
            assert (style.display, style.widest, style.keyword("text-align"), page.unjudged) is not None


@pytest.mark.parametrize("opening", ["(", "{", "[", "p{", "@media screen{", "a:is(", "var(--a,", "--a:var(--a"])
def test_brackets_without_end_are_no_trouble(opening: str) -> None:
    css = "p { width: 1px }" + opening * 3000

    assert read_sheet(css).rules
    assert read_inline(css) is not None
    assert read_page(f"<style>{css}</style><p>Words".encode()).cases
