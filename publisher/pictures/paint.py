"""Painting of clean SVGs as PNG, for programs that show no SVG, and the look at whether anything is to be seen."""

import math
from functools import lru_cache

from lxml import etree

from publisher.errors import Place, SourceError
from publisher.pictures import work
from publisher.pictures.size import size_of
from publisher.pictures.svg import SVG

# Families that stand in for those that this machine has not got, such as Arial: without them words are left out.
_FAMILY = "Noto Sans"
_FAMILIES = {
    "font_family": _FAMILY,
    "serif_family": _FAMILY,
    "sans_serif_family": _FAMILY,
    "monospace_family": "Noto Sans Mono",
}

# Microseconds, as `work` estimates them for shapes that cover the whole picture; what is done at any size comes on top,
# `work.MOST_WORK` at most. Beyond that a picture is painted smaller. Of the costliest drawings that are not refused,
# one of stroked curves took four seconds to be looked at, and six to be painted.
_MOST_AREA = 3_000_000
_MOST_AREA_TO_LOOK = 500_000

# Four bytes each while a picture is painted, and as often again for each layer. Twice what A4 has at 220 dpi.
_MOST_DOTS = 9_000_000

_LOOKED_AT = 256  # dots of the longer side
_FEWEST = 64  # a picture that cannot be painted that large in `work.MOST_WORK` is refused
_TEXT = f"{{{SVG}}}text"


def paint(svg: bytes, width: int) -> bytes:
    """Return a clean SVG as a PNG, `width` dots wide; less where that would take too long, or too much memory.

    Raises `SourceError` where it cannot be painted.
    """
    root = etree.fromstring(svg)
    wide, high = size_of(root)
    dots = width * width * high / wide
    smaller = min(1.0, _MOST_DOTS / max(dots, 1), _MOST_AREA / max(work.work_of(root).area * dots, 1))
    return _painted(svg, max(1, round(width * math.sqrt(smaller))))


def paint_within(svg: bytes, width: int, height: int) -> bytes:
    """Return a clean SVG as a PNG, as large as fits into a box of so many dots, as `paint` does.

    It keeps its proportions: the slimmest drawings, one dot wide, are higher than the box.
    """
    root = etree.fromstring(svg)
    wide, high = size_of(root)
    return paint(svg, max(1, int(min(width, height * wide / high))))


def look_at(svg: bytes, *, place: Place) -> None:
    """Raise `SourceError` for a clean SVG that takes too long or cannot be painted, or shows nothing or not its words.

    Words are not seen where this machine has no font for them, or where something covers them. A drawing is looked at
    once in a process, painted once, and once more without its words where it has any.
    """
    fault = _fault(svg)
    if fault is not None:
        raise SourceError(fault[0], mend=fault[1], place=place)


@lru_cache(maxsize=128)  # of drawings that have half a megabyte at most
def _fault(svg: bytes) -> tuple[str, str] | None:
    """Return what is wrong with a clean SVG and how to mend it, None for nothing."""
    root = etree.fromstring(svg)
    try:
        width = _width_to_look(root)
        seen, blank = _painted(svg, width), _painted(_without(svg, "*"), width)
        lost = root.find(f".//{_TEXT}") is not None and _painted(_without(svg, _TEXT), width) == seen
    except SourceError as error:
        return error.message, error.mend
    if lost:
        return (
            "The words in this SVG cannot be seen: no font of this computer has their letters, or a shape covers them.",
            f"Turn them into paths in the drawing program, or install the fonts “{_FAMILY}”.",
        )
    if seen == blank:
        return (
            "This SVG shows nothing: all of it is transparent or outside its viewBox.",
            "Open it in a drawing program, fit the page to the drawing, and save it again as a plain SVG.",
        )
    return None


def _width_to_look(root: "etree._Element") -> int:
    """Return how wide a picture is painted to be looked at: the less, the more there is to mix in each dot."""
    wide, high = size_of(root)
    estimate = work.work_of(root)
    slimness = min(wide, high) / max(wide, high)
    work.refuse_too_much(estimate, math.ceil(_FEWEST * _FEWEST * slimness))
    longest = math.sqrt(_MOST_AREA_TO_LOOK / max(estimate.area * slimness, 1e-9))
    side = min(_LOOKED_AT, max(_FEWEST, longest))
    return max(1, round(side * min(1.0, wide / high)))


def _painted(svg: bytes, width: int) -> bytes:
    # Imported late: only Word files and workspaces with drawings of their own need it.
    import resvg_py  # noqa: PLC0415

    # Looking for fonts takes longer than all the rest, and few pictures have words in them.
    families = _FAMILIES if b"<text" in svg else {"skip_system_fonts": True}
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=svg.decode(), width=width, **families))
    except ValueError as error:
        raise SourceError(
            f"This SVG cannot be painted: {str(error).splitlines()[0].rstrip('.')}.",
            mend="Save it as PNG, or draw it with simpler shapes.",
        ) from error


def _without(svg: bytes, tag: str) -> bytes:
    """Return the picture without the elements of a tag, "*" for all that it holds."""
    root = etree.fromstring(svg)
    for element in [one for one in root.iter(tag) if one is not root]:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return etree.tostring(root, encoding="utf-8")
