"""Colours as a browser paints them: read, laid over each other, and compared."""

from dataclasses import dataclass

from tinycss2 import color4, color5

from publisher import design
from publisher.checks.page.component_values import Node, Tokens, bare, split

# What Chromium paints for the colours of the system, by day and by night (CSS Color 4, 6.2 leaves them to the browser).
_SYSTEM = {
    "canvas": ("#ffffff", "#121212"),
    "canvastext": ("#000000", "#ffffff"),
    "linktext": ("#0000ee", "#9e9eff"),
    "buttonface": ("#efefef", "#6b6b6b"),
    "buttontext": ("#000000", "#ffffff"),
    "field": ("#ffffff", "#3b3b3b"),
    "fieldtext": ("#000000", "#ffffff"),
    "mark": ("#ffff00", "#ffff00"),
    "marktext": ("#000000", "#000000"),
}


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in sRGB: red, green and blue from 0 to 1, and how far it covers what is behind it, from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def hexadecimal(self) -> str:
        """Return the colour as #rrggbb, in the 256 steps that screens have; without its alpha."""
        return "#" + "".join(
            f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in (self.red, self.green, self.blue)
        )

    def over(self, behind: "Colour") -> "Colour":
        """Return this colour laid over an opaque one (Compositing 1, 5.1, “source over”)."""
        mixed = (
            front * self.alpha + back * (1 - self.alpha)
            for front, back in ((self.red, behind.red), (self.green, behind.green), (self.blue, behind.blue))
        )
        return Colour(*mixed)

    def faded(self, opacity: float) -> "Colour":
        """Return this colour, covering only so much of what it covered."""
        return Colour(self.red, self.green, self.blue, self.alpha * opacity)


WHITE = Colour(1.0, 1.0, 1.0)
BLACK = Colour(0.0, 0.0, 0.0)
TRANSPARENT = Colour(0.0, 0.0, 0.0, 0.0)


def system(name: str, *, dark: bool) -> Colour:
    """Return a colour of the system by its name in small letters."""
    found = parse_hexadecimal(_SYSTEM[name][dark])
    return found if found is not None else BLACK


def parse_hexadecimal(text: str) -> Colour | None:
    """Return the colour of #rrggbb."""
    return _srgb(color4.parse_color(text))


def parse(tokens: Tokens, current: Colour | None, *, dark: bool) -> Colour | None:
    """Return the colour of a value, None where it is none that this knows. `current` is what “currentColor” means."""
    given = bare(tokens)
    if len(given) != 1:
        return None
    token = given[0]
    if token.type == "ident" and token.lower_value in _SYSTEM:
        return system(token.lower_value, dark=dark)
    if token.type == "ident" and token.lower_value == "currentcolor":
        return current
    if token.type == "function" and token.lower_name == "light-dark":
        parts = split(token.arguments, ",")
        return parse(parts[dark], current, dark=dark) if len(parts) == _DAY_AND_NIGHT else None
    try:
        return _srgb(color5.parse_color(token))
    except (
        AttributeError,
        IndexError,
        KeyError,
        TypeError,
        ValueError,
        ZeroDivisionError,
        OverflowError,
        NotImplementedError,
    ):
        return None  # what the library meets in a colour that is not one


# From XYZ with the white of daylight to linear sRGB (CSS Color 4, 10.12), rounded as far as a screen shows.
_FROM_XYZ = (
    (3.2409699, -1.5373832, -0.4986108),
    (-0.9692436, 1.8759675, 0.0415551),
    (0.0556301, -0.2039770, 1.0569715),
)
_DAY_AND_NIGHT = 2
_NEARLY = 0.002  # half a step of the 256 that screens have


def _srgb(colour: Node) -> Colour | None:
    """Return a colour in sRGB, None for one that screens without more colours than that cannot show."""
    if not isinstance(colour, color4.Color):
        return None
    if colour.space in {"oklab", "oklch"}:
        *xyz, alpha = colour.to("xyz-d65")
        parts = [_gamma(sum(factor * part for factor, part in zip(row, xyz, strict=True))) for row in _FROM_XYZ]
    elif colour.space in {"srgb", "hsl", "hwb"}:
        *parts, alpha = colour.to("srgb")
    else:
        return None
    if not all(-_NEARLY <= part <= 1 + _NEARLY for part in parts):
        return None
    red, green, blue = (min(1.0, max(0.0, float(part))) for part in parts)
    return Colour(red, green, blue, 1.0 if alpha is None else float(alpha))


def _gamma(linear: float) -> float:
    """Return a channel of sRGB from a linear one (IEC 61966-2-1, as CSS Color 4, 10.2 gives it)."""
    if linear <= 0.0031308:  # noqa: PLR2004 - the formula's
        return 12.92 * linear
    return float(1.055 * linear ** (1 / 2.4) - 0.055)


def contrast(front: Colour, behind: Colour) -> float:
    """Return the contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    return design.contrast(front.hexadecimal, behind.hexadecimal)
