"""What each writer makes of each group of constructs, as text that a reviewer can read.

A case is a folder with a `source.md`. Where what the writers make has changed on purpose, run
`pytest tests/golden --accept` and read the difference before it is kept.
A case whose name begins with "easy-read" is written as that edition.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from publisher import editions
from publisher.markdown.read import read
from publisher.model import Contact, Document, GlossaryEntry, Text
from publisher.writers import table
from tests.projections import html, pdf, word
from tests.tools.materials import StockMaterials

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/source.md"))
CONTACT = Contact(name="Example Health", phone="01632 960 001", email="team@example.org")
GLOSSARY = (
    GlossaryEntry(
        "priority",
        (Text("Priority"),),
        (Text("A priority is something that we do first.\nWe do it before other work."),),
    ),
    GlossaryEntry("backlog", (Text("Backlog"),), (Text("A backlog is work that has to wait."),)),
)


@dataclass(frozen=True)
class Projection:
    """A format and how its files are told as text."""

    format: str
    expected: str
    project: Callable[[bytes], str]


PROJECTIONS = [
    Projection("html", "expected.html", html.project),
    Projection("pdf", "expected.pdf.txt", pdf.project),
    Projection("docx", "expected.docx.txt", word.project),
]


def document(case: Path) -> Document:
    text = (case / "source.md").read_text(encoding="utf-8")
    whole = read(text, path=f"{case.name}/source.md", contact=CONTACT, glossary=GLOSSARY)
    edition = "easy-read" if case.name.startswith("easy-read") else "standard"
    return editions.find(edition).apply(whole)


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda row: row.format)
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_writer_makes_what_is_expected(case: Path, projection: Projection, request: pytest.FixtureRequest) -> None:
    expected = case / projection.expected
    made = projection.project(table.find(projection.format).write(document(case), StockMaterials()))
    if request.config.getoption("--accept"):
        expected.write_text(made, encoding="utf-8")

    assert made == expected.read_text(encoding="utf-8")


def test_every_case_has_every_golden() -> None:
    missing = [case / row.expected for case in CASES for row in PROJECTIONS if not (case / row.expected).exists()]

    assert CASES
    assert missing == []
