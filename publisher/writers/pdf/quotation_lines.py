"""The line beside a quotation, where a page ends within one of its paragraphs."""

from typing import Any

from weasyprint.formatting_structure import boxes


def end_with_their_words(laid_out: Any) -> None:  # noqa: ANN401 - untyped library
    """Let each paragraph of a quotation end where its last line of words on the page ends.

    WeasyPrint 70 may find, after it laid out a whole paragraph, that its end belongs to the next page. It takes the
    last lines away then, but leaves the paragraph its height (`find_earlier_page_break` in `layout/block.py`): the line
    beside it would reach past the words. Sizes are in px.
    """
    for page in laid_out.pages:
        for box in page._page_box.descendants():  # noqa: SLF001 - the boxes are nowhere else
            if box.element_tag == "blockquote":
                for paragraph in box.children:
                    _shorten(paragraph)


def _shorten(paragraph: Any) -> None:  # noqa: ANN401 - untyped library
    lines = getattr(paragraph, "children", ())
    if lines and isinstance(lines[-1], boxes.LineBox):
        end = lines[-1].position_y + lines[-1].height
        paragraph.height = min(paragraph.height, end - paragraph.content_box_y())
