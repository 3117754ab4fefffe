"""The file that a Word file begins as: the design's styles, theme and pages, and no words."""

import io
from functools import lru_cache

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.parts.numbering import NumberingPart
from docx.parts.settings import SettingsPart
from docx.parts.styles import StylesPart
from docx.shared import Pt

from publisher import language as languages
from publisher.language import Script
from publisher.writers.docx.character_styles import named_character_styles
from publisher.writers.docx.design import Design
from publisher.writers.docx.elements import serialise, w
from publisher.writers.docx.latent_styles import add_latent_styles
from publisher.writers.docx.named_styles import ABOVE_FOOT, named_styles
from publisher.writers.docx.styles import add_defaults, add_styles
from publisher.writers.docx.table_style import add_table_styles
from publisher.writers.docx.theme import add_theme

# Printers print nothing nearer to the edge of the paper, in points: 5 mm.
_NOT_PRINTED = 14.2


def new_file(design: Design, language: str) -> Document:
    """Return a Word file in a design and a language, with nothing in it yet."""
    return docx.Document(io.BytesIO(_template(design, language, languages.find(language))))


@lru_cache(maxsize=64)
def _template(design: Design, language: str, row: languages.Language) -> bytes:
    """Return such a file's bytes, which all files of an edition and a language share.

    `row` is the language's: a tag may have another one in the next workspace.
    """
    file = docx.Document(io.BytesIO(_empty()))
    add_defaults(file, design, language)
    script = row.script
    words = named_character_styles(design, script)
    add_styles(file, (*named_styles(design, language), *words), language)
    add_table_styles(file, design)
    add_latent_styles(file)
    add_theme(file, design, language)
    _lay_out(file, design, script)
    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


def _empty() -> bytes:
    """Return a Word file of nothing but the parts that python-docx works on.

    python-docx brings one of its own, with 440 kB of styles, theme fonts that win over a script's own, and a thumbnail.
    """
    package = Package()
    content = serialise(w("document", w("body", w("sectPr"))))
    document = DocumentPart.load(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, content, package)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for name, load, media_type, kind in (
        ("styles", StylesPart.load, CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
        ("numbering", NumberingPart.load, CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
        ("settings", SettingsPart.load, CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    ):
        part = load(PackURI(f"/word/{name}.xml"), media_type, serialise(w(name)), package)
        document.relate_to(part, kind)
    target = io.BytesIO()
    package.save(target)
    return target.getvalue()


def _lay_out(file: Document, design: Design, script: Script) -> None:
    """Give the one section its paper and margins, and a head and foot of its own for the first page."""
    section = file.sections[0]
    width, height = design.page.paper
    section.page_width, section.page_height = Pt(width), Pt(height)
    section.left_margin = section.right_margin = Pt(design.page.margin_side)
    section.top_margin, section.bottom_margin = Pt(design.page.margin_top), Pt(design.page.margin_bottom)
    section.header_distance = Pt(design.page.margin_top / 2)
    section.footer_distance = Pt(max(design.page.margin_bottom - _foot_height(design, script), _NOT_PRINTED))
    section.gutter = Pt(0)
    section.different_first_page_header_footer = True


def _foot_height(design: Design, script: Script) -> float:
    """Return how far a foot of one line reaches below the text, in points: a line as high as one of text fits."""
    return design.page.above_foot + ABOVE_FOOT + design.sizes.small * script.scale * script.line_height
