"""Words of the source's language that a translation keeps in their own letters, marked as such.

“NHS” or “Mid and South Essex” in the middle of an Urdu sentence: a screen reader should say them in an English voice,
and they run from left to right.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from publisher import language as languages
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
from publisher.reading.notation import notations

_LATIN = "Latn"
_WORD = r"[A-Za-z\u00c0-\u024f](?:[A-Za-z\u00c0-\u024f0-9'’&-]*[A-Za-z\u00c0-\u024f0-9])?"
# Words, and what stands between them without ending the name: “Integrated Care Board – ICB”.
_RUN = re.compile(rf"{_WORD}(?: (?:[–-] |& )?{_WORD})*")


def mark_foreign(inlines: Inlines, *, language: str, source: str) -> Inlines:
    """Return inline content of `language` with each run of Latin words marked as `source`, the source's language.

    Where both languages are written in one script nothing tells their words apart, and the content comes back as it is.
    """
    if languages.find(source).script.code != _LATIN or languages.find(language).script.code == _LATIN:
        return inlines
    return tuple(_marked(inlines, source))


def _marked(inlines: Inlines, source: str) -> Iterator[Inline]:
    for is_notation, nodes in notations(inlines):
        if is_notation and _RUN.search(plain_text(nodes)):
            yield Span(nodes, source, place=nodes[0].place)
        else:
            yield from _marked_apart(nodes, source)


def _marked_apart(inlines: Inlines, source: str) -> Iterator[Inline]:
    for node in inlines:
        match node:
            case Text():
                yield from _split(node, source)
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Term():
                yield replace(node, children=tuple(_marked(node.children, source)))
            case Span() | Code() | Image() | Abbreviation() | LineBreak() | NoteReference():
                yield node


def _split(text: Text, source: str) -> Iterator[Inline]:
    at = 0
    for run in _RUN.finditer(text.value):
        if run.start() > at:
            yield Text(text.value[at : run.start()], place=text.place)
        yield Span((Text(run[0], place=text.place),), source, place=text.place)
        at = run.end()
    if at < len(text.value):
        yield Text(text.value[at:], place=text.place)
