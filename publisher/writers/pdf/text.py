"""The text that the lines of a PDF stand for, beside the glyphs that show it.

WeasyPrint gives each glyph the text of the first place where it stood, which is wrong for scripts that join and
reorder their letters, and drops the space at the end of a line, so that two words run together in a screen reader.
`ActualText` (ISO 32000-1, 14.9.4) says what is meant. Measured: Bengali comes back whole instead of by half.

Where the text runs from left to right it stands at the marked content. Where it runs from right to left, readers turn
an `ActualText` there round, so it goes to the structure element.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it has no types
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

# Letters that run from right to left: Hebrew, Arabic and their presentation forms.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Letters that join or change places, so that a glyph is not a letter: the Indic scripts, Myanmar, Khmer.
_JOINED = re.compile("[\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]")
# No space follows where a line ends after one of these, or in a script that writes none.
_NO_SPACE = re.compile("[\\s/\u2013\u2014\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uff00-\uffef-]$")

# The line of a ToUnicode table that maps a glyph to nothing, and what it says instead.
_EMPTY_MAPPING = re.compile(rb"(?<=> )<>$")
_WORD_JOINER = b"<2060>"


def real_box(box: Any) -> Any:  # noqa: ANN401 - untyped library
    """Return the box that an absolutely positioned one stands for."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box  # noqa: SLF001 - untyped library


def write_logical_text(page_box: Any, stream: Any) -> dict[int, str]:  # noqa: ANN401 - untyped library
    """Give the marked content of a page the text that it stands for.

    Return the MCIDs of right-to-left text with their text, for the structure elements.
    """
    texts = {
        stream._tags[box]["mcid"]: (box.text, meant)  # noqa: SLF001 - untyped library
        for box, meant in _lines(page_box)
        if box in stream._tags  # noqa: SLF001 - untyped library
    }
    right_to_left = {number: meant for number, (_, meant) in texts.items() if _RIGHT_TO_LEFT.search(meant)}
    for item in stream.stream:
        if isinstance(item, pydyf.Dictionary) and item.get("MCID") in texts:
            shown, meant = texts[item["MCID"]]
            if item["MCID"] not in right_to_left and (shown != meant or not meant.strip() or _JOINED.search(meant)):
                item["ActualText"] = pydyf.String(meant)
    return right_to_left


def _lines(box: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 - untyped library
    """Yield each box of text with what it means: its text, and a space where its line goes on below."""
    children = [real_box(child) for child in getattr(box, "children", ())]
    for child, following in zip_longest(children, children[1:]):
        if not isinstance(child, boxes.LineBox):
            yield from _lines(child)
            continue
        texts = [part for part in child.descendants() if isinstance(part, boxes.TextBox)]
        goes_on = following is not None or child.resume_at is not None
        for part in texts:
            text = part.text.replace("\u00ad", "")
            space = " " if goes_on and part is texts[-1] and text and not _NO_SPACE.search(text) else ""
            yield part, text + space


def fill_empty_mappings(_: Any, pdf: Any) -> None:  # noqa: ANN401 - untyped library
    """Give each glyph that stands for no letter of its own a word joiner (U+2060), as WeasyPrint's `finisher`.

    In joined scripts several glyphs make one letter. WeasyPrint maps the second and later ones to nothing, which
    ISO 14289-1, 7.21.7 does not allow; a word joiner has no width and breaks no word.
    """
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and b"begincmap" in item.stream:
            item.stream[:] = [_EMPTY_MAPPING.sub(_WORD_JOINER, line) for line in item.stream]
