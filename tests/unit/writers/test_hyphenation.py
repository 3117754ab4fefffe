"""Words are broken at a line's end only where a team asks for it, on paper, and where the language has rules."""

import io
import re
import zipfile
from dataclasses import replace

import docx
import pyphen  # type: ignore[import-untyped]  # it has no types
import pytest
from lxml import etree

from publisher import editions
from publisher import language as languages
from publisher.checks.output import read_back, word_examination
from publisher.checks.output.pdf.page_text import page_texts
from publisher.checks.output.pdf.read import read
from publisher.checks.output.pdf.tree import Element, Words
from publisher.fields import Table
from publisher.language import LANGUAGES
from publisher.language_tables import read_rows
from publisher.materials import Tokens
from publisher.model import Document, Link, Paragraph, Span, Text
from publisher.writers.docx import write as write_word
from publisher.writers.html import write as write_page
from publisher.writers.hyphenation import hyphenation
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials
from tests.tools.samples import sample

SOFT_HYPHEN = "\u00ad"
HYPHENATED = [row.tag for row in LANGUAGES if row.hyphenation]
# The order of what a style says of its paragraphs (ISO/IEC 29500-1, 17.3.1.26), as far as ours say it.
_ORDER = (
    *("keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "shd", "tabs"),
    *("suppressAutoHyphens", "bidi", "spacing", "ind", "jc", "outlineLvl"),
)
WHOLE = [row.tag for row in LANGUAGES if not row.hyphenation]


class Hyphenating(StockMaterials):
    """The project's design, with words that may be broken."""

    def tokens(self) -> Tokens:
        """Return the design tokens."""
        return {**super().tokens(), "text": {"hyphenate": True}}


def leaflet(tag: str, edition: str = "standard") -> Document:
    """Return the leaflet of a language in an edition, its narrow paper full of long words."""
    whole = sample("zh" if tag == "zh-Hans" else tag)
    words = [word for text in plain(whole) for word in text.split() if len(word) > 7]
    long = tuple(Paragraph((Text(" ".join(["a" * number, *words])),)) for number in range(1, 9))
    text = replace(whole, paper="A5", blocks=(*whole.blocks, *long))
    return replace(editions.find("standard").apply(text), edition=edition)


def plain(document: Document) -> list[str]:
    return [node.value for node in document.inlines() if isinstance(node, Text)]


def pieces(content: bytes) -> list[str]:
    """Return what the lines of a PDF mean, by its tags."""

    def of(element: Element) -> list[str]:
        found = []
        for child in element.children:
            if isinstance(child, Words):
                found.append(child.text)
            elif isinstance(child, Element):
                found += of(child)
        return found

    return of(read(content).root)


def word_settings(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.read("word/settings.xml").decode()


def test_a_language_is_hyphenated_only_where_the_pdf_program_has_patterns_for_it() -> None:
    assert {*HYPHENATED} <= {*pyphen.LANGUAGES}
    assert set(HYPHENATED) == {"en", "pl", "ro", "lt", "pt", "bg", "uk", "es", "fr"}


@pytest.mark.parametrize("row", [row for row in LANGUAGES if row.script.complex or not row.script.spaced])
def test_no_script_that_joins_its_letters_or_has_no_spaces_is_hyphenated(row: languages.Language) -> None:
    assert row.hyphenation is None


def test_no_word_is_broken_unless_a_team_asks_for_it() -> None:
    assert hyphenation(leaflet("pl"), StockMaterials().tokens()) is None
    assert hyphenation(leaflet("pl"), {}) is None
    assert hyphenation(leaflet("pl"), Hyphenating().tokens()) is not None
    assert SOFT_HYPHEN not in "".join(pieces(write(leaflet("pl"), StockMaterials())))


@pytest.mark.parametrize(("tag", "broken"), [("pl", False), ("tr", True)])
def test_a_workspace_decides_for_a_language_whether_its_words_may_be_broken(tag: str, broken: bool) -> None:
    rows = read_rows(Table({"language": {tag: {"hyphenation": broken}}}, "The settings", "publisher.toml", {}))

    languages.use(rows)

    assert (hyphenation(leaflet(tag), Hyphenating().tokens()) is not None) == broken


@pytest.mark.parametrize("edition", ["easy-read", "large-print"])
def test_easy_read_and_large_print_never_break_a_word(edition: str) -> None:
    document = leaflet("pl", edition)

    assert hyphenation(document, Hyphenating().tokens()) is None
    assert SOFT_HYPHEN not in "".join(pieces(write(document, Hyphenating())))
    assert 'autoHyphenation w:val="0"' in word_settings(write_word(document, Hyphenating()))


@pytest.mark.parametrize("tag", HYPHENATED)
def test_a_broken_word_keeps_three_letters_on_each_side_and_comes_back_whole(tag: str) -> None:
    document = leaflet(tag)

    content = write(document, Hyphenating())

    found = re.findall(rf"(\w+){SOFT_HYPHEN}(\w+)", "".join(pieces(content)))
    assert found
    assert all(len(before) >= 3 and len(after) >= 3 and len(before + after) >= 8 for before, after in found)
    assert list(read_back.differences(content, document)) == []
    words = set(" ".join(plain(document)).replace("’", "'").split())
    assert any(before + after in word for before, after in found for word in words)


@pytest.mark.parametrize("tag", WHOLE)
def test_a_language_without_rules_keeps_its_words_whole(tag: str) -> None:
    document = leaflet(tag)

    assert hyphenation(document, Hyphenating().tokens()) is None
    assert 'autoHyphenation w:val="0"' in word_settings(write_word(document, Hyphenating()))


def test_searching_finds_a_word_that_was_broken() -> None:
    document = leaflet("uk")

    found = " ".join(page_texts(write(document, Hyphenating())))

    assert "діабетичного" in found.replace("\r\n", "")


def test_names_in_another_language_links_and_headings_stay_whole() -> None:
    name = "Hospitalisation Characterisation Internationalisation "
    inlines = (Span((Text(name * 9),), "en"), Link((Text(name * 9),), "https://www.example.org/"))
    document = replace(leaflet("pl"), blocks=(Paragraph(inlines),))

    assert SOFT_HYPHEN not in "".join(pieces(write(document, Hyphenating())))


def test_a_word_file_is_hyphenated_by_word_and_its_short_forms_are_not() -> None:
    document = leaflet("pl")

    content = write_word(document, Hyphenating())

    assert 'autoHyphenation w:val="1"' in word_settings(content)
    assert "doNotHyphenateCaps" in word_settings(content)
    assert word_examination.examine(content, document)[:2] == ((), ())


@pytest.mark.parametrize(
    "style",
    [
        "Heading1",
        "Heading3",
        "Summary",
        "Caption",
        "TOCHeading",
        "TOC2",
        "TableHeading",
        "CodeBlock",
        "Contact",
        "Footer",
    ],
)
def test_a_word_file_keeps_the_words_whole_that_are_no_running_text(style: str) -> None:
    file = docx.Document(io.BytesIO(write_word(leaflet("pl"), Hyphenating())))

    (properties,) = [one.element.pPr for one in file.styles if one.style_id == style]
    names = [etree.QName(child).localname for child in properties]
    assert "suppressAutoHyphens" in names
    assert names == [name for name in _ORDER if name in names]


def test_a_word_file_may_break_the_words_of_its_paragraphs() -> None:
    file = docx.Document(io.BytesIO(write_word(leaflet("pl"), Hyphenating())))

    kept = {one.style_id for one in file.styles if b"suppressAutoHyphens" in etree.tostring(one.element)}

    assert kept.isdisjoint({"Normal", "ListBullet", "ListNumber", "Definition", "TableText", "Quote"})


def test_a_web_page_breaks_no_word() -> None:
    page = write_page(leaflet("pl"), Hyphenating()).decode()

    assert "hyphens: manual" in page
    assert "hyphens:auto" not in page
