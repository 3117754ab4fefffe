"""A page as a browser shows it: the cascade, custom properties, media and container queries, choices, widths, paint."""

import pytest

from publisher.checks.page.cascade import Unknown
from publisher.checks.page.component_values import Tokens
from publisher.checks.page.media import Case, container_holds, holds
from publisher.checks.page.page import Page, read_page
from publisher.checks.page.paint import Painter
from publisher.checks.page.sheet import read_sheet
from publisher.checks.page.style import Style

SCREEN = Case("screen", 1000)


def page(css: str, body: str = '<p class="a" id="i">Words</p>', root: str = "") -> Page:
    return read_page(f"<html lang=en {root}><style>{css}</style><body>{body}</body></html>".encode())


def style(css: str, body: str = '<p class="a" id="i">Words</p>', case: Case = SCREEN, tag: str = "p") -> Style:
    read = page(css, body)
    element = next(one for one in reversed(read.tree.elements) if one.tag == tag)
    return read.style(element, case)


def query(text: str) -> Tokens:
    return read_sheet(f"@media {text} {{ p {{ color: red }} }}").rules[0].media[0]


@pytest.mark.parametrize(
    ("css", "size"),
    [
        ("p { font-size: 20px } p { font-size: 21px }", 21),
        (".a { font-size: 20px } p { font-size: 21px }", 20),
        ("#i { font-size: 20px } .a.a.a { font-size: 21px }", 20),
        ("p { font-size: 20px !important } #i { font-size: 21px }", 20),
        (":where(#i) { font-size: 20px } p { font-size: 21px }", 21),
        ("body { font-size: 20px } p { color: red }", 20),
        ("body { font-size: 20px } p { font-size: 150% }", 30),
        ("body { font-size: 20px } p { font-size: initial }", 16),
        ("html { font-size: 10px } body { font-size: 20px } p { font-size: 2rem }", 20),
        ("p { font: italic 1.25em/1.5 serif }", 20),
        ("body { --s: 20px } p { font-size: var(--s) }", 20),
        ("p { font-size: var(--s, calc(10px * 2)) }", 20),
        ("p { --s: var(--t); --t: 20px; font-size: var(--s) }", 20),
        ("html { --s: 10px } body { --s: 20px } p { font-size: var(--s) }", 20),
    ],
)
def test_the_weightiest_rule_decides(css: str, size: float) -> None:
    assert style(css).font_size == pytest.approx(size)


def test_an_attribute_weighs_more_than_rules_but_for_important_ones() -> None:
    body = '<p style="font-size: 20px; color: red">Words</p>'

    found = style("p { font-size: 30px; color: blue !important }", body)
    assert found.font_size == 20
    colour = found.given("color")
    assert colour is not None
    assert str(colour.by) == "p { color: blue }"


@pytest.mark.parametrize(
    "css",
    [
        "p { font-size: var(--none) }",
        "p { --a: var(--b); --b: var(--a); font-size: var(--a) }",
        "p { font-size: hypot(3px, 4px) }",
        "p { font-size: 2foo }",
        "html { "
        + "".join(f"--v{n}: var(--v{n - 1}) var(--v{n - 1});" for n in range(1, 40))
        + "--v0: 1px } p { font-size: var(--v39) }",
    ],
)
def test_a_value_that_cannot_be_computed_is_told_as_such(css: str) -> None:
    assert isinstance(style(css).font_size, Unknown)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("screen", True),
        ("print", False),
        ("not print", True),
        ("print, screen", True),
        ("only screen and (min-width: 62.5em)", True),
        ("(max-width: 999px)", False),
        ("(500px < width <= 1000px)", True),
        ("(width = 1000px)", True),
        ("(min-width: 1px) and (not (prefers-color-scheme: dark))", True),
        ("((min-width: 9999px) or (hover))", True),
        ("(prefers-contrast)", False),
        ("(forced-colors: active)", False),
        ("(orientation: landscape)", True),
        ("(min-width: calc(10px * 200))", False),
        ("(unheard-of: 1)", None),
        ("(unheard-of) and (max-width: 1px)", False),
        ("screen and (min-width: huge)", None),
    ],
)
def test_media_queries_hold_as_in_a_browser(text: str, answer: bool | None) -> None:
    assert holds(query(text), SCREEN) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("(max-width: 11em)", True),
        ("(inline-size > 300px)", False),
        ("(min-height: 1px)", None),
        ("name (width > 1px)", None),
    ],
)
def test_container_queries_go_by_the_width_of_the_container(text: str, answer: bool | None) -> None:
    assert container_holds(query(text), 220, 20) is answer


