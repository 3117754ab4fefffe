"""The values of one element in one case, as a browser computes them (CSS Cascade 4)."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from publisher.checks.page import colours
from publisher.checks.page.cascade import Cascade, Unknown, word_of
from publisher.checks.page.colours import Colour
from publisher.checks.page.component_values import bare, split
from publisher.checks.page.values import Scale, length, number

# Type sizes that words stand for, in CSS pixels, as every browser has them.
_SIZES = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
    "xxx-large": 48.0,
}
_MEDIUM_LINE = 3.0  # the width of a line that is “medium”, as every browser draws it
_STEP = 1.2  # between “smaller” and “larger”
USUAL_SIZE = 16.0
# What puts its children in places of their own, and what they are there.
_ROWS = frozenset({"flex", "inline-flex", "grid", "inline-grid"})
_BOXES = {"inline": "block", "inline-block": "block", "inline-flex": "flex", "inline-grid": "grid"}


@dataclass(frozen=True, slots=True)
class Lines:
    """The height of lines: a multiple of the type size, CSS pixels, or what the font says."""

    kind: Literal["factor", "pixels", "normal"]
    value: float = 0.0


class Style(Cascade):
    """The values of one element, each computed when it is asked for. Sizes are in CSS pixels."""

    @cached_property
    def display(self) -> str | Unknown:
        """Return how the element is laid out; what floats, is placed or stands in a row is a box."""
        found = self.keyword("display")
        boxed = self.around is not None and self.around.display in _ROWS
        if self.keyword("position") in {"absolute", "fixed"} or self.keyword("float") != "none" or boxed:
            return _BOXES.get(str(found), found)
        return found

    @cached_property
    def dark(self) -> bool:
        """Return whether the colours of the system are those by night here."""
        words = str(self.keyword("color-scheme")).split()
        return "dark" in words and (self.case.dark or "light" not in words)

    @cached_property
    def font_size(self) -> float | Unknown:
        """Return the type size."""
        outer = self.around.font_size if self.around else USUAL_SIZE
        own = self._given.get("font-size")
        if own is None or isinstance(outer, Unknown):
            return outer
        if own.tokens is None:
            return own.unknown
        word = word_of(own)
        if word in {"inherit", "unset"}:
            return outer
        if word in {"smaller", "larger"}:
            return outer / _STEP if word == "smaller" else outer * _STEP
        if word in _SIZES or word == "initial":
            return _SIZES.get(word, USUAL_SIZE)
        found = length(own.tokens, self._scale(outer), outer)
        return own.unknown if found is None or found < 0 else found

    def _scale(self, font: float) -> Scale:
        root = self.root.font_size if self.root is not self else USUAL_SIZE
        known = root if isinstance(root, float) else USUAL_SIZE
        return Scale(font, known, self.case.width, self.case.height)

    @cached_property
    def root(self) -> "Style":
        """Return the style of the root element."""
        return self.around.root if self.around else self

    @cached_property
    def scale(self) -> Scale | None:
        """Return what lengths go by on this element, None where its type size is not known."""
        size = self.font_size
        return None if isinstance(size, Unknown) else self._scale(size)

    @cached_property
    def lines(self) -> Lines | Unknown:
        """Return the height of lines as children inherit it."""
        own = self._given.get("line-height")
        word = word_of(own) if own else "inherit"
        if own is None or word in {"inherit", "unset"}:
            return self.around.lines if self.around else Lines("normal")
        if own.tokens is None or self.scale is None:
            return own.unknown
        if word in {"normal", "initial"}:
            return Lines("normal")
        factor = number(own.tokens, self.scale)
        if factor is not None:
            return Lines("factor", factor)
        pixels = length(own.tokens, self.scale, self.scale.font)
        return own.unknown if pixels is None else Lines("pixels", pixels)

    @cached_property
    def line_height(self) -> float | Unknown:
        """Return the height of a line in CSS pixels; what only the font says cannot be judged."""
        lines, size = self.lines, self.font_size
        if isinstance(lines, Unknown):
            return lines
        if isinstance(size, Unknown):
            return size
        if lines.kind == "normal":
            given = self.given("line-height")
            return Unknown("line-height: normal", given.by.line if given else 0)
        return lines.value * size if lines.kind == "factor" else lines.value

    @cached_property
    def colour(self) -> Colour | Unknown:
        """Return the colour of the text."""
        own = self._given.get("color")
        word = word_of(own) if own else "inherit"
        outer = self.around.colour if self.around else colours.system("canvastext", dark=self.dark)
        if own is None or word in {"inherit", "unset", "currentcolor"}:
            if own is None and not (self.around and self.around.given("color")):
                return colours.system("canvastext", dark=self.dark)
            return outer
        if word == "initial":
            return colours.system("canvastext", dark=self.dark)
        found = colours.parse(own.tokens, None, dark=self.dark) if own.tokens is not None else None
        return own.unknown if found is None else found

    @cached_property
    def background(self) -> Colour | Unknown:
        """Return the colour behind the element's words, transparent where it has none of its own."""
        own = self.given("background-color")
        if own is None:
            return colours.TRANSPARENT
        current = self.colour if isinstance(self.colour, Colour) else None
        found = colours.parse(own.tokens, current, dark=self.dark) if own.tokens is not None else None
        return own.unknown if found is None else found

    @cached_property
    def opacity(self) -> float | Unknown:
        """Return how far the element covers what is behind it, from 0 to 1."""
        own = self.given("opacity")
        if own is None:
            return 1.0
        tokens = bare(own.tokens or ())
        if len(tokens) == 1 and tokens[0].type == "percentage":
            found: float | None = float(tokens[0].value) / 100
        else:
            found = number(tokens, self._scale(USUAL_SIZE))
        return own.unknown if found is None else min(1.0, max(0.0, found))

    def length(self, name: str, base: float | None = None) -> float | Unknown | None:
        """Return a length in CSS pixels, None for “auto”, “none” or nothing; `base` is what 100 % means."""
        own = self.given(name)
        if own is None or word_of(own) in {"auto", "none", "normal", "initial"}:
            return None
        found = length(own.tokens, self.scale, base) if own.tokens is not None and self.scale else None
        return own.unknown if found is None else found

    def inside(self, available: float | None) -> float | None:
        """Return the width for what stands in the element, where it has so much; None where that cannot be told.

        The element is a box of its own, in lines that run across the page.
        """
        if available is None or self.scale is None or self.keyword("writing-mode") != "horizontal-tb":
            return None
        edges = [self.edge(side, available) for side in ("left", "right")]
        outer = [self._zero(f"margin-{side}", available) for side in ("left", "right")]
        if None in edges or None in outer:
            return None
        edge = sum(one for one in edges if one is not None)
        room = available - sum(one for one in outer if one is not None)
        whole = self.keyword("box-sizing") == "border-box"
        given = [self.length(name, available) for name in ("width", "max-width", "min-width")]
        if any(isinstance(one, Unknown) for one in given):
            return None
        width, most, least = (one if one is None or isinstance(one, Unknown) or whole else one + edge for one in given)
        found = width if isinstance(width, float) else room
        found = min(found, most) if isinstance(most, float) else found
        found = max(found, least) if isinstance(least, float) else found
        return max(0.0, found - edge)

    def edge(self, side: str, available: float) -> float | None:
        """Return the width of the border and the padding at a side."""
        line = self.length(f"border-{side}-width") if self._drawn(side) else 0.0
        space = self._zero(f"padding-{side}", available)
        if self._drawn(side) and line is None:
            line = _MEDIUM_LINE
        return None if space is None or line is None or isinstance(line, Unknown) else line + space

    def line_colour(self, line: str) -> Colour | Unknown | None:
        """Return the colour of a line (“border-top”, “outline”), None where none is drawn."""
        width = self.length(f"{line}-width")
        if not self._is_drawn(line) or width == 0:
            return None
        own = self.given(f"{line}-color")
        if own is None or word_of(own) in {"initial", "currentcolor"}:
            return self.colour
        current = self.colour if isinstance(self.colour, Colour) else None
        found = colours.parse(own.tokens, current, dark=self.dark) if own.tokens is not None else None
        return own.unknown if found is None else found

    @cached_property
    def shadows(self) -> tuple[Colour, ...]:
        """Return the colours of the shadows of the box, as far as they are known."""
        own = self.given("box-shadow")
        current = self.colour if isinstance(self.colour, Colour) else None
        layers = split(own.tokens, ",") if own is not None and own.tokens is not None else []
        tokens = [token for layer in layers for token in layer]
        return tuple(found for token in tokens if (found := colours.parse((token,), current, dark=self.dark)))

    def _drawn(self, side: str) -> bool:
        return self._is_drawn(f"border-{side}")

    def _is_drawn(self, line: str) -> bool:
        given = self.given(f"{line}-style")
        return given is not None and word_of(given) not in {"none", "hidden", "initial"}

    def _zero(self, name: str, available: float) -> float | None:
        """Return a length that is 0 where nothing sets it, None where it cannot be judged."""
        found = self.length(name, available)
        return 0.0 if found is None else None if isinstance(found, Unknown) else found

    @cached_property
    def room(self) -> float | None:
        """Return the width for what stands in the element, in CSS pixels, where only plain boxes are around it."""
        if self.around is None:
            return self.inside(float(self.case.width))
        if self.display in {"inline", "contents"}:
            return self.around.room
        return self.inside(self.around.room if self.around.plain else None)

    @cached_property
    def widest(self) -> float | None:
        """Return the width that lines in the element have at most, in CSS pixels; None where that cannot be told."""
        if self.room is not None:
            return self.room
        if self.display in {"inline", "contents"}:
            return self.around.widest if self.around else None
        most = self.length("max-width")
        around = self.around.widest if self.around else None
        limits = [one for one in (most, around) if isinstance(one, float)]
        return None if isinstance(most, Unknown) or not limits else min(limits)

    @cached_property
    def plain(self) -> bool:
        """Return whether what stands in the element has all its width: it is no grid, no row of boxes, no column."""
        display = self.display
        return display in {"block", "list-item", "flow-root", "inline", "contents"}
