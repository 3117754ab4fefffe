"""A web page with what it says of itself, to be read back. Nothing is fetched or run."""

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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
# What the head of a page may hold (HTML Standard, 13.2.6.4.4).
_OF_HEAD = frozenset(
    {"base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style", "template", "title"}
)
_COMMENT = re.compile(rb"<!--.*?(-->|$)", re.DOTALL)
_META = re.compile(rb"<meta[\s/]([^>]{0,500})", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"([^\s=>\"'/]+)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>\"']+)")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What pages have that name no encoding, or none that browsers know.
_OTHERWISE = "cp1252"
# The encodings of pages (WHATWG Encoding, 4.2) by Python's names for them, whose other codecs are none; and those that
# a browser takes for a larger one. UTF-16 is UTF-8 there: in a page that is, nobody could read its name like this
# (HTML Standard, 13.2.3.2).
_ENCODINGS: Mapping[str, str] = (
    {name: name for name in ("utf-8", "koi8-r", "koi8-u", "gb18030", "big5", "euc_jp", "iso2022_jp")}
    | {name: name for name in ("mac-roman", "mac-cyrillic")}
    | {f"iso8859-{part}": f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
    | {f"cp{page}": f"cp{page}" for page in (866, 874, *range(1250, 1259))}
    | {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874"}
    | {"gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932"}
    | dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be"), "utf-8")
)


class UnreadableError(Exception):
    """A web page that cannot be read. The text says why, in words that may stand in a finding."""


@dataclass(frozen=True, slots=True)
class Page:
    """A web page: `root` is its html element.

    `title` and `metadata` (by the names of its meta elements) are what it says of itself, "" and missing where it says
    nothing. `identified` are its elements by their ids, `labels` the labels of its fields by the ids of those, the
    first of each. `texts` keeps what was read of elements that name others, by their ids.
    """

    root: Element
    title: str
    language: str
    direction: str
    metadata: Mapping[str, tuple[str, ...]]
    identified: Mapping[str, Element]
    labels: Mapping[str, Element]
    texts: dict[str, str] = field(default_factory=dict, compare=False)


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
    labels: dict[str, Element] = {}
    for one in root.iter():
        if identifier := one.get("id"):
            identified.setdefault(identifier, one)
        if one.tag == "label" and (named := one.get("for")):
            labels.setdefault(named, one)
    title = root.find("head/title")
    said = "" if title is None else " ".join(title.text_content().split())
    # Browsers take no notice of “xml:lang” (HTML Standard, 3.2.6.2).
    language = (root.get("lang") or "").strip()
    return Page(root, said, language, root.get("dir", "ltr").lower(), metadata, identified, labels)


def _parsed(content: bytes) -> Element:
    text = decoded(content).replace("\x00", "\ufffd")
    # Bounded by `_LARGEST`, `_DEEPEST` and whoever runs this apart, not by libxml2, which cuts a page off in silence.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("it holds no text that a reader finds") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableError("its elements are nested too deeply")
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise UnreadableError("it was not read to its end: a part of it is larger than in any page")
    _end_head(root)
    return root


def _end_head(root: Element) -> None:
    """Move what stands in the head and is not of a head into the body, as browsers do (HTML Standard, 13.2.6.4.4).

    A page may leave out the tags that end its head and begin its body; libxml2 then takes elements that it does not
    know, such as “main”, for ones of the head.
    """
    head = root.find("head")
    if head is None:
        return
    children = list(head)
    late = next((at for at, one in enumerate(children) if one.tag not in _OF_HEAD), len(children))
    if late == len(children):
        return
    body = root.find("body")
    if body is None:
        body = root.makeelement("body")
        root.append(body)
    before, body.text = body.text, None
    for place, one in enumerate(children[late:]):
        body.insert(place, one)
    children[-1].tail = (children[-1].tail or "") + (before or "") or None


def decoded(content: bytes) -> str:
    """Return the text of a page in the encoding that a browser would take.

    That is what its byte order mark says, else what the page says. One that says nothing is UTF-8 where it can be, else
    windows-1252. What is no sign of its encoding becomes U+FFFD, as in a browser.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if encoding := _encoding(declared(content)):
        return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_OTHERWISE, errors="replace")


def declared(content: bytes) -> str:
    """Return what a page says of its encoding where browsers look for it, "" where it says nothing there."""
    if any(content.startswith(mark) for mark, _ in _MARKS):
        return "a byte order mark"
    return next(_declarations(_COMMENT.sub(b"", content[:_HEAD])), "")


def _declarations(head: bytes) -> Iterator[str]:
    """Yield the encodings that meta elements name (HTML Standard, 13.2.3.2)."""
    for meta in _META.findall(head):
        said = {name.lower(): value.strip(b"\"' ") for name, value in _ATTRIBUTE.findall(meta)}
        if name := said.get(b"charset"):
            yield name.decode("ascii", errors="replace")
        elif said.get(b"http-equiv", b"").lower() == b"content-type" and (
            found := _CHARSET.search(said.get(b"content", b""))
        ):
            yield found[1].decode("ascii", errors="replace")


def _encoding(label: str) -> str:
    """Return Python's name of an encoding that browsers know, "" for any other."""
    try:
        return _ENCODINGS.get(codecs.lookup(label).name, "")
    except (LookupError, ValueError):
        return ""


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
