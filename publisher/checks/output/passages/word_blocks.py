"""The blocks of a Word file: paragraphs and tables in a row, and what stands in what.

Word's paragraphs stand in a row. What stands in what is told by numbering (each list is an instance of its own), by how
far paragraphs are indented, and by the names of styles: "Quote" and what stands "In Quote", "Definition Term" and
"Definition", captions and code.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from publisher.checks.output.passages.letters import LetterGathering
from publisher.checks.output.passages.passage import (
    CAPTION,
    ITEM,
    PARAGRAPH,
    QUOTATION,
    TERMS,
    Passage,
    cell_kind,
    heading_kind,
    list_kind,
    row_kind,
    table_kind,
    terms_kind,
)
from publisher.checks.output.passages.word_runs import Runs, Shared
from publisher.checks.output.word.names import Element, find, local, on, value, w, whole
from publisher.checks.output.word.package import Part
from publisher.checks.output.word.styles import Paragraph

# Names of styles, as people see them.
TERM, DEFINITION = "Definition Term", "Definition"
_CODE, _CAPTION, _TABLE_CAPTION = "Code Block", "caption", "Table Caption"
_IN_QUOTE = "In Quote"
# Of paragraphs that the program puts before and behind the text; it adds headings too.
_ADDED = frozenset({"Date", "Draft Note", "Credits"})
_CONTENTS = "Table of Contents"
# In twentieths of a point: measures are rounded to whole ones, more than once.
_TOLERANCE = 2
# Word has 63 columns at most.
_WIDEST_SPAN = 63


def flat(parent: Element) -> Iterator[Element]:
    """Yield paragraphs and tables, those in content controls too, without the contents."""
    for element in parent:
        match local(element):
            case "p" | "tbl":
                yield element
            case "sdt":
                if not is_contents(element):
                    held = find(element, "sdtContent")
                    yield from () if held is None else flat(held)
            case _:
                pass


def is_contents(element: Element) -> bool:
    """Return whether a content control holds the list of contents."""
    return value(find(element, "sdtPr/docPartObj/docPartGallery")) == _CONTENTS


@dataclass
class _Quote:
    """A quotation that is open; `level` counts the quotations round its words."""

    level: int
    steps: int = 1

    def holds(self, block: "_Block") -> bool:
        """Return whether a block stands in the quotation."""
        return block.quotes >= self.level


@dataclass
class _List:
    """A list that is open: where its words begin, its number in the file, and what was told of it so far."""

    key: tuple[str, int]
    text: int
    quotes: int
    numbered: bool
    next: int
    at: int
    items: int = 0
    steps: int = 2

    def holds(self, block: "_Block") -> bool:
        """Return whether a block is an item of the list, or stands in its last item."""
        return block.key == self.key or block.within(self.quotes) >= self.text - _TOLERANCE


@dataclass
class _Terms:
    """A list of terms that is open: how far it is indented, and the terms that no description follows yet."""

    indent: int
    at: int
    quotes: int
    items: int = 0
    terms: LetterGathering | None = None
    terms_at: int = 0
    steps: int = 2

    def holds(self, block: "_Block") -> bool:
        """Return whether a block is a term of the list, or stands in a description."""
        return self.has_term(block) or block.within(self.quotes) > self.indent + _TOLERANCE

    def has_term(self, block: "_Block") -> bool:
        """Return whether a block is a term of the list."""
        return block.term and abs(block.within(self.quotes) - self.indent) <= _TOLERANCE


@dataclass(frozen=True, slots=True)
class _Block:
    """What decides where a paragraph or a table stands: `start` is where its first sign stands, bullets too.

    `step` is how far the words of a quotation are set in, and `quotes` in how many it stands.
    """

    start: int
    quotes: int
    step: int
    key: tuple[str, int] | None = None
    term: bool = False

    def within(self, quotes: int) -> int:
        """Return where the block would begin in so many quotations, before everything where it stands in fewer."""
        return self.start - (self.quotes - quotes) * self.step if self.quotes >= quotes else -1


class Blocks:
    """Reads the paragraphs and tables of one part in order."""

    def __init__(self, shared: Shared, part: Part, language: str, *, depth: int = 0) -> None:
        """Begin with nothing; `depth` is that of what all stands in."""
        self.shared, self.part, self.language, self.base = shared, part, language, depth
        self.found: list[Passage] = []
        self.open: list[_Quote | _List | _Terms] = []
        self.caption: tuple[LetterGathering, Element] | None = None

    def read(self, elements: Iterable[Element]) -> list[Passage]:
        """Return the passages of elements."""
        for element in elements:
            if local(element) == "tbl":
                self.table(element)
            else:
                self.paragraph(element)
        self.end_caption()
        self.close(0)
        return self.found

    @cached_property
    def step(self) -> int:
        """Return how far the words of a quotation are set in."""
        return self.own_indent("Quote")

    def own_indent(self, name: str) -> int:
        """Return how far the words of a style are set in that people know by a name."""
        return self.shared.reading.indent_of(name)

    @property
    def depth(self) -> int:
        """Return how many lists, items and quotations are open."""
        return self.base + sum(one.steps for one in self.open)

    def gathered(self, element: Element, style: str = "") -> LetterGathering:
        """Return what a paragraph holds."""
        gathering = self.shared.gathering(self.language)
        Runs(self.shared, self.part, style, gathering).take(element)
        return gathering

    def paragraph(self, element: Element) -> None:
        """Read one paragraph."""
        paragraph = self.shared.reading.paragraph(element)
        gathering = self.gathered(element, paragraph.style)
        empty = not ("".join(gathering.parts).strip() or gathering.notes or paragraph.list_level)
        if empty:
            # A line, or what parts two of a kind: it ends what it does not stand in.
            self.fit(paragraph)
            return
        self.end_caption()
        self.fit(paragraph)
        if TERM in paragraph.names:
            self.term(paragraph)
            return
        if paragraph.list_level:
            self.item()
        if _TABLE_CAPTION in paragraph.names:
            self.caption = (gathering, element)
            return
        added = None if paragraph.outline is not None else not _ADDED.isdisjoint(paragraph.names)
        found = _from(element, gathering.passages(_kind(paragraph), self.depth))
        self.found += [replace(passage, added=added) for passage in found]

    def fit(self, paragraph: Paragraph) -> None:
        """Close what a paragraph no longer stands in, and open what it begins."""
        if paragraph.outline is not None:
            self.close(0)
            return
        quotes = _quotes(paragraph.names)
        if level := paragraph.list_level:
            key = (paragraph.instance, level.text)
            self.keep(_Block(level.mark, quotes, self.step, key))
            self.quote(quotes)
            if not any(isinstance(one, _List) and one.key == key for one in self.open):
                numbered = level.form != "bullet"
                self.found.append(Passage("", self.depth))
                self.open.append(_List(key, level.text, quotes, numbered, level.start, len(self.found) - 1))
            return
        inset = self.own_indent(_CODE) if _CODE in paragraph.names else 0
        block = _Block(paragraph.indent - inset, quotes, self.step, term=TERM in paragraph.names)
        self.keep(block)
        self.quote(quotes)
        if block.term and not (self.open and isinstance(self.open[-1], _Terms) and self.open[-1].has_term(block)):
            self.found.append(Passage("", self.depth))
            self.open.append(_Terms(block.start, len(self.found) - 1, quotes))

    def keep(self, block: _Block) -> None:
        """Close all that a block does not stand in."""
        for at, one in enumerate(self.open):
            if not one.holds(block):
                self.close(at)
                return
            if (isinstance(one, _List) and one.key == block.key) or (isinstance(one, _Terms) and one.has_term(block)):
                self.close(at + 1)
                return

    def quote(self, level: int) -> None:
        """Open quotations until there are so many."""
        opened = sum(isinstance(one, _Quote) for one in self.open)
        for number in range(opened + 1, level + 1):
            self.found.append(Passage(QUOTATION, self.depth))
            self.open.append(_Quote(number))

    def item(self) -> None:
        """Begin an item of the list that is open last."""
        listed = self.open[-1]
        if isinstance(listed, _List):
            number = f" {listed.next}" if listed.numbered else ""
            self.found.append(Passage(f"{ITEM}{number}", self.depth - 1))
            listed.next += 1
            listed.items += 1

    def term(self, paragraph: Paragraph) -> None:
        """Read a term; several in a row are one passage."""
        terms = self.open[-1]
        if not isinstance(terms, _Terms):
            return
        if terms.terms is None or terms.terms_at != len(self.found) - 1:
            terms.items += 1
            terms.terms = self.shared.gathering(self.language)
            self.found.append(Passage(TERMS, self.depth - 1))
            terms.terms_at = len(self.found) - 1
        terms.terms.plain(" ")
        Runs(self.shared, self.part, paragraph.style, terms.terms).take(paragraph.element)
        (passage,) = _from(paragraph.element, terms.terms.passages(TERMS, self.depth - 1, even_empty=True))
        self.found[terms.terms_at] = passage

    def close(self, at: int) -> None:
        """Close what is open from a place on, and say of each list how many items it has."""
        for one in self.open[at:]:
            match one:
                case _List():
                    depth = self.found[one.at].depth
                    self.found[one.at] = Passage(list_kind(one.items, numbered=one.numbered), depth)
                case _Terms():
                    self.found[one.at] = Passage(terms_kind(one.items), self.found[one.at].depth)
                case _Quote():
                    pass
        del self.open[at:]

    def end_caption(self) -> None:
        """Give a caption that no table follows as what it is."""
        if self.caption is not None:
            gathering, element = self.caption
            self.found += _from(element, gathering.passages(CAPTION, self.depth))
            self.caption = None

    def table(self, element: Element) -> None:
        """Read a table, its caption, its rows and their cells."""
        if self.caption is None:
            first = next(element.iter(w("p")), None)
            quotes = _quotes(self.shared.reading.paragraph(first).names) if first is not None else 0
            indent = max(whole(value(find(element, "tblPr/tblInd"), "w")), 0)
            self.keep(_Block(indent, quotes, self.step))
            self.quote(quotes)
        rows = list(element.iterchildren(w("tr")))
        self.found.append(Passage(table_kind(len(rows)), self.depth))
        if self.caption is not None:
            gathering, origin = self.caption
            self.found += _from(origin, gathering.passages(CAPTION, self.depth + 1))
            self.caption = None
        for row in rows:
            self.row(row)

    def row(self, element: Element) -> None:
        """Read a row of a table."""
        head = on(find(element, "trPr/tblHeader"))
        cells = list(element.iterchildren(w("tc")))
        self.found.append(Passage(row_kind(len(cells), head=head), self.depth + 1))
        for cell in cells:
            self.cell(cell, head=head)

    def cell(self, element: Element, *, head: bool) -> None:
        """Read a cell, one without words too, since it has its place in the row."""
        gathering = self.shared.gathering(self.language)
        names: set[str] = set()
        origin: Element | None = None
        for child in flat(element):
            if local(child) == "tbl":
                # A table in a cell, which no file of ours has: its words are not to be lost.
                for held in child.iter(w("p")):
                    gathering.plain(" ")
                    Runs(self.shared, self.part, "", gathering).take(held)
            else:
                origin = child if origin is None else origin
                paragraph = self.shared.reading.paragraph(child)
                names.update(paragraph.names)
                Runs(self.shared, self.part, paragraph.style, gathering).take(child)
        header = "column" if head else "row" if "Table Heading" in names else ""
        (passage,) = _from(origin, gathering.passages(cell_kind(header), self.depth + 2, even_empty=True))
        columns = whole(value(find(element, "tcPr/gridSpan")), 1)
        passage = replace(passage, spans=(columns if 1 <= columns <= _WIDEST_SPAN else 1, 1))
        # A heading without words heads nothing.
        self.found.append(passage if passage.words else replace(passage, kind=cell_kind("")))


def _from(element: Element | None, passages: Iterable[Passage]) -> list[Passage]:
    """Return passages that say which element they were read from."""
    return [replace(passage, origin=element) for passage in passages]


def _kind(paragraph: Paragraph) -> str:
    """Return the kind of a paragraph's passage."""
    if paragraph.outline is not None:
        return heading_kind(paragraph.outline + 1)
    return CAPTION if _CAPTION in paragraph.names else PARAGRAPH


def _quotes(names: tuple[str, ...]) -> int:
    """Return how many quotations a paragraph stands in, by the name of its style."""
    # A style that keeps with the next, or stands off the table or row below, is the same in all else.
    name = names[0].removesuffix(" Above Row").removesuffix(" Above Table").removesuffix(" Kept") if names else ""
    own = name.split(_IN_QUOTE)[0].strip()
    return name.count(_IN_QUOTE) + (own == "Quote" or own.startswith("Quote In "))
