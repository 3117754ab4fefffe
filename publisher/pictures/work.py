"""How long a clean drawing takes to paint, estimated from what it holds before anything is painted.

Measured with resvg_py 0.5.0 on one core of a small server; the worst that were found took one and a half times as long.
Where the size of a shape matters, it is taken to cover the whole picture: a drawing of many small shapes is done much
sooner than is said here.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from publisher.errors import SourceError
from publisher.pictures.numbers import NUMBER
from publisher.pictures.outlines import Outline, outline_of

# Microseconds, whatever the size of the PNG.
MOST_WORK = 3_000_000
_ELEMENT = 20
_COMMAND = 3  # of a path, filled
_LINE = 15  # of a stroked outline: 5 for short ones, 60 for hairlines right across the picture
_CURVE = 100  # of a stroked outline, which is taken apart into pieces: 8 to 130 measured
_LETTER = 30
_NEIGHBOUR = 0.0015  # of a letter, for each other letter of its text: a text is shaped again from its beginning
_SPAN = 0.3  # of a letter, for each span of its text
_DASH = 10  # 1 to 9 measured; up to 160 where its stroke is as wide as the picture and has round ends
_DASHES = 1_000_000  # of one path; resvg paints no more

_FIXED = "letters, curves, dashes or markers"

# Microseconds for each pixel of the PNG.
_SHAPE = 0.0035  # opaque, its edges smoothed
_CROSSING = 0.00002  # for each command of a path
_TILE = 0.05  # of a pattern, which is painted whole however little of it shows: 0.015 measured, and 4 bytes
_MARKER = 0.025  # at one corner, cut to its box
_MIXED = 0.06  # let something through, or run from colour to colour, or repeat a pattern
_LAYER = 0.07  # painted by itself first (SVG 2, 3.6)
_CUT = 0.11  # a layer with a mask or a clipping path

_MIXING = ("fill-opacity", "stroke-opacity")
_PAINTS = ("fill", "stroke")
_CUTTING = ("mask", "clip-path")
_MARKERS = ("marker-start", "marker-mid", "marker-end")
_INHERITED = (*_MIXING, *_PAINTS, *_MARKERS, "stroke-dasharray")

_SHAPES = frozenset(("circle", "ellipse", "line", "path", "polygon", "polyline", "rect"))
_FRAGMENT = re.compile(r"url\(#([\w.-]+)\)")


@dataclass(frozen=True, slots=True)
class Work:
    """What painting takes: microseconds at any size, and microseconds for each pixel of the PNG."""

    fixed: float = 0.0
    area: float = 0.0

    def __add__(self, other: "Work") -> "Work":
        """Return the work of doing both."""
        return Work(self.fixed + other.fixed, self.area + other.area)

    def times(self, often: float) -> "Work":
        """Return the work of doing it so often."""
        return Work(self.fixed * often, self.area * often)


def work_of(root: "etree._Element") -> Work:
    """Return what painting a clean picture takes, each part as often as it is repeated.

    Raises `SourceError` as soon as it is more than `MOST_WORK` at any size.
    """
    return _Estimate(root).of(root, {})


def refuse_too_much(work: Work, fewest_pixels: int) -> None:
    """Raise `SourceError` for a picture that takes too long even where it is painted that small."""
    if work.fixed + work.area * fewest_pixels <= MOST_WORK:
        return
    raise _too_much(_FIXED if work.fixed > MOST_WORK / 2 else "transparent shapes, masks, gradients or markers")


def _too_much(cause: str) -> SourceError:
    return SourceError(
        f"This SVG takes too long to paint: it has too many {cause}.",
        mend="Simplify it in the drawing program, or save it as PNG.",
    )


class _Estimate:
    """The walk through one picture; `clean_svg` has seen to it that it is no circle, and not too rich."""

    def __init__(self, root: "etree._Element") -> None:
        self._root = root
        self._targets = {element.attrib["id"]: element for element in root.iter() if "id" in element.attrib}
        # What an element says of itself is read once, however often the picture repeats it.
        self._own: dict[etree._Element, dict[str, str]] = {}
        self._outlines: dict[etree._Element, Outline] = {}
        self._named: dict[str, etree._Element | None] = {}
        self._sums: dict[str, float] = {}
        self._spent = 0.0

    def of(self, element: "etree._Element", above: Mapping[str, str]) -> Work:
        """Return the work of an element with all in it, `above` being what it inherits."""
        own = self._said_by(element)
        said = {**above, **own} if own else above
        name = etree.QName(element).localname
        total = Work(self._spend(_ELEMENT), _layers(element))
        if name == "text":
            total += Work(self._spend(_words(element)), _paint(said))
            if said.get("stroke", "none") != "none":  # no letter has a longer outline than one as large as the picture
                letters = sum(map(len, element.itertext()))
                total += Work(self._spend(letters * self._dashes(4 * self._diagonal, said) * _DASH))
        elif name in _SHAPES:
            total += self._shape(element, said)
        for child in element:
            total += self.of(child, said)
        shown = self._targets.get(element.get("href", "")[1:]) if name == "use" else None
        if shown is not None:
            total += self.of(shown, said)
        return total + self._painted_with(element, own)

    def _said_by(self, element: "etree._Element") -> dict[str, str]:
        """Return what an element says of itself: those things that what is in it inherits."""
        if element not in self._own:
            found = {key: element.get(key) for key in _INHERITED}
            self._own[element] = {key: value for key, value in found.items() if value is not None}
        return self._own[element]

    def _spend(self, fixed: float) -> float:
        """Return work that is done at any size, and raise `SourceError` where all of it is too much by now."""
        self._spent += fixed
        if self._spent > MOST_WORK:
            raise _too_much(_FIXED)
        return fixed

    def _shape(self, element: "etree._Element", said: Mapping[str, str]) -> Work:
        if element not in self._outlines:
            self._outlines[element] = outline_of(element)
        outline = self._outlines[element]
        commands, curves = outline.commands, outline.curves
        total = Work(self._spend(commands * _COMMAND), _paint(said) + commands * _CROSSING)
        if said.get("stroke", "none") != "none":
            total += Work(self._spend((commands - curves) * _LINE + curves * _CURVE), _SHAPE)
            total += Work(self._spend(self._dashes(outline.length, said) * _DASH))
        for key in _MARKERS:
            marker = self._target(said.get(key, ""))
            if marker is not None:
                total += (self.of(marker, {}) + Work(0, _MARKER)).times(commands if key == "marker-mid" else 1)
        return total

    def _painted_with(self, element: "etree._Element", own: Mapping[str, str]) -> Work:
        """Return the work of the patterns, masks and clipping paths that an element names."""
        values = (*(own.get(key, "") for key in _PAINTS), *(element.get(key, "") for key in _CUTTING))
        targets = (self._target(value) for value in values if "url(" in value)
        return sum((self.of(target, {}) + self._tile(target) for target in targets if target is not None), Work())

    def _tile(self, element: "etree._Element") -> Work:
        """Return the work of the tile of a pattern by how much larger than the picture it is, transforms left aside."""
        found = [NUMBER.match(element.get(key, "")) for key in ("width", "height")]
        if etree.QName(element).localname != "pattern" or element.get("patternUnits") != "userSpaceOnUse":
            return Work()
        tile = math.prod(abs(float(side[0])) for side in found if side)
        return Work(0, _TILE * tile / math.prod(self._box))

    def _target(self, value: str) -> "etree._Element | None":
        if value not in self._named:
            found = _FRAGMENT.search(value)
            self._named[value] = self._targets.get(found[1]) if found else None
        return self._named[value]

    def _dashes(self, length: float, said: Mapping[str, str]) -> float:
        """Return how many dashes an outline of that length has at most."""
        array = said.get("stroke-dasharray", "none")
        if array not in self._sums:
            self._sums[array] = sum(abs(float(number)) for number in NUMBER.findall(array))
        together = self._sums[array]
        if not together:
            return 0
        period = together * (self._diagonal / 100 if "%" in array else 1)
        return min(_DASHES, length / period) if period else _DASHES

    @cached_property
    def _diagonal(self) -> float:
        """Return what a length in per cent is a part of (SVG 2, 8.9)."""
        return math.hypot(*self._box) / math.sqrt(2)

    @cached_property
    def _box(self) -> tuple[float, float]:
        wide, high = self._root.attrib["viewBox"].split()[2:]
        return float(wide), float(high)


def _layers(element: "etree._Element") -> float:
    """Return the work for each pixel of the layers that an element is painted on."""
    layered = any(key in element.attrib for key in ("opacity", "mix-blend-mode"))
    return _LAYER * layered + _CUT * sum(key in element.attrib for key in _CUTTING)


def _paint(said: Mapping[str, str]) -> float:
    """Return the work for each pixel of a shape with these paints."""
    values = [said.get(key, "") for key in _PAINTS]
    mixed = any("url(" in value or "a(" in value for value in values) or any(key in said for key in _MIXING)
    return _MIXED if mixed else _SHAPE


def _words(text: "etree._Element") -> float:
    """Return the work of the letters of a text, at any size."""
    letters = sum(map(len, text.itertext()))
    spans = sum(1 for _ in text.iter()) - 1
    return letters * (_LETTER + letters * _NEIGHBOUR + spans * _SPAN)
