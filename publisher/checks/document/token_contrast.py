"""The colours that PDF and Word files are made of stand out from each other."""

import re
from collections.abc import Iterator
from functools import lru_cache

from publisher.checks.document.contrast import LARGE, LARGE_SCALE_RATIO, LEAST_LARGE_SCALE_RATIO, LEAST_RATIO, RATIO
from publisher.checks.limits import POINTS
from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.colours import Colour, contrast, parse, parse_hexadecimal
from publisher.checks.page.media import Case
from publisher.checks.page.page import PAPER, Page, Words, page_on_paper
from publisher.checks.page.paint import Behind, Painter
from publisher.checks.page.parts import can_be_seen
from publisher.checks.page.style import Style
from publisher.checks.page.told import not_judged
from publisher.checks.page.tree import Element
from publisher.errors import Place
from publisher.findings import Answer, Check, Finding, Measurement, Severity
from publisher.model import Document
from publisher.printed import Meeting, Printed
from publisher.standards import WCAG_1_4_3, WCAG_1_4_6, WCAG_1_4_11, WCAG_2_2, Mark, Source

# Of a line that means something: WCAG 2.2, 1.4.11 (AA). Those of words are the limits of `contrast`.
LINE_RATIO = 3.0
_PAPER = Case("print", PAPER)
_SIDES = ("top", "right", "bottom", "left")
_NO_RULE = Place("styles")
_TOKENS = Place("styles/tokens.toml")
_TOKEN = re.compile(r"--colour-([\w-]+)")


def nothing_of_the_text(_: Document) -> Iterator[Answer]:
    """Find nothing in the text itself: its colours are those of the edition's styles."""
    yield from ()


def faint_pairs(document: Document, printed: Printed) -> tuple[Answer, ...]:
    """Return each pair of colours in the styles of PDF and Word files that is too faint, whatever the text uses.

    It is the same for all texts of an edition, and is computed once.
    """
    return _answers(printed, easy=document.edition == "easy-read")


@lru_cache(maxsize=16)  # more than a workspace has editions
def _answers(printed: Printed, *, easy: bool) -> tuple[Answer, ...]:
    pairs = _Pairs(printed, page_on_paper(printed.page), easy=easy)
    return (*pairs.findings(), *not_judged([*pairs.unknown, *pairs.page.unjudged]), pairs.measured())


