"""A text with numbered tags taken apart into words and tags, and put together again.

Formats with elements of their own for tags (XLIFF) and those that show tags by another look (Word) write from this.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

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
)
from publisher.translation import tags
from publisher.translation.exchange.unit import Mark


@dataclass(frozen=True, slots=True)
class Tagged:
    """A tag with what stands inside it; None for one that stands by itself."""

    number: int
    children: "tuple[Piece, ...] | None"


Piece: TypeAlias = str | Tagged


def pieces(text: str, marks: Mapping[int, Mark], *, plain: bool = False) -> tuple[Piece, ...] | None:
    """Return the words and tags of a text, None where its tags are not the ones of `marks`, each once and closed.

    In a `plain` text what looks like a tag is words.
    """
    if plain:
        return (text,) if text else ()
    stack: list[tuple[int, list[Piece]]] = [(0, [])]
    seen: set[int] = set()
    at = 0
    for tag in tags.TAG.finditer(text):
        _add_words(stack[-1][1], text[at : tag.start()])
        at = tag.end()
        number = int(tag["number"])
        mark = marks.get(number)
        if mark is None or (tag["close"] and stack[-1][0] != number):
            return None
        if tag["close"]:
            _, children = stack.pop()
            stack[-1][1].append(Tagged(number, tuple(children)))
            continue
        if number in seen or mark.around == bool(tag["empty"]):
            return None
        seen.add(number)
        if mark.around:
            stack.append((number, []))
        else:
            stack[-1][1].append(Tagged(number, None))
    _add_words(stack[-1][1], text[at:])
    return tuple(stack[0][1]) if len(stack) == 1 and len(seen) == len(marks) else None


def _add_words(found: list[Piece], words: str) -> None:
    if words:
        found.append(tags.unescape(words))


def text_of(found: Iterable[Piece], *, plain: bool = False) -> str:
    """Return pieces as a text with numbered tags; the reverse of `pieces`."""
    parts: list[str] = []
    words: list[str] = []
    for piece in found:
        if isinstance(piece, str):
            words.append(piece)  # joined first: a sign that looks like a tag may lie in two pieces
            continue
        parts.append(_kept_apart(words, plain=plain))
        words = []
        if piece.children is None:
            parts.append(f"<{piece.number}/>")
        else:
            parts.append(f"<{piece.number}>{text_of(piece.children, plain=plain)}</{piece.number}>")
    parts.append(_kept_apart(words, plain=plain))
    return "".join(parts)


def _kept_apart(words: list[str], *, plain: bool) -> str:
    joined = "".join(words)
    return joined if plain else tags.escape(joined)


def marks_of(inlines: Inlines) -> dict[int, Mark]:
    """Return what each tag of a text is, by its number; the numbers run as those of `tags.encode` do."""
    found: list[Mark] = []
    _collect(inlines, found)
    return dict(enumerate(found, start=1))


def _collect(inlines: Inlines, found: list[Mark]) -> None:
    for node in inlines:
        if isinstance(node, Text):
            continue
        found.append(_mark(node))
        if isinstance(node, Emphasis | Strong | Superscript | Subscript | Link | Span | Term):
            _collect(node.children, found)


def _mark(node: Inline) -> Mark:
    match node:
        case Emphasis():
            return Mark("emphasis")
        case Strong():
            return Mark("strong")
        case Superscript():
            return Mark("superscript")
        case Subscript():
            return Mark("subscript")
        case Link():
            return Mark("link", f"to {node.target}")
        case Span():
            return Mark("language", node.language)
        case Term():
            return Mark("term", f"explained in the glossary: {node.key}")
        case Abbreviation():
            return Mark("abbreviation", f"of {node.expansion}" if node.expansion else "")
        case Code():
            return Mark("code", node.value, around=False)
        case Image():
            return Mark("picture", node.name, around=False)
        case LineBreak():
            return Mark("line-break", around=False)
        case NoteReference():
            return Mark("note", node.key, around=False)
        case Text():
            return Mark("words")
