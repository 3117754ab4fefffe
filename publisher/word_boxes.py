"""The word boxes of an easy-read text: each hard word is explained once, where it is used first.

Only there is it bold; later uses are plain words. An explanation can use another hard word: where that is its first
use, its own box follows.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from publisher.model import (
    Abbreviation,
    Block,
    Definition,
    Emphasis,
    Explanation,
    GlossaryEntry,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Span,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
)


class WordBoxes:
    """The boxes of one text, in the order in which its statements are given."""

    def __init__(self, glossary: Iterable[GlossaryEntry]) -> None:
        """Take the glossary."""
        self._entries = {entry.key: entry for entry in glossary}
        self._used: list[str] = []

    def after(self, statement: Statement) -> Iterator[Block]:
        """Yield a statement and the boxes of the words that it uses first; a term without an entry stays as it is."""
        waiting: list[str] = []
        yield replace(statement, children=self._first_uses(statement.children, waiting))
        while waiting:
            entry = self._entries[waiting.pop(0)]
            met: list[str] = []
            explanation = self._first_uses(entry.explanation, met)
            waiting = [*met, *waiting]
            yield Explanation(entry.term, explanation, place=statement.place)

    def definitions(self) -> tuple[Definition, ...]:
        """Return what the list of hard words holds: those of the statements so far, in the order of their boxes."""
        return tuple(
            Definition(
                (entry.term,),
                ((Paragraph(without_terms(entry.explanation), place=entry.place),),),
                place=entry.place,
            )
            for entry in (self._entries[key] for key in self._used)
        )

    def _first_uses(self, nodes: Inlines, waiting: list[str]) -> Inlines:
        """Return nodes with terms that were used before as plain words; the keys of the others go to `waiting`."""
        return _flat(nodes, lambda term: self._is_known(term, waiting))

    def _is_known(self, term: Term, waiting: list[str]) -> bool:
        if term.key not in self._entries:
            return False
        if term.key in self._used:
            return True
        self._used.append(term.key)
        waiting.append(term.key)
        return False


def without_terms(nodes: Inlines) -> Inlines:
    """Return inline content with its terms as plain words."""
    return _flat(nodes, lambda _: True)


def without_hints(nodes: Inlines) -> Inlines:
    """Return inline content with its abbreviations as plain words: easy read explains them in boxes."""
    return _joined(
        Text(node.value, place=node.place)
        if isinstance(node, Abbreviation)
        else replace(node, children=without_hints(node.children))
        if isinstance(node, _Nested)
        else node
        for node in nodes
    )


_Nested = Emphasis | Strong | Superscript | Subscript | Link | Span | Term


def _flat(nodes: Inlines, is_plain: Callable[[Term], bool]) -> Inlines:
    return _joined(_flattened(nodes, is_plain))


def _flattened(nodes: Inlines, is_plain: Callable[[Term], bool]) -> Iterator[Inline]:
    for node in nodes:
        match node:
            case Term() if is_plain(node):
                yield from _flattened(node.children, is_plain)
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
                yield replace(node, children=_flat(node.children, is_plain))
            case _:
                yield node


def _joined(nodes: Iterable[Inline]) -> Inlines:
    """Return inline content with no two texts side by side."""
    parts: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and parts and isinstance(last := parts[-1], Text):
            parts[-1] = Text(last.value + node.value, place=last.place if last.value.strip() else node.place)
        else:
            parts.append(node)
    return tuple(parts)
