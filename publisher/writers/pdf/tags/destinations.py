"""Where links and bookmarks lead, as PDF 2.0 wants it: to structure elements (ISO 14289-2, 8.8; ISO 32000-2, 12.3.2.3).

The place on the page stays beside it, for programs that know nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it has no types

from publisher.writers.pdf.tags.tree import Element
from publisher.writers.pdf.tags.words import HtmlElement


def lead_to_elements(
    pdf: Any,  # noqa: ANN401 - untyped library
    document: Element,
    objects: Mapping[Element, Any],
    bookmarks: Sequence[HtmlElement],
) -> None:
    """Let each named destination and each bookmark of `pdf` name the element that it leads to.

    `bookmarks` are the HTML elements that the bookmarks are made from, in their order.
    """
    made = {element.source: element for element in document.elements()}
    named = {source.get("id"): element for source, element in made.items() if source is not None}
    names = pdf.catalog.get("Names", {}).get("Dests", {}).get("Names", [])
    for at in range(0, len(names), 2):
        target = objects[named.get(names[at].string, document)]
        names[at + 1] = pydyf.Dictionary({"D": names[at + 1], "SD": _within(target, names[at + 1])})
    for bookmark, source in zip(_bookmarks(pdf), bookmarks, strict=True):
        place = bookmark.pop("Dest")
        target = objects[made.get(source, document)]
        bookmark["A"] = pydyf.Dictionary({"Type": "/Action", "S": "/GoTo", "D": place, "SD": _within(target, place)})


def _within(target: Any, place: pydyf.Array) -> pydyf.Array:  # noqa: ANN401 - untyped library
    """Return a destination like `place`, in an element instead of on a page."""
    return pydyf.Array([target.reference, *place[1:]])


def _bookmarks(pdf: Any) -> Iterator[Any]:  # noqa: ANN401 - untyped library
    """Yield the bookmarks in the order in which WeasyPrint adds them: that of the text, each before those below it."""
    for item in pdf.objects:
        if isinstance(item, pydyf.Dictionary) and "Title" in item and "Dest" in item:
            yield item
