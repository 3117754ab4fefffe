"""A document as PDF, through WeasyPrint.

The render asks nobody for anything: pictures are inside the page, and every other address is refused.
What WeasyPrint only warns of (a character without glyph, a style that it does not know, a link to nowhere) ends the
build with a message, because the page would not be what its author wrote.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from publisher import pdf_standards
from publisher.errors import Place, SourceError
from publisher.materials import Materials
from publisher.model import FOLDED, Document
from publisher.writers.html.page import page, page_sheets
from publisher.writers.html.rendering import Medium, Rendering
from publisher.writers.html.style import Sheet, place_of
from publisher.writers.pdf import fold
from publisher.writers.pdf.file import file_of
from publisher.writers.pdf.fonts import allowed_families, missing_glyph, refuse_substitutes
from publisher.writers.pdf.memory import seldom_collected
from publisher.writers.pdf.metadata import DRAFT, OtherLanguages
from publisher.writers.pdf.overflow import refuse_overflow
from publisher.writers.pdf.paper import page_rules, paper_of
from publisher.writers.pdf.quotation_lines import end_with_their_words
from publisher.writers.pdf.seam import filled_lines
from publisher.writers.pdf.sheets import impose, single_sides

# Line and column within all the styles of the page, as most of WeasyPrint's warnings about them give it.
_POSITION = re.compile(r" at (\d+):\d+")

_LOGGER = logging.getLogger("weasyprint")


def write(
    document: Document, materials: Materials, standard: str = pdf_standards.DEFAULT, *, press: bool = False
) -> bytes:
    """Return the document as a tagged PDF of a standard. Same document, materials and standard, same bytes.

    `standard` is the id of a row of `publisher.pdf_standards`. `press` is for a file that a print shop gets: colour
    runs past the edges, and marks say where to cut and to fold.
    Raises `SourceError` where a font lacks what the text needs, a link within the text leads nowhere, something does
    not fit its page, or a style sheet holds what WeasyPrint does not know.
    """
    tokens = materials.tokens()
    with _warnings() as warnings, seldom_collected():
        try:
            laid_out, sheets = lay_out(document, materials, press=press)
            label = DRAFT if document.draft else ""
            described = OtherLanguages.of(document)
            content = file_of(laid_out, pdf_standards.find(standard), described, label=label, press=press)
        except FatalURLFetchingError as error:
            raise SourceError(
                f"A picture asks for another file: {error}.",
                mend="Take the reference out of the picture.",
                place=_place(document),
            ) from error
    _refuse_warnings(warnings, document, sheets)
    refuse_substitutes(laid_out.fonts.values(), allowed_families(document, tokens), document)
    return content


def lay_out(document: Document, materials: Materials, *, press: bool = False) -> tuple[Any, list[Sheet]]:
    """Return the document as WeasyPrint laid it out, on its paper, and the styles that it was laid out by.

    Raises `SourceError` where something does not fit its page, or the text does not fit its paper.
    """
    folded = paper_of(document, materials.tokens()) == FOLDED
    laid_out, sheets = _render(document, materials, press=press)
    if folded and fold.lacks_the_back(laid_out):
        laid_out, sheets = _render(document, materials, press=press, own_back=False)
    refuse_overflow(laid_out, document)
    if folded:
        return fold.folded(laid_out, document, marks=press), sheets
    return (impose(laid_out, single_sides(laid_out), laid_out.pages, marks=True) if press else laid_out), sheets


def _render(document: Document, materials: Materials, *, press: bool, own_back: bool = True) -> tuple[Any, list[Sheet]]:
    rendering = Rendering.start(document, materials, Medium.PAPER)
    rules = page_rules(document, materials.tokens(), rendering.words, press=press, own_back=own_back)
    html = weasyprint.HTML(string=str(page(rendering, rules)), url_fetcher=NoFetcher())
    sheets = page_sheets(rendering, rules)
    with _told_of_styles(sheets), filled_lines():
        laid_out = html.render(font_config=_fonts(), presentational_hints=True)
    end_with_their_words(laid_out)
    return laid_out, sheets


@contextmanager
def _told_of_styles(sheets: Iterable[Sheet]) -> Iterator[None]:
    """Turn what a style sheet makes of WeasyPrint into a `SourceError`: a fetch of another file, or a fault of its own.

    The page's HTML is ours and its pictures are clean: what WeasyPrint cannot lay out, or fetches, a style asks for.
    """
    try:
        yield
    except FatalURLFetchingError as error:
        raise SourceError(
            f"A style sheet or a picture asks for another file: {error}.",
            mend="Take the address out of it.",
            place=_place_of_address(str(error), sheets),
        ) from error
    except Exception as error:
        raise SourceError(
            f"The PDF program cannot lay out this text with these style sheets ({type(error).__name__}: {error}).",
            mend="If your workspace has style sheets of its own, take their last change back, above all rules for "
            "“::marker” and rules with “float”, “position” or “display”. If it has none, the program is at fault: "
            "please report it, with what “publisher --debug …” prints.",
            place=Place("styles"),
        ) from error


def _place_of_address(message: str, sheets: Iterable[Sheet]) -> Place:
    """Return where the address that a message names in quotation marks stands in the style sheets."""
    address = message.partition('"')[2].partition('"')[0]
    for sheet in sheets:
        before, found, _ = sheet.css.partition(address)
        if address and found:
            return Place(f"styles/{sheet.file}", before.count("\n") + 1 if sheet.own_lines else 0)
    return Place("styles")


@cache
def _fonts() -> FontConfiguration:
    """Return what WeasyPrint knows of the machine's fonts, for all documents of a process.

    Looking at them anew took a fifth of a leaflet's time. Our style sheets bring no fonts that could differ.
    """
    return FontConfiguration()


class NoFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Gives what `data:` addresses hold and refuses every other address, which ends the render."""

    def __init__(self) -> None:
        """Allow one protocol, which reaches nothing outside the page."""
        super().__init__(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True)


