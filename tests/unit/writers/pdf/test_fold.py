"""A4 folded to DL: every panel at its place on the sheet, and its text in reading order all the same."""

import io
from dataclasses import replace

import pikepdf
import pytest

from publisher.errors import SourceError
from publisher.model import Contact, Document
from publisher.writers.pdf.sheets import MILLIMETRE, Sheet
from publisher.writers.pdf.write import lay_out, write
from tests.projections.pdf import project
from tests.tools.laid_out import pages, text
from tests.tools.materials import StockMaterials

CONTACT = Contact(name="Test Trust", phone="01632 960 001")


def leaflet(paragraphs: int, *, language: str = "en", contact: Contact = CONTACT) -> Document:
    """Return a text of so many paragraphs of about half a panel each, with a heading before every second one."""
    words = "Words of a leaflet that people take home with them. " * 8
    body = "\n\n".join(
        (f"## Heading {number}\n\n" if number % 2 == 0 else "") + f"Start{number}. {words}"
        for number in range(paragraphs)
    )
    return replace(text(body, front="paper: DL", language=language), contact=contact)


def sides(document: Document) -> list[list[tuple[int, int]]]:
    """Return for each side the panels that hold text: the number (from 1), and how far from the left edge in mm."""
    laid_out, _ = lay_out(document, StockMaterials())
    return [[(panel.number + 1, round(panel.left / MILLIMETRE)) for panel in sheet.panels] for sheet in laid_out.pages]


def test_the_panels_lie_as_the_fold_reads_them() -> None:
    assert sides(leaflet(9)) == [[(1, 197), (5, 0), (6, 97)], [(2, 0), (3, 100), (4, 200)]]


def test_a_text_from_right_to_left_opens_the_other_way() -> None:
    assert sides(leaflet(6, language="ur")) == [[(1, 0), (5, 200), (6, 100)], [(2, 197), (3, 97), (4, 0)]]


def test_both_sides_are_a4_and_their_folds_lie_back_to_back() -> None:
    laid_out, _ = lay_out(leaflet(9), StockMaterials())
    outside, inside = laid_out.pages

    assert isinstance(outside, Sheet)
    assert [(round(side.width / MILLIMETRE), round(side.height / MILLIMETRE)) for side in (outside, inside)] == [
        (297, 210)
    ] * 2
    folds = [{round(panel.left / MILLIMETRE) for panel in side.panels} - {0} for side in (outside, inside)]
    assert folds[0] == {297 - fold for fold in folds[1]}


def test_how_to_reach_us_stands_on_the_back_however_short_the_text_is() -> None:
    assert sides(leaflet(1)) == [[(1, 197), (6, 97)], []]
    assert "01632 960 001" in pages(leaflet(1))[-1]


def test_without_anyone_to_reach_the_back_stays_empty() -> None:
    assert sides(leaflet(1, contact=Contact())) == [[(1, 197)], []]


def test_a_text_that_needs_all_six_panels_has_the_contact_after_it() -> None:
    *_, last = pages(leaflet(12))

    assert "Start11" in last
    assert "01632 960 001" in last


def test_a_text_for_more_than_six_panels_is_an_error_that_counts_them() -> None:
    with pytest.raises(SourceError, match=r"fills \d panels in English") as caught:
        pages(leaflet(16))

    assert "paper: A5" in caught.value.mend
    assert caught.value.place.path == "source/text.md"


def test_tags_and_bookmarks_follow_the_text_and_not_the_sheets() -> None:
    shown = project(write(leaflet(9), StockMaterials()))
    starts = [shown.index(f"Start{number}.") for number in range(9)]
    bookmarks = shown.partition("Bookmarks")[2].partition("Document")[0].split("\n")

    assert starts == sorted(starts)
    assert [line.strip() for line in bookmarks if "Heading" in line] == [
        f"Heading {number}" for number in (0, 2, 4, 6, 8)
    ]


def test_links_lie_on_their_panels() -> None:
    """The phone number is on the back, which is in the middle of the outside."""
    with pikepdf.open(io.BytesIO(write(leaflet(9), StockMaterials()))) as pdf:
        rectangles = [note.Rect for page in pdf.pages for note in page.get("/Annots", [])]

    left, right = 97 / 25.4 * 72, 197 / 25.4 * 72
    assert len(rectangles) == 1
    assert left < float(rectangles[0][0]) < float(rectangles[0][2]) < right
