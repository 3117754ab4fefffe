"""A Document as an outline: what every program that reads a Word file of it should find."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from publisher import editions
from publisher.addresses import as_in_files
from publisher.materials import Words
from publisher.model import (
    Abbreviation,
    Block,
    Blocks,
    Cell,
    Code,
    CodeBlock,
    Contact,
    Definition,
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
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Quote,
    Span,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Table,
    Term,
    Text,
    blocks_within,
)
from publisher.writers.labels import labelled
from tests.projections.outline import (
    BREAK,
    CAPTION,
    CELL,
    CODE,
    DESCRIPTION,
    HARD_WORD,
    HEADING,
    HEADING_CELL,
    HEADING_ROW,
    IN_QUOTATION,
    ITEM,
    MEANING,
    NEW_LIST,
    NOTE,
    PARAGRAPH,
    QUOTATION,
    ROW,
    SPEAKER,
    TABLE,
    TERM,
    Line,
    Outline,
    Piece,
    note_mark,
    picture,
)


def project(document: Document, words: Words) -> Outline:
    """Return the outline of a document; `words` are the interface's, for the headings and labels around the text."""
    reader = _Reader(document)
    first = document.blocks[0] if document.blocks else None
    summed_up = isinstance(first, Paragraph) and first.summary
    reader.blocks((Heading(1, document.title_inlines),), _Around())
    if document.description and not summed_up:
        reader.blocks((Paragraph(document.description_inlines),), _Around())
    reader.blocks(document.blocks, _Around())
    reader.blocks(_short_forms(document, words), _Around())
    reader.blocks(_contact(document.contact, words, document.language), _Around())
    reader.notes()
    return reader.outline


def _short_forms(document: Document, words: Words) -> Blocks:
    """Return the list of what short forms stand for, which Word has no other place for."""
    found: dict[str, dict[str, None]] = {}
    for node in document.inlines():
        if isinstance(node, Abbreviation) and node.expansion.strip():
            found.setdefault(node.value, {})[node.expansion] = None
    if not found:
        return ()
    items = (
        Definition(((Text(value),),), tuple((Paragraph((Text(meaning),)),) for meaning in meanings))
        for value, meanings in found.items()
    )
    return Heading(2, (Text(words("Short forms")),)), DefinitionList(tuple(items))


def _contact(contact: Contact, words: Words, language: str) -> Blocks:
    ways = (
        ("Phone", contact.phone, contact.phone_target),
        ("Email", contact.email, f"mailto:{contact.email}"),
        ("Website", contact.website, contact.website),
        ("Address", contact.address, ""),
    )
    lines = [Paragraph((Text(contact.name),))] if contact.name else []
    for label, value, target in ways:
        if value:
            shown = (Text(value),)
            begun, space = labelled(words(label), language)
            lines.append(
                Paragraph((Strong((Text(begun),)), Text(space), *((Link(shown, target),) if target else shown)))
            )
    return (Heading(2, (Text(words("Contact us")),)), *lines) if any(value for _, value, _ in ways) else ()


@dataclass(frozen=True, slots=True)
class _Around:
    """What a block stands in: how deep in lists, in a quotation or a description, in a note (`depth` 1)."""

    level: int = 0
    kind: str = PARAGRAPH
    depth: int = 0

    @property
    def facts(self) -> tuple[str, ...]:
        """Return what is said of things in a quotation that are not its paragraphs."""
        return (IN_QUOTATION,) if self.kind == QUOTATION else ()


