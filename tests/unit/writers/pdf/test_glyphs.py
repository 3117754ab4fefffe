"""What each glyph of a right-to-left line stands for, read back from the file by a program that looks at no tags."""

import io
from contextlib import nullcontext

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


def test_line_with_pieces_of_both_directions_looks_as_it_did() -> None:
    text = "It is <span dir=rtl>عيادة (لندن)</span> (free): <b>“here”</b>, 9.30"

    assert picture(made(text, direction="ltr")) == picture(made(text, direction="ltr", exact=False))


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
