"""Colours as a Word file states them: hex, theme colours with tint and shade, patterns of shading, highlights.

Sources: ISO/IEC 29500-1, 17.3.2.6 (`w:color`), 17.3.5 and 17.18.78 (shading), 17.18.40 (highlight), 17.18.97 (theme
colours), 20.1.6.2 (colour scheme).
"""

import colorsys
import re

from publisher.checks.output.word.names import A, Element, local, value

AUTO = "auto"
WHITE, BLACK = "#FFFFFF", "#000000"
_HEX = re.compile("[0-9A-Fa-f]{6}")
_PERCENT = re.compile("pct([0-9]{1,2})")
# What a theme colour of a word or a shading is called in the scheme, where it is called otherwise (17.15.1.20).
_IN_SCHEME = {
    "background1": "lt1",
    "text1": "dk1",
    "background2": "lt2",
    "text2": "dk2",
    "light1": "lt1",
    "dark1": "dk1",
    "light2": "lt2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
    "bg1": "lt1",
    "tx1": "dk1",
    "bg2": "lt2",
    "tx2": "dk2",
}
_HIGHLIGHTS = {
    "black": BLACK,
    "blue": "#0000FF",
    "cyan": "#00FFFF",
    "green": "#00FF00",
    "magenta": "#FF00FF",
    "red": "#FF0000",
    "yellow": "#FFFF00",
    "white": WHITE,
    "darkBlue": "#000080",
    "darkCyan": "#008080",
    "darkGreen": "#008000",
    "darkMagenta": "#800080",
    "darkRed": "#800000",
    "darkYellow": "#808000",
    "darkGray": "#808080",
    "lightGray": "#C0C0C0",
}


class Theme:
    """The colours that a file's theme names, as #rrggbb."""

    def __init__(self, root: Element | None) -> None:
        """Take the theme part, None for a file that has none."""
        scheme = None if root is None else root.find(f"{{{A}}}themeElements/{{{A}}}clrScheme")
        self._colours = {} if scheme is None else {_name(entry): _first_colour(entry) for entry in scheme}

    def named(self, name: str) -> str:
        """Return a colour by its name, "" for one that the theme has not."""
        return self._colours.get(_IN_SCHEME.get(name, name), "")

    def colour(self, element: Element, hexadecimal: str, name: str, prefix: str) -> str:
        """Return a colour that two attributes and their tint and shade state: #rrggbb, "auto", or "" for none.

        `prefix` is what the attributes of tint and shade begin with: "theme", "themeFill".
        """
        themed = self.named(value(element, name))
        if themed:
            return _toned(themed, value(element, f"{prefix}Tint"), value(element, f"{prefix}Shade"))
        stated = value(element, hexadecimal)
        return f"#{stated.upper()}" if _HEX.fullmatch(stated) else AUTO if stated == AUTO else ""

    def shading(self, element: Element | None) -> tuple[str, ...] | None:
        """Return what a `w:shd` paints behind words: None where it is missing, () for nothing, or one or two colours.

        Two stand for a pattern of lines, either of which may stand behind a letter.
        """
        if element is None:
            return None
        fill = self.colour(element, "fill", "themeFill", "themeFill")
        front = self.colour(element, "color", "themeColor", "theme")
        front = BLACK if front in {AUTO, ""} else front
        behind = WHITE if fill in {AUTO, ""} else fill
        pattern = value(element)
        share = _PERCENT.fullmatch(pattern)
        if pattern in {"clear", "nil", ""}:
            return () if fill in {AUTO, ""} or pattern == "nil" else (fill,)
        if pattern == "solid":
            return (front,)
        return (_mixed(front, behind, int(share[1]) / 100),) if share else (front, behind)


def highlight(element: Element | None) -> tuple[str, ...] | None:
    """Return the colour of a highlight: None where it is missing, () for none."""
    if element is None:
        return None
    colour = _HIGHLIGHTS.get(value(element))
    return (colour,) if colour else ()


def drawn_colour(fill: Element, theme: Theme) -> str:
    """Return the plain colour of a fill of DrawingML, "" for one that is not plain or that is changed on the way."""
    stated = next(iter(fill), None)
    if stated is None or len(stated):
        return ""
    name = stated.get("val", "")
    if _name(stated) == "srgbClr":
        return f"#{name.upper()}" if _HEX.fullmatch(name) else ""
    return theme.named(name) if _name(stated) == "schemeClr" else ""


def _first_colour(entry: Element) -> str:
    stated = next(iter(entry), None)
    if stated is None:
        return ""
    written = stated.get("lastClr", "") or stated.get("val", "")
    return f"#{written.upper()}" if _HEX.fullmatch(written) else ""


def _toned(colour: str, tint: str, shade: str) -> str:
    """Return a colour made lighter by a tint or darker by a shade, both of 00 to FF (17.3.2.6)."""
    hue, light, saturation = colorsys.rgb_to_hls(*_channels(colour))
    if tint:
        part = _part(tint)
        light = light * part + 1 - part
    if shade:
        light *= _part(shade)
    return _written(colorsys.hls_to_rgb(hue, light, saturation))


def _part(text: str) -> float:
    return int(text, 16) / 255 if re.fullmatch("[0-9A-Fa-f]{1,2}", text) else 1.0


def _mixed(front: str, behind: str, share: float) -> str:
    pairs = zip(_channels(front), _channels(behind), strict=True)
    return _written(tuple(one * share + other * (1 - share) for one, other in pairs))


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(channels: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(min(max(part, 0), 1) * 255):02X}" for part in channels)


def _name(element: Element) -> str:
    return local(element) or str(element.tag).rpartition("}")[2]
