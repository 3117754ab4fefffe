"""Sheets of paper: laid-out pages beside each other as a press prints them, with crop, fold and register marks.

WeasyPrint lays a text out on pages of the size of a panel; a sheet carries one or more of them. To WeasyPrint a sheet
is a page: it has all that `weasyprint.pdf.generate_pdf` asks of one, and paints its panels at their places. Distances
are in CSS px (1/96 in), from the top left corner of the trimmed sheet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

import pydyf  # type: ignore[import-untyped]  # it has no types
from weasyprint.anchors import make_page_bookmark_tree
from weasyprint.document import Document
from weasyprint.matrix import Matrix

MILLIMETRE = 96 / 25.4

# What printers in the United Kingdom ask for: colour 3 mm past the edge (ISO 15930 calls it the bleed box), and marks
# that stand clear of it.
BLEED = 3 * MILLIMETRE
_MARKS_FROM, _MARKS_TO, _SLUG = (distance * MILLIMETRE for distance in (4, 9, 10))
_LINE = 96 / 72 / 4  # a quarter of a point

# ISO 32000-1, 14.8.2.2.2: production aids such as cut marks are artifacts of this type.
_PAGE_ARTIFACT = {"Type": "/Page"}


@dataclass(frozen=True, slots=True)
class Panel:
    """One laid-out page at its place on a sheet.

    `number` is its place in the reading order of the whole document, from 0; `page` the page as WeasyPrint laid it out
    (its boxes keep their own coordinates), and `left` what must be added to its x to get the sheet's.
    """

    number: int
    page: Any
    left: float


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: the panels' numbers (from 0) from left to right, and the width of each in px."""

    numbers: tuple[int, ...]
    widths: tuple[float, ...]

    @property
    def lefts(self) -> tuple[float, ...]:
        """Return where each panel begins."""
        return tuple(sum(self.widths[:place]) for place in range(len(self.widths)))


class Sheet:
    """A side of a sheet as a page of a PDF. `panels` are those that hold text, in reading order."""

    def __init__(self, side: Side, height: float, panels: Sequence[Panel], *, marks: bool) -> None:
        """Gather what a PDF page needs of the panels' pages: links, anchors and bookmarks, each moved to its place."""
        self.panels = tuple(sorted(panels, key=lambda panel: panel.number))
        self.width, self.height = sum(side.widths), height
        self.bleed = dict.fromkeys(("top", "right", "bottom", "left"), _SLUG if marks else 0)
        self.forms: dict[Any, list[Any]] = {None: []}
        self.links = [_moved_link(link, panel.left) for panel in self.panels for link in panel.page.links]
        self.anchors: dict[str, Any] = {}
        for panel in self.panels:
            for name, (x1, y1, x2, y2) in panel.page.anchors.items():
                self.anchors.setdefault(name, (x1 + panel.left, y1, x2 + panel.left, y2))
        self.bookmarks = [mark for panel in self.panels for mark in bookmarks(panel)]
        self._side, self._marks = side, marks

    def paint(self, stream: Any, scale: float = 1) -> None:  # noqa: ANN401 - untyped library
        """Paint the panels, none over the fold into its neighbour, and the marks outside the trimmed sheet."""
        with stream.stacked():
            stream.transform(a=scale, d=scale)
            for panel in self.panels:
                with stream.stacked():
                    stream.rectangle(*self._area(panel))
                    stream.clip()
                    stream.end()
                    stream.transform(e=panel.left)
                    panel.page.paint(stream)
            if self._marks:
                self._paint_marks(stream)

    def _area(self, panel: Panel) -> tuple[float, float, float, float]:
        """Return what a panel may paint on: itself, and the bleed on the sides where the sheet is trimmed."""
        place = self._side.numbers.index(panel.number)
        bleed = BLEED if self._marks else 0
        left = panel.left - (bleed if place == 0 else 0)
        right = panel.left + self._side.widths[place] + (bleed if place == len(self._side.numbers) - 1 else 0)
        return left, -bleed, right - left, self.height + 2 * bleed

    def _paint_marks(self, stream: Any) -> None:  # noqa: ANN401 - untyped library
        stream.begin_marked_content("Artifact", pydyf.Dictionary(_PAGE_ARTIFACT))
        with stream.stacked():
            stream.set_color_rgb(0, 0, 0, stroke=True)
            stream.set_line_width(_LINE)
            _strokes(stream, (*_crop_marks(self.width, self.height), *_register_marks(self.width, self.height)))
            stream.set_dash([2, 2], 0)
            _strokes(stream, _fold_marks(self._side.lefts[1:], self.height))
        stream.end_marked_content()


class Imposed(Document):  # type: ignore[misc]  # WeasyPrint has no types
    """A document whose pages are sheets. Its bookmarks follow the panels in reading order, not the sheets."""

    def make_bookmark_tree(self, scale: float = 1, transform_pages: bool = False) -> list[Any]:
        """Return the tree of bookmarks as `Document.make_bookmark_tree` does."""
        root: list[Any] = []
        skipped: list[int] = []
        depths = [root]
        previous = 0
        for sheet_number, panel in panels_of(self):
            height = self.pages[sheet_number].height
            matrix = Matrix(a=scale, d=-scale, f=height * scale) if transform_pages else Matrix(a=scale, d=scale)
            shown = _Bookmarks(bookmarks(panel))
            previous = make_page_bookmark_tree(shown, skipped, depths, previous, sheet_number, matrix)
        return root


