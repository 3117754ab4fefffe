"""Words stand out from what is behind them."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.checks.limits import POINTS, aim
from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.colours import contrast
from publisher.checks.page.page import Words, read_page
from publisher.checks.page.paint import Painter
from publisher.checks.page.told import Faults
from publisher.findings import Answer, Check, Measurement, Severity
from publisher.model import Document
from publisher.standards import DAPB1605, WCAG_1_4_3, WCAG_1_4_6, WCAG_2_2, Mark, Source

RATIO = 7.0  # to 1: WCAG 2.2, 1.4.6 (AAA)
# Large-scale text, of which WCAG 2.2 asks less: 18 pt, or 14 pt and bold. Only the name of the organisation above the
# page is let off so; the text has the whole ratio, however large it is.
LARGE_SCALE_RATIO = 4.5
LARGE_AND_BOLD = 14.0  # points
# Of every other edition: WCAG 2.2, 1.4.3 (AA). Bold words count as large from 18 pt on too: how bold letters are is not
# computed.
LEAST_RATIO = 4.5
LEAST_LARGE_SCALE_RATIO = 3.0
LARGE = 18.0  # points


def nothing_of_the_text(_: Document) -> Iterator[Answer]:
    """Find nothing in the text itself: its colours are seen in the page alone."""
    yield from ()


def faint_words(document: Document, content: bytes) -> Iterator[Answer]:
    """Find all words whose colour is too near to what is behind them, in every scheme and on paper.

    Easy read has 7 to 1. Elsewhere less than 4.5 is an error; a target that is set asks for more, as a warning.
    """
    page = read_page(content)
    limits = _Limits.of(document)
    faults = Faults()
    painter = Painter()
    lowest: float | None = None
    for case in page.cases:
        for words in page.words(case):
            if "disabled" in words.elements[0].attributes:
                continue
            pair = painter.pair(words.style)
            if isinstance(pair, Unknown):
                faults.unknown(pair)
                continue
            ratio = contrast(*pair)
            wanted = limits.wanted(words)
            if not _is_name(words):
                lowest = ratio if lowest is None else min(lowest, ratio)
            if ratio < wanted:
                front, behind = (colour.hexadecimal for colour in pair)
                given = _last([words.style.given("color"), painter.set_by(words.style)])
                severity = limits.severity(words, ratio)
                faults.add(
                    (str(given.by) if given else "", severity),
                    f"{words.beginning} has a contrast of {ratio:.1f} to 1 ({front} on {behind}) {case}.",
                    mend=f"Choose colours with {wanted:g} to 1 or more.",
                    case=case,
                    given=given,
                    severity=severity,
                )
    yield from faults.answers(page)
    if lowest is not None:
        yield Measurement(f"The lowest contrast of the text is {lowest:.1f} to 1, in {len(page.cases)} cases.")


@dataclass(frozen=True, slots=True)
class _Limits:
    """The ratios that an edition is held to: `asked` is what is aimed at, `easy` says that less is an error at once."""

    asked: float
    easy: bool

    @classmethod
    def of(cls, document: Document) -> "_Limits":
        easy = document.edition == "easy-read"
        return cls(aim(document.targets.contrast, RATIO if easy else LEAST_RATIO), easy)

    def wanted(self, words: Words) -> float:
        if self.easy:
            return min(self.asked, LARGE_SCALE_RATIO) if _is_name(words) else self.asked
        if self.asked <= LEAST_RATIO:
            return self._least(words)
        return min(self.asked, LARGE_SCALE_RATIO) if _is_large(words) else self.asked

    def severity(self, words: Words, ratio: float) -> Severity | None:
        return None if self.easy or ratio < self._least(words) else Severity.WARNING

    def _least(self, words: Words) -> float:
        return LEAST_LARGE_SCALE_RATIO if _is_large(words) else LEAST_RATIO


def _last(given: list[Given | None]) -> Given | None:
    """Return which of two values the page sets last: the rule that its author added."""
    return max((one for one in given if one is not None), key=lambda one: one.by.line, default=None)


def _is_large(words: Words) -> bool:
    """Return whether these are large-scale text, of which WCAG asks less, by their size or as the masthead's words."""
    size = words.style.font_size
    return _is_name(words) or (isinstance(size, float) and size * POINTS >= LARGE)


def _is_name(words: Words) -> bool:
    """Return whether these are the large words of the masthead."""
    size = words.style.font_size
    named = any("organisation" in element.classes for element in words.elements[0].around)
    return named and isinstance(size, float) and size * POINTS >= LARGE_AND_BOLD


CHECK = Check(
    id="contrast",
    title="Words stand out from what is behind them",
    severity=Severity.ERROR,
    clauses=(WCAG_1_4_3, WCAG_1_4_6, DAPB1605),
    run=nothing_of_the_text,
    sources=(Source(WCAG_2_2, Mark.MEMORY),),
    page=faint_words,
)
