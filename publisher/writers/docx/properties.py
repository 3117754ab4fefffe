"""What a Word file says of itself: title, language, author, dates, and how far a translation may be trusted."""

from datetime import date

from lxml import etree

from publisher.model import Document
from publisher.writers.docx.elements import Element
from publisher.writers.docx.package import Part

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"

# The class of all custom properties, and the first number that one may have (ISO/IEC 29500-1, 22.3.2.1).
_CUSTOM_CLASS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM = "2"

# For a document without a date: the clock would make each build different.
_NO_DATE = date(2000, 1, 1)


def core(document: Document) -> Part:
    """Return the core properties."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    moment = f"{document.date or _NO_DATE:%Y-%m-%d}T00:00:00Z"
    _add(root, f"{{{_DC}}}title", document.title)
    _add(root, f"{{{_DC}}}subject", document.description)
    _add(root, f"{{{_DC}}}creator", document.contact.name)
    _add(root, f"{{{_CORE}}}keywords", ", ".join(document.keywords))
    _add(root, f"{{{_DC}}}description", document.description)
    _add(root, f"{{{_CORE}}}lastModifiedBy", document.contact.name)
    for name in ("created", "modified"):
        _add(root, f"{{{_TERMS}}}{name}", moment).set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    _add(root, f"{{{_DC}}}language", document.language)
    return Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", _serialise(root))


def extended(document: Document) -> Part:
    """Return the extended properties: the organisation, and what made the file."""
    root = etree.Element(f"{{{_APP}}}Properties", nsmap={None: _APP})
    _add(root, f"{{{_APP}}}Application", "Accessible Publisher")
    if document.contact.name:
        _add(root, f"{{{_APP}}}Company", document.contact.name)
    return Part(
        "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", _serialise(root)
    )


def custom(document: Document) -> Part:
    """Return the custom property `TranslationState`."""
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _TYPES})
    entry = etree.SubElement(
        root, f"{{{_CUSTOM}}}property", fmtid=_CUSTOM_CLASS, pid=_FIRST_CUSTOM, name="TranslationState"
    )
    _add(entry, f"{{{_TYPES}}}lpwstr", str(document.state))
    return Part(
        "docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", _serialise(root)
    )


def _add(parent: Element, tag: str, text: str) -> Element:
    child = etree.SubElement(parent, tag)
    child.text = text
    return child


def _serialise(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
