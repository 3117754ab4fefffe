"""What a page has no room for: words, tables and pictures that reach out of the text's area are cut off in print."""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from publisher.errors import Place, SourceError
from publisher.model import Document

# Rounding, and spaces that hang at the end of a line: in px, under half a millimetre.
_TOLERANCE = 1.5

_SHOWN = 60  # letters of what does not fit, in the message


def refuse_overflow(laid_out: Any, document: Document) -> None:  # noqa: ANN401 - untyped library
    """Raise `SourceError` for the first thing that reaches past the margins of its page."""
    for number, page in enumerate(laid_out.pages, start=1):
        page_box = page._page_box  # noqa: SLF001 - WeasyPrint gives the boxes nowhere else
        for root in page_box.children:
            if isinstance(root, boxes.MarginBox):
                continue
            for box, words in _outside(root, page_box):
                what = f"“{words}”" if words else "A picture"
                raise SourceError(
                    f"{what} does not fit the width or height of page {number}.",
                    mend="Break it into shorter parts (a table: fewer columns), or take larger paper: “paper: A4”.",
                    place=_place(box, document),
                )


def _outside(root: Any, page: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 - untyped library
    """Yield each box with words or a picture that lies outside the text's area, with its words."""
    left, right = page.content_box_x() - _TOLERANCE, page.content_box_x() + page.width + _TOLERANCE
    bottom = page.content_box_y() + page.height + _TOLERANCE
    waiting = [root]
    while waiting:
        box = waiting.pop()
        if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
            if box.position_x < left or box.position_x + box.width > right or box.position_y + box.height > bottom:
                yield box, (box.text[:_SHOWN] if isinstance(box, boxes.TextBox) else "")
        elif children := getattr(box, "children", ()):
            waiting.extend(reversed(children))


def _place(box: Any, document: Document) -> Place:  # noqa: ANN401, ARG001 - untyped library; boxes know no lines
    return Place(document.place.path)
