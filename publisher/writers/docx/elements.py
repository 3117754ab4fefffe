"""Elements of WordprocessingML, made short, and the names that they live under.

Word accepts the children of an element only in the order of its schema (ISO/IEC 29500-1, annex A): whoever calls `w`
gives them in that order. None stands for a child or attribute that is not wanted and is left out.
"""

from copy import deepcopy
from typing import TypeAlias

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative"
NAMESPACES = {"w": W, "r": R, "wp": WP, "a": A, "pic": PIC}

# The full names of elements that are not made by `w` alone.
HYPERLINK = f"{{{W}}}hyperlink"
PARAGRAPH = f"{{{W}}}p"
TABLE = f"{{{W}}}tbl"

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its element class no public name

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# What XML 1.0 cannot hold (section 2.2); a stray one would make the whole file unreadable.
_FORBIDDEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


def make(
    tag: str, *children: Element | None, attributes: dict[str, str] | None = None, text: str | None = None
) -> Element:
    """Return an element with a full `{namespace}name` and full attribute names."""
    element = etree.Element(tag, attributes, NAMESPACES)
    element.extend(child for child in children if child is not None)
    element.text = text
    return element


def w(name: str, /, *children: Element | None, **attributes: str | int | None) -> Element:
    """Return the element `w:name`; an attribute's name stands without its prefix, which is `w:` too."""
    named = {f"{{{W}}}{key}": str(value) for key, value in attributes.items() if value is not None}
    return make(f"{{{W}}}{name}", *children, attributes=named)


def switch(name: str, on: bool | None = True) -> Element | None:
    """Return the property `w:name` switched on or off (against a style that switches it on), None for None."""
    if on is None:
        return None
    return w(name) if on else w(name, val="0")


def string(text: str) -> Element:
    """Return `w:t` with every space kept."""
    return make(f"{{{W}}}t", attributes={_XML_SPACE: "preserve"}, text=legible(text).replace("\t", " "))


def field(instruction: str, *result: Element, properties: Element | None = None) -> list[Element]:
    """Return the runs of a field that shows `result` until Word fills it in; `properties` are those of its marks.

    Not `w:fldSimple`, though it is shorter: pandoc and mammoth lose what that shows.
    """
    order = w("instrText")
    order.text = f" {instruction} "
    order.set(_XML_SPACE, "preserve")
    marks = (w("fldChar", fldCharType="begin"), order, w("fldChar", fldCharType="separate"))
    runs = [w("r", deepcopy(properties), mark) for mark in marks]
    return [*runs, *result, w("r", deepcopy(properties), w("fldChar", fldCharType="end"))]


def legible(text: str) -> str:
    """Return words without the signs that XML cannot hold."""
    return text.translate(_FORBIDDEN)


def serialise(root: Element) -> bytes:
    """Return a part as bytes, with the declaration that Word writes."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=list(NAMESPACES))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
