"""Each run of a Word file is of one way of writing, and says its language where Word and screen readers look for it.

The script of a letter is taken from its name in Unicode, not from the tables that the writer uses.
"""

import unicodedata
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]  # it has no types

from publisher import language as languages
from publisher.model import Code, Document, Inline, Paragraph, Span, Table, Text, blocks_within
from publisher.writers.docx import write
from tests.tools.materials import StockMaterials
from tests.tools.samples import NAMES, sample
from tests.tools.word_looks import Run, W, WordFile, told

_WAYS = {
    "ARABIC": "rtl",
    "BENGALI": "complex",
    "TAMIL": "complex",
    "GUJARATI": "complex",
    "GURMUKHI": "complex",
    "CJK": "han",
    "LATIN": "latin",
    "CYRILLIC": "latin",
}
_SLOTS = {"rtl": "bidi", "complex": "bidi", "han": "eastAsia", "latin": "val"}


def ways(words: str) -> set[str]:
    """Return the ways of writing of the letters in some words."""
    return {_WAYS[unicodedata.name(sign).split()[0].split("-")[0]] for sign in words if sign.isalpha()}


def switches(run: Run) -> set[str]:
    return {"rtl", "cs"} & run.direct


def runs(*nodes: Inline, language: str) -> list[Run]:
    """Return the runs of a paragraph in a document of that language."""
    content = write(Document("t", "T", language, (Paragraph(nodes),)), StockMaterials())
    return [run for run in WordFile(content).runs() if run.part == "word/document.xml"][1:]


def told_language(run: Run) -> str:
    """Return the language of a run, from the slot that its letters choose."""
    (way,) = ways(run.words) or {"latin"}
    return run.value("lang", _SLOTS[way])


@pytest.mark.parametrize("name", NAMES)
def test_a_run_is_of_one_way_of_writing_and_says_which(name: str) -> None:
    expected = {"rtl": {"rtl"}, "complex": {"cs"}, "latin": set(), "han": set()}
    made = [run for run in WordFile(write(sample(name), StockMaterials())).runs() if ways(run.words)]

    assert [run.words for run in made if len(ways(run.words)) > 1] == []
    assert [run.words for run in made if switches(run) != expected[next(iter(ways(run.words)))]] == []


@pytest.mark.parametrize("name", NAMES)
def test_words_in_the_language_of_the_text_say_so(name: str) -> None:
    language = languages.find(name)
    own = next(iter(ways(language.own_name)))
    made = [run for run in WordFile(write(sample(name), StockMaterials())).runs() if ways(run.words) == {own}]
    spoken = {told_language(run) for run in made if run.part == "word/document.xml"}

    assert language.word_locale in spoken
    assert spoken <= {language.word_locale, "en-GB"}


@pytest.mark.parametrize("name", ["ar", "bn", "gu", "pa", "ta", "ur", "zh"])
def test_latin_words_among_others_are_english(name: str) -> None:
    made = [run for run in WordFile(write(sample(name), StockMaterials())).runs() if "latin" in ways(run.words)]
    text = [run for run in made if run.part == "word/document.xml"]

    assert text
    assert {told_language(run) for run in text} == {"en-GB"}


@pytest.mark.parametrize("name", NAMES)
def test_the_font_of_each_word_is_that_of_its_script(name: str) -> None:
    script = languages.find(name).script
    slots = ("ascii", "hAnsi", "cs", "eastAsia")
    file = WordFile(write(sample(name), StockMaterials()))

    assert {run.value("rFonts", slot) for run in file.runs() for slot in slots} == {script.word_font}