class _Pairs:
    """The pairs of one edition, each looked at once, and what could not be judged."""

    def __init__(self, printed: Printed, page: Page, *, easy: bool) -> None:
        self.printed, self.page, self.easy = printed, page, easy
        self.painter = Painter()
        self.unknown: list[Unknown] = []
        self.seen: set[tuple[str, str]] = set()
        self.lowest = 21.0
        self.tokens = dict(printed.tokens)

    def findings(self) -> Iterator[Finding]:
        """Yield what is too faint: each line of the tokens or rules once for words and once for lines."""
        found: dict[tuple[Place, bool], list[tuple[float, float, Meeting]]] = {}
        made = ((one, _NO_RULE) for one in self.printed.meetings)
        for meeting, rule in (*self._words(), *self._lines(), *self._margins(), *made):
            front, behind = parse_hexadecimal(meeting.front), parse_hexadecimal(meeting.behind)
            if front is None or behind is None:
                continue  # a token that is no colour is refused when it is read
            ratio, wanted = contrast(front, behind), self._wanted(meeting)
            self.seen.add((meeting.front, meeting.behind))
            self.lowest = min(self.lowest, ratio)
            if ratio < wanted:
                found.setdefault((self._place(meeting, rule), meeting.text), []).append((ratio, wanted, meeting))
        for (place, _), faint in found.items():
            yield _finding(faint, place)

    def measured(self) -> Measurement:
        """Return how many pairs were looked at; it is asked for last."""
        return Measurement(
            f"{len(self.seen)} pairs of colours meet in the styles of PDF and Word files; the lowest contrast is "
            f"{self.lowest:.1f} to 1."
        )

    def _wanted(self, meeting: Meeting) -> float:
        if not meeting.text:
            return LINE_RATIO
        if self.easy:
            # The name of the organisation above the page is large and bold.
            return LARGE_SCALE_RATIO if meeting.behind_name == "brand" else RATIO
        return LEAST_LARGE_SCALE_RATIO if meeting.large else LEAST_RATIO

    def _place(self, meeting: Meeting, rule: Place) -> Place:
        """Return where a pair is set: the rule that has a colour of its own, else the token, the one in front first."""
        if rule.line:
            return rule
        for name in (meeting.front_name, meeting.behind_name):
            if name in self.tokens:
                return self.tokens[name]
        return _TOKENS

    def _words(self) -> Iterator[tuple[Meeting, Place]]:
        """Yield the pairs of the words of the page."""
        for words in self.page.words(_PAPER):
            pair = self.painter.pair(words.style)
            if isinstance(pair, Unknown):
                self.unknown.append(pair)
                continue
            where = f"the PDF, where it has {words.beginning}"
            front, behind = words.style.given("color"), self.painter.set_by(words.style)
            yield self._meeting(where, pair, (front, behind), large=_is_large(words)), self._rule(front, behind)

    def _lines(self) -> Iterator[tuple[Meeting, Place]]:
        """Yield the pairs of lines that mean something: beside quotations and notices, and between subjects."""
        for element in self.page.tree.elements:
            if (what := _line_of(element)) and can_be_seen(element, self.page, _PAPER) is True:
                yield from self._edges(what, self.page.style(element, _PAPER))

    def _margins(self) -> Iterator[tuple[Meeting, Place]]:
        """Yield the pairs of what a sheet of its own has in the margins of pages, on what is behind the page."""
        root = self.page.style(self.page.tree.root, _PAPER)
        behind = self.painter.behind(root)
        declared = (one for rule in self.page.tree.sheet.pages for one in rule.declarations if rule.box)
        for one in (one for one in declared if one.name == "color"):
            colour = parse(one.tokens, None, dark=False)
            if colour is None or not isinstance(behind, Behind):
                self.unknown.append(Unknown(str(one), one.line))
                continue
            pair = (colour.over(behind.colour), behind.colour)
            ground = self.painter.set_by(root)
            given = (Given(one.tokens, one), ground)
            yield self._meeting("the margins of a PDF's pages", pair, given), self._rule(given[0])

    def _edges(self, what: str, style: Style) -> Iterator[tuple[Meeting, Place]]:
        outside = self.painter.behind(style.around) if style.around is not None else None
        for side in _SIDES:
            line = style.line_colour(f"border-{side}")
            if isinstance(line, Unknown):
                self.unknown.append(line)
            elif isinstance(line, Colour) and line.alpha and style.around is not None:
                if isinstance(outside, Behind):
                    pair = (outside.shown(line.over(outside.colour)), outside.shown(outside.colour))
                    front, behind = style.given(f"border-{side}-color"), self.painter.set_by(style.around)
                    yield (
                        self._meeting(f"the line of a {what} in the PDF", pair, (front, behind), text=False),
                        (self._rule(front)),
                    )
                elif isinstance(outside, Unknown):
                    self.unknown.append(outside)

    def _meeting(
        self,
        where: str,
        pair: tuple[Colour, Colour],
        given: tuple[Given | None, Given | None],
        *,
        text: bool = True,
        large: bool = False,
    ) -> Meeting:
        front, behind = (colour.hexadecimal for colour in pair)
        return Meeting(where, front, behind, _token(given[0]), _token(given[1]), text=text, large=large)

    def _rule(self, *given: Given | None) -> Place:
        """Return the line of the first rule in its sheet that sets a colour without a token."""
        for one in given:
            if one is not None and not one.by.browser and not _token(one):
                line = one.by.line
                return self.printed.places[line - 1] if 0 < line <= len(self.printed.places) else _NO_RULE
        return _NO_RULE


def _finding(faint: list[tuple[float, float, Meeting]], place: Place) -> Finding:
    """Return the finding of all pairs that one change mends: it tells of the first, and asks for what most ask."""
    ratio, _, meeting = faint[0]
    pairs = {(one.front, one.behind) for _, _, one in faint}
    also = f" The same in {len(pairs) - 1} more {'pair' if len(pairs) == 2 else 'pairs'}." if len(pairs) > 1 else ""  # noqa: PLR2004 - one more
    return Finding(
        f"{_named(meeting.front_name, meeting.front)} on {_named(meeting.behind_name, meeting.behind)} has a contrast "
        f"of {ratio:.1f} to 1 in {meeting.where}.{also}",
        mend=f"Choose colours with {max(wanted for _, wanted, _ in faint):g} to 1 or more.",
        place=place,
        severity=None if meeting.text else Severity.WARNING,
    )


def _named(name: str, colour: str) -> str:
    return f"“{name}” ({colour})" if name else colour


def _token(given: Given | None) -> str:
    """Return the name of the colour that a value comes from, "" where it is no token."""
    names = [found[1] for use in (given.uses if given else ()) if (found := _TOKEN.match(use))]
    return names[-1] if names else ""


def _line_of(element: Element) -> str:
    """Return what an element's line says, "" where it says nothing: on paper a quotation's is drawn by its parts."""
    if element.parent is not None and element.parent.tag == "blockquote":
        return "quotation"
    if element.tag == "blockquote":
        return "quotation"
    if element.tag == "hr":
        return "change of subject"
    return "notice" if "notice" in element.classes else ""


def _is_large(words: Words) -> bool:
    size = words.style.font_size
    return isinstance(size, float) and size * POINTS >= LARGE


CHECK = Check(
    id="token-contrast",
    title="The colours of PDF and Word files stand out",
    severity=Severity.ERROR,
    clauses=(WCAG_1_4_3, WCAG_1_4_6, WCAG_1_4_11),
    run=nothing_of_the_text,
    sources=(Source(WCAG_2_2, Mark.MEMORY),),
    printed=faint_pairs,
)
