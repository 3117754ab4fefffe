"""What stands in an SVG file, is no part of the picture, and is left out: an author should know what came with it.

Nothing here makes a picture safe: `svg.py` builds it anew from what is harmless. This only names what was there.
"""

import re
from collections.abc import Iterator

from lxml import etree

SCRIPT = "a script"
HANDLER = "an event handler"
LINK = "a link"
ANIMATION = "an animation"
EMBEDDED = "HTML"
STYLES = "a style sheet from elsewhere"
FONT = "a font of its own"
OUTSIDE = "an address of something outside"

# SVG 2, 3.2 and 19; SVG Tiny 1.2, 15 and 16. In small letters: a page of HTML does not tell them from capitals.
_ELEMENTS = {
    "script": SCRIPT,
    "handler": SCRIPT,
    "listener": HANDLER,
    "a": LINK,
    "animate": ANIMATION,
    "animatecolor": ANIMATION,
    "animatemotion": ANIMATION,
    "animatetransform": ANIMATION,
    "discard": ANIMATION,
    "set": ANIMATION,
    "foreignobject": EMBEDDED,
    "iframe": EMBEDDED,
    "object": EMBEDDED,
    "embed": EMBEDDED,
    "link": STYLES,
    "font": FONT,
    "font-face": FONT,
}
_ORDER = (SCRIPT, HANDLER, LINK, ANIMATION, EMBEDDED, STYLES, FONT, OUTSIDE)
# Names of other vocabularies mean something else: metadata may well have an element “script”.
_NAMESPACES = frozenset((None, "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"))
_EVENTS = "http://www.w3.org/2001/xml-events"
_ADDRESSES = frozenset(("href", "src", "data", "base"))
_SCRIPT_ADDRESS = re.compile(r"\s*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)
# CSS lets a letter of a keyword be written as an escape (CSS Syntax 3, 4.3.7).
_IMPORT = re.compile(r"@\s*(?:import|\\)", re.IGNORECASE)
_URL = re.compile(r"url\(\s*['\"]?\s*[^'\"#\s)]", re.IGNORECASE)
_FONT_FACE = re.compile(r"@\s*font-face", re.IGNORECASE)


def of(root: "etree._Element", content: bytes) -> tuple[str, ...]:
    """Return what is left out of a picture, each kind once, in words such as “a script”.

    `root` is the file as it was parsed, `content` its bytes.
    """
    found = {kind for element in root.iter(etree.Element) for kind in _kinds(element)}
    if b"<?xml-stylesheet" in content:
        found.add(STYLES)
    return tuple(kind for kind in _ORDER if kind in found)


def _kinds(element: "etree._Element") -> Iterator[str]:
    name = etree.QName(element)
    kind = _ELEMENTS.get(name.localname.lower(), "") if name.namespace in _NAMESPACES else ""
    if kind:
        yield kind
    if name.localname.lower() == "style":
        yield from _in_styles("".join(element.itertext()))
    for attribute, value in element.attrib.items():
        yield from _in_attribute(etree.QName(str(attribute)), str(value), linking=kind == LINK)


def _in_attribute(name: "etree.QName", value: str, *, linking: bool) -> Iterator[str]:
    local = name.localname.lower()
    if local.startswith("on") or name.namespace == _EVENTS:
        yield HANDLER
    if _SCRIPT_ADDRESS.match(value):
        yield SCRIPT
    if local in _ADDRESSES and value.strip() and not value.strip().startswith("#") and not linking:
        yield OUTSIDE
    if local == "style":
        yield from _in_styles(value)


def _in_styles(sheet: str) -> Iterator[str]:
    if _IMPORT.search(sheet):
        yield STYLES
    if _FONT_FACE.search(sheet):
        yield FONT
    if _URL.search(sheet):
        yield OUTSIDE
