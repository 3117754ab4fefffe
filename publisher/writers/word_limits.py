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
    blocks_within,
)

# ISO/IEC 29500-1, 17.9.6: the levels of a list are numbered from 0 to 8.
LIST_LEVELS = 9
# As many quotations inside each other: the name of a style says how deep it stands, and a page has room for no more.
QUOTE_LEVELS = 9
# What Word's own windows for tables and for numbering take.
COLUMNS = 63
HIGHEST_NUMBER = 32_767

_MOVE_OUT = "Move {} out a level, or begin again under a heading of its own."


def not_for_word(document: Document) -> Iterator[SourceError]:
    """Yield each mistake that a Word file of the document would lose something by, or that Word would not open.

    Those are lists and quotations deeper than nine levels, too many columns and too high numbers. A list in a quotation
    or a definition is as deep as the lists around that.
    """
    for blocks in (document.blocks, *(note.children for note in document.notes)):
        yield from _too_deep(blocks, lists=0, quotes=0)
        for block in blocks_within(blocks):
            match block:
                case Table() if max((len(row.cells) for row in (*block.head, *block.body)), default=0) > COLUMNS:
                    yield SourceError(
                        f"This table has more than {COLUMNS} columns, and tables in Word cannot.",
                        mend="Make several tables of it, or turn its rows into columns.",
                        place=block.place,
                    )
                case List() if block.start is not None and block.start + len(block.items) - 1 > HIGHEST_NUMBER:
                    yield SourceError(
                        f"The numbers of this list go beyond {HIGHEST_NUMBER:,}, and those of Word cannot.",
                        mend="Begin it with a lower number, or write the numbers as words of a list with bullets.",
                        place=block.place,
                    )
                case _:
                    pass


def _too_deep(blocks: Iterable[Block], *, lists: int, quotes: int) -> Iterator[SourceError]:
    """Yield a mistake for the first list or quotation of each branch that is too deep.

    `lists` and `quotes` are how many of them the blocks stand in.
    """
    for block in blocks:
        match block:
            case List() if lists == LIST_LEVELS:
                yield SourceError(
                    f"This list is inside {lists} others, and lists in Word have no more than {LIST_LEVELS} levels.",
                    mend=_MOVE_OUT.format("its items"),
                    place=block.place,
                )
            case Quote() if quotes == QUOTE_LEVELS:
                yield SourceError(
                    f"This quotation is inside {quotes} others, and a page of Word has no room for more.",
                    mend=_MOVE_OUT.format("it"),
                    place=block.place,
                )
            case List():
                for item in block.items:
                    yield from _too_deep(item.children, lists=lists + 1, quotes=quotes)
            case DefinitionList():
                for definition in block.items:
                    for description in definition.descriptions:
                        yield from _too_deep(description, lists=lists, quotes=quotes)
            case Quote():
                yield from _too_deep(block.children, lists=lists, quotes=quotes + 1)
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
