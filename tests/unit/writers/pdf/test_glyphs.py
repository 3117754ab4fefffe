"""What each glyph of a right-to-left line stands for, read back from the file by a program that looks at no tags."""

import io
from contextlib import nullcontext
from types import SimpleNamespace

import pikepdf
import pypdfium2
import pytest
import weasyprint
import weasyprint.pdf
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it has no types
from weasyprint.draw import text as drawing
from weasyprint.pdf.fonts import Font

from publisher.checks.output.passages.passage import words_of
from publisher.writers.pdf import seam
from publisher.writers.pdf.glyphs import Codes
from publisher.writers.pdf.seam import exact_glyphs

STYLE = "@page {size: A5} body {font: 16pt 'Noto Naskh Arabic', 'Noto Sans'}"


def made(text: str, *, exact: bool = True, direction: str = "rtl", font: str = "Noto Naskh Arabic") -> bytes:
    """Return a page with one paragraph, as WeasyPrint makes it, with our codes or with its own."""
    style = STYLE.replace("Noto Naskh Arabic", font)
    markup = f'<html lang="ur"><title>A</title><style>{style}</style><p style="direction: {direction}">{text}'
    with exact_glyphs() if exact else nullcontext():
        content = weasyprint.HTML(string=markup).write_pdf()
    assert isinstance(content, bytes)
    return content


def words(content: bytes) -> tuple[str, ...]:
    """Return the words that PDFium gives back."""
    return words_of(pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range())


def picture(content: bytes) -> bytes:
    """Return the page as PDFium shows it."""
    return bytes(pypdfium2.PdfDocument(content)[0].render(scale=2).to_pil().tobytes())


def test_version_of_weasyprint_is_the_one_whose_places_are_wrapped() -> None:
    assert weasyprint.__version__ == seam.WEASYPRINT_VERSION, (
        "WeasyPrint has moved. Compare `draw/text.py` (`draw_first_line`), `pdf/fonts.py` (`Font.clean`, "
        "`build_fonts_dictionary`, `get_unused_glyph_id`) and `pdf/stream.py` (`_fonts`, `_current_font`, `add_font`) "
        "with the version before, and see that the texts below still come back."
    )


@pytest.mark.parametrize(
    "text",
    [
        "مربوط دیکھ بھال کا نظام",
        "صحت، دیکھ بھال: آسان زبان میں۔",
        "نظام (NHS) کا درجہ [آج] دیا",
        "کہا ”مربوط نظام“ ہے «جی»",
        "آخری 13 علاقوں 14.9 ملین",
        "الله لا إله",
        "2023-2024 في",
        "پُرکشش سنگِ میل تقریباً ردِعمل",
        "أحرارًا، وضميرًا. الأصحّاءِ، إلّا",
    ],
    ids=["words", "points", "brackets", "quotation", "numbers", "ligature", "years", "signs", "signs at points"],
)
@pytest.mark.parametrize("font", ["Noto Naskh Arabic", "Noto Sans Arabic"])
def test_words_come_back(text: str, font: str) -> None:
    assert sorted(words(made(text, font=font))) == sorted(words_of(text))


def test_joining_controls_without_a_glyph_come_back() -> None:
    text = "می\u200cشود"

    assert words(made(text)) == words_of(text)


def test_right_to_left_words_within_a_line_from_left_to_right_come_back() -> None:
    text = "We say مربوط نظام (care) here"

    assert sorted(words(made(text, direction="ltr"))) == sorted(words_of(text))


@pytest.mark.parametrize("text", ["نظام (NHS) 14.9", "پُرکشش سنگِ میل أحرارًا"], ids=["plain", "with signs"])
def test_page_looks_as_it_did(text: str) -> None:
    assert picture(made(text)) == picture(made(text, exact=False))


def test_text_from_left_to_right_is_the_same_file() -> None:
    text = "Care for 1.2m people (in Essex)"

    assert made(text, direction="ltr") == made(text, direction="ltr", exact=False)


