"""Tables, with what a screen reader needs: heading rows, heading columns and a name."""

from publisher.model import Cell, Row, Table, plain_text
from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import Element, switch, w
from publisher.writers.docx.formats import twentieths
from publisher.writers.docx.inlines import runs
from publisher.writers.docx.paragraphs import paragraph
from publisher.writers.docx.table_style import TABLE

# Bounds, in letters, of what a column's words count for when the columns share out the width of the page.
_ROOM = 4  # for the space inside the cell
_NARROWEST, _WIDEST = 10, 40


def table(node: Table, context: Context) -> Element:
    """Return the table; rows that the author left short are filled up with empty cells."""
    widths = _widths(node, context)
    properties = w(
        "tblPr",
        w("tblStyle", val=TABLE),
        switch("bidiVisual", context.composition.direction == "rtl" or None),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblInd", w=twentieths(context.depth * context.composition.design.step), type="dxa")
        if context.depth
        else None,
        w("tblLayout", type="fixed"),
        _look(node),
        w("tblCaption", val=plain_text(node.caption)) if node.caption else None,
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    rows = [_row(row, widths, context, head=True) for row in node.head]
    rows += [_row(row, widths, context, head=False) for row in node.body]
    return w("tbl", properties, grid, *rows)


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
    cells = [*row.cells, *[Cell(())] * (len(widths) - len(row.cells))]
    return w(
        "tr",
        w("trPr", w("cantSplit"), w("tblHeader") if head else None),
        *(_cell(cell, width, context) for cell, width in zip(cells, widths, strict=True)),
    )


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
        paragraph(style, runs(cell.children, context), context),
    )


def _widths(node: Table, context: Context) -> list[int]:
    """Return the width of each column in twentieths of a point, shared out by the words in it."""
    design = context.composition.design
    rows = [*node.head, *node.body]
    columns = max((len(row.cells) for row in rows), default=1)
    shares = [_NARROWEST] * max(columns, 1)
    for row in rows:
        for column, cell in enumerate(row.cells):
            shares[column] = max(shares[column], min(len(plain_text(cell.children)) + _ROOM, _WIDEST))
    whole = twentieths(design.measure - context.depth * design.step)
    widths = [whole * share // sum(shares) for share in shares]
    widths[-1] += whole - sum(widths)
    return widths
