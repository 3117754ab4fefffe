"""The metadata of a PDF says what it is and what it claims, and nothing that depends on the day."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pytest
from lxml import etree

from publisher.model import Contact, Document, Paragraph, Span, Text
from publisher.pdf_standards import PDF_STANDARDS
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials

DOCUMENT = Document(
    "a",
    "Leczenie & <opieka>",
    "en",
    (Paragraph((Text("Words, "), Span((Text("słowa"),), "pl"))),),
    description="What it is",
    keywords=("one", "two"),
    date=date(2021, 3, 19),
    contact=Contact(name="Example Health"),
    title_language="pl",
)
NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfd": "http://pdfa.org/declarations/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
}


def found(standard: str, path: str) -> list[str]:
    with pikepdf.open(io.BytesIO(write(DOCUMENT, StockMaterials(), standard))) as pdf:
        tree = etree.fromstring(pdf.Root.Metadata.read_bytes())
    return [str(text) for text in tree.xpath(path, namespaces=NAMES)]


@pytest.mark.parametrize(
    ("standard", "path", "expected"),
    [
        ("ua-1", "//dc:title/rdf:Alt/rdf:li/text()", ["Leczenie & <opieka>", "Leczenie & <opieka>"]),
        ("ua-1", "//dc:title/rdf:Alt/rdf:li/@xml:lang", ["x-default", "pl"]),
        ("ua-1", "//dc:description/rdf:Alt/rdf:li[@xml:lang='en']/text()", ["What it is"]),
        ("ua-1", "//dc:language/rdf:Bag/rdf:li/text()", ["en", "pl"]),
        ("ua-1", "//dc:creator/rdf:Seq/rdf:li/text()", ["Example Health"]),
        ("ua-1", "//dc:subject/rdf:Bag/rdf:li/text()", ["one", "two"]),
        ("ua-1", "//pdf:Keywords/text()", ["one, two"]),
        ("ua-1", "//xmp:CreateDate/text()", ["2021-03-19"]),
        ("ua-1", "//pdfaid:*/text()", ["2", "A"]),
        ("ua-1", "//pdfuaid:*/text()", ["1"]),
        ("ua-1", "//pdfaSchema:namespaceURI/text()", [NAMES["pdfuaid"]]),
        ("ua-1", "//pdfd:*/text()", []),
        ("ua-2", "//pdfaid:*/text()", ["4", "2020"]),
        ("ua-2", "//pdfuaid:*/text()", ["2", "2024"]),
        (
            "ua-2",
            "//pdfd:declarations/rdf:Bag/rdf:li/pdfd:conformsTo/text()",
            [f"http://pdfa.org/declarations/wtpdf#{level}1.0" for level in ("accessibility", "reuse")],
        ),
    ],
)
def test_the_metadata_says(standard: str, path: str, expected: list[str]) -> None:
    assert found(standard, path) == expected


def test_the_information_says_the_same_as_the_metadata() -> None:
    """ISO 19005-1 asks for it; later parts and good sense still do."""
    with pikepdf.open(io.BytesIO(write(DOCUMENT, StockMaterials()))) as pdf:
        information = {str(name): str(value) for name, value in pdf.docinfo.items()}

    said = {
        "/Title": found("ua-1", "//dc:title/rdf:Alt/rdf:li[1]/text()"),
        "/Author": found("ua-1", "//dc:creator/rdf:Seq/rdf:li/text()"),
        "/Subject": found("ua-1", "//dc:description/rdf:Alt/rdf:li[1]/text()"),
        "/Keywords": found("ua-1", "//pdf:Keywords/text()"),
        "/Producer": found("ua-1", "//pdf:Producer/text()"),
        "/CreationDate": [f"D:{day.replace('-', '')}" for day in found("ua-1", "//xmp:CreateDate/text()")],
    }
    assert information == {key: value[0] for key, value in said.items()}


def test_a_text_without_date_has_no_date() -> None:
    with pikepdf.open(io.BytesIO(write(replace(DOCUMENT, date=None), StockMaterials()))) as pdf:
        packet = pdf.Root.Metadata.read_bytes()

    assert b"Date" not in packet


@pytest.mark.parametrize("standard", [row.id for row in PDF_STANDARDS])
def test_the_same_text_gives_the_same_bytes(standard: str) -> None:
    assert write(DOCUMENT, StockMaterials(), standard) == write(DOCUMENT, StockMaterials(), standard)


@pytest.mark.parametrize("standard", [row.id for row in PDF_STANDARDS])
def test_a_file_has_an_identifier_and_says_what_its_colours_are(standard: str) -> None:
    with pikepdf.open(io.BytesIO(write(DOCUMENT, StockMaterials(), standard))) as pdf:
        (intent,) = pdf.Root.OutputIntents

        assert len(pdf.trailer.ID) == 2
        assert intent.S == "/GTS_PDFA1"
        assert b"sRGB" in intent.DestOutputProfile.read_bytes() or "sRGB" in str(intent.OutputConditionIdentifier)


def test_a_later_file_of_stock_weasyprint_has_its_own_metadata() -> None:
    import weasyprint  # noqa: PLC0415 - only to look that nothing of ours stays in it

    write(DOCUMENT, StockMaterials())
    with pikepdf.open(io.BytesIO(weasyprint.HTML(string="<p>x").write_pdf(pdf_variant="pdf/ua-1"))) as pdf:
        packet = pdf.Root.Metadata.read_bytes()

    assert b"pdfaid" not in packet
