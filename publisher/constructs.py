"""The constructs of a text: every kind of node, and each fact about one that a format could fail to say.

A format declares beside its writer which of them it cannot say (`Loss`); a build finds where a text uses them, so that
nothing is dropped in silence. `docs/constructs.md` is made from this table and from what the writers really make.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, TypeVar

from publisher.errors import Place
from publisher.model import (
    FOLDED,
    Abbreviation,
    Block,
    Cell,
    Code,
    CodeBlock,
    DefinitionList,
    Divider,
    Document,
    EasyRead,
    Emphasis,
    Explanation,
    Figure,
    Heading,
    Image,
    LineBreak,
    Link,
    List,
    ListItem,
    Node,
    NoteReference,
    Paragraph,
    Quote,
    Span,
    State,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Table,
    Term,
    Text,
    blocks_within,
    inlines_of,
    inlines_within,
    plain_text,
)

# In letters: what Word's own window for the properties of a file takes, and python-docx with it.
LONGEST_PROPERTY = 255

Find: TypeAlias = Callable[[Document], Iterator[Place]]
_Node = TypeVar("_Node", bound=Node)


class Group(StrEnum):
    """What a construct is a part of, as the table of `docs/constructs.md` has it."""

    BLOCKS = "Blocks"
    WORDS = "Within a line"
    DOCUMENT = "The document"


@dataclass(frozen=True, slots=True)
class Construct:
    """What an author can say beside the words themselves.

    `title` names it for authors. `find` yields each place of a document that uses it, in reading order, for notes after
    the text. `node` is the member of `Block` or `Inline` that it is, None for a fact about one or about the document.
    """

    id: str
    title: str
    group: Group
    find: Find
    node: type[Node] | None = None


class Kept(StrEnum):
    """How much of a construct a format still says."""

    NOTHING = "nothing"
    SIGHT = "sight"  # it is seen, and programs that read aloud do not learn of it
    PART = "part"


@dataclass(frozen=True, slots=True)
class Loss:
    """What a format does not say of a construct.

    `what` ends the sentence “Word: …” in an author's words. `missed` is false where nobody misses it, such as the paper
    of a web page: the table of the constructs says so, and a build does not.
    """

    construct: str
    what: str
    kept: Kept = Kept.NOTHING
    missed: bool = True


@dataclass(frozen=True, slots=True)
class Lost:
    """A loss that texts meet in a build: `formats` are the titles of those that have it, `places` where it is met."""

    formats: tuple[str, ...]
    loss: Loss
    places: tuple[Place, ...]

    def __str__(self) -> str:
        """Return it in one line, with the first few of its places."""
        told = [str(place) for place in self.places[:_TOLD]]
        more = len(self.places) - len(told)
        rest = f" and {more} more place{'s' if more > 1 else ''}" if more else ""
        return f"{', '.join(self.formats)}: {self.loss.what} ({', '.join(told)}{rest})"


# How many places a line names.
_TOLD = 3


def find(name: str) -> Construct:
    """Return the construct of that id. Raises `KeyError` for one that there is not."""
    return _BY_ID[name]


# --- Where a document uses them ---------------------------------------------------------------------------------


def _blocks(document: Document) -> Iterator[Block]:
    """Yield all blocks of the text and of its notes."""
    for blocks in (document.blocks, *(note.children for note in document.notes)):
        yield from blocks_within(blocks)


def _nodes(document: Document) -> Iterator[Node]:
    """Yield all blocks, each before the inline nodes that it holds."""
    for block in _blocks(document):
        yield block
        for run in inlines_of(block):
            yield from inlines_within(run)


def _each(kind: type[_Node], holds: Callable[[_Node], bool] = lambda _: True) -> Find:
    """Return what yields the place of every node of a kind of which something holds."""
    return lambda document: (node.place for node in _nodes(document) if isinstance(node, kind) and holds(node))


def _whole(holds: Callable[[Document], object]) -> Find:
    """Return what yields the place of a document itself, where something holds of it."""
    return lambda document: (text.place for text in (document,) if holds(text))


def _inner_lists(document: Document, *, mixed: bool) -> Iterator[Place]:
    """Yield each list within a list, `mixed` where one has numbers and the other bullets."""
    for outer in _blocks(document):
        if isinstance(outer, List):
            for item in outer.items:
                for inner in item.children:
                    if isinstance(inner, List) and (not mixed or (inner.start is None) != (outer.start is None)):
                        yield inner.place


def _long_items(document: Document) -> Iterator[Place]:
    """Yield each item of a list that holds more than its words and lists."""
    for block in _blocks(document):
        if isinstance(block, List):
            yield from (item.place for item in block.items if _holds_more(item))


def _holds_more(item: ListItem) -> bool:
    return any(not isinstance(child, List) for child in item.children[1:])


def _quoted(kind: type[Block]) -> Find:
    """Return what yields each block of a kind that stands in a quotation."""
    return lambda document: (
        inner.place
        for outer in _blocks(document)
        if isinstance(outer, Quote)
        for inner in outer.children
        if isinstance(inner, kind)
    )


def _repeated_references(document: Document) -> Iterator[Place]:
    """Yield each reference to a footnote that the text has referred to before."""
    seen: set[str] = set()
    for node in _nodes(document):
        if isinstance(node, NoteReference):
            if node.key in seen:
                yield node.place
            seen.add(node.key)


def _linked_code(document: Document) -> Iterator[Place]:
    """Yield each piece of code within a link."""
    for link in _nodes(document):
        if isinstance(link, Link):
            yield from (node.place for node in inlines_within(link.children) if isinstance(node, Code))


def _headed(table: Table, header: str) -> bool:
    """Return whether a cell with words is a heading of columns or rows."""
    return any(cell.header == header and plain_text(cell.children).strip() for cell in _cells(table))


def _aligned(table: Table) -> bool:
    return any(cell.alignment in {"right", "center"} for cell in _cells(table))


def _cells(table: Table) -> Iterator[Cell]:
    for row in (*table.head, *table.body):
        yield from row.cells


def _letters(keywords: Iterable[str]) -> int:
    return len(", ".join(keywords))


def _long_and_not_shown(document: Document) -> bool:
    """Return whether a description is long, and a summary of the text's own stands in its place under the title."""
    first = document.blocks[0] if document.blocks else None
    return len(document.description) > LONGEST_PROPERTY and isinstance(first, Paragraph) and first.summary