class _Reader:
    """Takes one document apart."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.outline = Outline()
        self.lines = not editions.look_of(document.edition).sentence_lines
        headings = [block for block in blocks_within(document.blocks) if isinstance(block, Heading)]
        # The title is the first.
        names = (document.identifier, *(heading.identifier for heading in headings))
        places = {name: number for number, name in enumerate(names, start=1)}
        self.places = {name: number for name, number in places.items() if name}
        referred = (node.key for node in document.inlines() if isinstance(node, NoteReference))
        self.numbers = {key: number for number, key in enumerate(dict.fromkeys(referred), start=1)}

    def notes(self) -> None:
        """Add the notes that the text refers to."""
        notes = {note.key: note for note in self.document.notes}
        for key, number in self.numbers.items():
            self.outline.add(Line(f"{NOTE} {number}"))
            self.blocks(notes[key].children, _Around(depth=1))

    def blocks(self, nodes: Iterable[Block], around: _Around) -> None:
        """Add blocks."""
        for node in nodes:
            self.block(node, around)

    def block(self, node: Block, around: _Around) -> None:
        """Add a block."""
        match node:
            case Heading():
                self.line(f"{HEADING} {node.level}", node.children, around)
            case Paragraph():
                self.line(around.kind, node.children, around)
            case List():
                self.list(node, around)
            case DefinitionList():
                self.definitions(node, around)
            case Quote():
                self.line(SPEAKER, node.attribution, around)
                self.blocks(node.children, replace(around, kind=QUOTATION))
            case Figure():
                self.line(PARAGRAPH, (node.image,), around)
                self.line(CAPTION, node.caption, around)
            case Table():
                self.table(node, around)
            case CodeBlock():
                self.line(CODE, (Text(line) for line in _lines(node)), around)
            case Divider():
                pass
            case EasyRead():
                self.line(PARAGRAPH, (Strong(node.title),), around)
                self.blocks(node.statements, around)
            case Statement():
                self.statement(node, around)
            case Explanation():
                self.line(HARD_WORD, node.term, around)
                self.line(MEANING, node.children, around)

    def statement(self, node: Statement, around: _Around) -> None:
        """Add a statement: a picture that is decoration floats beside its words, any other stands above them."""
        picture = (node.picture,) if node.picture else ()
        floats = node.picture is not None and node.picture.alt == ""
        if not floats:
            self.line(PARAGRAPH, picture, around)
        self.line(PARAGRAPH, (*picture, *node.children) if floats else node.children, around)

    def list(self, node: List, around: _Around) -> None:
        """Add the items of a list. A list that begins where another has just ended is a new one."""
        level = around.level + 1
        facts = (*around.facts, NEW_LIST) if self.outline.starts_beside(level) else around.facts
        for number, item in enumerate(node.items, start=node.start or 0):
            mark = "bullet" if node.start is None else f"number {number}"
            first = item.children[0] if item.children else None
            beside, rest = (first.children, item.children[1:]) if isinstance(first, Paragraph) else ((), item.children)
            self.outline.add(Line(ITEM, self.pieces(beside), level, (mark, *facts), around.depth))
            self.blocks(rest, replace(around, level=level))
            facts = around.facts

    def definitions(self, node: DefinitionList, around: _Around) -> None:
        """Add terms and descriptions."""
        for definition in node.items:
            for term in definition.terms:
                self.line(TERM, term, around)
            for description in definition.descriptions:
                self.blocks(description, replace(around, kind=DESCRIPTION))

    def table(self, node: Table, around: _Around) -> None:
        """Add a table; rows that are too short have empty cells at their end."""
        rows = [*((row, HEADING_ROW) for row in node.head), *((row, ROW) for row in node.body)]
        columns = max((len(row.cells) for row, _ in rows), default=0)
        self.line(CAPTION, node.caption, around)
        self.outline.add(Line(TABLE, depth=around.depth))
        for row, kind in rows:
            self.outline.add(Line(kind, depth=around.depth + 1))
            for cell in (*row.cells, *[Cell(())] * (columns - len(row.cells))):
                facts = (HEADING_CELL,) if cell.header else ()
                self.outline.add(Line(CELL, self.pieces(cell.children), 0, facts, around.depth + 2))

    def line(self, kind: str, nodes: Iterable[Inline], around: _Around) -> None:
        """Add one line."""
        facts = around.facts if kind not in {QUOTATION, SPEAKER} else ()
        self.outline.add(Line(kind, self.pieces(nodes), 0, facts, around.depth))

    def pieces(self, nodes: Iterable[Inline]) -> tuple[Piece, ...]:
        """Return inline nodes as pieces; easy read begins a line with each sentence, and there breaks are not told."""
        found = tuple(self.inlines(nodes, frozenset()))
        return found if self.lines else tuple(replace(one, text=one.text.replace(BREAK, " ")) for one in found)

    def inlines(self, nodes: Iterable[Inline], marks: frozenset[str]) -> Iterator[Piece]:
        """Yield inline nodes as pieces with their marks and those around them."""
        for node in nodes:
            match node:
                case Text():
                    yield Piece(node.words, marks)
                case Emphasis():
                    yield from self.inlines(node.children, marks | {"emphasis"})
                case Strong() | Term():
                    yield from self.inlines(node.children, marks | {"strong"})
                case Superscript():
                    yield from self.inlines(node.children, marks | {"superscript"})
                case Subscript():
                    yield from self.inlines(node.children, marks | {"subscript"})
                case Code():
                    yield Piece(node.value, marks | {"code"})
                case Link():
                    yield from self.inlines(node.children, marks | self.target(node.target))
                case Span():
                    yield from self.inlines(node.children, marks)
                case Abbreviation():
                    yield Piece(node.value, marks)
                case Image():
                    yield Piece(picture(node.alt), marks)
                case LineBreak():
                    yield Piece(f" {BREAK} ")
                case NoteReference():
                    yield Piece(note_mark(self.numbers[node.key]))

    def target(self, target: str) -> frozenset[str]:
        """Return the mark of a link; one within the document goes to a heading, one to nowhere is none."""
        if not target.startswith("#"):
            return frozenset({f"link {as_in_files(target)}"})
        number = self.places.get(target[1:])
        return frozenset({f"link to heading {number}"} if number else ())


def _lines(node: CodeBlock) -> Iterator[str]:
    for number, line in enumerate(node.value.rstrip("\n").split("\n")):
        yield f" {BREAK} {line}" if number else line
