"""Every PDF that we publish keeps what it claims, and so does every construct, by two validators that share no code."""

import os
import shutil
from pathlib import Path

import page
import pytest

from publisher import pdf_standards
from publisher.checks.output.pdf_conformance import conformance
from tests.tools import verapdf
from tests.tools.built import ROOT, paths, rows, told
from tests.tools.snippets import CASES, GATE, SNIPPETS, Case, Judged, judge_once, written
from tests.tools.workspaces import publisher

CLAIMS = pdf_standards.find(pdf_standards.DEFAULT).claims


@pytest.fixture(scope="session")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """Return what is found in the PDF of each case, judged once for all processes."""
    own = tmp_path_factory.getbasetemp()
    return judge_once(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.mark.parametrize("case", CASES, ids=[case.identifier for case in CASES])
def test_every_construct_keeps_every_standard_that_it_claims(case: Case, judged: Judged) -> None:
    nothing: list[str] = []

    claims = pdf_standards.find(case.standard).claims

    assert judged[case.identifier] == {GATE: nothing, **dict.fromkeys(claims, nothing)}


def test_a_construct_that_breaks_a_rule_is_found_by_both(tmp_path: Path) -> None:
    """Otherwise the silence above would mean nothing: a heading of level 4 under one of level 2."""
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<h2>Two</h2><p>x</p><h4>Four</h4><p>x</p>", encoding="utf-8")
    file = tmp_path / "wrong.pdf"
    file.write_bytes(written(wrong, "ua-1"))

    claims = verapdf.validate_claims([file])[file]

    assert [(one.clause, one.test) for one in claims["PDF/UA-1"]] == [("7.4.2", 1)]
    assert claims["PDF/A-2a"] == ()
    assert len(conformance(file.read_bytes(), "ua-1")) == 1


def test_the_corpus_holds_every_snippet_in_every_standard() -> None:
    names = {case.name for case in CASES}

    assert {snippet.stem for snippet in SNIPPETS} <= names
    assert len(CASES) == len(names) * len(pdf_standards.PDF_STANDARDS)


def test_verapdf_finds_no_violation_of_any_claim(built: Path) -> None:
    judged = verapdf.validate_claims(paths(built, ".pdf"))

    found = {
        file: [f"{claim}: {one}" for claim, violations in claims.items() for one in violations]
        for file, claims in judged.items()
    }
    assert told(built, found) == ""
    assert {tuple(sorted(claims)) for claims in judged.values()} == {tuple(sorted(CLAIMS))}


def test_our_own_texts_keep_the_newer_standards_too(tmp_path: Path) -> None:
    """What `pdf-standard = "ua-2"` makes of this repository's texts, in each language and edition."""
    for folder in ("source", "translations", "styles"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    settings = (ROOT / "publisher.toml").read_text(encoding="utf-8")
    (tmp_path / "publisher.toml").write_text(f'pdf-standard = "ua-2"\n{settings}', encoding="utf-8")

    said = publisher("build", "--format", "pdf", workspace=tmp_path)

    assert said.returncode == 0, said.stderr
    output = tmp_path / "output"
    judged = verapdf.validate_claims(paths(output, ".pdf"))
    found = {
        file: [str(one) for violations in claims.values() for one in violations] for file, claims in judged.items()
    }
    assert told(output, found) == ""
    assert {frozenset(claims) for claims in judged.values()} == {frozenset(pdf_standards.find("ua-2").claims)}


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A], ids=str)
def test_page_validation_finds_no_violation(built: Path, profile: page.ValidationProfile) -> None:
    reports = {file: page.validate_pdf(file, profile=profile) for file in paths(built, ".pdf")}

    found = {file: [] if report.is_compliant else [str(report)] for file, report in reports.items()}

    assert told(built, found) == ""


def test_every_row_of_a_pdf_counts_its_pages_and_names_its_claims(built: Path) -> None:
    counted = {
        row.path: page.validate_pdf(built / row.path, profile=page.ValidationProfile.PDF_UA_1).document.page_count
        for row in rows(built)
        if row.format == "pdf"
    }

    assert counted
    assert {row.path: row.pages for row in rows(built) if row.format == "pdf"} == counted
    assert {(row.claims, row.unjudged) for row in rows(built) if row.format == "pdf"} == {(CLAIMS, ())}
