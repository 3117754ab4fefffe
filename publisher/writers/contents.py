"""Which texts have a list of contents, and what stands in it: the same in every format that has pages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil

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

# The levels of the headings that are listed.
LEVELS = (2, 3)

# The least blocks of a text with contents are its edition's; on smaller paper half as many fill three pages (measured:
# some 12 to 16 blocks a page on A4). What is folded to DL is open at one glance: it has no contents.
_SMALL_PAPER = "A5"
# A paragraph of more letters than these counts as several blocks. Few of our texts have one: a text and its
# translations, which run to more or fewer words, are laid out alike.
_LETTERS_OF_A_BLOCK = 600


def wanted(document: Document) -> bool:
    """Return whether the text is long enough for a list of contents."""
    look = editions.look_of(document.edition)
    least_blocks = look.least_blocks // 2 if document.paper == _SMALL_PAPER else look.least_blocks
    headings = sum(1 for node in document.headings() if node.level == min(LEVELS))
    long = headings >= look.least_headings and _block_count(document.blocks) >= least_blocks
    return long and document.paper != FOLDED


def as_entry(nodes: Iterable[Inline]) -> Iterator[Inline]:
    """Yield a heading's words with their languages, without what an entry of a list of links cannot hold."""
    for node in nodes:
        match node:
            case NoteReference():
                pass
            case Link():
                yield from as_entry(node.children)
            case Image():
                yield Text(node.alt or "")
            case LineBreak():
                yield Text(" ")
            case Emphasis() | Strong() | Superscript() | Subscript() | Span() | Term():
                yield replace(node, children=tuple(as_entry(node.children)))
            case Text() | Code() | Abbreviation():
                yield node


def _block_count(nodes: Sequence[Block]) -> int:
    """Count the blocks that hold words of their own, long ones as several; a table counts its rows."""
    return sum(len(node.body) if isinstance(node, Table) else _blocks_in(node) for node in blocks_within(nodes))


def _blocks_in(node: Block) -> int:
    return ceil(sum(len(plain_text(run)) for run in inlines_of(node)) / _LETTERS_OF_A_BLOCK)
