"""Pictures within the page: an SVG becomes part of it, a raster picture a data: address."""

import re
from base64 import b64encode
from collections.abc import Iterator

import htpy
from lxml import etree
from markupsafe import Markup

from publisher.materials import Picture
from publisher.writers.html.rendering import Rendering

_SVG = "http://www.w3.org/2000/svg"
_REFERENCE = re.compile(r"url\(\s*(['\"]?)#([^'\")\s]+)\1\s*\)")


def picture(name: str, alt: str, rendering: Rendering, *, place: str = "picture") -> htpy.Node:
    """Return a picture as an element of class `place`; `alt` "" hides it from screen readers.

    Each is counted, so that its credit is printed at the end and the ids inside an SVG stay unique in the page.
    On paper it has its name, so that the PDF can tell which picture does not fit.
    """
    found = rendering.materials.picture(name)
    rendering.pictures.append(found)
    if found.media_type == "image/svg+xml":
        return _inline_svg(found, alt, f"_p{len(rendering.pictures)}-", place, name="" if rendering.on_screen else name)
    address = f"data:{found.media_type};base64,{b64encode(found.content).decode('ascii')}"
    named = {} if rendering.on_screen else {"data-name": name}
    return htpy.img(named, src=address, alt=alt, width=found.width, height=found.height, class_=place)


def credits_of(rendering: Rendering) -> htpy.Element | None:
    """Return who drew the pictures that were shown so far, each credit once; None where nobody asks for it."""
    lines = list(dict.fromkeys(shown.credit for shown in rendering.pictures if shown.credit))
    return htpy.div(".credits")[htpy.p[rendering.words("Pictures"), ": ", "; ".join(lines)]] if lines else None


def _inline_svg(found: Picture, alt: str, prefix: str, place: str, *, name: str) -> Markup:
    root = etree.fromstring(found.content, etree.XMLParser(resolve_entities=False, no_network=True))
    if root.tag != f"{{{_SVG}}}svg":
        raise ValueError(f"not an SVG picture: {found.name}")
    _prefix_identifiers(root, prefix)
    if root.get("viewBox") is None:
        root.set("viewBox", f"0 0 {found.width} {found.height}")
    root.set("width", str(found.width))
    root.set("height", str(found.height))
    root.set("class", place)
    if name:
        root.set("data-name", name)
    for title in root.findall(f"{{{_SVG}}}title"):
        root.remove(title)
    if alt:
        title = etree.Element(f"{{{_SVG}}}title", {"id": f"{prefix}title"})
        title.text = alt
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
