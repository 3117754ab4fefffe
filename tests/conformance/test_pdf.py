"""Every PDF that we publish keeps PDF/UA-1 (ISO 14289-1), by two validators that share no code."""

from pathlib import Path

import page

from tests.tools import verapdf
from tests.tools.built import paths, rows, told


def test_verapdf_finds_no_violation(built: Path) -> None:
    found = {
        file: [str(one) for one in violations] for file, violations in verapdf.validate(paths(built, ".pdf")).items()
    }

    assert told(built, found) == ""


def test_page_validation_finds_no_violation(built: Path) -> None:
    reports = {file: page.validate_pdf(file, profile=page.ValidationProfile.PDF_UA_1) for file in paths(built, ".pdf")}

    found = {file: [] if report.is_compliant else [str(report)] for file, report in reports.items()}

    assert told(built, found) == ""


def test_every_row_of_a_pdf_counts_its_pages(built: Path) -> None:
    counted = {
        row.path: page.validate_pdf(built / row.path, profile=page.ValidationProfile.PDF_UA_1).document.page_count
        for row in rows(built)
        if row.format == "pdf"
    }

    assert counted
    assert {row.path: row.pages for row in rows(built) if row.format == "pdf"} == counted
