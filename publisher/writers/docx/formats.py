"""How a paragraph and a run look and behave, as values, and what tells a style of python-docx so.

Every measure is in points. "Start" and "end" are the sides where a line begins and ends in the document's direction:
Word's `left` and `right` mean just that in a paragraph that runs from right to left (ISO/IEC 29500-1, 17.3.1.12).
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from publisher.writers.docx.elements import Element, switch, w

Side: TypeAlias = Literal["top", "start", "bottom", "end"]

# In points: what a border may be wide at most, and stand off the words (ISO/IEC 29500-1, 17.3.4, 17.18.68).
WIDEST_BORDER = 12.0
WIDEST_GAP = 31.0

# The sides of borders are those of the page, whatever the direction of the words (17.3.1.17), in the schema's order.
_LEFT_TO_RIGHT: dict[str, Side] = {"top": "top", "left": "start", "bottom": "bottom", "right": "end"}
_RIGHT_TO_LEFT: dict[str, Side] = {"top": "top", "left": "end", "bottom": "bottom", "right": "start"}

_ALIGNMENTS = {
    "": None,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
}


def twentieths(points: float) -> int:
    """Return points as twentieths of a point, Word's measure of length."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Return points as half points, Word's measure of type."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Return points as eighths of a point, Word's measure of lines."""
    return round(points * 8)


@dataclass(frozen=True, slots=True)
class Border:
    """A line along some sides; `width` and `gap` (to the words) in points."""

    colour: str
    width: float
    sides: tuple[Side, ...]
    gap: float = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """A place beside the words that follow: `left` points from the left edge of the paper, `gap` points from them."""

    width: float
    left: float
    gap: float


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """What a style says of a paragraph; None and () say nothing. Words after a tab end `end_tab` points in.

    `numbering` is the instance of a list: its first level is the style's. In `whole_words` none is broken where
    the file lets Word break words.
    """

    before: float | None = None
    after: float | None = None
    line: float | None = None
    start: float | None = None
    end: float | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    new_page: bool | None = None
    alignment: Literal["", "left", "right", "center"] = ""
    outline: int | None = None
    end_tab: float | None = None
    fill: str = ""
    borders: tuple[Border, ...] = ()
    frame: Frame | None = None
    right_to_left: bool | None = None
    widows: bool | None = None
    whole_words: bool | None = None
    numbering: int | None = None


@dataclass(frozen=True, slots=True)
class TextFormat:
    """What a style says of words; None and "" say nothing. `raised` is small and high, `sunken` small and low.

    `lowered` is how far below the foot of the line's letters something of full size stands, in points.
    """

    font: str = ""
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str = ""
    fill: str = ""
    underline: bool = False
    raised: bool = False
    sunken: bool = False
    lowered: float | None = None
    unchecked: bool = False


def shape_paragraphs(style: ParagraphStyle, look: ParagraphFormat, *, direction: Literal["ltr", "rtl"]) -> None:
    """Tell a new style how its paragraphs look.

    What python-docx has no name for is said first, in the schema's order (ISO/IEC 29500-1, 17.3.1.26): python-docx puts
    what it has a name for into the right places between.
    """
    if look == ParagraphFormat():
        return
    _extend(
        style.element.get_or_add_pPr(),
        frame_properties(look.frame) if look.frame else None,
        w("numPr", w("numId", val=look.numbering)) if look.numbering else None,
        _borders(look.borders, "ltr" if look.right_to_left is False else direction),
        w("shd", val="clear", color="auto", fill=look.fill) if look.fill else None,
        w("tabs", w("tab", val="right", pos=twentieths(look.end_tab))) if look.end_tab else None,
        switch("suppressAutoHyphens", look.whole_words),
        switch("bidi", look.right_to_left),
        w("outlineLvl", val=look.outline) if look.outline is not None else None,
    )
    shape = style.paragraph_format
    shape.keep_with_next = look.keep_next
    shape.keep_together = look.keep_lines
    shape.page_break_before = look.new_page
    shape.widow_control = look.widows
    shape.space_before = _points(look.before)
    shape.space_after = _points(look.after)
    shape.line_spacing = look.line
    shape.left_indent = _points(look.start)
    shape.right_indent = _points(look.end)
    shape.alignment = _ALIGNMENTS[look.alignment]


def shape_words(style: CharacterStyle, look: TextFormat, *, scale: float) -> None:
    """Tell a new style how its words look, in the Latin and in the complex-script set.

    Both are `scale` times as large as the design says: a number in the middle of complex letters is of the one set or
    of the other, and has to look the same.

    What python-docx has no name for is said first, in the schema's order (ISO/IEC 29500-1, 17.3.2.28).
    """
    if look == TextFormat():
        return
    _extend(
        style.element.get_or_add_rPr(),
        fonts(look.font) if look.font else None,
        position(look),
        w("szCs", val=half_points(look.size * scale)) if look.size else None,
        w("shd", val="clear", color="auto", fill=look.fill) if look.fill else None,
    )
    shape = style.font
    shape.bold = shape.cs_bold = look.bold
    shape.italic = shape.cs_italic = look.italic
    shape.no_proof = look.unchecked or None
    shape.color.rgb = RGBColor.from_string(look.colour) if look.colour else None
    shape.size = _points(half_points(look.size * scale) / 2 if look.size else None)
    shape.underline = look.underline or None
    if look.sunken:  # one element says both: to unset the one would unset the other
        shape.subscript = True
    else:
        shape.superscript = look.raised or None


def _extend(properties: Element, *children: Element | None) -> None:
    properties.extend(child for child in children if child is not None)


def _points(length: float | None) -> Pt | None:
    return None if length is None else Pt(length)


def _borders(borders: tuple[Border, ...], direction: Literal["ltr", "rtl"]) -> Element | None:
    lines = {side: border for border in borders for side in border.sides}
    if not lines:
        return None
    sides = _LEFT_TO_RIGHT if direction == "ltr" else _RIGHT_TO_LEFT
    return w("pBdr", *(_line(name, lines[side]) for name, side in sides.items() if side in lines))


def _line(name: str, border: Border) -> Element:
    return w(name, val="single", sz=eighths(border.width), space=round(border.gap), color=border.colour)


def frame_properties(frame: Frame) -> Element:
    """Return `w:framePr`: the frame goes with the words after it, which flow round it.

    Its place is counted from the edge of the paper: LibreOffice 7.4 takes "at the margin" for beside the frame before.
    """
    return w(
        "framePr",
        w=twentieths(frame.width),
        hSpace=twentieths(frame.gap),
        wrap="around",
        vAnchor="text",
        hAnchor="page",
        x=twentieths(frame.left),
        y=1,
    )


def position(look: TextFormat) -> Element | None:
    """Return how far words of full size are raised or lowered, None where they are not."""
    return w("position", val=-half_points(look.lowered)) if look.lowered else None


def fonts(family: str) -> Element:
    """Return `w:rFonts` with all four slots, and none of the theme's attributes, which would win."""
    return w("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=family)
