"""The formats that we write. To add one: a package beside these, a row here, its goldens.

A row imports its writer when it first writes: WeasyPrint alone takes half a second, which a check need not wait for.
"""
# ruff: noqa: PLC0415 - the late imports are the point of these functions, as said above

from collections.abc import Callable
from dataclasses import dataclass

from publisher.errors import ConfigurationError, nearest
from publisher.materials import Materials
from publisher.model import Document


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its id, what readers call it, the ending of its files, its media type, and its writer."""

    id: str
    title: str
    extension: str
    media_type: str
    write: Callable[[Document, Materials], bytes]


def _html(document: Document, materials: Materials) -> bytes:
    from publisher.writers import html

    return html.write(document, materials)


def _pdf(document: Document, materials: Materials) -> bytes:
    from publisher.writers import pdf

    return pdf.write(document, materials)


def _docx(document: Document, materials: Materials) -> bytes:
    from publisher.writers import docx

    return docx.write(document, materials)


FORMATS: tuple[Format, ...] = (
    Format("html", "Web page", ".html", "text/html", _html),
    Format("pdf", "PDF", ".pdf", "application/pdf", _pdf),
    Format("docx", "Word", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _docx),
)

_BY_ID = {row.id: row for row in FORMATS}


def find(name: str) -> Format:
    """Return the format of that id. Raises `ConfigurationError` for a name that is not one, naming the nearest."""
    if name not in _BY_ID:
        raise ConfigurationError(f"“{name}” is not a format that this program writes.", mend=nearest(name, _BY_ID))
    return _BY_ID[name]
