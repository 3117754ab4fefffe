"""What lists in Word files look like: their numbers beside the words, and the styles that begin one in Word."""

import io

import docx
import pytest
from docx.oxml.ns import qn

from publisher import editions
from publisher.checks.output.word.package import Package, open_package
from publisher.checks.output.word.styles import Reading
from publisher.checks.output.word_examination import examine
from publisher.markdown.read import read
from publisher.model import Document
from publisher.writers.docx import write
from publisher.writers.docx.design import Design
from tests.tools.materials import StockMaterials

# The width of a bold digit and of a stop in Arial, in multiples of the type size (`hmtx` of Liberation Sans Bold).
DIGIT, STOP = 0.556, 0.278


def numbered(first: int, last: int, *, edition: str = "standard", inside: str = "") -> Document:
    """Return a list whose numbers go from one to another; `inside` are further blocks of each item."""
    items = "\n\n".join(f"{number}. Words{inside}" for number in range(first, last + 1))
    return editions.find(edition).apply(read(f"---\ntitle: A list\nlanguage: en\n---\n\n{items}\n", path="list.md"))


def reading(document: Document) -> tuple[Package, Reading]:
    package = open_package(write(document, StockMaterials()))
    return package, Reading(package)


# A text without easy-read words has nothing in that edition; its type is no larger.
@pytest.mark.parametrize("edition", ["standard", "large-print"])
@pytest.mark.parametrize(("first", "last"), [(1, 2), (8, 9), (1, 10), (98, 99), (1, 100), (998, 1000), (9999, 10001)])
def test_words_begin_behind_the_widest_number(first: int, last: int, edition: str) -> None:
    document = numbered(first, last, edition=edition)
    package, read_back = reading(document)
    size = Design.of(StockMaterials().tokens(), edition).sizes.body

    levels = [read_back.paragraph(element).list_level for element in package.document.root.iter(qn("w:p"))]

    room = {(level.text - level.mark) / 20 for level in levels if level}
    assert len(room) == 1
    assert room.pop() > (DIGIT * len(str(last)) + STOP + 0.2) * size


@pytest.mark.parametrize("last", [9, 10, 100])
def test_all_that_an_item_holds_stands_under_its_words(last: int) -> None:
    inside = "\n\n    More.\n\n    - Inner\n\n        More of it.\n\n    > Quoted"
    document = numbered(1, last, inside=inside)
    package, read_back = reading(document)

    found = [read_back.paragraph(element) for element in package.document.root.iter(qn("w:p"))][1:6]

    words, more, inner, more_inner, quoted = [paragraph.indent for paragraph in found]
    assert found[2].list_level is not None
    assert words == more == found[2].list_level.mark
    assert inner == more_inner == quoted == words + 360
    assert examine(write(document, StockMaterials()), document)[:2] == ((), ())


@pytest.mark.parametrize(("name", "form"), [("List Bullet", "bullet"), ("List Number", "decimal")])
def test_choosing_the_style_of_items_in_word_begins_a_list(name: str, form: str) -> None:
    file = docx.Document(io.BytesIO(write(numbered(5, 7), StockMaterials())))
    file.add_paragraph("Chosen", style=name)
    changed = io.BytesIO()
    file.save(changed)
    package = open_package(changed.getvalue())

    items = [Reading(package).paragraph(element) for element in package.document.root.iter(qn("w:p"))]

    (chosen,) = (item for item in items if "Chosen" in "".join(item.element.itertext()))
    assert chosen.list_level is not None
    assert (chosen.list_level.form, chosen.list_level.start) == (form, 1)
    # It does not go on counting where a list before it stopped.
    assert chosen.instance not in [item.instance for item in items if item is not chosen]


def test_style_of_items_and_first_level_of_its_list_name_each_other() -> None:
    file = docx.Document(io.BytesIO(write(numbered(1, 2), StockMaterials())))
    numbering = file.part.numbering_part.element

    linked = {
        level.find(qn("w:pStyle")).get(qn("w:val")): level.get(qn("w:ilvl"))
        for level in numbering.iter(qn("w:lvl"))
        if level.find(qn("w:pStyle")) is not None
    }

    assert linked == {"ListBullet": "0", "ListNumber": "0"}
