"""The outlines of shapes: of how many lines and curves they are, and how long they are at most."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from publisher.pictures.numbers import NUMBER

if TYPE_CHECKING:
    from lxml import etree

_SIDES = ("width", "height", "r", "rx", "ry", "x1", "x2", "y1", "y2")

# What repeats a command without its letter are its numbers (SVG 2, 9.3): how many make one.
_COMMANDS = re.compile(r"([A-DF-Za-df-z])([^A-DF-Za-df-z]*)")
_NUMBERS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 1}
_CURVES = re.compile(r"[CcSsQqTtAa]")


@dataclass(frozen=True, slots=True)
class Outline:
    """The lines and curves of a shape, at least 4, its curves at most, and a length that it does not exceed."""

    commands: int
    curves: int
    length: float


def outline_of(element: "etree._Element") -> Outline:
    """Return the outline of a shape, its length in the units of the picture."""
    commands = _commands(element)
    curves = commands if _CURVES.search(element.get("d", "")) else 0
    return Outline(commands, curves, _length(element))


def _commands(element: "etree._Element") -> int:
    """Return how many lines and curves a shape has, at least 4: those of a rectangle or a circle."""
    points = len(NUMBER.findall(element.get("points", ""))) // 2
    path = sum(
        max(1, len(NUMBER.findall(numbers)) // _NUMBERS.get(letter.lower(), 1))
        for letter, numbers in _COMMANDS.findall(element.get("d", ""))
    )
    return max(4, points + path)


def _length(element: "etree._Element") -> float:
    """Return a length that the outline of a shape does not exceed, in the units of the picture.

    No line or curve is longer than the way by all its points, and no arc than seven times its radius.
    """
    if element.get("d"):
        return _way(element.get("d", ""))
    points = [float(number) for number in NUMBER.findall(element.get("points", ""))]
    if points:
        return 2 * _steps(points)
    sides = (NUMBER.match(element.get(key, "")) for key in _SIDES)
    return 7 * sum(abs(float(side[0])) for side in sides if side)


def _way(path: str) -> float:
    """Return the way along the points of a path; twice where it is closed, as no closing line is longer than all."""
    way, x, y = 0.0, 0.0, 0.0
    for letter, text in _COMMANDS.findall(path):
        numbers = [float(number) for number in NUMBER.findall(text)]
        match letter:
            case "H" | "V":
                for number in numbers:
                    way += abs(number - (x if letter == "H" else y))
                    x, y = (number, y) if letter == "H" else (x, number)
            case "M" | "L" | "C" | "S" | "Q" | "T" if len(numbers) > 1:
                way += _steps([x, y, *numbers])
                x, y = numbers[-2:]
            case _:
                way += 7 * sum(map(abs, numbers))
                if letter in "mlt":
                    x, y = x + sum(numbers[::2]), y + sum(numbers[1::2])
                elif letter in "hv":
                    x, y = (x + sum(numbers), y) if letter == "h" else (x, y + sum(numbers))
                elif letter in "csq":
                    each = _NUMBERS[letter]
                    x, y = x + sum(numbers[each - 2 :: each]), y + sum(numbers[each - 1 :: each])
                elif letter in "Aa" and len(numbers) >= _NUMBERS["a"]:
                    ends = sum(numbers[5::7]), sum(numbers[6::7])
                    x, y = tuple(numbers[-2:]) if letter == "A" else (x + ends[0], y + ends[1])
    return way * (2 if "z" in path.lower() else 1)


def _steps(numbers: list[float]) -> float:
    """Return the way from point to point, along the sides of the picture."""
    return sum(abs(after - before) for before, after in zip(numbers, numbers[2:], strict=False))
