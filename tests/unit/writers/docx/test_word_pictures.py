"""Pictures in Word files."""

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from PIL import Image as Raster

from publisher.materials import Picture
from publisher.model import Document, Figure, Image, Paragraph, Text
from publisher.writers.docx import write
from tests.projections.word import project
from tests.tools.materials import DOT, SQUARE, StockMaterials

EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
POINT = 12_700


def written(*images: Image, materials: StockMaterials | None = None) -> bytes:
    figures = tuple(Figure(image) for image in images)
    return write(Document("text", "Our vision", "en", figures), materials or StockMaterials())


def media(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist() if "/media/" in name}


def sizes(content: bytes) -> list[tuple[int, int]]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return [(int(size.get("cx", "")), int(size.get("cy", ""))) for size in root.iter(EXTENT)]


def test_alternative_text_decoration_and_forgetting_are_told_apart() -> None:
    told = project(written(Image("dot", "A dot"), Image("dot", ""), Image("dot", None)))

    assert "![“A dot”]" in told
    assert "![decorative]" in told
    assert "![no description]" in told


def test_a_vector_picture_has_a_raster_beside_it_that_shows_the_same() -> None:
    files = media(written(Image("square", "A square")))

    vector = next(content for name, content in files.items() if name.endswith(".svg"))
    raster = Raster.open(io.BytesIO(next(content for name, content in files.items() if name.endswith(".png"))))
    assert vector == SQUARE.content
    assert raster.convert("RGB").getpixel((raster.width // 2, raster.height // 2)) == (0x00, 0x5E, 0xB8)


def test_a_raster_picture_is_stored_as_it_is_and_once() -> None:
    assert list(media(written(Image("dot", "a"), Image("dot", "b"))).values()) == [DOT.content]


def test_a_wide_picture_is_made_to_fit_the_text_and_keeps_its_proportions() -> None:
    wide = replace(DOT, width=4000, height=1000)

    ((width, height),) = sizes(written(Image("dot", ""), materials=StockMaterials({"dot": wide})))

    assert width < 500 * POINT
    assert width / height > 3.99


def test_a_small_picture_is_not_made_larger() -> None:
    assert sizes(written(Image("dot", ""))) == [(6 * POINT, 6 * POINT)]


def test_who_drew_the_pictures_is_told_once() -> None:
    told = project(written(Image("square", "a"), Image("square", "b")))

    assert told.count("Square: drawn for these tests") == 1


def test_a_picture_in_a_line_of_text_is_as_high_as_the_line() -> None:
    photo = replace(DOT, width=400, height=300)
    line = Paragraph((Text("Our "), Image("dot", "boat"), Text(" sails.")))
    content = write(Document("text", "Our vision", "en", (line,)), StockMaterials({"dot": photo}))

    assert sizes(content) == [(24 * POINT, 18 * POINT)]


def drawn(width: int, height: int, kind: str) -> Picture:
    """Return a photograph of so many pixels, with all colours in it."""
    image = Raster.radial_gradient("L").resize((width, height))
    image = Raster.merge("RGB", (image, image.transpose(Raster.Transpose.FLIP_TOP_BOTTOM), image.rotate(90)))
    target = io.BytesIO()
    image.save(target, kind)
    return Picture("photo", f"image/{kind}", target.getvalue(), width, height)


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_a_photograph_has_no_more_pixels_than_paper_shows(kind: str) -> None:
    photo = drawn(5000, 2500, kind)
    content = written(Image("photo", "A view"), materials=StockMaterials({"photo": photo}))

    ((stored),) = media(content).values()
    ((width, height),) = sizes(content)
    assert Raster.open(io.BytesIO(stored)).size == (round(width / POINT * 220 / 72), round(height / POINT * 220 / 72))
    assert len(stored) < len(photo.content) / 3


def test_a_photograph_that_is_no_wider_than_paper_shows_is_kept_as_it_is() -> None:
    photo = drawn(300, 200, "jpeg")
    content = written(Image("photo", "A view"), materials=StockMaterials({"photo": photo}))

    assert list(media(content).values()) == [photo.content]


@pytest.mark.parametrize(("width", "height"), [(1, 1), (10, 10_000), (10_000, 10), (3000, 300), (300, 3000)])
def test_a_picture_of_any_shape_fits_the_page_and_keeps_its_proportions(width: int, height: int) -> None:
    shape = replace(DOT, width=width, height=height)
    ((wide, high),) = sizes(written(Image("dot", ""), materials=StockMaterials({"dot": shape})))

    assert 0 < wide <= 482 * POINT
    assert 0 < high <= 341 * POINT
    assert wide / high == pytest.approx(width / height, rel=0.01)


def test_a_long_description_is_whole_and_signs_that_xml_cannot_hold_do_not_break_it() -> None:
    told = project(written(Image("dot", "A view.\x0b " + "Many words. " * 200)))

    assert "A view. " + "Many words. " * 199 in told
