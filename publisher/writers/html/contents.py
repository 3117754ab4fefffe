"""The list of contents, for a text that is long enough to want one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

import htpy

from publisher.model import (
    Abbreviation,
    Block,
    Code,
    Document,
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Span,
    Strong,
    Table,
    Term,
    Text,
    blocks_within,
    inlines_of,
    plain_text,
)
from publisher.writers.html.inlines import inlines
from publisher.writers.html.rendering import Rendering

# A shorter text fills about three pages of A4 at 12 pt (measured on our texts: some 12 to 16 blocks a page), and its
# headings can be seen at one glance. Blocks are counted, not words: a text and its translations, which run to more or
# fewer words, are laid out alike.
LEAST_HEADINGS = 5
LEAST_BLOCKS = 40

# The same for larger type and smaller paper (the same texts measured: 4 to 8 blocks a page). A large-print text of
# three headings fills five pages already. What is folded to DL is open at one glance: it has no contents.
_LARGE_PRINT = "large-print"
_LEAST_HEADINGS_LARGE, _LEAST_BLOCKS_LARGE = 3, 18
_LEAST_BLOCKS_A5 = 20

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
    if document.paper == "DL":
        return False
    least_headings, least_blocks = _least(document)
    headings = sum(1 for node in document.headings() if node.level == min(_LEVELS))
    return headings >= least_headings and _block_count(document.blocks) >= least_blocks


def contents(document: Document, names: Sequence[str], rendering: Rendering) -> htpy.Node:
    """Return the list of contents, with links to the headings of the two highest levels."""
    return htpy.nav(".contents", aria_labelledby="_contents")[
        htpy.h2("#_contents")[rendering.words("Contents")],
        htpy.ul[
            [
                htpy.li(f".level-{node.level}")[htpy.a(href=f"#{name}")[inlines(_as_entry(node.children), rendering)]]
                for node, name in zip(document.headings(), names, strict=True)
                if node.level in _LEVELS
            ]
        ],
    ]


def _as_entry(nodes: Iterable[Inline]) -> Iterator[Inline]:
    """Yield a heading's words with their languages, without what an entry of a list of links cannot hold."""
    for node in nodes:
        match node:
            case NoteReference():
                pass
            case Link():
                yield from _as_entry(node.children)
            case Image():
                yield Text(node.alt or "")
            case LineBreak():
                yield Text(" ")
            case Emphasis() | Strong() | Span() | Term():
                yield replace(node, children=tuple(_as_entry(node.children)))
            case Text() | Code() | Abbreviation():
                yield node


def _least(document: Document) -> tuple[int, int]:
    """Return the headings and blocks that a text has at least if it is to have contents."""
    if document.edition == _LARGE_PRINT:
        return _LEAST_HEADINGS_LARGE, _LEAST_BLOCKS_LARGE
    return LEAST_HEADINGS, _LEAST_BLOCKS_A5 if document.paper == "A5" else LEAST_BLOCKS


def _block_count(nodes: Sequence[Block]) -> int:
    """Count the blocks that hold words of their own; a table counts its rows."""
    return sum(
        len(node.body) if isinstance(node, Table) else any(plain_text(run) for run in inlines_of(node))
        for node in blocks_within(nodes)
    )
