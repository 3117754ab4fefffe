"""From pages that are laid out to the bytes of a file: our tags, our metadata, exact text, and what a standard asks."""

from functools import partial
from typing import Any

from publisher.pdf_standards import PdfStandard
from publisher.writers.pdf.character_maps import fill_empty_mappings
from publisher.writers.pdf.metadata import NO_OTHER, OtherLanguages, own_metadata
from publisher.writers.pdf.seam import exact_glyphs, tagged
from publisher.writers.pdf.sheets import narrow_bleed_boxes
from publisher.writers.pdf.standard import smooth_no_pictures, state_colours, write_options


def file_of(
    laid_out: Any,  # noqa: ANN401 - WeasyPrint has no types
    standard: PdfStandard,
    languages: OtherLanguages = NO_OTHER,
    *,
    label: str = "",
    press: bool = False,
) -> bytes:
    """Return the file of a laid out document, which claims a standard; `label` is its `xmp:Label`, "" for none.

    `press` is for a print shop, whose pages have marks outside what is cut off.
    """
    state_colours(laid_out)
    own_metadata(laid_out, standard, languages, label)
    with tagged(laid_out, newer=standard.pdf_version == "2.0"), exact_glyphs():
        content = laid_out.write_pdf(finisher=partial(_finish, press=press), **write_options(standard))
    if not isinstance(content, bytes):
        raise TypeError("WeasyPrint returned no file")
    return content


def _finish(laid_out: object, pdf: object, *, press: bool) -> None:
    """Mend what WeasyPrint has written, before it becomes a file."""
    fill_empty_mappings(laid_out, pdf)
    smooth_no_pictures(laid_out, pdf)
    if press:
        narrow_bleed_boxes(pdf)
