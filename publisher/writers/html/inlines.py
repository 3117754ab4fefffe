"""Inline nodes as HTML. Every word goes through htpy, which escapes it."""

from collections.abc import Iterable
from dataclasses import replace

import htpy

from publisher import language as languages
from publisher.model import (
    Abbreviation,
    Code,
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
    Term,
    Text,
)
from publisher.reading.notation import notations
from publisher.writers.html.links import safe_target
from publisher.writers.html.pictures import picture
from publisher.writers.html.rendering import Rendering
from publisher.writers.line_ends import kept_from_line_ends, unbroken
from publisher.writers.telephone import parted


def inlines(nodes: Iterable[Inline], rendering: Rendering) -> list[htpy.Node]:
    """Return inline nodes as HTML, in order; among words from right to left each notation such as 10⁶ keeps its own."""
    if languages.find(rendering.language).direction == "ltr":
        return [_inline(node, rendering) for node in nodes]
    made: list[htpy.Node] = []
    for is_notation, group in notations(tuple(nodes)):
        parts = [_inline(node, rendering) for node in group]
        made += [htpy.bdi(dir="ltr")[parts]] if is_notation else parts
    return made


def _inline(node: Inline, rendering: Rendering) -> htpy.Node:
    match node:
        case Text():
            words = node.words if rendering.on_screen else kept_from_line_ends(node.words, rendering.language)
            return _text(words, rendering)
        case Emphasis():
            return htpy.em[inlines(node.children, rendering)]
        case Strong() | Term():
            return htpy.strong[inlines(node.children, rendering)]
        case Superscript():
            return htpy.sup[inlines(node.children, rendering)]
        case Subscript():
            return htpy.sub[inlines(node.children, rendering)]
        case Code():
            return htpy.code(dir="ltr", translate="no")[node.value]
        case Link():
            return htpy.a(href=safe_target(node.target))[inlines(node.children, rendering)]
        case Image():
            return picture(node, rendering, place="inline-picture")
        case Span():
            return _span(node, rendering)
        case Abbreviation():
            return htpy.abbr(title=node.expansion)[node.value]
        case LineBreak():
            # The space is not seen. Programs that take the text alone, as bookmarks do, keep the words apart by it.
            return [htpy.br, " "]
        case NoteReference():
            return _reference(node, rendering)


def _text(words: str, rendering: Rendering) -> htpy.Node:
    """Return words; among those that run from right to left telephone numbers are kept in the order of their digits."""
    if rendering.document.direction == "ltr":
        return words if rendering.on_screen else _whole(words)
    return [htpy.bdi(dir="ltr")[piece] if number else piece for piece, number in parted(words)]


def _whole(words: str) -> htpy.Node:
    """Return words for paper, those that no line breaks within in elements of their own: no letter is changed."""
    pieces = tuple(unbroken(words))
    if not any(whole for _, whole in pieces):
        return words
    return [htpy.span(".unbroken")[piece] if whole else piece for piece, whole in pieces]


def _span(node: Span, rendering: Rendering) -> htpy.Node:
    """Return words in another language; where they run the other way they are kept apart from the words around."""
    direction = languages.find(node.language).direction
    children = inlines(node.children, replace(rendering, language=node.language))
    if direction == rendering.document.direction:
        return htpy.span(lang=node.language)[children]
    return htpy.bdi(lang=node.language, dir=direction)[children]


def _reference(node: NoteReference, rendering: Rendering) -> htpy.Node:
    number = rendering.numbers[node.key]
    rendering.references[node.key] += 1
    return htpy.sup(".note-reference")[
        htpy.a(
            id=reference_identifier(number, rendering.references[node.key]),
            href=f"#{note_identifier(number)}",
            role="doc-noteref",
            aria_label=rendering.words("Note {number}").format(number=number),
        )[str(number)]
    ]


def note_identifier(number: int) -> str:
    """Return the id of a footnote. Ids that the writer makes begin with "_", which no heading's does."""
    return f"_note-{number}"


def reference_identifier(number: int, time: int) -> str:
    """Return the id of the place that refers to a footnote for the `time`-th time, counted from 1."""
    return f"_note-{number}-from-{time}"
