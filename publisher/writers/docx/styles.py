"""The styles of one Word file: python-docx's, told what the named styles and the design say."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from publisher import language as languages
from publisher.writers.docx.character_styles import CharacterStyles
from publisher.writers.docx.design import Design
from publisher.writers.docx.elements import w
from publisher.writers.docx.formats import (
    WIDEST_GAP,
    Border,
    ParagraphFormat,
    TextFormat,
    fonts,
    half_points,
    shape_paragraphs,
    shape_words,
)
from publisher.writers.docx.latent_styles import priority
from publisher.writers.docx.named_styles import Style, named_styles
from publisher.writers.docx.row_measures import RowMeasures


@dataclass(frozen=True, slots=True)
class Quotation:
    """The quotations around a paragraph: how many, one in the other, and how many steps in the inner one's words are.

    Each quotation brings one step; `further` are those that lists and definitions around it bring.
    """

    times: int
    steps: float

    @property
    def further(self) -> float:
        """Return the steps of indentation that are not the quotations' own."""
        return self.steps - self.times


@dataclass(slots=True)
class Styles:
    """The styles that the text of one Word file needs beside the named ones.

    They stand further in, in a quotation or a footnote, or stay with the next paragraph; `words` are those of words.
    """

    design: Design
    language: str
    words: CharacterStyles = field(init=False)
    _named: dict[str, Style] = field(init=False)
    _made: dict[str, Style] = field(default_factory=dict)
    _rows: RowMeasures = field(init=False)
    _rises: dict[str, float] = field(init=False)

    def __post_init__(self) -> None:
        """Know the styles that are always there."""
        self._named = {style.identifier: style for style in named_styles(self.design, self.language)}
        script = languages.find(self.language).script
        self.words = CharacterStyles(self.design, script)
        self._rows = RowMeasures.of(self.design, script)
        self._rises = {"ExplainedStatement": 0.0}

    def bold(self, identifier: str) -> bool:
        """Return whether the words of paragraphs in a style are bold."""
        style = self._named.get(identifier) or self._made.get(identifier)
        if style is None or style.default or style.text.bold is not None:
            return bool(style and style.text.bold)
        return self.bold(style.based_on)

    def indented(self, identifier: str, steps: float) -> str:
        """Return the style that looks the same, some steps further in; it is made when first asked for."""
        if not steps:
            return identifier
        return self._keep(self._further_in(self._named[identifier], steps))

    def quoted(self, identifier: str, steps: float, quotation: Quotation) -> str:
        """Return the style that looks the same some steps further in, within a quotation, and says so by its name.

        The bar of the quotation runs beside it, where it does not stand further off than Word has room for.
        """
        style = self._in_quotation(self._named[identifier], steps, quotation)
        start = (self._named[identifier].paragraph.start or 0) + steps * self.design.step
        shape = replace(style.paragraph, start=start, end=self._quote.end, borders=self._bar(start, quotation))
        if self._named[identifier].paragraph.borders:  # code has its own
            shape = replace(shape, end=None, borders=())
        return self._keep(replace(style, paragraph=shape))

    def quoted_item(self, identifier: str, steps: float, quotation: Quotation) -> str:
        """Return the style of the items of a list in a quotation, whose bullets stand some steps in."""
        style = self._in_quotation(self._named[identifier], steps, quotation)
        bar = self._bar(steps * self.design.step, quotation)
        return self._keep(replace(style, paragraph=ParagraphFormat(end=self._quote.end, borders=bar)))

    def quoted_cell(self, identifier: str, quotation: Quotation) -> str:
        """Return the style of the cells of a table in a quotation: they look as all cells do."""
        style = self._in_quotation(self._named[identifier], quotation.steps, quotation)
        return self._keep(replace(style, paragraph=ParagraphFormat()))

    def in_note(self, identifier: str) -> str:
        """Return the style that looks the same in the smaller type of a footnote."""
        note = self._named["FootnoteText"]
        origin = self._named.get(identifier) or self._made[identifier]
        if origin == note or note.text.size is None:
            return identifier
        style = Style(
            identifier=f"{identifier}InNote",
            name=f"{origin.name} In Note",
            paragraph=ParagraphFormat(line=note.paragraph.line),
            text=TextFormat(size=min(note.text.size, self.size(identifier)), colour=note.text.colour),
            based_on=identifier,
            built_in=False,
            derived=True,
        )
        return self._keep(style)

    def size(self, identifier: str) -> float:
        """Return the type size of the words of paragraphs in a style."""
        style = self._named.get(identifier) or self._made[identifier]
        if style.default or style.text.size is not None:
            return style.text.size or self.design.sizes.body
        return self.size(style.based_on)

    def _further_in(self, origin: Style, steps: float) -> Style:
        """Return the style that looks the same, some steps further in."""
        if not steps:
            return origin
        plain = origin.identifier == "Normal"
        name = f"{'List Continue' if plain else origin.name} {steps:g}"
        if plain and steps == 1:
            name = "List Continue"
        return Style(
            identifier=_identifier(name) if plain else f"{origin.identifier}In{_identifier(f'{steps:g}')}",
            name=name if plain else f"{origin.name} In {steps:g}",
            paragraph=ParagraphFormat(
                before=self.design.space.item if plain else None,
                start=(origin.paragraph.start or 0) + steps * self.design.step,
            ),
            based_on=origin.identifier,
            derived=True,
            built_in=plain and steps in range(1, 6),  # Word knows List Continue to List Continue 5
        )

    def _in_quotation(self, origin: Style, steps: float, quotation: Quotation) -> Style:
        """Return the style that says by its name where it stands.

        "In Quote" stands once for each quotation around it, steps within the inner one before, steps around it behind;
        the words of a quotation itself are in Quote.
        """
        own = int(origin.identifier == "Quote")
        inner = self._further_in(origin, steps + own - quotation.steps)
        times = quotation.times - own
        further = quotation.further
        return replace(
            inner,
            identifier=inner.identifier + "InQuote" * times + (f"In{_identifier(f'{further:g}')}" if further else ""),
            name=inner.name + " In Quote" * times + (f" In {further:g}" if further else ""),
            based_on=origin.identifier,
            following="",
            derived=bool(times or further),
            built_in=origin.built_in and not times and not further,
        )

    @property
    def _quote(self) -> ParagraphFormat:
        return self._named["Quote"].paragraph

    def _bar(self, start: float, quotation: Quotation) -> tuple[Border, ...]:
        """Return the bar of a quotation beside a paragraph that begins `start` points in.

        Where Word cannot draw it so far from the words there is none: nearer to them it would look like another one.
        """
        away = start - quotation.steps * self.design.step
        bars = (replace(bar, gap=bar.gap + away) for bar in self._quote.borders)
        return tuple(bar for bar in bars if round(bar.gap) <= WIDEST_GAP)

    def _keep(self, style: Style) -> str:
        """Return the identifier of a style that the text needs."""
        if style.identifier not in self._named:
            self._made.setdefault(style.identifier, style)
        return style.identifier

    def statement(self, lines: int, rise: float) -> str:
        """Return the style of easy-read words that fill so many lines at least, whose picture rises so far above them.

        The more lines, the less space below them.
        """
        at_top = not rise and bool(self._rows.rise(lines))
        lines = min(lines, self._rows.most_lines)
        name = "Statement" + (f" Of {lines} Lines" if lines > 1 else "") + (" At Top" if at_top else "")
        style = Style(
            identifier=_identifier(name),
            name=name,
            paragraph=ParagraphFormat(after=self._rows.below(lines, rise)),
            based_on="Statement",
            built_in=False,
            derived=True,
        )
        self._rises[style.identifier] = rise
        return self._keep(style)

    def rise(self, identifier: str) -> float | None:
        """Return how far the picture beside paragraphs in a style rises above them, None for what is no statement."""
        while identifier in self._made and identifier not in self._rises:
            identifier = self._made[identifier].based_on
        return self._rises.get(identifier)

    def is_heading(self, identifier: str) -> bool:
        """Return whether a style is one of Word's headings, by whose names programs know them."""
        style = self._named.get(identifier)
        return style is not None and style.paragraph.outline is not None

    def below_heading(self, identifier: str, rise: float) -> str:
        """Return the style of a statement with room above for a picture that rises so far; it is made when asked for.

        A heading keeps its own style, so that the row has the room.
        """
        if not rise:
            return identifier
        origin = self._named.get(identifier) or self._made[identifier]
        style = Style(
            identifier=f"{identifier}BelowHeading",
            name=f"{origin.name} Below Heading",
            paragraph=ParagraphFormat(before=rise + 2 * self._rows.space),
            based_on=identifier,
            following=origin.following,
            built_in=False,
            derived=True,
        )
        return self._keep(style)

    def above_row(self, identifier: str, rise: float) -> str:
        """Return the style that looks the same and has room for a picture below that rises so far; made when asked for.

        Words that are no row stand as far from it as from other words.
        """
        origin = self._named.get(identifier) or self._made[identifier]
        after = self._space(identifier, "after")
        in_row = self.rise(identifier) is not None or identifier == "WordBox"
        least = 0 if in_row else max(self.design.space.paragraph, 2 * self._rows.space)
        if not rise and after >= least:
            return identifier
        style = Style(
            identifier=f"{identifier}AboveRow",
            name=f"{origin.name} Above Row",
            paragraph=ParagraphFormat(after=max(after, least) + rise),
            based_on=identifier,
            following=origin.following,
            built_in=False,
            derived=True,
        )
        return self._keep(style)

    def kept(self, identifier: str) -> str:
        """Return the style that looks the same and stays on the page of what follows; it is made when asked for."""
        origin = self._named.get(identifier) or self._made[identifier]
        if origin.paragraph.keep_next:
            return identifier
        style = Style(
            identifier=f"{identifier}Kept",
            name=f"{origin.name} Kept",
            paragraph=ParagraphFormat(keep_next=True),
            based_on=identifier,
            following=origin.following,
            built_in=False,
            derived=True,
        )
        return self._keep(style)

    def above_table(self, identifier: str) -> str:
        """Return the style that looks the same and stands off the table below it; it is made when asked for.

        What parts two tables has more space than words that lead to one; headings and captions have their own.
        """
        origin = self._named.get(identifier) or self._made[identifier]
        parting = identifier.startswith("TableEnd")
        after = self.design.space.figure if parting else self.design.space.paragraph
        if not parting and (origin.paragraph.outline is not None or self._space(identifier, "after")):
            return identifier
        style = Style(
            identifier=f"{identifier}AboveTable",
            name=f"{origin.name} Above Table",
            paragraph=ParagraphFormat(after=after),
            based_on=identifier,
            following=origin.following,
            built_in=False,
            derived=True,
        )
        return self._keep(style)

    def space_around(self, identifier: str) -> float:
        """Return the space above and below paragraphs in a style together, in points."""
        return self._space(identifier, "before") + self._space(identifier, "after")

    def _space(self, identifier: str, side: Literal["before", "after"]) -> float:
        style = self._named.get(identifier) or self._made[identifier]
        said: float | None = getattr(style.paragraph, side)
        if style.default or said is not None:
            return said or 0
        return self._space(style.based_on, side)

    def add_to(self, file: Document) -> None:
        """Give the file the styles that the text needed beside those of its template."""
        add_styles(file, (*self._made.values(), *self.words.made.values()), self.language)