@contextmanager
def _warnings() -> Iterator[list[logging.LogRecord]]:
    """Collect WeasyPrint's warnings instead of printing them."""
    records: list[logging.LogRecord] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    collector = Collector(logging.WARNING)
    handlers, propagate = _LOGGER.handlers[:], _LOGGER.propagate
    _LOGGER.handlers, _LOGGER.propagate = [collector], False
    try:
        yield records
    finally:
        _LOGGER.handlers, _LOGGER.propagate = handlers, propagate


def _refuse_warnings(records: Iterable[logging.LogRecord], document: Document, sheets: Iterable[Sheet]) -> None:
    for record in records:
        message = record.getMessage()
        if message.startswith("Using fontTools instead of HarfBuzz-Subset"):
            continue  # slow, and not wrong: a build says so once, `publisher doctor` too
        if message.startswith(".notdef"):
            raise missing_glyph(message, document)
        if message.startswith("Failed to render SVG"):
            raise SourceError(
                "A picture cannot be drawn, or it asks for another file.",
                mend="Take the reference out of the picture, or save it again as a plain SVG.",
                place=_place(document),
            )
        if message.startswith("No anchor"):
            name = message.partition("#")[2].split(" ")[0]
            if name.startswith("_"):  # our own: notes, contents
                raise SourceError(
                    "A style sheet takes out of the page what a link of the program’s own leads to: a note, the place "
                    "in the text that refers to it, or a section.",
                    mend="Take the rule that does so (“display: none”, “position: running”) out of the style sheet.",
                    place=Place("styles"),
                )
            raise SourceError(
                f"A link leads to a place that is not in the text: {name}.",
                mend="Make it lead to the identifier of a heading of this text.",
                place=_place(document),
            )
        where = _POSITION.search(message)
        raise SourceError(
            f"The PDF program does not understand something in the style sheets: {_POSITION.sub('', message)}.",
            mend="Mend the rule, or the design token that it takes.",
            place=place_of(int(where[1]), sheets) if where else Place("styles"),
        )


def _place(document: Document) -> Place:
    return Place(document.place.path)
