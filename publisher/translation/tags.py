"""Inline markup as numbered tags, which a translator can move but not lose.

`<1>…</1>` stands for a node with words inside it, `<2/>` for one without.
Numbers run in the order of the source text; addresses, picture names and languages stay out of the translator's text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from publisher.errors import Place, SourceError
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

# No text has more than four digits of tags (`_MOST_TAGS`).
TAG = re.compile(r"<(?P<close>/?)(?P<number>\d{1,4})(?P<empty>/?)>")
_LOOKS_LIKE_TAG = re.compile(r"<(?=/?\d{1,4}/?>)")
_ESCAPED = re.compile(r"&(?=(?:amp;)*lt;/?\d{1,4}/?>)")
_ESCAPED_TAG = re.compile(r"&lt;(?=/?\d{1,4}/?>)")
_ESCAPED_ESCAPE = re.compile(r"&amp;(?=(?:amp;)*lt;/?\d{1,4}/?>)")
_MOST_TAGS = 9_999

Nested = Emphasis | Strong | Superscript | Subscript | Link | Span | Term


def encode(inlines: Inlines, *, keep_lines: bool = False) -> str:
    """Return the words of inline nodes with numbered tags.

    Each line end of the source becomes a space, unless `keep_lines` says that lines have a meaning (statements).
    """
    return "".join(_encoded(inlines, _numbers(), keep_lines=keep_lines))


def without_tags(text: str) -> str:
    """Return a text with numbered tags without them."""
    return TAG.sub("", text)


def _numbers() -> Iterator[int]:
    """Yield the numbers of tags. Raises `SourceError` where one text has more marks than tags can number."""
    yield from range(1, _MOST_TAGS + 1)
    raise SourceError(
        f"One paragraph has more than {_MOST_TAGS:,} marks, links and pictures.", mend="Make several of it."
    )


def _encoded(inlines: Inlines, numbers: Iterator[int], *, keep_lines: bool) -> Iterator[str]:
    for node in inlines:
        match node:
            case Text():
                yield escape(node.value if keep_lines else node.words)
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
                number = next(numbers)
                yield f"<{number}>"
                yield from _encoded(node.children, numbers, keep_lines=keep_lines)
                yield f"</{number}>"
            case Abbreviation():
                number = next(numbers)
                yield f"<{number}>{escape(node.value)}</{number}>"
            case Code() | Image() | LineBreak() | NoteReference():
                yield f"<{next(numbers)}/>"


def escape(words: str) -> str:
    """Return words in which what only looks like a tag is kept apart from tags."""
    return _LOOKS_LIKE_TAG.sub("&lt;", _ESCAPED.sub("&amp;", words))


def unescape(words: str) -> str:
    """Return words as they are read: what only looks like a tag, without what keeps it apart from tags."""
    return _ESCAPED_ESCAPE.sub("&", _ESCAPED_TAG.sub("<", words))


def _numbered(inlines: Iterable[Inline], numbers: Iterator[int]) -> Iterator[tuple[int, Inline]]:
    for node in inlines:
        match node:
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
                yield next(numbers), node
                yield from _numbered(node.children, numbers)
            case Abbreviation() | Code() | Image() | LineBreak() | NoteReference():
                yield next(numbers), node
            case Text():
                pass


@dataclass(slots=True)
class _Open:
    number: int
    node: Inline | None
    children: list[Inline]


def decode(translation: str, source: Inlines, *, place: Place) -> Inlines:
    """Return a translation with tags as inline nodes that are those of the source, with the translation's words.

    Raises `SourceError` at `place` for a tag that is missing, there twice, unknown, or not closed where it should be,
    for one that has lost its words, and for one that stands in what cannot hold it.
    """
    nodes = dict(_numbered(source, _numbers()))
    within = set(_within(source))
    seen: set[int] = set()
    stack = [_Open(0, None, [])]
    at = 0
    for tag in TAG.finditer(translation):
        _add_text(stack[-1], translation[at : tag.start()], place)
        at = tag.end()
        number = int(tag["number"])
        node = nodes.get(number)
        if node is None:
            raise _fault(tag[0], "is not in the source text", "Delete it.", place)
        if tag["close"]:
            _close(stack, number, tag[0], place)
            continue
        if number in seen:
            raise _fault(tag[0], "stands twice in the translation", "Keep one of them.", place)
        seen.add(number)
        _refuse_place(stack, number, node, within, tag[0], place)
        has_words = isinstance(node, Nested | Abbreviation)
        if has_words == bool(tag["empty"]):
            right = f"<{number}>…</{number}>" if has_words else f"<{number}/>"
            raise _fault(tag[0], "is not written as in the source text", f"Write {right}.", place)
        if has_words:
            stack.append(_Open(number, node, []))
        else:
            stack[-1].children.append(replace(node, place=place))
    _add_text(stack[-1], translation[at:], place)
    if len(stack) > 1:
        number = stack[-1].number
        raise _fault(f"<{number}>", "is not closed", f"Add </{number}> after its words.", place)
    if missing := sorted(set(nodes) - seen):
        raise _fault(f"<{missing[0]}>", "is missing in the translation", "Put it where its words belong.", place)
    return tuple(stack[0].children)


# What cannot stand in what, unless it does in the source: a link in a link leads two ways, and readers get one of them.
_LEADS = (Link, NoteReference, Term)


def _refuse_place(
    stack: list[_Open], number: int, node: Inline, within: set[tuple[int, int]], tag: str, place: Place
) -> None:
    """Raise `SourceError` for a tag that stands in one that cannot hold it."""
    for outer in stack:
        if isinstance(outer.node, Abbreviation):
            raise _fault(tag, f"stands in <{outer.number}>, which holds words alone", "Put it behind that.", place)
        leads = isinstance(outer.node, Link | Term) and isinstance(node, _LEADS)
        if leads and (outer.number, number) not in within:
            raise _fault(tag, f"stands in <{outer.number}>, and a link holds no other", "Put it behind that.", place)


def _within(source: Inlines) -> Iterator[tuple[int, int]]:
    """Yield, for each tag of the source that stands in another, both numbers, the outer one first."""
    numbers = _numbers()

    def walk(inlines: Inlines, outer: tuple[int, ...]) -> Iterator[tuple[int, int]]:
        for node in inlines:
            if isinstance(node, Text):
                continue
            number = next(numbers)
            yield from ((one, number) for one in outer)
            if isinstance(node, Nested):
                yield from walk(node.children, (*outer, number))

    yield from walk(source, ())


def _add_text(part: _Open, words: str, place: Place) -> None:
    if words:
        part.children.append(Text(unescape(words), place=place))


def _close(stack: list[_Open], number: int, tag: str, place: Place) -> None:
    part = stack.pop()
    if part.number == number and part.node is not None and _lost_words(part.node, part.children):
        raise _fault(f"<{number}>", "has no words", "Put it round the words that it belongs to.", place)
    match part.node:
        case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term() as node if (
            part.number == number
        ):
            stack[-1].children.append(replace(node, children=tuple(part.children), place=place))
        case Abbreviation() as node if part.number == number:
            words = "".join(child.value for child in part.children if isinstance(child, Text))
            stack[-1].children.append(replace(node, value=words, place=place))
        case None:
            raise _fault(tag, "closes what was not opened", "Delete it, or add its beginning.", place)
        case _:
            raise _fault(tag, f"stands where </{part.number}> should", f"Close <{part.number}> first.", place)


def _lost_words(source: Inline, children: list[Inline]) -> bool:
    """Return whether nothing is left between two tags, neither words nor what has none, though the source has some."""
    match source:
        case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
            had = _has_content(source.children)
        case Abbreviation():
            had = bool(source.value.strip())
        case _:
            had = False
    return had and not _has_content(children)


def _has_content(children: Iterable[Inline]) -> bool:
    return any(not isinstance(child, Text) or child.value.strip() for child in children)


def _fault(tag: str, fault: str, mend: str, place: Place) -> SourceError:
    return SourceError(f"The tag {tag} {fault}.", mend=mend, place=place)