def _identifier(name: str) -> str:
    """Return the identifier of the style with a name that may tell half steps ("List Continue 1.5")."""
    return name.replace(" ", "").replace(".5", "Half")


def add_defaults(file: Document, design: Design, language: str) -> None:
    """Tell the file what holds where no style says anything. python-docx has no name for it."""
    locale = languages.word_locale(language)
    script = languages.find(language).script
    words = w(
        "rPr",
        fonts(script.word_font),
        w("sz", val=half_points(design.sizes.body * script.scale)),
        w("szCs", val=half_points(design.sizes.body * script.scale)),
        w("lang", val=locale, eastAsia=locale, bidi=locale),
    )
    file.styles.element.insert(0, w("docDefaults", w("rPrDefault", words), w("pPrDefault")))


def add_styles(file: Document, styles: Iterable[Style], language: str) -> None:
    """Give the file styles, whose names it does not have yet."""
    script = languages.find(language).script
    # A style may name one that comes after it: all of them stand in the file before any is told what it is.
    for style, shape in [(style, _add(style, file)) for style in styles]:
        if not style.default:
            shape.base_style = file.styles.get_by_id(style.based_on, shape.type)
        shape_words(shape, style.text, scale=script.scale)
        if not style.character:
            if style.following:
                shape.next_paragraph_style = file.styles.get_by_id(style.following, shape.type)
            shape_paragraphs(shape, style.paragraph, direction=script.direction)


def _add(style: Style, file: Document) -> Any:  # noqa: ANN401 - python-docx does not say which of its styles it returns
    """Return a new style of the file, which is only named yet."""
    kind = WD_STYLE_TYPE.CHARACTER if style.character else WD_STYLE_TYPE.PARAGRAPH
    made = file.styles.add_style(style.name, kind, builtin=style.built_in)
    made.style_id = style.identifier
    made.priority = priority(style.name)
    made.quick_style = not style.derived
    made.hidden = style.derived
    if style.default:
        made.element.default = True
    return made
