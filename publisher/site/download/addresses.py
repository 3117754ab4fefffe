"""Where each page and file of the site stands, below the output folder and on the web. Addresses are stable.

Paths begin below the output folder, without a slash. Links name the file of a folder, `index.html`, so that they work
from a memory stick; what is shown on paper or given to programs leaves it out, as every host shows it by itself.
"""

import posixpath
import re
import unicodedata
from urllib.parse import quote

from publisher import language as languages

HOME = "index.html"
INDEX = "index.html"
ASSETS = "assets"
STYLES = f"{ASSETS}/site.css"
SEARCH = "search"
FEED = "feed.xml"
SITEMAP = "sitemap.xml"
REDIRECTS = "redirects.txt"
CHECKSUMS = "SHA256SUMS"
README = "README.txt"
EVERYTHING = "all-documents.zip"
STATEMENT = "accessibility.html"
OTHER_FORMATS = "other-formats.html"
# The folder of what `publisher conformance` writes, and its report.
CONFORMANCE = "conformance"
CONFORMANCE_REPORT = "accessibility-conformance-report.html"
# Names that no document and no language may have, in small letters: the output folder, or a zip file, has them already.
RESERVED = (ASSETS, SEARCH, CHECKSUMS.casefold())
# What no folder and no file can be called on Windows, whatever its ending, in small letters:
# https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file#naming-conventions
DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in "123456789"))
)


def language_page(tag: str) -> str:
    """Return the path of the page of a language."""
    return f"{tag}/{INDEX}"


def statement_page(tag: str) -> str:
    """Return the path of the accessibility statement in a language."""
    return f"{tag}/{STATEMENT}"


def formats_page(tag: str) -> str:
    """Return the path of the page, in a language, that says how to ask for another format."""
    return f"{tag}/{OTHER_FORMATS}"


def document_page(document: str) -> str:
    """Return the path of the page that leads to a document in every language."""
    return f"{document}/{INDEX}"


def leaflet_page(document: str, tag: str) -> str:
    """Return the path of the page of a document in one language."""
    return f"{document}/{tag}/{INDEX}"


def language_bundle(tag: str) -> str:
    """Return the path of the zip file of a language: "pl/documents-in-polish.pl.zip".

    Its name is English and ASCII: partners look for it in a folder of downloads, and old programs unpack it.
    """
    plain = unicodedata.normalize("NFKD", languages.find(tag).english_name).encode("ascii", "ignore").decode()
    name = "-".join(re.findall("[a-z0-9]+", plain.lower()))
    return f"{tag}/{f'documents-in-{name}' if name else 'documents'}.{tag}.zip"


def document_bundle(document: str) -> str:
    """Return the path of the zip file of a document in every language; a new title does not move it."""
    return f"{document}/{document}-all-languages.zip"


def feed(tag: str = "") -> str:
    """Return the path of the feed of a language, of the whole site for ""."""
    return f"{tag}/{FEED}" if tag else FEED


def relative(path: str, page: str) -> str:
    """Return the address of a file as a link of the page at `page` has it."""
    return quote(posixpath.relpath(path, posixpath.dirname(page) or "."))


def public(path: str, base: str) -> str:
    """Return the whole address of a file below a base address, which ends in a slash; a folder's page is the folder."""
    folder = path.removesuffix(INDEX) if path == INDEX or path.endswith(f"/{INDEX}") else path
    return base + quote(folder)
