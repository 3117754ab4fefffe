"""Faults to plant in a good PDF."""

import io
from collections.abc import Callable
from typing import Any

import pikepdf

from tests.tools.damage import attributes, drop, elements, held, kids
from tests.tools.planted.planted import Planted


def changed(change: Callable[[pikepdf.Pdf], None], **saving: Any) -> Callable[[bytes], bytes]:  # noqa: ANN401 - pikepdf's
    """Return what makes a change in a file and saves it."""

    def plant(content: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            change(pdf)
            written = io.BytesIO()
            pdf.save(written, **saving)
        return written.getvalue()

    return plant


def _first(pdf: pikepdf.Pdf, role: str) -> Any:  # noqa: ANN401 - pikepdf's objects are loosely typed
    found = elements(pdf, role)
    if not found:
        raise ValueError(role)
    return found[0]


def _set(where: Callable[[pikepdf.Pdf], Any], key: str, value: Any) -> Callable[[bytes], bytes]:  # noqa: ANN401 - pikepdf's
    def change(pdf: pikepdf.Pdf) -> None:
        where(pdf)[key] = value

    return changed(change)


def _without(where: Callable[[pikepdf.Pdf], Any], key: str) -> Callable[[bytes], bytes]:
    def change(pdf: pikepdf.Pdf) -> None:
        del where(pdf)[key]

    return changed(change)


def _root(pdf: pikepdf.Pdf) -> Any:  # noqa: ANN401 - pikepdf's objects are loosely typed
    return pdf.Root


def _named(role: str) -> Callable[[pikepdf.Pdf], Any]:
    return lambda pdf: _first(pdf, role)


def _all(role: str, other: str) -> Callable[[bytes], bytes]:
    def change(pdf: pikepdf.Pdf) -> None:
        _first(pdf, role)
        for element in elements(pdf, role):
            element.S = pikepdf.Name(f"/{other}")

    return changed(change)


def _paragraphs_say(*words: str) -> Callable[[bytes], bytes]:
    """Return what lets paragraphs that stand one after the other mean other words than they show."""

    def change(pdf: pikepdf.Pdf) -> None:
        holder = next(one for one in elements(pdf, "P") if held(one.P) and len(held(one.P)) > len(words)).P
        new = [
            pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.P, P=holder, ActualText=word, K=pikepdf.Array()))
            for word in words
        ]
        holder.K = pikepdf.Array([*holder.K, *new])

    return changed(change)


def _fonts(change: Callable[[Any], None]) -> Callable[[bytes], bytes]:
    def each(pdf: pikepdf.Pdf) -> None:
        font = next(
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/ToUnicode" in one
        )
        change(font)

    return changed(each)


def _not_embedded(font: Any) -> None:  # noqa: ANN401 - pikepdf's objects are loosely typed
    descriptor = font.DescendantFonts[0].FontDescriptor if "/DescendantFonts" in font else font.FontDescriptor
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


def _not_meant(font: Any) -> None:  # noqa: ANN401 - pikepdf's objects are loosely typed
    del font["/ToUnicode"]


def _empty_box(pdf: pikepdf.Pdf) -> None:
    """Let the first word of the first page show the glyph of what its font does not know."""
    page = pdf.pages[0]
    made: list[Any] = []
    done = False
    for one in pikepdf.parse_content_stream(page):
        if not done and str(one.operator) == "TJ":
            operands = [pikepdf.Array([pikepdf.String(b"\0\0"), *list(one.operands[0])])]
            made.append(pikepdf.ContentStreamInstruction(operands, one.operator))
            done = True
        else:
            made.append(one)
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(made))


def _scanned(pdf: pikepdf.Pdf) -> None:
    """Add a page that is a picture alone."""
    image = pdf.make_stream(b"\xff" * 64)
    image.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Width=8,
            Height=8,
            ColorSpace=pikepdf.Name.DeviceGray,
            BitsPerComponent=8,
        )
    )
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=image))
    page.Contents = pdf.make_stream(b"/Artifact BMC q 595 0 0 842 0 0 cm /Scan Do Q EMC")