def test_same_text_gives_the_same_bytes() -> None:
    assert made("پُرکشش (NHS)") == made("پُرکشش (NHS)")


def test_codes_of_a_line_from_right_to_left_lead_to_glyphs_of_the_font() -> None:
    with pikepdf.open(io.BytesIO(made("نظام NHS نظام، سنگِ میل"))) as pdf:
        fonts = [font.DescendantFonts[0] for font in pdf.pages[0].Resources.Font.values()]
        maps = [font.CIDToGIDMap.read_bytes() for font in fonts]
        files = [TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes())) for font in fonts]

    for glyph_map, file in zip(maps, files, strict=True):
        glyphs = [int.from_bytes(glyph_map[place : place + 2], "big") for place in range(0, len(glyph_map), 2)]
        assert {code for code, glyph in enumerate(glyphs) if glyph}.isdisjoint(glyphs)
        assert max(glyphs) < file["maxp"].numGlyphs


def test_weasyprint_is_as_it_was_afterwards() -> None:
    before = drawing.draw_first_line, Font.clean, weasyprint.pdf.build_fonts_dictionary
    with exact_glyphs():
        changed = drawing.draw_first_line, Font.clean, weasyprint.pdf.build_fonts_dictionary

    assert (drawing.draw_first_line, Font.clean, weasyprint.pdf.build_fonts_dictionary) == before
    assert not set(changed) & set(before)


def font(glyphs: int = 10, tables: tuple[str, ...] = ("glyf",)) -> SimpleNamespace:
    """Return as much of a font of WeasyPrint's as codes need."""
    widths = dict.fromkeys(range(glyphs), 500)
    return SimpleNamespace(glyph_count=glyphs, tables=tables, missing={}, to_unicode={}, widths=widths)


def test_each_text_of_a_glyph_has_a_number_above_the_glyphs() -> None:
    codes = Codes(font(), empty=None)

    assert [codes.string(3, text) for text in ("a", "b", "a", "c", "b")] == [
        b"000a",
        b"000b",
        b"000a",
        b"000c",
        b"000b",
    ]
    assert codes.glyphs() == {10: 3, 11: 3, 12: 3}


def test_font_is_told_of_all_codes_beside_what_other_lines_say() -> None:
    own = font()
    codes = Codes(own, empty=None)
    codes.string(3, "a")
    own.to_unicode[3] = "b"

    codes.tell([own])

    assert own.to_unicode == {3: "b", 10: "a"}
    assert own.widths[10] == own.widths[3]


def test_font_that_is_held_twice_is_told_of_the_codes_of_both() -> None:
    first, last = font(), font()
    first.widths[3] = 700
    first.to_unicode[4], last.to_unicode[5] = "d", "e"
    codes = Codes(first, empty=None)
    codes.string(3, "a")

    codes.tell([first, last])

    assert last.to_unicode == {4: "d", 5: "e", 10: "a"}
    assert last.widths[10] == 700


def test_letters_of_a_ligature_stand_on_the_glyph_and_on_empty_ones() -> None:
    codes = Codes(font(), empty=7)

    assert codes.string(3, "al") == b"000a000b"
    assert codes.glyphs() == {10: 3, 11: 7}


@pytest.mark.parametrize(
    "full", [font(glyphs=0x10000), font(tables=("CFF ",))], ids=["no room", "outlines that take no map"]
)
def test_glyph_keeps_one_text_where_no_code_can_be_added(full: SimpleNamespace) -> None:
    codes = Codes(full, empty=None)
    full.to_unicode.clear()

    assert [codes.string(3, "a"), codes.string(3, "b"), codes.string(4, ")")] == [b"0003", b"0003", b"0004"]
    full.to_unicode[4] = "("
    codes.tell([full])
    assert full.to_unicode == {3: "a", 4: "("}
