"""What floats beside the words of an easy-read row: its picture, and the rule that parts it from the row above.

Both are decoration, which screen readers pass over and Word's Accessibility Checker lets float. Both are anchored to
the first line of the words and aligned with it, never some points away from it: LibreOffice 7.4 takes those upwards
where Word takes them downwards, and what is counted from the paragraph depends on the space above it.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from lxml import etree

from publisher.writers.docx.elements import ADEC, MC, WP, WPS, A, Element, make, w

# English Metric Units, DrawingML's measure of length (ISO/IEC 29500-1, 20.1.10.16).
EMU_PER_POINT = 12_700

_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"

Level: TypeAlias = Literal["top", "center"]


@dataclass(frozen=True, slots=True)
class Beside:
    """Where something floats: at which `side` of the text, with which `level` of the first line, `gap` points off."""

    side: Literal["left", "center", "right"]
    level: Level
    gap: float = 0


def anchor(beside: Beside, size: dict[str, str], *content: Element, through: bool = False) -> Element:
    """Return `wp:anchor` with its content, of a size in EMU; words stand beside it, or run through it.

    LibreOffice moves what is aligned with a side away from it by the gap there, so that only the other side has one.
    """
    gap = str(emu(beside.gap))
    left, right = ("0", gap) if beside.side == "left" else (gap, "0")
    wrap = make(f"{{{WP}}}wrapNone") if through else make(f"{{{WP}}}wrapSquare", attributes={"wrapText": "bothSides"})
    return make(
        f"{{{WP}}}anchor",
        make(f"{{{WP}}}simplePos", attributes={"x": "0", "y": "0"}),
        _aligned("positionH", "margin", beside.side),
        _aligned("positionV", "line", beside.level),
        make(f"{{{WP}}}extent", attributes=size),
        make(f"{{{WP}}}effectExtent", attributes=dict.fromkeys("ltrb", "0")),
        wrap,
        *content,
        attributes={
            "distT": "0",
            "distB": "0",
            "distL": left,
            "distR": right,
            "simplePos": "0",
            "relativeHeight": "1" if through else "2",
            "behindDoc": str(int(through)),
            "locked": "0",
            "layoutInCell": "1",
            "allowOverlap": "1",
        },
    )


def _aligned(name: str, base: str, place: str) -> Element:
    return make(f"{{{WP}}}{name}", make(f"{{{WP}}}align", text=place), attributes={"relativeFrom": base})


def rule(*, width: float, away: float, thick: float, colour: str, number: int) -> Element:
    """Return the run of a rule of the row's width, `away` points above the middle of the line that it stands in.

    It is the upper edge of a box that is centred on that line and shows nothing else. A border of the paragraph would
    stop at the words, stand no further than 31 points from them, and be drawn once for several rows in LibreOffice.
    """
    size = {"cx": str(emu(width)), "cy": str(emu(2 * away))}
    name = {"id": str(number), "name": f"Rule {number}", "descr": ""}
    edge = (("moveTo", "0"), ("lnTo", size["cx"]))
    points = (make(f"{{{A}}}{step}", make(f"{{{A}}}pt", attributes={"x": x, "y": "0"})) for step, x in edge)
    path = make(f"{{{A}}}path", *points, attributes={"w": size["cx"], "h": size["cy"], "fill": "none"})
    shape = make(
        f"{{{WPS}}}spPr",
        make(
            f"{{{A}}}xfrm",
            make(f"{{{A}}}off", attributes={"x": "0", "y": "0"}),
            make(f"{{{A}}}ext", attributes=size),
        ),
        make(
            f"{{{A}}}custGeom",
            *(make(f"{{{A}}}{part}") for part in ("avLst", "gdLst", "ahLst", "cxnLst")),
            make(f"{{{A}}}rect", attributes={"l": "0", "t": "0", "r": "r", "b": "b"}),
            make(f"{{{A}}}pathLst", path),
        ),
        make(f"{{{A}}}noFill"),
        make(
            f"{{{A}}}ln",
            make(f"{{{A}}}solidFill", make(f"{{{A}}}srgbClr", attributes={"val": colour})),
            attributes={"w": str(emu(thick))},
        ),
    )
    drawn = make(f"{{{WPS}}}wsp", make(f"{{{WPS}}}cNvSpPr"), shape, make(f"{{{WPS}}}bodyPr"))
    graphic = make(f"{{{A}}}graphic", make(f"{{{A}}}graphicData", drawn, attributes={"uri": WPS}))
    described = make(f"{{{WP}}}docPr", decorative(), attributes=name)
    frame = make(f"{{{WP}}}cNvGraphicFramePr")
    framed = anchor(Beside("center", "center"), size, described, frame, graphic, through=True)
    # Word writes shapes like this, so that programs that do not know them pass over them (ISO/IEC 29500-3, 10.2).
    alternatives = etree.Element(f"{{{MC}}}AlternateContent", nsmap={"mc": MC, "wps": WPS})
    alternatives.append(make(f"{{{MC}}}Choice", w("drawing", framed), attributes={"Requires": "wps"}))
    return w("r", alternatives)


def decorative() -> Element:
    """Return the list of extensions that marks a drawing as decoration."""
    return extension(_DECORATIVE, make(f"{{{ADEC}}}decorative", attributes={"val": "1"}))


def extension(uri: str, content: Element) -> Element:
    """Return the list of extensions that holds `content`."""
    return make(f"{{{A}}}extLst", make(f"{{{A}}}ext", content, attributes={"uri": uri}))


def emu(points: float) -> int:
    """Return points in EMU, one at least where there are any."""
    return max(int(points > 0), round(points * EMU_PER_POINT))
