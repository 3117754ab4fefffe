"""A web page as readable lines: an element or a run of text a line, indented; without styles and what pictures hold.

Of a script there is its element alone, and of a security policy the digests are not told: the script is a file.
"""

import re
from collections.abc import Iterator

from lxml import etree, html

_SVG = {"svg"}
DIGEST = re.compile("'sha256-[A-Za-z0-9+/=]+'")
_LEFT_OUT = {"style"}
_INLINE = {"a", "abbr", "bdi", "br", "code", "dfn", "em", "span", "strong", "sup", "time"}


def project(content: bytes) -> str:
    """Return the page's elements with their attributes and text."""
    root = html.document_fromstring(content.decode("utf-8"))
    return "\n".join(_lines(root, 0)) + "\n"


def _lines(element: etree._Element, depth: int) -> Iterator[str]:
    margin = "  " * depth
    name = str(element.tag)
    if name in _LEFT_OUT:
        return
    if name == "script":
        yield f"{margin}<script>…"
        return
    if name in _SVG:
        title = "".join(element.xpath("./*[local-name()='title']/text()"))
        yield f"{margin}{_start(element)} {title}".rstrip()
        return
    if _holds_words(element):
        yield f"{margin}{_flat(element)}"
        return
    yield f"{margin}{_start(element)}"
    for child in element:
        yield from _lines(child, depth + 1)


def _holds_words(element: etree._Element) -> bool:
    texts = [element.text, *(child.tail for child in element)]
    return any(text and text.strip() for text in texts) or (
        len(element) > 0 and all(child.tag in _INLINE for child in element)
    )


def _flat(element: etree._Element) -> str:
    """Return an element that holds words, with what stands among them, in one line."""
    if element.tag in _SVG:
        return _start(element)
    parts = [_start(element), element.text or ""]
    for child in element:
        parts += [_flat(child), child.tail or ""]
    end = "" if element.tag in {"br", "img", "input"} else f"</{element.tag!s}>"
    return "".join(parts).replace("\n", "⏎") + end


def _start(element: etree._Element) -> str:
    kept = [(str(name), str(value)) for name, value in element.attrib.items() if element.tag not in _SVG or _told(name)]
    written = "".join(f' {name}="{_short(value)}"' for name, value in kept)
    return f"<{element.tag!s}{written}>"


def _told(name: object) -> bool:
    return str(name).startswith("aria-") or name in {"class", "role"}


def _short(value: str) -> str:
    value = DIGEST.sub("'sha256-…'", value)
    return f"{value.partition(',')[0]},…" if value.startswith("data:") and "," in value else value
