"""The footnotes part: the words of each footnote that the text refers to, in the order of its marks."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from publisher.model import Blocks, Paragraph
from publisher.writers.docx.blocks import blocks
from publisher.writers.docx.context import Composition, Context
from publisher.writers.docx.elements import TABLE, Element, serialise, string, w
from publisher.writers.docx.package import Relationships
from publisher.writers.docx.paragraphs import paragraph, stand_off_tables


def add_footnotes(file: Document, composition: Composition) -> None:
    """Give the file its footnotes part, which python-docx has no name for, where the text refers to a footnote."""
    order = composition.notes.order
    if not order:
        return
    empty = serialise(w("footnotes"))
    part = XmlPart.load(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, empty, file.part.package)
    file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    language = composition.document.language
    context = Context(composition, Relationships(part), language, paragraph="FootnoteText", in_note=True)
    notes = {note.key: note for note in composition.document.notes}
    part.element.extend((_line("separator", -1, context), _line("continuationSeparator", 0, context)))
    part.element.extend(_note(notes[key].children, number, context) for key, number in order.items())


def _line(kind: str, identifier: int, context: Context) -> Element:
    """Return one of the lines that Word draws between text and footnotes."""
    return w("footnote", paragraph("FootnoteText", (w("r", w(kind)),), context), type=kind, id=identifier)


def _note(children: Blocks, number: int, context: Context) -> Element:
    """Return one footnote; its own number stands before its first words, or above a list, a table or code."""
    elements = list(blocks(children, context))
    mark = (w("r", w("rPr", w("rStyle", val="FootnoteReference")), w("footnoteRef")), w("r", string(" ")))
    if children and isinstance(children[0], Paragraph):
        first = elements[0]
        for offset, run in enumerate(mark, start=1):  # after the properties, which every styled paragraph has
            first.insert(offset, run)
    else:
        elements.insert(0, paragraph("FootnoteText", mark, context))
    stand_off_tables(elements, context)
    if elements[-1].tag == TABLE:
        elements.append(paragraph("TableEnd", (), context))
    return w("footnote", *elements, id=number)