def test_a_container_is_as_wide_as_its_padding_leaves_it() -> None:
    css = "main { container-type: inline-size; padding: 0 100px } @container (max-width: 784px) { p { color: red } }"

    assert style(css, "<main><p>Words</p></main>").given("color") is not None
    assert style(css, "<main><p>Words</p></main>", Case("screen", 1001)).given("color") is None


def test_the_choices_of_the_reader_are_cases() -> None:
    read = page(':root[data-colours="dark"] { --c: #fff } p { color: var(--c, #000) }')

    assert Case("screen", 1280, choice=("data-colours", "dark")) in read.cases
    found = {case.choice[1]: words.style.colour for case in read.cases for words in read.words(case)}
    assert [getattr(found[choice], "hexadecimal", "") for choice in ("", "dark")] == ["#000000", "#ffffff"]


def test_what_cannot_be_seen_has_no_words() -> None:
    body = '<p hidden>a</p><p class="n">b</p><p class="v">c</p><p class="s">d</p><div class="n"><p>e</p></div><p>f</p>'
    css = ".n { display: none } .v { visibility: hidden } .s { position: absolute; width: 1px }"

    assert [one.text for words in page(css, body).words(SCREEN) for one in words.elements] == ["f"]


@pytest.mark.parametrize(
    ("css", "room"),
    [
        ("body { margin: 0 } p { }", 1000),
        ("body { margin: 0 10% } p { border: 5px solid; padding-inline: 1em 0 }", 774),
        ("body { margin: 0 } p { max-inline-size: 50%; margin-left: 100px }", 500),
        ("body { margin: 0 } p { width: 300px; padding: 10px; box-sizing: border-box }", 280),
    ],
)
def test_the_room_in_a_box_is_that_of_a_browser(css: str, room: float) -> None:
    assert style(css).room == pytest.approx(room)


@pytest.mark.parametrize(
    ("css", "pair"),
    [
        ("p { color: #123456 }", ("#123456", "#ffffff")),
        ("body { background: #000 } p { color: rgb(255 255 255 / 50%) }", ("#808080", "#000000")),
        ("body { background: #000 } p { background: rgb(255 255 255 / 50%); color: #fff }", ("#ffffff", "#808080")),
        ("body { background: #000 } p { opacity: 0.5; background: #fff; color: #000 }", ("#000000", "#808080")),
        ("html { color-scheme: dark }", ("#ffffff", "#121212")),
    ],
)
def test_colours_are_painted_over_what_is_behind(css: str, pair: tuple[str, str]) -> None:
    found = Painter().pair(style(css))

    assert not isinstance(found, Unknown)
    assert tuple(colour.hexadecimal for colour in found) == pair


@pytest.mark.parametrize(
    "css",
    [
        "body { background: url(a.png) }",
        "body { background: linear-gradient(red, blue) }",
        "p { color: color-mix(in srgb, red, blue) }",
        "p { filter: invert(1) }",
        "p { position: absolute }",
    ],
)
def test_what_is_behind_words_is_unknown_over_pictures_and_filters(css: str) -> None:
    assert isinstance(Painter().pair(style(css)), Unknown)


def test_words_that_a_sheet_writes_cannot_be_judged() -> None:
    assert [str(one) for one in page('p::before { content: "Note" }').unjudged] == ['“p::before { content: "Note" }”']
