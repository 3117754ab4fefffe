"""Headings have three levels at most, the text has one column, and printed pages say how many there are."""

from collections.abc import Iterator

from publisher.checks.limits import aim
from publisher.checks.page import margin_boxes
from publisher.checks.page.cascade import Unknown
from publisher.checks.page.media import Case
from publisher.checks.page.page import Page, read_page
from publisher.checks.page.parts import HEADINGS, is_control
from publisher.checks.page.rows import parts_of
from publisher.checks.page.told import Faults, not_judged, place
from publisher.checks.page.tree import Element, words
from publisher.findings import Answer, Check, Finding, Severity
from publisher.model import Document
from publisher.reading.beginnings import quoted
from publisher.standards import DAPB1605, UNE, Mark, Source

LEVELS = 3  # of headings, the title too: UNE 153101
# So many words outside links and buttons are text that runs in lines.
_RUNNING = 4


def deep_headings(document: Document) -> Iterator[Finding]:
    """Find each heading below the last level that the targets allow; the title is level 1."""
    levels = aim(document.targets.heading_levels, LEVELS)
    for heading in document.headings():
        if heading.level > levels:
            yield Finding(
                f"This heading is level {heading.level}; easy read has {levels} levels at most, with the title.",
                mend=f"Make it level {levels}, or make its part a text of its own.",
                place=heading.place,
            )


def columns_and_pages(document: Document, content: bytes) -> Iterator[Answer]:
    """Find headings that are too deep in the page, text in columns, and print without “Page X of Y”."""
    page = read_page(content)
    levels = aim(document.targets.heading_levels, LEVELS)
    faults = Faults()
    for element in page.tree.elements:
        if element.tag in HEADINGS[levels:]:
            message = f"{quoted(words(element))} is a heading of level {element.tag[1]} in the page."
            mend = f"Easy read has {levels} levels at most: say it in one of them."
            faults.add(("level", message), message, mend=mend, case=page.cases[0])
    holding = _holding_text(page)
    for case in page.sizes:
        _tell_columns(page, case, faults)
        _tell_side_by_side(holding, page, case, faults)
    yield from faults.answers(page)
    yield from _unnumbered_pages(page, document.direction)


def _tell_columns(page: Page, case: Case, faults: Faults) -> None:
    for said in page.words(case):
        for element in said.elements[0].around:
            style = page.style(element, case)
            for name in ("column-count", "column-width"):
                value = style.keyword(name)
                if isinstance(value, Unknown):
                    faults.unknown(value)
                elif value not in {"auto", "1"}:
                    given = style.given(name)
                    message = f"The text at {said.beginning} is set in columns {case}."
                    faults.add(("columns", str(given)), message, mend="Set it in one.", case=case, given=given)


def _holding_text(page: Page) -> list[tuple[Element, list[Element]]]:
    """Return the elements of the text that hold several parts with words, text that runs in lines among them."""
    found = []
    for element in page.tree.elements:
        if element.parts and any(one.tag == "main" for one in element.around) and not is_control(element):
            worded = [part for part in element.parts if words(part).strip() and not part.is_link]
            worded = [part for part in worded if not is_control(part)]
            if any(_is_text(part) for part in worded):
                found.append((element, worded))
    return found


def _tell_side_by_side(holding: list[tuple[Element, list[Element]]], page: Page, case: Case, faults: Faults) -> None:
    """Tell containers in the text that put running text beside running text."""
    for element, running in holding:
        style = page.style(element, case)
        if style.display == "none":
            continue
        floating = [part for part in running if page.style(part, case).keyword("float") != "none"]
        if (len(running) == 1 and not floating) or not running:
            continue
        parts = parts_of(element, page, case)
        if isinstance(parts, Unknown):
            faults.unknown(parts)
            continue
        places = {part.at for part in parts if part.element in running and part.at is not None}
        if len(places) > 1 or floating:
            given = style.given("display") if not floating else page.style(floating[0], case).given("float")
            faults.add(
                ("beside", str(given)),
                f"{quoted(words(running[0]))} stands beside other text {case}.",
                mend="Set one below the other: a reader follows one column.",
                case=case,
                given=given,
            )


def _is_text(element: Element) -> bool:
    """Return whether an element holds text that runs in lines, beside links and controls."""
    own = len(element.text.split())
    return own + sum(len(words(part).split()) for part in element.parts if not _apart(part)) >= _RUNNING


def _apart(element: Element) -> bool:
    return any(one.is_link or is_control(one) for one in element.within)


def _unnumbered_pages(page: Page, direction: str) -> Iterator[Answer]:
    """Yield a finding for printed pages that nothing numbers, with how many there are."""
    case = next(case for case in page.cases if case.medium == "print")
    for kind in margin_boxes.kinds(page.tree.sheet, direction):
        given = margin_boxes.boxes(page.tree.sheet, kind, case)
        shown = [margin_boxes.shows(box, given) for box in given if box]
        if any(not isinstance(one, Unknown) and one >= {"page", "pages"} for one in shown):
            continue
        unclear = [one for one in shown if isinstance(one, Unknown)]
        if unclear:
            yield from not_judged(unclear)
            return
        contents = [one["content"] for box, one in given.items() if box and "content" in one]
        reason = f" The last rule about it is {contents[-1]}." if contents else ""
        yield Finding(
            f"A printed page does not say “Page X of Y”: the {kind}.{reason}",
            mend="Give “@page” a margin box whose content has counter(page) and counter(pages), and a margin for it.",
            place=place(contents[-1].line if contents else 0),
        )
        return


CHECK = Check(
    id="headings",
    title="Three levels of headings, one column, numbered pages",
    severity=Severity.ERROR,
    clauses=(DAPB1605,),
    run=deep_headings,
    editions=("easy-read",),
    sources=(Source(UNE, Mark.VERIFIED),),
    page=columns_and_pages,
)
