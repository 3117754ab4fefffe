"""The list of contents, for a text that is long enough to want one."""

from collections.abc import Sequence
from itertools import count

import htpy

from publisher.model import Block, Document, Table, blocks_within, inlines_of, plain_text
from publisher.writers.html.rendering import Rendering

# A shorter text fills about three pages of A4 at 12 pt (measured on our texts: some 12 to 16 blocks a page), and its
# headings can be seen at one glance. Blocks are counted, not words: a text and its translations, which run to more or
# fewer words, are laid out alike.
LEAST_HEADINGS = 5
LEAST_BLOCKS = 40

_LEVELS = (2, 3)


def identifiers(document: Document) -> list[str]:
    """Return an id for each heading of the text, in order: its own, or a new one where it has none or it is taken."""
    taken: set[str] = set()
    found = []
    for node in document.headings():
        candidates = (f"{node.identifier or '_section'}-{number}" for number in count(2))
        name = node.identifier or next(candidates)
        while name in taken:
            name = next(candidates)
        taken.add(name)
        found.append(name)
    return found


def wanted(document: Document) -> bool:
    """Return whether the text is long enough for a list of contents."""
    headings = sum(1 for node in document.headings() if node.level == min(_LEVELS))
    return headings >= LEAST_HEADINGS and _block_count(document.blocks) >= LEAST_BLOCKS


def contents(document: Document, names: Sequence[str], rendering: Rendering) -> htpy.Node:
    """Return the list of contents, with links to the headings of the two highest levels."""
    return htpy.nav(".contents", aria_labelledby="_contents")[
        htpy.h2("#_contents")[rendering.words("Contents")],
        htpy.ul[
            [
                htpy.li(f".level-{node.level}")[htpy.a(href=f"#{name}")[plain_text(node.children)]]
                for node, name in zip(document.headings(), names, strict=True)
                if node.level in _LEVELS
            ]
        ],
    ]


def _block_count(nodes: Sequence[Block]) -> int:
    """Count the blocks that hold words of their own; a table counts its rows."""
    return sum(
        len(node.body) if isinstance(node, Table) else any(plain_text(run) for run in inlines_of(node))
        for node in blocks_within(nodes)
    )
