"""The estimate of how long a drawing takes to paint, and the refusal of those that take too long."""

import pytest

from publisher.errors import Place, SourceError
from publisher.pictures import paint
from publisher.pictures.svg import clean_svg

PLACE = Place("source/pictures/test.svg")
ARROW = '<marker id="m"><path d="M0 0L3 2L0 3z"/></marker>'
TILE, TILED = '<path d="M0 0h9v9z"/>', '<rect width="72" height="72" fill="url(#p)"/>'
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
