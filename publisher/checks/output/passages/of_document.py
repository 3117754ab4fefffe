"""The passages that a Document asks for, in the order of its text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from publisher.checks.output.passages.passage import (
    CAPTION,
    ITEM,
    NOTE,
    PARAGRAPH,
    QUOTATION,
    TERMS,
    Gathering,
    Passage,
    Zone,
    cell_kind,
    heading_kind,
    list_kind,
    row_kind,
    table_kind,
    terms_kind,
)
from publisher.errors import Place
from publisher.model import (
    Abbreviation,
    Block,
    Cell,
    Code,
    CodeBlock,
    Contact,
    DefinitionList,
    Divider,
    Document,
    EasyRead,
    Emphasis,
    Explanation,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    Span,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Table,
    Term,
    Text,
)

_LOWEST_LEVEL = 6
# A hard word of easy read is set as strong words are.
_MARKS = {
    Emphasis: "emphasis",
    Strong: "strong",
    Superscript: "superscript",
    Subscript: "subscript",
    Term: "strong",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """How files of one format tell what is compared.

    `gathering` gathers inline content for a text in a language, `target` returns a link's target as such files name it,
    `expansion` returns what they say of a short form that has an expansion, and `notes_last` says that notes come after
    the ways to reach us, not before.
    """

    gathering: Callable[[str], Gathering] = Gathering
    target: Callable[[str], str] = str
    expansion: Callable[[str, str], str] = lambda _, expansion: expansion
    notes_last: bool = False


def passages(document: Document, telling: Telling = Telling()) -> list[Passage]:
    """Return the passages of a document: its title and summary, its text, its notes, and how to reach us."""
    reader = _Reader(document, telling)
    first = document.blocks[0] if document.blocks else None
    summed_up = isinstance(first, Paragraph) and first.summary
    found = reader.run(heading_kind(1), document.title_inlines, 0, document.place)
    if not summed_up and document.description:
        found += reader.run(PARAGRAPH, document.description_inlines, 0, document.place)
    # Between the summary and the text stand the date, a notice, the contents; before the notes and the ways to reach
    # us stand headings.
    parts = [
        found,
        list(reader.blocks(document.blocks[:1], 0)) if summed_up else [],
        list(reader.blocks(document.blocks[1 if summed_up else 0 :], 0)),
    ]
    notes = _opened(list(reader.notes()))
    contact = list(_contact(document.contact, document.place, telling))
    text = [passage for part in parts for passage in _opened(part)]
    return [*text, *contact, *notes] if telling.notes_last else [*text, *notes, *contact]


def _from(node: Statement | Explanation, passages: list[Passage]) -> list[Passage]:
    """Return passages with the block that they are from: what stands on one page is looked for by it."""
    return [replace(passage, origin=node) for passage in passages]


def _opened(part: list[Passage]) -> list[Passage]:
    return [replace(passage, zone=Zone.OPEN) if at == 0 else passage for at, passage in enumerate(part)]


def _contact(contact: Contact, place: Place, telling: Telling) -> Iterator[Passage]:
    """Yield the lines of how to reach the organisation, each of which may begin with a label."""
    ways = (
        (contact.phone, contact.phone_target),
        (contact.email, f"mailto:{contact.email}"),
        (contact.website, contact.website),
        (contact.address, ""),
    )
    if not any(shown for shown, _ in ways):
        return
    for shown, target in ((contact.name, ""), *ways):
        if shown:
            gathering = telling.gathering("")
            gathering.text(shown, "")
            if target:
                gathering.link(telling.target(target), 0)
            yield from gathering.passages(PARAGRAPH, 0, place=place, zone=Zone.LABELLED)


class _Reader:
    """Takes one document apart."""

    def __init__(self, document: Document, telling: Telling) -> None:
        self.document, self.telling = document, telling
        referred = [node.key for node in document.inlines() if isinstance(node, NoteReference)]
        keys = dict.fromkeys([*referred, *(note.key for note in document.notes)])
        self.numbers = {key: number for number, key in enumerate(keys, start=1)}

    def notes(self) -> Iterator[Passage]:
        """Yield the notes with their numbers, in the order of the marks in the text."""
        notes = {note.key: note for note in self.document.notes}
        for key, number in self.numbers.items():
            yield Passage(f"{NOTE} {number}", 0, place=notes[key].place)
            yield from self.blocks(notes[key].children, 1)

    def blocks(self, nodes: Iterable[Block], depth: int) -> Iterator[Passage]:
        """Yield the passages of blocks."""
        for node in nodes:
            yield from self.block(node, depth)

    def block(self, node: Block, depth: int) -> Iterator[Passage]:
        """Yield the passages of one block."""
        match node:
            case Heading():
                # The title is the only heading of level 1.
                level = min(max(node.level, 2), _LOWEST_LEVEL)
                yield from self.run(heading_kind(level), node.children, depth, node.place)
            case Paragraph():
                yield from self.run(PARAGRAPH, node.children, depth, node.place)
            case List():
                yield from self.items(node, depth)
            case DefinitionList():
                yield from self.terms(node, depth)
            case Quote():
                yield from self.run(PARAGRAPH, node.attribution, depth, node.place)
                yield Passage(QUOTATION, depth, place=node.place)
                yield from self.blocks(node.children, depth + 1)
            case Table():
                yield from self.table(node, depth)
            case Divider():
                pass
            case Figure() | CodeBlock() | EasyRead() | Statement() | Explanation():
                yield from self.runs(node, depth)

    def runs(self, node: Figure | CodeBlock | EasyRead | Statement | Explanation, depth: int) -> Iterator[Passage]:
        """Yield a block that is one run of inline content after the other."""
        match node:
            case Figure():
                yield from self.run(PARAGRAPH, (node.image,), depth, node.place)
                yield from self.run(CAPTION, node.caption, depth, node.place)
            case CodeBlock():
                yield from self.run(PARAGRAPH, (Code(node.value),), depth, node.place)
            case EasyRead():
                yield from self.run(PARAGRAPH, node.title, depth, node.place)
                yield from self.blocks(node.statements, depth)
            case Statement():
                yield from self.run(PARAGRAPH, (node.picture,) if node.picture else (), depth, node.place)
                yield from _from(node, self.run(PARAGRAPH, node.children, depth, node.place))
            case Explanation():
                yield from _from(node, self.run(PARAGRAPH, node.term, depth, node.place))
                yield from _from(node, self.run(PARAGRAPH, node.children, depth, node.place))

    def items(self, node: List, depth: int) -> Iterator[Passage]:
        """Yield a list, each of its items, and what they hold."""
        yield Passage(list_kind(len(node.items), numbered=node.start is not None), depth, place=node.place)
        for number, item in enumerate(node.items, start=node.start or 0):
            yield Passage(ITEM if node.start is None else f"{ITEM} {number}", depth + 1, place=item.place)
            yield from self.blocks(item.children, depth + 2)

    def terms(self, node: DefinitionList, depth: int) -> Iterator[Passage]:
        """Yield a list of terms: the terms of each item as one passage, then its descriptions."""
        yield Passage(terms_kind(len(node.items)), depth, place=node.place)
        for item in node.items:
            spaced = [part for term in item.terms for part in (*term, LineBreak())]
            yield from self.run(TERMS, tuple(spaced), depth + 1, item.place)
            for description in item.descriptions:
                yield from self.blocks(description, depth + 2)

    def table(self, node: Table, depth: int) -> Iterator[Passage]:
        """Yield a table, its caption, its rows and their cells."""
        yield Passage(table_kind(len(node.head) + len(node.body)), depth, place=node.place)
        yield from self.run(CAPTION, node.caption, depth + 1, node.place)
        for rows, head in ((node.head, True), (node.body, False)):
            for row in rows:
                yield from self.row(row, depth + 1, head=head)

    def row(self, node: Row, depth: int, *, head: bool) -> Iterator[Passage]:
        """Yield a row and its cells."""
        yield Passage(row_kind(len(node.cells), head=head), depth, place=node.place)
        for cell in node.cells:
            yield from self.cell(cell, depth + 1)

    def cell(self, node: Cell, depth: int) -> Iterator[Passage]:
        """Yield a cell. A heading without words heads nothing: it is an ordinary cell."""
        (passage,) = self.run(cell_kind(node.header), node.children, depth, node.place, even_empty=True)
        yield passage if passage.words else replace(passage, kind=cell_kind(""))

    def run(self, kind: str, nodes: Inlines, depth: int, place: Place, *, even_empty: bool = False) -> list[Passage]:
        """Return inline content as a passage, with what is marked in it; [] where it is a picture for decoration."""
        gathering = self.telling.gathering(self.document.language)
        self.gather(nodes, self.document.language, gathering)
        return gathering.passages(kind, depth, place=place, even_empty=even_empty)

    def gather(self, nodes: Iterable[Inline], language: str, into: Gathering) -> None:
        """Gather inline content."""
        for node in nodes:
            match node:
                case Text():
                    into.text(node.words, language)
                case Emphasis() | Strong() | Superscript() | Subscript() | Term():
                    position = len(into.parts)
                    self.gather(node.children, language, into)
                    into.mark(_MARKS[type(node)], position)
                case Span():
                    self.gather(node.children, node.language, into)
                case Link():
                    position = len(into.parts)
                    self.gather(node.children, language, into)
                    into.link(self.telling.target(node.target), position)
                case Code():
                    into.code(node.value, language)
                    into.mark("code", len(into.parts) - 1)
                case Abbreviation():
                    into.text(node.value, language)
                    into.expand(node.value, self.telling.expansion(node.value, node.expansion))
                case Image():
                    into.picture(node.alt or "", node.language or language)
                case LineBreak():
                    into.text(" ", language)
                case NoteReference():
                    into.note(str(self.numbers[node.key]))
