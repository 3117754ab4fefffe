"""Structure elements (ISO 32000-1, 14.7.2), before they are written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content: `page` counts from 0, `number` is its MCID.

    `stream` is the group that it is in where that is not the page itself (ISO 32000-1, 14.7.4.2), else None.
    """

    page: int
    number: int
    stream: Any = None


@dataclass(frozen=True, slots=True)
class Area:
    """A link annotation on a page: `annotation` is its object in the PDF."""

    page: int
    annotation: Any


@dataclass(slots=True, eq=False)
class Slot:
    """A place among an element's kids that what is painted will fill: `kids` in the order in which it is read."""

    kids: "list[Mark | Area | Element]" = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Element:
    """A structure element under construction.

    `source` is the HTML element that it stands for, None for one that the structure needs and the page has not.
    `attributes` are its attributes by owner ("Table": {"Scope": "/Column"}); values are as pydyf writes them.
    `references` are the elements that it refers to (ISO 32000-2, 14.7.2, `Ref`), `headings` a cell's heading cells.
    """

    role: str
    source: Any = None
    kids: "list[Kid]" = field(default_factory=list)
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)
    language: str = ""
    alternative: str = ""
    expansion: str = ""
    actual_text: str = ""
    identifier: str = ""
    references: "list[Element]" = field(default_factory=list)
    headings: "list[Element]" = field(default_factory=list)

    def add(self, role: str, source: Any = None) -> "Element":  # noqa: ANN401 - an element of an untyped library
        """Return a new element, as the last kid of this one."""
        element = Element(role, source)
        self.kids.append(element)
        return element

    def slot(self) -> Slot:
        """Return a new slot, as the last kid of this one."""
        slot = Slot()
        self.kids.append(slot)
        return slot

    def set(self, owner: str, values: Mapping[str, Any]) -> None:
        """Add attributes of one owner (ISO 32000-1, 14.8.5)."""
        self.attributes.setdefault(owner, {}).update(values)

    def elements(self) -> "Iterator[Element]":
        """Yield this element and all below it, in order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.elements()


Kid: TypeAlias = Element | Slot | Mark | Area
