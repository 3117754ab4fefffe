"""A web page as it looks where the keyboard has reached something, and what it can reach."""

import re
from functools import lru_cache

from publisher.checks.page.page import Page, read_page
from publisher.checks.page.tree import Element

# Whatever the keyboard can reach; it has the weight of one pseudo-class, as “:focus” has (Selectors 4, 17).
_REACHED = ":is(a,button,input,select,textarea,summary,[tabindex])"
_FOCUS = re.compile(r":focus(?:-visible)?(?![\w-])")
_STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_CONTROLS = frozenset({"button", "input", "select", "summary", "textarea"})


@lru_cache(maxsize=2)
def read_focused(content: bytes) -> Page:
    """Return a page in which everything that the keyboard can reach looks as if it had reached it."""
    text = content.decode("utf-8", "replace")
    return read_page(_STYLE.sub(lambda found: found[1] + _FOCUS.sub(_REACHED, found[2]) + found[3], text).encode())


def as_written(message: str) -> str:
    """Return a message in which selectors stand as they do in the sheet of the page."""
    return message.replace(_REACHED, ":focus")


def is_reached(element: Element) -> bool:
    """Return whether the keyboard can reach an element."""
    index = element.attributes.get("tabindex", "").strip()
    if index.startswith("-") or "disabled" in element.attributes or element.attributes.get("type") == "hidden":
        return False
    return bool(index) or element.is_link or element.tag in _CONTROLS
