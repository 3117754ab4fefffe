"""The named styles of paragraphs in a Word file, all of them built from the design tokens, as values.

Where Word has a style of its own for something, ours takes its name, so that Word, screen readers and people know it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from publisher import language as languages
from publisher.language import Script
from publisher.writers.docx.design import Design, Space
from publisher.writers.docx.formats import WIDEST_BORDER, WIDEST_GAP, Border, Frame, ParagraphFormat, TextFormat
from publisher.writers.docx.numbering import STYLED
from publisher.writers.docx.row_measures import RowMeasures

# The size of the empty paragraphs that part two tables or quotations: as low as Word allows without a gap to be seen.
_PARTING = 2.0

# The least distance from words to a border, in points: at none Word may draw it over them.
_TOUCHING = 1.0

# From the words of the foot to the line above them, in points: 2 mm, as in the PDF.
ABOVE_FOOT = 6.0


@dataclass(frozen=True, slots=True)
class Style:
    """A named style. `identifier` is its name in the file, `name` the one that people choose by.

    `derived` says that it was made beside another one for a place in the text: people choose that other one.
    """

    identifier: str
    name: str
    paragraph: ParagraphFormat = field(default_factory=ParagraphFormat)
    text: TextFormat = field(default_factory=TextFormat)
    based_on: str = "Normal"
    following: str = ""
    character: bool = False
    built_in: bool = True
    derived: bool = False

    @property
    def default(self) -> bool:
        """Return whether paragraphs, or words, that name no style have this one."""
        return self.identifier in ("Normal", "DefaultParagraphFont")


def named_styles(design: Design, language: str) -> Iterator[Style]:
    """Yield every style of paragraphs that is always there."""
    script = languages.find(language).script
    right_to_left = True if script.direction == "rtl" else None
    yield Style(
        "Normal",
        "Normal",
        ParagraphFormat(
            before=design.space.paragraph, after=0, line=design.leading.text, right_to_left=right_to_left, widows=True
        ),
        TextFormat(colour=design.colours.text),
    )
    yield from _headings(design)
    yield from _text_styles(design)
    yield from _boxes(design)
    yield from _contents_styles(design)
    yield from _table_styles(design)
    yield from _easy_read_styles(design, script)
    yield from _page_styles(design)


def _headings(design: Design) -> Iterator[Style]:
    """Yield Heading 1 (the title, as in HTML: one title, and screen readers go to it by H) to Heading 6."""
    space = design.space
    for level, size in enumerate(design.sizes.headings, start=1):
        shape = ParagraphFormat(
            before=space.headings[level - 1],
            after=space.below_headings[level - 1],
            line=design.leading.heading,
            keep_next=True,
            keep_lines=True,
            whole_words=True,
            outline=level - 1,
        )
        colour = design.colours.text if level == 1 else design.colours.heading
        words = TextFormat(size=size, bold=design.strong_headings or None, colour=colour)
        yield Style(f"Heading{level}", f"heading {level}", shape, words, following="Normal")


def _text_styles(design: Design) -> Iterator[Style]:
    space = design.space
    line = design.lines.quote
    bar = (Border(design.colours.accent, line, ("start",), gap=min(space.quote, WIDEST_GAP)),) if line else ()
    yield Style(
        "Summary",
        "Summary",
        ParagraphFormat(line=design.leading.lead, whole_words=True),
        TextFormat(size=design.sizes.lead),
        following="Normal",
        built_in=False,
    )
    for identifier, name in (("ListBullet", "List Bullet"), ("ListNumber", "List Number")):
        yield Style(identifier, name, ParagraphFormat(before=space.item, numbering=STYLED[identifier]))
    term = ParagraphFormat(keep_next=True, whole_words=True)
    yield Style(
        "DefinitionTerm", "Definition Term", term, TextFormat(bold=True), following="Definition", built_in=False
    )
    definition = ParagraphFormat(before=space.item / 2, start=space.step)
    yield Style("Definition", "Definition", definition, following="DefinitionTerm", built_in=False)
    yield Style("Quote", "Quote", ParagraphFormat(start=space.step, end=space.step / 2, borders=bar))
    attribution = ParagraphFormat(before=space.figure, keep_next=True, whole_words=True)
    yield Style("QuoteAttribution", "Quote Attribution", attribution, following="Quote", built_in=False)
    figure = ParagraphFormat(before=space.figure)
    yield Style("Figure", "Figure", figure, following="Caption", built_in=False)
    yield Style(
        "FigureWithCaption",
        "Figure With Caption",
        ParagraphFormat(keep_next=True),
        based_on="Figure",
        following="Caption",
        built_in=False,
        derived=True,
    )
    yield Style(
        "Caption",
        "caption",
        ParagraphFormat(before=space.caption, after=max(space.figure - space.paragraph, 0), whole_words=True),
        TextFormat(size=design.sizes.small, colour=design.colours.secondary),
        following="Normal",
    )


def _boxes(design: Design) -> Iterator[Style]:
    colours, lines, space = design.colours, design.lines, design.space
    box = _box(space, colours.notice, colours.notice_rule, lines.notice)
    yield Style("DraftNote", "Draft Note", replace(box, before=space.figure), built_in=False)
    further = ParagraphFormat(before=space.item / 2)
    yield Style(
        "DraftNoteContinued",
        "Draft Note Continued",
        further,
        based_on="DraftNote",
        following="DraftNoteContinued",
        built_in=False,
        derived=True,
    )
    box = _box(space, colours.surface, colours.rule, lines.bar)
    shape = replace(box, right_to_left=False, alignment="left", whole_words=True)
    words = TextFormat(font=design.code_font, size=design.sizes.code, unchecked=True)
    yield Style("CodeBlock", "Code Block", shape, words, built_in=False)
    divider = ParagraphFormat(
        before=max(space.divider - design.sizes.body, 0),
        after=space.divider,
        line=1,
        borders=(Border(colours.accent, lines.thin, ("bottom",)),),
    )
    yield Style("Divider", "Divider", divider, following="Normal", built_in=False)


def _box(space: Space, fill: str, colour: str, line: float) -> ParagraphFormat:
    """Return the look of words on a ground with a line at their start, all of it within the margins.

    At the other sides the ground goes on past the words: Word gives it no padding, so borders of its colour do.
    """
    gap = min(space.box, WIDEST_BORDER)
    around = Border(fill, gap / 2, ("top", "bottom", "end"), gap=_TOUCHING)
    bar = Border(colour, line, ("start",), gap=gap)
    return ParagraphFormat(start=gap + line, end=gap / 2 + _TOUCHING, fill=fill, borders=(around, bar))


def _contents_styles(design: Design) -> Iterator[Style]:
    """Yield the styles of the list of contents. Its heading is outside the outline: it does not list itself."""
    space = design.space
    yield Style(
        "TOCHeading",
        "TOC Heading",
        ParagraphFormat(
            before=space.headings[1],
            after=space.below_headings[2],
            line=design.leading.heading,
            keep_next=True,
            keep_lines=True,
            whole_words=True,
        ),
        TextFormat(size=design.sizes.headings[2], bold=design.strong_headings or None, colour=design.colours.heading),
        following="TOC2",
    )
    yield Style(
        "TOCHeadingOnNewPage",
        "TOC Heading On New Page",
        ParagraphFormat(new_page=True),
        based_on="TOCHeading",
        following="TOC2",
        built_in=False,
        derived=True,
    )
    for level in (2, 3):
        look = ParagraphFormat(
            before=space.item / 2,
            start=(level - 2) * space.step or None,
            end=space.step,
            end_tab=design.measure,
            whole_words=True,
        )
        yield Style(f"TOC{level}", f"toc {level}", look)


def _table_styles(design: Design) -> Iterator[Style]:
    """Yield the styles of what stands in a table and around it, and of what parts two tables or quotations."""
    space = design.space
    yield Style(
        "TableCaption",
        "Table Caption",
        ParagraphFormat(before=space.figure, after=space.caption, keep_next=True, keep_lines=True),
        TextFormat(bold=True, colour=design.colours.text),
        based_on="Caption",
        built_in=False,
    )
    cell = ParagraphFormat(before=space.cell_block, after=space.cell_block)
    yield Style("TableText", "Table Text", cell, built_in=False)
    heading = ParagraphFormat(keep_lines=True, whole_words=True)
    yield Style("TableHeading", "Table Heading", heading, TextFormat(bold=True), based_on="TableText", built_in=False)
    alignments: tuple[tuple[str, Literal["center", "right"]], ...] = (("Centre", "center"), ("End", "right"))
    for base, name in (("TableText", "Table Text"), ("TableHeading", "Table Heading")):
        for ending, alignment in alignments:
            look = ParagraphFormat(alignment=alignment)
            yield Style(f"{base}{ending}", f"{name} {ending}", look, based_on=base, built_in=False)
    parting = ParagraphFormat(before=0, after=0, line=1)
    yield Style("TableEnd", "Table End", parting, TextFormat(size=_PARTING), built_in=False, derived=True)
    # Between two pieces of code, quotations or lists of terms, which else would look, and be read back, as one; and
    # after the list of contents.
    for kind in ("Code", "Quote", "Definition", "Contents"):
        look = ParagraphFormat(after=space.paragraph) if kind == "Contents" else ParagraphFormat()
        yield Style(f"{kind}End", f"{kind} End", look, based_on="TableEnd", built_in=False, derived=True)


def _easy_read_styles(design: Design, script: Script) -> Iterator[Style]:
    """Yield the styles of statements with their pictures, and of word boxes."""
    colours, space, rows = design.colours, design.space, RowMeasures.of(design, script)
    frame = picture_frame(design, script.direction)
    yield Style(
        "StatementPicture",
        "Statement Picture",
        ParagraphFormat(before=0 if frame else space.headings[1], line=1, keep_next=True, frame=frame),
        following="Statement",
        built_in=False,
    )
    # No space above: programs differ in whether it counts beside the space below what stands above.
    after = rows.below(1, rows.rise(1))
    words = ParagraphFormat(before=0, after=after, start=rows.start, keep_lines=True)
    yield Style("Statement", "Statement", words, built_in=False)
    yield Style(
        "ExplainedStatement",
        "Explained Statement",
        ParagraphFormat(after=space.item, keep_next=True),
        based_on="Statement",
        following="WordBoxTerm",
        built_in=False,
    )
    # The hard word and what it means: two paragraphs with the same borders, which programs draw as one box.
    shape = _box(space, colours.surface, colours.accent, design.lines.notice)
    room = 2 * (shape.end or 0)  # above and below the words as much as beside them
    box = replace(
        shape,
        before=0,
        after=max(rows.reach(3, 0) - room, 0) + 2 * rows.space,  # beside a line of words and two of the box
        start=rows.start + (shape.start or 0),
        keep_lines=True,
    )
    term = replace(box, before=space.item, after=0, keep_next=True)
    words_of_term = TextFormat(bold=True, colour=colours.heading)
    yield Style("WordBoxTerm", "Word Box Term", term, words_of_term, following="WordBox", built_in=False)
    yield Style("WordBox", "Word Box", box, following="Statement", built_in=False)


def picture_frame(design: Design, direction: Literal["ltr", "rtl"]) -> Frame | None:
    """Return the place of an easy-read picture that must stay in line, at the start of the line.

    Where words run from right to left there is none, and it stands above them: docs/decisions/0006-word-files.md says
    what was measured.
    """
    if direction == "rtl":
        return None
    return Frame(design.pictures.statement, design.page.margin_side, design.pictures.statement_gap)


def _page_styles(design: Design) -> Iterator[Style]:
    colours, sizes, space = design.colours, design.sizes, design.space
    small = TextFormat(size=sizes.small, colour=colours.secondary)
    inset = min(space.box, WIDEST_BORDER)
    yield Style(
        "Masthead",
        "Masthead",
        ParagraphFormat(
            before=0,
            after=space.paragraph,
            start=inset,
            end=inset,
            fill=colours.brand,
            whole_words=True,
            borders=(Border(colours.brand, inset / 2, ("top", "start", "bottom", "end"), gap=inset / 2),),
        ),
        TextFormat(size=sizes.masthead, bold=True, colour=colours.on_brand),
        based_on="Header",
        built_in=False,
    )
    yield Style("Header", "header", ParagraphFormat(before=0, whole_words=True), small)
    # The title, where there is room for it, stands at the start of the line, and the number of the page at its end.
    foot = ParagraphFormat(
        before=0,
        line=1,
        end_tab=design.measure if design.page.titled_foot else None,
        whole_words=True,
        borders=(Border(colours.rule, design.lines.thin, ("top",), gap=ABOVE_FOOT),),
    )
    yield Style("Footer", "footer", foot, small)
    yield Style("FootnoteText", "footnote text", ParagraphFormat(before=space.item / 2), TextFormat(size=sizes.small))
    yield Style("Date", "Date", ParagraphFormat(before=space.item), small, following="Normal")
    contact = ParagraphFormat(before=space.item / 2, keep_next=True, keep_lines=True, whole_words=True)
    yield Style("Contact", "Contact", contact, built_in=False)
    yield Style("Credits", "Credits", ParagraphFormat(before=space.divider), small, built_in=False)