@dataclass(frozen=True, slots=True)
class _Bookmarks:
    """As much of a page as the making of bookmarks looks at."""

    bookmarks: list[Any]


def panels_of(document: Any) -> Iterator[tuple[int, Panel]]:  # noqa: ANN401 - untyped library
    """Yield each panel of a document in reading order, with the index of the PDF page that it lies on.

    A page that is not a sheet is one panel at its own place.
    """
    found = []
    numbers = count()
    for index, page in enumerate(document.pages):
        if isinstance(page, Sheet):
            found += [(panel.number, index, panel) for panel in page.panels]
        else:
            number = next(numbers)
            found.append((number, index, Panel(number, page, 0)))
    for _, index, panel in sorted(found, key=lambda row: row[0]):
        yield index, panel


def impose(document: Any, sides: Sequence[Side], pages: Sequence[Any], *, marks: bool) -> Imposed:  # noqa: ANN401 - untyped library
    """Return a document of sheets. `pages` has for each panel, in reading order, its page, or None for an empty one."""
    height = next(page.height for page in pages if page is not None)
    sheets = []
    for side in sides:
        panels = [
            Panel(number, pages[number], left)
            for number, left in zip(side.numbers, side.lefts, strict=True)
            if pages[number] is not None
        ]
        sheets.append(Sheet(side, height, panels, marks=marks))
    imposed = Imposed(
        sheets,
        document.metadata,
        document.url_fetcher,
        document.font_config,
        document.color_profiles,
        document.output_intent,
    )
    imposed._html = document._html  # noqa: SLF001 - WeasyPrint keeps the page's source there, and its tagging reads it
    _keep_first_anchors(imposed)
    return imposed


def single_sides(document: Any) -> list[Side]:  # noqa: ANN401 - untyped library
    """Return a side for each page of a document, which lies on it alone."""
    return [Side((number,), (page.width,)) for number, page in enumerate(document.pages)]


def narrow_bleed_boxes(pdf: Any) -> None:  # noqa: ANN401 - untyped library
    """Set each page's BleedBox to 3 mm outside its TrimBox, which WeasyPrint has at 10 pt (ISO 32000-1, 14.11.2)."""
    bleed = BLEED * 0.75
    for page in (thing for thing in pdf.objects if isinstance(thing, pydyf.Dictionary) and "TrimBox" in thing):
        left, top, right, bottom = page["TrimBox"]
        page["BleedBox"] = pydyf.Array([left - bleed, top - bleed, right + bleed, bottom + bleed])


def bookmarks(panel: Panel) -> list[Any]:
    """Return the bookmarks of a panel's page, moved to the panel's place."""
    return [(level, label, (x + panel.left, y), state) for level, label, (x, y), state in panel.page.bookmarks]


def _moved_link(link: Any, left: float) -> Any:  # noqa: ANN401 - untyped library
    kind, target, (x1, y1, x2, y2), box = link
    return kind, target, (x1 + left, y1, x2 + left, y2), box


def _keep_first_anchors(document: Imposed) -> None:
    """Leave each anchor where it comes first in reading order: WeasyPrint would take the first sheet that has it."""
    seen: set[str] = set()
    for index, panel in panels_of(document):
        anchors = document.pages[index].anchors
        for name in panel.page.anchors:
            if name in seen and not _earlier_on(document.pages[index], name, panel):
                anchors.pop(name, None)
            seen.add(name)


def _earlier_on(sheet: Sheet, name: str, panel: Panel) -> bool:
    return any(name in other.page.anchors for other in sheet.panels if other.number < panel.number)


_Line = tuple[float, float, float, float]


def _crop_marks(width: float, height: float) -> Iterator[_Line]:
    """Yield two lines at each corner, which stop short of the bleed."""
    for x, outward in ((0.0, -1), (width, 1)):
        for y in (0, height):
            yield x + outward * _MARKS_FROM, y, x + outward * _MARKS_TO, y
    for y, outward in ((0.0, -1), (height, 1)):
        for x in (0, width):
            yield x, y + outward * _MARKS_FROM, x, y + outward * _MARKS_TO


def _register_marks(width: float, height: float) -> Iterator[_Line]:
    """Yield a cross in the middle of each side, by which the colours are laid over each other."""
    middle, half = (_MARKS_FROM + _MARKS_TO) / 2, (_MARKS_TO - _MARKS_FROM) / 2
    for x, y in (
        (width / 2, -middle),
        (width / 2, height + middle),
        (-middle, height / 2),
        (width + middle, height / 2),
    ):
        yield x - half, y, x + half, y
        yield x, y - half, x, y + half


def _fold_marks(folds: Sequence[float], height: float) -> Iterator[_Line]:
    for x in folds:
        yield x, -_MARKS_TO, x, -_MARKS_FROM
        yield x, height + _MARKS_FROM, x, height + _MARKS_TO


def _strokes(stream: Any, lines: Iterator[_Line] | Sequence[_Line]) -> None:  # noqa: ANN401 - untyped library
    for x1, y1, x2, y2 in lines:
        stream.move_to(x1, y1)
        stream.line_to(x2, y2)
        stream.stroke()
