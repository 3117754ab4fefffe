"""How the editions are set in Word: large print by RNIB's Clear Print and UKAAF's G003, what all say of themselves."""

import io

import docx
import pytest
from lxml import etree

from publisher.model import Document, Emphasis, Paragraph, Text
from publisher.writers.docx import write
from tests.tools.materials import StockMaterials
from tests.tools.word_looks import Run, W, WordFile, told
from tests.tools.word_sample import every_construct

LEAST = 36  # half points: 18 pt, UKAAF G003 and MS03
LANGUAGES = ("en", "ur", "bn")


def large_print(language: str) -> WordFile:
    return WordFile(write(every_construct(language, edition="large-print"), StockMaterials()))


def size(run: Run) -> int:
    """Return the size of a run in half points, of the set of letters that Word takes for it."""
    letters = "szCs" if {"rtl", "cs"} & run.direct else "sz"
    return int(run.value(letters))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_of_large_print_are_smaller_than_18_points(language: str) -> None:
    runs = list(large_print(language).runs())
    parts = {run.part for run in runs}

    assert {"word/document.xml", "word/footnotes.xml"} < parts
    assert any(part.startswith("word/footer") for part in parts)
    assert [run.words for run in runs if size(run) < LEAST] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_raised_letters_of_large_print_keep_their_size(language: str) -> None:
    file = large_print(language)

    assert list(file.styles.iter(f"{W}vertAlign")) == []
    assert int(told(next(file.chain("Superscript")), "rPr/position")) > 0
    assert int(told(next(file.chain("Subscript")), "rPr/position")) < 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_of_large_print_are_larger_in_their_order(language: str) -> None:
    file = large_print(language)
    sizes = [int(told(next(file.chain(f"Heading{level}")), "rPr/sz")) for level in range(1, 7)]
    body = int(told(file.styles, "docDefaults/rPrDefault/rPr/sz"))

    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[1] > sizes[2] > sizes[3] > body >= LEAST


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", ["large-print", "easy-read"])
def test_nothing_is_slanted(language: str, edition: str) -> None:
    stress = Paragraph((Emphasis((Text("stress"),)),))
    document = every_construct(language, edition=edition)
    file = WordFile(write(document, StockMaterials()))
    other = WordFile(write(Document("t", "T", language, (stress,), edition=edition), StockMaterials()))

    assert [run.words for run in file.runs() if run.on("i") or run.on("iCs")] == []
    assert [run.on("b") for run in other.runs() if run.words == "stress"] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_of_large_print_begin_at_one_edge_and_stand_apart(language: str) -> None:
    file = large_print(language)
    text = etree.fromstring(file.parts["word/document.xml"])
    paragraphs = {run.paragraph for run in file.runs() if not run.paragraph.startswith(("TableText", "TableHeading"))}
    # A line of Arial is 1.15 times its size: 1.3 of them are 1.5 times, the space that the web and the PDF have.
    lines = int(file.shape("Normal", "spacing", "line")) / 240

    assert {file.shape(style, "jc") for style in paragraphs} <= {"", "left", "start"}
    assert text.find(f".//{W}cols") is None
    assert lines * 1.15 == pytest.approx(1.5, abs=0.01)


@pytest.mark.parametrize("edition", ["standard", "large-print", "easy-read"])
def test_no_word_is_split_at_the_end_of_a_line(edition: str) -> None:
    file = WordFile(write(every_construct("en", edition=edition), StockMaterials()))
    settings = etree.fromstring(file.parts["word/settings.xml"])

    assert told(settings, "autoHyphenation") == "0"


def test_small_words_of_large_print_are_as_dark_as_the_text() -> None:
    colours = {run.value("color") for run in large_print("en").runs() if run.paragraph in ("Caption", "Footer", "Date")}
    text = told(next(large_print("en").chain("Normal")), "rPr/color")
    standard = WordFile(write(every_construct("en", edition="standard"), StockMaterials()))

    assert colours == {text}
    assert {run.value("color") for run in standard.runs() if run.paragraph == "Caption"} != {text}


def test_a_document_without_a_date_tells_none() -> None:
    content = write(Document("t", "T", "en", ()), StockMaterials())
    core = WordFile(content).parts["docProps/core.xml"].decode()

    assert "created" not in core
    assert "modified" not in core
    assert docx.Document(io.BytesIO(content)).core_properties.title == "T"


def test_the_properties_say_what_the_source_says() -> None:
    file = WordFile(write(every_construct("ur", edition="large-print"), StockMaterials()))
    core, custom = (file.parts[f"docProps/{name}.xml"].decode() for name in ("core", "custom"))

    assert core.count("2021-03-19T00:00:00Z") == 2
    assert "<dc:language>ur</dc:language>" in core
    assert ">Joined Up Care<" in core
    assert ">Draft<" in core
    assert 'name="TranslationState"' in custom
    assert ">draft<" in custom
    assert 'name="Edition"' in custom
    assert ">large-print<" in custom


def test_the_settings_ask_nothing_and_name_nobody() -> None:
    file = WordFile(write(every_construct("en"), StockMaterials()))
    settings = etree.fromstring(file.parts["word/settings.xml"])
    names = {str(element.tag).rpartition("}")[2] for element in settings.iter()}
    modes = {told(mode, "", "name"): told(mode, "") for mode in settings.iter(f"{W}compatSetting")}

    assert (
        names & {"updateFields", "documentProtection", "trackRevisions", "rsids", "attachedTemplate", "mailMerge"}
        == set()
    )
    assert modes["compatibilityMode"] == "15"
