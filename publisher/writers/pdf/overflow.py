"""What a page has no room for: words and pictures that reach out of the text's area would be cut off in print."""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from publisher.errors import Place, SourceError
from publisher.model import Document, blocks_within, inlines_of, plain_text

# Rounding, in px: under half a millimetre.
_TOLERANCE = 1.5

_SHOWN = 60  # letters of what does not fit, in the message


def refuse_overflow(laid_out: Any, document: Document) -> None:  # noqa: ANN401 - untyped library
    """Raise `SourceError` for the first thing that reaches past the margins of its page, with its line in the text."""
    for number, page in enumerate(laid_out.pages, start=1):
        for words in _outside(page._page_box):  # noqa: SLF001 - WeasyPrint gives the boxes nowhere else
            raise SourceError(
                f"“{words[:_SHOWN]}” does not fit on page {number} of the PDF."
                if words
                else f"A picture does not fit on page {number} of the PDF.",
                mend="Make it shorter (a table: fewer columns, a code block: shorter lines), or take larger paper: the "
                "text’s front matter says which (“paper”).",
                place=_place(words, document),
            )


def _outside(page: Any) -> Iterator[str]:  # noqa: ANN401 - untyped library
    """Yield the words of each box that lies outside the text's area, "" for a picture. Margin boxes have their own.

    The number of a list's item hangs before its words: a long one may reach into the margin, to its middle.
    """
    left, right = page.content_box_x() - _TOLERANCE, page.content_box_x() + page.width + _TOLERANCE
    hanging = left - page.margin_left / 2, right + page.margin_right / 2
    bottom = page.content_box_y() + page.height + _TOLERANCE
    waiting = [child for child in page.children if not isinstance(child, boxes.MarginBox)]
    while waiting:
        box = waiting.pop()
        if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
            start, end = hanging if (box.element_tag or "").endswith("::marker") else (left, right)
            if box.position_x < start or box.position_x + box.width > end or box.position_y + box.height > bottom:
                yield box.text.strip() if isinstance(box, boxes.TextBox) else ""
        else:
            waiting.extend(reversed(getattr(box, "children", ())))


def _place(words: str, document: Document) -> Place:
    """Return the line of the first block that has these words, the text's own place where none has."""
    for blocks in (document.blocks, *(note.children for note in document.notes)):
        for block in blocks_within(blocks):
            for run in inlines_of(block):
                if words and run and words in plain_text(run):
                    return run[0].place
    return Place(document.place.path)
