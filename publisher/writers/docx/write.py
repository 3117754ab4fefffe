"""A document as a Word file: real headings, lists, tables, links and footnotes in named styles.

The file is made as XML, part by part, without a template: there is nothing in it but what this package wrote.
The time that it takes grows with the length of the text, no faster.
"""

from publisher.materials import Materials
from publisher.model import Document, Paragraph
from publisher.writers.docx.blocks import blocks
from publisher.writers.docx.context import Composition, Context, compose
from publisher.writers.docx.elements import TABLE, Element, R, W, make, serialise, switch, w
from publisher.writers.docx.footnotes import footnotes
from publisher.writers.docx.formats import twentieths
from publisher.writers.docx.package import (
    CORE_PROPERTIES,
    Part,
    Relationships,
    office_relationship,
    pack,
    word_type,
)
from publisher.writers.docx.paragraphs import paragraph
from publisher.writers.docx.properties import core, custom, extended
from publisher.writers.docx.settings import settings
from publisher.writers.docx.surroundings import back, footer, front, header, masthead
from publisher.writers.docx.theme import font_table, theme

_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"

# Which pages a head or foot is for, in the order in which the section names them.
_FURNITURE = (("header", "first"), ("header", "default"), ("footer", "first"), ("footer", "default"))


def write(document: Document, materials: Materials) -> bytes:
    """Return the Word file of a document. The same document and materials always give the same bytes.

    Raises `SourceError` for a footnote that does not exist or stands in another footnote.
    """
    composition = compose(document, materials)
    relationships = Relationships()
    body = _body(composition, relationships)
    notes = footnotes(composition)
    furniture = _furniture(composition)
    document_settings = settings(document.language, notes=notes is not None)
    helpers = [
        Part("word/theme.xml", _THEME, theme(composition.design, document.language)),
        Part("word/fontTable.xml", word_type("fontTable"), font_table(document.language)),
        Part("word/styles.xml", word_type("styles"), composition.styles.content()),
        Part("word/numbering.xml", word_type("numbering"), composition.numbering.content()),
        Part("word/settings.xml", word_type("settings"), document_settings),
        *([notes] if notes else []),
    ]
    for part in helpers:
        name = part.path.removeprefix("word/")
        relationships.add(office_relationship(name.removesuffix(".xml")), name)
    content = serialise(w("document", w("body", *body, _section(composition, relationships))))
    main = Part("word/document.xml", word_type("document.main"), content, relationships)
    properties = (core(document), extended(document), custom(document))
    return pack((main, *helpers, *furniture, *composition.media.parts, *properties), _root(main, properties))


def _body(composition: Composition, relationships: Relationships) -> list[Element]:
    document = composition.document
    context = Context(composition, relationships, document.language)
    first = document.blocks[0] if document.blocks else None
    shown_in_front = isinstance(first, Paragraph) and first.summary
    text = document.blocks[1:] if shown_in_front else document.blocks
    body = [*front(context), *blocks(text, context), *back(context)]
    if body[-1].tag == TABLE:
        # Word wants a paragraph after the last table, and adds one where there is none.
        body.append(paragraph("TableEnd", (), context))
    return body


def _furniture(composition: Composition) -> list[Part]:
    """Return the heads and feet of pages, as parts, in the order of `_FURNITURE`."""
    context = Context(composition, Relationships(), composition.document.language)
    roots = (masthead(context), header(context), footer(context), footer(context))
    return [
        Part(f"word/{_file(kind, pages)}", word_type(kind), serialise(root))
        for (kind, pages), root in zip(_FURNITURE, roots, strict=True)
    ]


def _file(kind: str, pages: str) -> str:
    return f"{kind}-{pages}.xml"


def _section(composition: Composition, relationships: Relationships) -> Element:
    """Return the properties of the one section. Order of the children: ISO/IEC 29500-1, 17.6.17."""
    design = composition.design
    references = (
        make(
            f"{{{W}}}{kind}Reference",
            attributes={
                f"{{{W}}}type": pages,
                f"{{{R}}}id": relationships.add(office_relationship(kind), _file(kind, pages)),
            },
        )
        for kind, pages in _FURNITURE
    )
    width, height = design.paper
    return w(
        "sectPr",
        *references,
        w("pgSz", w=twentieths(width), h=twentieths(height)),
        w(
            "pgMar",
            top=twentieths(design.margin_top),
            right=twentieths(design.margin_side),
            bottom=twentieths(design.margin_bottom),
            left=twentieths(design.margin_side),
            header=twentieths(design.margin_top / 2),
            footer=twentieths(design.margin_bottom / 2),
            gutter=0,
        ),
        w("titlePg"),
        switch("bidi", composition.direction == "rtl" or None),
    )


def _root(main: Part, properties: tuple[Part, Part, Part]) -> Relationships:
    """Return what the package itself refers to."""
    kinds = (
        office_relationship("officeDocument"),
        CORE_PROPERTIES,
        office_relationship("extended-properties"),
        office_relationship("custom-properties"),
    )
    relationships = Relationships()
    for kind, part in zip(kinds, (main, *properties), strict=True):
        relationships.add(kind, part.path)
    return relationships
