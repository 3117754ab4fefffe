"""Faults to plant in a good Word file."""

import io
import zipfile
from collections.abc import Callable

from tests.tools.planted.planted import Planted
from tests.tools.word_damage import DOCUMENT, damaged, paragraph_with, replaced


def changed(pattern: str, by: str, part: str = DOCUMENT) -> Callable[[bytes], bytes]:
    """Return what puts something in the place of the first that a pattern finds in a part."""
    return lambda content: damaged(replaced(pattern, by), part, content)


def at_the_end(piece: str) -> Callable[[bytes], bytes]:
    """Return what puts WordprocessingML at the end of the text, before the properties of its last section."""
    return changed(r"(<w:sectPr(?:(?!<w:sectPr).)*</w:body>)", piece.replace("\\", r"\\") + r"\1")


def _paragraph(words: str, style: str = "", run: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{styled}<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def _without(name: str) -> Callable[[bytes], bytes]:
    """Return what takes a part out of the file."""

    def plant(content: bytes) -> bytes:
        target = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
            for one in old.namelist():
                if one != name:
                    new.writestr(one, old.read(one))
        return target.getvalue()

    return plant


def _comment(content: bytes) -> bytes:
    target = io.BytesIO(content)
    with zipfile.ZipFile(target, "a") as archive:
        archive.comment = b"seen"
    return target.getvalue()


_CORE = "docProps/core.xml"
_DESCRIPTION = r'descr="A map of the hospital[^"]*"'
_RULES = "word-accessibility-checker"

PLANTED: tuple[Planted, ...] = (
    Planted("cut-off", "file-readable", lambda content: content[: len(content) // 2]),
    Planted("no-text", "file-readable", _without(DOCUMENT)),
    Planted(
        "protected",
        "file-readable",
        changed(
            "(<w:settings [^>]*>)",
            r'\1<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
            "word/settings.xml",
        ),
    ),
    Planted("a-word-left-out", "file-parity", changed("medicines", ""), ("formats-agree",), own=True),
    Planted("a-paragraph-lost", "file-parity", changed(paragraph_with("Wear what"), ""), ("formats-agree",), own=True),
    Planted("another-number", "formats-agree", changed(">eight<", ">seven<"), ("file-parity",), own=True),
    Planted("changed-by-hand", "file-current", _comment, own=True),
    Planted("no-title", "file-title", changed("<dc:title>.*?</dc:title>", "", _CORE)),
    Planted("empty-title", "file-title", changed("<dc:title>.*?</dc:title>", "<dc:title> </dc:title>", _CORE)),
    Planted(
        "title-of-a-program",
        "file-title",
        changed("<dc:title>.*?</dc:title>", "<dc:title>Document1</dc:title>", _CORE),
    ),
    Planted(
        "no-language",
        "file-language",
        changed(r"(<w:docDefaults>.*?)<w:lang [^>]*/>", r"\1", "word/styles.xml"),
    ),
    Planted(
        "language-of-no-words",
        "file-language",
        changed(r'(<w:docDefaults>.*?<w:lang )w:val="[^"]*"', r'\1w:val="x-none"', "word/styles.xml"),
    ),
    Planted("skipped-level", "file-headings", at_the_end(_paragraph("How to get here", "Heading5"))),
    Planted("empty-heading", "file-headings", at_the_end(_paragraph(" ", "Heading2"))),
    Planted("long-heading", "file-headings", at_the_end(_paragraph("word " * 21, "Heading2"))),
    Planted("no-alternative", "file-alternative-text", changed(_DESCRIPTION, 'descr=""')),
    Planted("name-of-a-file", "file-alternative-text", changed(_DESCRIPTION, 'descr="map.png"')),
    Planted("image-of", "file-alternative-text", changed(_DESCRIPTION, 'descr="Image of a map"')),
    Planted("kind-alone", "file-alternative-text", changed(_DESCRIPTION, 'descr="Picture 3"')),
    Planted("no-heads", "file-tables", changed("<w:tblHeader/>", "")),
    Planted(
        "merged",
        "file-tables",
        changed("(<w:tcPr>)((?:(?!</w:tcPr>).)*</w:tcPr>(?:(?!</w:tc>).)*>nine<)", r'\1<w:gridSpan w:val="2"/>\2'),
    ),
    Planted("empty-head", "file-tables", changed(">Opens<", "><")),
    Planted("vague", "file-links", changed(">NHS number<", ">click here<")),
    Planted("no-words", "file-links", changed(">NHS number<", "><")),
    Planted("bare", "file-links", changed(">NHS number<", ">https://example.org/number/1<")),
    Planted("dashes", "file-lists", at_the_end(_paragraph("- a letter") + _paragraph("- a pen"))),
    Planted("numbers", "file-lists", at_the_end(_paragraph("1) Come in") + _paragraph("2) Sit down"))),
    Planted("no-author", "file-metadata", changed("<dc:creator>.*?</dc:creator>", "", _CORE)),
    Planted("no-date", "file-metadata", changed("(<dcterms:modified[^>]*>)[^<]*", r"\1last week", _CORE)),
    Planted("another-language", "file-metadata", changed("<dc:language>.*?<", "<dc:language>fr<", _CORE)),
    Planted("contrast", _RULES, at_the_end(_paragraph("Pale words", run='<w:color w:val="FFFF00"/>'))),
    Planted("blanks", _RULES, at_the_end(_paragraph("Moved     by     blanks"))),
    Planted("empty-paragraphs", _RULES, at_the_end("<w:p/>" * 4 + _paragraph("Moved by empty lines"))),
    Planted(
        "field-without-title",
        _RULES,
        at_the_end(f"<w:sdt><w:sdtPr/><w:sdtContent>{_paragraph('Your name')}</w:sdtContent></w:sdt>"),
    ),
    Planted(
        "floating",
        _RULES,
        changed(r"<wp:inline((?:(?!descr=).)*descr=\"A map.*?)</wp:inline>", r"<wp:anchor\1</wp:anchor>"),
    ),
)
