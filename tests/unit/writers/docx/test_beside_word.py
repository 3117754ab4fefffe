"""What Word files say more than Word needs, so that other programs show and read the same."""

import re

import pytest
from docx.oxml.ns import qn

from publisher import editions
from publisher.checks.output.word.names import Element
from publisher.checks.output.word.package import open_package
from publisher.markdown.read import read
from publisher.writers.docx import write
from tests.tools.materials import StockMaterials

MARK = "\u200e"


def body(text: str, *, language: str = "en", edition: str = "standard") -> Element:
    """Return the text part of the Word file of some Markdown."""
    document = read(f"---\ntitle: A text\nlanguage: {language}\n---\n\n{text}\n", path="text.md")
    return open_package(write(editions.find(edition).apply(document), StockMaterials())).document.root


def runs(root: Element) -> list[tuple[str, str]]:
    """Return the style of each run with its words."""
    found = ((run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}"), "".join(run.itertext())) for run in root.iter(qn("w:r")))
    return [("" if style is None else str(style.get(qn("w:val"))), words) for style, words in found if words]


@pytest.mark.parametrize("code", ["code()", "f(x)", "(a)"])
@pytest.mark.parametrize(
    ("text", "language"), [("یہاں `{}` لکھیں۔", "ur"), ("Write [یہاں `{}` لکھیں۔]{{lang=ur}} here.", "en")]
)
def test_code_among_words_from_right_to_left_keeps_its_brackets_on_their_sides(
    text: str, language: str, code: str
) -> None:
    found = runs(body(text.format(code), language=language))

    at = found.index(("Code", code))
    # The marks are no part of the code, which somebody may copy.
    assert [found[at - 1], found[at + 1]] == [("", MARK), ("", MARK)]


def test_code_among_words_from_left_to_right_has_no_marks() -> None:
    assert MARK not in "".join(body("Write `code()` here.").itertext())


@pytest.mark.parametrize(("text", "raised"), [("2^nd^", True), ("CO~2~", False), ("**CO~2~**", False)])
def test_raised_and_lowered_letters_of_large_print_keep_their_size(text: str, raised: bool) -> None:
    root = body(f"Words {text}.", edition="large-print")

    (position,) = (int(found.get(qn("w:val"), "0")) for found in root.iter(qn("w:position")))
    assert (position > 0) == raised
    assert not [*root.iter(qn("w:vertAlign")), *root.iter(qn("w:sz"))]


def test_raised_letters_of_other_editions_are_words_own() -> None:
    assert not list(body("Words 2^nd^.").iter(qn("w:position")))


TABLE = "| Place | Beds |\n|-------|------|\n| Southend | 12 |\n"
CAPTION = "\n/// caption\n{}\n///\n"
PICTURE = "![A square](square)\n"


def styles(root: Element) -> str:
    """Return the styles of paragraphs in order, "table" for a table."""
    told = ["table" if child.tag == qn("w:tbl") else _style(child) for child in root[0]]
    return " ".join(re.sub("^$", "Normal", style) for style in told)


def _style(element: Element) -> str:
    style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if style is None else str(style.get(qn("w:val")))


def test_picture_without_caption_is_parted_from_the_caption_of_a_table() -> None:
    root = body(f"{PICTURE}\n{TABLE}{CAPTION.format('Beds')}")

    assert "Figure TableEnd TableCaption table" in styles(root)


def test_picture_with_a_caption_or_before_a_table_without_one_needs_no_parting() -> None:
    captioned = body(f"{PICTURE}{CAPTION.format('A square')}\n{TABLE}{CAPTION.format('Beds')}")
    alone = body(f"{PICTURE}\n{TABLE}")

    assert "FigureWithCaption Caption TableCaption table" in re.sub("AboveTable", "", styles(captioned))
    assert "TableEnd" not in styles(alone).split(" table ")[0]
