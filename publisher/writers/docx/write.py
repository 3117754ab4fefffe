"""A document as a Word file: real headings, lists, tables, links and footnotes in named styles.

The file is a `Document` of python-docx, which keeps its parts, styles, section, heads, feet and properties. What it has
no name for is XML of our own, put beside. The time that it takes grows with the length of the text, no faster.
"""

from docx.document import Document as WordFile
from docx.section import Section
from docx.shared import Pt

from publisher.materials import Materials
from publisher.model import Document, Paragraph
from publisher.writers.docx.blocks import blocks, is_short
from publisher.writers.docx.contents import contents, keep_contents_together
from publisher.writers.docx.context import Composition, Context, compose
from publisher.writers.docx.elements import PARAGRAPH, TABLE, Element, W, w
from publisher.writers.docx.footnotes import add_footnotes
from publisher.writers.docx.package import Relationships, content
from publisher.writers.docx.paragraphs import keep_with_next, paragraph, stand_off_tables
from publisher.writers.docx.properties import describe
from publisher.writers.docx.rows import stand_off_rows
from publisher.writers.docx.settings import settings
from publisher.writers.docx.short_forms import short_forms
from publisher.writers.docx.surroundings import back, footer, front, header, masthead
from publisher.writers.docx.template import new_file
from publisher.writers.hyphenation import hyphenation
from publisher.writers.word_limits import not_for_word

# What may go over to the page of how to reach us, where it is short: running text and statements.
_ALONG = ("Normal", "Summary", "Statement", "Date")


def write(document: Document, materials: Materials) -> bytes:
    """Return the Word file of a document. The same document and materials always give the same bytes.

    Raises `SourceError` for a list that is too deep, and for a footnote that does not exist or stands in another.
    """
    for mistake in not_for_word(document):
        raise mistake
    composition = compose(document, materials)
    file = new_file(composition.design, document.language)
    # The section's properties, which are in the template, stay behind the text.
    file.element.body[:0] = _body(file, composition)
    add_footnotes(file, composition)
    _furnish(file.sections[0], composition)
    describe(file, document)
    composition.styles.add_to(file)
    keep_contents_together(file, composition)
    file.part.numbering_part.element.extend(composition.numbering.elements())
    hyphenate = hyphenation(document, materials.tokens()) is not None
    notes = bool(composition.notes.order)
    file.settings.element.extend(settings(document.language, notes=notes, hyphenate=hyphenate))
    return content(file)


def _body(file: WordFile, composition: Composition) -> list[Element]:
    document = composition.document
    context = Context(composition, Relationships(file.part), document.language)
    first = document.blocks[0] if document.blocks else None
    shown_in_front = isinstance(first, Paragraph) and first.summary
    text = document.blocks[1:] if shown_in_front else document.blocks
    before = list(front(context))
    body = [*blocks(text, context), *short_forms(context)]
    # `back` prints the credits of the pictures that the text has shown.
    behind = list(back(context))
    last = (body or before)[-1]
    if behind and _goes_along(last) and is_short(last, context):
        keep_with_next(last, context)
    # The list of contents needs all headings to be written.
    body = [*before, *contents(context, before), *body, *behind]
    body = stand_off_rows(body, context)
    stand_off_tables(body, context)
    if body[-1].tag == TABLE:
        # Word wants a paragraph after the last table, and adds one where there is none.
        body.append(paragraph("TableEnd", (), context))
    return body


def _goes_along(last: Element) -> bool:
    """Return whether the end of the text may go over to the page of how to reach us, which looks forgotten alone.

    The last entry of a list, of a table or of the short forms stays with those above it.
    """
    style = last.find(f"{{{W}}}pPr/{{{W}}}pStyle")
    return last.tag == PARAGRAPH and (style is None or str(style.get(f"{{{W}}}val")).startswith(_ALONG))


def _furnish(section: Section, composition: Composition) -> None:
    """Give the pages of the section their heads and feet, and the section its direction.

    Above the first statement of a page, and below the last one, its picture goes on past the words: there must be room.
    """
    for furniture, words in (
        (section.first_page_header, masthead),
        (section.header, header),
        (section.first_page_footer, footer),
        (section.footer, footer),
    ):
        furniture.is_linked_to_previous = False
        part = furniture.part
        part.element[:] = [words(Context(composition, Relationships(part), composition.document.language))]
    page = composition.design.page
    section.top_margin = Pt(page.margin_top + composition.above_rows)
    section.bottom_margin = Pt(page.margin_bottom + composition.below_rows)
    if composition.direction == "rtl":
        # python-docx has no name for it.
        properties: Element = section._sectPr  # noqa: SLF001 - nor for the element that it stands in
        properties.append(w("bidi"))
