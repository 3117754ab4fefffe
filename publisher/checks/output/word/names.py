"""The names of what is read from a Word file (ISO/IEC 29500-1; the extensions of Microsoft in [MS-ODRAWXML])."""

import re
from functools import cache
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its element class no public name

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
ALTERNATE_CONTENT = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

_MAIN = f"{{{W}}}"
# ST_DecimalNumber (17.18.10) is a whole number; Word keeps none of more than 32 bits, which are ten digits.
_WHOLE = re.compile("[+-]?[0-9]{1,10}")


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return _MAIN + name


def local(element: Element) -> str:
    """Return the name of an element of WordprocessingML without its namespace, "" for one of another."""
    tag = element.tag
    return tag[len(_MAIN) :] if isinstance(tag, str) and tag.startswith(_MAIN) else ""


def find(element: Element | None, path: str) -> Element | None:
    """Return the first element at a path of WordprocessingML's names ("pPr/pStyle"), None where there is none."""
    return None if element is None else element.find(_full(path))


@cache
def _full(path: str) -> str:
    return "/".join(map(w, path.split("/")))


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute of WordprocessingML, "" where the element or the attribute is missing."""
    return "" if element is None else element.get(_MAIN + name, "")


def on(element: Element | None) -> bool:
    """Return whether a switch is there and not off (17.17.4, ST_OnOff)."""
    return element is not None and value(element) not in {"0", "false", "off"}


def says_on(stated: str) -> bool:
    """Return whether the value of an attribute says on: for attributes, unlike elements, none at all is off."""
    return stated in {"1", "true", "on"}


def whole(stated: str, otherwise: int = 0) -> int:
    """Return a whole number as Word writes it, or another for anything else: words, fractions, endless digits."""
    return int(stated) if _WHOLE.fullmatch(stated) else otherwise
