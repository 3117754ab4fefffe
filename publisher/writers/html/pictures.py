"""Pictures within the page: an SVG becomes part of it, a raster picture a data: address."""

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace

import htpy
from lxml import etree
from markupsafe import Markup

from publisher.language import find
from publisher.materials import Picture
from publisher.model import Image
from publisher.pictures.shrink import shrink
from publisher.writers.html.rendering import Rendering
from publisher.writers.labels import labelled

_SVG = "http://www.w3.org/2000/svg"
# The widest that a photograph is shown, in CSS pixels: beside a statement 0.26 of the column of easy read, which is
# 60 characters wide, and 104 pt on paper; elsewhere the column of a page. Where a reader sets the text twice as large,
# or the style sheet of a workspace shows it wider, a dot is as much larger.
_STATEMENT, _COLUMN = 192, 760
_STATEMENT_ON_PAPER, _COLUMN_ON_PAPER = 160, 680
# Dots of a photograph for a CSS pixel: screens of telephones have three, and on paper 300 an inch are 3.1.
_DOTS, _DOTS_ON_PAPER = 3, 300 / 96

_REFERENCE = re.compile(r"url\(\s*(['\"]?)#([^'\")\s]+)\1\s*\)")


def picture(node: Image, rendering: Rendering, *, place: str = "picture", in_row: bool = False) -> htpy.Node:
    """Return a picture as an element of class `place`; one without alternative text is hidden from screen readers.

    One that stands `in_row`, beside a statement, is small: of a photograph no more dots are kept than are seen there.

    Each is counted, so that its credit is printed at the end and the ids inside an SVG stay unique in the page.
    On paper it has its name, so that the PDF can tell which picture does not fit.
    """
    name, alt = node.name, node.alt or ""
    found = rendering.materials.picture(name)
    rendering.pictures.append(found)
    if found.media_type == "image/svg+xml":
        shown = replace(node, name="" if rendering.on_screen else name)
        return _inline_svg(found, shown, f"_p{len(rendering.pictures)}-", place)
    address = f"data:{found.media_type};base64,{b64encode(_seen(found, rendering, in_row=in_row)).decode('ascii')}"
    named = {} if rendering.on_screen else {"data-name": name}
    spoken = {"lang": node.language, "dir": find(node.language).direction} if node.language else {}
    return htpy.img(named, spoken, src=address, alt=alt, width=found.width, height=found.height, class_=place)


def _seen(found: Picture, rendering: Rendering, *, in_row: bool) -> bytes:
    """Return a photograph with as many dots as can be seen of it; its size on the page stays what it was."""
    if rendering.on_screen:
        dots = (_STATEMENT if in_row else _COLUMN) * _DOTS
    else:
        dots = round((_STATEMENT_ON_PAPER if in_row else _COLUMN_ON_PAPER) * _DOTS_ON_PAPER)
    return shrink(found.content, found.media_type, dots)


def credits_of(rendering: Rendering) -> htpy.Element | None:
    """Return who drew the pictures that were shown so far, each credit once; None where nobody asks for it."""
    lines = list(dict.fromkeys(shown.credit for shown in rendering.pictures if shown.credit))
    label = labelled(rendering.words("Pictures"), rendering.document.language)
    return htpy.div(".credits")[htpy.p[label, "; ".join(lines)]] if lines else None


def _inline_svg(found: Picture, node: Image, prefix: str, place: str) -> Markup:
    """Return a drawing in the page; it is marked with the name of `node`, "" for none, and with its language."""
    root = etree.fromstring(found.content, etree.XMLParser(resolve_entities=False, no_network=True))
    if root.tag != f"{{{_SVG}}}svg":
        raise ValueError(f"not an SVG picture: {found.name}")
    _prefix_identifiers(root, prefix)
    if root.get("viewBox") is None:
        root.set("viewBox", f"0 0 {found.width} {found.height}")
    root.set("width", str(found.width))
    root.set("height", str(found.height))
    root.set("class", place)
    if node.name:
        root.set("data-name", node.name)
    if node.language:
        root.set(
            "lang", node.language
        )  # and no direction: SVG has no “dir”, and its own would turn the drawing's words
    for title in root.findall(f"{{{_SVG}}}title"):
        root.remove(title)
    if node.alt:
        title = etree.Element(f"{{{_SVG}}}title", {"id": f"{prefix}title"})
        title.text = node.alt
        root.insert(0, title)
        root.set("role", "img")
        root.set("aria-labelledby", f"{prefix}title")
    else:
        root.set("aria-hidden", "true")
        root.set("focusable", "false")
    root.tail = None
    etree.cleanup_namespaces(root)
    return Markup(etree.tostring(root, encoding="unicode"))  # noqa: S704 - serialised by lxml from a cleaned tree


def _prefix_identifiers(root: etree._Element, prefix: str) -> None:
    """Make the ids of a picture its own, and all references to them with them."""
    for element in root.iter(etree.Element):
        for name, value in _attributes(element):
            if name == "id":
                element.set(name, prefix + value)
            elif value.startswith("#") and etree.QName(name).localname == "href":
                element.set(name, f"#{prefix}{value[1:]}")
            elif "url(" in value:
                element.set(name, _REFERENCE.sub(rf"url(#{prefix}\2)", value))
        if etree.QName(element).localname == "style":
            raise ValueError("a style sheet in a picture would change the page around it")


def _attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    yield from [(str(name), str(value)) for name, value in element.attrib.items()]
