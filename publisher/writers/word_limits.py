"""What a Word file cannot hold, found without its writer: the writer and the look before a build ask the same."""

from collections.abc import Iterable, Iterator

from publisher.errors import SourceError
from publisher.model import (
    Block,
    CodeBlock,
    DefinitionList,
    Divider,
    Document,
    EasyRead,
    Explanation,
    Figure,
    Heading,
    List,
    Paragraph,
    Quote,
    Statement,
    Table,
)

# ISO/IEC 29500-1, 17.9.6: the levels of a list are numbered from 0 to 8.
LIST_LEVELS = 9


def not_for_word(document: Document) -> Iterator[SourceError]:
    """Yield each mistake that a Word file of the document would lose something by: lists deeper than nine levels.

    A list in a quotation or a definition is as deep as the lists around that.
    """
    for blocks in (document.blocks, *(note.children for note in document.notes)):
        for node in _too_deep(blocks, 1):
            yield SourceError(
                f"This list is inside {LIST_LEVELS} others, and lists in Word have no more than {LIST_LEVELS} levels.",
                mend="Move its items out a level, or begin a new list under a heading of its own.",
                place=node.place,
            )


def _too_deep(blocks: Iterable[Block], level: int) -> Iterator[List]:
    """Yield the first list below the deepest level of each branch; `level` is that of a list among `blocks`."""
    for block in blocks:
        match block:
            case List() if level > LIST_LEVELS:
                yield block
            case List():
                for item in block.items:
                    yield from _too_deep(item.children, level + 1)
            case DefinitionList():
                for definition in block.items:
                    for description in definition.descriptions:
                        yield from _too_deep(description, level)
            case Quote():
                yield from _too_deep(block.children, level)
            case (
                Heading()
                | Paragraph()
                | Figure()
                | Table()
                | CodeBlock()
                | Divider()
                | EasyRead()
                | Statement()
                | Explanation()
            ):
                pass
