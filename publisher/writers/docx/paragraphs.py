"""Paragraphs in named styles: what every block is made of."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from publisher.model import Inlines
from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import PARAGRAPH, TABLE, Element, W, switch, w
from publisher.writers.docx.formats import Frame, frame_properties
from publisher.writers.docx.inlines import Marks, runs

_RUN_STYLE = f"{{{W}}}rStyle"
_VALUE = f"{{{W}}}val"


def paragraph(
    style: str,
    children: Iterable[Element],
    context: Context,
    *,
    numbering: tuple[int, int] | None = None,
    frame: Frame | None = None,
) -> Element:
    """Return a paragraph in a named style, with the level and instance of its list if it begins an item.

    Direction and frame stand in the paragraph too: not every program looks for them in the styles.
    """
    right_to_left = context.composition.direction == "rtl" and not style.startswith("CodeBlock")
    children = tuple(children)
    if context.composition.styles.bold(style):
        _stay_bold(children, context)
    properties = (
        w("pStyle", val=style) if style != "Normal" else None,
        frame_properties(frame) if frame else None,
        _number(numbering) if numbering else None,
        switch("bidi", right_to_left or None),
    )
    return w("p", w("pPr", *properties) if any(item is not None for item in properties) else None, *children)


def text(style: str, nodes: Inlines, context: Context, marks: Marks = Marks()) -> Element:  # noqa: B008 - frozen
    """Return a paragraph of words, indented as deep as it stands."""
    return paragraph(context.style(style), runs(nodes, context, marks), context)


def _stay_bold(children: Iterable[Element], context: Context) -> None:
    """Give the runs of a paragraph that is bold styles that are not: bold twice is not bold in Word."""
    for child in children:
        for style in child.iter(_RUN_STYLE):
            style.set(_VALUE, context.composition.styles.words.in_bold(style.get(_VALUE, "")))


def keep_with_next(element: Element, context: Context) -> None:
    """Keep a paragraph, or the last row of a table, on the page where the next paragraph begins."""
    paragraphs = [element] if element.tag == PARAGRAPH else list(element[-1].iter(PARAGRAPH))
    for found in paragraphs:
        restyle(found, context.composition.styles.kept)


def stand_off_tables(elements: list[Element], context: Context) -> None:
    """Give each paragraph before a table space below it: Word has none above tables, and two would look like one."""
    for above, table in pairwise(elements):
        if table.tag == TABLE and above.tag == PARAGRAPH:
            restyle(above, context.composition.styles.above_table)


def restyle(element: Element, other: Callable[[str], str]) -> None:
    """Give a paragraph another style, by what that is for its own."""
    properties = element.find(f"{{{W}}}pPr")
    if properties is None:
        properties = w("pPr")
        element.insert(0, properties)
    style = properties.find(f"{{{W}}}pStyle")
    if style is None:
        style = w("pStyle", val="Normal")
        properties.insert(0, style)
    style.set(_VALUE, other(str(style.get(_VALUE))))


def _number(numbering: tuple[int, int]) -> Element:
    level, instance = numbering
    return w("numPr", w("ilvl", val=level), w("numId", val=instance))
