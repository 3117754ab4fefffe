"""What the glyphs of a PDF stand for, mended where WeasyPrint leaves it empty."""

import re
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it has no types

# The line of a ToUnicode table that maps a glyph to nothing, and what it says instead.
_EMPTY_MAPPING = re.compile(rb"(?<=> )<>$")
_WORD_JOINER = b"<2060>"


def fill_empty_mappings(_: Any, pdf: Any) -> None:  # noqa: ANN401 - untyped library
    """Give each glyph that stands for no letter of its own a word joiner (U+2060), as WeasyPrint's `finisher`.

    In joined scripts several glyphs make one letter. WeasyPrint maps the second and later ones to nothing, which
    ISO 14289-1, 7.21.7 does not allow; a word joiner has no width and breaks no word.
    """
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and b"begincmap" in item.stream:
            item.stream[:] = [_EMPTY_MAPPING.sub(_WORD_JOINER, line) for line in item.stream]
