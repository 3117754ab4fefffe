"""Controls, what the keyboard has reached, and lines that mean something stand out from what is around them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.colours import Colour, contrast
from publisher.checks.page.focus import as_written, is_reached, read_focused
from publisher.checks.page.media import Case
from publisher.checks.page.page import Page, read_page
from publisher.checks.page.paint import Behind, Painter
from publisher.checks.page.parts import can_be_seen
from publisher.checks.page.style import Style
from publisher.checks.page.told import Faults
from publisher.checks.page.tree import Element, Shape
from publisher.findings import Answer, Check, Finding, Measurement, Severity
from publisher.model import Document
from publisher.reading.beginnings import quoted
from publisher.standards import WCAG_1_4_11, WCAG_2_2, Mark, Source

RATIO = 3.0  # to 1: WCAG 2.2, 1.4.11 (AA)
_SIDES = ("top", "right", "bottom", "left")
# What readers fill in: its edge alone says where it is.
_FIELDS = frozenset({"input", "select", "textarea"})
_BUTTONS = frozenset({"button", "summary"})
# What only a line shows, by tag or by class: whose words these are, that they matter, and that the subject changes.
_LINES_OF = {"blockquote": "quotation", "hr": "change of subject", "notice": "notice"}


@dataclass(slots=True)
class _Looked:
    """What is found in a page, and the lowest contrast of what was looked at."""

    faults: Faults = field(default_factory=Faults)
    painter: Painter = field(default_factory=Painter)
    lowest: float | None = None  # where nothing was looked at

    def compare(self, shown: Iterable[Colour | Unknown | None], outside: Behind | Unknown) -> float | None:
        """Return the contrast of what stands out most, None where nothing is drawn or it cannot be judged."""
        if isinstance(outside, Unknown):
            self.faults.unknown(outside)
            return None
        behind = outside.shown(outside.colour)
        ratios = []
        for one in shown:
            if isinstance(one, Unknown):
                self.faults.unknown(one)
            elif one is not None and one.alpha:
                ratios.append(contrast(outside.shown(one.over(outside.colour)), behind))
        if not ratios:
            return None
        self.lowest = max(ratios) if self.lowest is None else min(self.lowest, max(ratios))
        return max(ratios)


def nothing_of_the_text(_: Document) -> Iterator[Answer]:
    """Find nothing in the text itself: its lines and controls are seen in the page alone."""
    yield from ()


def faint_lines(_: Document, content: bytes) -> Iterator[Answer]:
    """Find edges of controls, signs of the keyboard's place, and lines that mean something, under 3 to 1.

    What a browser draws by itself is its own, and is not looked at: a box to tick, its own ring of focus.
    """
    page = read_page(content)
    looked = _Looked()
    for case in _coloured(page):
        for element, style in _first_of_each(page, case):
            _look_at_edges(element, style, case, looked)
    _look_at_focus(page, read_focused(content), looked)
    for answer in looked.faults.answers(page):
        yield replace(answer, message=as_written(answer.message)) if isinstance(answer, Finding) else answer
    if looked.lowest is None:
        yield Measurement("No line or control was looked at.")
    else:
        yield Measurement(f"The lowest contrast of lines and controls is {looked.lowest:.1f} to 1.")


def _coloured(page: Page) -> tuple[Case, ...]:
    """Return the cases in which colours may differ: one of each scheme and choice, whatever the width of the screen."""
    found: dict[object, Case] = {}
    for case in page.cases:
        found.setdefault((case.medium, case.dark, case.more_contrast, case.choice), case)
    return tuple(found.values())


def _first_of_each(page: Page, case: Case) -> Iterator[tuple[Element, Style]]:
    """Yield the first element of each shape that can be seen in a case, with its style."""
    seen: set[Shape] = set()
    for element in page.tree.elements:
        shape = element.shapes[case.choice]
        if shape not in seen:
            seen.add(shape)
            if _what(element) and can_be_seen(element, page, case) is True:
                yield element, page.style(element, case)


def _what(element: Element) -> str:
    """Return what an element is, of which an edge or a line says something; "" for any other."""
    if element.tag in _FIELDS | _BUTTONS:
        return "field" if element.tag in _FIELDS else "button"
    return next((name for key, name in _LINES_OF.items() if key == element.tag or key in element.classes), "")


def _look_at_edges(element: Element, style: Style, case: Case, looked: _Looked) -> None:
    if style.around is None:
        return
    lines = [style.line_colour(f"border-{side}") for side in _SIDES]
    if not any(lines) or (element.tag in _FIELDS and _is_browsers(style)):
        return
    control = element.tag in _FIELDS | _BUTTONS
    fill = style.background if control else None
    ratio = looked.compare((*lines, fill), looked.painter.behind(style.around))
    if ratio is not None and ratio < RATIO:
        given = _set_by(style)
        looked.faults.add(
            str(given.by) if given else "",
            f"The line of a {_what(element)} has a contrast of {ratio:.1f} to 1 {case}.",
            mend=f"Choose a colour with {RATIO:g} to 1 or more.",
            case=case,
            given=given,
            severity=Severity.ERROR if element.tag in _FIELDS else Severity.WARNING,
        )


def _is_browsers(style: Style) -> bool:
    """Return whether the browser's own sheet draws the edge of a field."""
    given = _set_by(style)
    return given is not None and given.by.browser