# The title has level 1.
_HIGHEST_LEVEL = 2

# --- The table --------------------------------------------------------------------------------------------------


def _block(name: str, title: str, where: Find, node: type[Node] | None = None) -> Construct:
    return Construct(name, title, Group.BLOCKS, where, node)


def _words(name: str, title: str, where: Find, node: type[Node] | None = None) -> Construct:
    return Construct(name, title, Group.WORDS, where, node)


def _document(name: str, title: str, holds: Callable[[Document], object]) -> Construct:
    return Construct(name, title, Group.DOCUMENT, _whole(holds))


CONSTRUCTS: tuple[Construct, ...] = (
    _block("heading", "Heading", _each(Heading), Heading),
    _block("heading-level", "Levels of headings, to 6", _each(Heading, lambda node: node.level > _HIGHEST_LEVEL)),
    _block("paragraph", "Paragraph", _each(Paragraph), Paragraph),
    _block("summary", "Summary under the title", _each(Paragraph, lambda node: node.summary)),
    _block("list", "List", _each(List), List),
    _block("list-numbers", "Numbers of a list", _each(List, lambda node: node.start is not None)),
    _block("list-start", "First number of a list", _each(List, lambda node: node.start not in {None, 1})),
    _block("list-nested", "List within a list", lambda document: _inner_lists(document, mixed=False)),
    _block("list-mixed", "Numbers within bullets", lambda document: _inner_lists(document, mixed=True)),
    _block("list-paragraphs", "More paragraphs in an item", _long_items),
    _block("definitions", "List of terms", _each(DefinitionList), DefinitionList),
    _block("quote", "Quotation", _each(Quote), Quote),
    _block("quote-speaker", "Who speaks", _each(Quote, lambda node: bool(node.attribution))),
    _block("quote-in-quote", "Quotation within a quotation", _quoted(Quote)),
    _block("list-in-quote", "List within a quotation", _quoted(List)),
    _block("figure", "Picture by itself", _each(Figure), Figure),
    _block("figure-caption", "Caption of a picture", _each(Figure, lambda node: bool(node.caption))),
    _block("table", "Table", _each(Table), Table),
    _block("table-column-headings", "Headings of columns", _each(Table, lambda node: _headed(node, "column"))),
    _block("table-row-headings", "Headings of rows", _each(Table, lambda node: _headed(node, "row"))),
    _block("table-caption", "Caption of a table", _each(Table, lambda node: bool(node.caption))),
    _block("cell-alignment", "Alignment of a column", _each(Table, _aligned)),
    _block("code-block", "Lines of code", _each(CodeBlock), CodeBlock),
    _block("code-syntax", "Computer language of code", _each(CodeBlock, lambda node: bool(node.syntax))),
    _block("divider", "Dividing line", _each(Divider), Divider),
    _block("easy-read", "Easy-read retelling", _each(EasyRead), EasyRead),
    _block("statement", "Easy-read statement", _each(Statement), Statement),
    _block("explanation", "Word box", _each(Explanation), Explanation),
    _words("text", "Words", _each(Text), Text),
    _words("strong", "Important words", _each(Strong), Strong),
    _words("emphasis", "Stressed words", _each(Emphasis), Emphasis),
    _words("code", "Code", _each(Code), Code),
    _words("code-in-link", "Code within a link", _linked_code),
    _words("superscript", "Raised letters", _each(Superscript), Superscript),
    _words("subscript", "Lowered letters", _each(Subscript), Subscript),
    _words("link", "Link", _each(Link), Link),
    _words("link-within", "Link to a heading", _each(Link, lambda node: node.target.startswith("#"))),
    _words("image", "Picture in a line", _each(Image), Image),
    _words("alternative", "What a picture shows", _each(Image, lambda node: bool(node.alt))),
    _words(
        "alternative-language",
        "What a picture shows, not yet translated",
        _each(Image, lambda node: bool(node.language)),
    ),
    _words("decorative", "Decorative picture", _each(Image, lambda node: node.alt == "")),
    _words("span", "Words in another language", _each(Span), Span),
    _words("abbreviation", "Short form", _each(Abbreviation), Abbreviation),
    _words("term", "Hard word of the glossary", _each(Term), Term),
    _words("line-break", "Line break", _each(LineBreak), LineBreak),
    _words("note", "Footnote", _each(NoteReference), NoteReference),
    _words("note-again", "Footnote referred to again", _repeated_references),
    _document("title", "Title", lambda document: document.title),
    _document("title-language", "Title not yet translated", lambda document: document.title_language),
    _document("language", "Language", lambda document: document.language),
    _document("description", "Description", lambda document: document.description),
    _document("description-long", "Description of more than 255 letters beside a summary", _long_and_not_shown),
    _document("date", "Date", lambda document: document.date),
    _document("keywords", "Keywords", lambda document: document.keywords),
    _document(
        "keywords-long",
        "More keywords than 255 letters",
        lambda document: _letters(document.keywords) > LONGEST_PROPERTY,
    ),
    _document("keyword-language", "Keyword not yet translated", lambda document: document.keyword_languages),
    _document("audience", "Whom it is for", lambda document: document.audience),
    _document("author", "Who publishes it", lambda document: document.contact.name),
    _document("contact", "How to reach them", lambda document: document.contact.phone or document.contact.email),
    _document("draft", "Translation that nobody has checked", lambda document: document.state.unchecked),
    _document("untranslated", "Parts that are not translated", lambda document: document.untranslated),
    _document("state", "How far a translation is checked", lambda document: document.state is not State.SOURCE),
    _document("edition", "Edition", lambda document: document.edition),
    _document("versions", "Links to its other files", lambda document: document.versions),
    _document("paper-a5", "A5 paper", lambda document: document.paper == "A5"),
    _document("paper-dl", "Leaflet folded to DL", lambda document: document.paper == FOLDED),
)

_BY_ID = {construct.id: construct for construct in CONSTRUCTS}
