"""Where the parts of a row stand: the columns of a grid, a row of boxes, or a part that floats."""

from dataclasses import dataclass

from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.component_values import Node, Tokens, bare, split
from publisher.checks.page.media import Case
from publisher.checks.page.page import Page
from publisher.checks.page.style import Style
from publisher.checks.page.tree import Element
from publisher.checks.page.unfollowed import Effect
from publisher.checks.page.values import length


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a row: `at` counts from the left, None where it stands above or below the others.

    `room` is the width of its place in CSS pixels, None where that cannot be told.
    """

    element: Element
    at: int | None
    room: float | None


def parts_of(row: Element, page: Page, case: Case) -> list[Part] | Unknown:
    """Return the parts of a row, in the order of the page."""
    style = page.style(row, case)
    shown = [part for part in row.parts if page.style(part, case).display != "none"]
    match style.display:
        case "grid" | "inline-grid":
            return _grid(shown, style, page, case)
        case "flex" | "inline-flex":
            return _boxes(shown, style, page, case)
        case "block" | "list-item" | "flow-root" | "inline" | "contents" | "inline-block":
            return _floating(shown, style, page, case)
        case other:
            given = style.given("display")
            return given.unknown if given else Unknown(f"display: {other}")


def _grid(shown: list[Element], style: Style, page: Page, case: Case) -> list[Part] | Unknown:
    widths = columns(style)
    if isinstance(widths, Unknown):
        return widths
    areas = style.given("grid-template-areas")
    if areas is not None and style.keyword_or("grid-template-areas", "none") != "none":
        return areas.unknown
    numbers: dict[Element, int] = {}
    for part in shown:
        start = page.style(part, case).given("grid-column-start")
        number = _whole(start)
        if isinstance(number, Unknown):
            return number
        if number is not None:
            numbers[part] = number - 1
    free = [at for at in range(len(widths)) if at not in numbers.values()]
    ordered = sorted(shown, key=lambda part: _order(page.style(part, case)))
    rest = {part: free[index % len(free)] if free else 0 for index, part in enumerate(ordered_rest(ordered, numbers))}
    places = {**rest, **numbers}
    last = len(widths) - 1
    return [
        Part(
            part,
            None if not last else places[part] if style.direction == "ltr" else last - places[part],
            widths[places[part]] if places[part] <= last else None,
        )
        for part in shown
    ]


def ordered_rest(ordered: list[Element], placed: dict[Element, int]) -> list[Element]:
    """Return the parts that no number places, in the order in which a grid places them."""
    return [part for part in ordered if part not in placed]


def _whole(given: Given | None) -> int | Unknown | None:
    """Return the line of a grid that a part begins at, None for “auto”."""
    if given is None:
        return None
    token = given.tokens[0] if given.tokens and len(given.tokens) == 1 else None
    if token is not None and token.type == "ident" and token.lower_value == "auto":
        return None
    if token is not None and token.type == "number" and token.is_integer and token.int_value > 0:
        return int(token.int_value)
    return given.unknown


def _order(style: Style) -> float:
    given = style.given("order")
    token = given.tokens[0] if given is not None and given.tokens else None
    return float(token.value) if token is not None and token.type == "number" else 0.0


def columns(style: Style) -> list[float | None] | Unknown:
    """Return the widths of a grid's columns in CSS pixels (CSS Grid 2, 12), as far as they go by no words in them."""
    given = style.given("grid-template-columns")
    if given is None or style.keyword_or("grid-template-columns", "none") == "none":
        return [style.room]
    gap = style.length("column-gap", style.room)
    tracks = _tracks(given.tokens or ()) if given.tokens is not None else None
    if not tracks or isinstance(gap, Unknown):
        return given.unknown
    if style.room is None or style.scale is None:
        return [None] * len(tracks)
    fixed = [length((track,), style.scale, style.room) if _share(track) is None else None for track in tracks]
    shares = [_share(track) or 0.0 for track in tracks]
    if any(width is None and not share for width, share in zip(fixed, shares, strict=True)):
        return given.unknown
    left = style.room - sum(width or 0.0 for width in fixed) - (gap or 0.0) * (len(tracks) - 1)
    one = max(0.0, left) / max(1.0, sum(shares))
    return [share * one if share else width for width, share in zip(fixed, shares, strict=True)]


