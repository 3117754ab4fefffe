"""The named styles of a Word file, all of them built from the design tokens, as values.

Where Word has a style of its own for something, ours takes its name, so that Word, screen readers and people know it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from publisher import language as languages
from publisher.writers.docx.design import Design
from publisher.writers.docx.formats import Border, Frame, ParagraphFormat, TextFormat

# Of Word's single line, which is as high as the font of the script needs: 1.5 times the type size in Arial.
_LINE = 1.3

_CODE_FONT = "Courier New"

# The picture beside an easy-read statement, in points: 4 cm, and the gap to the words.
PICTURE_BOX = 113.0
_PICTURE_GAP = 14.0

# How far a picture in a line of text reaches below the foot of the letters, in multiples of the type size.
_PICTURE_BELOW = 0.5

# From the bar beside a word box to its words, in points.
_BAR_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Style:
    """A named style. `identifier` is its name in the file, `name` the one that people choose by."""

    identifier: str
    name: str
    paragraph: ParagraphFormat = field(default_factory=ParagraphFormat)
    text: TextFormat = field(default_factory=TextFormat)
    based_on: str = "Normal"
    following: str = ""
    character: bool = False
    built_in: bool = True

    @property
    def default(self) -> bool:
        """Return whether paragraphs, or words, that name no style have this one."""
        return self.identifier in ("Normal", "DefaultParagraphFont")


def named_styles(design: Design, language: str) -> Iterator[Style]:
    """Yield every style that is always there."""
    script = languages.find(language).script
    right_to_left = True if script.direction == "rtl" else None
    yield Style(
        "Normal",
        "Normal",
        ParagraphFormat(before=design.paragraph_gap, after=0, line=_LINE, right_to_left=right_to_left),
        TextFormat(colour=design.text),
    )
    yield from _headings(design)
    yield from _text_styles(design)
    yield from _boxes(design)
    yield from _contents_styles(design)
    yield from _table_styles(design)
    yield from _easy_read_styles(design, line=design.body * script.line_height, direction=script.direction)
    yield from _page_styles(design)
    yield from _character_styles(design, slanted=script.italic and not design.upright)


def _headings(design: Design) -> Iterator[Style]:
    """Yield Heading 1 (the title, as in HTML: one title, and screen readers go to it by H) to Heading 6."""
    gaps = (
        design.paragraph_gap,
        design.section_gap * 0.8,
        design.section_gap * 0.6,
        *[design.paragraph_gap * 1.5] * 3,
    )
    for level, (size, gap) in enumerate(zip(design.headings, gaps, strict=True), start=1):
        yield Style(
            f"Heading{level}",
            f"heading {level}",
            ParagraphFormat(before=gap, line=1.05, keep_next=True, keep_lines=True, outline=level - 1),
            TextFormat(size=size, bold=True, colour=design.text if level == 1 else design.heading),
            following="Normal",
        )


def _text_styles(design: Design) -> Iterator[Style]:
    bar = Border(design.accent, 3, ("start",), gap=10)
    yield Style(
        "Summary",
        "Summary",
        text=TextFormat(size=design.lead, colour=design.secondary),
        following="Normal",
        built_in=False,
    )
    for identifier, name in (("ListBullet", "List Bullet"), ("ListNumber", "List Number")):
        yield Style(identifier, name, ParagraphFormat(before=design.item_gap))
    yield Style(
        "DefinitionTerm",
        "Definition Term",
        ParagraphFormat(keep_next=True),
        TextFormat(bold=True),
        following="Definition",
        built_in=False,
    )
    definition = ParagraphFormat(before=design.item_gap / 2, start=design.step)
    yield Style("Definition", "Definition", definition, built_in=False)
    yield Style("Quote", "Quote", ParagraphFormat(start=design.step, end=design.step / 2, borders=(bar,)))
    yield Style(
        "QuoteAttribution",
        "Quote Attribution",
        ParagraphFormat(before=design.paragraph_gap * 1.5, keep_next=True),
        following="Quote",
        built_in=False,
    )
    yield Style(
        "Figure", "Figure", ParagraphFormat(before=design.paragraph_gap * 1.5), following="Caption", built_in=False
    )
    yield Style(
        "FigureWithCaption",
        "Figure With Caption",
        ParagraphFormat(keep_next=True),
        based_on="Figure",
        following="Caption",
        built_in=False,
    )
    yield Style(
        "Caption",
        "caption",
        ParagraphFormat(before=design.item_gap, after=design.paragraph_gap / 2),
        TextFormat(size=design.small, colour=design.secondary),
    )


def _boxes(design: Design) -> Iterator[Style]:
    gap = min(design.box, 12)
    yield Style(
        "DraftNote",
        "Draft Note",
        ParagraphFormat(
            before=design.paragraph_gap * 1.5,
            start=gap,
            end=gap,
            fill=design.notice,
            borders=(
                Border(design.notice, gap / 2, ("top", "bottom", "end"), gap=1),
                Border(design.notice_rule, 4, ("start",), gap=gap - 4),
            ),
        ),
        built_in=False,
    )
    yield Style(
        "CodeBlock",
        "Code Block",
        ParagraphFormat(
            line=1.15,
            start=gap,
            end=gap,
            fill=design.surface,
            borders=(Border(design.surface, gap / 2, ("top", "start", "bottom", "end"), gap=1),),
            right_to_left=False,
            alignment="left",
        ),
        TextFormat(font=_CODE_FONT, size=design.body - 1.5, unchecked=True),
        built_in=False,
    )
    # Between two pieces of code: programs fill the space between paragraphs on the same ground.
    yield Style("CodeEnd", "Code End", based_on="TableEnd", built_in=False)
    # Between two quotations, or two lists of terms, which else would be one.
    yield Style("QuoteEnd", "Quote End", based_on="TableEnd", built_in=False)
    yield Style("DefinitionEnd", "Definition End", based_on="TableEnd", built_in=False)
    yield Style(
        "Divider",
        "Divider",
        ParagraphFormat(before=0, after=design.paragraph_gap, line=1, borders=(Border(design.rule, 1, ("bottom",)),)),
        built_in=False,
    )


def _contents_styles(design: Design) -> Iterator[Style]:
    """Yield the styles of the list of contents. Its heading is outside the outline: it does not list itself."""
    yield Style(
        "TOCHeading",
        "TOC Heading",
        ParagraphFormat(before=design.section_gap * 0.8, line=1.05, keep_next=True, keep_lines=True),
        TextFormat(size=design.headings[1], bold=True, colour=design.heading),
        following="TOC2",
    )
    for level in (2, 3):
        look = ParagraphFormat(
            before=design.item_gap / 2, start=(level - 2) * design.step or None, end=design.step, end_tab=design.measure
        )
        yield Style(f"TOC{level}", f"toc {level}", look)
    yield Style("ContentsEnd", "Contents End", based_on="TableEnd", built_in=False)


def _table_styles(design: Design) -> Iterator[Style]:
    yield Style(
        "TableCaption",
        "Table Caption",
        ParagraphFormat(before=design.paragraph_gap * 1.5, after=design.item_gap, keep_next=True, keep_lines=True),
        TextFormat(size=design.body, bold=True, colour=design.text),
        based_on="Caption",
        built_in=False,
    )
    pad = design.item_gap / 2
    yield Style("TableText", "Table Text", ParagraphFormat(before=pad, after=pad), built_in=False)
    yield Style(
        "TableHeading",
        "Table Heading",
        ParagraphFormat(keep_lines=True),
        TextFormat(bold=True),
        based_on="TableText",
        built_in=False,
    )
    for base, name in (("TableText", "Table Text"), ("TableHeading", "Table Heading")):
        for ending, alignment in (("Centre", "center"), ("End", "right")):
            look = ParagraphFormat(alignment="center" if alignment == "center" else "right")
            yield Style(f"{base}{ending}", f"{name} {ending}", look, based_on=base, built_in=False)
    yield Style(
        "TableEnd",
        "Table End",
        ParagraphFormat(before=0, after=0, line=1),
        TextFormat(size=2),
        built_in=False,
    )


def _easy_read_styles(design: Design, *, line: float, direction: Literal["ltr", "rtl"]) -> Iterator[Style]:
    """Yield the styles of statements with their pictures, and of word boxes; `line` is the height of a line.

    The space after the words is as high as the picture, less one line, so that the next picture never stands beside
    them.
    """
    frame = picture_frame(design, direction)
    start = PICTURE_BOX + _PICTURE_GAP if frame else None
    yield Style(
        "StatementPicture",
        "Statement Picture",
        ParagraphFormat(before=0 if frame else design.section_gap, line=1, keep_next=True, frame=frame),
        following="Statement",
        built_in=False,
    )
    after = PICTURE_BOX - line + _PICTURE_GAP if frame else design.item_gap
    words = ParagraphFormat(before=design.paragraph_gap, after=after, start=start, keep_lines=True)
    yield Style("Statement", "Statement", words, built_in=False)
    yield Style(
        "ExplainedStatement",
        "Explained Statement",
        ParagraphFormat(after=design.item_gap, keep_next=True),
        based_on="Statement",
        following="WordBoxTerm",
        built_in=False,
    )
    # The hard word and what it means: two paragraphs, between which nothing shows that they are two.
    box = ParagraphFormat(
        before=0,
        after=max(PICTURE_BOX - 3 * line, design.item_gap) if frame else design.item_gap,
        start=start or _BAR_GAP + 3,
        keep_lines=True,
        fill=design.surface,
        borders=(Border(design.accent, 3, ("start",), gap=_BAR_GAP),),
    )
    yield Style(
        "WordBoxTerm",
        "Word Box Term",
        replace(box, before=design.item_gap, after=0, keep_next=True),
        TextFormat(bold=True),
        following="WordBox",
        built_in=False,
    )
    yield Style("WordBox", "Word Box", box, following="Statement", built_in=False)


def picture_frame(design: Design, direction: Literal["ltr", "rtl"]) -> Frame | None:
    """Return the place of an easy-read picture, at the start of the line; None puts it above its words instead.

    Where words run from right to left it stands above them: Word counts the place of a frame from the left edge of the
    paper and LibreOffice 7.4 from the right, so what is right in one covers the words in the other.
    """
    return Frame(PICTURE_BOX, design.margin_side, _PICTURE_GAP) if direction == "ltr" else None


def _page_styles(design: Design) -> Iterator[Style]:
    small = TextFormat(size=design.small, colour=design.secondary)
    inset = 10.0
    yield Style(
        "Masthead",
        "Masthead",
        ParagraphFormat(
            before=0,
            after=design.paragraph_gap,
            start=inset,
            end=inset,
            fill=design.accent,
            borders=(Border(design.accent, 6, ("top", "start", "bottom", "end"), gap=4),),
        ),
        TextFormat(size=design.masthead, bold=True, colour=design.on_accent),
        based_on="Header",
        built_in=False,
    )
    yield Style("Header", "header", ParagraphFormat(before=0), small)
    yield Style("Footer", "footer", ParagraphFormat(before=0), small)
    yield Style("FootnoteText", "footnote text", ParagraphFormat(before=design.item_gap / 2, line=1.15), small)
    yield Style("Date", "Date", ParagraphFormat(before=design.item_gap), TextFormat(colour=design.secondary))
    contact = ParagraphFormat(before=design.item_gap / 2, keep_next=True, keep_lines=True)
    yield Style("Contact", "Contact", contact, built_in=False)
    yield Style("Credits", "Credits", ParagraphFormat(before=design.section_gap), small, built_in=False)


def _character_styles(design: Design, *, slanted: bool) -> Iterator[Style]:
    """Yield the styles of words; scripts and editions without slanted letters show stress in bold."""
    stress = TextFormat(italic=True) if slanted else TextFormat(bold=True)
    font = "DefaultParagraphFont"
    code = TextFormat(font=_CODE_FONT, fill=design.surface, unchecked=True)
    yield Style(font, "Default Paragraph Font", character=True)
    yield Style("Strong", "Strong", text=TextFormat(bold=True), based_on=font, character=True)
    yield Style("Emphasis", "Emphasis", text=stress, based_on=font, character=True)
    both = replace(stress, bold=True)
    yield Style("IntenseEmphasis", "Intense Emphasis", text=both, based_on=font, character=True)
    yield Style(
        "Superscript", "Superscript", text=TextFormat(raised=True), based_on=font, character=True, built_in=False
    )
    yield Style("Subscript", "Subscript", text=TextFormat(sunken=True), based_on=font, character=True, built_in=False)
    link = TextFormat(colour=design.link, underline=True)
    yield Style("Hyperlink", "Hyperlink", text=link, based_on=font, character=True)
    yield Style("Code", "Code", text=code, based_on=font, character=True, built_in=False)
    lowered = TextFormat(lowered=design.body * _PICTURE_BELOW)
    yield Style("InlinePicture", "Inline Picture", text=lowered, based_on=font, character=True, built_in=False)
    yield Style("FootnoteReference", "footnote reference", text=TextFormat(raised=True), based_on=font, character=True)
