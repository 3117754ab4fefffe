"""What is looked at of files that nobody here made, and how much it may cost: kinds by their bytes, and the limits.

A name decides nothing: a file is what its first bytes, and for Word files its list of parts, say.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from publisher.checks.output.html.read import decoded


@dataclass(frozen=True, slots=True)
class Limit:
    """How much of something a file from elsewhere may have or take, and why not more."""

    value: int
    unit: str
    reason: str


BYTES = Limit(
    64 * 1024 * 1024,
    "bytes",
    "A book of 500 pages with pictures has some 30 MB; what is larger is a film or an archive, or was made to last.",
)
UNPACKED = Limit(
    256 * 1024 * 1024,
    "bytes",
    "The parts of a Word file of 500 pages have some 20 MB unpacked, pictures among them; a zip bomb has thousands.",
)
PARTS = Limit(10_000, "parts", "A Word file has one part for each picture and some twenty more.")
MEMORY = Limit(
    1024 * 1024 * 1024,
    "bytes",
    "Beside what the program itself takes. The largest of our own files takes 50 MB; a reviewer's machine goes on "
    "working beside this.",
)
SECONDS = Limit(
    30,
    "seconds",
    "A file of 300 pages takes 5 s on one slow processor; who waits longer thinks that nothing happens.",
)

LIMITS: Mapping[str, Limit] = {
    "bytes": BYTES,
    "unpacked": UNPACKED,
    "parts": PARTS,
    "memory": MEMORY,
    "seconds": SECONDS,
}

_PDF = b"%PDF-"
# Readers take a PDF whose header stands within the first bytes (ISO 32000-1, annex H, 3.4.1).
_HEADER = 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")  # [MS-CFB] 2.2
_LOCKED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4
_OLD_WORD = "WordDocument".encode("utf-16-le")  # [MS-DOC] 2.1.1
_TYPES = "[Content_Types].xml"
_LARGEST_TYPES = 4 * 1024 * 1024  # bytes
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_MACROS = ("macroEnabled", "vbaProject")
_OTHERS = {"spreadsheetml": "an Excel workbook", "presentationml": "a PowerPoint presentation"}
_PAGE = ("<!doctype html", "<html", "<head", "<body")
# The elements of HTML (HTML Living Standard, “Index of elements”) that a page or a piece of one can begin with.
# Drawings (svg) and formulas (math) are files of other kinds where they stand alone.
_NAMES = (
    "a abbr acronym address article aside audio b base bdi bdo big blockquote br button canvas center cite code "
    "dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frameset h1 h2 h3 "
    "h4 h5 h6 header hgroup hr i iframe img input ins kbd label legend li link main map mark menu meta nav "
    "noscript object ol p picture pre q ruby s samp script search section select slot small span strike strong "
    "style sub summary sup table template textarea time title tt u ul var video "
)
_ELEMENTS = frozenset(_NAMES.split())
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"<([a-z][a-z0-9-]*)(?=[\s/>])")
# What no text holds, and files of other kinds do.
_NO_TEXT = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_BEGINNING = 4096  # signs of a page within which one of them stands

_LOOKED_AT = "PDF, Word (.docx) and web pages are looked at."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not looked at, and what to do instead."""

    message: str
    mend: str


def kind_of(content: bytes) -> str | Refusal:
    """Return the id of the format that a file has ("html", "pdf", "docx") by its bytes, or why it is not looked at."""
    if not content.strip():
        return Refusal("The file is empty.", "Ask whoever made it for the whole file.")
    if len(content) > BYTES.value:
        return too_large(len(content))
    if content.startswith(_COMPOUND):
        return _compound(content)
    if content.startswith(_ZIP):
        return _package(content)
    if _PDF in content[:_HEADER]:
        return "pdf"
    return "html" if _is_page(content) else Refusal("This is a file of another kind.", _LOOKED_AT)


def too_large(number: int) -> Refusal:
    """Return what is told of a file with so many bytes."""
    return Refusal(
        f"The file has {number / 1024 / 1024:,.0f} MB; what has more than {BYTES.value >> 20} MB is not looked at.",
        "Make its pictures smaller, or make several files of it.",
    )