def _tracks(tokens: Tokens) -> list[Node] | None:
    """Return the size of each column; None where their number goes by the room, or there are too many."""
    tracks: list[Node] = []
    for token in bare(tokens):
        if token.type == "[] block":  # the name of a line
            continue
        if token.type == "function" and token.lower_name == "repeat":
            times, *rest = split(token.arguments, ",")
            counted = bare(times)
            inner = _tracks(tuple(one for part in rest for one in part))
            if len(counted) != 1 or counted[0].type != "number" or inner is None or not 0 < counted[0].value <= _MOST:
                return None
            tracks += inner * int(counted[0].value)
        elif token.type == "function" and token.lower_name == "minmax":
            parts = [bare(part) for part in split(token.arguments, ",")]
            if len(parts) != 2 or len(parts[1]) != 1:  # noqa: PLR2004 - the least and the most
                return None
            tracks.append(parts[1][0])
        else:
            tracks.append(token)
    return tracks if len(tracks) <= _MOST else None


_MOST = 24  # columns: more are no row


def _share(track: Node) -> float | None:
    """Return the share of what is left that a column takes (“2fr”), None for other sizes."""
    return float(track.value) if track.type == "dimension" and track.lower_unit == "fr" else None


def _boxes(shown: list[Element], style: Style, page: Page, case: Case) -> list[Part] | Unknown:
    way = style.keyword("flex-direction")
    if isinstance(way, Unknown):
        return way
    if way.startswith("column"):
        return [Part(part, None, style.room) for part in shown]
    ordered = sorted(shown, key=lambda part: _order(page.style(part, case)))
    from_right = (style.direction == "rtl") != (way == "row-reverse")
    places = {part: len(shown) - 1 - at if from_right else at for at, part in enumerate(ordered)}
    parts = []
    for part in shown:
        basis = page.style(part, case).length("flex-basis", style.room)
        if isinstance(basis, Unknown):
            return basis
        parts.append(Part(part, places[part], basis if basis is not None else style.room))
    return parts


def _floating(shown: list[Element], style: Style, page: Page, case: Case) -> list[Part] | Unknown:
    """Return parts one below the other, but for those that float to a side."""
    parts = []
    for part in shown:
        side = page.style(part, case).keyword("float")
        if isinstance(side, Unknown):
            return side
        sides = {
            "left": 0,
            "right": 1,
            "inline-start": style.direction == "rtl",
            "inline-end": style.direction == "ltr",
        }
        parts.append(Part(part, int(sides[side]) if side in sides else None, style.room))
    return parts


CARD = 0.25  # of a picture's box that the card round it may take


def shown_width(style: Style, room: float | None, natural: tuple[float, float] | None) -> float | Unknown | None:
    """Return how wide a picture is drawn in a place of some width, in CSS pixels; None where that cannot be told.

    `natural` are the width and the height that its file has. A card round the picture counts as the picture, up to
    `CARD`. What is set less high is drawn less wide.
    """
    if changed := style.unfollowed(Effect.SIZE):
        return changed
    width, most = style.length("width", room), style.length("max-width", room)
    for value in (width, most):
        if isinstance(value, Unknown):
            return value if room is not None else None
    found = width if isinstance(width, float) else natural[0] if natural else None
    edges = [style.edge(side, room or 0.0) for side in ("left", "right")]
    if found is None or None in edges:
        return None
    edge = sum(one for one in edges if one is not None) if style.keyword("box-sizing") == "border-box" else 0.0
    box = min([found, *(one for one in (most, room) if isinstance(one, float))])
    found = box if edge <= CARD * box else max(0.0, box - edge)
    heights = [style.length(name) for name in ("height", "max-height")]
    for height in heights:
        if isinstance(height, Unknown):
            return height
        if height is not None and natural is not None and natural[1]:
            found = min(found, height * natural[0] / natural[1])
    return found
