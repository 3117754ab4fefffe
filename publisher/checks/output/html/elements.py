"""What elements of a page say of themselves: their names and roles, whether anybody hears them, where they stand."""

import re

from publisher.checks.output.html.read import Element

# Elements that begin and end a line of their own; all others stand within one.
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"}
    | {"hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary"}
    | {"table", "caption", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
# Elements whose contents nobody sees or hears.
_UNSEEN = frozenset(
    {"script", "style", "template", "head", "noscript", "datalist", "title", "param", "source", "track"}
)
_NO_DISPLAY = re.compile(r"(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def tag(element: Element) -> str:
    """Return the name of an element's tag in small letters, without a namespace; "" for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def role(element: Element) -> str:
    """Return the first role that an element says it has (WAI-ARIA), "" for none."""
    return next(iter(element.get("role", "").lower().split()), "")


def is_unseen(element: Element) -> bool:
    """Return whether nobody sees or hears an element, as far as the page itself says so and no style sheet does."""
    return (
        tag(element) in _UNSEEN
        or "hidden" in element.attrib
        or (tag(element) == "input" and element.get("type", "").lower() == "hidden")
        or _NO_DISPLAY.search(element.get("style", "")) is not None
    )


def is_unheard(element: Element) -> bool:
    """Return whether a screen reader leaves an element out."""
    return is_unseen(element) or element.get("aria-hidden", "").lower() == "true"


def selector(element: Element) -> str:
    """Return where an element stands, as a selector of CSS: from the nearest id, or from the body."""
    parts: list[str] = []
    for one in (element, *element.iterancestors()):
        if identifier := one.get("id"):
            return " > ".join([f"#{identifier}", *parts])
        own = tag(one)
        if own in {"body", "html"}:
            break
        before = sum(1 for other in one.itersiblings(preceding=True) if other.tag == one.tag)
        alike = before or any(other.tag == one.tag for other in one.itersiblings())
        parts.insert(0, f"{own}:nth-of-type({before + 1})" if alike else own)
    return " > ".join(parts) or "html"
