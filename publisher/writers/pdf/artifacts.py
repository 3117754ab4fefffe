"""What WeasyPrint's tags lack, mended at one seam to its internals.

WeasyPrint 70.0 builds the tag tree in `weasyprint.pdf.tags` from the boxes of the pages, after they are painted.
While `mended_tags` lasts, two of its functions are wrapped:

- `weasyprint.pdf.add_tags`: before it runs, running footers and decorative pictures leave the boxes and become
  artifacts in the page's content (ISO 14289-1, 7.1 and 7.8), and the content of a list item that is more than one
  paragraph gets the one box round it that `LBody` needs (7.2). Lines get the text that they stand for (`text.py`).
- `weasyprint.pdf.tags._build_box_tree`: each structure element gets what it does not know of its HTML element: its
  language (7.2), the long form of an abbreviation, the scope of a table heading (7.5), a better role, and a link the
  words that it shows (7.18.5).

`tests/unit/writers/pdf/test_artifacts.py` fails when the version of WeasyPrint moves: then compare `pdf/tags.py`,
`pdf/stream.py` (`marked`) and `draw/__init__.py` with what stands here, and look at the goldens' tag trees.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

import pydyf  # type: ignore[import-untyped]  # it has no types
import weasyprint.pdf
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags

from publisher.writers.pdf.text import real_box, write_logical_text

WEASYPRINT_VERSION = "70.0"

# The properties of an artifact: its type and, "" for none, its subtype (ISO 32000-1, table 330).
_Artifact: TypeAlias = tuple[str, str]
_FOOTER: _Artifact = ("/Pagination", "/Footer")
_LAYOUT: _Artifact = ("/Layout", "")

# Roles for elements that WeasyPrint leaves without any.
_ROLES = {
    "nav": "/Sect",
    "header": "/Div",
    "footer": "/Div",
    "figure": "/Div",
    "pre": "/P",
    "code": "/Code",
    "abbr": "/Span",
    "bdi": "/Span",
    "time": "/Span",
    # Anonymous boxes within the body of a list item.
    "li": "/P",
    "dt": "/P",
    "dd": "/P",
}


@contextmanager
def mended_tags() -> Iterator[None]:
    """Wrap WeasyPrint's tagging while a PDF is written; afterwards everything is as it was."""
    add_tags, build = weasyprint.pdf.add_tags, tags._build_box_tree  # noqa: SLF001 - the seam
    weasyprint.pdf.add_tags = _mending(add_tags)
    tags._build_box_tree = _describing(build)  # noqa: SLF001 - the seam
    try:
        yield
    finally:
        weasyprint.pdf.add_tags = add_tags
        tags._build_box_tree = build  # noqa: SLF001 - the seam


def single_links(document: Any) -> None:  # noqa: ANN401 - untyped library
    """Keep one link area where WeasyPrint makes one for the link and another for each element inside it.

    The areas inside are of elements that are no links to a screen reader, which ISO 14289-1, 7.18.5 forbids.
    """
    for page in document.pages:
        page.links = [link for link in page.links if (link[3].element_tag or "").partition("::")[0] == "a"]


def _mending(stock: Callable[..., None]) -> Callable[..., None]:
    def add_tags(pdf: Any, document: Any, pdf_version: Any, page_streams: Any) -> None:  # noqa: ANN401 - untyped library
        numbers: list[list[int]] = []
        texts: list[dict[int, str]] = []
        for page, stream in zip(document.pages, page_streams, strict=True):
            artifacts = _take_artifacts(page._page_box, stream)  # noqa: SLF001 - the seam
            _mark_artifacts(stream, artifacts)
            _wrap_items(page._page_box)  # noqa: SLF001 - the seam
            texts.append(write_logical_text(page._page_box, stream))  # noqa: SLF001 - the seam
            numbers.append(sorted(mark["mcid"] for mark in stream._tags.values()))  # noqa: SLF001 - the seam
        stock(pdf, document, pdf_version, page_streams)
        _number_parents(pdf, numbers, texts)

    return add_tags


