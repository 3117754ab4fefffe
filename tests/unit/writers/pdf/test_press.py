"""A file for a print shop: colour runs past the edge, marks stand clear of it, and the text is the same."""

import io
from typing import Any

import page
import pikepdf
import pytest

from publisher.model import Document
from publisher.writers.pdf.write import write
from tests.projections.pdf import project
from tests.tools.laid_out import text
from tests.tools.materials import StockMaterials

MILLIMETRE = 72 / 25.4
SIZES = {"A4": (210, 297), "A5": (148, 210), "DL": (297, 210)}


def made(paper: str, *, press: bool = True) -> bytes:
    return write(document(paper), StockMaterials(), press=press)


def document(paper: str) -> Document:
    return text("## A heading\n\nWords.\n\nMore words.", front=f"paper: {paper}")


@pytest.mark.parametrize("paper", SIZES)
def test_the_boxes_say_where_to_cut_and_how_far_colour_runs(paper: str) -> None:
    with pikepdf.open(io.BytesIO(made(paper))) as pdf:
        boxes = {name: [float(edge) / MILLIMETRE for edge in pdf.pages[0][f"/{name}Box"]] for name in ("Trim", "Bleed")}
        media = [float(edge) / MILLIMETRE for edge in pdf.pages[0].MediaBox]

    width, height = SIZES[paper]
    assert boxes["Trim"] == pytest.approx([0, 0, width, height], abs=0.01)
    assert boxes["Bleed"] == pytest.approx([-3, -3, width + 3, height + 3], abs=0.01)
    assert media == pytest.approx([-10, -10, width + 10, height + 10], abs=0.01)


@pytest.mark.parametrize("paper", SIZES)
def test_the_text_and_its_tags_are_those_of_the_ordinary_file(paper: str) -> None:
    tags = [project(made(paper, press=press)).partition("Document")[2] for press in (True, False)]

    assert tags[0].partition("Artifacts")[0] == tags[1].partition("Artifacts")[0]


@pytest.mark.parametrize("paper", SIZES)
def test_the_marks_are_artifacts_that_pass_the_gate(paper: str) -> None:
    content = made(paper)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        marks = [
            str(properties.get("/Type"))
            for name, properties in operands_of("BDC", pdf)
            if str(name) == "/Artifact" and isinstance(properties, pikepdf.Dictionary)
        ]

    assert "/Page" in marks
    assert page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1).failures == []


def test_the_band_of_the_masthead_reaches_to_the_end_of_the_bleed() -> None:
    assert (-3, -3) in corners(made("A4"))
    assert (0, 0) in corners(made("A4", press=False))


def corners(content: bytes) -> set[tuple[int, int]]:
    """Return the upper left corners of the rectangles that are filled, in mm from the paper's corner."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        rectangles = [[float(number) for number in operands] for operands in operands_of("re", pdf)]
    return {(round(x * 0.75 / MILLIMETRE), round(y * 0.75 / MILLIMETRE)) for x, y, _, _ in rectangles}


def operands_of(operator: str, pdf: pikepdf.Pdf) -> list[list[Any]]:
    """Return what each use of an operator on the first page is given."""
    return [
        list(instruction.operands)
        for instruction in pikepdf.parse_content_stream(pdf.pages[0])
        if isinstance(instruction, pikepdf.ContentStreamInstruction) and str(instruction.operator) == operator
    ]
