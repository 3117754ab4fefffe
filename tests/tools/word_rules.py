"""What the rules say of our Word file after a change to its XML: each changes one thing, so that a test can see it."""

import io
import zipfile
from collections.abc import Callable

from lxml import etree

from publisher.checks.output.word.names import WP, A, Element, R, W, w
from publisher.checks.output.word.package import open_package
from publisher.checks.output.word.rules.rule import BrokenRule
from publisher.checks.output.word.rules.table import broken_rules
from publisher.checks.output.word.styles import Reading
from tests.tools.word_damage import sound

DOCUMENT, STYLES, SETTINGS, CORE = "word/document.xml", "word/styles.xml", "word/settings.xml", "docProps/core.xml"
NOTES, THEME = "word/footnotes.xml", "word/theme.xml"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": W,
        "r": R,
        "wp": WP,
        "a": A,
        "wps": WPS,
        "mc": _MARKUP,
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)


def changed(change: Callable[[Element], object], part: str = DOCUMENT, content: bytes | None = None) -> bytes:
    """Return a file, ours unless another is given, after a change to the elements of one of its parts."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content or sound())) as archive,
        zipfile.ZipFile(written, "w") as target,
    ):
        for entry in archive.infolist():
            held = archive.read(entry)
            if entry.filename == part:
                root = etree.fromstring(held)
                change(root)
                held = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            target.writestr(entry, held)
    return written.getvalue()


def ahead(*pieces: str) -> bytes:
    """Return our file with some XML before its text."""

    def put(root: Element) -> None:
        body = root[0] if root[0].tag == w("body") else root[1]
        for place, piece in enumerate(pieces):
            body.insert(place, xml(piece))

    return changed(put)


def xml(piece: str) -> Element:
    """Return the element that a piece of XML has, with the prefixes of Word."""
    return etree.fromstring(f"<all {_SPACES}>{piece}</all>")[0]


def paragraph(words: str = "", properties: str = "", run: str = "") -> str:
    """Return a paragraph with some words; properties of it, and of its run, are XML."""
    held = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{held}</w:p>"


def first(root: Element, name: str) -> Element:
    """Return the first element of a name of Word's."""
    return next(root.iter(w(name)))


def without(*names: str) -> Callable[[Element], None]:
    """Return a change that takes away every element of these names of Word's."""

    def take(root: Element) -> None:
        for element in list(root.iter(*map(w, names))):
            remove(element)

    return take


def remove(element: Element) -> None:
    """Take an element out of the one that holds it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def broken(content: bytes) -> list[BrokenRule]:
    """Return the places where a file breaks a rule."""
    return list(broken_rules(Reading(open_package(content))))


def names(content: bytes) -> list[str]:
    """Return the ids of the rules that a file breaks, in the order of the rules."""
    return [one.rule.id for one in broken(content)]


def told(content: bytes) -> str:
    """Return the one thing that is told of a file."""
    [one] = broken(content)
    return one.finding().message
