"""The size of a clean drawing: its viewBox, and its natural size in CSS pixels."""

import math
import re

from lxml import etree

from publisher.errors import Place, SourceError
from publisher.pictures import numbers

LONGEST_SIDE = 4096  # CSS pixels of the natural size
SLIMMEST = 1e-4  # the shorter side by the longer

_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 9.6 / 2.54}
# So many digits are never more than a number holds.
_LENGTH = re.compile(r"((?:[0-9]{1,20}(?:\.[0-9]{1,20})?|\.[0-9]{1,20})(?:[eE][+-]?[0-9]{1,2})?)(px|pt|pc|in|cm|mm)?")


def measure(picture: etree._Element, source: etree._Element, place: Place) -> None:
    """Give the picture a viewBox and its natural size in CSS pixels, the longer side at most `LONGEST_SIDE`.

    Raises `SourceError` where `source` says no size that a drawing can have.
    """
    width, height = (_length(source.get(key, "")) for key in ("width", "height"))
    box = source.get("viewBox", "").replace(",", " ").split()
    if not box and width and height:
        box = ["0", "0", f"{width:g}", f"{height:g}"]
    wide, high = _sides(box, place)
    if width:
        height = height or width / (wide / high)
    else:
        width, height = (height * (wide / high), height) if height else (wide, high)
    scale = min(1.0, LONGEST_SIDE / max(width, height))
    size = {
        "viewBox": " ".join(box),
        "width": str(max(1, round(width * scale))),
        "height": str(max(1, round(height * scale))),
    }
    attributes = sorted({**picture.attrib, **size}.items())
    picture.attrib.clear()
    picture.attrib.update(attributes)


def size_of(clean: etree._Element) -> tuple[int, int]:
    """Return the natural width and height in CSS pixels that `measure` wrote into a picture."""
    return int(clean.attrib["width"]), int(clean.attrib["height"])


def _sides(box: list[str], place: Place) -> tuple[float, float]:
    """Return the width and the height of a viewBox. Raises `SourceError` for one that no drawing can have."""
    try:
        sides = tuple(float(number) for number in box)
    except ValueError:
        sides = ()
    if (
        len(sides) != 4  # noqa: PLR2004
        or not all(map(math.isfinite, sides))
        or min(sides[2:]) <= 0
        or min(sides[2:]) / max(sides[2:]) < SLIMMEST
    ):
        mend = 'Give the <svg> element a viewBox, such as viewBox="0 0 72 72".'
        raise SourceError("This SVG does not say how large it is.", mend=mend, place=place)
    numbers.refuse_too_large("viewBox", " ".join(box), place)
    numbers.refuse_too_small(min(sides[2:]), place)
    return sides[2], sides[3]


def _length(value: str) -> float:
    """Return a length in CSS pixels, 0 where it is missing or relative to the page."""
    found = _LENGTH.fullmatch(value.strip())
    return float(found[1]) * _PIXELS[found[2] or ""] if found else 0.0
