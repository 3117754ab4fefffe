"""The estimate of how long a drawing takes to paint, and the refusal of those that take too long."""

import math
from cProfile import Profile

import pytest
from lxml import etree

from publisher.errors import Place, SourceError
from publisher.pictures import paint, work
from publisher.pictures.outlines import outline_of
from publisher.pictures.svg import clean_svg

PLACE = Place("source/pictures/test.svg")
ARROW = '<marker id="m"><path d="M0 0L3 2L0 3z"/></marker>'
TILE, TILED = '<path d="M0 0h9v9z"/>', '<rect width="72" height="72" fill="url(#p)"/>'
USE = '<use href="#a"/>'
STROKED = 'fill="none" stroke="#005eb8"'


def svg(content: str) -> bytes:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">{content}</svg>'
    return clean_svg(text.encode(), place=PLACE)


@pytest.mark.parametrize(
    "content",
    [
        f'<text y="30">{"Hi there " * 20_000}</text>',
        f'<text y="30">{"<tspan>a</tspan>" * 4_000}</text>',
        f'<path {STROKED} d="M0 0{"C72 72 0 36 5 5" * 31_000}"/>',
        f'<path {STROKED} d="M0 0C{"7 7 0 3 5 5 " * 31_000}"/>',
        f'<path {STROKED} stroke-dasharray=".0001" d="M0 0L72 72"/>',
        f'<g {STROKED} stroke-dasharray=".0001"><path d="M0 0L72 72"/></g>',
        f'<rect {STROKED} stroke-dasharray="1e-9%" width="9" height="9"/>',
        f'<path {STROKED} stroke-dasharray=".0001" d="m0 0h72"/>',
        f'<text y="30" {STROKED} stroke-dasharray=".0001">Hello</text>',
        f'{ARROW}<path {STROKED} marker-mid="url(#m)" d="M0 0{"L72 72" * 40_000}"/>',
        f'{ARROW}<g {STROKED} marker-mid="url(#m)"><path d="M0 0{"L72 72" * 40_000}"/></g>',
        '<g opacity=".5"><rect width="9" height="9" id="a"/></g>' + '<use href="#a" opacity=".5"/>' * 11_000,
        f'<defs><path id="a" d="M0 0{"L1 1" * 50_000}"/></defs><g stroke="red">{USE * 9_000}</g>',
        f'<pattern id="p" width="99999" height="99999" patternUnits="userSpaceOnUse">{TILE}</pattern>{TILED}',
    ],
)
def test_a_drawing_that_takes_too_long_is_refused_before_it_is_painted(content: str) -> None:
    with pytest.raises(SourceError, match="takes too long to paint") as refused:
        paint.look_at(svg(content), place=PLACE)

    assert refused.value.place == PLACE
    assert "save it as PNG" in (refused.value.mend or "")


@pytest.mark.parametrize(
    "content",
    [
        f'<path {STROKED} stroke-dasharray="2 1" d="M50 50{"L60 55L53 51" * 500}L9 9"/>' * 20,
        f'<path {STROKED} stroke-dasharray="2 1" d="m5 5{"l1 .5l-.7-.4" * 500}"/>',
        f'<path {STROKED} d="M5 5{"c1 1 2 1 2 0" * 2_000}"/>',
        '<rect opacity=".5" width="3" height="3"/>' * 4_000,
        f'{ARROW}<path {STROKED} marker-end="url(#m)" d="M0 9H40"/>' + f'<path {STROKED} d="M0 9H40"/>' * 200,
        f'<text y="30" font-size="5">{"Hello there " * 200}</text>',
    ],
)
def test_a_drawing_as_maps_and_charts_are_is_not_refused(content: str) -> None:
    paint.look_at(svg(content), place=PLACE)


def test_a_drawing_is_looked_at_once_however_often_it_is_shown() -> None:
    once = svg('<rect width="41" height="43" fill="#005eb8"/>')
    before = paint._fault.cache_info().misses  # noqa: SLF001 - what is remembered shows nowhere else

    for place in (PLACE, Place("source/pictures/other.svg"), PLACE):
        paint.look_at(bytes(bytearray(once)), place=place)

    assert paint._fault.cache_info().misses == before + 1  # noqa: SLF001 - as above


def test_a_part_is_measured_once_and_no_longer_than_the_drawing_may_take() -> None:
    root = etree.fromstring(svg(f'<defs><path id="a" d="M0 0{"L1 1" * 9_999}"/></defs><g {STROKED}>{USE * 9_000}</g>'))
    counted = Profile()

    with counted, pytest.raises(SourceError, match="too many letters, curves, dashes or markers"):
        work.work_of(root)

    calls = {entry.code: entry.callcount for entry in counted.getstats()}
    assert calls[outline_of.__code__] == 1
    assert calls[work._layers.__code__] < 100  # noqa: SLF001 - of each element, each time that it is repeated


TOO_LARGE = [
    ('<pattern id="p" width="1e999" height="0" patternUnits="userSpaceOnUse"><path d="M0 0h9v9z"/></pattern>', "width"),
    ('<path d="M0 0L1e999 9z"/>', "d"),
    ('<path d="M0 0L9 -4e38z"/>', "d"),
    (f'<rect width="{"9" * 400}" height="9"/>', "width"),
    (f'<rect {STROKED} stroke-dasharray="1e999" width="9" height="9"/>', "stroke-dasharray"),
    (f'<rect {STROKED} style="stroke-width: 1e999" width="9" height="9"/>', "stroke-width"),
]


@pytest.mark.parametrize(("content", "attribute"), TOO_LARGE)
def test_a_number_that_no_drawing_can_hold_is_refused_by_its_name(content: str, attribute: str) -> None:
    with pytest.raises(SourceError, match=f"a number that is too large: {attribute}=") as refused:
        svg(content + TILED)

    assert refused.value.place == PLACE
    assert "usual size" in (refused.value.mend or "")


def test_a_view_box_too_small_for_any_program_is_refused() -> None:
    content = f'<pattern id="p" width="5" height="5" patternUnits="userSpaceOnUse">{TILE}</pattern>{TILED}'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e-300 1e-300">{content}</svg>'

    with pytest.raises(SourceError, match="viewBox of this SVG is too small: 1e-300") as refused:
        clean_svg(drawing.encode(), place=PLACE)

    assert refused.value.place == PLACE


@pytest.mark.parametrize("side", ["1.2e-38", "3.4e38"])
def test_the_work_of_a_drawing_at_the_bounds_of_numbers_is_a_number(side: str) -> None:
    tile = f'<pattern id="p" width="3.4e38" height="3.4e38" patternUnits="userSpaceOnUse">{TILE}</pattern>'
    dashed = f'<path {STROKED} stroke-dasharray="1e-9%" d="M0 0L3.4e38 3.4e38"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{tile}{TILED}%s</svg>'

    estimate = work.work_of(etree.fromstring(clean_svg((drawing % "").encode(), place=PLACE)))

    assert math.isfinite(estimate.area)
    with pytest.raises(SourceError, match="takes too long"):
        paint.look_at(clean_svg((drawing % (dashed * 2)).encode(), place=PLACE), place=PLACE)
