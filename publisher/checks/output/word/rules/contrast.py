"""Words stand out from what is behind them.

Sources: “Rules for the Accessibility Checker” (Microsoft): sufficient contrast between text and background; WCAG 2.2,
1.4.3: 4.5 to 1, and 3 to 1 for words of 18 points or of 14 points and bold.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from publisher.checks.output.word.names import A, Element, find, on
from publisher.checks.output.word.rules.colours import AUTO, BLACK, WHITE, drawn_colour
from publisher.checks.output.word.rules.looks import OUTSIDE, InTable, Look, Looks
from publisher.checks.output.word.rules.rule import Broken, Kind, Rule
from publisher.checks.output.word.rules.text import (
    CELL,
    PARAGRAPH,
    RUN,
    TABLE,
    TEXT_BOX,
    Line,
    Story,
    WordText,
    quoted,
    words_of,
)
from publisher.design import LEAST_FOR_TEXT, contrast

_LEAST_FOR_LARGE = 3.0
_LARGE, _LARGE_BOLD = 18.0, 14.0  # points
_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_NO_FILL, _SOLID_FILL = f"{{{A}}}noFill", f"{{{A}}}solidFill"
_MEND = "Change the colours in styles/tokens.toml, so that they lie further apart."


@dataclass
class _Faint:
    """Words that are hard to read, with the number of places that have the same colours."""

    words: str
    line: Line
    where: str
    ratio: float
    places: int = 0


def faint_words(text: WordText) -> Iterator[Broken]:
    """Find words too close in colour to what is behind them: the first place of each two colours, and how many more."""
    judged = _Judged(text)
    for story in text.stories:
        judged.take(story)
    for (front, behind, least), faint in judged.found.items():
        others = f" The same holds for {faint.places - 1} more." if faint.places > 1 else ""
        yield Broken(
            f"The words “{quoted(faint.words)}”{faint.where} are hard to read: {front} on {behind} has a contrast of "
            f"{math.floor(faint.ratio * 100) / 100} to 1, and {least:g} is the least.{others}",
            _MEND,
            faint.line.words.strip(),
            faint.line.element,
        )


class _Judged:
    """The words of a file that are hard to read, by their two colours and the contrast that they need."""

    def __init__(self, text: WordText) -> None:
        self.text, self.looks = text, Looks(text.reading)
        self.page = self._page()
        self.found: dict[tuple[str, str, float], _Faint] = {}

    def take(self, story: Story) -> None:
        """Judge all words of a story."""
        cells = {cell: said for table in story.elements(TABLE) for cell, said in self.looks.cells(table)}
        for line in story.lines:
            if line.words.strip():
                holders = tuple(line.element.iterancestors(CELL, TEXT_BOX))
                around = self._around(holders, cells)
                if around is not None:
                    self._line(story, line, cells.get(holders[0], OUTSIDE) if holders else OUTSIDE, around)

    def _line(self, story: Story, line: Line, table: InTable, around: tuple[str, ...]) -> None:
        style = self.text.paragraph(line).style
        behind = self.looks.behind_paragraph(find(line.element, "pPr"), style) or around
        for run in _runs(story, line):
            words = words_of(run)
            if words.strip():
                look = self.looks.of(run, style, table.stated)
                for pair, ratio in _too_close(look, look.behind or behind):
                    faint = _Faint(words, line, story.where, ratio)
                    self.found.setdefault(pair, faint).places += 1

    def _around(self, holders: tuple[Element, ...], cells: Mapping[Element, InTable]) -> tuple[str, ...] | None:
        """Return what the nearest cell or text box paints, else the page; None where a file alone does not say."""
        for holder in holders:
            painted = cells.get(holder, OUTSIDE).behind if holder.tag == CELL else _box(holder, self.looks)
            if painted is None or painted:
                return painted
        return (self.page,)

    def _page(self) -> str:
        """Return the colour of the page: white, unless the file has another and shows it (17.2.1)."""
        package = self.text.reading.package
        background = find(package.document.root, "background")
        if background is None or not on(find(package.settings, "displayBackgroundShape")):
            return WHITE
        colour = self.looks.theme.colour(background, "color", "themeColor", "theme")
        return WHITE if colour in {AUTO, ""} else colour


def _too_close(look: Look, painted: tuple[str, ...]) -> Iterator[tuple[tuple[str, str, float], float]]:
    """Yield each two colours that are too close, with the contrast that they need, and the one that they have."""
    large = look.size >= _LARGE or (look.bold and look.size >= _LARGE_BOLD)
    least = _LEAST_FOR_LARGE if large else LEAST_FOR_TEXT
    for behind in painted:
        # Word takes black or white for "auto", whichever can be read.
        front = max((BLACK, WHITE), key=partial(_ratio, behind)) if look.colour == AUTO else look.colour
        if _ratio(behind, front) < least:
            yield (front, behind, least), _ratio(behind, front)


def _runs(story: Story, line: Line) -> Iterator[Element]:
    """Return the runs of a paragraph that are shown, without those of a text box in it."""
    holds_box = next(line.element.iter(TEXT_BOX), None) is not None
    for run in line.element.iter(RUN):
        if on(find(run, "rPr/vanish")) or not story.shown(run):
            continue
        if not holds_box or next(run.iterancestors(PARAGRAPH), None) is line.element:
            yield run


def _box(box: Element, looks: Looks) -> tuple[str, ...] | None:
    """Return the plain colour of a text box, () for one without, None for a gradient, a picture or a theme's look."""
    shape = next(box.iterancestors(f"{_SHAPE}wsp"), None)
    properties = None if shape is None else shape.find(f"{_SHAPE}spPr")
    if properties is None:
        return None
    if properties.find(_NO_FILL) is not None:
        return ()
    fill = properties.find(_SOLID_FILL)
    colour = "" if fill is None else drawn_colour(fill, looks.theme)
    return (colour,) if colour else None


@cache
def _ratio(one: str, other: str) -> float:
    return contrast(one, other)


RULE = Rule(
    id="contrast",
    name="Hard-to-read text contrast",
    kind=Kind.WARNING,
    run=faint_words,
    looked_at="All words have a contrast of 4.5 to 1 with what is behind them, large ones 3 to 1 (WCAG 2.2, 1.4.3): "
    "by their own colours and those of their styles, table, theme and page.",
    left="Words in text boxes with gradients, pictures or a theme's look behind them, words in pictures, bullets and "
    "numbers of lists, and words that a picture lies behind.",
)
