"""Every Word file that we can write is valid, accessible by Word's own rules, and its document."""

from dataclasses import replace
from pathlib import Path

import pytest

from publisher import editions
from publisher.checks.output.word_examination import examine
from publisher.model import Document
from publisher.writers.docx import write
from tests.tools import snippets
from tests.tools.materials import StockMaterials
from tests.tools.samples import NAMES, sample

WRITTEN = [snippet for snippet in snippets.SNIPPETS if snippet.suffix == ".md"]
LEAFLET = snippets.FOLDER / "leaflet-of-all-kinds.md"


def told(document: Document) -> list[str]:
    """Return what is wrong with the Word file of a document."""
    broken, differing, _ = examine(write(document, StockMaterials()), document)
    return [f"{finding.place}: {finding.message}" for finding in (*broken, *differing)]


@pytest.mark.parametrize("snippet", WRITTEN, ids=lambda path: path.stem)
def test_word_file_of_every_construct_is_its_document(snippet: Path) -> None:
    assert told(snippets.document(snippet)) == []


@pytest.mark.parametrize("edition", [row.id for row in editions.EDITIONS])
@pytest.mark.parametrize("name", NAMES)
def test_word_file_in_every_language_and_edition_is_its_document(name: str, edition: str) -> None:
    assert told(editions.find(edition).apply(sample(name))) == []


@pytest.mark.parametrize("paper", ["A4", "A5"])
@pytest.mark.parametrize("edition", [row.id for row in editions.EDITIONS])
def test_word_file_on_every_paper_is_its_document(edition: str, paper: str) -> None:
    document = replace(snippets.document(LEAFLET, edition), paper=paper)

    assert told(document) == []
