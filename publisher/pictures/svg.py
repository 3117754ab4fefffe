"""Cleaning of SVG pictures that strangers drew, so that they can stand inside a page.

The picture is built anew from what is known to be harmless (SVG 2, https://www.w3.org/TR/SVG2/): shapes, words, paint
and references within the picture. What nobody sees (metadata, an editor's notes) is left out silently. Scripts, event
handlers, links, animation and styles from elsewhere are left out, and the author is told (`left_out.py`). What a reader
would miss (another file, a photograph inside) is an error.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from publisher.errors import Place, SourceError
from publisher.pictures import left_out, numbers, stylesheet
from publisher.pictures.references import FRAGMENT, refuse_bombs, rename_identifiers
from publisher.pictures.size import measure, size_of
from publisher.pictures.stylesheet import StyleSheet, declarations

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"

# Larger or deeper pictures than these would make every page that shows them slow.
LARGEST = 500_000  # bytes
DEEPEST = 64  # elements inside each other


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _words(
    "circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient rect "
    "stop svg symbol text tspan use"
)
PAINTED = _words("circle ellipse line path polygon polyline rect text use")

# Elements whose words a reader would miss: HTML within the picture, and words along a line.
_WORDS_LOST = _words("foreignObject textPath")

# A link or a choice between alternatives in the picture becomes a plain group.
_GROUPS = {"a": "g", "switch": "g"}

# SVG 2, 6.6: the presentation attributes that paint a still picture; each may come as an attribute or from a style.
PRESENTATION = _words(
    "clip-path clip-rule color color-interpolation direction display dominant-baseline fill fill-opacity fill-rule "
    "font-family font-size font-style font-variant font-weight letter-spacing marker-end marker-mid marker-start mask "
    "mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke "
    "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width "
    "text-anchor text-decoration text-rendering transform transform-origin unicode-bidi vector-effect visibility "
    "word-spacing writing-mode"
)
GEOMETRY = _words(
    "clipPathUnits cx cy d dx dy fr fx fy gradientTransform gradientUnits height lengthAdjust markerHeight markerUnits "
    "markerWidth maskContentUnits maskUnits offset orient pathLength patternContentUnits patternTransform patternUnits "
    "points preserveAspectRatio r refX refY rotate rx ry spreadMethod textLength viewBox width x x1 x2 y y1 y2"
)
_SIZES = _words("height viewBox width")  # of the whole picture: `size.measure` sees to them
_REFERRING = _words("linearGradient pattern radialGradient use")

# What may stand before a bracket in a value; everything else could fetch something or take its value elsewhere.
_FUNCTIONS = _words(
    "calc hsl hsla matrix rgb rgba rotate scale scalex scaley skewx skewy translate translatex translatey url"
)
_WORD_ENDS = re.compile(r"[\s(),]")
_FORBIDDEN_CHARACTERS = re.compile(r"[\\<>{}@:;]|/\*")

_PLAIN_EXPORT = "Save it again as a plain SVG: “Plain SVG” in Inkscape, “Presentation attributes” in Illustrator."


def clean_svg(content: bytes, *, place: Place) -> bytes:
    """Return the picture in UTF-8 with allowed elements and attributes only; the same bytes for the same picture.

    Its root has a viewBox, a width and a height in CSS pixels. Its ids are p1, p2… in the order of their first use.
    Cleaning a clean picture changes nothing. Raises `SourceError` for what is no SVG or cannot be cleaned.
    """
    return clean_and_left_out(content, place=place)[0]


def clean_and_left_out(content: bytes, *, place: Place) -> tuple[bytes, tuple[str, ...]]:
    """Return the picture as `clean_svg` does, and what was left out that an author should know of, in words."""
    root = _parsed(content, place)
    removed = left_out.of(root, content)
    picture = _Cleaning(stylesheet.read(_style_sheets(root), place), place).element(root, 0)
    if picture is None or not any(_name(element) in PAINTED for element in picture.iter()):
        raise SourceError("This SVG draws nothing.", mend="Save the picture with its shapes.", place=place)
    rename_identifiers(picture)
    refuse_bombs(picture, mend=_PLAIN_EXPORT, place=place)
    measure(picture, root, place)
    etree.cleanup_namespaces(picture)
    return etree.tostring(picture, encoding="utf-8"), removed


def natural_size(clean: bytes) -> tuple[int, int]:
    """Return the width and height in CSS pixels that `clean_svg` wrote into a picture."""
    return size_of(etree.fromstring(clean, _parser()))


def _parser() -> etree.XMLParser[etree._Element]:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _parsed(content: bytes, place: Place) -> etree._Element:
    """Return the root of an SVG; nothing that the file declares or asks for is followed."""
    if len(content) > LARGEST:
        raise SourceError(
            f"This SVG is too large: {len(content):,} bytes; {LARGEST:,} are allowed.",
            mend="Simplify its paths, or save it as PNG.",
            place=place,
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise SourceError("This is not an SVG picture in UTF-8.", mend=_PLAIN_EXPORT, place=place) from None
    if re.search("<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise SourceError(
            "This SVG has a DOCTYPE, which can hide entities that grow without end.",
            mend="Delete the lines from “<!DOCTYPE” to its “>”, or save it as a plain SVG.",
            place=place,
        )
    try:
        root = etree.fromstring(text.encode(), _parser())
    except etree.XMLSyntaxError as error:
        message = f"This SVG cannot be read: {_reason(error.code) if content.strip() else 'it is empty'}."
        where = Place(place.path, error.lineno or 0)
        raise SourceError(message, mend=_PLAIN_EXPORT, place=where) from None
    if root.tag != f"{{{SVG}}}svg":
        raise SourceError("This file is not an SVG picture.", mend="Use a file that begins with <svg>.", place=place)
    return root


# What libxml2 calls an error (xmlerror.h, xmlParserErrors), in the words of authors.
_REASONS = {
    "its end is missing": (
        "ERR_TAG_NOT_FINISHED",
        "ERR_GT_REQUIRED",
        "ERR_LTSLASH_REQUIRED",
        "ERR_COMMENT_NOT_FINISHED",
    ),
    "two of its elements do not fit into each other": ("ERR_TAG_NAME_MISMATCH",),
    "it holds no elements": ("ERR_DOCUMENT_EMPTY", "ERR_DOCUMENT_START"),
    "something stands after its end": ("ERR_DOCUMENT_END",),
    "it has a prefix that is explained nowhere": ("NS_ERR_UNDEFINED_NAMESPACE",),
    "it has too many elements inside each other": ("ERR_RESOURCE_LIMIT",),
    "an element has an attribute twice": ("ERR_ATTRIBUTE_REDEFINED",),
    "it has an entity (a name between & and ;) that is explained nowhere": ("ERR_UNDECLARED_ENTITY",),
}
_REASON_OF = {getattr(etree.ErrorTypes, name): reason for reason, names in _REASONS.items() for name in names}


def _reason(code: int) -> str:
    """Return why a file cannot be read, from libxml2's number of the error."""
    return _REASON_OF.get(code, "something in it is not written as XML asks")


