"""The properties that the checks ask for: their first values, what is inherited, and what shorthands stand for."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TypeAlias

import tinycss2

from publisher.checks.page import colours
from publisher.checks.page.component_values import Node, Tokens, bare, split
from publisher.checks.page.names import ALIASES, SHORTHANDS

# The properties that an element takes from the one around it.
INHERITED = frozenset(
    {
        "color",
        "color-scheme",
        "direction",
        "font-size",
        "font-style",
        "font-variant-caps",
        "hyphens",
        "line-height",
        "text-align",
        "text-align-last",
        "text-indent",
        "text-transform",
        "visibility",
        "writing-mode",
    }
)
# What a property is where nothing sets it.
FIRST = {
    "background-image": "none",
    "box-sizing": "content-box",
    "break-inside": "auto",
    "clip-path": "none",
    "column-count": "auto",
    "column-width": "auto",
    "container-type": "normal",
    "content-visibility": "visible",
    "flex-wrap": "nowrap",
    "direction": "ltr",
    "display": "inline",
    "flex-direction": "row",
    "float": "none",
    "font-style": "normal",
    "font-variant-caps": "normal",
    "grid-column-start": "auto",
    "hyphens": "manual",
    "overflow-x": "visible",
    "overflow-y": "visible",
    "position": "static",
    "text-align": "start",
    "text-align-last": "auto",
    "text-decoration-line": "none",
    "text-transform": "none",
    "visibility": "visible",
    "writing-mode": "horizontal-tb",
    "color-scheme": "normal",
}
# The words that each of them takes, as far as this knows what they do; others cannot be judged.
WORDS = {
    "box-sizing": {"content-box", "border-box"},
    "break-inside": {"auto", "avoid", "avoid-page", "avoid-column", "avoid-region"},
    "container-type": {"normal", "inline-size", "size"},
    "content-visibility": {"visible", "auto", "hidden"},
    "direction": {"ltr", "rtl"},
    "flex-wrap": {"nowrap", "wrap", "wrap-reverse"},
    "flex-direction": {"row", "row-reverse", "column", "column-reverse"},
    "float": {"none", "left", "right", "inline-start", "inline-end"},
    "font-style": {"normal", "italic", "oblique"},
    "font-variant-caps": {
        "normal",
        "small-caps",
        "all-small-caps",
        "petite-caps",
        "all-petite-caps",
        "unicase",
        "titling-caps",
    },
    "hyphens": {"none", "manual", "auto"},
    "overflow-x": {"visible", "hidden", "clip", "auto", "scroll"},
    "overflow-y": {"visible", "hidden", "clip", "auto", "scroll"},
    "position": {"static", "relative", "absolute", "fixed", "sticky"},
    "text-align": {"start", "end", "left", "right", "center", "justify", "match-parent", "-webkit-center"},
    "text-align-last": {"auto", "start", "end", "left", "right", "center", "justify"},
    "text-transform": {"none", "uppercase", "lowercase", "capitalize", "full-width"},
    "visibility": {"visible", "hidden", "collapse"},
    "writing-mode": {"horizontal-tb"},
}
_SIDES = ("top", "right", "bottom", "left")
_LINES = frozenset({"underline", "overline", "line-through", "blink", "none", "spelling-error", "grammar-error"})
_BORDERS = frozenset({"none", "hidden", "solid", "dashed", "dotted", "double", "groove", "ridge", "inset", "outset"})
_SIZES = frozenset(
    ["xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large", "smaller", "larger"]
)
_WIDE = frozenset({"inherit", "initial", "unset", "revert", "revert-layer"})
Longhands: TypeAlias = tuple[tuple[str, Tokens | None], ...]
Names: TypeAlias = tuple[str, ...]
_TWO = 2


@lru_cache(maxsize=1024)
def physical(name: str, direction: str) -> str:
    """Return the name that a property has by the sides of the page, for lines that run from left to right or back."""
    start, end = ("left", "right") if direction == "ltr" else ("right", "left")
    for logical, side in (("-inline-start", f"-{start}"), ("-inline-end", f"-{end}")):
        if logical in name:
            return name.replace(logical, side)
    return name.replace("inline-size", "width")


def expanded(name: str, tokens: Tokens) -> Longhands:
    """Return a declaration as the properties that it sets, with None for a value that cannot be judged."""
    name = ALIASES.get(name, name)
    given = bare(tokens)
    longhands = SHORTHANDS.get(name)
    if longhands is None:
        return ((name, given),)
    if len(given) == 1 and given[0].type == "ident" and given[0].lower_value in _WIDE:
        return tuple((longhand, given) for longhand in longhands)
    return _EXPANDING[name](longhands, given)


def _word(word: str) -> Tokens:
    return tuple(tinycss2.parse_component_value_list(word))


def _chosen(given: Tokens, otherwise: str, fits: Node) -> Tokens:
    """Return the one component value that fits, else a word."""
    return next(((one,) for one in given if fits(one)), _word(otherwise))


def _caps(token: Node) -> bool:
    return token.type == "ident" and token.lower_value in WORDS["font-variant-caps"] - {"normal"}


def _four(longhands: Names, given: Tokens) -> Longhands:
    """Return one to four values as those of the four sides."""
    if not 1 <= len(given) <= len(_SIDES):
        return tuple((name, None) for name in longhands)
    top, right, bottom, left = {
        1: (0, 0, 0, 0),
        2: (0, 1, 0, 1),
        3: (0, 1, 2, 1),
        4: (0, 1, 2, 3),
    }[len(given)]
    return tuple((name, (given[at],)) for name, at in zip(longhands, (top, right, bottom, left), strict=True))


def _nothing(longhands: Names, _: Tokens) -> Longhands:
    """Return what a shorthand sets that takes no value but those of every property."""
    return tuple((name, None) for name in longhands)


def _two(longhands: Names, given: Tokens) -> Longhands:
    if not 1 <= len(given) <= _TWO:
        return tuple((name, None) for name in longhands)
    return ((longhands[0], given[:1]), (longhands[1], given[-1:]))


def _border(longhands: Names, given: Tokens) -> Longhands:
    style = _chosen(given, "none", lambda one: one.type == "ident" and one.lower_value in _BORDERS)
    width = _chosen(given, "medium", lambda one: one.type in {"dimension", "number"} or _is_calculated(one))
    strange = [one for one in given if one not in (*style, *width) and not _is_colour(one) and not _is_width(one)]
    colour = None if strange else _chosen(given, "currentcolor", _is_colour)
    values = {"width": width, "style": style, "color": colour}
    return tuple((name, values[name.rpartition("-")[2]]) for name in longhands)


def _is_width(token: Node) -> bool:
    return token.type == "ident" and token.lower_value in {"thin", "medium", "thick"}


def _is_calculated(token: Node) -> bool:
    return token.type == "function" and token.lower_name in {"calc", "min", "max", "clamp"}


def _background(_: Names, given: Tokens) -> Longhands:
    """Return the colour and whether there is a picture or a gradient over it."""
    pictures = tuple(one for one in given if one.type == "url" or _is_picture(one))
    marks = [one for one in split(given, ",")[-1] if _is_colour(one)]
    return (
        ("background-color", tuple(marks[-1:]) or _word("transparent")),
        ("background-image", pictures[:1] or _word("none")),
    )


def _is_picture(token: Node) -> bool:
    return (
        token.type == "function" and not _is_colour(token) and token.lower_name not in {"calc", "min", "max", "clamp"}
    )


def _is_colour(token: Node) -> bool:
    return colours.parse((token,), colours.BLACK, dark=False) is not None or (
        token.type == "function" and token.lower_name in {"color-mix", "lab", "lch", "color", "contrast-color"}
    )


def _font(_: Names, given: Tokens) -> Longhands:
    """Return what “italic bold 1em/1.5 serif” sets."""
    at = next((index for index, one in enumerate(given) if _is_size(one)), None)
    if at is None:
        return tuple((name, None) for name in SHORTHANDS["font"])
    before, after = given[:at], given[at + 1 :]
    height = after[1:2] if after and after[0].type == "literal" and after[0].value == "/" else _word("normal")
    style = _chosen(before, "normal", lambda one: one.type == "ident" and one.lower_value in {"italic", "oblique"})
    return (
        ("font-size", given[at : at + 1]),
        ("font-stretch", _chosen(before, "normal", _narrow)),
        ("font-style", style),
        ("font-variant-caps", _chosen(before, "normal", _caps)),
        ("line-height", height),
    )


def _narrow(token: Node) -> bool:
    return token.type == "ident" and str(token.lower_value).endswith(("condensed", "expanded"))


def _is_size(token: Node) -> bool:
    if token.type == "ident":
        return token.lower_value in _SIZES
    return token.type in {"dimension", "percentage"} or _is_calculated(token)


def _columns(_: Names, given: Tokens) -> Longhands:
    return (
        ("column-count", _chosen(given, "auto", lambda one: one.type == "number")),
        ("column-width", _chosen(given, "auto", lambda one: one.type in {"dimension", "function"})),
    )


def _container(_: Names, given: Tokens) -> Longhands:
    parts = split(given, "/")
    return (("container-type", parts[1] if len(parts) == _TWO else _word("normal")),)


def _flex(_: Names, given: Tokens) -> Longhands:
    sizes = [one for one in given if one.type in {"dimension", "percentage"} or _is_calculated(one)]
    return (("flex-basis", tuple(sizes[:1]) or _word("auto")),)


def _last(longhands: Names, given: Tokens) -> Longhands:
    return ((longhands[0], given[-1:]),)


def _text_decoration(_: Names, given: Tokens) -> Longhands:
    lines = tuple(one for one in given if one.type == "ident" and one.lower_value in _LINES)
    return (("text-decoration-line", lines or _word("none")),)


def _raised(token: Node) -> bool:
    return token.type == "ident" and token.lower_value in {"sub", "super"}


def _font_variant(_: Names, given: Tokens) -> Longhands:
    return (
        ("font-variant-caps", _chosen(given, "normal", _caps)),
        ("font-variant-position", _chosen(given, "normal", _raised)),
    )


def _grid_column(_: Names, given: Tokens) -> Longhands:
    start, *end = split(given, "/")
    return (("grid-column-start", start), ("grid-column-end", end[0] if end else _word("auto")))


def _grid(_: Names, given: Tokens) -> Longhands:
    parts = split(given, "/")
    return (("grid-template-columns", parts[1] if len(parts) == _TWO else None),)


# What takes each shorthand apart.
_EXPANDING: Mapping[str, Callable[[Names, Tokens], Longhands]] = {
    **{name: _border for name in SHORTHANDS if name.startswith(("border", "outline"))},
    **dict.fromkeys(("border-color", "border-style", "border-width", "inset", "margin", "padding"), _four),
    **dict.fromkeys(
        ("inset-block", "inset-inline", "margin-block", "margin-inline", "overflow", "padding-inline"), _two
    ),
    "all": _nothing,
    "background": _background,
    "columns": _columns,
    "container": _container,
    "flex": _flex,
    "font": _font,
    "font-variant": _font_variant,
    "gap": _last,
    "grid": _grid,
    "grid-column": _grid_column,
    "grid-template": _grid,
    "place-self": _last,
    "text-decoration": _text_decoration,
}
