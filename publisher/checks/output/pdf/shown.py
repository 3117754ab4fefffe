"""What a PDF shows on its pages by PDFium, which looks at what is painted and asks no tags: words and drawings."""

import ctypes
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it has no types

from publisher.checks.output.pdf.tree import UnreadableError

# What is wider is no picture beside words: grounds, boxes and rules run over the width of the text.
_WIDEST = 0.45
# What is narrower or lower, in points, is a bullet, a rule or a bar.
_NARROWEST = 12.0
# What is drawn over so much of a page, and not up to its edges, runs over the width of its text.
_WIDE = 0.5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from its bottom left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def around(self, other: "Box") -> "Box":
        """Return the rectangle around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def shared(self, other: "Box") -> float:
        """Return the area that both have in common."""
        return max(self.across(other), 0) * max(self.along(other), 0)

    def across(self, other: "Box") -> float:
        """Return how much of the width both share, under 0 for the gap between them."""
        return min(self.right, other.right) - max(self.left, other.left)

    def along(self, other: "Box") -> float:
        """Return how much of the height both share, under 0 for the gap between them."""
        return min(self.top, other.top) - max(self.bottom, other.bottom)

    @property
    def height(self) -> float:
        """Return how high it is."""
        return self.top - self.bottom

    @property
    def area(self) -> float:
        """Return its area."""
        return (self.right - self.left) * self.height


@dataclass(frozen=True, slots=True)
class ShownText:
    """A piece of text: `size` is that of its type in points, as it is on paper, whatever scales it.

    `mark` is the number of the marked content that it stands in, None outside of any: the feet of pages, decoration.
    `baseline` is how high the line is that its letters stand on, in points from the bottom of the page.
    """

    words: str
    size: float
    mark: int | None
    box: Box
    baseline: float


@dataclass(frozen=True, slots=True)
class ShownPage:
    """One page: its pieces of text, and the pictures on it, each as the area around all that draws it.

    `column` is the width of the text on the page, from the first letter or rule of it to the last, in points.
    """

    number: int
    texts: tuple[ShownText, ...]
    pictures: tuple[Box, ...]
    column: float


def shown_pages(content: bytes) -> Iterator[ShownPage]:
    """Yield what each page shows, in order. Raises `UnreadableError` where PDFium cannot read the file."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"PDFium cannot open it ({error})") from error
    try:
        for index in range(len(document)):
            yield _page(document, index)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"PDFium cannot read its pages ({error})") from error
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, index: int) -> ShownPage:
    page = document[index]
    layer = page.get_textpage()
    try:
        texts: list[ShownText] = []
        drawn: list[Box] = []
        for one in page.get_objects(textpage=layer):
            if one.type == pdfium.FPDF_PAGEOBJ_TEXT:
                texts.append(_text(one))
            elif one.level == 0:
                drawn.append(_area(one))
        column = _column(texts, drawn, Box(*page.get_trimbox()))
        return ShownPage(index + 1, tuple(texts), tuple(_pictures(drawn, page.get_width())), column)
    finally:
        layer.close()
        page.close()


def _text(one: pypdfium2.PdfTextObj) -> ShownText:
    """Return a piece of text. In a group on the page its size is scaled as the group is, and its box is the group's."""
    scale, outer, origin = _scale(one), one, one.get_matrix()
    left, baseline = origin.e, origin.f
    while outer.container is not None:
        outer = outer.container
        scale *= _scale(outer)
        left, baseline = outer.get_matrix().on_point(left, baseline)
    mark = pdfium.FPDFPageObj_GetMarkedContentID(one)
    words = " ".join(str(one.extract() or "").split())
    box = Box(*outer.get_bounds())
    return ShownText(words, one.get_font_size() * scale, mark if mark >= 0 else None, box, baseline)


def _area(one: pypdfium2.PdfObject) -> Box:
    """Return where something is drawn, a line by its points: PDFium counts the sharpest corner that it could have."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    path = one.type == pdfium.FPDF_PAGEOBJ_PATH and pdfium.FPDFPath_GetDrawMode(one, fill, stroke)
    if not (path and stroke.value):
        return Box(*one.get_bounds())
    matrix, points = one.get_matrix(), []
    for number in range(pdfium.FPDFPath_CountSegments(one)):
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(one, number), x, y)
        points.append(matrix.on_point(x.value, y.value))
    across, along = zip(*points, strict=True) if points else ((0.0,), (0.0,))
    return Box(min(across), min(along), max(across), max(along))


def _scale(one: pypdfium2.PdfObject) -> float:
    """Return how much higher something is drawn than it says (ISO 32000-1, 8.3.4: a unit of height is (c, d))."""
    matrix = one.get_matrix()
    return math.hypot(matrix.c, matrix.d)


def _column(texts: Iterable[ShownText], drawn: Iterable[Box], paper: Box) -> float:
    """Return the width of the text on a page: of its words, and of rules and boxes, which run from margin to margin.

    What runs up to the edges of the paper, or past them, is the ground of the page or of its masthead.
    """
    width = paper.right - paper.left
    wide = (one for one in drawn if one.right - one.left >= _WIDE * width)
    within = (one for one in wide if one.left > paper.left + 1 and one.right < paper.right - 1)
    found = [*within, *(one.box for one in texts if one.words and one.mark is not None)]
    return max((one.right for one in found), default=0.0) - min((one.left for one in found), default=0.0)


def _pictures(drawn: Iterable[Box], width: float) -> Iterator[Box]:
    """Yield the areas of pictures: the largest of what is drawn over each other, as the parts of one picture are.

    What lies within it by half of its own area is a part of it.
    """
    found: list[Box] = []
    for box in sorted(drawn, key=lambda box: -box.area):
        narrow = _NARROWEST <= box.right - box.left <= _WIDEST * width and box.height >= _NARROWEST
        if narrow and not any(other.shared(box) >= box.area / 2 for other in found):
            found.append(box)
    yield from found
