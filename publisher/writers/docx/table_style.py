"""The styles of tables. python-docx keeps them, and has no name for anything that a style may say of a table."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from publisher.writers.docx.design import Design
from publisher.writers.docx.elements import Element, w
from publisher.writers.docx.formats import eighths, twentieths

TABLE = "DocumentTable"

_PLAIN = "Normal Table"


def add_table_styles(file: Document, design: Design) -> None:
    """Give the file the style of its tables, and the two that Word expects: of plain tables, and of no list."""
    for name, kind, identifier in (
        ("No List", WD_STYLE_TYPE.LIST, "NoList"),
        (_PLAIN, WD_STYLE_TYPE.TABLE, "TableNormal"),
    ):
        style = file.styles.add_style(name, kind, builtin=True)
        style.style_id = identifier
        style.element.default = True
        style.hidden = style.unhide_when_used = True
        style.priority = 99
    plain = file.styles[_PLAIN]
    plain.element.append(_plain_table())
    own = file.styles.add_style("Document Table", WD_STYLE_TYPE.TABLE)
    own.base_style = plain
    own.priority = 59
    own.quick_style = True
    own.element.extend(_document_table(design))


def _plain_table() -> Element:
    return w(
        "tblPr",
        w("tblInd", w=0, type="dxa"),
        w("tblCellMar", *(w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))),
    )


def _document_table(design: Design) -> list[Element]:
    """Return what the style of our tables says: a line under each row, the heading rows on a ground of their own.

    It says nothing of bold: the paragraphs of headings are bold by their own style, and bold twice is not bold in Word
    (ISO/IEC 29500-1, 17.7.3).
    """
    colours, lines = design.colours, design.lines
    pad = twentieths(design.space.cell_inline)
    strong: dict[str, str | int] = {"val": "single", "sz": eighths(lines.strong), "space": 0, "color": colours.accent}
    thin: dict[str, str | int] = {"val": "single", "sz": eighths(lines.thin), "space": 0, "color": colours.rule}
    return [
        w(
            "tblPr",
            w("tblBorders", w("top", **strong), w("bottom", **strong), w("insideH", **thin)),
            w(
                "tblCellMar",
                w("top", w=0, type="dxa"),
                w("left", w=pad, type="dxa"),
                w("bottom", w=0, type="dxa"),
                w("right", w=pad, type="dxa"),
            ),
        ),
        w(
            "tblStylePr",
            w(
                "tcPr",
                w("tcBorders", w("bottom", **strong)),
                w("shd", val="clear", color="auto", fill=colours.surface),
            ),
            type="firstRow",
        ),
    ]
