"""The line beside a quotation ends with the words that it stands beside."""

from collections.abc import Iterator
from typing import Any

import pytest
from weasyprint.formatting_structure import boxes

from publisher.writers.pdf.write import lay_out
from tests.tools.laid_out import text
from tests.tools.materials import StockMaterials

LONG = " ".join(f"word{number:03}" for number in range(45))


def room_below_words(count: int, quoted: str) -> Iterator[float]:
    """Yield the room, in px, below the words of each piece of a paragraph of a quotation, with `count` lines above."""
    lines = "\n\n".join(f"Line {number} of the text." for number in range(count))
    laid_out, _ = lay_out(text(f"{lines}\n\n{quoted}"), StockMaterials())
    for page in laid_out.pages:
        for box in page._page_box.descendants():  # noqa: SLF001 - the boxes are nowhere else
            if box.element_tag == "blockquote":
                yield from (_room(paragraph) for paragraph in box.children)


def _room(paragraph: Any) -> float:  # noqa: ANN401 - untyped library
    last = paragraph.children[-1]
    assert isinstance(last, boxes.LineBox)
    return float(paragraph.content_box_y() + paragraph.height - (last.position_y + last.height))


@pytest.mark.parametrize("count", range(17, 27))
def test_it_ends_with_its_words_where_the_end_of_the_text_draws_lines_to_the_next_page(count: int) -> None:
    found = list(room_below_words(count, f"/// quote | Somebody said:\nFirst words.\n\n{LONG}\n\nThe last words.\n///"))

    assert found
    assert max(found) < 1
