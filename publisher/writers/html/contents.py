"""The list of contents, for a text that is long enough to want one."""

from collections.abc import Sequence
from itertools import count

import htpy

from publisher.model import Document
from publisher.writers.contents import LEVELS, as_entry
from publisher.writers.html.inlines import inlines
from publisher.writers.html.rendering import Rendering


def identifiers(document: Document) -> list[str]:
    """Return an id for each heading of the text, in order: its own, or a new one where it has none or it is taken.

    The title has its own before them.
    """
    taken = {document.identifier}
    found = []
    for node in document.headings():
        candidates = (f"{node.identifier or '_section'}-{number}" for number in count(2))
        name = node.identifier or next(candidates)
        while name in taken:
            name = next(candidates)
        taken.add(name)
        found.append(name)
    return found


def contents(document: Document, names: Sequence[str], rendering: Rendering) -> htpy.Node:
    """Return the list of contents, with links to the headings of the two highest levels."""
    return htpy.nav(".contents", aria_labelledby="_contents")[
        htpy.h2("#_contents")[rendering.words("Contents")],
        htpy.ul[
            [
                htpy.li(f".level-{node.level}")[htpy.a(href=f"#{name}")[inlines(as_entry(node.children), rendering)]]
                for node, name in zip(document.headings(), names, strict=True)
                if node.level in LEVELS
            ]
        ],
    ]
