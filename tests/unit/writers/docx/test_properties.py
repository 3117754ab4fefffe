"""What a Word file says of itself, where Word has room for less than the text says."""

import io
import unicodedata

import docx
import pytest

from publisher.checks.output.word.package import open_package
from publisher.checks.output.word.properties import properties_of
from publisher.checks.output.word_examination import examine
from publisher.constructs import LONGEST_PROPERTY
from publisher.model import Document
from publisher.writers.docx import write
from tests.tools.materials import StockMaterials


def described(words: str) -> bytes:
    """Return a file whose properties all say the same."""
    return write(Document("text", words, "en", (), description=words, keywords=(words,)), StockMaterials())


@pytest.mark.parametrize("letters", ["字" * 300, "字" * 200 + " " + "字" * 100, "é" * 300, "ক্ষি" * 100, "👩‍👩‍👧" * 80])
def test_properties_without_a_space_near_are_cut_between_letters(letters: str) -> None:
    title = docx.Document(io.BytesIO(described(letters))).core_properties.title

    kept = title.removesuffix("…")
    assert letters.startswith(kept)
    assert 200 <= len(title) <= 255
    assert title != kept
    assert unicodedata.category(letters[len(kept)]) in {"Lo", "Ll", "So"}
    assert kept[-1] != "\u200d"


@pytest.mark.parametrize("words", ["字" * 300, "many words " * 40, "a" * 253 + " b c d", "ক্ষি " * 80])
def test_a_file_with_properties_that_were_cut_is_still_its_document(words: str) -> None:
    document = Document("text", words, "en", (), description=words, keywords=(words,))

    _, differing, _ = examine(described(words), document)

    said = properties_of(open_package(described(words)))
    assert differing == ()
    assert all(0 < len(said[name]) <= LONGEST_PROPERTY for name in ("title", "description", "keywords"))
