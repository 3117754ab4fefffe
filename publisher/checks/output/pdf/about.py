"""What a PDF calls itself, in which language, and whether it has tags: all that is said before its text."""

import io
from dataclasses import dataclass

import pikepdf

from publisher.checks.output.pdf import damage
from publisher.checks.output.pdf.tree import UnreadableError

_BROKEN = (pikepdf.PdfError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class About:
    """A PDF's title, author and language, "" for what it does not say, and whether it has a structure tree."""

    title: str
    author: str
    language: str
    tagged: bool


def about(content: bytes) -> About:
    """Return what a PDF says of itself. Raises `UnreadableError` for one that cannot be opened."""
    try:
        with pikepdf.open(io.BytesIO(content), suppress_warnings=True) as pdf:
            tree = pdf.Root.get("/StructTreeRoot")
            tagged = isinstance(tree, pikepdf.Dictionary) and tree.get("/K") is not None
            title, author = _said(pdf, "dc:title", "/Title"), _said(pdf, "dc:creator", "/Author")
            return About(title, author, str(pdf.Root.get("/Lang", "")), tagged)
    except pikepdf.PasswordError as error:
        raise UnreadableError("it asks for a password") from error
    except _BROKEN as error:
        raise UnreadableError(f"it is damaged: {damage.words(error)}") from error


def _said(pdf: pikepdf.Pdf, name: str, entry: str) -> str:
    """Return what the metadata says, or else the document information (ISO 32000-2, 14.3)."""
    try:
        found = pdf.open_metadata().get(name) or ""
    except _BROKEN:
        found = ""
    words = found if isinstance(found, str) else ", ".join(str(one) for one in found)
    return words.strip() or str(pdf.docinfo.get(entry, "")).strip()
