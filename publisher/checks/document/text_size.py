"""The text of the page is large."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.checks.limits import LEAST_TYPE_SIZE, POINTS, TYPE_SIZE, aim
from publisher.checks.page import margin_boxes
from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.media import Case
from publisher.checks.page.page import Page, Words, read_page
from publisher.checks.page.told import Faults
from publisher.checks.page.unfollowed import Effect
from publisher.findings import Answer, Check, Measurement, Severity
from publisher.model import Document
from publisher.standards import (
    DAPB1605,
    DEPARTMENT_OF_HEALTH,
    OURS,
    PHOTOSYMBOLS,
    Mark,
    Source,
)

# CSS pixels for the words of statements on a screen, to each point that they have on paper: 22 px for 16 pt (ours).
ON_SCREEN = 22 / 16
_NEARLY = 0.05  # points, for what calculations round


@dataclass(frozen=True, slots=True)
class Shown:
    """A type size in points, in a case, with what sets it."""

    points: float
    case: Case
    given: Given | None


def nothing_of_the_text(_: Document) -> Iterator[Answer]:
    """Find nothing in the text itself: how large it is set is seen in the page alone."""
    yield from ()


def small_text(document: Document, content: bytes) -> Iterator[Answer]:
    """Find all words that can be seen and are set smaller than the targets, by the rule that sets them."""
    page = read_page(content)
    least = aim(document.targets.least_type_size, LEAST_TYPE_SIZE)
    target = aim(document.targets.type_size, TYPE_SIZE)
    faults = Faults()
    smallest: dict[str, float] = {}
    for case in page.sizes:
        for words in page.words(case):
            points = _points(words, faults)
            if points is None:
                continue
            smallest[case.medium] = min(points, smallest.get(case.medium, points))
            wanted = _wanted(words, target)
            if points < wanted - _NEARLY:
                shown = Shown(points, case, words.style.given("font-size"))
                _tell(words.beginning, shown, wanted, least, faults)
    printed = _margin_boxes(page, document.direction, (target, least), faults)
    if printed is not None:
        smallest["print"] = min(printed, smallest.get("print", printed))
    yield from faults.answers(page)
    for medium, points in smallest.items():
        where = "on screen" if medium == "screen" else "printed from the web page"
        yield Measurement(f"The smallest text {where} is {points:.1f} pt ({points / POINTS:.0f} px).")


def _points(words: Words, faults: Faults) -> float | None:
    size = words.style.font_size
    changed = words.style.unfollowed(Effect.SIZE)
    for value in (size, changed):
        if isinstance(value, Unknown):
            faults.unknown(value)
            return None
    return size * POINTS if isinstance(size, float) else None


def _margin_boxes(page: Page, direction: str, limits: tuple[float, float], faults: Faults) -> float | None:
    """Tell what is too small in the margins of printed pages; return the smallest type there, in points, if any."""
    wanted, least = limits
    case = next(case for case in page.cases if case.medium == "print")
    root = page.style(page.tree.root, case).font_size
    found: list[float] = []
    for kind in margin_boxes.kinds(page.tree.sheet, direction):
        boxes = margin_boxes.boxes(page.tree.sheet, kind, case)
        for box in (one for one in boxes if one and margin_boxes.says_something(one, boxes)):
            size, given = (root, None) if isinstance(root, Unknown) else margin_boxes.type_size(box, boxes, root)
            if isinstance(size, Unknown):
                faults.unknown(size)
                continue
            found.append(size * POINTS)
            if found[-1] < wanted - _NEARLY:
                _tell(f"“@{box}” of the {kind}", Shown(found[-1], case, given), wanted, least, faults)
    return min(found, default=None)


def _wanted(words: Words, target: float) -> float:
    """Return the type size in points that words should have: more on a screen for those of statements."""
    statement = any("statement" in element.classes for element in words.elements[0].around)
    return target * ON_SCREEN * POINTS if statement and words.case.medium == "screen" else target


def _tell(what: str, shown: Shown, wanted: float, least: float, faults: Faults) -> None:
    given, points = shown.given, shown.points
    too_small = points < least - _NEARLY
    faults.add(
        (str(given.by) if given else "", too_small),
        f"{what} is set in {points:.1f} pt ({points / POINTS:.0f} px) {shown.case}.",
        mend=f"Set it in {wanted:g} pt ({wanted / POINTS:.0f} px) or more; under {least:g} pt it is an error.",
        case=shown.case,
        given=given,
        severity=Severity.ERROR if too_small else Severity.WARNING,
    )


CHECK = Check(
    id="text-size",
    title="Text is large",
    severity=Severity.ERROR,
    clauses=(DAPB1605,),
    run=nothing_of_the_text,
    editions=("easy-read",),
    sources=(
        Source(DEPARTMENT_OF_HEALTH, Mark.VERIFIED),
        Source(PHOTOSYMBOLS, Mark.VERIFIED),
        Source(OURS, Mark.JUDGEMENT),
    ),
    page=small_text,
)
