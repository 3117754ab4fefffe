"""A web page as elements, read without running or fetching anything; the names of elements, and where they stand."""

import re
from typing import TypeAlias

from lxml import etree, html

Element: TypeAlias = html.HtmlElement

# Elements whose contents nobody sees or hears.
_UNSEEN = frozenset(
    {"script", "style", "template", "head", "noscript", "datalist", "title", "param", "source", "track"}
)
_NO_DISPLAY = re.compile(r"(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{1,40})", re.IGNORECASE)
# Where a page says its encoding (HTML Standard, 4.2.5.4: within the first 1,024 bytes).
_HEAD = 1024
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class UnreadableError(Exception):
    """A page that cannot be read. The text says why, in words that may stand in a finding."""


def parse(content: bytes) -> Element:
    """Return the root of a page.

    No address is fetched and no script is run. Raises `UnreadableError` for what is no page, or is nested so deeply
    that a reader gives up (256 elements, libxml2's own limit).
    """
    text = decoded(content)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("it holds no text that a reader finds") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableError("its elements are nested too deeply")
    return root


def decoded(content: bytes) -> str:
    """Return the words of a page by its byte order mark, by what it says, as UTF-8, else as browsers take the rest."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    said = _CHARSET.search(content[:_HEAD])
    try:
        return content.decode(said[1].decode("ascii") if said else "utf-8", errors="replace" if said else "strict")
    except (LookupError, UnicodeError):
        return content.decode("windows-1252", errors="replace")


def name(element: Element) -> str:
    """Return the name of an element in small letters, without a namespace; "" for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def role(element: Element) -> str:
    """Return the first role that an element says it has (WAI-ARIA), "" for none."""
    return next(iter(element.get("role", "").lower().split()), "")


def is_unseen(element: Element) -> bool:
    """Return whether nobody sees or hears an element, as far as the page itself says so and no style sheet does."""
    return (
        name(element) in _UNSEEN
        or "hidden" in element.attrib
        or (name(element) == "input" and element.get("type", "").lower() == "hidden")
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
        tag = name(one)
        if tag in {"body", "html"}:
            break
        before = sum(1 for other in one.itersiblings(preceding=True) if other.tag == one.tag)
        alike = before or any(other.tag == one.tag for other in one.itersiblings())
        parts.insert(0, f"{tag}:nth-of-type({before + 1})" if alike else tag)
    return " > ".join(parts) or "html"


def words(element: Element) -> str:
    """Return what a screen reader calls an element (Accessible Name, 2.6), as far as no script is needed for it."""
    if said := _labelled(element):
        return said
    found = " ".join("".join(_texts(element)).split())
    return found or " ".join(element.get("title", "").split())


def text(element: Element) -> str:
    """Return the words that stand in an element, line breaks as line feeds."""
    return "".join(_texts(element))


def _labelled(element: Element) -> str:
    ids = element.get("aria-labelledby", "").split()
    if ids:
        root = element.getroottree().getroot()
        named = (root.get_element_by_id(one, None) for one in ids[:8])
        told = " ".join(" ".join(text(one).split()) for one in named if one is not None)
        if told.strip():
            return told
    return " ".join(element.get("aria-label", "").split())


def _texts(element: Element) -> list[str]:
    parts: list[str] = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            pass
        elif name(child) == "br":
            parts.append("\n")
        elif not is_unheard(child):
            match name(child):
                case "img":
                    parts.append(f" {child.get('alt', '')} ")
                case "svg":
                    parts.append(f" {drawing_name(child)} ")
                case _:
                    parts += [child.get("aria-label", "")] if child.get("aria-label") else _texts(child)
        parts.append(child.tail or "")
    return parts


def drawing_name(drawing: Element) -> str:
    """Return what a drawing in the page is called: its label, else its first title."""
    if said := _labelled(drawing):
        return said
    titled = next((child for child in drawing if name(child) == "title"), None)
    return "" if titled is None else " ".join("".join(titled.itertext()).split())
