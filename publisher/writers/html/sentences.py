"""The sentences of an easy-read page, each in an element of its own, so that the page can say them one by one.

What is said is what a reader came for: the title with what stands under it, the notice about a draft, headings,
statements, word boxes, the list of hard words, and how to reach the organisation. What only leads somewhere is not:
the links to other versions, the list of contents, the controls, the credits.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import htpy

from publisher.model import (
    Abbreviation,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Span,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
    plain_text,
)
from publisher.reading.sentences import split
from publisher.writers.html.inlines import inlines
from publisher.writers.html.rendering import Rendering

# A line break as one sign of the text that is split; as a separator of lines it stands in no text of an author.
_BREAK = "\u2028"


def said(nodes: Inlines, rendering: Rendering) -> list[htpy.Node]:
    """Return inline nodes as HTML; on a page that can be listened to, each sentence is an element."""
    if not rendering.aloud:
        return inlines(nodes, rendering)
    return [_sentence(piece, rendering) for piece in pieces(nodes, rendering.language)]


def aloud(children: htpy.Node, *, spoken: bool) -> htpy.Node:
    """Return words that are said in one go, as they are where nothing is `spoken`."""
    return htpy.span(".sentence")[children] if spoken else children


def pieces(nodes: Inlines, language: str) -> list[Inlines]:
    """Return inline nodes in pieces: each sentence, and each line break between two.

    A sentence ends where `publisher.reading.sentences.split` ends it, and with its line. Nodes around the end of a
    sentence are parted there; links are not, so that each stays one link.
    """
    text = _text(nodes)
    cuts: list[int] = []
    begin = 0
    for line in text.split(_BREAK):
        cuts += [begin + start for start, _ in split(line.replace("\n", " "), language)]
        begin += len(line) + 1
        cuts += [begin - 1, begin]
    ordered = sorted({cut for cut in cuts if 0 < cut < len(text)})
    parts = groupby(_parted(nodes, 0, ordered), key=lambda part: part[0])
    return [tuple(node for _, node in group) for _, group in parts]


def _sentence(piece: Inlines, rendering: Rendering) -> htpy.Node:
    made = inlines(piece, rendering)
    return aloud(made, spoken=bool(plain_text(piece).strip()))


def _parted(nodes: Iterable[Inline], begin: int, cuts: Sequence[int]) -> Iterator[tuple[int, Inline]]:
    """Yield each node, or each part of one, with the number of the piece that it belongs to."""
    for node in nodes:
        end = begin + len(_text((node,)))
        match node:
            case Text():
                inside = cuts[bisect_right(cuts, begin) : bisect_left(cuts, end)]
                for start, stop in zip([begin, *inside], [*inside, end], strict=True):
                    yield bisect_right(cuts, start), replace(node, value=node.value[start - begin : stop - begin])
            case Emphasis() | Strong() | Superscript() | Subscript() | Span() | Term():
                for piece, group in groupby(_parted(node.children, begin, cuts), key=lambda part: part[0]):
                    yield piece, replace(node, children=tuple(part for _, part in group))
            case Code() | Link() | Image() | Abbreviation() | LineBreak() | NoteReference():
                yield bisect_right(cuts, begin), node
        begin = end


def _text(nodes: Iterable[Inline]) -> str:
    """Return the text of inline nodes in which their sentences are found, each sign where the nodes have it."""
    return "".join(_signs(node) for node in nodes)


def _signs(node: Inline) -> str:
    match node:
        case Text() | Code() | Abbreviation():
            return node.value
        case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
            return _text(node.children)
        case LineBreak():
            return _BREAK
        case Image() | NoteReference():
            return ""
