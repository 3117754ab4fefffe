"""Where links and bookmarks lead, as PDF 2.0 wants it: to structure elements (ISO 14289-2, 8.8; ISO 32000-2, 12.3.2.3).

The place on the page stays beside it, for programs that know nothing else.
"""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it has no types

from publisher.writers.pdf.tags.tree import Element

_HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})


def lead_to_elements(pdf: Any, document: Element, objects: Mapping[Element, Any]) -> None:  # noqa: ANN401 - untyped library
    """Let each named destination and each bookmark of `pdf` name the element that it leads to."""
    elements = list(document.elements())
    named = {element.source.get("id"): element for element in elements if element.source is not None}
    names = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", [])
    for at in range(0, len(names), 2):
        target = objects[named.get(names[at].string, document)]
        names[at + 1] = pydyf.Dictionary({"D": names[at + 1], "SD": _within(target, names[at + 1])})
    headings = [element for element in elements if element.role in _HEADINGS]
    for bookmark, heading in zip_longest(_bookmarks(pdf), headings):
        if bookmark is None or heading is None:
            raise RuntimeError("the bookmarks are not those of the headings")
        place = bookmark.pop("Dest")
        action = {"Type": "/Action", "S": "/GoTo", "D": place, "SD": _within(objects[heading], place)}
        bookmark["A"] = pydyf.Dictionary(action)


def _within(target: Any, place: pydyf.Array) -> pydyf.Array:  # noqa: ANN401 - untyped library
    """Return a destination like `place`, in an element instead of on a page."""
    return pydyf.Array([target.reference, *place[1:]])


def _bookmarks(pdf: Any) -> Iterator[Any]:  # noqa: ANN401 - untyped library
    """Yield the bookmarks in the order in which WeasyPrint adds them: that of the text, each before those below it."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and "Title" in item and "Dest" in item:
            yield item
