"""The formats that we write. To add one: a package beside these, a row here with what it loses, its goldens.

A row imports its writer when it is asked for: WeasyPrint alone takes half a second, which a check need not wait for.
"""
# ruff: noqa: PLC0415 - the late imports are the point of these functions, as said above

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from publisher.constructs import Loss
from publisher.errors import ConfigurationError, SourceError, nearest
from publisher.materials import Materials
from publisher.model import Document
from publisher.pdf_standards import PDF_STANDARDS
from publisher.writers import losses
from publisher.writers.word_limits import not_for_word

Writer: TypeAlias = Callable[[Document, Materials], bytes]


def _nothing(_: Document) -> Iterable[SourceError]:
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format: all that the program knows of it outside its writer.

    `title` is the interface word that names it for readers, `purpose` the one that says what it is for, "" for what no
    page offers. `extension` the ending of its files with the dot, and
    `load` imports its writer for a standard and returns it. `losses` are what its files do not say of what a text can
    say, () for a format that says all of it. `standards` are the rows of `publisher.pdf_standards` that its files can
    claim, and are then held against; () for none, whose writers are loaded with "". `sets_type` says that the files
    hold letters drawn from this machine's fonts, which must then be installed. `form_of` names the format that this one
    is a form of for other hands than readers': no page offers it to them, and it can be asked for by name wherever that
    format is made. `refuses` returns what of a document its files cannot hold, each as a mistake.
    """

    id: str
    title: str
    extension: str
    media_type: str
    load: Callable[[str], Writer]
    losses: tuple[Loss, ...]
    standards: tuple[str, ...] = ()
    sets_type: bool = False
    form_of: str = ""
    purpose: str = ""
    refuses: Callable[[Document], Iterable[SourceError]] = _nothing

    def write(self, document: Document, materials: Materials, standard: str = "") -> bytes:
        """Return the document as a file of this format that claims a standard, "" for the format's first, if any."""
        return self.load(standard or next(iter(self.standards), ""))(document, materials)


def _html(_: str) -> Writer:
    from publisher.writers import html

    return html.write


def _pdf(standard: str) -> Writer:
    from publisher.writers import pdf

    return partial(pdf.write, standard=standard)


def _pdf_print(standard: str) -> Writer:
    from publisher.writers import pdf

    return partial(pdf.write, standard=standard, press=True)


def _docx(_: str) -> Writer:
    from publisher.writers import docx

    return docx.write


_PDF_STANDARDS = tuple(standard.id for standard in PDF_STANDARDS)

FORMATS: tuple[Format, ...] = (
    Format("html", "Web page", ".html", "text/html", _html, losses.WEB_PAGE, purpose="Web page, to read on screen"),
    Format(
        "pdf",
        "PDF",
        ".pdf",
        "application/pdf",
        _pdf,
        losses.PDF,
        standards=_PDF_STANDARDS,
        sets_type=True,
        purpose="PDF, to print",
    ),
    Format(
        "pdf-print",
        "PDF for a print shop",
        ".print.pdf",
        "application/pdf",
        _pdf_print,
        losses.PDF,
        standards=_PDF_STANDARDS,
        sets_type=True,
        form_of="pdf",
    ),
    Format(
        "docx",
        "Word",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _docx,
        losses.WORD,
        purpose="Word, to edit",
        refuses=not_for_word,
    ),
)

_BY_ID = {row.id: row for row in FORMATS}


def find(name: str) -> Format:
    """Return the format of that id. Raises `ConfigurationError` for a name that is not one, naming the nearest."""
    if name not in _BY_ID:
        raise ConfigurationError(f"“{name}” is not a format that this program writes.", mend=nearest(name, _BY_ID))
    return _BY_ID[name]
