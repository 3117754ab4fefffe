"""Every letter of a PDF is drawn, and each word with one font: what is not so is found in the written file."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher import editions
from publisher.checks.output import read_back
from publisher.checks.output.glyphs import glyphs
from publisher.checks.output.pdf.drawn import Drawn, MixedWord, mixed_words
from publisher.checks.output.pdf.read import read
from publisher.errors import Place
from publisher.findings import Finding
from publisher.model import Document, Paragraph, Strong, Text
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials
from tests.tools.samples import NAMES, sample

AT = Place("source/a.md", 7)
# A letter of Fula, which Noto Naskh Arabic lacks and the second family of the script, Noto Sans Arabic, has.
FULA = "\u08a1"


def arabic(words: str) -> Document:
    return Document("a", "ا", "ar", (Paragraph((Text(words, place=AT),), place=AT),), place=Place("source/a.md", 1))


def faults(content: bytes, document: Document) -> list[Finding]:
    return list(glyphs(read(content), content, document))


def damaged(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        written = io.BytesIO()
        pdf.save(written)
    return written.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_the_leaflet_of_each_language_is_drawn_whole(name: str) -> None:
    document = editions.find("standard").apply(sample(name))

    assert faults(write(document, StockMaterials()), document) == []


def test_a_letter_from_another_font_in_the_middle_of_a_word_is_found() -> None:
    document = arabic(f"كتا{FULA}نا هنا")

    content = write(document, StockMaterials())

    (fault,) = faults(content, document)
    assert "is drawn with 2 fonts: “Noto Naskh Arabic” lacks " in fault.message
    assert "U+08A1" in fault.message
    assert "“Noto Sans Arabic” has" in fault.message
    assert fault.place == AT
    assert fault in list(read_back.differences(content, document))


def test_a_whole_word_in_another_font_has_no_letter_in_its_middle() -> None:
    document = arabic(f"كتابنا {FULA} هنا")

    assert faults(write(document, StockMaterials()), document) == []


def no_glyph(pdf: pikepdf.Pdf, letter: str) -> None:
    """Let every font of the file draw its unknown character for a letter, and still mean that letter."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Subtype") == "/Type0" and "/ToUnicode" in item:
            table = item.ToUnicode.read_bytes().decode()
            code = re.search(rf"<([0-9a-f]{{4}})>\s*<{ord(letter):04x}>", table)
            if code:
                numbers = (0 if one == int(code[1], 16) else one for one in range(5000))
                glyph_map = b"".join(number.to_bytes(2) for number in numbers)
                item.DescendantFonts[0].CIDToGIDMap = pdf.make_stream(glyph_map)


def test_a_letter_without_glyph_is_found_though_it_can_be_read_back() -> None:
    document = Document("a", "Title", "pl", (Paragraph((Text("żółw ż", place=AT),)),), place=Place("source/a.md", 1))
    content = write(document, StockMaterials())

    broken = damaged(content, lambda pdf: no_glyph(pdf, "ż"))

    (fault,) = faults(broken, document)
    assert fault.message.startswith("Page 1 shows an empty box 2 times: the font “Noto Sans”")
    assert "fonts-noto-core" in fault.mend
    assert fault.place.path == "source/a.md"
    assert list(read_back.differences(content, document)) == []
    assert list(read_back.differences(broken, document)) == [fault]


def test_glyph_0_of_a_font_without_a_map_is_found() -> None:
    document = Document("a", "T", "en", (Paragraph((Text("Read me."),)),), place=Place("source/a.md", 1))
    content = write(document, StockMaterials())

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.Contents = pdf.make_stream(page.Contents.read_bytes() + b" BT /%s 9 Tf <00000000> Tj ET" % name(page))

    def name(page: pikepdf.Page) -> bytes:
        return next(iter(page.Resources.Font.keys())).removeprefix("/").encode()

    (fault,) = faults(damaged(content, change), document)
    assert fault.message.startswith("Page 1 shows an empty box 2 times")


def test_a_bold_part_of_a_word_is_as_its_author_wants_it() -> None:
    inlines = (Strong((Text("un"),)), Text("able"))
    document = Document("a", "T", "en", (Paragraph(inlines),), place=Place("source/a.md", 1))

    assert faults(write(document, StockMaterials()), document) == []


def test_panels_of_a_folded_leaflet_are_looked_at_too() -> None:
    document = replace(editions.find("standard").apply(arabic(f"كتا{FULA}نا هنا")), paper="DL")

    assert [fault.place for fault in faults(write(document, StockMaterials()), document)] == [AT]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ([("A", "naj"), ("B", "ś"), ("A", "ci")], [("najści", ("A", "B"), "ś")]),
        ([("A", "one "), ("B", "two"), ("A", " three")], []),
        ([("A", "NHS-"), ("B", "এর")], []),
        ([("B", "২০"), ("A", "20%"), ("B", "জন")], []),
        ([("A", "a"), ("B", "→"), ("A", "b")], []),
        ([("A", "e"), ("B", "\u0301"), ("A", "t")], [("e\u0301t", ("A", "B"), "\u0301")]),
        ([("A", "ক"), ("B", "ি")], [("কি", ("A", "B"), "ি")]),
        ([("A", "我们一"), ("B", "起"), ("A", "工作")], [("我们一起工作", ("A", "B"), "起")]),
        ([("A", "a\u00a0"), ("B", "b")], []),
        ([("A", "\ufffd"), ("B", "b")], []),
        ([("A", "")], []),
    ],
)
def test_letters_of_one_script_in_one_word_have_one_font(
    line: list[tuple[str, str]], found: list[tuple[str, tuple[str, ...], str]]
) -> None:
    mixed = list(mixed_words([Drawn(font, text) for font, text in line], 3))

    assert mixed == [MixedWord(word, fonts, strange, 3) for word, fonts, strange in found]


@given(st.lists(st.tuples(st.sampled_from("AB"), st.text(max_size=5)), max_size=6))
def test_no_line_stops_the_check_and_one_font_is_never_mixed(line: list[tuple[str, str]]) -> None:
    list(mixed_words([Drawn(font, text) for font, text in line], 1))

    assert list(mixed_words([Drawn("A", text) for _, text in line], 1)) == []
