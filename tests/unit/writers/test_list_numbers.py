"""Lists count in the digits that the texts count in, at every depth and in every format: no letters of any alphabet.

All our texts write numbers in Western digits, as the NHS does for every language. Word has no list numbers in the
digits of Arabic, Bengali, Gujarati, Gurmukhi or Tamil (ISO/IEC 29500-1, 17.18.59), so others would differ by format.
"""

import io
import re
import zipfile

import pytest

from publisher.checks.output.pdf.page_text import page_texts
from publisher.errors import Place
from publisher.language import LANGUAGES, Language
from publisher.model import Document, List, ListItem, Paragraph, Text
from publisher.writers.docx import write as write_word
from publisher.writers.html import write as write_page
from publisher.writers.pdf import write as write_pdf
from tests.tools.materials import STYLES, StockMaterials


def nested(tag: str) -> Document:
    """Return a text with a numbered list in a numbered list, of words that are no numbers."""
    inner = List((ListItem((Paragraph((Text("a"),)),)), ListItem((Paragraph((Text("b"),)),))), start=1)
    outer = List((ListItem((Paragraph((Text("c"),)), inner)), ListItem((Paragraph((Text("d"),)),))), start=1)
    return Document("a", "T", tag, (outer,), place=Place("source/a.md", 1))


@pytest.mark.parametrize("row", LANGUAGES, ids=lambda row: row.tag)
def test_a_list_counts_in_western_digits_at_every_depth(row: Language) -> None:
    document = nested(row.tag)

    page = write_page(document, StockMaterials()).decode()
    pdf = " ".join(page_texts(write_pdf(document, StockMaterials())))
    with zipfile.ZipFile(io.BytesIO(write_word(document, StockMaterials()))) as file:
        formats = set(re.findall(r'numFmt w:val="(\w+)"', file.read("word/numbering.xml").decode()))

    assert page.count("<ol>") == 2
    assert formats == {"bullet", "decimal"}
    assert sorted(re.findall(r"\d", pdf.partition("Page")[0])) == ["1", "1", "2", "2"]


def test_no_style_sheet_asks_for_other_numbers() -> None:
    styles = " ".join(file.read_text(encoding="utf-8") for file in STYLES.glob("*.css"))

    assert set(re.findall(r"list-style(?:-type)?:\s*([^;}]+)", styles)) <= {"none", "decimal"}
