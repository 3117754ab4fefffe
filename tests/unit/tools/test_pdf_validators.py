"""Both PDF validators find what is wrong; otherwise their silence about our own files would mean nothing."""

import io
from pathlib import Path

import page
import pikepdf
import pytest
import weasyprint

from publisher.model import Document, Paragraph, Text
from publisher.writers.pdf import write
from tests.tools import verapdf
from tests.tools.materials import StockMaterials

GOOD = '<html lang="en"><title>A leaflet</title><h1>A leaflet</h1><p>Text.</p></html>'
PICTURE = '<img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E">'


def pdf(folder: Path, name: str, html: str, variant: str | None = "pdf/ua-1") -> Path:
    file = folder / name
    file.write_bytes(weasyprint.HTML(string=html).write_pdf(pdf_variant=variant))
    return file


def test_verapdf_judges_each_file_by_itself(tmp_path: Path) -> None:
    good = pdf(tmp_path, "good.pdf", GOOD)
    untagged = pdf(tmp_path, "untagged.pdf", "<p>Text.</p>", variant=None)
    no_alternative = pdf(tmp_path, "no-alternative.pdf", GOOD.replace("<p>", f"{PICTURE}<p>"))
    broken = tmp_path / "broken.pdf"
    broken.write_text("This is no PDF.", encoding="utf-8")

    found = verapdf.validate([good, untagged, no_alternative, broken])

    assert found[good] == ()
    assert {(violation.clause, violation.test) for violation in found[untagged]} >= {("6.2", 1), ("7.1", 11)}
    assert [(violation.clause, violation.test) for violation in found[no_alternative]] == [("7.3", 1)]
    assert "could not be read" in str(found[broken][0])


def test_verapdf_judges_each_file_by_each_standard_that_it_claims(tmp_path: Path) -> None:
    """One file that claims one standard, one that claims none, and one of ours that claims two and keeps neither."""
    one = pdf(tmp_path, "one.pdf", GOOD.replace("<p>", f"{PICTURE}<p>"))
    none = pdf(tmp_path, "none.pdf", GOOD, variant=None)
    two = tmp_path / "two.pdf"
    with pikepdf.open(
        io.BytesIO(write(Document("a", "T", "en", (Paragraph((Text("x"),)),)), StockMaterials()))
    ) as ours:
        del ours.Root.MarkInfo
        ours.save(two)

    found = verapdf.validate_claims([one, none, two])

    assert {name: len(violations) for name, violations in found[one].items()} == {"PDF/UA-1": 1}
    assert not {"PDF/UA-1", "PDF/A-2a"} & set(found[none])
    assert set(found[two]) == {"PDF/UA-1", "PDF/A-2a"}
    assert all(found[two].values())


def test_verapdf_takes_no_file_for_no_success() -> None:
    with pytest.raises(ValueError, match="no PDF file"):
        verapdf.validate([])


def test_verapdf_does_not_pass_over_a_file_that_is_not_there(tmp_path: Path) -> None:
    there = pdf(tmp_path, "good.pdf", GOOD)

    with pytest.raises(RuntimeError, match="says nothing about"):
        verapdf.validate([there, tmp_path / "not-there.pdf"])


def test_page_validation_finds_an_untagged_file(tmp_path: Path) -> None:
    good = pdf(tmp_path, "good.pdf", GOOD)
    untagged = pdf(tmp_path, "untagged.pdf", "<p>Text.</p>", variant=None)

    reports = [page.validate_pdf(file, profile=page.ValidationProfile.PDF_UA_1) for file in (good, untagged)]

    assert [report.is_compliant for report in reports] == [True, False]
    assert "PDFUA1-STRUCT-TREE-ROOT-001" in {failure.rule_id for failure in reports[1].failures}
