"""The design tokens as Word measures them: colours without their sign, everything else in points."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from publisher import editions
from publisher.design import small_print
from publisher.editions import Look
from publisher.errors import ConfigurationError, Place
from publisher.materials import Tokens

_POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "px": 0.75}
_LENGTH = re.compile(r"([\d.]+)(pt|mm|cm|px|em)")

# Paper that the tokens may name, in points: ISO 216, ANSI/ASME Y14.1.
_PAPER = {"A4": (595.3, 841.9), "A5": (419.5, 595.3), "Letter": (612.0, 792.0)}

# The least weight that is bold (CSS Fonts 4, 2.2; Word has one bold only).
_BOLD = 600

_FILE = Place("styles/tokens.toml")


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours, six hexadecimal digits each."""

    text: str
    secondary: str
    heading: str
    accent: str
    brand: str
    on_brand: str
    link: str
    rule: str
    surface: str
    notice: str
    notice_rule: str


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of type. `headings` are those of levels 1 (the title) to 6."""

    headings: tuple[float, ...]
    lead: float
    body: float
    small: float
    masthead: float
    code: float


@dataclass(frozen=True, slots=True)
class Leading:
    """Heights of lines, in single lines of the font: of running text, of headings and of summaries."""

    text: float
    heading: float
    lead: float


@dataclass(frozen=True, slots=True)
class Space:
    """Distances, worked out for the type size where they stand.

    `headings` are those above levels 1 (the title) to 6, `below_headings` those below; `step` is one of indentation;
    `quote` lies between a quotation and the line beside it.
    """

    paragraph: float
    item: float
    headings: tuple[float, ...]
    below_headings: tuple[float, ...]
    step: float
    box: float
    figure: float
    caption: float
    divider: float
    quote: float
    cell_block: float
    cell_inline: float


@dataclass(frozen=True, slots=True)
class Lines:
    """The widths of lines that are drawn; 0 for one that the edition does without."""

    thin: float
    strong: float
    quote: float
    bar: float
    notice: float


@dataclass(frozen=True, slots=True)
class Pictures:
    """The height of a picture in a line of text, of the highest one; the width of a statement's.

    `statement_gap` is between it and the words beside it, `statement_space` between it and the next one.
    """

    inline: float
    highest: float
    statement: float
    statement_gap: float
    statement_space: float


@dataclass(frozen=True, slots=True)
class Page:
    """The paper, width and height, and its margins; the foot stands `above_foot` points below the text.

    `titled_foot` says that the foot has the title beside the number of the page.
    """

    paper: tuple[float, float]
    margin_top: float
    margin_bottom: float
    margin_side: float
    above_foot: float
    titled_foot: bool

    @property
    def measure(self) -> float:
        """Return the width of the text on the page."""
        return self.paper[0] - 2 * self.margin_side

    @property
    def height(self) -> float:
        """Return the height of the text on the page."""
        return self.paper[1] - self.margin_top - self.margin_bottom


@dataclass(frozen=True, slots=True)
class Design:
    """The tokens that a Word file is built from, and how its edition is set.

    `code_font` is the font of code, `strong_headings` says that headings are bold.
    """

    look: Look
    colours: Colours
    sizes: Sizes
    leading: Leading
    space: Space
    lines: Lines
    pictures: Pictures
    page: Page
    code_font: str
    strong_headings: bool

    @property
    def step(self) -> float:
        """Return one step of indentation."""
        return self.space.step

    @property
    def measure(self) -> float:
        """Return the width of the text on the page."""
        return self.page.measure

    @classmethod
    def of(cls, tokens: Tokens, edition: str = "", paper: str = "") -> "Design":
        """Return the design for an edition; its own values (`[type-EDITION]`) go before those of the paper and of all.

        `paper` is what the text asks for, "" for what the tokens say. A folded leaflet is for printers: its text is
        set on the usual paper. Raises `ConfigurationError` for a token that is missing or is no colour, length, number
        or paper.
        """
        look = editions.look_of(edition)
        font = _group(tokens, "font", edition)
        named = paper if paper in _PAPER else _Group("page", tokens.get("page", {})).text("size")
        sizes = _sizes(_group(tokens, "type", edition, paper=named), font)
        return cls(
            look=look,
            colours=_colours(tokens, darkest=look.darkest),
            sizes=sizes,
            leading=_leading(_group(tokens, "leading", edition)),
            space=_space(_group(tokens, "space", edition), sizes),
            lines=_lines(_group(tokens, "line", edition), sizes.body),
            pictures=_pictures(_group(tokens, "picture", edition), sizes.body),
            page=_page(_group(tokens, "page", edition, paper=named), named, edition),
            code_font=font.text("code-word"),
            strong_headings=font.number("heading-weight") >= _BOLD,
        )


def _colours(tokens: Tokens, *, darkest: bool) -> Colours:
    colour = _Group("colour", tokens.get("colour", {}))
    return Colours(
        text=colour.colour("text"),
        secondary=colour.colour(small_print(darkest=darkest)),
        heading=colour.colour("heading"),
        accent=colour.colour("accent"),
        brand=colour.colour("brand"),
        on_brand=colour.colour("on-brand"),
        link=colour.colour("link"),
        rule=colour.colour("rule"),
        surface=colour.colour("surface"),
        notice=colour.colour("notice"),
        notice_rule=colour.colour("notice-rule"),
    )


def _sizes(sizes: "_Group", font: "_Group") -> Sizes:
    deepest = sizes.points("heading-4")
    levels = (sizes.points("title"), sizes.points("heading-2"), sizes.points("heading-3"), deepest, deepest, deepest)
    body = sizes.points("body")
    return Sizes(
        headings=levels,
        lead=sizes.points("lead"),
        body=body,
        small=sizes.points("small"),
        masthead=sizes.points("masthead"),
        code=font.points("code-size", body),
    )


def _leading(leading: "_Group") -> Leading:
    text = leading.number("word")
    return Leading(text, text * leading.number("heading"), text * leading.number("lead"))


def _space(space: "_Group", sizes: Sizes) -> Space:
    body, levels = sizes.body, sizes.headings
    above = ("section-paper", "heading-3", "heading-4", "heading-4", "heading-4")
    return Space(
        paragraph=space.points("paragraph", body),
        item=space.points("item", body),
        headings=(0.0, *(space.points(name, size) for name, size in zip(above, levels[1:], strict=True))),
        below_headings=tuple(space.points("below-heading", size) for size in levels),
        step=space.points("indent", body),
        box=space.points("box", body),
        figure=space.points("figure", body),
        caption=space.points("caption", sizes.small),
        divider=space.points("divider", body),
        quote=space.points("quote", body),
        cell_block=space.points("cell-block", body),
        cell_inline=space.points("cell-inline", body),
    )


def _lines(line: "_Group", body: float) -> Lines:
    return Lines(*(line.points(name, body) for name in ("thin", "strong", "quote", "bar", "notice")))


def _pictures(picture: "_Group", body: float) -> Pictures:
    return Pictures(
        inline=picture.points("inline", body),
        highest=picture.points("highest"),
        statement=picture.points("statement"),
        statement_gap=picture.points("statement-gap"),
        statement_space=picture.points("statement-space"),
    )


def _page(page: "_Group", paper: str, edition: str) -> Page:
    return Page(
        page.paper(paper),
        margin_top=page.points("margin-block-start"),
        margin_bottom=page.points("margin-block-end"),
        margin_side=page.points("margin-inline"),
        above_foot=page.points("footer-block-start"),
        titled_foot=editions.titled_foot(edition, paper),
    )


def _group(tokens: Tokens, name: str, edition: str, *, paper: str = "") -> "_Group":
    """Return a table of the tokens, with what the paper and the edition set in its place (as the PDF does)."""
    groups = (name, f"{name}-{paper}", f"{name}-{edition}", f"{name}-{edition}-{paper}")
    return _Group(name, {key: value for group in groups for key, value in tokens.get(group, {}).items()})


@dataclass(frozen=True, slots=True)
class _Group:
    """One table of the token file."""

    name: str
    values: Mapping[str, str | int | float]

    def colour(self, key: str) -> str:
        value = self.text(key)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
            raise self._wrong(key, "must be a colour of six hexadecimal digits.", "Write it as #005eb8.")
        return value[1:].upper()

    def points(self, key: str, em: float | None = None) -> float:
        found = _LENGTH.fullmatch(self.text(key))
        if found is None or (found[2] == "em" and em is None):
            raise self._wrong(key, "must be a length.", "Write a number and its unit: 12pt, 20mm.")
        return float(found[1]) * (em if found[2] == "em" and em is not None else _POINTS[found[2]])

    def number(self, key: str) -> float:
        try:
            return float(self.text(key))
        except ValueError:
            raise self._wrong(key, "must be a number.", "Write it without a unit: 1.3.") from None

    def paper(self, name: str) -> tuple[float, float]:
        size = _PAPER.get(name)
        if size is None:
            raise self._wrong("size", "must be a size of paper.", f"Use one of: {', '.join(sorted(_PAPER))}.")
        return size

    def text(self, key: str) -> str:
        if key not in self.values:
            raise self._wrong(key, "is missing.", f"Add it to the table [{self.name}].")
        return str(self.values[key])

    def _wrong(self, key: str, message: str, mend: str) -> ConfigurationError:
        return ConfigurationError(f"The design token “{self.name}.{key}” {message}", mend=mend, place=_FILE)
