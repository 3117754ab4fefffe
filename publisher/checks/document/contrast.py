"""Words stand out from what is behind them."""

from collections.abc import Iterator

from publisher.checks.limits import POINTS, aim
from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.colours import contrast
from publisher.checks.page.page import Words, read_page
from publisher.checks.page.paint import Painter
from publisher.checks.page.told import Faults
from publisher.findings import Answer, Check, Measurement, Severity
from publisher.model import Document
from publisher.standards import DAPB1605, WCAG_1_4_6, WCAG_2_2, Mark, Source

RATIO = 7.0  # to 1: WCAG 2.2, 1.4.6 (AAA)
# Large-scale text, of which WCAG 2.2 asks less: 18 pt, or 14 pt and bold. Only the name of the organisation above the
# page is let off so; the text has the whole ratio, however large it is.
LARGE_SCALE_RATIO = 4.5
LARGE_AND_BOLD = 14.0  # points


def nothing_of_the_text(_: Document) -> Iterator[Answer]:
    """Find nothing in the text itself: its colours are seen in the page alone."""
    yield from ()


def faint_words(document: Document, content: bytes) -> Iterator[Answer]:
    """Find all words whose colour is too near to what is behind them, in every scheme and on paper."""
    page = read_page(content)
    least = aim(document.targets.contrast, RATIO)
    faults = Faults()
    painter = Painter()
    lowest = 21.0
    for case in page.cases:
        for words in page.words(case):
            if "disabled" in words.elements[0].attributes:
                continue
            pair = painter.pair(words.style)
            if isinstance(pair, Unknown):
                faults.unknown(pair)
                continue
            ratio = contrast(*pair)
            wanted = min(least, LARGE_SCALE_RATIO) if _is_name(words) else least
            lowest = min(lowest, ratio) if not _is_name(words) else lowest
            if ratio < wanted:
                front, behind = (colour.hexadecimal for colour in pair)
                given = _last([words.style.given("color"), painter.set_by(words.style)])
                faults.add(
                    str(given.by) if given else "",
                    f"{words.beginning} has a contrast of {ratio:.1f} to 1 ({front} on {behind}) {case}.",
                    mend=f"Choose colours with {wanted:g} to 1 or more.",
                    case=case,
                    given=given,
                )
    yield from faults.answers(page)
    yield Measurement(f"The lowest contrast of the text is {lowest:.1f} to 1, in {len(page.cases)} cases.")


def _last(given: list[Given | None]) -> Given | None:
    """Return which of two values the page sets last: the rule that its author added."""
    return max((one for one in given if one is not None), key=lambda one: one.by.line, default=None)


def _is_name(words: Words) -> bool:
    """Return whether these are the large words of the masthead."""
    size = words.style.font_size
    named = any("organisation" in element.classes for element in words.elements[0].around)
    return named and isinstance(size, float) and size * POINTS >= LARGE_AND_BOLD


CHECK = Check(
    id="contrast",
    title="Words stand out from what is behind them",
    severity=Severity.ERROR,
    clauses=(WCAG_1_4_6, DAPB1605),
    run=nothing_of_the_text,
    editions=("easy-read",),
    sources=(Source(WCAG_2_2, Mark.MEMORY),),
    page=faint_words,
)
