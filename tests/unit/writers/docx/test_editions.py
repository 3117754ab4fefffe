"""How the editions are set in Word: large print by RNIB's Clear Print and UKAAF's G003, easy read with its pictures."""

import io

import docx
import pytest
from lxml import etree

from publisher import language as languages
from publisher.model import Document, Emphasis, Explanation, Image, Paragraph, Statement, Text
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


def statements(language: str) -> WordFile:
    nodes = (
        Statement((Text("One."),), Image("square", "")),
        Statement((Text("Two."),), Image("square", "")),
        Explanation((Text("Hard"),), (Text("Not easy."),)),
        Statement((Text("Three."),), Image("square", "")),
    )
    return WordFile(write(Document("t", "T", language, nodes, edition="easy-read"), StockMaterials()))


def said(file: WordFile, style: str, switch: str) -> bool:
    """Return whether a style of paragraphs, or one that it is based on, has a switch."""
    return any(one.find(f"{W}pPr/{W}{switch}") is not None for one in file.chain(style))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_comes_before_its_statement_and_stays_on_its_page(language: str) -> None:
    file = statements(language)
    root = etree.fromstring(file.parts["word/document.xml"])
    order = [told(paragraph, "pPr/pStyle") for paragraph in root.iter(f"{W}p")]
    kept = {style: said(file, style, "keepNext") for style in order}

    assert [style for style in order if "tatement" in style or "Word" in style] == [
        "StatementPicture",
        "Statement",
        "StatementPicture",
        "ExplainedStatement",
        "WordBoxTerm",
        "WordBox",
        "StatementPicture",
        "StatementKept",  # with how to reach the organisation
    ]
    assert kept["StatementPicture"]
    assert kept["ExplainedStatement"]
    assert kept["WordBoxTerm"]
    assert not kept["Statement"]
    assert all(said(file, style, "keepLines") for style in ("Statement", "ExplainedStatement", "WordBox"))
    assert root.find(f".//{W}tbl") is None


def test_the_next_statement_never_stands_beside_the_picture_before_it() -> None:
    file = statements("en")
    picture = int(told(next(file.chain("StatementPicture")), "pPr/framePr", "w"))
    after = int(file.shape("Statement", "spacing", "after"))
    line = StockMaterials().tokens()["type-easy-read"]["body"]

    # One line of words, as low as it may be in any program, and the space after it are as high as the picture.
    assert after + 20 * float(str(line).removesuffix("pt")) * languages.find("en").script.line_height >= picture


def test_at_the_end_of_a_page_a_picture_has_room_above_the_foot() -> None:
    section = etree.fromstring(statements("en").parts["word/document.xml"]).find(f".//{W}sectPr")
    below, foot = (int(told(section, "pgMar", side)) for side in ("bottom", "footer"))
    picture = int(told(next(statements("en").chain("StatementPicture")), "pPr/framePr", "w"))
    line = int(told(statements("en").styles, "docDefaults/rPrDefault/rPr/sz")) * 10

    # The foot is one line of smaller type.
    assert below - foot - line >= picture - 1.5 * line


def test_a_picture_stands_beside_its_words_from_left_to_right_and_above_them_from_right_to_left() -> None:
    frames = {
        language: etree.fromstring(statements(language).parts["word/document.xml"]).findall(f".//{W}framePr")
        for language in LANGUAGES
    }

    assert [len(frames[language]) for language in LANGUAGES] == [3, 0, 3]


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


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("One.", "Statement"),
        ("One.\nTwo.", "Statement Of 2 Lines"),
        ("One.\nTwo.\nThree.", "Statement Of 3 Lines"),
        ("many words " * 60, "Statement Of 5 Lines"),
    ],
)
def test_a_statement_of_several_lines_has_as_much_less_space_below(words: str, style: str) -> None:
    nodes = (Statement((Text(words),), Image("square", "")), Statement((Text("Last."),), Image("square", "")))
    file = WordFile(write(Document("t", "T", "en", nodes, edition="easy-read"), StockMaterials()))
    identifier = next(run.paragraph for run in file.runs() if run.words[:3] in ("One", "man"))
    lines = int(style.removeprefix("Statement Of").removesuffix("Lines") if style != "Statement" else 1)
    picture = int(told(next(file.chain("StatementPicture")), "pPr/framePr", "w"))

    assert told(next(file.chain(identifier)), "name") == style
    # A line of 16 pt is 24 pt high.
    assert int(file.shape(identifier, "spacing", "after")) + lines * 480 >= picture
