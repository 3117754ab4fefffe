"""What a file is made of, as short marks in the order of the text: elements, attributes, styles, numbers, fields.

The projections beside this one tell a whole file; these marks are what the table of the constructs shows of one.
"""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import docx
import pikepdf
import pypdfium2
from docx.oxml.ns import qn
from lxml import html as html_parser

from tests.projections import html, pdf, word

_CLASS = re.compile(r' class="[^"]*"')
# What only lays a file out: Word's styles that keep a paragraph with the next or off what is around it; in a PDF the
# number of pages, where on them a picture stands, and the artifacts, which no program reads aloud.
_KEPT = re.compile(r"(?: Kept)?(?: Below Heading)?(?: Above Table)?(?: Above Row)?(?=[,\]])")
_PLACES = re.compile(r"^Pages: .*\n| \[BBox [^\]]*\]", re.MULTILINE)
_ARTIFACTS = "\n\nArtifacts"

_POINTS_PER_MM = 72 / 25.4
_TWENTIETHS_PER_MM = 20 * _POINTS_PER_MM
# Of a web page, what says nothing of the text; what a picture is painted from.
_UNTOLD = {"style", "src", "viewbox", "xmlns", "width", "height", "focusable", "data-name", "class", "fill"}
_LEFT_OUT = {"style", "rect", "defs", "lineargradient", "stop"}


def said(form: str, content: bytes) -> str:
    """Return all that a file tells a program that reads it aloud, without what only a style sheet shows."""
    match form:
        case "html":
            return _CLASS.sub("", html.project(content))
        case "docx":
            return f"{_KEPT.sub('', word.project(content))}{word_paper(content)}"
        case _:
            return f"{_PLACES.sub('', pdf.project(content).rpartition(_ARTIFACTS)[0])}\n{pdf_paper(content)}"


def shown(form: str, content: bytes) -> object:
    """Return what a file shows: pages of a PDF as painted, classes of a web page, how far in things are in Word."""
    match form:
        case "html":
            return html.project(content)
        case "docx":
            return said(form, content), word_indents(content)
        case _:
            with pypdfium2.PdfDocument(content) as file:
                return [bytes(page.render(scale=1).buffer) for page in file]


def marks(form: str, content: bytes) -> list[str]:
    """Return the marks of a file."""
    return list(_MARKS[form](content))


def placed_marks(form: str, content: bytes) -> list[str]:
    """Return each line of what a file says after the line that it stands in, without the words of the outer one."""
    around: list[tuple[int, str]] = []
    placed = []
    for line in said(form, content).splitlines():
        words = line.strip()
        depth = len(line) - len(words)
        while around and around[-1][0] >= depth:
            around.pop()
        if words:
            placed.append(f"{around[-1][1]} › {words}" if around else words)
            around.append((depth, re.split(r" “|(?<=>)", words, maxsplit=1)[0]))
    return placed


# --- Web pages --------------------------------------------------------------------------------------------------


def _html_marks(content: bytes) -> Iterator[str]:
    for element in html_parser.document_fromstring(content.decode("utf-8")).iter():
        if isinstance(element.tag, str) and element.tag not in _LEFT_OUT:
            # A policy names styles by their digests: what only a style sheet shows is told nowhere else either.
            attributes = ((str(name), html.DIGEST.sub("…", str(value))) for name, value in element.attrib.items())
            told = [(name, value) for name, value in attributes if name not in _UNTOLD]
            kept = "".join(f" {name}={value}" for name, value in told)
            yield f"<{element.tag}{''.join(f'.{name}' for name in str(element.get('class', '')).split())}{kept}>"


# --- PDF --------------------------------------------------------------------------------------------------------


def pdf_paper(content: bytes) -> str:
    """Return the sizes of a file's pages in whole millimetres."""
    with pikepdf.open(io.BytesIO(content)) as file:
        sides = [[round(float(side) / _POINTS_PER_MM) for side in page.mediabox[2:]] for page in file.pages]
    return "".join(f"Paper: {width} × {height} mm\n" for width, height in sides)


def _pdf_marks(content: bytes) -> Iterator[str]:
    """Yield the structure elements with their attributes, labels with their words, properties and sizes of pages."""
    told, _, rest = said("pdf", content).partition("\n\n")
    tree = rest.partition("\n\n")[2]
    yield from told.splitlines()
    for line in tree.splitlines():
        mark, _, words = line.strip().partition(" “")
        if re.match(r"[A-Z]", mark):
            yield f"{mark} “{words}" if mark.startswith("Lbl") and words else mark


# --- Word -------------------------------------------------------------------------------------------------------


def word_paper(content: bytes) -> str:
    """Return the size of a file's pages in whole millimetres."""
    section = docx.Document(io.BytesIO(content)).sections[0]
    width, height = (round(float(side or 0) / 36_000) for side in (section.page_width, section.page_height))
    return f"Paper: {width} × {height} mm\n"


def word_indents(content: bytes) -> list[str]:
    """Return how far in each item of a list and each table stands, in twentieths of a point, in the order of the text.

    The projection tells the level of an item; how far in a level stands is its list's own.
    """
    document = docx.Document(io.BytesIO(content))
    numbering: Any = document.part.numbering_part.element
    definitions = {_value(one, "abstractNumId"): one for one in numbering.iterfind(qn("w:abstractNum"))}
    lists = {
        _value(one, "numId"): definitions[_value(one.find(qn("w:abstractNumId")), "val")]
        for one in numbering.iterfind(qn("w:num"))
    }
    indents = []
    for element in document.element.body.iter(qn("w:numPr"), qn("w:tblPr")):
        if element.tag == qn("w:tblPr"):
            indent = element.find(qn("w:tblInd"))
            indents.append(_value(indent, "w") if indent is not None else "0")
            continue
        instance, level = (_value(element.find(qn(name)), "val") for name in ("w:numId", "w:ilvl"))
        looks = {_value(one, "ilvl"): one for one in lists[instance].iterfind(qn("w:lvl"))}
        indents.append(_value(looks[level].find(f"{qn('w:pPr')}/{qn('w:ind')}"), "left"))
    return indents


def _value(element: Any, name: str) -> str:  # noqa: ANN401 - python-docx's elements are loosely typed
    return str(element.get(qn(f"w:{name}")))


def _word_marks(content: bytes) -> Iterator[str]:
    """Yield properties, paragraphs by style and level, marks of runs, fields, links, parts of tables, size of pages."""
    for line in said("docx", content).splitlines():
        yield from _word_line(line.strip())


_MARK = re.compile(r"⟩\(([^)]*)\)|(\{[^}]*\})|(⚓)|(\^\d*)|(!\[[^\]]*\])|(⏎)")


def _word_line(line: str) -> Iterator[str]:
    paragraph = re.match(r"\[([^\]]*)\](?: (\d+\.|[•–]))?", line)
    if paragraph:
        yield f"¶ {paragraph[1]}{f', {paragraph[2]}' if paragraph[2] else ''}"
    elif re.match(r"table|row|heading row|[A-Z]", line):
        yield line
        if not line.startswith(("Head", "Foot", "First")):
            return
    for target, *others in (found.groups() for found in _MARK.finditer(line)):
        where = "link to" if target and re.search("[:#]", target) else "run"
        yield f"{where} {target}" if target else next((other for other in others if other), "")


_MARKS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    "html": _html_marks,
    "pdf": _pdf_marks,
    "docx": _word_marks,
}
