"""Painting of SVGs, and the look at whether anything of them is to be seen."""

from io import BytesIO

import pytest
from PIL import Image

from publisher.errors import Place, SourceError
from publisher.pictures import paint
from publisher.pictures.svg import clean_svg

PLACE = Place("source/pictures/test.svg")
SHAPE = '<rect width="40" height="40" fill="#005eb8"/>'


def svg(content: str, box: str = "0 0 40 40") -> bytes:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{content}</svg>'
    return clean_svg(text.encode(), place=PLACE)


def size(content: bytes) -> tuple[int, int]:
    return Image.open(BytesIO(content)).size


def test_a_picture_is_painted_as_wide_as_is_asked() -> None:
    assert size(paint.paint(svg(SHAPE, "0 0 40 20"), 100)) == (100, 50)


def test_a_picture_of_many_layers_is_painted_smaller_so_that_it_takes_no_minutes() -> None:
    layers = f'<g opacity=".9">{SHAPE}</g>' * 1000

    width, _ = size(paint.paint(svg(layers), 2000))

    assert 100 < width < 500


def test_a_part_that_is_shown_again_counts_again() -> None:
    repeated = f'<g id="a" opacity=".9">{SHAPE}</g>' + '<use href="#a"/>' * 1000

    width, _ = size(paint.paint(svg(repeated), 2000))

    assert width < 1000


@pytest.mark.parametrize("box", ["0 0 5 40000", "0 0 40000 5"])
def test_the_slimmest_picture_is_painted(box: str) -> None:
    assert min(size(paint.paint(svg(SHAPE, box), 1))) == 1


def test_a_slim_picture_has_no_more_dots_than_a_computer_has_room_for() -> None:
    width, height = size(paint.paint(svg(SHAPE, "0 0 1 64"), 1024))

    assert width * height < 10_000_000
    assert round(height / width) == 64


@pytest.mark.parametrize(
    ("box", "painted"),
    [
        ("0 0 40 40", (240, 240)),
        ("0 0 80 40", (300, 150)),
        ("0 0 20 40", (120, 240)),
        ("0 0 1 900", (1, 900)),
        ("0 0 10000 1", (300, 1)),
    ],
)
def test_a_picture_is_painted_within_a_box_in_its_own_proportions(box: str, painted: tuple[int, int]) -> None:
    assert size(paint.paint_within(svg(SHAPE, box), 300, 240)) == painted


def test_words_in_a_font_that_is_not_there_are_painted_in_another() -> None:
    paint.look_at(svg('<text y="20" font-size="8" font-family="No Such Font">Hello</text>'), place=PLACE)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('<rect x="90" width="4" height="4"/>', "shows nothing"),
        ('<rect width="4" height="4" opacity="0"/>', "shows nothing"),
        ('<path d="M x 4 L zz"/>', "shows nothing"),
        (f'<text y="20" font-size="8">Hello</text>{SHAPE}', "words in this SVG cannot be seen"),
    ],
)
def test_what_nobody_sees_is_refused(content: str, says: str) -> None:
    with pytest.raises(SourceError, match=says) as refused:
        paint.look_at(svg(content), place=PLACE)

    assert refused.value.place == PLACE
    assert refused.value.mend


@pytest.mark.parametrize(
    "content",
    [
        '<foreignObject width="40" height="40"><p xmlns="http://www.w3.org/1999/xhtml">Hello</p></foreignObject>',
        '<path id="p" d="M0 9h40"/><text><textPath href="#p">Hello</textPath></text>',
    ],
)
def test_words_that_would_be_left_out_are_refused(content: str) -> None:
    with pytest.raises(SourceError, match="which many programs do not show"):
        svg(SHAPE + content)


def test_words_in_html_may_have_others_in_their_place() -> None:
    html = '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Hello</p></foreignObject>'

    assert b"Hello" in svg(f"<switch>{html}<text>Hello</text></switch>")
