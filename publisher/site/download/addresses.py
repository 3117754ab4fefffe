"""Where each page and file of the site stands, below the output folder and on the web. Addresses are stable.

Paths begin below the output folder, without a slash. Links name the file of a folder, `index.html`, so that they work
from a memory stick; what is shown on paper or given to programs leaves it out, as every host shows it by itself.
"""

import posixpath
from urllib.parse import quote

HOME = "index.html"
INDEX = "index.html"
ASSETS = "assets"
STYLES = f"{ASSETS}/site.css"
SEARCH = "search"
FEED = "feed.xml"
SITEMAP = "sitemap.xml"
CHECKSUMS = "SHA256SUMS"
STATEMENT = "accessibility.html"
OTHER_FORMATS = "other-formats.html"
# Names in the output folder that no document and no language may have.
RESERVED = (ASSETS, SEARCH)


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
