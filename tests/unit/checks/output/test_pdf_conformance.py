"""The fast gate passes what conforms, says what does not, and never passes what it cannot judge."""

import io
from collections.abc import Callable

import pikepdf
import pytest
import weasyprint

from publisher.checks.output.pdf_conformance import conformance, examine, unjudged
from publisher.model import Document, Paragraph, Text
from publisher.pdf_standards import PDF_STANDARDS
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials

DOCUMENT = Document("a", "T", "en", (Paragraph((Text("x"),)),))
STANDARDS = [standard.id for standard in PDF_STANDARDS]


@pytest.fixture(scope="module")
def ours() -> dict[str, bytes]:
    return {standard: write(DOCUMENT, StockMaterials(), standard) for standard in STANDARDS}


@pytest.mark.parametrize("standard", STANDARDS)
def test_our_pdf_passes_by_its_own_standard(standard: str, ours: dict[str, bytes]) -> None:
    assert examine(ours[standard], standard) == ((), 1)


@pytest.mark.parametrize(("made", "asked"), [("ua-1", "ua-2"), ("ua-2", "ua-1")])
def test_a_pdf_that_claims_another_standard_fails(made: str, asked: str, ours: dict[str, bytes]) -> None:
    told = " ".join(finding.message for finding in conformance(ours[made], asked))

    assert "is of version" in told
    assert "does not claim" in told


def test_what_no_fast_validator_judges_is_named() -> None:
    assert unjudged("ua-1") == ()
    assert unjudged("ua-2") == ("PDF/UA-2", "PDF/A-4", "WTPDF 1.0 accessibility", "WTPDF 1.0 reuse")


def _without_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def _with_broken_metadata(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.write(b"<x:xmpmeta")


def _with_another_conformance(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(packet.replace(b"conformance>A<", b"conformance>B<"))


def _with_one_claim_more(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(packet.replace(b"<pdfuaid:part>", b"<pdfuaid:rev>2024</pdfuaid:rev><pdfuaid:part>"))


@pytest.mark.parametrize(
    "change", [_without_metadata, _with_broken_metadata, _with_another_conformance, _with_one_claim_more]
)
def test_a_claim_that_is_gone_or_changed_is_found(
    change: Callable[[pikepdf.Pdf], None], ours: dict[str, bytes]
) -> None:
    changed = io.BytesIO()
    with pikepdf.open(io.BytesIO(ours["ua-1"])) as pdf:
        change(pdf)
        pdf.save(changed)

    assert any("does not claim PDF/UA-1, PDF/A-2a" in one.message for one in conformance(changed.getvalue()))


def test_a_declaration_that_is_gone_is_found(ours: dict[str, bytes]) -> None:
    changed = io.BytesIO()
    with pikepdf.open(io.BytesIO(ours["ua-2"])) as pdf:
        packet = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(packet.replace(b"#reuse1.0", b"#reuse2.0"))
        pdf.save(changed)

    assert [one.message.partition(" to ")[0] for one in conformance(changed.getvalue(), "ua-2")] == ["The PDF declares"]


def test_untagged_pdf_fails() -> None:
    content = weasyprint.HTML(string="<p>x").write_pdf()

    assert any("breaks a rule of PDF/UA-1" in finding.message for finding in conformance(content))


def test_file_that_is_no_pdf_is_one_finding() -> None:
    assert [finding.mend for finding in conformance(b"not a PDF")] == ["Build it again."]


def changed(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return a file after a change."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(written)
    return written.getvalue()


def _described(length: int) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K[0].Alt = pikepdf.String("x" * length)

    return change


def _marked(length: int) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        (first,) = pdf.pages
        said = b"/Artifact <</ActualText (" + b"x" * length + b")>> BDC EMC\n"
        first.contents_add(said, prepend=True)

    return change


def _grouped(length: int) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        said = b"/Artifact <</ActualText <" + b"78" * length + b">>> BDC EMC\n"
        (first,) = pdf.pages
        group = pdf.make_stream(said, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 1, 1])
        first.Resources.XObject = pikepdf.Dictionary(G=group)

    return change


@pytest.mark.parametrize("where", [_described, _marked, _grouped])
def test_a_string_that_is_longer_than_pdfa_2_allows_is_told_with_its_beginning(
    where: Callable[[int], Callable[[pikepdf.Pdf], None]], ours: dict[str, bytes]
) -> None:
    allowed = conformance(changed(ours["ua-1"], where(32_766)))
    told = [finding.message for finding in conformance(changed(ours["ua-1"], where(32_768)))]

    assert allowed == ()
    assert [message for message in told if "“xxx" in message and "has 32,768 bytes, and 32,767 are" in message]


def test_pdfa_4_has_no_longest_string(ours: dict[str, bytes]) -> None:
    assert conformance(changed(ours["ua-2"], _described(40_000)), "ua-2") == ()


def test_content_of_a_wrong_kind_ends_in_no_traceback(ours: dict[str, bytes]) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Contents = pikepdf.Array([pikepdf.Name.Wrong, pdf.make_stream(b"x" * 40_000 + b"<<< ((")])

    _, pages = examine(changed(ours["ua-1"], spoil))

    assert pages in {0, 1}
