"""LibreOffice opens our Word files, and shows every word in its place."""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from publisher import editions
from publisher.markdown.read import read
from publisher.model import CodeBlock, Document, blocks_within, inlines_of, plain_text
from publisher.writers.docx import write
from tests.tools.libreoffice import to_pdf
from tests.tools.materials import StockMaterials
from tests.tools.programs import find
from tests.tools.word_sample import every_construct

SOURCE = Path(__file__).parents[2] / "source"
TEXTS = ("vision", "announcement")
SAMPLES = ("en", "ur", "bn")


def text_of(name: str) -> Document:
    path = SOURCE / f"{name}.md"
    return editions.find("standard").apply(read(path.read_text(encoding="utf-8"), path=path.name))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with our Word files and the PDFs that LibreOffice makes of them."""
    folder = tmp_path_factory.mktemp("word")
    documents = {name: text_of(name) for name in TEXTS}
    documents |= {f"sample-{language}": every_construct(language) for language in SAMPLES}
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(write(document, StockMaterials()))
    to_pdf(sorted(folder.glob("*.docx")), folder)
    return folder


def shown(file: Path) -> list[str]:
    """Return the words of a PDF in order, without bullets, numbers of items and feet of pages."""
    command = [find("pdftotext"), "-raw", str(file), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.findall(r"\w+", re.sub(r"^(Page \d+ of \d+$|\d+\. )", "", text, flags=re.MULTILINE))


def meant(document: Document) -> list[str]:
    """Return the words of a document in order, without footnotes."""
    return [word for text in _texts(document) for word in re.findall(r"\w+", text)]


def _texts(document: Document) -> Iterator[str]:
    yield document.title
    yield from [document.description] if not _own_summary(document) else []
    for block in blocks_within(document.blocks):
        if isinstance(block, CodeBlock):
            yield block.value
        yield from (plain_text(nodes) for nodes in inlines_of(block))


def _own_summary(document: Document) -> bool:
    return bool(getattr(document.blocks[0], "summary", False))


@pytest.mark.parametrize("name", TEXTS)
def test_libreoffice_shows_the_same_words_in_the_same_order(name: str, folder: Path) -> None:
    document = text_of(name)

    assert shown(folder / f"{name}.pdf") == meant(document)


def test_libreoffice_loses_no_word_of_any_construct(folder: Path) -> None:
    # Only counted: footnotes stand at the foot of whatever page they are on, and alternative texts are not shown.
    document = every_construct("en")
    latin = [word for word in meant(document) if word.isascii() and word not in ("A", "square")]
    # The mark of a footnote stands close to its word.
    words = Counter(re.sub(r"(?<=[a-z])[12]+$", "", word) for word in shown(folder / "sample-en.pdf"))

    assert Counter(latin) - words == Counter()


@pytest.mark.parametrize("language", SAMPLES)
def test_libreoffice_opens_every_construct_in_every_script(language: str, folder: Path) -> None:
    command = [find("pdfinfo"), str(folder / f"sample-{language}.pdf")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert f"Title:           {every_construct(language).title}" in told
