"""What a PDF says of itself outside of its pages and tags: metadata, fonts, protection, and what is open to all."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pikepdf
from lxml import etree

from publisher.checks.output.pdf import damage
from publisher.checks.output.pdf.characters import CODES, characters, differences
from publisher.checks.output.pdf.tree import UnreadableError

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
# What is read from the XMP metadata, and the entry of the document information that says the same (ISO 32000-1,
# 14.3.3; ISO 16684-1, 8.3 and 8.4).
XMP_NAMES: Mapping[str, tuple[str, str]] = {
    "title": (f"{_DC}title", "/Title"),
    "author": (f"{_DC}creator", "/Author"),
    "subject": (f"{_DC}description", "/Subject"),
    "created": (f"{_XMP}CreateDate", "/CreationDate"),
    "modified": (f"{_XMP}ModifyDate", "/ModDate"),
}
_LANGUAGES = f"{_DC}language"
# Forms can hold forms; deeper ones were made to break readers.
_DEEPEST = 8
# Fonts that every reader must have are still to be embedded for PDF/UA: there are no exceptions (ISO 14289-1, 7.21.4).
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
# Composite fonts of these encodings say by their name what their codes mean (ISO 32000-1, 9.7.5.2).
_UNICODE_ENCODINGS = ("UCS2", "UTF16")

_BROKEN = (
    pikepdf.PdfError,
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Font:
    """A font that a page names: whether its glyphs are in the file, and whether it says what its codes mean.

    It does not where no code has a meaning, or where a letter that it names has none (ISO 14289-1, 7.21.7). That other
    codes are used than those that have one is not seen here: `file-text-layer` misses such words.
    """

    name: str
    page: int
    embedded: bool
    meant: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What a PDF says of itself.

    `mended` is what a reader had to put right to open it, "" for nothing. `open_to_readers` says whether a protected
    file still lets screen readers take its text. `information` and `metadata` have the same names (`XMP_NAMES`) and ""
    for what is not said; `metadata` is None where there is none that can be read. `dates` of both are as they stand.
    `links` counts the link areas of each page that stand in no tag, by page.
    """

    pages: int
    mended: str
    encrypted: bool
    open_to_readers: bool
    marked: bool
    suspects: bool
    has_tree: bool
    language: str
    shows_title: bool
    information: Mapping[str, str]
    metadata: Mapping[str, str] | None
    languages: tuple[str, ...]
    fonts: tuple[Font, ...]
    links: Mapping[int, int]
    pictures: Mapping[int, int]


def facts(content: bytes) -> Facts:
    """Return what a PDF says of itself. Raises `UnreadableError` where it cannot be opened, or asks for a password."""
    try:
        with pikepdf.open(io.BytesIO(content), suppress_warnings=True) as pdf:
            return _facts(pdf)
    except pikepdf.PasswordError as error:
        raise UnreadableError("it asks for a password") from error
    except _BROKEN as error:
        raise UnreadableError(f"it is damaged: {damage.words(error)}") from error


def _facts(pdf: pikepdf.Pdf) -> Facts:
    root = pdf.Root
    marks = root.get("/MarkInfo", pikepdf.Dictionary())
    metadata, languages = _metadata(root.get("/Metadata"))
    sheets = tuple(pdf.pages)
    fonts = tuple(_fonts(sheets))
    # All that is in the file was looked at by now: what had to be mended is known.
    mended = pdf.get_warnings()
    return Facts(
        pages=len(sheets),
        mended=damage.words(str(mended[0])) if mended else "",
        encrypted=pdf.is_encrypted,
        open_to_readers=pdf.allow.accessibility,
        marked=bool(marks.get("/Marked", False)),
        suspects=bool(marks.get("/Suspects", False)),
        has_tree=isinstance(root.get("/StructTreeRoot"), pikepdf.Dictionary)
        and root.StructTreeRoot.get("/K") is not None,
        language=str(root.get("/Lang", "")),
        shows_title=bool(root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False)),
        information={name: str(pdf.docinfo.get(entry, "")).strip() for name, (_, entry) in XMP_NAMES.items()},
        metadata=metadata,
        languages=languages,
        fonts=fonts,
        links={number: found for number, page in enumerate(sheets, start=1) if (found := _untagged_links(page))},
        pictures={number: len(page.get_images()) for number, page in enumerate(sheets, start=1)},
    )


