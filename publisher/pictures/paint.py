"""Painting of clean SVGs as PNG, for programs that show no SVG, and the look at whether anything is to be seen."""

from lxml import etree

from publisher.errors import Place, SourceError
from publisher.pictures.svg import SVG

# Families that stand in for those that this machine has not got, such as Arial: without them words are left out.
_FAMILY = "Noto Sans"
_FAMILIES = {
    "font_family": _FAMILY,
    "serif_family": _FAMILY,
    "sans_serif_family": _FAMILY,
    "monospace_family": "Noto Sans Mono",
}

# Megapixels of the PNG times elements to paint. An element that covers the whole picture takes resvg 3 ms for each
# megapixel, so this is six seconds at the worst; drawings whose elements are small take a tenth of one.
MOST_WORK = 2_000
# One that is painted on a layer of its own (SVG 2, 3.6) or with colours that run takes some twenty times as long.
_LAYER = 20
_LAYERED = ("opacity", "mask", "clip-path", "mix-blend-mode")
_MEGAPIXEL = 1_000_000

_LOOKED_AT = 256  # dots of the longer side
_TEXT = f"{{{SVG}}}text"


def paint(svg: bytes, width: int) -> bytes:
    """Return a clean SVG as a PNG, `width` dots wide; less where that would take too long.

    Raises `SourceError` where it cannot be painted.
    """
    root = etree.fromstring(svg)
    high, wide = int(root.attrib["height"]), int(root.attrib["width"])
    pixels = width * width * high / wide
    share = min(1.0, MOST_WORK * _MEGAPIXEL / (_work(root) * max(pixels, 1)))
    return _painted(svg, max(1, round(width * share**0.5)))


def look_at(svg: bytes, *, place: Place) -> None:
    """Raise `SourceError` for a clean SVG that cannot be painted, that shows nothing, or whose words are not seen.

    Words are not seen where this machine has no font for them, or where something covers them.
    """
    root = etree.fromstring(svg)
    high, wide = int(root.attrib["height"]), int(root.attrib["width"])
    width = max(1, round(_LOOKED_AT * min(1.0, wide / high)))
    try:
        seen = _painted(svg, width)
        wordless, blank = (_painted(_without(svg, tag), width) for tag in (_TEXT, "*"))
    except SourceError as error:
        raise SourceError(error.message, mend=error.mend, place=place) from None
    lost = root.find(f".//{_TEXT}") is not None and wordless == seen
    if seen == blank and not lost:
        raise SourceError(
            "This SVG shows nothing: all of it is transparent or outside its viewBox.",
            mend="Open it in a drawing program, fit the page to the drawing, and save it again as a plain SVG.",
            place=place,
        )
    if lost:
        raise SourceError(
            "The words in this SVG cannot be seen: no font of this computer has their letters, or a shape covers them.",
            mend=f"Turn them into paths in the drawing program, or install the fonts “{_FAMILY}”.",
            place=place,
        )


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


def _work(root: "etree._Element") -> int:
    """Return how many elements are painted, each as often as it is repeated and as much as its layer costs."""
    targets = {element.attrib["id"]: element for element in root.iter() if "id" in element.attrib}
    total, waiting = 0, [root]
    while waiting:  # not for ever: a clean picture holds no circles, and is not too rich with all its repeats
        element = waiting.pop()
        layered = any(key in element.attrib for key in _LAYERED) or "url(" in element.get("fill", "")
        total += _LAYER if layered else 1
        waiting.extend(element)
        shown = targets.get(element.get("href", "")[1:])
        if shown is not None:
            waiting.append(shown)
    return total
