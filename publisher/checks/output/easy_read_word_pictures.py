"""How wide an easy-read Word file makes its pictures, and on which side of their words it sets them."""

from dataclasses import dataclass

from publisher.checks.output.easy_read import Row
from publisher.checks.output.easy_read_pictures import SeenPicture
from publisher.checks.output.word.names import WP, A, Element, find, value, w, whole
from publisher.checks.output.word.styles import Reading

# The reference from a picture in the text to its file (ISO/IEC 29500-1, 20.1.8.13).
PICTURE = f"{{{A}}}blip"
# How the place of one that floats is stated: as a side, or as so far away (20.4.2.1, 20.4.2.12).
_PLACES = ("align", "posOffset")
_ANCHOR, _INLINE = f"{{{WP}}}anchor", f"{{{WP}}}inline"
# English Metric Units and twentieths in a point (ISO/IEC 29500-1, 20.1.10.16 and 22.9.2.14).
_EMU, _TWENTIETHS = 12_700, 20
# In points, for what lengths round.
_NEARLY = 1.0


@dataclass(frozen=True, slots=True)
class _Page:
    """The width of the paper and its margins, in points."""

    width: float
    left: float
    right: float

    @classmethod
    def around(cls, paragraph: Element) -> "_Page":
        """Return what the section says that a paragraph stands in (17.6.17, 17.6.18: it is said at its end)."""
        following = (paragraph, *paragraph.itersiblings())
        ends = (one if one.tag == w("sectPr") else find(one, "pPr/sectPr") for one in following)
        section = next((one for one in ends if one is not None), None)
        size, margins = find(section, "pgSz"), find(section, "pgMar")
        stated = (value(size, "w"), value(margins, "left"), value(margins, "right"))
        return cls(*(whole(one) / _TWENTIETHS for one in stated))

    @property
    def column(self) -> float:
        """Return the width of the text."""
        return self.width - self.left - self.right


def seen(row: Row, holder: Element, words: Element, reading: Reading, direction: str) -> SeenPicture:
    """Return what is measured of a row's picture, which the paragraph `holder` holds, beside its words or above them.

    A picture that is higher than wide is as large as a wide one: its height counts, since both fill one square.
    """
    drawing = next(one for one in holder.iter(_ANCHOR, _INLINE) if next(one.iter(PICTURE), None) is not None)
    extent = drawing.find(f"{{{WP}}}extent")
    wide, high = (0 if extent is None else whole(extent.get(side, "")) / _EMU for side in ("cx", "cy"))
    page = _Page.around(words)
    start = reading.paragraph(words).indent / _TWENTIETHS
    inset = _inset(drawing, holder, page, wide, direction)
    # Above the words, in a paragraph of its own, a described picture stands where words run from right to left: see
    # `writers/docx`. Nothing but the frame that it lacks would put it beside them.
    above = inset is None and direction == "rtl" and holder is not words
    leads = above or (inset is not None and inset + wide <= start + _NEARLY)
    return SeenPicture(row, max(wide, high), page.column, leads, " in the Word file")


def _inset(drawing: Element, holder: Element, page: _Page, width: float, direction: str) -> float | None:
    """Return how far from where lines begin a picture stands, in points; None for one that stands in a line of text."""
    left = _left(drawing, holder, page, width)
    if left is None or direction == "ltr":
        return left
    return page.column - left - width


def _left(drawing: Element, holder: Element, page: _Page, width: float) -> float | None:
    """Return how far from the left of the text a picture is, None for one that stands in a line."""
    if drawing.tag == _ANCHOR:
        position = drawing.find(f"{{{WP}}}positionH")
        base = "" if position is None else position.get("relativeFrom", "")
        align, away = ("" if position is None else position.findtext(f"{{{WP}}}{one}", "") for one in _PLACES)
        return _from_left(base, align, whole(away) / _EMU, page, width)
    frame = find(holder, "pPr/framePr")
    if frame is None:
        return None
    offset = whole(value(frame, "x")) / _TWENTIETHS
    return _from_left(value(frame, "hAnchor"), value(frame, "xAlign"), offset, page, width)


def _from_left(base: str, align: str, offset: float, page: _Page, width: float) -> float:
    """Return how far from the left of the text something is that is aligned in the page or the text, or set off it."""
    begins, room = (-page.left, page.width) if base == "page" else (0.0, page.column)
    aligned = {"left": 0.0, "center": (room - width) / 2, "right": room - width}
    return begins + aligned.get(align, offset)
