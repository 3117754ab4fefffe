"""A PDF as readable lines: its properties, bookmarks, tag tree with text, alternatives and languages, and artifacts.

The text is what the file says that it means (ActualText), else what it gives for its glyphs (ToUnicode).
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_PAIRS = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BFCHAR = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)


@dataclass
class Marked:
    """The text of one page: of each MCID, and of each artifact with its type."""

    by_number: dict[int, str] = field(default_factory=dict)
    artifacts: list[tuple[str, str]] = field(default_factory=list)


def project(content: bytes) -> str:
    """Return the file's properties, bookmarks, tag tree and artifacts."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages = {page.objgen: marked_text(page) for page in pdf.pages}
        lines = [f"{name[1:]}: {value}" for name, value in sorted(_information(pdf).items())]
        lines += [f"Language: {pdf.Root.Lang}", f"Pages: {len(pdf.pages)}", "", "Bookmarks"]
        with pdf.open_outline() as outline:
            lines += list(_bookmarks(outline.root, 1))
        lines += ["", *_element(pdf.Root.StructTreeRoot.K[0], pages, 0), "", "Artifacts"]
        for number, page in enumerate(pdf.pages, start=1):
            lines += [f"  page {number} {kind}: {text}" for kind, text in pages[page.objgen].artifacts if text]
    return "\n".join(lines) + "\n"


def tag_tree(content: bytes) -> str:
    """Return the file's tag tree alone."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages = {page.objgen: marked_text(page) for page in pdf.pages}
        return "".join(f"{line}\n" for line in _element(pdf.Root.StructTreeRoot.K[0], pages, 0))


def marked_text(page: Any) -> Marked:  # noqa: ANN401 - pikepdf's pages are loosely typed
    """Return the text of a page by its marks."""
    fonts = {name: _characters(font) for name, font in page.resources.Font.items()}
    marked = Marked()
    stack: list[list[Any]] = []
    font: dict[bytes, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC" | "BMC":
                stack.append([operands, ""])
            case "EMC":
                _keep(marked, *stack.pop())
            case "Tf":
                font = fonts[str(operands[0])]
            case "TJ" if stack:
                codes = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
                stack[-1][1] += "".join(font.get(codes[at : at + 2], "�") for at in range(0, len(codes), 2))
            case _:
                pass
    return marked


def _keep(marked: Marked, operands: Any, text: str) -> None:  # noqa: ANN401 - a list of objects of any type
    properties = operands[1] if len(operands) > 1 else {}
    if "/MCID" in properties:
        marked.by_number[int(properties["/MCID"])] = str(properties.get("/ActualText", text))
    else:
        kind = " ".join(str(properties[key])[1:] for key in ("/Type", "/Subtype") if key in properties)
        marked.artifacts.append((kind, text))


def _characters(font: Any) -> dict[bytes, str]:  # noqa: ANN401 - pikepdf's objects are loosely typed
    table = font.ToUnicode.read_bytes()
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
        for block in _BFCHAR.findall(table)
        for code, text in _PAIRS.findall(block)
    }


def _information(pdf: pikepdf.Pdf) -> dict[str, str]:
    return {str(name): str(value) for name, value in pdf.docinfo.items() if name != "/Producer"}


def _bookmarks(items: Any, depth: int) -> Iterator[str]:  # noqa: ANN401 - pikepdf's outline
    for item in items:
        yield f"{'  ' * depth}{item.title}"
        yield from _bookmarks(item.children, depth + 1)


def _element(element: Any, pages: dict[Any, Marked], depth: int) -> Iterator[str]:  # noqa: ANN401
    kids = element.get("/K")
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]
    text = str(element.ActualText) if "/ActualText" in element else "".join(_texts(kids, element, pages))
    line = f"{'  ' * depth}{str(element.S)[1:]}{_facts(element)}"
    mixed = any(_is_element(kid) for kid in kids)
    yield f"{line} “{text}”" if text and not mixed else line
    if "/ActualText" in element:
        return
    for kid in kids:
        if _is_element(kid):
            yield from _element(kid, pages, depth + 1)
        elif _is_area(kid):
            yield f"{'  ' * (depth + 1)}→ {_target(kid.Obj)} “{kid.Obj.get('/Contents', '')}”"
        elif mixed:
            yield f"{'  ' * (depth + 1)}“{''.join(_texts([kid], element, pages))}”"


def _is_element(kid: Any) -> bool:  # noqa: ANN401 - pikepdf's objects are loosely typed
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem"


def _is_area(kid: Any) -> bool:  # noqa: ANN401 - pikepdf's objects are loosely typed
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"


def _texts(kids: list[Any], element: Any, pages: dict[Any, Marked]) -> Iterator[str]:  # noqa: ANN401
    """Yield the text of each piece of marked content among an element's kids."""
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/MCR":
                yield pages[kid.Pg.objgen].by_number[int(kid.MCID)]
        else:
            yield pages[element.Pg.objgen].by_number[int(kid)]


def _facts(element: Any) -> str:  # noqa: ANN401 - pikepdf's objects are loosely typed
    given = element.get("/A")
    owned = list(given) if isinstance(given, pikepdf.Array) else [] if given is None else [given]
    facts = {
        "lang": element.get("/Lang"),
        "alt": element.get("/Alt"),
        "expansion": element.get("/E"),
        "id": element.get("/ID"),
        "refers to": len(element.Ref) if "/Ref" in element else None,
        **{str(key)[1:]: _shown(value) for attributes in owned for key, value in attributes.items() if key != "/O"},
    }
    return "".join(f" [{name} {value}]" for name, value in facts.items() if value is not None)


def _shown(value: Any) -> str:  # noqa: ANN401 - pikepdf's objects are loosely typed
    if isinstance(value, pikepdf.Array):
        return " ".join(
            str(round(float(part))) if not isinstance(part, pikepdf.String) else str(part) for part in value
        )
    return str(value).removeprefix("/")


def _target(annotation: Any) -> str:  # noqa: ANN401 - pikepdf's objects are loosely typed
    return str(annotation.A.URI) if "/A" in annotation else f"#{annotation.Dest}"
