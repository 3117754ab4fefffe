"""The references within a drawing: its ids get names of their own, and what repeats itself without end is refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from publisher.errors import Place, SourceError

RICHEST = 100_000  # elements to paint, each counted as often as `use`, patterns and the like repeat it
FRAGMENT = re.compile(r"url\(\s*(['\"]?)#([\w.-]+)\1\s*\)")


def rename_identifiers(picture: etree._Element) -> None:
    """Number the ids that are referred to, and drop all others."""
    referred = dict.fromkeys(name for element in picture.iter() for part in _references(element) for name in part)
    renamed = {name: f"p{number}" for number, name in enumerate(referred, start=1)}
    for element in picture.iter():
        for key, value in element.attrib.items():
            if key == "id" and value not in renamed:
                del element.attrib[key]
            elif key == "id":
                element.set(key, renamed[value])
            elif key == "href":
                element.set(key, f"#{renamed[value[1:]]}")
            else:
                element.set(key, FRAGMENT.sub(lambda found: f"url(#{renamed[found[2]]})", value))


def refuse_bombs(picture: etree._Element, *, mend: str, place: Place) -> None:
    """Raise `SourceError` where references run in a circle or repeat each other until nobody can paint the picture.

    `mend` says how to save a drawing without circles.
    """
    targets = {element.attrib["id"]: element for element in picture.iter() if "id" in element.attrib}
    try:
        _Parts(targets, mend, place).count(picture)
    except RecursionError:
        message = "The parts of this SVG refer to each other in too long a chain."
        raise SourceError(message, mend=mend, place=place) from None


@dataclass(frozen=True, slots=True)
class _Parts:
    """How many elements there are to paint in each part of a picture."""

    targets: Mapping[str, etree._Element]
    mend: str
    place: Place
    counted: dict[etree._Element, int] = field(default_factory=dict)
    begun: set[etree._Element] = field(default_factory=set)

    def count(self, element: etree._Element) -> int:
        """Return how many elements are painted for one, with all in it.

        What an element paints with (a pattern, a marker, a mask) may be used again by each element inside it.
        """
        if element in self.counted:
            return self.counted[element]
        if element in self.begun:
            raise SourceError("A part of this SVG refers to itself.", mend=self.mend, place=self.place)
        self.begun.add(element)
        shown, painted = _references(element)
        total = 1 + sum(self.count(child) for child in element)
        total += sum(self.count(self.targets[name]) for name in shown if name in self.targets)
        total *= 1 + sum(self.count(self.targets[name]) for name in painted if name in self.targets)
        if total > RICHEST:
            message = f"This SVG repeats its parts until there are more than {RICHEST:,} of them."
            raise SourceError(message, mend="Simplify it, or save it as PNG.", place=self.place)
        self.begun.remove(element)
        self.counted[element] = total
        return total


def _references(element: etree._Element) -> tuple[list[str], list[str]]:
    """Return the ids that an element shows in its place (`use`), and those that it paints with."""
    shown = [element.get("href", "")[1:]] if element.get("href") else []
    painted = [found[1] for key, value in element.attrib.items() if key != "id" for found in FRAGMENT.findall(value)]
    return shown, painted