def out_of_bounds(what: str) -> Refusal:
    """Return what is told of a file that took too much of something: “more than 30 seconds”."""
    return Refusal(
        f"The file took {what} to be looked at, and was given up: it may have been made to do so.",
        "Save it again with the program that made it, or make several files of it.",
    )


def at_fault(what: str) -> Refusal:
    """Return what is told of a file at which this program itself failed, by the kind of the error."""
    return Refusal(
        f"This program failed at the file ({what}): nothing is said of it.",
        "Please report it, with the file if you may give it.",
    )


def _compound(content: bytes) -> Refusal:
    if _LOCKED in content:
        return Refusal(
            "The file is locked by a password or by managed rights.",
            "Save it without a password: nobody's screen reader can open it either.",
        )
    what = "a Word file of the old kind (.doc)" if _OLD_WORD in content else "a file of an old Office program"
    return Refusal(f"This is {what}.", "Open it in Word and save it as .docx.")


def _package(content: bytes) -> str | Refusal:
    """Return whether an archive is a Word file, by its list of parts; nothing else of it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            unpacked = sum(entry.file_size for entry in entries)
            if len(entries) > PARTS.value or unpacked > UNPACKED.value:
                return Refusal(
                    f"The file would fill the memory: it holds {len(entries):,} parts with {unpacked >> 20:,} MB.",
                    "Save it again with the program that made it; if it stays so, do not open it.",
                )
            names = {entry.filename: entry for entry in entries}
            if _TYPES not in names:
                return _other_archive(archive, names)
            if names[_TYPES].file_size > _LARGEST_TYPES:
                return Refusal("The list of parts of the file is too long to be one.", _LOOKED_AT)
            return _by_types(archive.read(_TYPES), names)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, etree.LxmlError):
        return Refusal(
            "The file is damaged: it begins as a Word file does, and cannot be unpacked.",
            "Ask whoever made it for the whole file.",
        )
    except Exception as error:
        if type(error).__module__ in {"zlib", "_lzma"}:
            return Refusal("The file is damaged: a part of it cannot be unpacked.", "Ask for the whole file.")
        raise


def _by_types(types: bytes, names: Mapping[str, object]) -> str | Refusal:
    tree = etree.fromstring(types, etree.XMLParser(resolve_entities=False, no_network=True))
    said = " ".join(str(row.get("ContentType", "")) for row in tree.iter("{*}Override", "{*}Default"))
    if any(word in said for word in _MACROS) or any(name.endswith("vbaProject.bin") for name in names):
        return Refusal(
            "The Word file holds macros, programs that run when it is opened (.docm).",
            "Save it as .docx, without them.",
        )
    if _MAIN in said:
        return "docx"
    if _TEMPLATE in said:
        return Refusal("This is a template for Word files (.dotx).", "Make a file of it: save it as .docx.")
    what = next((words for mark, words in _OTHERS.items() if mark in said), "a file of another kind")
    return Refusal(f"This is {what}.", _LOOKED_AT)


def _other_archive(archive: zipfile.ZipFile, names: Mapping[str, zipfile.ZipInfo]) -> Refusal:
    kind = names.get("mimetype")
    said = archive.read(kind)[:100] if kind is not None and kind.file_size <= _HEADER else b""
    if b"opendocument.text" in said:
        return Refusal("This is a file of LibreOffice (.odt).", "Save it as .docx.")
    if b"epub" in said:
        return Refusal("This is an electronic book (EPUB).", _LOOKED_AT)
    return Refusal("This is an archive, not a file to read.", f"Unpack it, and name the files in it. {_LOOKED_AT}")


def _is_page(content: bytes) -> bool:
    """Return whether the beginning of a file is that of a web page; a text with NUL in it is none.

    HTML can leave out <html>, <head> and <body> (HTML Living Standard, 13.1.2.4): a page then begins with any other of
    its elements, with a comment, or with words that have markup among them. XML says what it is at its head.
    """
    beginning = decoded(content[: _BEGINNING * 4])[:_BEGINNING].lower()
    if "\0" in beginning:
        return False
    if any(mark in beginning for mark in _PAGE):
        return True
    if _NO_TEXT.search(beginning) or beginning.lstrip("\ufeff \t\r\n\f").startswith("<?"):
        return False
    first = _TAG.search(_COMMENT.sub("", beginning))
    return first is not None and (first[1] in _ELEMENTS or "-" in first[1])
