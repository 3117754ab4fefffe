"""veraPDF and page-validation on planted faults: each finds them by its own rules, and where they disagree it is told.

All files are judged in one call; those from elsewhere that claim PDF/A alone are held to PDF/UA-1 in a second.
"""

import io
import re
import zlib
from collections.abc import Callable, Mapping

import pikepdf
import pytest
import weasyprint

from publisher.build.validate import Validated, validate
from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators import verapdf
from publisher.evidence.answers.answer import ByValidator
from publisher.evidence.coverage import Verdict, coverage
from publisher.findings import Outcome, Result, result_of
from publisher.model import Document, Paragraph, Text
from publisher.report import CheckedFile, Report
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials

GOOD = '<html lang="en"><title>A leaflet</title><h1>A leaflet</h1><p>Text.</p></html>'
PICTURE = '<img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E">'
DOCUMENT = Document("leaflet", "A leaflet", "en", (Paragraph((Text("Words."),)),))


def pdf(html: str, variant: str | None = "pdf/ua-1") -> bytes:
    content: bytes = weasyprint.HTML(string=html).write_pdf(pdf_variant=variant)
    return content


def foreign(path: str, content: bytes) -> OutputFile:
    return OutputFile(path, "pdf", content)


def own(path: str, content: bytes, standard: str = "ua-1") -> OutputFile:
    return OutputFile(path, "pdf", content, DOCUMENT, standard)


def changed(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(content)) as file:
        change(file)
        written = io.BytesIO()
        file.save(written)
    return written.getvalue()


def without(name: str) -> Callable[[pikepdf.Pdf], None]:
    def change(file: pikepdf.Pdf) -> None:
        del file.Root[name]

    return change


