"""Passages as lines that are said: headings, lists with their counts, quotations, notes, and tables (`tables.py`)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher.checks.output.passages.passage import (
    CAPTION,
    PARAGRAPH,
    PICTURE,
    QUOTATION,
    TERMS,
    Passage,
)
from publisher.speech.inline import said
from publisher.speech.tables import table_lines

_HEADING = re.compile(r"heading of level (\d+)")
_LIST = re.compile(r"(numbered )?list of (\d+) items")
_TERMS = re.compile(r"list of (\d+) terms and descriptions")
_TABLE = re.compile(r"table of \d+ rows")
_ITEM = re.compile(r"item(?: (-?\d+))?")
_NOTE = re.compile(r"note.*")


@dataclass(slots=True)
class _Open:
    """A list or quotation that is open: what is said where it ends, its depth, and how many items it has had of all."""

    name: str
    depth: int
    items: int = 0
    seen: int = 0


def lines(passages: Sequence[Passage], own: str) -> list[str]:
    """Return what is said of passages; `own` is the English name of the text's language."""
    return list(_Reading(passages, own).lines())


class _Reading:
    """Goes along passages; `waiting` is what is said before the next words, where they follow at once."""

    def __init__(self, passages: Sequence[Passage], own: str) -> None:
        self.passages, self.own = passages, own
        self.open: list[_Open] = []
        self.waiting = ""

    def lines(self) -> Iterator[str]:
        """Yield the lines."""
        at = 0
        while at < len(self.passages):
            passage = self.passages[at]
            yield from self.close(passage.depth)
            if _TABLE.fullmatch(passage.kind):
                yield from self.before()
                end = at + 1
                while end < len(self.passages) and self.passages[end].depth > passage.depth:
                    end += 1
                yield from table_lines(self.passages[at + 1 : end], self.own)
                at = end
            else:
                yield from self.line(passage)
                at += 1
        yield from self.close(-1)

    def before(self) -> Iterator[str]:
        """Yield what waits for words, where none follow."""
        if self.waiting:
            yield self.waiting
            self.waiting = ""

    def close(self, depth: int) -> Iterator[str]:
        """Yield what is said where lists and quotations end that a passage of this depth does not stand in."""
        while self.open and self.open[-1].depth >= depth:
            yield from self.before()
            yield f"out of {self.open.pop().name}"

    def line(self, passage: Passage) -> Iterator[str]:
        """Yield what is said of one passage that is no table."""
        words = said(passage, self.own)
        if passage.kind == PARAGRAPH:
            yield f"{self.waiting}: {words}" if self.waiting else words
            self.waiting = ""
            return
        yield from self.before()
        if found := _HEADING.fullmatch(passage.kind):
            yield f"heading level {found[1]}, {words or 'blank'}"
        elif found := _LIST.fullmatch(passage.kind):
            yield self.begin(passage, f"{found[1] or ''}list", int(found[2]), "item")
        elif found := _TERMS.fullmatch(passage.kind):
            yield self.begin(passage, "list of terms", int(found[1]), "term")
        elif found := _ITEM.fullmatch(passage.kind):
            self.waiting = self.item(found[1])
        elif passage.kind == TERMS:
            self.count()
            yield f"term {self.place()}: {words}"
            self.waiting = "meaning"
        elif passage.kind == QUOTATION:
            self.open.append(_Open("quotation", passage.depth))
            yield "quotation"
        elif _NOTE.fullmatch(passage.kind):
            self.waiting = passage.kind
        elif passage.kind == PICTURE:
            yield words.removeprefix("[").removesuffix("]")
        elif passage.kind == CAPTION:
            yield f"caption, {words}"
        else:
            # A landmark says itself.
            yield f"{passage.kind}: {words}" if words else passage.kind

    def begin(self, passage: Passage, name: str, number: int, what: str) -> str:
        """Open a list, and return what is said of it."""
        nested = sum(one.items > 0 for one in self.open) + 1
        self.open.append(_Open("list", passage.depth, max(number, 1)))
        level = f", level {nested}" if nested > 1 else ""
        return f"{name} with {number} {what}{'' if number == 1 else 's'}{level}"

    def count(self) -> None:
        """Count an item of the list that is open last."""
        if self.open:
            self.open[-1].seen += 1

    def place(self) -> str:
        """Return which item this is, of how many."""
        return f"{self.open[-1].seen} of {self.open[-1].items}" if self.open else ""

    def item(self, number: str | None) -> str:
        """Return what is said where an item begins."""
        self.count()
        return f"{f'number {number}' if number else 'bullet'}, {self.place()}"
