"""The rows of a contact sheet: each picture of a document, and each statement, with the words that it stands beside."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.errors import Place
from publisher.materials import Words
from publisher.model import (
    Blocks,
    CodeBlock,
    DefinitionList,
    Divider,
    Document,
    EasyRead,
    Explanation,
    Figure,
    Heading,
    Image,
    Inlines,
    List,
    Paragraph,
    Quote,
    Statement,
    Table,
    Text,
    inlines_of,
    inlines_within,
)
from publisher.writers.html.rendering import note_numbers
from publisher.writers.sentence_lines import sentence_lines


@dataclass(frozen=True, slots=True)
class Row:
    """A picture (None where it was forgotten) with the words that it stands beside, and the section that they are in.

    `number` counts from 1 through the sheet. The words of a statement have their sentences in lines, as in easy read.
    """

    number: int
    section: Inlines
    words: Inlines
    image: Image | None
    place: Place


def rows_of(document: Document, words: Words = str) -> tuple[Row, ...]:
    """Return a row for each statement and for each picture of the text and of its notes, in reading order.

    `words` are the interface's words in the document's language; without them the section of the notes has an English
    heading.
    """
    notes = {note.key: note.children for note in document.notes}
    section: Inlines = (Text(words("Notes")),)
    found = [
        *_found(document.blocks, document.title_inlines),
        *(one for key in note_numbers(document) for one in _found(notes[key], section)),
    ]
    return tuple(Row(number, *one) for number, one in enumerate(found, start=1))


# All of a row but its number.
_Found = tuple[Inlines, Inlines, Image | None, Place]


def _found(blocks: Blocks, section: Inlines) -> Iterator[_Found]:
    """Yield what stands in blocks; `section` is what they are in until a heading begins another."""
    for block in blocks:
        match block:
            case Heading():
                section = block.children
                yield from _pictures(block.children, section)
            case List():
                for item in block.items:
                    yield from _found(item.children, section)
            case DefinitionList():
                for definition in block.items:
                    for term in definition.terms:
                        yield from _pictures(term, section)
                    for description in definition.descriptions:
                        yield from _found(description, section)
            case Quote():
                yield from _pictures(block.attribution, section)
                yield from _found(block.children, section)
            case EasyRead():
                yield from _pictures(block.title, block.title)
                yield from _found(block.statements, block.title or section)
            case Statement():
                yield section, sentence_lines(block.children), block.picture, block.place
                yield from _pictures(block.children, section)
            case Figure():
                yield section, block.caption, block.image, block.place
                yield from _pictures(block.caption, section)
            case Paragraph() | Table() | Explanation() | CodeBlock() | Divider():
                for nodes in inlines_of(block):
                    yield from _pictures(nodes, section)


def _pictures(nodes: Inlines, section: Inlines) -> Iterator[_Found]:
    """Yield the pictures among words, in links and in stressed words too."""
    for node in inlines_within(nodes):
        if isinstance(node, Image):
            yield section, nodes, node, node.place
