"""A web page with what it says of itself, to be read back. Nothing is fetched or run."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree, html

# What an element of a page is; nothing of lxml's own class is asked for but this.
Element = html.HtmlElement

# In bytes: pictures stand in our pages as they are, which makes them large; what is larger was made to fill the memory.
_LARGEST = 64 * 1024 * 1024
# Deeper than any page is nested; what is deeper was made to break readers.
_DEEPEST = 150
_MOST_ELEMENTS = 500_000
# Where a page names its encoding (HTML Standard, 4.2.5.4: within the first 1,024 bytes).
_HEAD = 1024
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What pages have that name no encoding or a wrong one (WHATWG Encoding, 4.2: “latin1” means windows-1252 too).
_OTHERWISE = "windows-1252"
# Encodings of pages as Python names them; its other codecs are none.
_ENCODINGS = ("utf-8", "ascii", "iso8859", "cp", "koi8", "mac", "gb", "big5", "shift_jis", "euc")


class UnreadableError(Exception):
    """A web page that cannot be read. The text says why, in words that may stand in a finding."""


@dataclass(frozen=True, slots=True)
class Page:
    """A web page: `root` is its html element.

    `title` and `metadata` (by the names of its meta elements) are what it says of itself, "" and missing where it says
    nothing. `identified` are its elements by their ids, the first of each.
    """

    root: Element
    title: str
    language: str
    direction: str
    metadata: Mapping[str, tuple[str, ...]]
    identified: Mapping[str, Element]


def read(content: bytes) -> Page:
    """Return a page. Raises `UnreadableError` for what is none, or larger or deeper than any page is."""
    if len(content) > _LARGEST:
        raise UnreadableError(f"it has more than {_LARGEST >> 20} MB")
    root = _parsed(content)
    _refuse_depth(root)
    metadata: dict[str, tuple[str, ...]] = {}
    for one in root.iter("meta"):
        if name := one.get("name", "").lower():
            metadata[name] = (*metadata.get(name, ()), one.get("content", ""))
    identified: dict[str, Element] = {}
    for one in root.iter():
        if identifier := one.get("id"):
            identified.setdefault(identifier, one)
    title = root.find("head/title")
    said = "" if title is None else " ".join(title.text_content().split())
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return Page(root, said, language.strip(), root.get("dir", "ltr").lower(), metadata, identified)


def _parsed(content: bytes) -> Element:
    text = _decoded(content).replace("\x00", "\ufffd")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("it holds no text that a reader finds") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableError("its elements are nested too deeply")
    return root


def _decoded(content: bytes) -> str:
    """Return the text of a page, in the encoding that a browser would take."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    found = _CHARSET.search(content[:_HEAD])
    try:
        named = codecs.lookup(found[1].decode("ascii")).name if found else "utf-8"
    except (LookupError, UnicodeError):
        named = "utf-8"
    for encoding in (named, "utf-8"):
        # UTF-16 is not among them: in a page that is, nobody could read its name like this (HTML Standard, 13.2.3.2).
        if encoding.startswith(_ENCODINGS):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                continue
    return content.decode(_OTHERWISE, errors="replace")


def _refuse_depth(root: Element) -> None:
    """Raise `UnreadableError` where a page has too many elements, or they are nested too deep."""
    waiting: list[tuple[Element, int]] = [(root, 1)]
    number = 0
    while waiting:
        element, depth = waiting.pop()
        number += 1
        if depth > _DEEPEST:
            raise UnreadableError(f"its elements are nested more than {_DEEPEST} deep")
        if number > _MOST_ELEMENTS:
            raise UnreadableError(f"it has more than {_MOST_ELEMENTS:,} elements")
        waiting += [(child, depth + 1) for child in element]