def _half_the_tags(pdf: pikepdf.Pdf) -> None:
    for element in [*elements(pdf, "L"), *elements(pdf, "Table")]:
        drop(element)


def _other_words(pdf: pikepdf.Pdf) -> None:
    """Let the tags mean words that no page shows."""
    for element in elements(pdf, "LI"):
        element.ActualText = "Words that were there before somebody changed the page, and that nobody can see now"


def _no_words(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.K = pdf.make_indirect(
        pikepdf.Dictionary(S=pikepdf.Name.Document, P=pdf.Root.StructTreeRoot, K=pikepdf.Array())
    )


def _untagged_link(pdf: pikepdf.Pdf) -> None:
    link = next(
        one for page in pdf.pages for one in page.obj.get("/Annots", []) if one.get("/StructParent") is not None
    )
    page = next(page for page in pdf.pages if "/Annots" in page.obj)
    copy = pdf.make_indirect(pikepdf.Dictionary({key: value for key, value in link.items() if key != "/StructParent"}))
    page.Annots = pikepdf.Array([*page.Annots, copy])


def _silent_link(pdf: pikepdf.Pdf) -> None:
    """Let a link have no words, neither on the page nor beside it."""
    link = _first(pdf, "Link")
    link.ActualText = " "
    for area in (kid.Obj for kid in kids(link) if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid):
        area.Contents = ""


def _metadata(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(pdf: pikepdf.Pdf) -> None:
        said = pdf.Root.Metadata.read_bytes()
        if old not in said:
            raise ValueError(old)
        pdf.Root.Metadata.write(said.replace(old, new))

    return changed(change)


def _untitled(pdf: pikepdf.Pdf) -> None:
    if "/Title" in pdf.docinfo:
        del pdf.docinfo["/Title"]
    said = pdf.Root.Metadata.read_bytes()
    begin, end = said.index(b"<dc:title>"), said.index(b"</dc:title>") + len(b"</dc:title>")
    pdf.Root.Metadata.write(said[:begin] + said[end:])


def _titled(words: str) -> Callable[[bytes], bytes]:
    def change(pdf: pikepdf.Pdf) -> None:
        _untitled(pdf)
        pdf.docinfo["/Title"] = words

    return changed(change)


def _merged(pdf: pikepdf.Pdf) -> None:
    cell = _first(pdf, "TD")
    if "/A" in cell:
        attributes(cell).ColSpan = 2
    else:
        cell.A = pikepdf.Dictionary(O=pikepdf.Name.Table, ColSpan=2)


def _second(role: str, key: str, value: Any) -> Callable[[bytes], bytes]:  # noqa: ANN401 - pikepdf's
    def change(pdf: pikepdf.Pdf) -> None:
        elements(pdf, role)[1][key] = value

    return changed(change)


def _cut(content: bytes) -> bytes:
    return content[: len(content) * 2 // 3]


# qpdf sets the right of screen readers in all newer revisions; in the second, it hangs on the right to take words out.
_LOCKED = pikepdf.Encryption(
    owner="o", user="", allow=pikepdf.Permissions(extract=False, accessibility=False), R=2, aes=False, metadata=False
)
_PASSWORD = pikepdf.Encryption(owner="o", user="secret")

PLANTED: tuple[Planted, ...] = (
    Planted(
        "cut-off",
        "file-readable",
        _cut,
    ),
    Planted("protected-from-readers", "file-readable", changed(lambda _: None, encryption=_LOCKED)),
    Planted("asks-for-a-password", "file-readable", changed(lambda _: None, encryption=_PASSWORD)),
    Planted("heading-as-paragraph", "file-parity", _all("H3", "P"), ("formats-agree",), own=True),
    Planted(
        "list-lost",
        "file-parity",
        changed(lambda pdf: drop(_first(pdf, "L"))),
        ("formats-agree", "file-text-layer"),
        own=True,
    ),
    Planted("another-language", "file-parity", _set(_root, "/Lang", "pl"), ("formats-agree",), own=True),
    Planted(
        "another-alternative",
        "formats-agree",
        _set(_named("Figure"), "/Alt", "A plan of the ward"),
        ("file-parity", "file-text-layer"),
        own=True,
    ),
    Planted("changed-by-hand", "file-current", lambda content: content + b"\n% seen\n", own=True),
    Planted("no-tags", "file-tagged", _without(_root, "/StructTreeRoot")),
    Planted("not-marked", "file-tagged", _without(_root, "/MarkInfo")),
    Planted("suspects", "file-tagged", _set(lambda pdf: pdf.Root.MarkInfo, "/Suspects", True)),
    # All words are then words that no tag has.
    Planted("tags-without-words", "file-tagged", changed(_no_words), ("file-text-layer",)),
    Planted("link-in-no-tag", "file-tagged", changed(_untagged_link)),
    Planted("no-title", "file-title", changed(_untitled)),
    Planted("title-of-a-program", "file-title", _titled("Microsoft Word - visit.docx")),
    Planted("title-not-shown", "file-title", _without(lambda pdf: pdf.Root.ViewerPreferences, "/DisplayDocTitle")),
    Planted("no-language", "file-language", _without(_root, "/Lang")),
    # Its metadata still has the right tag, so that the two differ.
    Planted("language-by-name", "file-language", _set(_root, "/Lang", "English"), ("file-metadata",)),
    Planted("part-in-no-language", "file-language", _set(_named("Span"), "/Lang", "pl_PL!")),
    Planted("skipped-level", "file-headings", _all("H3", "H5")),
    Planted("first-level-missing", "file-headings", _all("H1", "P")),
    Planted("empty-heading", "file-headings", _set(_named("H3"), "/ActualText", " ")),
    Planted("no-alternative", "file-alternative-text", _without(_named("Figure"), "/Alt")),
    Planted("name-of-a-file", "file-alternative-text", _set(_named("Figure"), "/Alt", "map-final.png")),
    Planted("image-of", "file-alternative-text", _set(_named("Figure"), "/Alt", "Picture of a map")),
    Planted("no-heads", "file-tables", _all("TH", "TD")),
    Planted("merged", "file-tables", changed(_merged)),
    Planted("empty-head", "file-tables", _second("TH", "/ActualText", " ")),
    # Tags that mean other words than the page shows are found as that too.
    Planted("vague", "file-links", _set(_named("Link"), "/ActualText", "click here"), ("file-text-layer",)),
    Planted("no-words", "file-links", changed(_silent_link)),
    Planted("bare", "file-links", _set(_named("Link"), "/ActualText", "https://example.org/b/1")),
    Planted("dashes", "file-lists", _paragraphs_say("- a letter", "- a pen")),
    Planted("numbers", "file-lists", _paragraphs_say("1. Come in", "2. Sit down")),
    Planted("bullets-in-one", "file-lists", _paragraphs_say("• a letter • a pen")),
    Planted("scan", "file-text-layer", changed(_scanned)),
    Planted("words-in-no-tag", "file-text-layer", changed(_half_the_tags)),
    Planted("words-that-nobody-sees", "file-text-layer", changed(_other_words)),
    Planted("not-embedded", "file-fonts", _fonts(_not_embedded)),
    # Letters without a meaning are words that no program can read.
    Planted("without-meaning", "file-fonts", _fonts(_not_meant), ("file-text-layer",)),
    Planted("empty-box", "file-fonts", changed(_empty_box)),
    Planted("no-metadata", "file-metadata", _without(_root, "/Metadata")),
    Planted("two-titles", "file-metadata", _set(lambda pdf: pdf.docinfo, "/Title", "Another visit")),
    Planted("two-languages", "file-metadata", _metadata(b"<rdf:li>en</rdf:li>", b"<rdf:li>fr</rdf:li>")),
    Planted("two-authors", "file-metadata", _set(lambda pdf: pdf.docinfo, "/Author", "Somebody")),
)
