"""The text of a PDF is the text: through its tags all of it, through its pages as much as extractors can give back.

Every shipped language with our own texts, and samples in the languages and scripts that people here speak besides.
"""

import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from publisher import editions, language, pdf_standards
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.texts import document_names, in_editions, open_workspace, read_texts
from publisher.checks.output import bars, read_back
from publisher.checks.output.pdf.page_text import page_texts
from publisher.checks.output.pdf.read import read
from publisher.checks.output.text_layer import Given, document_words, page_words
from publisher.model import Document
from publisher.writers.pdf import write
from tests.tools.built import ROOT
from tests.tools.materials import StockMaterials
from tests.tools.programs import find
from tests.tools.samples import NAMES, sample
from tests.tools.snippets import SNIPPETS, document, written

LANGUAGES = ("en", "pl", "ur", "bn")
TEXTS = ("announcement", "vision")


@dataclass(frozen=True)
class Lost:
    """Words that an extractor does not give back from a text that runs from right to left, and why it does not."""

    words: frozenset[str]
    why: str


# What poppler and PDFium do to right-to-left text that is right in the file: each word is looked for without the signs
# round it, and what is still lost stands here, by extractor and language.
EXPLAINED: Mapping[tuple[str, str], tuple[Lost, ...]] = {
    ("poppler", "ur"): (
        Lost(
            frozenset({"فون:", "میل:", "سائٹ:", "01632", "123"}),
            "A label before a number or an address in Latin letters: poppler sets the colon on the far side of the "
            "number and joins the label to it (“فون01632”).",
        ),
        Lost(
            frozenset({"نرس"}), "The first word of a numbered item: poppler joins it to the number before it (“1.نرس”)."
        ),
    ),
    ("poppler", "ar"): (
        Lost(
            frozenset({"تستقبلك", "تقيس", "تتحدث", "تتفقان"}),
            "The first word of a numbered item: poppler joins it to the number before it (“2.تقيس”).",
        ),
    ),
    ("PDFium", "ur"): (
        Lost(
            frozenset({"COVID-19"}),
            "A name in Latin letters that ends in digits: PDFium takes the digits for a number of the text around.",
        ),
    ),
}


@cache
def own_texts() -> dict[tuple[str, str], Document]:
    """Return our own texts in their standard edition, by name and language."""
    folder = Folder(ROOT)
    workspace = open_workspace(folder)
    materials = shared_materials(ROOT)
    found = (
        one
        for whole in read_texts(folder, workspace, document_names(folder))
        for one in in_editions(workspace, whole, materials.words(whole.language))
    )
    return {(one.name, one.language): one for one in found if one.edition == "standard"}


@cache
def text(case: str) -> tuple[Document, bytes]:
    """Return a text and its PDF: "vision pl" is one of our own, "ta" the sample of a language."""
    name, _, tag = case.partition(" ")
    if tag:
        own = own_texts()[name, tag]
        return own, write(own, shared_materials(ROOT))
    leaflet = editions.find("standard").apply(sample(name))
    return leaflet, write(leaflet, StockMaterials())


CASES = [*(f"{name} {tag}" for name in TEXTS for tag in LANGUAGES), *NAMES]


def by_poppler(content: bytes, folder: Path) -> Iterator[str]:
    """Yield the text of each page by `pdftotext`."""
    file = folder / "text.pdf"
    file.write_bytes(content)
    done = subprocess.run([find("pdftotext"), "-enc", "UTF-8", file, "-"], capture_output=True, check=True)
    yield from done.stdout.decode("utf-8").split("\f")


def by_pdfium(content: bytes, _: Path) -> Iterator[str]:
    """Yield the text of each page by PDFium."""
    yield from page_texts(content)


EXTRACTORS: Mapping[str, Callable[[bytes, Path], Iterator[str]]] = {"poppler": by_poppler, "PDFium": by_pdfium}


def lost(case: str, extractor: str, folder: Path) -> tuple[list[str], int]:
    """Return the words that an extractor does not give back, and the number of all words."""
    made_from, content = text(case)
    pages = [page_words(page) for page in EXTRACTORS[extractor](content, folder)]
    wanted = document_words(read(content))
    signs = language.find(made_from.language).script.direction == "ltr"
    return Given.of(pages, len(made_from.notes), signs=signs).missing(wanted), len(wanted)


def test_the_samples_hold_the_scripts_that_were_asked_for() -> None:
    assert {"ar", "ta", "gu", "pa", "zh", "uk"} <= set(NAMES)


@pytest.mark.parametrize("case", CASES)
def test_every_word_comes_back_in_order_through_the_tags(case: str) -> None:
    made_from, content = text(case)

    assert list(read_back.differences(content, made_from)) == []


@pytest.mark.parametrize("standard", [row.id for row in pdf_standards.PDF_STANDARDS])
@pytest.mark.parametrize("snippet", [path for path in SNIPPETS if path.suffix == ".md"], ids=lambda path: path.stem)
def test_every_construct_read_back_is_its_document(snippet: Path, standard: str) -> None:
    content = written(snippet, standard)

    assert list(read_back.differences(content, document(snippet))) == []


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize("case", [case for case in CASES if language.find(case.split()[-1]).direction == "ltr"])
def test_nearly_every_word_from_left_to_right_comes_back_through_the_pages(
    case: str, extractor: str, tmp_path: Path
) -> None:
    words, number = lost(case, extractor, tmp_path)

    assert number > 90
    assert len(words) <= (1 - bars.LEFT_TO_RIGHT.share) * number, words


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize("case", [case for case in CASES if language.find(case.split()[-1]).direction == "rtl"])
def test_each_word_from_right_to_left_that_does_not_come_back_is_explained(
    case: str, extractor: str, tmp_path: Path
) -> None:
    made_from, _ = text(case)
    explained = {word for row in EXPLAINED.get((extractor, made_from.language), ()) for word in row.words}

    words, number = lost(case, extractor, tmp_path)

    assert number > 90
    assert set(words) <= explained
    assert len(words) <= (1 - bars.RIGHT_TO_LEFT.share) * number
