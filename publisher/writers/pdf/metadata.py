"""The XMP metadata of a PDF (ISO 16684-1): what the file is, in which languages, and what it claims to conform to.

WeasyPrint can claim one standard in a file and calls every title's language the default. Its packet is replaced by ours
on the one document that is written; nothing is changed for others. There is no clock and no random number in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

import pydyf  # type: ignore[import-untyped]  # it has no types
import weasyprint

from publisher.model import Document, Span
from publisher.pdf_standards import PDFAID, PDFUAID, PdfStandard

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_XMP = "http://ns.adobe.com/xap/1.0/"
_PDF = "http://ns.adobe.com/pdf/1.3/"
_DECLARATIONS = "http://pdfa.org/declarations/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# The prefixes are required words of PDF/A's and PDF/UA's identification, not a matter of taste.
_PREFIXES = {
    "rdf": _RDF,
    "dc": _DC,
    "xmp": _XMP,
    "pdf": _PDF,
    "pdfaid": PDFAID,
    "pdfuaid": PDFUAID,
    "pdfd": _DECLARATIONS,
    "pdfaExtension": _EXTENSION,
    "pdfaSchema": _SCHEMA,
    "pdfaProperty": _PROPERTY,
}
for _prefix, _namespace in _PREFIXES.items():
    register_namespace(_prefix, _namespace)

# The fixed first and last line of a packet; the identifier is the same in every file (ISO 16684-1, 7.3.2).
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
_END = '\n</x:xmpmeta>\n<?xpacket end="r"?>'

# What a file that is not released is labelled with.
DRAFT = "Draft"
PRODUCER = f"WeasyPrint {weasyprint.__version__}"


@dataclass(frozen=True, slots=True)
class OtherLanguages:
    """The languages of a document beside its own: of its parts, of its title and its description, "" for its own."""

    parts: tuple[str, ...] = ()
    title: str = ""
    description: str = ""

    @classmethod
    def of(cls, document: Document) -> "OtherLanguages":
        """Return those of a document."""
        parts = dict.fromkeys(node.language for node in document.inlines() if isinstance(node, Span))
        return cls(tuple(parts), document.title_language, document.description_language)


NO_OTHER = OtherLanguages()


def own_metadata(
    laid_out: Any,  # noqa: ANN401 - WeasyPrint has no types
    standard: PdfStandard,
    languages: OtherLanguages,
    label: str = "",
) -> None:
    """Let a laid out document write our metadata in place of WeasyPrint's; `label` is what `packet` takes."""

    def include(pdf: Any, *_: object, **__: object) -> None:  # noqa: ANN401 - untyped library
        content = packet(laid_out.metadata, standard, languages, label)
        # Not compressed: a program that knows no PDF finds it too, as ISO 16684-3 hopes.
        stream = pydyf.Stream([content], {"Type": "/Metadata", "Subtype": "/XML"}, compress=False)
        pdf.add_object(stream)
        pdf.catalog["Metadata"] = stream.reference

    laid_out.metadata.include_in_pdf = include


def packet(
    described: Any,  # noqa: ANN401 - WeasyPrint has no types
    standard: PdfStandard,
    languages: OtherLanguages,
    label: str = "",
) -> bytes:
    """Return the XMP packet for WeasyPrint's `DocumentMetadata`, in UTF-8. Same values, same bytes.

    `label` is the file's `xmp:Label`, a word that sorts it among others (ISO 16684-1, 8.4), "" for none.
    """
    root = Element(_name(_RDF, "RDF"))
    _identify(root, standard)
    about = _description(root)
    _describe(about, described, languages)
    if label:
        SubElement(about, _name(_XMP, "Label")).text = label
    return (_BEGIN + tostring(root, encoding="unicode") + _END).encode()


def _describe(about: Element, described: Any, languages: OtherLanguages) -> None:  # noqa: ANN401 - untyped library
    """Add what the file is, in which languages, who made it and with what."""
    own = described.lang or ""
    if described.title:
        _words(about, "title", described.title, languages.title or own)
    if described.description:
        _words(about, "description", described.description, languages.description or own)
    if described.authors:
        _array(about, _name(_DC, "creator"), "Seq", described.authors)
    if tags := [tag for tag in dict.fromkeys((own, *languages.parts)) if tag]:
        _array(about, _name(_DC, "language"), "Bag", tags)
    if described.keywords:
        _array(about, _name(_DC, "subject"), "Bag", described.keywords)
        SubElement(about, _name(_PDF, "Keywords")).text = ", ".join(described.keywords)
    SubElement(about, _name(_PDF, "Producer")).text = PRODUCER
    for name, value in (
        ("CreatorTool", described.generator),
        ("CreateDate", described.created),
        ("ModifyDate", described.modified),
    ):
        if value:
            SubElement(about, _name(_XMP, name)).text = value


def _identify(root: Element, standard: PdfStandard) -> None:
    """Add what the file claims to conform to."""
    about = _description(root)
    for claim in standard.identification:
        SubElement(about, _name(claim.namespace, claim.name)).text = claim.value
    if standard.declarations:
        bag = SubElement(SubElement(_description(root), _name(_DECLARATIONS, "declarations")), _name(_RDF, "Bag"))
        for address in standard.declarations:
            SubElement(_resource(bag), _name(_DECLARATIONS, "conformsTo")).text = address
    elif any(claim.namespace == PDFUAID for claim in standard.identification):
        _describe_schema(root)


def _describe_schema(root: Element) -> None:
    """Describe PDF/UA's property, which PDF/A-2 does not know of itself (ISO 19005-2, 6.6.2.3.3).

    PDF/A-4 does not ask for it any more.
    """
    schemas = SubElement(SubElement(_description(root), _name(_EXTENSION, "schemas")), _name(_RDF, "Bag"))
    schema = _resource(schemas)
    for name, value in (
        ("schema", "PDF/UA identification schema"),
        ("namespaceURI", PDFUAID),
        ("prefix", "pdfuaid"),
    ):
        SubElement(schema, _name(_SCHEMA, name)).text = value
    described = _resource(SubElement(SubElement(schema, _name(_SCHEMA, "property")), _name(_RDF, "Seq")))
    for name, value in (
        ("name", "part"),
        ("valueType", "Integer"),
        ("category", "internal"),
        ("description", "The part of ISO 14289 that the file conforms to"),
    ):
        SubElement(described, _name(_PROPERTY, name)).text = value


def _words(about: Element, name: str, words: str, language: str) -> None:
    """Add words in one language: once as the default and once under the language's own tag."""
    choices = SubElement(SubElement(about, _name(_DC, name)), _name(_RDF, "Alt"))
    for tag in ("x-default", language):
        if tag:
            SubElement(choices, _name(_RDF, "li"), {_LANG: tag}).text = words


def _array(about: Element, name: str, kind: str, values: Iterable[str]) -> None:
    array = SubElement(SubElement(about, name), _name(_RDF, kind))
    for value in values:
        SubElement(array, _name(_RDF, "li")).text = value


def _description(root: Element) -> Element:
    return SubElement(root, _name(_RDF, "Description"), {_name(_RDF, "about"): ""})


def _resource(array: Element) -> Element:
    return SubElement(array, _name(_RDF, "li"), {_name(_RDF, "parseType"): "Resource"})


def _name(namespace: str, name: str) -> str:
    return f"{{{namespace}}}{name}"
