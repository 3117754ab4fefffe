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

# SVG 2, 3.2 and 19; SVG Tiny 1.2, 15 and 16; XML Events, 3.1.
_ELEMENTS = {
    "script": SCRIPT,
    "handler": SCRIPT,
    "listener": HANDLER,
    "a": LINK,
    "animate": ANIMATION,
    "animateColor": ANIMATION,
    "animateMotion": ANIMATION,
    "animateTransform": ANIMATION,
    "discard": ANIMATION,
    "set": ANIMATION,
    "foreignObject": EMBEDDED,
    "iframe": EMBEDDED,
    "object": EMBEDDED,
    "embed": EMBEDDED,
    "link": STYLES,
    "font": FONT,
    "font-face": FONT,
}
_ORDER = (SCRIPT, HANDLER, LINK, ANIMATION, EMBEDDED, STYLES, FONT)
_SCRIPT_ADDRESS = re.compile(r"\s*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:", re.IGNORECASE)
# CSS lets a letter of a keyword be written as an escape (CSS Syntax 3, 4.3.7).
_IMPORT = re.compile(r"@\s*(?:import|\\)", re.IGNORECASE)
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
    name = etree.QName(element).localname
    if name in _ELEMENTS:
        yield _ELEMENTS[name]
    if name == "style":
        sheet = "".join(element.itertext())
        if _IMPORT.search(sheet):
            yield STYLES
        if _FONT_FACE.search(sheet):
            yield FONT
    for attribute, value in element.attrib.items():
        local = etree.QName(str(attribute)).localname.lower()
        if local.startswith("on"):
            yield HANDLER
        if _SCRIPT_ADDRESS.match(str(value)):
            yield SCRIPT
