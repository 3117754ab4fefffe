"""What a web server says of the files of the site: their kinds, and the headers that we recommend to every host.

`publisher serve` sends them; docs/how-to/host.md shows how other servers are told to (tests hold both to this file).
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from publisher.site.download import addresses


@dataclass(frozen=True, slots=True)
class Header:
    """A header of a response, and why it is as it is. `pages_only` says that it is sent with web pages alone."""

    name: str
    value: str
    why: str
    pages_only: bool = False


# The digests of the two scripts of an easy-read page, writers/html/easy_read_settings.js and easy_read.js: a header
# names what may run on any page, the page's own policy what may run on it.
EASY_READ_SCRIPTS = (
    "'sha256-Vm3NDSYJDSon+GHzWauHTbEHVFrSIxHswz9Rk4qp7TA='",
    "'sha256-+iBzLWdb+i0pUozzrCclonqQRulvB6qhMJEU8TVw4ws='",
)

# A browser obeys this policy and the one in the page's own head; what either forbids does not happen. Styles are left
# to the page's own, which names them by their digests: they differ from page to page, and a header that had to allow
# them all would need “unsafe-inline”. For the same reason there is no default-src, which would speak for styles too.
_POLICY = (
    ("script-src", "'self'", *EASY_READ_SCRIPTS),
    ("img-src", "'self'", "data:"),
    ("connect-src", "'none'"),
    ("font-src", "'none'"),
    ("media-src", "'none'"),
    ("object-src", "'none'"),
    ("frame-src", "'none'"),
    ("worker-src", "'none'"),
    ("manifest-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("frame-ancestors", "'none'"),
)

# What no page of ours asks for. Names that some browsers do not know are left out: these tell every reader's console.
_FEATURES = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")

HEADERS = (
    Header(
        "Content-Security-Policy",
        "; ".join(" ".join(rule) for rule in _POLICY),
        "Pages run the site's own scripts and nothing else, ask no other server for anything, send no forms, and "
        "nobody can show them inside a page of theirs. A browser shows a PDF in a page of its own making, which this "
        "was not written for: only web pages have it.",
        pages_only=True,
    ),
    Header(
        "X-Content-Type-Options",
        "nosniff",
        "A file is what its type says; browsers do not guess.",
    ),
    Header(
        "Referrer-Policy",
        "same-origin",
        "Which leaflet somebody read says something about their health: a site that they go on to is not told.",
    ),
    Header(
        "Permissions-Policy",
        ", ".join(f"{feature}=()" for feature in _FEATURES),
        "No page asks for the camera, the microphone or where the reader is. Copying and reading aloud stay allowed.",
        pages_only=True,
    ),
    Header(
        "Cross-Origin-Opener-Policy",
        "same-origin",
        "A page that opened ours in a new window cannot reach into it.",
        pages_only=True,
    ),
    Header(
        "Cross-Origin-Resource-Policy",
        "cross-origin",
        "Everything here is public: partners may show our files within their own pages.",
    ),
    Header(
        "Cache-Control",
        "no-cache",
        "A browser keeps a copy and asks each time whether it is still right, by its ETag; that takes one short "
        "answer. A leaflet that was mended is seen at once, and one that was withdrawn is gone at once.",
    ),
)

_TEXT = "; charset=utf-8"
FEED_TYPE = f"application/atom+xml{_TEXT}"
# The type of each kind of file, by the end of its name. Without the charset old programs take letters for others.
TYPES = {
    ".html": f"text/html{_TEXT}",
    ".css": f"text/css{_TEXT}",
    ".js": f"text/javascript{_TEXT}",
    ".json": f"application/json{_TEXT}",
    ".xml": f"application/xml{_TEXT}",
    ".txt": f"text/plain{_TEXT}",
    ".yaml": f"application/yaml{_TEXT}",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".zip": "application/zip",
    ".png": "image/png",
    ".svg": f"image/svg+xml{_TEXT}",
}
# What is none of these is saved, and never shown.
UNKNOWN_TYPE = "application/octet-stream"


def type_of(path: str) -> str:
    """Return the media type of a file of the site, with the charset where it is text."""
    if posixpath.basename(path) == addresses.FEED:
        return FEED_TYPE
    return TYPES.get(posixpath.splitext(path)[1].lower(), UNKNOWN_TYPE)


def headers_of(media_type: str) -> Iterator[tuple[str, str]]:
    """Yield the name and value of each header for a file of that media type."""
    for header in HEADERS:
        if media_type == TYPES[".html"] or not header.pages_only:
            yield header.name, header.value
