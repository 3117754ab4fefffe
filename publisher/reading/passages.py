"""The passages of a document: what is read in one go, and which of them go on with another.

Running text is what people read sentence by sentence: paragraphs, items of lists, quotations, easy-read statements and
their explanations, descriptions, footnotes. Headings, cells of tables, terms and code are not running text.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from publisher.errors import Place
from publisher.model import (
    Abbreviation,
    Block,
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
    Inline,
    Inlines,
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
    plain_text,
)
from publisher.reading.copied import LEFT_OUT, without_addresses


@dataclass(frozen=True, slots=True)
class Passage:
    """Inline content that is read in one go; `completes` is the index of the passage that leads into it.

    `in_lines` says that the author ends its lines where sentences end, as statements have them.
    """

    inlines: Inlines
    place: Place
    completes: int | None = None
    in_lines: bool = False


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A passage as one text, the same text with `LEFT_OUT` for what does not count, and where its pieces begin.

    Words in another language than the document's, addresses of the web, email addresses and code do not count.
    """

    text: str
    counted: str
    _starts: tuple[int, ...]
    _places: tuple[Place, ...]
    _whole: Place

    def place(self, offset: int) -> Place:
        """Return the line of the character at `offset`; a piece's lines are counted from where it begins."""
        if offset >= len(self.text):
            return self._whole
        piece = bisect_right(self._starts, offset) - 1
        known = self._places[piece] if self._places[piece].line else self._whole
        if not known.line:
            return known
        return Place(known.path, known.line + self.text.count("\n", self._starts[piece], offset))

    def starts_line(self, offset: int) -> bool:
        """Return whether nothing but space stands before the character at `offset` on its line."""
        while offset and self.text[offset - 1] != "\n" and self.text[offset - 1].isspace():
            offset -= 1
        return offset == 0 or self.text[offset - 1] == "\n"


def passages(document: Document) -> tuple[Passage, ...]:
    """Return the passages of a document in reading order, those of its notes last."""
    found: list[Passage] = []
    _collect(document.blocks, None, found)
    for note in document.notes:
        _collect(note.children, None, found)
    return tuple(found)


def _collect(blocks: Iterable[Block], completes: int | None, found: list[Passage]) -> None:
    """Append the passages of `blocks`; the first of them goes on with the passage of index `completes`."""
    above: int | None = None
    for block in blocks:
        leads = above is not None and isinstance(block, List | Quote) and _open_ended(found[above].inlines)
        before, above = above if leads else None, None
        match block:
            case Paragraph() | Statement():
                found.append(Passage(block.children, block.place, completes, isinstance(block, Statement)))
                above = len(found) - 1
            case Explanation():
                found.append(Passage(block.children, block.place))
            case List():
                for item in block.items:
                    _collect(item.children, before if before is not None else completes, found)
            case Quote():
                if plain_text(block.attribution).rstrip().endswith(":"):
                    found.append(Passage(block.attribution, block.place))
                    before = len(found) - 1
                _collect(block.children, before, found)
            case DefinitionList():
                for definition in block.items:
                    for description in definition.descriptions:
                        _collect(description, None, found)
            case Figure():
                if not _open_ended(block.caption):
                    found.append(Passage(block.caption, block.place))
            case Heading() | Table() | CodeBlock() | Divider() | EasyRead():
                pass
        completes = None


def _open_ended(inlines: Inlines) -> bool:
    """Return whether the words end without a full stop, so that what follows may go on with them."""
    text = plain_text(inlines).rstrip().rstrip("”’\"')»")
    return not text.endswith((".", "!", "?", "…", "۔", "؟", "।", "。", "！", "？"))


# A piece of a passage: its words, where they begin, and whether they count or are only shown.
_Fragment = tuple[str, Place, bool]


def laid_out(passage: Passage, language: str) -> LaidOut:
    """Return a passage as one text."""
    fragments = tuple(_fragments(passage.inlines, language.partition("-")[0], True))
    return LaidOut(
        "".join([value for value, _, _ in fragments]),
        without_addresses(_counted(fragments).replace("\n", " ")),
        tuple(accumulate([len(value) for value, _, _ in fragments], initial=0)),
        tuple([place for _, place, _ in fragments]),
        passage.place,
    )


def counted_text(inlines: Inlines, language: str) -> str:
    """Return what counts of the words of inline content: `LEFT_OUT` stands for words in another language, and code."""
    return _counted(_fragments(inlines, language.partition("-")[0], True))


def _counted(fragments: Iterable[_Fragment]) -> str:
    return "".join([value if counted else LEFT_OUT * len(value) for value, _, counted in fragments])


def _fragments(inlines: Iterable[Inline], language: str, counted: bool) -> Iterator[_Fragment]:
    for node in inlines:
        match node:
            case Text() | Abbreviation():
                yield node.value, node.place, counted
            case Code():
                yield node.value, node.place, False
            case LineBreak():
                yield "\n", node.place, counted
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Term():
                yield from _fragments(node.children, language, counted)
            case Span():
                same = node.language.partition("-")[0] == language
                yield from _fragments(node.children, language, counted and same)
            case Image() | NoteReference():
                pass
