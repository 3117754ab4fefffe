"""A web page with what it says of itself, to be read back. Nothing is fetched or run."""

from collections.abc import Mapping
from dataclasses import dataclass

from publisher.checks.output.structure.html_tree import Element, UnreadableError, parse

# In bytes: pictures stand in our pages as they are, which makes them large; what is larger was made to fill the memory.
_LARGEST = 64 * 1024 * 1024
# Deeper than any page is nested; what is deeper was made to break readers.
_DEEPEST = 150
_MOST_ELEMENTS = 500_000


@dataclass(frozen=True, slots=True)
class Page:
    """A web page: `root` is its html element.

    `title` and `metadata` (by the names of its meta elements) are what it says of itself, "" and missing where it says
    nothing. `identified` are its elements by their ids, the first of each.
    """

    root: Element
    title: str
    language: str
    direction: str
    metadata: Mapping[str, tuple[str, ...]]
    identified: Mapping[str, Element]


def read(content: bytes) -> Page:
    """Return a page. Raises `UnreadableError` for what is none, or larger or deeper than any page is."""
    if len(content) > _LARGEST:
        raise UnreadableError(f"it has more than {_LARGEST >> 20} MB")
    root = parse(content)
    _refuse_depth(root)
    metadata: dict[str, tuple[str, ...]] = {}
    for one in root.iter("meta"):
        if name := one.get("name", "").lower():
            metadata[name] = (*metadata.get(name, ()), one.get("content", ""))
    identified: dict[str, Element] = {}
    for one in root.iter():
        if identifier := one.get("id"):
            identified.setdefault(identifier, one)
    title = root.find("head/title")
    said = "" if title is None else " ".join(title.text_content().split())
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return Page(root, said, language.strip(), root.get("dir", "ltr").lower(), metadata, identified)


def _refuse_depth(root: Element) -> None:
    """Raise `UnreadableError` where a page has too many elements, or they are nested too deep."""
    waiting: list[tuple[Element, int]] = [(root, 1)]
    number = 0
    while waiting:
        element, depth = waiting.pop()
        number += 1
        if depth > _DEEPEST:
            raise UnreadableError(f"its elements are nested more than {_DEEPEST} deep")
        if number > _MOST_ELEMENTS:
            raise UnreadableError(f"it has more than {_MOST_ELEMENTS:,} elements")
        waiting += [(child, depth + 1) for child in element]
