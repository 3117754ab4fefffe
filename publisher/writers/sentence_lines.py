"""The lines of easy read: each sentence that stood on its own line in the source begins one for the reader."""

import re
from dataclasses import replace

from publisher import editions
from publisher.model import (
    Abbreviation,
    Blocks,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Paragraph,
    Span,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
    plain_text,
)

# The end of a sentence: Latin and Chinese marks, the danda and the Urdu full stop, and what closes after them.
_SENTENCE_END = re.compile(r"[.!?…।۔؟。！？][”’\"'»)\]]*\Z")


def sentence_lines(nodes: Inlines, before: str = "") -> Inlines:
    """Return inline nodes with a line break wherever a line of the source ended with the end of a sentence.

    `before` are the words that stand before them.
    """
    broken: list[Inline] = []
    for node in nodes:
        match node:
            case Text():
                broken.extend(_lines(node, before))
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
                broken.append(replace(node, children=sentence_lines(node.children, before)))
            case Code() | Image() | Abbreviation() | LineBreak() | NoteReference():
                broken.append(node)
        before = plain_text(node) or before
    return tuple(broken)


def description_lines(blocks: Blocks, edition: str) -> Blocks:
    """Return what describes a word in a list, with its paragraphs in lines where the edition asks for it."""
    if not editions.look_of(edition).sentence_lines:
        return blocks
    return tuple(
        replace(block, children=sentence_lines(block.children)) if isinstance(block, Paragraph) else block
        for block in blocks
    )


def _lines(node: Text, before: str) -> list[Inline]:
    first, *rest = node.value.split("\n")
    pieces: list[Inline] = []
    line = first
    for following in rest:
        if _SENTENCE_END.search(line or before):
            pieces += [replace(node, value=line), LineBreak()] if line else [LineBreak()]
            line = following
        else:
            line = f"{line}\n{following}"
    return [*pieces, replace(node, value=line)]
