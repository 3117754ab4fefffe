"""The text of a PDF is the text: through its tags all of it, through its pages as much as extractors can give back.

Every shipped language with our own texts, and samples in the languages and scripts that people here speak besides.
"""

import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from publisher import editions, language, pdf_standards
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.texts import document_names, in_editions, open_workspace, read_texts
from publisher.checks.output import bars, read_back
from publisher.checks.output.given import Given, folded_words
from publisher.checks.output.passages import of_tags
from publisher.checks.output.pdf.page_text import page_texts
from publisher.checks.output.pdf.read import read
from publisher.checks.output.text_layer import words_by_bar
from publisher.model import Document, Emphasis, Inline, Note, NoteReference, Paragraph, Span, Text
from publisher.writers.pdf import write
from tests.tools.built import ROOT
from tests.tools.materials import StockMaterials
from tests.tools.programs import find
from tests.tools.samples import NAMES, sample
from tests.tools.snippets import SNIPPETS, document, words, written
from tests.tools.workspaces import make_workspace

LANGUAGES = open_workspace(Folder(ROOT)).languages
TEXTS = ("announcement", "vision")


@dataclass(frozen=True)
class Lost:
    """Words that an extractor does not give back from a text that runs from right to left, and why it does not."""

    words: frozenset[str]
    why: str


_LETTERS_AND_DIGITS = Lost(
    frozenset({"COVID-19"}),
    "A name in Latin letters that ends in digits: PDFium takes the digits for a number of the text around.",
)

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
    ("PDFium", "ur"): (_LETTERS_AND_DIGITS,),
    ("PDFium", "ar"): (_LETTERS_AND_DIGITS,),
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


# Both texts in one language of each kind of script; of the others, one text each.
BOTH = ("en", "pl", "ar", "ur", "bn")
CASES = [*(f"{name} {tag}" for tag in LANGUAGES for name in TEXTS if tag in BOTH or name == TEXTS[0]), *NAMES]


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
    pages = [folded_words(page) for page in EXTRACTORS[extractor](content, folder)]
    measured = words_by_bar(read(content), made_from.language)
    missing = [
        word
        for bar, wanted in measured
        for word in Given.of(pages, len(made_from.notes), signs=bar.signs).missing(wanted)
    ]
    return missing, sum(len(wanted) for _, wanted in measured)


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


@pytest.mark.parametrize("standard", [row.id for row in pdf_standards.PDF_STANDARDS])
@pytest.mark.parametrize("snippet", [path for path in SNIPPETS if path.suffix == ".html"], ids=lambda path: path.stem)
def test_what_only_html_can_express_says_its_words_in_order_through_the_tags(snippet: Path, standard: str) -> None:
    tagged = read(written(snippet, standard))

    assert [word for passage in of_tags.passages(tagged) for word in passage.words] == list(words(snippet))


FILLING = (
    "Our plans are up-to-date and your mother-in-law may read them or the list of 2019-20 at any time of day. "
    "Please tell us when something here is wrong, or is not up-to-date, and/or if it is hard to read."
)


def shifted(words: int, *nodes: Inline, notes: tuple[Note, ...] = ()) -> Document:
    """Return a text whose one paragraph begins with a number of short words, which move the rest over its lines."""
    paragraph = Paragraph((Text("so " * words), *nodes))
    return Document("a", "A title", "en", (paragraph,), notes=notes, edition="standard")


def differing(text: Document) -> list[str]:
    """Return what is found in a text's PDF."""
    return [finding.message for finding in read_back.differences(write(text, StockMaterials()), text)]


@pytest.mark.parametrize("words", range(0, 40, 2))
def test_short_texts_with_hyphens_pass_wherever_their_lines_end(words: int) -> None:
    assert differing(shifted(words, Text(FILLING))) == []


@pytest.mark.parametrize("words", range(0, 40, 2))
def test_names_from_right_to_left_in_a_sentence_pass_wherever_its_lines_end(words: int) -> None:
    arabic, urdu = Span((Text("العربية"),), "ar"), Span((Text("اردو"),), "ur")

    sentence = (Text("Our leaflet is in Arabic ("), arabic, Text("), Urdu ("), urdu, Text(") and Polish."))

    assert differing(shifted(words, *sentence)) == []


@pytest.mark.parametrize("words", range(20))
def test_marks_of_notes_join_no_words_wherever_their_lines_end(words: int) -> None:
    keys = [str(number) for number in range(1, 21)]
    sentence = [node for key in keys for node in (Text(" words of it"), NoteReference(key), Text(" and more"))]
    notes = tuple(Note(key, (Paragraph((Text("What is meant."),)),)) for key in keys)

    assert differing(shifted(words, *sentence, notes=notes)) == []


def test_see_through_words_of_an_author_are_read_back(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    style = (ROOT / "styles/print.css").read_text(encoding="utf-8")
    (root / "styles").mkdir(exist_ok=True)
    (root / "styles/print.css").write_text(f"{style}\nem {{ opacity: 0.5; }}\n", encoding="utf-8")
    leaflet = replace(document(SNIPPETS[0].parent / "paragraphs-and-summary.md"), notes=())
    emphasis = Paragraph((Text("Some "), Emphasis((Text("faint"),)), Text(" words.")))
    leaflet = replace(leaflet, blocks=(*leaflet.blocks, emphasis))

    content = write(leaflet, shared_materials(root))

    assert list(read_back.differences(content, leaflet)) == []


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize("case", [case for case in CASES if language.find(case.split()[-1]).direction == "ltr"])
def test_nearly_every_word_from_left_to_right_comes_back_through_the_pages(
    case: str, extractor: str, tmp_path: Path
) -> None:
    gone, number = lost(case, extractor, tmp_path)

    assert number > 90
    assert len(gone) <= (1 - bars.LEFT_TO_RIGHT.share) * number, gone


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize("case", [case for case in CASES if language.find(case.split()[-1]).direction == "rtl"])
def test_each_word_from_right_to_left_that_does_not_come_back_is_explained(
    case: str, extractor: str, tmp_path: Path
) -> None:
    made_from, _ = text(case)
    explained = {word for row in EXPLAINED.get((extractor, made_from.language), ()) for word in row.words}

    gone, number = lost(case, extractor, tmp_path)

    assert number > 90
    assert set(gone) <= explained
    assert len(gone) <= (1 - bars.RIGHT_TO_LEFT.share) * number
