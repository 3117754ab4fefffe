"""Lines of one paragraph stand at one distance, whatever fonts their words come from."""

from itertools import pairwise

import pytest

from publisher.checks.output.pdf.shown import shown_pages
from publisher.errors import Place
from publisher.language import LANGUAGES, Language
from publisher.model import Abbreviation, Document, Inline, Paragraph, Span, Strong, Text
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials

# Words of each script; a mark that is moved from its letter would be a line of its own here, so Arabic ones have none.
WORDS = {
    "Latn": "Žížala Ťapka",
    "Cyrl": "їжак щілина",
    "Arab": "کتابنا ہماری",
    "Beng": "আমাদের প্রত্যেক",
    "Taml": "எங்கள் புத்தகம்",
    "Gujr": "અમારી ચોપડી",
    "Guru": "ਸਾਡੀ ਕਿਤਾਬ",
    "Hans": "我们的书",
}
LATIN = (
    Span((Text("Southend Hospital"),), "en"),
    Strong((Span((Text("NHS"),), "en"),)),
    Abbreviation("MSE ICS", "Mid and South Essex Integrated Care System"),
    Text("01632 960 123 (20%)"),
)


def distances(language: str, words: str, inline: Inline) -> set[int]:
    """Return the distances between the lines of a paragraph with Latin words in its middle, in whole points."""
    text = Paragraph((Text(f"{words} " * 12), inline, Text(f" {words}" * 40)))
    content = write(Document("a", "1", language, (text,), place=Place("source/a.md", 1)), StockMaterials())
    shown = [one for page in shown_pages(content) for one in page.texts if one.mark is not None]
    heights = sorted({round(one.baseline, 1) for one in shown}, reverse=True)[1:]
    return {round(above - below) for above, below in pairwise(heights)}


@pytest.mark.parametrize("inline", LATIN, ids=lambda inline: type(inline).__name__)
@pytest.mark.parametrize("row", LANGUAGES, ids=lambda row: row.tag)
def test_latin_words_and_numbers_push_no_line_away(row: Language, inline: Inline) -> None:
    assert len(distances(row.tag, WORDS[row.script.code], inline)) == 1