def _describing(stock: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    def build(box: Any, *rest: Any) -> Iterator[Any]:  # noqa: ANN401 - untyped library
        for element in stock(box, *rest):
            _describe(real_box(box), element)
            yield element

    return build


# --- Artifacts --------------------------------------------------------------------------------------------------


def _take_artifacts(box: Any, stream: Any) -> dict[int, _Artifact]:  # noqa: ANN401 - untyped library
    """Take the boxes that are no content out of their parents; return their MCIDs with the mark that each deserves."""
    found: dict[int, _Artifact] = {}
    kept = []
    for child in getattr(box, "children", ()):
        real = real_box(child)
        if isinstance(real, boxes.MarginBox):
            found |= _numbers_of(real, stream, _FOOTER)
        elif _is_decorative(real):
            found |= _numbers_of(real, stream, _LAYOUT)
        else:
            found |= _take_artifacts(real, stream)
            kept.append(child)
    if len(kept) != len(getattr(box, "children", ())):
        box.children = kept
    return found


def _numbers_of(box: Any, stream: Any, mark: _Artifact) -> dict[int, _Artifact]:  # noqa: ANN401 - untyped library
    entry = stream._tags.pop(box, None)  # noqa: SLF001 - the seam
    found = {entry["mcid"]: mark} if entry else {}
    for child in getattr(box, "children", ()):
        found |= _numbers_of(real_box(child), stream, mark)
    return found


def _is_decorative(box: Any) -> bool:  # noqa: ANN401 - untyped library
    element = box.element
    if element is None or not isinstance(box, boxes.ReplacedBox):
        return False
    return element.get("aria-hidden") == "true" or (element.tag == "img" and not element.get("alt"))


def _mark_artifacts(stream: Any, artifacts: dict[int, _Artifact]) -> None:  # noqa: ANN401 - untyped library
    """Rewrite the marks of artifacts in the page's content: a tag, its properties and the operator BDC, one by one."""
    left = dict(artifacts)
    for position, item in enumerate(stream.stream):
        if isinstance(item, pydyf.Dictionary) and item.get("MCID") in left:
            kind, subtype = left.pop(item["MCID"])
            stream.stream[position - 1] = "/Artifact"
            stream.stream[position] = pydyf.Dictionary({"Type": kind, **({"Subtype": subtype} if subtype else {})})
    if left:
        raise RuntimeError(f"marked content of these artifacts was not found in the page: {sorted(left)}")


def _number_parents(pdf: Any, numbers: list[list[int]], texts: list[dict[int, str]]) -> None:  # noqa: ANN401
    """Put each page's structure elements at the positions of their MCIDs, null where an artifact left its number.

    ISO 32000-1, 14.7.4.4: the array of a page in the parent tree is indexed by MCID.
    Elements of one line of right-to-left text get the text that it stands for.
    """
    root = next(
        item for item in pdf.objects if isinstance(item, pydyf.Dictionary) and item.get("Type") == "/StructTreeRoot"
    )
    tree = next(item for item in pdf.objects if item.reference == root["ParentTree"])
    for page, mcids in enumerate(numbers):
        parents = tree["Nums"][2 * page + 1]
        by_number = dict(zip(mcids, parents, strict=True))
        for number, text in texts[page].items():
            element = pdf.objects[int(by_number[number].split()[0])]
            if element["S"] == "/Span":
                element["ActualText"] = pydyf.String(text)
        parents[:] = [by_number.get(number, "null") for number in range(max(mcids, default=-1) + 1)]


# --- List items -------------------------------------------------------------------------------------------------


def _wrap_items(box: Any) -> None:  # noqa: ANN401 - untyped library
    """Give the content of each list item that is not one anonymous box a box of its own beside the marker."""
    for child in getattr(box, "children", ()):
        _wrap_items(real_box(child))
    if box.element_tag != "li" or "list-item" not in box.style["display"] or box.style["list_style_type"] == "none":
        return
    markers = [child for child in box.children if real_box(child).element_tag == "li::marker"]
    held = [child for child in box.children if real_box(child).element_tag != "li::marker"]
    if [real_box(child).element_tag for child in held] not in ([], ["li"]):
        box.children = [*markers, boxes.BlockBox.anonymous_from(box, held)]


# --- Structure elements -----------------------------------------------------------------------------------------


def _describe(box: Any, element: Any) -> None:  # noqa: ANN401 - untyped library
    """Add to a structure element what its HTML element says."""
    source = box.element
    if source is None or box.element_tag != source.tag or source.tag in {"html", "body"}:
        return
    if language := source.get("lang"):
        element["Lang"] = pydyf.String(language)
    if element["S"] == "/NonStruct" and source.tag in _ROLES:
        element["S"] = _ROLES[source.tag]
    if source.tag == "abbr" and source.get("title"):
        element["E"] = pydyf.String(source.get("title"))
    if source.tag == "th" and element["S"] == "/TH":
        element["A"]["Scope"] = "/Row" if source.get("scope") == "row" else "/Column"
    if source.get("class") == "speaker" and element["S"] == "/Caption":
        element["S"] = "/P"
    if source.tag == "a" and box.link_annotation is not None:
        box.link_annotation["Contents"] = pydyf.String(_words_of_link(source))


def _words_of_link(source: Any) -> str:  # noqa: ANN401 - untyped library
    """Return what a link shows in words: its text and its pictures' alternative text, else where it leads."""
    return " ".join("".join(_words(source)).split()) or str(source.get("href"))


def _words(source: Any) -> Iterator[str]:  # noqa: ANN401 - untyped library
    yield source.get("alt") or source.text or ""
    for child in source:
        yield from _words(child)
        yield child.tail or ""