def archive(content: bytes) -> bytes:
    """Return a file that claims PDF/A alone and has its metadata compressed, in an update (ISO 32000-1, 7.5.6).

    pikepdf never writes metadata compressed.
    """
    with pikepdf.open(io.BytesIO(content)) as file:
        claimed = file.Root.Metadata.read_bytes()
        metadata = re.sub(rb"<pdfuaid:part>1</pdfuaid:part>|pdfuaid:part=.1.", b"", claimed)
        written = io.BytesIO()
        file.save(written, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    assert claimed != metadata
    plain = written.getvalue()
    with pikepdf.open(io.BytesIO(plain)) as file:
        number, root, size = file.Root.Metadata.objgen[0], file.Root.objgen[0], len(file.objects) + 1
    packed = zlib.compress(metadata)
    entry = f"{number} 0 obj\n<</Type/Metadata/Subtype/XML/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
    stream = entry.encode() + packed + b"\nendstream\nendobj\n"
    before = re.findall(rb"startxref\s+(\d+)", plain)[-1].decode()
    identifier = re.findall(rb"/ID \[.*?\]", plain)[-1].decode()
    table = f"xref\n{number} 1\n{len(plain):010} 00000 n \n"
    trailer = f"trailer\n<</Size {size}/Root {root} 0 R/Prev {before}{identifier}>>\n"
    return plain + stream + f"{table}{trailer}startxref\n{len(plain) + len(stream)}\n%%EOF\n".encode()


@pytest.fixture(scope="module")
def judged() -> Validated:
    ours = write(DOCUMENT, StockMaterials())
    files = (
        foreign("good.pdf", pdf(GOOD)),
        foreign("-rf.pdf", pdf(GOOD)),
        foreign("no alternative.pdf", pdf(GOOD.replace("<p>", f"<p>{PICTURE}{PICTURE}"))),
        foreign("untagged.pdf", pdf("<p>Text.</p>", variant=None)),
        foreign("opacity.pdf", pdf(GOOD.replace("<p>", '<p style="opacity: 0.5">'))),
        foreign("archive.pdf", archive(ours)),
        foreign("no-language.pdf", changed(ours, without("/Lang"))),
        foreign("no-pdf.pdf", b"%PDF-1.7 and no more"),
        foreign("cut.pdf", ours[: len(ours) // 2]),
        own("ours.pdf", ours),
        own("unmarked.pdf", changed(ours, without("/MarkInfo"))),
        own("newer.pdf", write(DOCUMENT, StockMaterials(), "ua-2"), "ua-2"),
        own("lost-claim.pdf", pdf(GOOD)),
    )
    return validate(files, ("page-validation", "verapdf"))


def said(judged: Validated, path: str) -> Mapping[str, Result]:
    return {result.check.id: result for result in judged.results[path]}


def rules(result: Result) -> set[str]:
    return {finding.rule for finding in result.findings}


@pytest.mark.parametrize("path", ["good.pdf", "-rf.pdf", "ours.pdf"])
def test_a_good_file_passes_by_both_and_they_agree(judged: Validated, path: str) -> None:
    results = said(judged, path)

    assert {result.outcome for result in results.values()} == {Outcome.PASSED}
    assert set(results) == {"page-validation", "verapdf", "validators-disagree"}
    assert all("PDF/UA-1" in result.measurements[0] for result in results.values())


@pytest.mark.parametrize(
    ("path", "by_page_validation", "by_verapdf"),
    [
        ("no alternative.pdf", "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001", "ISO 14289-1:2014 7.3-1"),
        ("untagged.pdf", "PDFUA1-STRUCT-TREE-ROOT-001", "ISO 14289-1:2014 7.1-11"),
        ("no-language.pdf", "PDFUA1-TEXT-LANGUAGE-001", "ISO 14289-1:2014 7.2-34"),
        ("unmarked.pdf", "PDFUA1-TAGGED-DOCUMENT-001", "ISO 14289-1:2014 6.2-1"),
        ("unmarked.pdf", "PDFA2A-TAGGED-DOCUMENT-001", "ISO 19005-2:2011 6.7.2.2-1"),
    ],
)
def test_a_planted_fault_is_found_by_the_own_rule_of_each(
    judged: Validated, path: str, by_page_validation: str, by_verapdf: str
) -> None:
    results = said(judged, path)

    assert by_page_validation in rules(results["page-validation"])
    assert by_verapdf in rules(results["verapdf"])
    assert results["validators-disagree"].outcome is Outcome.PASSED


@pytest.mark.parametrize(("path", "condition"), [("no alternative.pdf", "13-004"), ("opacity.pdf", "01-005")])
def test_what_verapdf_finds_fails_the_clause_whatever_the_other_says(
    judged: Validated, path: str, condition: str
) -> None:
    run = Report(files=(CheckedFile(path, "pdf", judged.results[path]),), tools=judged.tools)
    covered = {row.answers.clause.number: row for row in coverage(run, "Matterhorn Protocol 1.1")}

    heard = {one.answer.id: one for one in covered[condition].heard if isinstance(one.answer, ByValidator)}
    assert heard["verapdf"].verdict is Verdict.FAILED
    assert covered[condition].verdict is Verdict.FAILED
    assert covered["06-003"].verdict is Verdict.PASSED


def test_a_second_judgement_that_there_is_none_of_is_told_and_passes_nothing() -> None:
    file = foreign("archive.pdf", b"")
    judged = verapdf.judged_by(file, (verapdf.Held("PDF/A-2b", compliant=True, violations=()),), "it broke off")
    result = result_of(verapdf.VALIDATOR, judged.answers, version="1")

    assert result.outcome is Outcome.NOT_RUN
    assert result.reasons == ("veraPDF did not hold this file to PDF/UA-1: it could not read it: it broke off.",)


def test_a_fault_in_two_places_is_told_once_with_its_number_and_its_first_place(judged: Validated) -> None:
    (finding,) = said(judged, "no alternative.pdf")["verapdf"].findings

    assert finding.message.startswith("PDF/UA-1: ")
    assert finding.message.endswith("(2 times)")
    assert finding.where.endswith("SEFigure Figure")
    assert said(judged, "no alternative.pdf")["verapdf"].version


def test_a_file_that_one_finds_in_order_and_the_other_not_is_for_a_person_to_look_at(judged: Validated) -> None:
    results = said(judged, "opacity.pdf")
    tools = {tool.id: tool.version for tool in judged.tools}

    assert results["page-validation"].outcome is Outcome.PASSED
    assert rules(results["verapdf"]) == {"ISO 14289-1:2014 7.1-3"}
    assert results["verapdf"].findings[0].where.startswith("page 1, ")
    assert results["validators-disagree"].outcome is Outcome.TO_REVIEW
    (one,) = results["validators-disagree"].to_review
    assert one.message == (
        f"Validators disagree about PDF/UA-1: page-validation {tools['page-validation']} finds no rule broken; "
        f"veraPDF {tools['verapdf']} finds broken ISO 14289-1:2014 7.1-3."
    )


def test_a_strangers_file_that_claims_pdf_a_alone_is_held_to_both_and_each_standard_is_compared(
    judged: Validated,
) -> None:
    results = said(judged, "archive.pdf")

    assert results["verapdf"].measurements == ("Held to PDF/A-2a, PDF/UA-1.",)
    assert rules(results["verapdf"]) == {"ISO 14289-1:2014 5-1"}
    (one,) = results["validators-disagree"].to_review
    assert "disagree about PDF/A-2a" in one.message
    assert "finds broken PDFA2A-METADATA-FILTER-001" in one.message


def test_what_only_one_of_them_knows_is_not_run_by_the_other_and_compared_with_nothing(judged: Validated) -> None:
    results = said(judged, "newer.pdf")

    assert results["verapdf"].outcome is Outcome.PASSED
    assert results["verapdf"].measurements == ("Held to PDF/A-4, PDF/UA-2, WTPDF 1.0 accessibility, WTPDF 1.0 reuse.",)
    assert results["page-validation"].outcome is Outcome.NOT_RUN
    assert "page-validation does not know PDF/UA-2." in results["page-validation"].reasons
    assert "validators-disagree" not in results


def test_a_standard_that_a_file_of_ours_does_not_claim_is_not_passed(judged: Validated) -> None:
    result = said(judged, "lost-claim.pdf")["verapdf"]

    assert result.outcome is Outcome.NOT_RUN
    assert [reason for reason in result.reasons if "PDF/A-2a" in reason]


@pytest.mark.parametrize("path", ["no-pdf.pdf", "cut.pdf"])
def test_a_file_that_cannot_be_read_is_not_run_by_either_and_harms_no_other(judged: Validated, path: str) -> None:
    results = said(judged, path)

    assert set(results) == {"page-validation", "verapdf"}
    assert {result.outcome for result in results.values()} == {Outcome.NOT_RUN}
    assert not any(result.incomplete for result in results.values())
