"""Blocks as HTML."""

from collections.abc import Iterable

import htpy

from publisher.model import (
    Block,
    Cell,
    CodeBlock,
    DefinitionList,
    Divider,
    EasyRead,
    Explanation,
    Figure,
    Heading,
    List,
    Paragraph,
    Quote,
    Row,
    Statement,
    Table,
    plain_text,
)
from publisher.writers.html.inlines import inlines
from publisher.writers.html.pictures import picture
from publisher.writers.html.rendering import Rendering
from publisher.writers.html.sentences import said
from publisher.writers.sentence_lines import description_lines, sentence_lines

_LOWEST_LEVEL = 6


def blocks(nodes: Iterable[Block], rendering: Rendering) -> list[htpy.Node]:
    """Return blocks as HTML, in order."""
    return [block(node, rendering) for node in nodes]


def block(node: Block, rendering: Rendering) -> htpy.Node:
    """Return one block as HTML."""
    match node:
        case Heading():
            return heading(node, node.identifier, rendering)
        case Paragraph():
            return htpy.p(".lead" if node.summary else "")[said(node.children, rendering)]
        case List():
            return _list(node, rendering)
        case DefinitionList():
            return _definitions(node, rendering)
        case Quote():
            return _quote(node, rendering)
        case Figure():
            return _figure(node, rendering)
        case Table():
            return _table(node, rendering)
        case CodeBlock():
            return htpy.pre(dir="ltr", translate="no")[htpy.code[node.value]]
        case Divider():
            return htpy.hr
        case EasyRead():
            return _easy_read(node, rendering)
        case Statement():
            return _statement(node, rendering)
        case Explanation():
            return _explanation(node, rendering)


def heading(node: Heading, identifier: str, rendering: Rendering) -> htpy.Node:
    """Return a heading. The title is the only h1, so a heading that claims its level becomes an h2."""
    level = min(max(node.level, 2), _LOWEST_LEVEL)
    element = (htpy.h2, htpy.h3, htpy.h4, htpy.h5, htpy.h6)[level - 2]
    return element(id=identifier or None)[said(node.children, rendering)]


def held(nodes: tuple[Block, ...], rendering: Rendering) -> list[htpy.Node]:
    """Return what an item holds: the words of a first paragraph bare where only lists follow, else blocks."""
    first, *rest = nodes or (Paragraph(()),)
    if isinstance(first, Paragraph) and all(isinstance(node, List) for node in rest):
        return [*said(first.children, rendering), *blocks(rest, rendering)]
    return blocks(nodes, rendering)


def _list(node: List, rendering: Rendering) -> htpy.Node:
    items = [htpy.li[held(item.children, rendering)] for item in node.items]
    if node.start is None:
        return htpy.ul[items]
    return htpy.ol(start=None if node.start == 1 else node.start)[items]


def _definitions(node: DefinitionList, rendering: Rendering) -> htpy.Node:
    edition = rendering.document.edition
    return htpy.dl[
        [
            [
                [htpy.dt[said(term, rendering)] for term in definition.terms],
                [
                    htpy.dd[held(description_lines(description, edition), rendering)]
                    for description in definition.descriptions
                ],
            ]
            for definition in node.items
        ]
    ]


def _quote(node: Quote, rendering: Rendering) -> htpy.Node:
    if not node.attribution:
        return htpy.blockquote[blocks(node.children, rendering)]
    speaker = htpy.figcaption(".speaker")[inlines(node.attribution, rendering)]
    return htpy.figure(".quote")[speaker, htpy.blockquote[blocks(node.children, rendering)]]


def _figure(node: Figure, rendering: Rendering) -> htpy.Node:
    shown = picture(node.image, rendering)
    return htpy.figure[shown, htpy.figcaption[inlines(node.caption, rendering)] if node.caption else None]


def _table(node: Table, rendering: Rendering) -> htpy.Node:
    name = f"_table-{next(rendering.tables)}"
    table = htpy.table[
        htpy.caption(id=name)[inlines(node.caption, rendering)] if node.caption else None,
        htpy.thead[[_row(row, rendering) for row in node.head]] if node.head else None,
        htpy.tbody[[_row(row, rendering) for row in node.body]],
    ]
    if not rendering.on_screen:
        return table
    label = {"aria-labelledby": name} if node.caption else {"aria-label": rendering.words("Table")}
    return htpy.div(".table", label, role="region", tabindex=0)[table]


def _row(row: Row, rendering: Rendering) -> htpy.Node:
    return htpy.tr[[_cell(cell, rendering) for cell in row.cells]]


def _cell(cell: Cell, rendering: Rendering) -> htpy.Node:
    """Return a cell. A heading without words heads nothing: it becomes an ordinary cell."""
    place = {"right": ".align-end", "center": ".align-center", "left": "", "": ""}[cell.alignment]
    children = inlines(cell.children, rendering)
    if not cell.header or not plain_text(cell.children).strip():
        return htpy.td(place)[children]
    return htpy.th(place, scope="col" if cell.header == "column" else "row")[children]


def _easy_read(node: EasyRead, rendering: Rendering) -> htpy.Node:
    title = htpy.p[htpy.strong[inlines(node.title, rendering)]] if node.title else None
    return htpy.div(".easy-read")[title, blocks(node.statements, rendering)]


def _statement(node: Statement, rendering: Rendering) -> htpy.Node:
    """Return a row: the picture, then the words; each sentence that stood on its own line begins one here."""
    shown = node.picture and picture(node.picture, rendering, in_row=True)
    words = said(sentence_lines(node.children), rendering)
    return htpy.div(".statement")[shown or htpy.div, htpy.p[words]]


def _explanation(node: Explanation, rendering: Rendering) -> htpy.Node:
    return htpy.div(".explanation")[
        htpy.p(".term")[htpy.dfn[said(node.term, rendering)]],
        htpy.p[said(sentence_lines(node.children), rendering)],
    ]
