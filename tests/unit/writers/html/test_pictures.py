"""Photographs in a page have as many dots as can be seen."""

from base64 import b64decode
from io import BytesIO

import pytest
from lxml import html
from PIL import Image

from publisher.materials import Picture
from publisher.model import Document, EasyRead, Figure, Statement, Text
from publisher.model import Image as Shown
from publisher.writers.html import write
from tests.tools.materials import StockMaterials

WIDE, HIGH = 4000, 3000


@pytest.fixture(scope="module")
def materials() -> StockMaterials:
    """Return materials with a photograph as a telephone takes it: some megabytes."""
    output = BytesIO()
    Image.effect_noise((WIDE, HIGH), 25).convert("RGB").save(output, "JPEG", quality=92)
    return StockMaterials({"ward": Picture("ward", "image/jpeg", output.getvalue(), WIDE, HIGH)})


def easy_read() -> Document:
    """Return a text whose two statements show the photograph."""
    shown = Shown("ward", "")
    return Document("a", "A title", "en", (EasyRead((Statement((Text("Come."),), shown),) * 2),), edition="easy-read")


def test_an_easy_read_page_with_a_photograph_stays_small(materials: StockMaterials) -> None:
    page = write(easy_read(), materials)

    assert len(materials.picture("ward").content) > 2_000_000
    assert len(page) < 250_000


def test_a_photograph_keeps_its_size_on_the_page_and_the_same_bytes_each_time(materials: StockMaterials) -> None:
    pages = [write(easy_read(), materials) for _ in range(2)]

    (first, second) = html.document_fromstring(pages[0].decode()).findall(".//img")
    assert pages[0] == pages[1]
    assert first.get("src") == second.get("src")
    assert (first.get("width"), first.get("height")) == (str(WIDE), str(HIGH))
    assert Image.open(BytesIO(b64decode(first.get("src", "").partition(",")[2]))).size == (576, 432)


def test_a_photograph_in_the_text_has_the_dots_of_the_column(materials: StockMaterials) -> None:
    document = Document("a", "A title", "en", (Figure(Shown("ward", "A ward")),))

    (image,) = html.document_fromstring(write(document, materials).decode()).findall(".//img")

    assert Image.open(BytesIO(b64decode(image.get("src", "").partition(",")[2]))).width == 2280