def _metadata(stream: pikepdf.Object | None) -> tuple[dict[str, str] | None, tuple[str, ...]]:
    """Return what the XMP metadata says by name, and the languages that it names; None where none can be read."""
    if not isinstance(stream, pikepdf.Stream):
        return None, ()
    try:
        tree = etree.fromstring(stream.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return None, ()
    said = {name: _said(tree, tag) for name, (tag, _) in XMP_NAMES.items()}
    languages = tuple((item.text or "").strip() for bag in tree.iter(_LANGUAGES) for item in bag.iter(f"{_RDF}li"))
    return said, languages


def _said(tree: etree._Element, tag: str) -> str:
    """Return a property of the metadata, in whichever of XMP's ways it is written; of several values the first."""
    for element in tree.iter(tag):
        items = [item for item in element.iter(f"{_RDF}li") if (item.text or "").strip()]
        return ((items[0].text if items else element.text) or "").strip()
    return next((about.get(tag, "").strip() for about in tree.iter(f"{_RDF}Description") if about.get(tag)), "")


def _untagged_links(page: pikepdf.Page) -> int:
    """Return how many link areas of a page no tag holds (ISO 14289-1, 7.18.5)."""
    annotations = page.obj.get("/Annots", pikepdf.Array())
    return sum(
        isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Link" and "/StructParent" not in one
        for one in annotations
    )


def _fonts(sheets: tuple[pikepdf.Page, ...]) -> Iterator[Font]:
    """Yield each font that a page names, or a group on it, once for the whole file."""
    seen: set[tuple[int, int]] = set()
    for number, page in enumerate(sheets, start=1):
        for font in _named(page.obj.get("/Resources"), seen, 0):
            yield _font(font, number)


def _named(resources: object, seen: set[tuple[int, int]], depth: int) -> Iterator[pikepdf.Object]:
    if not isinstance(resources, pikepdf.Dictionary) or depth > _DEEPEST or _known(resources, seen):
        return
    for font in resources.get("/Font", pikepdf.Dictionary()).values():
        if isinstance(font, pikepdf.Dictionary) and not _known(font, seen):
            yield font
    for group in resources.get("/XObject", pikepdf.Dictionary()).values():
        if isinstance(group, pikepdf.Stream) and group.get("/Subtype") == "/Form" and not _known(group, seen):
            yield from _named(group.get("/Resources"), seen, depth + 1)


def _known(value: pikepdf.Object, seen: set[tuple[int, int]]) -> bool:
    """Return whether an object was met before, and remember it; one without a number is always new."""
    if not value.is_indirect:
        return False
    found = value.objgen in seen
    seen.add(value.objgen)
    return found


def _font(font: pikepdf.Object, page: int) -> Font:
    """Return what a font is; the glyphs of Type 3 fonts are drawings in the file itself."""
    kind, descendants = font.get("/Subtype"), font.get("/DescendantFonts")
    held = descendants[0] if isinstance(descendants, pikepdf.Array) and len(descendants) else font
    descriptor = held.get("/FontDescriptor", pikepdf.Dictionary())
    embedded = kind == "/Type3" or any(program in descriptor for program in _PROGRAMS)
    told = any(name in str(font.get("/Encoding", "")) for name in _UNICODE_ENCODINGS) if kind == "/Type0" else False
    name = str(font.get("/BaseFont", "/without a name"))[1:].partition("+")
    return Font(name[2] or name[0], page, embedded, told or _is_meant(font))


def _is_meant(font: pikepdf.Object) -> bool:
    """Return whether codes of a font have a meaning, and all those that it names have."""
    known = characters(font).by_code
    if isinstance(font.get("/ToUnicode"), pikepdf.Stream):
        return bool(known)
    named = {code for code, name in differences(font).items() if name != ".notdef"}
    return bool(known) and named & _used(font) <= known.keys()


def _used(font: pikepdf.Object) -> set[bytes]:
    """Return the codes for which a simple font says how wide they are: it has no others (ISO 32000-1, table 111)."""
    first, widths = int(font.get("/FirstChar", 0)), font.get("/Widths", pikepdf.Array())
    return {bytes((code,)) for code, width in enumerate(widths, first) if width != 0 and 0 <= code < CODES}