def _name(element: etree._Element) -> str:
    """Return the local name of an element of SVG, "" for every other node."""
    if not isinstance(element.tag, str):
        return ""
    name = etree.QName(element)
    return name.localname if name.namespace == SVG else ""


def _has_words(element: etree._Element) -> bool:
    """Return whether words stand in an element, and no other element is offered in its place (SVG 2, 5.8)."""
    parent = element.getparent()
    if parent is not None and _name(parent) == "switch" and len(parent) > 1:
        return False
    return bool("".join(element.itertext()).strip())


def _style_sheets(root: etree._Element) -> str:
    return "\n".join("".join(element.itertext()) for element in root.iter(f"{{{SVG}}}style"))


@dataclass(frozen=True, slots=True)
class _Cleaning:
    """The building of a clean picture beside the one that came."""

    sheet: StyleSheet
    place: Place
    seen: set[str] = field(default_factory=set)

    def element(self, source: etree._Element, depth: int) -> etree._Element | None:
        """Return a clean copy of an element with all in it, None where it has no place in a picture."""
        name = _name(source)
        if name == "image":
            raise SourceError(
                "This SVG holds another picture inside.",
                mend="Save that picture as PNG or JPEG and use it by itself, or draw it with shapes.",
                place=self.place,
            )
        if name in _WORDS_LOST and _has_words(source):
            raise SourceError(
                f"This SVG has words in a “{name}” element, which many programs do not show.",
                mend="Turn these words into paths in the drawing program, and save it again.",
                place=self.place,
            )
        if depth > DEEPEST:
            message = f"This SVG has more than {DEEPEST} elements inside each other."
            raise SourceError(message, mend="Take groups apart (“ungroup”) and save it again.", place=self.place)
        if _GROUPS.get(name, name) not in ELEMENTS:
            return None
        clean = etree.Element(f"{{{SVG}}}{_GROUPS.get(name, name)}", nsmap={None: SVG})
        for attribute, value in sorted(self._attributes(source, name)):
            clean.set(attribute, value)
        self._take_content(source, clean, name, depth)
        return clean if len(clean) or clean.tag != f"{{{SVG}}}g" else None

    def _take_content(self, source: etree._Element, clean: etree._Element, name: str, depth: int) -> None:
        """Copy what an element holds: words of text, the elements inside, of a switch the first that can be shown."""
        if name in {"text", "tspan"}:
            clean.text = source.text
        for child in source:
            copy = self.element(child, depth + 1)
            if copy is not None:
                copy.tail = child.tail if name in {"text", "tspan"} else None
                clean.append(copy)
                if name == "switch":
                    break

    def _attributes(self, source: etree._Element, name: str) -> Iterator[tuple[str, str]]:
        given = {str(key): str(value).strip() for key, value in source.attrib.items()}
        values = {key: value for key, value in given.items() if key in PRESENTATION | GEOMETRY}
        values.update(self._styles(name, given))
        for key, value in values.items():
            self._refuse_outside(key, value)
            sized_anew = source.getparent() is None and key in _SIZES
            if (key in GEOMETRY or key in numbers.MEASURES) and not sized_anew:
                numbers.refuse_too_large(key, value, self.place)
            yield key, value
        target = given.get("href", given.get(f"{{{XLINK}}}href", ""))
        if name in _REFERRING and target:
            if not re.fullmatch(r"#[\w.-]+", target):
                raise self._outside("href", target)
            yield "href", target
        identifier = given.get("id", "")
        if identifier and identifier not in self.seen:
            self.seen.add(identifier)
            yield "id", identifier

    def _styles(self, name: str, given: dict[str, str]) -> dict[str, str]:
        """Return what style sheets and the style attribute say of an element, as presentation attributes."""
        found = self.sheet.find(name, given.get("id", ""), given.get("class", "").split())
        found.update(declarations(given.get("style", "")))
        return {key: value for key, value in found.items() if key in PRESENTATION}

    def _refuse_outside(self, key: str, value: str) -> None:
        functions = {_last_word(before).lower() for before in value.split("(")[:-1]} - {""}
        addresses = "url(" in FRAGMENT.sub("", value).lower()
        if _FORBIDDEN_CHARACTERS.search(value) or addresses or not functions <= _FUNCTIONS:
            raise self._outside(key, value)

    def _outside(self, key: str, value: str) -> SourceError:
        shown = value if len(value) <= 60 else f"{value[:57]}…"  # noqa: PLR2004 - what fits into a line
        return SourceError(
            f"This SVG asks for something outside itself: {key}=“{shown}”.",
            mend="Copy what it needs into the picture, or remove it, and save it again.",
            place=self.place,
        )


def _last_word(text: str) -> str:
    return _WORD_ENDS.split(text.rstrip())[-1]