@pytest.mark.parametrize("name", ["ar", "ur"])
def test_paragraphs_lists_tables_and_section_run_from_right_to_left(name: str) -> None:
    document = sample(name)
    file = WordFile(write(document, StockMaterials()))
    roots = dict(file.roots())
    paragraphs = [paragraph for root in roots.values() for paragraph in root.iter(f"{W}p")]

    assert any(paragraph.find(f"{W}pPr/{W}numPr") is not None for paragraph in paragraphs)
    assert [told(one, "pPr/pStyle") for one in paragraphs if one.find(f"{W}pPr/{W}bidi") is None] == []
    assert roots["word/document.xml"].find(f"{W}body/{W}sectPr/{W}bidi") is not None
    tables = list(roots["word/document.xml"].iter(f"{W}tbl"))
    assert len(tables) == sum(isinstance(block, Table) for block in blocks_within(document.blocks)) > 0
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in tables)


def test_digits_of_another_script_go_with_its_words() -> None:
    made = runs(Text("২০২৫ সালে NHS ৫০% 2025"), language="bn")

    assert [(run.words.strip(), switches(run)) for run in made] == [
        ("২০২৫ সালে", {"cs"}),
        ("NHS", set()),
        ("৫০%", {"cs"}),
        ("2025", set()),
    ]


def test_brackets_and_quotation_marks_stay_with_their_words() -> None:
    made = runs(Text("وژن (NHS) ”کیا؟“ اور (50%)۔"), language="ur")

    assert [(run.words, switches(run)) for run in made] == [
        ("وژن ", {"rtl"}),
        ("(NHS)", set()),
        (" ”کیا؟“ اور ", {"rtl"}),
        ("(50%)", set()),
        ("۔", {"rtl"}),
    ]


def test_code_in_urdu_runs_from_left_to_right_and_is_not_spelt() -> None:
    (before, mark, code, mark_behind) = runs(Text("لکھیں "), Code("make publish"), language="ur")

    assert (switches(before), switches(code)) == ({"rtl"}, set())
    assert (mark.words, mark_behind.words) == ("\u200e", "\u200e")
    assert code.style == "Code"
    assert code.on("noProof")


def test_an_english_name_in_chinese_stands_by_itself() -> None:
    made = runs(Text("我们的NHS England团队在2025年“看”"), language="zh-Hans")

    assert [run.words for run in made] == ["我们的", "NHS England", "团队在", "2025", "年“看”"]
    assert [run.value("lang", "val") for run in made][1] == "en-GB"
    assert told_language(made[0]) == "zh-CN"


def test_signs_that_latin_and_chinese_share_are_chinese_among_chinese_words() -> None:
    made = runs(Text("他说“看”。"), language="zh-Hans")

    assert [told(run.element, "rPr/rFonts", "hint") for run in made] == ["eastAsia"]


def test_chinese_words_in_an_english_text_have_a_font_and_a_language() -> None:
    (_, chinese) = runs(Text("Read it in "), Span((Text("简体中文"),), "zh-Hans"), language="en")

    assert chinese.value("rFonts", "eastAsia") == "Microsoft YaHei"
    assert chinese.value("lang", "eastAsia") == "zh-CN"
    assert "rFonts" not in chinese.direct


@pytest.mark.parametrize(
    ("name", "slots"), [("en", {"val"}), ("ur", {"val", "bidi"}), ("zh", {"val", "eastAsia"}), ("ta", {"val", "bidi"})]
)
def test_the_theme_is_told_the_languages_that_the_text_has(name: str, slots: set[str]) -> None:
    settings = WordFile(write(sample(name), StockMaterials())).parts["word/settings.xml"].decode()
    element = settings.partition("<w:themeFontLang")[2].partition("/>")[0]

    assert {part.partition("=")[0].removeprefix("w:") for part in element.split()} == slots


@pytest.mark.parametrize("name", NAMES)
def test_the_file_of_each_language_is_valid(name: str, tmp_path: Path) -> None:
    file = tmp_path / "sample.docx"
    file.write_bytes(write(sample(name), StockMaterials()))
    results = [
        OpenXmlValidator(version).validate(file) for version in (FileFormat.MICROSOFT_365, FileFormat.OFFICE_2013)
    ]

    assert [str(error) for result in results for error in result.errors] == []
