"""What a Word file says of itself: title, language, author, dates, and how far a translation may be trusted."""

import unicodedata
from datetime import UTC, datetime, time

from docx.document import Document as WordFile
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from publisher.constructs import LONGEST_PROPERTY
from publisher.model import Document
from publisher.writers.docx.elements import Element, legible

_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"

# The class of all custom properties, and the first number that one may have (ISO/IEC 29500-1, 22.3.2.1).
_CUSTOM_CLASS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM = 2

# What python-docx begins the core properties with, whatever the document: the clock and its own name.
_DATES = ("created", "modified")

_CUT = "…"
# In letters: how far before the end of the room a space may stand for words to be cut there, and how far a letter may
# reach with its marks. What is cut has so at least 200 letters.
_NEAR, _LONGEST_LETTER = 40, 12
# What belongs to the letter before it: marks, joiners, and tones of emoji.
_ATTACHED = ("Mn", "Mc", "Me", "Cf", "Sk")
_JOINER = "\u200d"


def describe(file: WordFile, document: Document) -> None:
    """Give the file its core, extended and custom properties."""
    _core(file, document)
    package = file.part.package
    for name, media_type, kind, root in (
        ("app", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, _extended(document)),
        ("custom", CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, _custom(document)),
    ):
        content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        package.relate_to(Part(PackURI(f"/docProps/{name}.xml"), media_type, content, package), kind)


def _core(file: WordFile, document: Document) -> None:
    """Give the file its core properties. A document without a date tells none: it would be an invented one."""
    properties = file.core_properties
    properties.title = _short(document.title)
    properties.subject = properties.comments = _short(document.description)
    properties.author = properties.last_modified_by = _short(document.contact.name)
    properties.keywords = _short(", ".join(document.keywords))
    properties.language = document.language
    if document.draft or document.state.unchecked:
        properties.content_status = "Draft"
    if document.date:
        properties.created = properties.modified = datetime.combine(document.date, time(), UTC)
    else:
        root: Element = properties._element  # noqa: SLF001 - python-docx has no way to take a property away
        for date in [element for element in root if str(element.tag).rpartition("}")[2] in _DATES]:
            root.remove(date)


def _short(text: str) -> str:
    """Return words as they are where there is room for them, else as many as there is room for, and “…”.

    They are cut at a space where one is near, else between letters: Chinese is written without spaces.
    """
    text = legible(text)
    if len(text) <= LONGEST_PROPERTY:
        return text
    text = " ".join(text.split())
    if len(text) <= LONGEST_PROPERTY:
        return text
    room = LONGEST_PROPERTY - len(_CUT)
    space = text.rfind(" ", room - _NEAR, room)
    return f"{text[: space + 1]}{_CUT}" if space >= 0 else f"{text[: _between_letters(text, room)]}{_CUT}"


def _between_letters(text: str, end: int) -> int:
    """Return where to cut words by letters: at the end, or before it where a letter would lose its marks."""
    for cut in range(end, end - _LONGEST_LETTER, -1):
        if unicodedata.category(text[cut]) not in _ATTACHED and text[cut - 1] != _JOINER:
            return cut
    return end


def _extended(document: Document) -> Element:
    """Return the extended properties: the organisation, and what made the file. python-docx has no name for them."""
    root = etree.Element(f"{{{_APP}}}Properties", nsmap={None: _APP})
    _add(root, f"{{{_APP}}}Application", "Accessible Publisher")
    if document.contact.name:
        _add(root, f"{{{_APP}}}Company", document.contact.name)
    return root


def _custom(document: Document) -> Element:
    """Return the custom properties: the state of the translation, the edition, and whether the file is released."""
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _TYPES})
    values = {
        "TranslationState": str(document.state),
        "Edition": document.edition,
        "PublicationStatus": "draft" if document.draft else "",
    }
    for number, (name, value) in enumerate(((name, value) for name, value in values.items() if value), _FIRST_CUSTOM):
        entry = etree.SubElement(root, f"{{{_CUSTOM}}}property", fmtid=_CUSTOM_CLASS, pid=str(number), name=name)
        _add(entry, f"{{{_TYPES}}}lpwstr", value)
    return root


def _add(parent: Element, tag: str, text: str) -> None:
    etree.SubElement(parent, tag).text = legible(text)
