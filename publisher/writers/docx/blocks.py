"""Blocks as paragraphs and tables."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from publisher.model import (
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Divider,
    EasyRead,
    Explanation,
    Figure,
    Heading,
    Inlines,
    List,
    ListItem,
    Paragraph,
    Quote,
    Statement,
    Table,
)
from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import TABLE, Element, w
from publisher.writers.docx.inlines import Marks, code_runs, picture, runs
from publisher.writers.docx.lengths import lines_of
from publisher.writers.docx.paragraphs import keep_with_next, paragraph, text
from publisher.writers.docx.rows import explanation, statement
from publisher.writers.docx.tables import table
from publisher.writers.sentence_lines import description_lines

# How many lines at most of what belongs to the next paragraph go over to its page. LibreOffice moves all of them: where
# they are many, half a page would be left empty.
_SHORT = 4

# What a paragraph introduces.
_INTRODUCED = (List, DefinitionList, Table, CodeBlock)

# The style of the empty paragraph between two of a kind, which else would look, and be read back, as one.
_PARTINGS: dict[type[Block], str] = {CodeBlock: "CodeEnd", DefinitionList: "DefinitionEnd", Quote: "QuoteEnd"}


def blocks(nodes: Iterable[Block], context: Context) -> Iterator[Element]:
    """Yield the paragraphs and tables of blocks; two tables or quotations stay two, which Word else makes one."""
    after_table = False
    nodes = tuple(nodes)
    for above, node, following in zip_longest((None, *nodes[:-1]), nodes, nodes[1:]):
        for element in _between(above, node, following, context):
            if after_table and element.tag == TABLE:
                yield paragraph(context.style("TableEnd"), (), context)
            after_table = element.tag == TABLE
            yield element


def _between(above: Block | None, node: Block, following: Block | None, context: Context) -> Iterator[Element]:
    """Yield one block, closer to the next where the two belong together, and apart from it where Word joins them.

    A rule parts a row of easy read from the one above.
    """
    if isinstance(node, Statement):
        explained, ruled = isinstance(following, Explanation), isinstance(above, Statement | Explanation)
        yield from statement(node, context, explained=explained, ruled=ruled)
        return
    if isinstance(node, Paragraph) and isinstance(following, _INTRODUCED):
        (introduction,) = block(node, context)
        if is_short(introduction, context):
            keep_with_next(introduction, context)
        yield introduction
        return
    made = list(block(node, context))
    if isinstance(node, Explanation) and isinstance(following, Explanation):
        # Two boxes of a row are drawn as one. LibreOffice cuts off the last line of words where a page parts them.
        keep_with_next(made[-1], context)
    yield from made
    parting = _PARTINGS.get(type(node)) if type(following) is type(node) else None
    if isinstance(node, Figure) and not node.caption and isinstance(following, Table) and following.caption:
        # Programs take what follows a picture for its caption.
        parting = "TableEnd"
    if parting is not None:
        yield paragraph(context.style(parting), (), context)


def block(node: Block, context: Context) -> Iterator[Element]:
    """Yield the paragraphs and tables of one block."""
    match node:
        case Heading():
            yield heading(node, context)
        case Paragraph():
            yield text("Summary" if node.summary else context.paragraph, node.children, context)
        case List():
            yield from _list(node, context)
        case DefinitionList():
            yield from _definitions(node, context)
        case Quote():
            yield from _quote(node, context)
        case Figure():
            yield from _figure(node, context)
        case Table():
            if node.caption:
                yield text("TableCaption", node.caption, context)
            yield table(node, context)
        case CodeBlock():
            yield _code(node, context)
        case Divider():
            yield paragraph(context.style("Divider"), (), context)
        case EasyRead():
            yield from _easy_read(node, context)
        case Statement():
            yield from statement(node, context)
        case Explanation():
            yield from explanation(node, context)


def is_short(element: Element, context: Context) -> bool:
    """Return whether a paragraph is so short that it may go over to the page of the next one."""
    return lines_of(element, context) <= _SHORT


def heading(node: Heading, context: Context, *, bookmark: str = "") -> Element:
    """Return a heading, with bookmarks: one for the links that go to it, one for its line in the list of contents.

    `bookmark` is the name of one more.
    """
    composition = context.composition
    children = list(runs(node.children, context))
    for name in (composition.bookmark(node.identifier), composition.listing(node), bookmark):
        if name:
            identifier = next(composition.bookmark_ids)
            start = w("bookmarkStart", id=identifier, name=name)
            children = [start, *children, w("bookmarkEnd", id=identifier)]
    return paragraph(f"Heading{node.level}", children, context)


def _list(node: List, context: Context) -> Iterator[Element]:
    level, numbering = context.list_level, context.composition.numbering
    steps = numbering.steps(start=node.start, items=len(node.items))
    instance = numbering.instance(start=node.start, level=level, depth=context.inset, steps=steps)
    style = context.item_style("ListBullet" if node.start is None else "ListNumber")
    inside = context.in_list(steps)
    items = [list(_item(item, style, (level, instance), inside)) for item in node.items]
    if len(items) > 1:
        _keep_ends(items, inside)
    for item in items:
        yield from item


def _keep_ends(items: list[list[Element]], context: Context) -> None:
    """Let neither the first item nor the last stand alone on a page, but where they are long."""
    for item, following in (items[:2], items[-2:]):
        if is_short(item[-1], context) and (item is items[0] or is_short(following[0], context)):
            keep_with_next(item[-1], context)


def _item(node: ListItem, style: str, numbering: tuple[int, int], inside: Context) -> Iterator[Element]:
    """Yield an item: its first paragraph has the bullet or number, the others stand under its words."""
    first, rest = _first_words(node.children)
    words = paragraph(style, runs(first, inside), inside, numbering=numbering)
    # In the outer list only: a pile of lists, each kept with the next one, would leave half a page empty.
    if rest and (not first or (isinstance(rest[0], List) and inside.list_level == 1 and is_short(words, inside))):
        keep_with_next(words, inside)
    yield words
    yield from blocks(rest, inside)


def _first_words(children: Blocks) -> tuple[Inlines, Blocks]:
    """Return the words beside the bullet and what follows; an item that begins with something else has no words."""
    match children:
        case (Paragraph() as first, *_):
            return first.children, children[1:]
        case _:
            return (), children


def _definitions(node: DefinitionList, context: Context) -> Iterator[Element]:
    for definition in node.items:
        for term in definition.terms:
            yield text("DefinitionTerm", term, context)
        for description in definition.descriptions:
            lines = description_lines(description, context.composition.document.edition)
            yield from blocks(lines, context.in_definition())


def _quote(node: Quote, context: Context) -> Iterator[Element]:
    if node.attribution:
        yield text("QuoteAttribution", node.attribution, context)
    yield from blocks(node.children, context.in_quote())


def _figure(node: Figure, context: Context) -> Iterator[Element]:
    composition = context.composition
    shown = picture(node.image, context, widest=context.room, highest=composition.design.pictures.highest)
    yield paragraph(context.style("FigureWithCaption" if node.caption else "Figure"), (shown,), context)
    if node.caption:
        yield text("Caption", node.caption, context)


def _code(node: CodeBlock, context: Context) -> Element:
    """Return the lines as one paragraph, so that they stay together when somebody copies or restyles them."""
    lines = node.value.rstrip("\n").expandtabs(4).split("\n")
    first, *others = ([*code_runs(line, context)] for line in lines)
    children = [*first, *(run for line in others for run in (w("r", w("br")), *line))]
    return paragraph(context.style("CodeBlock"), children, context)


def _easy_read(node: EasyRead, context: Context) -> Iterator[Element]:
    if node.title:
        yield text("Summary", node.title, context, Marks(strong=True))
    yield from blocks(node.statements, context)
