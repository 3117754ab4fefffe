"""How a paragraph and a run look and behave, as values, and the properties of Word that say it.

Every measure is in points. "Start" and "end" are the sides where a line begins and ends in the document's direction:
Word's `left` and `right` mean just that in a paragraph that runs from right to left (ISO/IEC 29500-1, 17.3.1.12).
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from publisher.writers.docx.elements import Element, switch, w

Side: TypeAlias = Literal["top", "start", "bottom", "end"]

# The sides of borders are those of the page, whatever the direction of the words (17.3.1.17), in the schema's order.
_LEFT_TO_RIGHT: dict[str, Side] = {"top": "top", "left": "start", "bottom": "bottom", "right": "end"}
_RIGHT_TO_LEFT: dict[str, Side] = {"top": "top", "left": "end", "bottom": "bottom", "right": "start"}


def twentieths(points: float) -> int:
    """Return points as twentieths of a point, Word's measure of length."""
    return round(points * 20)


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
    """What a style says of a paragraph; None and () say nothing."""

    before: float | None = None
    after: float | None = None
    line: float | None = None
    start: float | None = None
    end: float | None = None
    hanging: float | None = None
    keep_next: bool | None = None
    keep_lines: bool | None = None
    close: bool | None = None
    alignment: Literal["", "left", "right", "center"] = ""
    outline: int | None = None
    fill: str = ""
    borders: tuple[Border, ...] = ()
    frame: Frame | None = None
    right_to_left: bool | None = None


@dataclass(frozen=True, slots=True)
class TextFormat:
    """What a style says of words; None and "" say nothing. `raised` is for the marks of notes."""

    font: str = ""
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str = ""
    fill: str = ""
    underline: bool = False
    raised: bool = False
    unchecked: bool = False


def paragraph_properties(name: str, look: ParagraphFormat, *, direction: Literal["ltr", "rtl"]) -> Element | None:
    """Return `w:pPr` (or another element of the same kind) with what `look` says, None where it says nothing.

    Order of the children: ISO/IEC 29500-1, 17.3.1.26.
    """
    children = (
        switch("keepNext", look.keep_next),
        switch("keepLines", look.keep_lines),
        frame_properties(look.frame) if look.frame else None,
        _borders(look.borders, direction),
        w("shd", val="clear", color="auto", fill=look.fill) if look.fill else None,
        switch("bidi", look.right_to_left),
        _spacing(look),
        _indent(look),
        switch("contextualSpacing", look.close),
        w("jc", val=look.alignment) if look.alignment else None,
        w("outlineLvl", val=look.outline) if look.outline is not None else None,
    )
    return w(name, *children) if any(child is not None for child in children) else None


def _spacing(look: ParagraphFormat) -> Element | None:
    if look.before is None and look.after is None and look.line is None:
        return None
    return w(
        "spacing",
        before=None if look.before is None else twentieths(look.before),
        after=None if look.after is None else twentieths(look.after),
        line=None if look.line is None else round(240 * look.line),
        lineRule=None if look.line is None else "auto",
    )


def _indent(look: ParagraphFormat) -> Element | None:
    if look.start is None and look.end is None and look.hanging is None:
        return None
    return w(
        "ind",
        left=None if look.start is None else twentieths(look.start),
        right=None if look.end is None else twentieths(look.end),
        hanging=None if look.hanging is None else twentieths(look.hanging),
    )


def _borders(borders: tuple[Border, ...], direction: Literal["ltr", "rtl"]) -> Element | None:
    lines = {side: border for border in borders for side in border.sides}
    if not lines:
        return None
    sides = _LEFT_TO_RIGHT if direction == "ltr" else _RIGHT_TO_LEFT
    return w("pBdr", *(_line(name, lines[side]) for name, side in sides.items() if side in lines))


def _line(name: str, border: Border) -> Element:
    return w(name, val="single", sz=round(border.width * 8), space=round(border.gap), color=border.colour)


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


def run_properties(look: TextFormat) -> Element | None:
    """Return `w:rPr` with what `look` says, in the Latin and in the complex-script set, None where it says nothing.

    Order of the children: ISO/IEC 29500-1, 17.3.2.28.
    """
    size = None if look.size is None else round(look.size * 2)
    children = (
        fonts(look.font) if look.font else None,
        switch("b", look.bold),
        switch("bCs", look.bold),
        switch("i", look.italic),
        switch("iCs", look.italic),
        w("noProof") if look.unchecked else None,
        w("color", val=look.colour) if look.colour else None,
        w("sz", val=size) if size else None,
        w("szCs", val=size) if size else None,
        w("u", val="single") if look.underline else None,
        w("shd", val="clear", color="auto", fill=look.fill) if look.fill else None,
        w("vertAlign", val="superscript") if look.raised else None,
    )
    return w("rPr", *children) if any(child is not None for child in children) else None


def fonts(family: str) -> Element:
    """Return `w:rFonts` with all four slots, and none of the theme's attributes, which would win."""
    return w("rFonts", ascii=family, hAnsi=family, eastAsia=family, cs=family)
