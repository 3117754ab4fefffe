"""Every easy-read statement has a picture."""

from collections.abc import Iterator

from publisher.checks.limits import PICTURE_SHARE, aim
from publisher.checks.page.cascade import Given, Unknown
from publisher.checks.page.media import Case
from publisher.checks.page.page import Page, read_page
from publisher.checks.page.parts import can_be_seen
from publisher.checks.page.rows import Part, parts_of, shown_width
from publisher.checks.page.style import Style
from publisher.checks.page.told import Faults
from publisher.checks.page.tree import NO_CHOICE, Element, words
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document, Statement, plain_text
from publisher.reading.beginnings import quoted
from publisher.standards import DAPB1605, DEPARTMENT_OF_HEALTH, EASY_READ_PICTURES, OURS, Mark, Source

_NEARLY = 0.002  # of the row, for what calculations round


def statements_without_picture(document: Document) -> Iterator[Finding]:
    """Find each statement without a picture beside it."""
    for block in document.blocks:
        if isinstance(block, Statement) and block.picture is None:
            yield Finding(
                f"This statement has no picture: {quoted(plain_text(block.children))}.",
                mend="Put a picture on a line before it: ![](name).",
                place=block.place,
            )


def misplaced_pictures(document: Document, content: bytes) -> Iterator[Answer]:
    """Find rows whose picture is not at the side where reading begins, or is too small, on screen and on paper.

    A reader who sets the text larger may get the picture above the words: that is the reader's choice.
    """
    page = read_page(content)
    share = aim(document.targets.picture_share, PICTURE_SHARE)
    faults = Faults()
    rows = [element for element in page.tree.elements if "statement" in element.classes]
    pictured = [row for row in rows if _picture(row) is not None]
    for case in page.sizes:
        if case.choice == NO_CHOICE:
            for row in pictured:
                _tell(row, page, case, (share, document.direction), faults)
    yield from faults.answers(page)


def _picture(row: Element) -> Element | None:
    return next((part for part in row.parts if part.tag in {"svg", "img"}), None)


def _tell(row: Element, page: Page, case: Case, wanted: tuple[float, str], faults: Faults) -> None:
    share, direction = wanted
    picture = _picture(row)
    if picture is None:
        return
    seen = can_be_seen(picture, page, case)
    if seen is False:
        faults.add("gone", f"{_said(row)} has a picture that is not shown {case}.", mend="Show it.", case=case)
        return
    if isinstance(seen, Unknown):
        faults.unknown(seen)
    parts = parts_of(row, page, case)
    if isinstance(parts, Unknown):
        faults.unknown(parts)
        return
    own = next(part for part in parts if part.element is picture)
    others = [part for part in parts if part.element is not picture]
    _tell_side(row, page, case, (own, others, direction), faults)
    width, whole = shown_width(page.style(picture, case), own.room, _natural(picture)), page.style(row, case).room
    if not isinstance(width, float) or not whole:
        faults.unknown(width if isinstance(width, Unknown) else Unknown("the width of the pictures"))
    elif width / whole < share - _NEARLY:
        faults.add(
            "small",
            f"The picture by {_said(row)} takes {width / whole:.0%} of its row {case}.",
            mend=f"Let it have {share:.0%} or more.",
            case=case,
            given=_narrow(page.style(picture, case), page.style(row, case), own.room, share * whole),
        )


def _tell_side(row: Element, page: Page, case: Case, found: tuple[Part, list[Part], str], faults: Faults) -> None:
    own, others, direction = found
    style = page.style(row, case)
    given = style.given("grid-template-columns" if style.display == "grid" else "display")
    side = "left" if direction == "ltr" else "right"
    mend = f"Set the picture on the {side} of the words, where reading begins."
    if own.at is None:
        message = f"The picture by {_said(row)} stands above or below its words {case}."
        faults.add("above", message, mend=mend, case=case, given=given)
        return
    places = [part.at for part in others if part.at is not None]
    if any(at < own.at if direction == "ltr" else at > own.at for at in places):
        message = f"The picture by {_said(row)} is not on the {side} {case}."
        moved = page.style(own.element, case)
        faults.add("side", message, mend=mend, case=case, given=moved.given("order") or style.given("direction"))


def _narrow(picture: Style, row: Style, room: float | None, least: float) -> Given | None:
    """Return what makes a picture narrow: its own rule, or that of its place."""
    if room is not None and room < least:
        return row.given("grid-template-columns")
    names = ("max-height", "height", "max-width", "width")
    return max((one for name in names if (one := picture.given(name))), key=lambda one: one.by.line, default=None)


def _natural(picture: Element) -> tuple[float, float] | None:
    """Return the width and height of a picture that no rule sets, as its file has it."""
    try:
        return float(picture.attributes.get("width", "")), float(picture.attributes.get("height", ""))
    except ValueError:
        return None


def _said(row: Element) -> str:
    return quoted(words(row))


CHECK = Check(
    id="picture",
    title="Every easy-read statement has a picture",
    severity=Severity.ERROR,
    clauses=(EASY_READ_PICTURES, DAPB1605),
    run=statements_without_picture,
    editions=("easy-read",),
    source_only=True,
    sources=(Source(DEPARTMENT_OF_HEALTH, Mark.VERIFIED), Source(OURS, Mark.JUDGEMENT)),
    page=misplaced_pictures,
)
