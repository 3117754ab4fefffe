"""The fast gate passes what conforms and says what does not."""

import weasyprint

from publisher.checks.output.pdf_conformance import conformance
from publisher.model import Document, Paragraph, Text
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials


def test_our_pdf_passes() -> None:
    assert conformance(write(Document("a", "T", "en", (Paragraph((Text("x"),)),)), StockMaterials())) == ()


def test_untagged_pdf_fails() -> None:
    content = weasyprint.HTML(string="<p>x").write_pdf()

    assert any("PDF/UA-1" in finding.message for finding in conformance(content))


def test_file_that_is_no_pdf_is_one_finding() -> None:
    assert [finding.mend for finding in conformance(b"not a PDF")] == ["Build it again."]
