"""How WeasyPrint is asked for a file of each standard, and what its file still lacks.

WeasyPrint 70.0 has no variant for two standards in one file. Its PDF/A variants bring the version, the output intent
and the printed annotations; our own metadata (`metadata.py`) says the rest.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it has no types
from weasyprint.css import ColorProfile

from publisher.pdf_standards import PdfStandard

_SRGB = "sRGB2014.icc"
_OWN_PROFILE = "our-srgb"  # any name but WeasyPrint's own

# For PDF/A-4 the variant's own letter is of no account: the metadata that names it is ours.
_VARIANTS = {"ua-1": "pdf/a-2a", "ua-2": "pdf/a-4u"}


def write_options(standard: PdfStandard) -> Mapping[str, object]:
    """Return the options of WeasyPrint's `write_pdf` for a standard."""
    return {"pdf_variant": _VARIANTS[standard.id], "pdf_tags": True, "output_intent": _OWN_PROFILE}


def state_colours(laid_out: Any) -> None:  # noqa: ANN401 - untyped library
    """Let a laid out document say what its colours are: those of sRGB (ISO 19005-2, 6.2.3; ISO 19005-4, 6.2.2).

    It is the profile that WeasyPrint brings. Left to itself, WeasyPrint opens its file for each PDF and closes none.
    """
    channels = ["r"], ["g"], ["b"]
    laid_out.color_profiles[_OWN_PROFILE] = ColorProfile(BytesIO(_profile()), _SRGB, "relative-colorimetric", channels)


@cache
def _profile() -> bytes:
    return files("weasyprint.pdf").joinpath(_SRGB).read_bytes()


def smooth_no_pictures(_: Any, pdf: Any) -> None:  # noqa: ANN401 - untyped library
    """Let no picture be smoothed by the program that shows it, as WeasyPrint's `finisher`.

    ISO 19005-2, 6.2.8 and ISO 19005-4, 6.2.7: the value of Interpolate is false. WeasyPrint asks for true wherever the
    style sheet does not forbid it, and a picture inside a drawing never hears of the style sheet.
    """
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.extra.get("Subtype") == "/Image" and "Interpolate" in item.extra:
            item.extra["Interpolate"] = "false"
