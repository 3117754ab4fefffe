"""Each cell of a table says for itself what it says."""

import re
from collections.abc import Iterator

from publisher.checks.words.empty_cells import is_empty
from publisher.findings import Check, Finding, Severity
from publisher.model import Document, Row, Table, blocks_within, plain_text
from publisher.standards import WCAG_1_3_1

# What people and other dialects of Markdown write in a cell that belongs to its neighbour, in any case. Words for “the
# same” are those of the languages of this project that have a usual one in tables.
_SAME = re.compile(
    r"""\^+|<+|>+|["“”„″〃]|''|’’|,,|\|+
      | ditto | do\. | as\ above | same\ as\ above | see\ above | jw\. | j\.w\. | jak\ wyżej | idem | id\. | ídem
      | ci-dessus | como\ arriba | como\ acima | ca\ mai\ sus | idem\ ca\ mai\ sus | kaip\ aukščiau | вж\.\ горе
      | як\ вище | те\ саме | yukarıdaki\ gibi | uchod | ایضاً | أعلاه | 同上 | ঐ | மேற்படி | ઉપર\ મુજબ | ਉਪਰੋਕਤ""",
    re.VERBOSE | re.IGNORECASE,
)
_LEAST = 2  # cells with words in another row of the table, beside which a row with one alone looks like a merged one


def imitated_merges(document: Document) -> Iterator[Finding]:
    """Find cells that lean on a neighbour: marks for “the same”, an empty first cell, a row with words in one cell.

    A table cannot have merged cells here, so this is what people write to imitate them. A row without any words leaves
    room for writing by hand. The empty heading of a row is another rule's (`table-header`).
    """
    notes = (block for note in document.notes for block in note.children)
    for block in blocks_within((*document.blocks, *notes)):
        if isinstance(block, Table):
            yield from _in_table(block)


def _in_table(table: Table) -> Iterator[Finding]:
    filled = [_filled(row) for row in table.body]
    first_column = any(0 in cells for cells in filled)
    whole_rows = any(len(cells) > _LEAST for cells in filled)
    above = False  # whether a row above has a first cell with words
    for row, cells in zip(table.body, filled, strict=True):
        yield from _marks(row)
        if above and first_column and cells and 0 not in cells and not row.cells[0].header:
            yield Finding(
                "The first cell of this row is empty, as if it were one with the cell above it.",
                mend="Write the words of the cell above again, so that the row makes sense by itself.",
                place=row.place,
            )
        elif whole_rows and len(cells) == 1 and len(row.cells) > _LEAST:
            yield Finding(
                f"Only one cell of this row has words, “{_words(row, cells[0])}”, as if it were one with the others.",
                mend="Make it the heading of a table of its own, or write its words into each cell that they concern.",
                place=row.place,
            )
        above = above or 0 in cells


def _marks(row: Row) -> Iterator[Finding]:
    for number, cell in enumerate(row.cells, start=1):
        words = plain_text(cell.children).strip()
        if _SAME.fullmatch(words):
            yield Finding(
                f"“{words}” in column {number} stands for the words of another cell.",
                mend="Write the words themselves: who listens to the table hears one cell at a time.",
                place=row.place,
            )


def _filled(row: Row) -> tuple[int, ...]:
    return tuple(index for index, cell in enumerate(row.cells) if not is_empty(cell))


def _words(row: Row, index: int) -> str:
    return " ".join(plain_text(row.cells[index].children).split())


CHECK = Check(
    id="merged-cells",
    title="Each cell of a table says for itself what it says",
    severity=Severity.WARNING,
    clauses=(WCAG_1_3_1,),
    run=imitated_merges,
)