def _set_by(style: Style) -> Given | None:
    """Return what sets the lines of an element: the rule that its author added last."""
    found = [style.given(f"border-{side}-{what}") for side in _SIDES for what in ("color", "style")]
    return max((one for one in found if one is not None), key=lambda one: one.by.line, default=None)


def _look_at_focus(page: Page, focused: Page, looked: _Looked) -> None:
    """Look at what the keyboard can reach, as it is and as it looks when it is reached."""
    pairs = [(usual, reached) for usual, reached in _alike(page, focused) if is_reached(usual)]
    for case in (case for case in _coloured(page) if case.medium == "screen"):
        seen: set[tuple[Shape, Shape]] = set()
        for usual, reached in pairs:
            shapes = (usual.shapes[case.choice], reached.shapes[case.choice])
            if shapes not in seen and can_be_seen(reached, focused, case) is not False:
                seen.add(shapes)
                _look_at_reached(_Reached(usual, reached, page, focused, case), looked)


def _alike(page: Page, focused: Page) -> Iterator[tuple[Element, Element]]:
    """Yield the elements of both pages side by side, without the parts of elements that only a sheet makes."""
    return zip(*([one for one in each.tree.elements if not one.part] for each in (page, focused)), strict=True)


@dataclass(frozen=True, slots=True)
class _Reached:
    """An element that the keyboard can reach, in the page as it is and in the one where it is reached."""

    usual: Element
    reached: Element
    page: Page
    focused: Page
    case: Case

    def signs(self) -> Iterator[Colour | Unknown | None]:
        """Yield the colours of what shows that it is reached: on itself, or on the label around it."""
        usual: Element | None = self.usual
        reached: Element | None = self.reached
        while usual is not None and reached is not None:
            yield from self._signs(usual, reached)
            if usual.tag == "label" or not any(one.tag == "label" for one in usual.around):
                return
            usual, reached = usual.parent, reached.parent

    def _signs(self, usual: Element, reached: Element) -> Iterator[Colour | Unknown | None]:
        before, after = self.page.style(usual, self.case), self.focused.style(reached, self.case)
        yield after.line_colour("outline")
        yield from after.shadows
        if after.background != before.background or can_be_seen(usual, self.page, self.case) is not True:
            yield after.background
        for side in _SIDES:
            line = after.line_colour(f"border-{side}")
            if line != before.line_colour(f"border-{side}"):
                yield line


def _look_at_reached(one: _Reached, looked: _Looked) -> None:
    around = one.page.style(one.usual, one.case).around
    outline = one.focused.style(one.reached, one.case).given("outline-style")
    if outline is None or around is None:
        return  # the browser draws its own ring
    shown = list(one.signs())
    ratio = looked.compare(shown, looked.painter.behind(around))
    drawn = any(isinstance(sign, Unknown) or (sign is not None and sign.alpha) for sign in shown)
    if (ratio is not None and ratio < RATIO) or not drawn:
        how = f"with a contrast of {ratio:.1f} to 1" if ratio is not None else "by nothing"
        what = quoted(one.usual.text) if one.usual.text.strip() else f"A part of the page ({one.usual.tag})"
        looked.faults.add(
            str(outline.by),
            f"{what} shows that the keyboard has reached it {how} {one.case}.",
            mend=f"Give it an outline or a line with {RATIO:g} to 1 or more.",
            case=one.case,
            given=outline,
        )


CHECK = Check(
    id="non-text-contrast",
    title="Controls, focus and lines with a meaning stand out",
    severity=Severity.ERROR,
    clauses=(WCAG_1_4_11,),
    run=nothing_of_the_text,
    sources=(Source(WCAG_2_2, Mark.MEMORY),),
    page=faint_lines,
)
