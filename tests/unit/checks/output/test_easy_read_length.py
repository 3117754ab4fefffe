"""How many pages an easy-read PDF may have: told by the build, for files that were written and for those left alone."""

import io

import pikepdf
import pytest

from publisher.checks.output.easy_read_length import page_count, pages_noticed
from publisher.checks.output.table import find
from publisher.errors import Place
from publisher.findings import Severity
from publisher.model import Document, Heading, Statement, Targets, Text
from publisher.writers import pdf
from tests.tools.materials import StockMaterials

PLACE = Place("source/vision.md", 1)


def document(targets: Targets | None = None, edition: str = "easy-read") -> Document:
    return Document(
        name="vision",
        title="Our vision",
        language="en",
        blocks=(Heading(2, (Text("Who we are"),)), *(Statement((Text("We help you."),), None) for _ in range(40))),
        edition=edition,
        targets=targets or Targets(),
        place=PLACE,
    )


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        (20, ""),
        (21, "has 21 pages; 20 are enough."),
        (24, "has 24 pages; 20 are enough."),
        (25, "has 25 pages; none should have more than 24."),
    ],
)
def test_pages_over_the_rules_own_limits_are_told_as_a_warning(pages: int, told: str) -> None:
    found = list(pages_noticed(document(), pages))

    assert [one.message.partition("” ")[2] for one in found] == ([told] if told else [])
    assert {(one.place, one.severity) for one in found} <= {(PLACE, Severity.WARNING)}


def test_a_texts_own_targets_weigh_more() -> None:
    short = document(Targets(text_pages=2, most_pages=3))

    assert [one.message[-22:] for one in pages_noticed(short, 3)] == ["3 pages; 2 are enough."]
    assert "more than 3" in next(pages_noticed(short, 4)).message
    assert "more than 30" in next(pages_noticed(document(Targets(text_pages=30)), 31)).message


def test_other_editions_may_have_as_many_pages_as_they_need() -> None:
    assert list(pages_noticed(document(edition="standard"), 90)) == []


def test_the_pages_of_a_file_are_counted() -> None:
    made = pikepdf.new()
    for _ in range(3):
        made.add_blank_page()
    content = io.BytesIO()
    made.save(content)

    assert page_count(content.getvalue()) == 3


def test_a_pdf_is_told_of_when_it_is_written_and_when_it_is_left_alone() -> None:
    text = document(Targets(text_pages=1, most_pages=2))
    content = pdf.write(text, StockMaterials(), "ua-1")
    examiner = find("pdf")
    assert examiner is not None
    assert examiner.notices is not None

    written = [one.message for one in examiner.examine(content, text, "ua-1").noticed]
    left = [one.message for one in examiner.notices(content, text)]
    assert any("pages; none should have more than 2." in message for message in written)
    assert left == written
