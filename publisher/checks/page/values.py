"""Lengths and numbers as CSS Values and Units 4 computes them: units, calc(), min(), max() and clamp()."""

import math
from dataclasses import dataclass
from typing import Literal

from publisher.checks.page.component_values import Node, Tokens, bare, split

# CSS pixels in each unit that goes by nothing else (CSS Values 4, 6.2): an inch is 96 of them.
_ABSOLUTE = {"px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6}
_DEEPEST = 32


@dataclass(frozen=True, slots=True)
class Scale:
    """What relative lengths go by, in CSS pixels: the type size, that of the root, and the window.

    `zero` is the width of the digit 0 as a part of the type size, which is “ch”. CSS takes 0.5 where no font says it.
    """

    font: float
    root: float
    width: float
    height: float
    zero: float = 0.5


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or a length in CSS pixels."""

    value: float
    kind: Literal["number", "length"]


def length(tokens: Tokens, scale: Scale, base: float | None = None) -> float | None:
    """Return a length in CSS pixels, None where it is not one that this knows. `base` is what 100 % means."""
    found = quantity(tokens, scale, base)
    if found is None or (found.kind == "number" and found.value != 0):
        return None
    return found.value


def number(tokens: Tokens, scale: Scale) -> float | None:
    """Return a number without a unit, None where it is none."""
    found = quantity(tokens, scale, None)
    return found.value if found is not None and found.kind == "number" else None


def quantity(tokens: Tokens, scale: Scale, base: float | None) -> Quantity | None:
    """Return the one quantity of a value, None where it is something else or too large to be told."""
    given = bare(tokens)
    found = _one(given[0], scale, base, 0) if len(given) == 1 else None
    return found if found is not None and math.isfinite(found.value) else None


def _one(token: Node, scale: Scale, base: float | None, depth: int) -> Quantity | None:
    if depth > _DEEPEST:
        return None
    match token.type:
        case "number":
            return Quantity(float(token.value), "number")
        case "percentage":
            return None if base is None else Quantity(float(token.value) * base / 100, "length")
        case "dimension":
            unit = _unit(token.lower_unit, scale)
            return None if unit is None else Quantity(float(token.value) * unit, "length")
        case "() block":
            return _sum(bare(token.content), scale, base, depth + 1)
        case "function":
            return _function(token, scale, base, depth + 1)
        case _:
            return None


def _unit(name: str, scale: Scale) -> float | None:
    """Return how many CSS pixels a unit has."""
    relative = {
        "em": scale.font,
        "rem": scale.root,
        "ch": scale.font * scale.zero,
        "ex": scale.font / 2,  # as CSS takes it where no font says it
        "ic": scale.font,
        "vw": scale.width / 100,
        "vi": scale.width / 100,
        "svw": scale.width / 100,
        "dvw": scale.width / 100,
        "lvw": scale.width / 100,
        "vh": scale.height / 100,
        "vb": scale.height / 100,
        "vmin": min(scale.width, scale.height) / 100,
        "vmax": max(scale.width, scale.height) / 100,
    }
    return _ABSOLUTE.get(name, relative.get(name))


def _function(token: Node, scale: Scale, base: float | None, depth: int) -> Quantity | None:
    parts = [_sum(bare(part), scale, base, depth) for part in split(token.arguments, ",")]
    given = [part for part in parts if part is not None]
    if len(given) != len(parts) or len({part.kind for part in given}) != 1:
        return None
    values = [part.value for part in given]
    match token.lower_name, len(values):
        case "calc", 1:
            return given[0]
        case "min", _:
            return Quantity(min(values), given[0].kind)
        case "max", _:
            return Quantity(max(values), given[0].kind)
        case "clamp", 3:
            return Quantity(max(values[0], min(values[1], values[2])), given[0].kind)
        case _:
            return None


def _sum(tokens: Tokens, scale: Scale, base: float | None, depth: int) -> Quantity | None:
    """Return what “a * b + c” comes to: products first, then their sum."""
    terms: list[list[Node]] = [[]]
    signs = ["+"]
    for token in tokens:
        if token.type == "literal" and token.value in {"+", "-"}:
            signs.append(token.value)
            terms.append([])
        else:
            terms[-1].append(token)
    total: Quantity | None = None
    for sign, term in zip(signs, terms, strict=True):
        product = _product(term, scale, base, depth)
        if product is None or (total is not None and total.kind != product.kind):
            return None
        value = product.value if sign == "+" else -product.value
        total = Quantity(value if total is None else total.value + value, product.kind)
    return total


def _product(tokens: list[Node], scale: Scale, base: float | None, depth: int) -> Quantity | None:
    if len(tokens) % 2 == 0:
        return None
    found = _one(tokens[0], scale, base, depth)
    for sign, token in zip(tokens[1::2], tokens[2::2], strict=True):
        other = _one(token, scale, base, depth)
        if found is None or other is None or sign.type != "literal":
            return None
        found = _times(found, other) if sign.value == "*" else _over(found, other) if sign.value == "/" else None
    return found


def _times(one: Quantity, other: Quantity) -> Quantity | None:
    if one.kind == "length" and other.kind == "length":
        return None
    kind: Literal["number", "length"] = "length" if "length" in {one.kind, other.kind} else "number"
    return Quantity(one.value * other.value, kind)


def _over(one: Quantity, other: Quantity) -> Quantity | None:
    if other.kind == "length" or other.value == 0:
        return None
    return Quantity(one.value / other.value, one.kind)
