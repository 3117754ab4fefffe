"""Every run of words that a document shows, as one text with the line of each of its characters.

A run is what stands in one go: a heading, a statement, a cell, a meaning. What is drawn but is not written in words
(code, addresses of the web, email addresses) and what is not drawn (targets of links, alternative texts) is no part of
it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from publisher import language as languages
from publisher.errors import Place
from publisher.model import (
    Abbreviation,
    Block,
    Code,
    DefinitionList,
    Document,
    Emphasis,
    Explanation,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Paragraph,
    Same,
    Span,
    State,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
    blocks_within,
    inlines_of,
    plain_text,
)
from publisher.reading.copied import LEFT_OUT, without_addresses


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in one go.

    `text` has the words of all languages, `own` those of the document's language alone; both are of one length, and
    where something is left out stands `LEFT_OUT`. `block` is what holds them, None for the title and the summary.
    """

    text: str
    own: str
    pieces: tuple[tuple[int, Place], ...]
    block: Block | None

    @property
    def foreign(self) -> bool:
        """Return whether no word of the run is in the document's language: of a translation, what is not translated."""
        return not self.own.strip(LEFT_OUT + " \n")

    def place(self, offset: int) -> Place:
        """Return the line of the character at `offset`."""
        start, place = self.pieces[bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1]
        if not place.line:
            return place
        return Place(place.path, place.line + self.text.count("\n", start, offset))


def runs_to_mend(document: Document) -> Iterator[Run]:
    """Yield the runs in which a fault is this document's: without those of a translation that are not translated yet.

    What is wrong in these is said of the source.
    """
    return (run for run in runs(document) if document.state is State.SOURCE or not run.foreign)


def runs(document: Document, *, addresses: bool = False) -> tuple[Run, ...]:
    """Return the runs of a document in reading order, its title and summary first; none is empty.

    The meaning of a hard word comes where it first stands, and not again in the list at the end. With `addresses` the
    texts have those of the web and of email too. Those of the last document are remembered: many checks, one after the
    other, ask for them.
    """
    without, with_them = _runs(Same(document))
    return with_them if addresses else without


@lru_cache(maxsize=1)
def _runs(same: Same) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return the runs without addresses, and with them."""
    shown = tuple(_all_runs(same.document))
    return tuple(map(_without_addresses, shown)), shown


def _all_runs(document: Document) -> Iterator[Run]:
    for inlines in (document.title_inlines, document.description_inlines):
        yield from _run(inlines, document, None)
    meanings: set[str] = set()
    for blocks in (document.blocks, *(note.children for note in document.notes)):
        for block in blocks_within(blocks):
            for inlines in inlines_of(block):
                if isinstance(block, Explanation):
                    meanings.add(plain_text(inlines))
                elif meanings and isinstance(block, Paragraph | DefinitionList) and plain_text(inlines) in meanings:
                    continue
                yield from _run(inlines, document, block)


def _run(inlines: Inlines, document: Document, block: Block | None) -> Iterator[Run]:
    whole = document.place if block is None else block.place
    text, own, pieces, length = [], [], [], 0
    for value, foreign, place in _pieces(inlines, document.language):
        pieces.append((length, place if place.line else whole))
        text.append(value)
        own.append(LEFT_OUT * len(value) if foreign else value)
        length += len(value)
    if length:
        whole_text = "".join(text)
        # Where no word is in another language, both are the same.
        yield Run(whole_text, whole_text if text == own else "".join(own), tuple(pieces), block)


def _without_addresses(run: Run) -> Run:
    text = without_addresses(run.text)
    own = text if run.own is run.text else without_addresses(run.own)
    return run if text is run.text and own is run.own else Run(text, own, run.pieces, run.block)


def _pieces(inlines: Iterable[Inline], language: str, foreign: bool = False) -> Iterator[tuple[str, bool, Place]]:
    """Yield pieces of text, each with whether it is in another language than the document's, and where it begins."""
    for node in inlines:
        match node:
            case Text() | Abbreviation():
                yield node.value, foreign, node.place
            case Code():
                yield LEFT_OUT * len(node.value), foreign, node.place
            case LineBreak():
                yield " ", foreign, node.place
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Term():
                yield from _pieces(node.children, language, foreign)
            case Span():
                yield from _pieces(node.children, language, not _agree(node.language, language))
            case Image() | NoteReference():
                pass


def _agree(tag: str, other: str) -> bool:
    """Return whether two tags are of one language, which the program need not know."""
    return languages.usual(tag).partition("-")[0] == languages.usual(other).partition("-")[0]
