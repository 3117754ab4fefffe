"""What is painted: words and what stands behind them, as one opaque colour each."""

from dataclasses import dataclass, field

from publisher.checks.page import colours
from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.colours import Colour
from publisher.checks.page.style import Style
from publisher.checks.page.unfollowed import Effect


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind an element's words: `colour` before the groups are laid over what is behind them.

    A group is an element that lets some of its back through, with all in it: its opacity, and the colour behind it
    (Compositing 1, 5.4).
    """

    colour: Colour
    groups: tuple[tuple[float, Colour], ...] = ()

    def shown(self, colour: Colour) -> Colour:
        """Return a colour within the groups as it is seen."""
        for opacity, outer in reversed(self.groups):
            colour = colour.faded(opacity).over(outer)
        return colour


@dataclass(slots=True)
class Painter:
    """Paints the elements of a page, remembering what stands behind each."""

    _behind: dict[Style, Behind | Unknown] = field(default_factory=dict)

    def pair(self, style: Style) -> tuple[Colour, Colour] | Unknown:
        """Return the colour of an element's words and the colour behind them, both opaque as they are seen."""
        changed = style.unfollowed(Effect.COLOURS)
        behind = self.behind(style)
        text = style.colour
        for value in (changed, behind, text):
            if isinstance(value, Unknown):
                return value
        if not isinstance(behind, Behind) or not isinstance(text, Colour):
            return Unknown("color")
        return behind.shown(text.over(behind.colour)), behind.shown(behind.colour)

    def behind(self, style: Style) -> Behind | Unknown:
        """Return what stands behind an element's words; what lies under a picture cannot be judged."""
        if style not in self._behind:
            self._behind[style] = self._found(style)
        return self._behind[style]

    def set_by(self, style: Style) -> Given | None:
        """Return what sets the colour behind an element's words: the nearest that has one."""
        own = style.given("background-color")
        if own is not None and style.background != colours.TRANSPARENT:
            return own
        return self.set_by(style.around) if style.around else None

    def _found(self, style: Style) -> Behind | Unknown:
        own = style.background
        picture = style.given("background-image")
        if isinstance(own, Unknown):
            return own
        if picture is not None and style.keyword("background-image") != "none":
            return picture.unknown
        opacity = style.opacity
        if isinstance(opacity, Unknown):
            return opacity
        if own.alpha == 1 and opacity == 1:
            return Behind(own)
        placed = style.keyword("position") in {"absolute", "fixed"}
        if placed and style.around is not None:
            given = style.given("position")
            return given.unknown if given else Unknown("position")
        outer = self.behind(style.around) if style.around else Behind(_canvas(style))
        if isinstance(outer, Unknown):
            return outer
        groups = outer.groups if opacity == 1 else (*outer.groups, (opacity, outer.colour))
        return Behind(own.over(outer.colour), groups)


def _canvas(style: Style) -> Colour:
    """Return what a browser paints behind a page without a colour of its own."""
    return colours.system("canvas", dark=style.dark) if style.case.medium == "screen" else colours.WHITE
