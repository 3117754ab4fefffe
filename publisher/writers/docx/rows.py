"""Rows of easy read: a picture beside its words, a rule between two rows, and word boxes between them."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from publisher.model import Explanation, Image, Statement
from publisher.writers.docx.context import Composition, Context
from publisher.writers.docx.elements import PARAGRAPH, TABLE, Element, W, w
from publisher.writers.docx.floating import Beside, Level, rule
from publisher.writers.docx.inlines import picture_properties, runs
from publisher.writers.docx.lengths import fewest_lines
from publisher.writers.docx.media import drawing
from publisher.writers.docx.named_styles import picture_frame
from publisher.writers.docx.paragraphs import paragraph, restyle, text
from publisher.writers.sentence_lines import sentence_lines

# The style of a picture in a paragraph of its own, which belongs to the words below it.
_PICTURE = "StatementPicture"

# A word box has the hard word, and a line at least that says what it means.
_LINES_OF_BOX = 2

_STYLE = f"{{{W}}}pPr/{{{W}}}pStyle"
_VALUE = f"{{{W}}}val"


def statement(node: Statement, context: Context, *, explained: bool = False, ruled: bool = False) -> Iterator[Element]:
    """Yield an easy-read statement: its picture, and the words beside it.

    `explained` says that a word box follows, `ruled` that a rule parts the statement from the row above.

    The picture floats beside the words, anchored before the first of them: it is decoration, since the words say what
    it shows. One with a description must not float, or Word's checker tells that it is not in line: it stands in a
    paragraph of its own before the words, in a frame beside them where words run from left to right, else above them.
    """
    composition = context.composition
    measures, picture_of = composition.rows, node.picture
    words = tuple(runs(sentence_lines(node.children), context))
    lines = fewest_lines(words, room=measures.room, size=composition.design.sizes.body)
    floats = picture_of is not None and picture_of.alt == ""
    rise = measures.rise(lines) if floats and not explained else 0.0
    drawn: list[Element] = [_rule(rise, composition)] if ruled else []
    style = "ExplainedStatement" if explained else composition.styles.statement(lines, rise)
    if picture_of is not None:
        composition.rises.append(rise)
        composition.reaches.append(measures.reach(lines + (_LINES_OF_BOX if explained else 0), rise))
        shown = _picture(picture_of, context, _beside(rise, composition) if floats else None)
        if floats:
            drawn.append(shown)
        else:
            frame = picture_frame(composition.design, composition.direction)
            yield paragraph(_PICTURE, (shown,), context, frame=frame)
    yield paragraph(style, (*drawn, *words), context)


def _picture(node: Image, context: Context, beside: Beside | None) -> Element:
    """Return the run that holds a statement's picture, as large as rows have room for."""
    composition, most = context.composition, context.composition.rows.picture
    placed = composition.media.place(node.name, widest=most, highest=most, fill=True)
    number, relationships = next(composition.drawing_ids), context.relationships
    shown = drawing(placed, alt=node.alt, number=number, relationships=relationships, beside=beside)
    return w("r", picture_properties(node), shown)


def _beside(rise: float, composition: Composition) -> Beside:
    """Return the place of a picture: at the side where lines begin, a side of the paper in both directions."""
    level: Level = "center" if rise else "top"
    return Beside("right" if composition.direction == "rtl" else "left", level, composition.rows.gap)


def _rule(rise: float, composition: Composition) -> Element:
    """Return the rule above a row, half way to the row above."""
    design, measures = composition.design, composition.rows
    return rule(
        width=measures.measure,
        away=rise + measures.space + measures.line / 2,
        thick=design.lines.thin,
        colour=design.colours.rule,
        number=next(composition.drawing_ids),
    )


def explanation(node: Explanation, context: Context) -> Iterator[Element]:
    """Yield a word box: the hard word and what it means, two paragraphs that look like one box."""
    yield text("WordBoxTerm", node.term, context)
    yield text("WordBox", sentence_lines(node.children), context)


def stand_off_rows(body: list[Element], context: Context) -> list[Element]:
    """Return the paragraphs and tables of a text, with room above each row that its picture rises into.

    The paragraph above has it, and a row has none above its words: programs differ in how they add one to the other.
    A heading has none, since mammoth knows headings by the names of their styles: the row has it there.
    """
    styles = context.composition.styles
    apart: list[Element] = body[:1]
    for above, element in pairwise(body):
        rise = styles.rise(_style(element))
        if rise is not None and not _style(apart[-1]).startswith(_PICTURE):
            if above.tag == TABLE:
                apart.append(paragraph("TableEnd", (), context))
            last = [apart[-1], *apart[-1].iter(PARAGRAPH)][-1]  # the list of contents holds paragraphs
            if styles.is_heading(_style(last)):
                restyle(element, partial(styles.below_heading, rise=rise))
            else:
                restyle(last, partial(styles.above_row, rise=rise))
        apart.append(element)
    return apart


def _style(element: Element) -> str:
    """Return the style of a paragraph, "" for what has none."""
    named = element.find(_STYLE) if element.tag == PARAGRAPH else None
    return "" if named is None else str(named.get(_VALUE))
