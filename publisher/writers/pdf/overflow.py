"""What readers of a page would miss: words and pictures that reach out of the text's area, or that a style sheet hides.

Looked at is where things stand: beyond the margins, beyond a box that cuts off what it holds (`overflow`), and what is
painted without any colour, or not at all. Whether colours differ enough from what is behind them, and how large letters
are, is not.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from weasyprint.formatting_structure import boxes

from publisher.errors import Place, SourceError
from publisher.model import Document, Image, blocks_within, inlines_of, plain_text

# Rounding, in px: under half a millimetre.
_TOLERANCE = 1.5

# WeasyPrint lets a line from right to left hang past its end by the space that it was broken at, which nobody sees.
# As a share of the type's size, more than the space of a font of ours.
_SPACE = 0.3

_SHOWN = 60  # letters of what does not fit, in the message


@dataclass(frozen=True, slots=True)
class _Area:
    """Where something may stand, in px from the page's top left, and the style that cuts off what is beyond it, or "".

    `line` is the bottom of the line that holds what is looked at, None outside lines. Words reach as far as their line:
    the box of an Urdu word, by itself, is as high as its font asks for, and goes deep below letters that end above.
    `turned` says that the line runs from right to left.
    """

    left: float
    right: float
    top: float
    bottom: float
    hanging: tuple[float, float]
    line: float | None = None
    turned: bool = False
    style: str = ""

    def holds(self, box: Any) -> bool:  # noqa: ANN401 - untyped library
        """Return whether words or a picture stand in this area."""
        marker = (box.element_tag or "").endswith("::marker")
        left, right = self.hanging if marker else (self.left, self.right)
        bottom: float = box.position_y + box.height
        if self.line is not None and isinstance(box, boxes.TextBox):
            # A marker's own line is as high as its font asks for; it stands beside the words of its item.
            bottom = self.top if marker else self.line
            left -= box.style["font_size"] * _SPACE if self.turned else 0
        across = left <= box.position_x and box.position_x + box.width <= right
        return across and bottom <= self.bottom and (not self.style or box.position_y + box.height >= self.top)

    def cut(self, box: Any, style: str) -> "_Area":  # noqa: ANN401 - untyped library
        """Return what is left of this area in a box that cuts off what it holds."""
        left, top = box.padding_box_x() - _TOLERANCE, box.padding_box_y() - _TOLERANCE
        right = left + box.padding_width() + 2 * _TOLERANCE
        bottom = top + box.padding_height() + 2 * _TOLERANCE
        left, right = max(left, self.left), min(right, self.right)
        return _Area(left, right, max(top, self.top), min(bottom, self.bottom), (left, right), style=style)


def refuse_overflow(laid_out: Any, document: Document) -> None:  # noqa: ANN401 - untyped library
    """Raise `SourceError` for the first thing that does not fit its page, or that its style sheet hides.

    It names the words or the picture, and the line of the text that they are from.
    """
    for number, page in enumerate(laid_out.pages, start=1):
        for box, style in _unseen(page._page_box):  # noqa: SLF001 - WeasyPrint gives the boxes nowhere else
            words = box.text.strip() if isinstance(box, boxes.TextBox) else ""
            image = None if words else _image(box.element, laid_out, document)
            if words:
                what, place = f"“{words[:_SHOWN]}”", _place(words, document)
            elif image is not None:
                what, place = f"The picture “{image.name}”", image.place
            else:
                what, place = "A picture", Place(document.place.path)
            if style:
                raise SourceError(
                    f"{what} (page {number} of the PDF) would not be seen: a style sheet has “{style}” for it.",
                    mend="Take that out of the style sheet, or the words out of the text.",
                    place=place if place.line else Place("styles"),
                )
            raise SourceError(
                f"{what} does not fit on page {number} of the PDF.",
                mend="Make it shorter (a table: fewer columns, a code block: shorter lines, a picture: less wide or "
                "high), or take larger paper: the text’s front matter says which (“paper”).",
                place=place,
            )


def _unseen(page: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 - untyped library
    """Yield each box of words or a picture that nobody sees, with the style that hides it, "" where it has no room.

    Margin boxes have areas of their own. The number of a list's item hangs before its words: a long one may reach into
    the margin, to its middle.
    """
    left, right = page.content_box_x() - _TOLERANCE, page.content_box_x() + page.width + _TOLERANCE
    top, bottom = page.content_box_y() - _TOLERANCE, page.content_box_y() + page.height + _TOLERANCE
    whole = _Area(left, right, top, bottom, (left - page.margin_left / 2, right + page.margin_right / 2))
    waiting = [(child, whole, "") for child in page.children if not isinstance(child, boxes.MarginBox)]
    while waiting:
        box, area, hidden = waiting.pop()
        if box.style["opacity"] == 0:
            hidden = "opacity: 0"
        if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
            if not _has_content(box):
                continue
            if style := hidden or _unpainted(box):
                yield box, style
            elif not area.holds(box):
                yield box, area.style
            continue
        if isinstance(box, boxes.LineBox):
            area = replace(area, line=box.position_y + box.height, turned=box.style["direction"] == "rtl")
        elif box.style["overflow"] != "visible" and not isinstance(box, boxes.InlineBox):
            area = area.cut(box, f"overflow: {box.style['overflow']}")
        waiting.extend((child, area, hidden) for child in reversed(getattr(box, "children", ())))


def _has_content(box: Any) -> bool:  # noqa: ANN401 - untyped library
    return bool(box.text.strip()) if isinstance(box, boxes.TextBox) else True


def _unpainted(box: Any) -> str:  # noqa: ANN401 - untyped library
    """Return the style that leaves words or a picture unpainted, "" where they are painted."""
    if box.style["visibility"] != "visible":
        return f"visibility: {box.style['visibility']}"
    return "color: transparent" if isinstance(box, boxes.TextBox) and box.style["color"].alpha == 0 else ""


def _place(words: str, document: Document) -> Place:
    """Return the line of the first block that has these words, the text's own place where none has."""
    for blocks in (document.blocks, *(note.children for note in document.notes)):
        for block in blocks_within(blocks):
            for run in inlines_of(block):
                if words and run and words in plain_text(run):
                    return run[0].place
    return Place(document.place.path)


def _image(element: Any, laid_out: Any, document: Document) -> Image | None:  # noqa: ANN401 - untyped library
    """Return the picture of the text that an element of the page shows, None where it is no picture of the text."""
    name = element.get("data-name") if element is not None else None
    shown = [node for node in document.inlines() if isinstance(node, Image) and node.name == name]
    root = laid_out._html.etree_element  # noqa: SLF001 - the elements of the page, which WeasyPrint gives nowhere else
    same = [one for one in root.iter() if one.get("data-name") == name]
    # Where a list of contents shows the pictures of headings again, there are more elements than pictures.
    return shown[max(0, same.index(element) - (len(same) - len(shown)))] if shown else None
