"""Tables, with what a screen reader needs: heading rows, heading columns and a name."""

from publisher.model import Cell, Row, Table, plain_text
from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import PARAGRAPH, Element, legible, switch, w
from publisher.writers.docx.formats import twentieths
from publisher.writers.docx.inlines import runs
from publisher.writers.docx.lengths import lines_of_row
from publisher.writers.docx.paragraphs import keep_with_next, paragraph
from publisher.writers.docx.table_style import TABLE

# Bounds, in letters, of what a column's words count for when the columns share out the width of the page.
_ROOM = 4  # for the space inside the cell
_NARROWEST, _WIDEST = 10, 40

# A table that takes less of the height of a page stays on one: that is about eight rows of a line each.
_SHORT_TABLE = 0.4
# How many lines a row has at most that goes over to the page of the one below it.
_SHORT_ROW = 4


def table(node: Table, context: Context) -> Element:
    """Return the table; rows that the author left short are filled up with empty cells."""
    widths = _widths(node, context)
    properties = w(
        "tblPr",
        w("tblStyle", val=TABLE),
        switch("bidiVisual", context.composition.direction == "rtl" or None),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblInd", w=twentieths(context.inset * context.composition.design.step), type="dxa")
        if context.inset
        else None,
        w("tblLayout", type="fixed"),
        _look(node),
        _named("tblCaption", plain_text(node.caption)),
        _named("tblDescription", _columns(node)),
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    rows = [_row(row, widths, context, head=True) for row in node.head]
    rows += [_row(row, widths, context, head=False) for row in node.body]
    for row in _kept(rows, len(node.head), widths, context):
        for words in row.iter(PARAGRAPH):
            keep_with_next(words, context)
    # Word takes a table without a row for a broken file.
    return w("tbl", properties, grid, *(rows or [_row(Row(()), widths, context, head=False)]))


def _named(name: str, words: str) -> Element | None:
    """Return a property that holds words, which screen readers read out before the table; None where there are none."""
    words = " ".join(legible(words).split())
    return w(name, val=words) if words else None


def _columns(node: Table) -> str:
    """Return the headings of the columns, which say in few words what a table holds; "" where it has none."""
    return ", ".join(filter(None, (plain_text(cell.children).strip() for row in node.head[:1] for cell in row.cells)))


def _look(node: Table) -> Element:
    """Return which parts of the table style hold: also how programs learn that there are headings."""
    first_row = bool(node.head)
    first_column = bool(node.body) and all(row.cells and row.cells[0].header == "row" for row in node.body)
    value = 0x0020 * first_row | 0x0080 * first_column | 0x0600  # the bits of ISO/IEC 29500-4, 14.3.7: no bands
    return w(
        "tblLook",
        val=f"{value:04X}",
        firstRow=int(first_row),
        lastRow=0,
        firstColumn=int(first_column),
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )


def _row(row: Row, widths: list[int], context: Context, *, head: bool) -> Element:
    """Return a row. Heading rows begin every page that the table goes on to."""
    cells = [*row.cells, *[Cell(())] * (len(widths) - len(row.cells))]
    return w(
        "tr",
        w("trPr", w("cantSplit"), w("tblHeader") if head else None),
        *(_cell(cell, width, context) for cell, width in zip(cells, widths, strict=True)),
    )


def _kept(rows: list[Element], heads: int, widths: list[int], context: Context) -> list[Element]:
    """Return the rows that stay on the page of the row below them: all but the last where the table is short.

    Else the heading rows, and the first and the last but one, so that no row stands alone, but where they are long.
    """
    padding = 2 * context.composition.design.space.cell_inline
    inner = [max(width / twentieths(1) - padding, 1) for width in widths]
    lines = [lines_of_row(row, context, inner) for row in rows]
    if _height(lines, context) <= _SHORT_TABLE * context.composition.design.page.height:
        return rows[:-1]
    ends = {heads, len(rows) - 2} if len(rows) - heads > 1 else set()
    return [row for at, row in enumerate(rows[:-1]) if at < heads or (at in ends and lines[at] <= _SHORT_ROW)]


def _height(lines: list[int], context: Context) -> float:
    """Return about how high rows of so many lines are together, in points."""
    design, script = context.composition.design, context.composition.script
    line = design.sizes.body * script.scale * script.line_height
    return sum(lines) * line + len(lines) * 2 * design.space.cell_block


def _cell(cell: Cell, width: int, context: Context) -> Element:
    style = "TableHeading" if cell.header else "TableText"
    # "left" is where lines begin: in Urdu a column that the author set to the left stands on the right.
    match cell.alignment:
        case "center":
            style += "Centre"
        case "right":
            style += "End"
        case "left" | "":
            pass
    return w(
        "tc",
        w("tcPr", w("tcW", w=width, type="dxa")),
        paragraph(context.cell_style(style), runs(cell.children, context), context),
    )


def _widths(node: Table, context: Context) -> list[int]:
    """Return the width of each column in twentieths of a point, shared out by the words in it."""
    rows = [*node.head, *node.body]
    columns = max((len(row.cells) for row in rows), default=1)
    shares = [_NARROWEST] * max(columns, 1)
    for row in rows:
        for column, cell in enumerate(row.cells):
            shares[column] = max(shares[column], min(len(plain_text(cell.children)) + _ROOM, _WIDEST))
    whole = twentieths(context.room)
    widths = [whole * share // sum(shares) for share in shares]
    widths[-1] += whole - sum(widths)
    return widths
