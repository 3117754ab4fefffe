"""The list of contents, for a text that is long enough to want one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from math import ceil

import htpy

from publisher import editions
from publisher.model import (
    FOLDED,
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
    Subscript,
    Superscript,
    Table,
    Term,
    Text,
    blocks_within,
    inlines_of,
    plain_text,
)
from publisher.writers.html.inlines import inlines
from publisher.writers.html.rendering import Rendering

# The least blocks of a text with contents are its edition's; on smaller paper half as many fill three pages (measured:
# some 12 to 16 blocks a page on A4). What is folded to DL is open at one glance: it has no contents.
_SMALL_PAPER = "A5"
# A paragraph of more letters than these counts as several blocks. Few of our texts have one: a text and its
# translations, which run to more or fewer words, are laid out alike.
_LETTERS_OF_A_BLOCK = 600

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
    look = editions.look_of(document.edition)
    least_blocks = look.least_blocks // 2 if document.paper == _SMALL_PAPER else look.least_blocks
    headings = sum(1 for node in document.headings() if node.level == min(_LEVELS))
    long = headings >= look.least_headings and _block_count(document.blocks) >= least_blocks
    return long and document.paper != FOLDED


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
            case Emphasis() | Strong() | Superscript() | Subscript() | Span() | Term():
                yield replace(node, children=tuple(_as_entry(node.children)))
            case Text() | Code() | Abbreviation():
                yield node


def _block_count(nodes: Sequence[Block]) -> int:
    """Count the blocks that hold words of their own, long ones as several; a table counts its rows."""
    return sum(len(node.body) if isinstance(node, Table) else _blocks_in(node) for node in blocks_within(nodes))


def _blocks_in(node: Block) -> int:
    return ceil(sum(len(plain_text(run)) for run in inlines_of(node)) / _LETTERS_OF_A_BLOCK)
