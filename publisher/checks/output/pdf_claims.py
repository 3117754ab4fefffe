"""What a PDF says that it conforms to: the properties in its metadata, and the declarations that it makes."""

import io
from collections.abc import Iterator, Mapping

import pikepdf
from lxml import etree

from publisher.pdf_standards import PDF_STANDARDS, PDFAID, PDFUAID, Property

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_CONFORMS_TO = "{http://pdfa.org/declarations/}conformsTo"
# Declarations by the address that a file gives, and the short name of what it then claims.
_DECLARED: Mapping[str, str] = {
    address: claim
    for row in PDF_STANDARDS
    for address, claim in zip(row.declarations, row.claims[len(row.claims) - len(row.declarations) :], strict=True)
}


def said(pdf: pikepdf.Pdf) -> tuple[frozenset[Property], frozenset[str]]:
    """Return what a file's metadata says that it conforms to: the properties, and the addresses of declarations."""
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return frozenset(), frozenset()
    try:
        tree = etree.fromstring(stream.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return frozenset(), frozenset()
    return frozenset(_properties(tree)), frozenset((node.text or "").strip() for node in tree.iter(_CONFORMS_TO))


def claimed(content: bytes) -> tuple[str, ...]:
    """Return the short names of the standards that a PDF claims, () where it claims none or cannot be read.

    That is its part of PDF/UA, its part and level of PDF/A, and what it declares of Well-Tagged PDF.
    """
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            properties, declared = said(pdf)
    except (pikepdf.PdfError, RuntimeError, TypeError, ValueError):  # what it raises for files made to break readers
        return ()
    values = {(one.namespace, one.name): one.value.strip() for one in properties}
    claims = [f"PDF/UA-{part}"] if (part := values.get((PDFUAID, "part"))) else []
    if part := values.get((PDFAID, "part")):
        claims.append(f"PDF/A-{part}{values.get((PDFAID, 'conformance'), '').lower()}")
    return (*claims, *(name for address, name in _DECLARED.items() if address in declared))


def _properties(tree: etree._Element) -> Iterator[Property]:
    """Yield the identifying properties, whichever of XMP's two ways they are written in."""
    for about in tree.iter(f"{_RDF}Description"):
        values = {str(name): str(value) for name, value in about.attrib.items()}
        values |= {str(child.tag): (child.text or "").strip() for child in about.iterchildren(etree.Element)}
        for name, value in values.items():
            namespace, _, local = name.removeprefix("{").rpartition("}")
            if namespace in {PDFAID, PDFUAID}:
                yield Property(namespace, local, value)
