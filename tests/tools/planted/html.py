"""Faults to plant in a good web page."""

import re
from collections.abc import Callable

from tests.tools.planted.planted import Planted


def replaced(pattern: str, by: str) -> Callable[[bytes], bytes]:
    """Return what puts something in the place of the first that a pattern finds."""

    def plant(content: bytes) -> bytes:
        text, number = re.subn(pattern, by, content.decode(), count=1, flags=re.DOTALL)
        if not number:
            raise ValueError(pattern)
        return text.encode()

    return plant


def in_main(piece: str) -> Callable[[bytes], bytes]:
    """Return what puts something at the end of the main part."""
    return replaced("</main>", f"{piece}</main>")


def _cut(content: bytes) -> bytes:
    return content[: content.index(b"</main>") - 40]


def _wrong_bytes(content: bytes) -> bytes:
    return content.replace(b"</main>", b"<p>Caf\xe9 and tea are free.</p></main>", 1)


def _boxes(content: bytes) -> bytes:
    """Return the page with every element that tells what its words are made a box, but for the contents' title."""
    text = content.decode()
    head, body = text[: text.index("<body")], text[text.index("<body") :]
    body = re.sub(r"<(/?)(p|li|ul|ol|th|td|a|button|label)(?=[ >])", r"<\1div", body)
    return (head + body).encode()


def _without_cells_that_head(content: bytes) -> bytes:
    text = replaced("<th(?=[ >])", "<td")(content)
    return re.sub(rb"<(/?)th(?=[ >])", rb"<\1td", text)


def _refreshed(content: str) -> Callable[[bytes], bytes]:
    return replaced("<head>", f'<head><meta http-equiv="refresh" content="{content}">')


_VIEWPORT = 'content="width=device-width[^"]*"'
_TABLE = (
    "<table><tr><th>{}</th><th>Opens</th></tr><tr><td{}>Monday</td>{}</tr><tr><td>Friday</td><td>ten</td></tr></table>"
)
_PICTURE = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="{}>'

PLANTED: tuple[Planted, ...] = (
    Planted("cut-off", "file-readable", _cut),
    Planted("bytes-of-another-encoding", "file-readable", _wrong_bytes),
    Planted("replacement-signs", "file-readable", in_main("<p>Our caf\ufffd is open.</p>")),
    Planted("a-word-left-out", "file-parity", replaced("medicines", ""), ("formats-agree",), own=True),
    Planted("a-word-added", "file-parity", replaced("medicines", "medicines too"), ("formats-agree",), own=True),
    Planted(
        "link-to-elsewhere",
        "file-parity",
        replaced("example.org/number", "example.org/x"),
        ("formats-agree",),
        own=True,
    ),
    Planted(
        "language-of-a-word-lost",
        "file-parity",
        replaced('<span lang="pl"[^>]*>', "<span>"),
        ("formats-agree",),
        own=True,
    ),
    Planted("another-number", "formats-agree", replaced(">eight<", ">seven<"), ("file-parity",), own=True),
    Planted(
        "heading-of-another-level",
        "formats-agree",
        replaced("<h3(.*?)</h3>", r"<h2\1</h2>"),
        ("file-parity",),
        own=True,
    ),
    Planted("changed-by-hand", "file-current", replaced("</html>", "</html>\n<!-- seen -->"), own=True),
    Planted("no-main", "file-tagged", lambda content: re.sub(rb"<(/?)main(?=[ >])", rb"<\1div", content)),
    Planted("two-mains", "file-tagged", replaced("</main>", "</main><main><p>More of it.</p></main>")),
    # Without tags its table has none of its own either.
    Planted("boxes-alone", "file-tagged", _boxes, ("file-tables",)),
    Planted("no-title", "file-title", replaced("<title[^>]*>.*?</title>", "")),
    Planted("empty-title", "file-title", replaced("(<title[^>]*>).*?</title>", r"\1 </title>")),
    Planted("title-of-a-file", "file-title", replaced("(<title[^>]*>).*?</title>", r"\1visit_v2.docx</title>")),
    Planted("title-says-nothing", "file-title", replaced("(<title[^>]*>).*?</title>", r"\1Untitled 1</title>")),
    Planted("no-language", "file-language", replaced('<html lang="[^"]*"', "<html")),
    Planted("language-by-name", "file-language", replaced('<html lang="[^"]*"', '<html lang="English"')),
    Planted("part-in-no-language", "file-language", in_main('<p>Say <span lang="p l">tak</span>.</p>')),
    Planted("skipped-level", "file-headings", in_main("<h2>Once more</h2><h4>How to get here</h4><p>By bus.</p>")),
    Planted("empty-heading", "file-headings", in_main("<h2> </h2><p>By bus.</p>")),
    Planted(
        "empty-heading-by-role",
        "file-headings",
        in_main('<div role="heading" aria-level="2"><img src="data:," alt=""></div><p>By bus.</p>'),
    ),
    Planted("no-alternative", "file-alternative-text", in_main(_PICTURE.format(""))),
    Planted("name-of-a-file", "file-alternative-text", in_main(_PICTURE.format(' alt="IMG_2041.jpeg"'))),
    Planted("kind-alone", "file-alternative-text", in_main(_PICTURE.format(' alt="photo"'))),
    Planted("image-of", "file-alternative-text", in_main(_PICTURE.format(' alt="Image of a nurse at a desk"'))),
    Planted("drawing-without-name", "file-alternative-text", in_main('<svg role="img"><path d="M0 0"/></svg>')),
    Planted("no-heads", "file-tables", _without_cells_that_head),
    Planted("merged", "file-tables", in_main(_TABLE.format("Day", ' colspan="2"', ""))),
    Planted("empty-head", "file-tables", in_main(_TABLE.format("Day", "", "<td>nine</td>").replace("Opens", " "))),
    Planted("no-words", "file-links", in_main('<p>Go <a href="https://example.org/go"></a>.</p>')),
    Planted("vague", "file-links", in_main('<p>To book, <a href="https://example.org/b">click here</a>.</p>')),
    Planted("bare", "file-links", in_main('<p><a href="https://example.org/b/1">https://example.org/b/1</a></p>')),
    Planted("dashes", "file-lists", in_main("<p>Bring:<br>- a letter<br>- a pen</p>")),
    Planted("bullets", "file-lists", in_main("<p>• a letter</p><p>• a pen</p>")),
    Planted("numbers", "file-lists", in_main("<p>1. Come in</p><p>2. Sit down</p>")),
    Planted("no-encoding", "file-metadata", replaced('<meta charset="utf-8">', "")),
    Planted(
        "encoding-in-words",
        "file-metadata",
        replaced('<meta charset="utf-8">', '<meta name="about" content="The charset=utf-8 of it">'),
    ),
    Planted(
        "encoding-too-late",
        "file-metadata",
        replaced('<meta charset="utf-8">', f'<meta name="about" content="{"a " * 500}"><meta charset="utf-8">'),
    ),
    Planted("no-zoom", "file-zoom", replaced(_VIEWPORT, 'content="width=device-width, user-scalable=no"')),
    Planted("no-zoom-by-number", "file-zoom", replaced(_VIEWPORT, 'content="user-scalable=0; width=device-width"')),
    Planted("largest-too-small", "file-zoom", replaced(_VIEWPORT, 'content="width=device-width, maximum-scale=1.5"')),
    Planted("loads-itself-again", "file-refresh", _refreshed("5")),
    Planted("leads-away", "file-refresh", _refreshed("60; URL='https://example.org/'")),
    Planted("loads-itself-at-once", "file-refresh", _refreshed("0")),
)
