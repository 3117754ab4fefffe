"""Everything that shows in a Word file comes from a named style; a run or paragraph itself says only facts."""

import pytest
from lxml import etree

from publisher import language as languages
from publisher.model import Cell, Document, Emphasis, Heading, Link, Paragraph, Row, Span, Strong, Table, Text
from publisher.writers.docx import write
from tests.tools.materials import StockMaterials
from tests.tools.samples import NAMES, sample
from tests.tools.word_looks import W, WordFile, told
from tests.tools.word_sample import every_construct

EDITIONS = ("standard", "large-print", "easy-read")

# What may stand in the text itself, and why it is no look.
FACTS = {
    "rPr": {
        "position": "LibreOffice 7.4 takes it from a style as small letters (large print only)",
        "rStyle": "names the style",
        "rFonts": "only with w:hint: signs that Latin and Chinese share belong to the Chinese words",
        "rtl": "the words run from right to left",
        "cs": "the letters are of a complex script",
        "lang": "the language of the words",
    },
    "pPr": {
        "pStyle": "names the style",
        "framePr": "LibreOffice 7.4 takes a frame from the paragraph only",
        "numPr": "the item of which list it is",
        "bidi": "the words run from right to left; not every program looks for it in the style",
    },
    "tblPr": {
        "tblStyle": "names the style",
        "bidiVisual": "the first column stands on the right",
        "tblW": "the widths of this table's columns go by its words",
        "tblInd": "where the table stands: in a list or quotation",
        "tblLayout": "the widths are not to be worked out again",
        "tblLook": "which parts are headings",
        "tblCaption": "the table's name",
        "tblDescription": "what is in it",
    },
    "trPr": {"cantSplit": "no row is cut by a page", "tblHeader": "it is a heading row"},
    "tcPr": {"tcW": "the width of its column"},
}


def local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def stated(content: bytes) -> set[tuple[str, str]]:
    """Return each property that stands in the text itself, with the element that it is a property of."""
    return {
        (local(properties), local(child))
        for _, root in WordFile(content).roots()
        for kind in FACTS
        for properties in root.iter(f"{W}{kind}")
        for child in properties
    }


def allowed() -> set[tuple[str, str]]:
    return {(kind, name) for kind, names in FACTS.items() for name in names}


def styles_of(*blocks: Paragraph | Heading | Table, language: str = "en", edition: str = "") -> dict[str, str]:
    """Return the name of the character style of each run of a text of these blocks, by its words."""
    file = WordFile(write(Document("t", "T", language, blocks, edition=edition), StockMaterials()))
    names = {told(style, "", "styleId"): told(style, "name") for style in file.styles.iter(f"{W}style")}
    return {run.words: names.get(run.style, "") for run in file.runs() if run.part == "word/document.xml"}


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", ["en", "ur", "bn"])
def test_the_text_itself_says_only_facts(language: str, edition: str) -> None:
    content = write(every_construct(language, edition=edition), StockMaterials())

    assert stated(content) - allowed() == set()


@pytest.mark.parametrize("name", NAMES)
def test_the_text_of_each_language_says_only_facts(name: str) -> None:
    assert stated(write(sample(name), StockMaterials())) - allowed() == set()


@pytest.mark.parametrize("name", [*NAMES, "every construct"])
def test_a_run_names_no_font(name: str) -> None:
    document = every_construct("en") if name == "every construct" else sample(name)
    fonts = [
        dict(found.attrib)
        for _, root in WordFile(write(document, StockMaterials())).roots()
        for found in root.iter(f"{W}rFonts")
    ]

    assert [font for font in fonts if font != {f"{W}hint": "eastAsia"}] == []


def test_where_styles_meet_one_is_made_of_both() -> None:
    words = (
        Link((Strong((Text("a"),)),), "https://example.org/"),
        Strong((Emphasis((Text("b"),)),)),
        Strong((Span((Text("বাংলা"),), "bn"),)),
        Span((Text("ভাষা"),), "bn"),
    )

    assert styles_of(Paragraph(words)) == {
        "T": "",
        "a": "Strong Hyperlink",
        "b": "Intense Emphasis",
        "বাংলা": "Strong Bengali Script",
        "ভাষা": "Bengali Script",
    }


def test_a_style_that_was_made_of_others_changes_with_the_one_that_shows_most() -> None:
    link = Link((Strong((Text("a"),)),), "https://example.org/")
    file = WordFile(write(Document("t", "T", "en", (Paragraph((link,)),)), StockMaterials()))

    assert [style.get(f"{W}styleId") for style in file.chain("StrongHyperlink")] == [
        "StrongHyperlink",
        "Hyperlink",
        "DefaultParagraphFont",
    ]


@pytest.mark.parametrize("language", ["ur", "bn", "zh"])
def test_stressed_words_of_a_script_without_slanted_letters_are_bold(language: str) -> None:
    words = {"ur": "وژن", "bn": "লক্ষ্য", "zh": "愿景"}[language]
    stressed = Emphasis((Text("stress "), Span((Text(words),), language)))
    file = WordFile(write(Document("t", "T", "en", (Paragraph((stressed,)),)), StockMaterials()))
    bold = {run.words: run.on("b") for run in file.runs()}
    slanted = {run.words: run.on("i") for run in file.runs()}

    assert (bold["stress "], slanted["stress "]) == (False, True)
    assert (bold[words], slanted[words]) == (True, False)


@pytest.mark.parametrize("language", ["en", "ur", "bn"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_strong_words_are_bold_wherever_they_stand(language: str, edition: str) -> None:
    strong = (Text("1 "), Strong((Text("2"),)), Link((Strong((Text("3"),)),), "https://example.org/"))
    row = Row((Cell(strong, "column"),))
    blocks = (Paragraph(strong), Heading(2, strong), Table((row,), (Row((Cell(strong),)),)))
    file = WordFile(write(Document("t", "T", language, blocks, edition=edition), StockMaterials()))
    runs = [run for run in file.runs() if run.words in ("2", "3") and run.part == "word/document.xml"]

    assert len(runs) == 8
    assert all(run.on("b") and run.on("bCs") for run in runs)


def test_the_heading_rows_of_tables_are_bold_once() -> None:
    file = WordFile(write(every_construct("en"), StockMaterials()))
    (table,) = [style for style in file.styles.iter(f"{W}style") if style.get(f"{W}styleId") == "DocumentTable"]

    assert list(table.iter(f"{W}b")) == []
    assert file.shape("TableHeading", "keepLines") == ""
    assert all(run.on("b") for run in file.runs() if run.paragraph.startswith("TableHeading"))


@pytest.mark.parametrize("name", NAMES)
def test_every_size_and_weight_is_said_for_both_sets_of_letters(name: str) -> None:
    file = WordFile(write(sample(name), StockMaterials()))
    body = 2 * 12 * languages.find(name).script.scale  # half points
    looks = list(file.styles.iter(f"{W}rPr"))

    for one, other in (("b", "bCs"), ("i", "iCs"), ("sz", "szCs")):
        assert [look for look in looks if (look.find(f"{W}{one}") is None) != (look.find(f"{W}{other}") is None)] == []
    for look in looks:
        size = look.find(f"{W}sz")
        if size is not None:
            assert told(look, "sz") == told(look, "szCs")
    assert int(told(next(file.styles.iter(f"{W}rPrDefault")), "rPr/sz")) == pytest.approx(body, abs=1)
