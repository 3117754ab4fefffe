"""The parts of a page that checks ask after: running text, headings, controls, and the blocks that words stand in."""

from publisher.checks.page.cascade import Unknown
from publisher.checks.page.media import Case
from publisher.checks.page.page import Page
from publisher.checks.page.sight import is_gone, is_hidden
from publisher.checks.page.tree import Element, words

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What readers press: its words are names, not text.
_CONTROLS = frozenset({"button", "summary", "label", "legend", "select", "option", "input", "textarea"})
_TEXT = frozenset({"main", "footer"})


def is_control(element: Element) -> bool:
    """Return whether an element is, or stands in, something that a reader presses or sets."""
    return any(one.tag in _CONTROLS for one in element.around)


def is_running(element: Element) -> bool:
    """Return whether words in an element are of the text: not of a heading, a control, or the ways around the page."""
    tags = {one.tag for one in element.around}
    return bool(tags & _TEXT) and not tags & {*HEADINGS, "nav"} and not is_control(element)


def block_of(element: Element, page: Page, case: Case) -> Element:
    """Return the element that lays out the lines in which the words of an element stand."""
    for one in element.around:
        if page.style(one, case).display not in {"inline", "contents"}:
            return one
    return page.tree.root


def can_be_seen(element: Element, page: Page, case: Case) -> bool | Unknown:
    """Return whether an element can be seen in a case, with all that is around it; Unknown where that cannot be told.

    What lies over it, and where the reader must scroll to, is not looked at.
    """
    found = [is_hidden(page.style(element, case)), *(is_gone(page.style(one, case)) for one in element.around)]
    if any(one is True for one in found):
        return False
    return next((one for one in found if isinstance(one, Unknown)), True)


def lines_of(block: Element) -> list[str]:
    """Return the words of a block, one for each line that its author ends."""
    return [" ".join(line.split()) for line in words(block).split("\n") if line.strip()]
