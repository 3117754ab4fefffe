"""How many lines words fill: only the program that lays the pages out knows, but what stays together has to be short.

Widths are those of Arial, whose measures the fonts that stand in for it keep (Liberation Sans, Helvetica).
"""

from collections.abc import Iterable
from math import ceil
from unicodedata import category, east_asian_width, normalize

from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import PARAGRAPH, Element, W

# The widths of letters in multiples of the type size: of most of them, and of those that are narrower or wider (Adobe's
# metrics of Helvetica, which are Arial's).
_WIDTHS = {
    **dict.fromkeys("ijl'|", 0.22),
    **dict.fromkeys("ft I.,:;/!()[]-", 0.28),
    **dict.fromkeys("rs", 0.4),
    **dict.fromkeys("ckvxyzJ", 0.5),
    **dict.fromkeys("w", 0.72),
    **dict.fromkeys("ABCDEGHKNOPQRSUVXY", 0.69),
    **dict.fromkeys("mM%", 0.85),
    **dict.fromkeys("W@", 0.96),
}
_LETTER = 0.55
# Chinese letters fill a square; those of the other scripts are seldom narrower than this.
_SQUARE = 1.0
_OTHER = 0.4
# Of the scripts whose letters the metrics know: Latin, Greek and Cyrillic.
_LAST_KNOWN = "\u052f"

# What narrower fonts, and programs that move letters closer, may take off.
_NARROWEST = 0.93

_TEXT, _BREAK, _CELL = f"{{{W}}}t", f"{{{W}}}br", f"{{{W}}}tc"
_STYLE, _VALUE = f"{{{W}}}pStyle", f"{{{W}}}val"


def fewest_lines(runs: Iterable[Element], *, room: float, size: float) -> int:
    """Return how many lines some runs fill at least, whatever the program and its fonts; `room`, `size` in points."""
    return _lines(runs, room=room / (size * _NARROWEST))


def lines_of(paragraph: Element, context: Context, *, width: float | None = None) -> int:
    """Return about how many lines a paragraph fills that is `width` points wide, as wide as the text here for None."""
    style = next((str(named.get(_VALUE)) for named in paragraph.iter(_STYLE)), "Normal")
    size = context.composition.styles.size(style) * context.composition.script.scale
    return _lines((paragraph,), room=(context.room if width is None else width) / size)


def height_of(paragraph: Element, context: Context) -> float:
    """Return about how high a paragraph is, the space above and below it too, in points."""
    composition = context.composition
    style = next((str(named.get(_VALUE)) for named in paragraph.iter(_STYLE)), "Normal")
    line = composition.styles.size(style) * composition.script.scale * composition.script.line_height
    return lines_of(paragraph, context) * line + composition.styles.space_around(style)


def lines_of_row(row: Element, context: Context, widths: Iterable[float]) -> int:
    """Return about how many lines the highest cell of a row fills; the words in its cells are `widths` points wide."""
    cells = zip(row.iter(_CELL), widths, strict=True)
    return max(sum(lines_of(words, context, width=width) for words in cell.iter(PARAGRAPH)) for cell, width in cells)


def _lines(elements: Iterable[Element], *, room: float) -> int:
    parts = (part for element in elements for part in element.iter(_TEXT, _BREAK))
    words = "".join("\n" if part.tag == _BREAK else part.text or "" for part in parts)
    return sum(_filled(line, room=room) for line in words.split("\n"))


def _filled(line: str, *, room: float) -> int:
    """Return how many lines words fill, set word by word; `room` in multiples of the type size."""
    lines, taken = 1, 0.0
    for word in line.split():
        needed = sum(map(_width, normalize("NFD", word)))
        if taken and taken + _WIDTHS[" "] + needed > room:
            lines, taken = lines + 1, 0.0
        taken += needed + (_WIDTHS[" "] if taken else 0)
        if taken > room:  # a word that is wider than its line, or one of a script without spaces
            more = ceil(taken / room) - 1
            lines, taken = lines + more, taken - more * room
    return lines


def _width(sign: str) -> float:
    if category(sign).startswith(("M", "C")):  # marks above and below letters, and marks of direction, take no room
        return 0
    if east_asian_width(sign) in ("W", "F"):
        return _SQUARE
    return _WIDTHS.get(sign, _LETTER if sign <= _LAST_KNOWN or category(sign).startswith("P") else _OTHER)
