"""The pieces of a document that are translated, and the document rebuilt from their translations.

One walk serves both directions: `extract` records what it meets, `rebuild` replaces it. So nothing can be extracted
that is not translated, nor the reverse.
A segment is the inline content of one block; titles, alternative texts and what abbreviations stand for are segments of
their own, told apart by a context.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from publisher.errors import Place
from publisher.markdown.glossary import expansions
from publisher.model import (
    Abbreviation,
    Block,
    Blocks,
    Cell,
    CodeBlock,
    Definition,
    DefinitionList,
    Divider,
    Document,
    EasyRead,
    EditionText,
    Emphasis,
    Explanation,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Note,
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
    plain_text,
)
from publisher.translation import tags
from publisher.translation.segment_kinds import comment_of


@dataclass(frozen=True, slots=True)
class Segment:
    """One text to translate.

    `text` has numbered tags (`tags.encode`). `context` is "" for running text, or what kind of text it is
    (`title`, `description`, `keyword`, `img@alt`, `abbr@title`). `kind` and `path` (the headings above) tell the
    translator where it stands; they are comments and change nothing.
    """

    text: str
    context: str
    kind: str
    path: tuple[str, ...]
    place: Place


_EXPLANATION = "explanation"

# What to put in the place of inline content or of plain words: given the segment, it returns the new content.
InlineRule = Callable[[Segment, Inlines], Inlines]
WordsRule = Callable[[Segment, str], str]


def extract(document: Document) -> tuple[Segment, ...]:
    """Return every segment of a document as it was read, in reading order; equal segments come each time."""
    found: list[Segment] = []

    def inline(segment: Segment, inlines: Inlines) -> Inlines:
        found.append(segment)
        return inlines

    def words(segment: Segment, text: str) -> str:
        found.append(segment)
        return text

    rebuild(document, inline, words)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Open:
    """What is not translated, and so stays in `language`: segments by text and context, and full forms as they were."""

    language: str = ""
    segment: Callable[[str, str], bool] = lambda _text, _context: False
    full_forms: frozenset[str] = frozenset()


def rebuild(
    document: Document,
    inline: InlineRule,
    words: WordsRule,
    full_forms: Mapping[str, str] | None = None,
    left: Open = Open(),
) -> Document:
    """Return the document with each segment replaced by what the rules return for it.

    What the glossary's short forms stand for is translated there, once for all texts, so it is no segment of this one:
    `full_forms` says what comes in its place, None leaves it as it is. What is `left` as it was is marked with its
    language where it stands among translated words; among its own it stays as it is.
    """
    walk = _Walk(inline, words, _known(document) if full_forms is None else full_forms, left)
    return replace(
        document,
        title=walk.words(document.title, "title", "title of the document", document.place),
        description=walk.words(document.description, "description", "description for lists", document.place),
        keywords=tuple(walk.words(word, "keyword", "keyword for search", document.place) for word in document.keywords),
        editions=tuple(walk.edition(text) for text in document.editions),
        blocks=walk.blocks(document.blocks, ""),
        notes=tuple(
            Note(note.key, walk.blocks(note.children, "footnote"), place=note.place) for note in document.notes
        ),
    )


class _Walk:
    """Goes through a document in reading order and remembers the headings above."""

    def __init__(self, inline: InlineRule, words: WordsRule, full_forms: Mapping[str, str], left: Open) -> None:
        self._inline = inline
        self._words = words
        self._full_forms = full_forms
        self._left = left
        self._path: list[tuple[int, str]] = []

    def words(self, text: str, context: str, kind: str, place: Place) -> str:
        if not text:
            return text
        return self._words(Segment(text, context, kind, self._headings, place), text)

    def edition(self, text: EditionText) -> EditionText:
        return replace(
            text,
            title=self.words(text.title, "title", f"title of the {text.edition} edition", text.place),
            description=self.words(
                text.description, "description", f"description of the {text.edition} edition", text.place
            ),
        )

    @property
    def _headings(self) -> tuple[str, ...]:
        return tuple(words for _, words in self._path)

    def run(self, inlines: Inlines, kind: str, *, keep_lines: bool = False) -> Inlines:
        """Translate one run of inline content, and what its pictures and abbreviations hold."""
        stays = False
        if plain_text(inlines).strip() or any(not isinstance(node, Image) for node in inlines):
            text = tags.encode(inlines, keep_lines=keep_lines)
            inlines = self._inline(Segment(text, "", kind, self._headings, inlines[0].place), inlines)
            stays = self._left.segment(text, "")
        return tuple(self._inside(node, stays=stays) for node in inlines)

    def _inside(self, node: Inline, *, stays: bool) -> Inline:
        """Translate what a node holds; `stays` says that the words around it are those of the source."""
        match node:
            case Image() as image:
                return self.image(image, stays=stays)
            case Abbreviation():
                return self._abbreviation(node, stays=stays)
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
                return replace(node, children=tuple(self._inside(child, stays=stays) for child in node.children))
            case _:
                return node

    def _abbreviation(self, node: Abbreviation, *, stays: bool) -> Inline:
        if node.expansion in self._full_forms:
            expansion, left = self._full_forms[node.expansion], node.expansion in self._left.full_forms
        else:
            expansion = self.words(node.expansion, "abbr@title", f"what {node.value} stands for", node.place)
            left = self._left.segment(node.expansion, "abbr@title")
        if stays:
            return node
        translated = replace(node, expansion=expansion)
        # A short form in other letters is a word of the translation; no format can say that only what it means is not.
        if left and node.value.isascii():
            return Span((translated,), self._left.language, place=node.place)
        return translated

    def image(self, image: Image, *, stays: bool = False) -> Image:
        if not image.alt:
            return image
        alt = self.words(image.alt, "img@alt", f"what the picture {image.name} shows", image.place)
        if stays:
            return image
        left = self._left.segment(image.alt, "img@alt")
        return replace(image, alt=alt, language=self._left.language if left else "")

    def blocks(self, blocks: Blocks, kind: str) -> Blocks:
        return tuple(self._block(block, kind) for block in blocks)

    def _block(self, block: Block, kind: str) -> Block:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                # What a word means is easy read too, with a line for each sentence.
                children = self.run(block.children, kind or "paragraph", keep_lines=kind == _EXPLANATION)
                return replace(block, children=children, place=_place(children, block))
            case List():
                return replace(block, items=tuple(self._item(item) for item in block.items))
            case DefinitionList():
                return replace(block, items=tuple(self._definition(item) for item in block.items))
            case Quote():
                attribution = self.run(block.attribution, "who speaks") if block.attribution else ()
                return replace(block, attribution=attribution, children=self.blocks(block.children, "quotation"))
            case Figure():
                caption = self.run(block.caption, "caption") if block.caption else ()
                return replace(block, image=self.image(block.image), caption=caption)
            case Table():
                return self._table(block)
            case EasyRead():
                title = self.run(block.title, "easy-read heading") if block.title else ()
                statements = tuple(self._statement(statement) for statement in block.statements)
                return replace(block, title=title, statements=statements)
            case Statement():
                return self._statement(block)
            case Explanation():
                term = self.run(block.term, "hard word")
                return replace(block, term=term, children=self.run(block.children, _EXPLANATION, keep_lines=True))
            case CodeBlock() | Divider():
                return block

    def _heading(self, heading: Heading) -> Heading:
        while self._path and self._path[-1][0] >= heading.level:
            self._path.pop()
        children = self.run(heading.children, f"heading {heading.level}") if heading.children else ()
        self._path.append((heading.level, plain_text(heading.children)))
        return replace(heading, children=children, place=_place(children, heading))

    def _item(self, item: ListItem) -> ListItem:
        return replace(item, children=self.blocks(item.children, "list item"))

    def _definition(self, definition: Definition) -> Definition:
        return replace(
            definition,
            terms=tuple(self.run(term, "term") for term in definition.terms),
            descriptions=tuple(self.blocks(blocks, _EXPLANATION) for blocks in definition.descriptions),
        )

    def _table(self, table: Table) -> Table:
        return replace(
            table,
            caption=self.run(table.caption, "caption") if table.caption else (),
            head=tuple(self._row(row) for row in table.head),
            body=tuple(self._row(row) for row in table.body),
        )

    def _row(self, row: Row) -> Row:
        return replace(row, cells=tuple(self._cell(cell) for cell in row.cells))

    def _cell(self, cell: Cell) -> Cell:
        if not cell.children:
            return cell
        return replace(cell, children=self.run(cell.children, "heading cell" if cell.header else "cell"))

    def _statement(self, statement: Statement) -> Statement:
        picture = statement.picture and self.image(statement.picture)
        children = self.run(statement.children, "easy-read statement", keep_lines=True)
        return replace(statement, picture=picture, children=children, place=_place(children, statement))


def _known(document: Document) -> dict[str, str]:
    """Return each full form of the glossary's short forms, as itself."""
    return {full: full for full in expansions(document.glossary, document.language).values()}


def _place(children: Inlines, block: Block) -> Place:
    """Return where the words of a block were written: a finding about a translation points into its PO file."""
    return children[0].place if children else block.place


def headings_above(segment: Segment) -> Iterator[str]:
    """Yield the comment lines that tell a translator where a segment stands."""
    if segment.path:
        yield f"path: {' > '.join(segment.path)}"
    yield comment_of(segment.kind)
