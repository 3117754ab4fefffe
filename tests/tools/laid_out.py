"""What WeasyPrint laid out, page by page: the words of each page or panel, and their sizes."""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from publisher import editions
from publisher.markdown.read import read
from publisher.model import Document
from publisher.writers.pdf.sheets import panels_of
from publisher.writers.pdf.write import lay_out
from tests.tools.materials import StockMaterials


def text(body: str, *, front: str = "", edition: str = "standard", language: str = "en") -> Document:
    """Return a text in an edition; `front` has further lines of its front matter."""
    source = f"---\ntitle: A title\nlanguage: {language}\n{front}\n---\n\n{body}\n"
    return editions.find(edition).apply(read(source, path="source/text.md"))


def pages(document: Document) -> list[str]:
    """Return the words of each page or panel in reading order, without its footer, a line of it in each line."""
    laid_out, _ = lay_out(document, StockMaterials())
    found = [panel.page for _, panel in panels_of(laid_out)]
    return ["\n".join(box.text for box in text_boxes(page._page_box)) for page in found]  # noqa: SLF001 - the boxes are nowhere else


def text_boxes(box: Any, *, margins: bool = False) -> Iterator[Any]:  # noqa: ANN401 - untyped library
    """Yield the boxes with words within a box; those of the page's margins only where they are wanted."""
    if isinstance(box, boxes.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        child_box = getattr(child, "_box", child)
        if margins or not isinstance(child_box, boxes.MarginBox):
            yield from text_boxes(child_box, margins=margins)
