"""What cannot be opened says so once, in words that are the same in each run and that speak of the file alone."""

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest

from publisher.checks.output import bounded, file_checks
from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.pdf import damage
from publisher.findings import Outcome, Result
from tests.tools.word_damage import sound


def said(content: bytes, form: str) -> dict[str, Result]:
    return {result.check.id: result for result in file_checks.run(OutputFile(f"a.{form}", form, content))}


def repacked(instead: dict[str, bytes | None]) -> bytes:
    """Return our Word file with other bytes for some parts, and without those for which there are none."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sound())) as archive, zipfile.ZipFile(written, "w") as target:
        for entry in archive.infolist():
            content = instead.get(entry.filename, archive.read(entry))
            if content is not None:
                target.writestr(entry.filename, content)
    return written.getvalue()


def part(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(sound())) as archive:
        return archive.read(name)


def short_pdf() -> bytes:
    written = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(written)
    return written.getvalue()[:60]


@pytest.mark.parametrize(
    ("content", "form", "words"),
    [
        (short_pdf(), "pdf", "it is damaged: unable to find trailer dictionary"),
        (repacked({"word/document.xml": b"<w:p"}), "docx", "its part “word/document.xml” is no whole XML, at its line"),
        (repacked({"word/document.xml": None}), "docx", "its part “word/document.xml” is not there"),
        (sound()[:500], "docx", "it is damaged: not all of it can be unpacked"),
        (b"PK\x03\x04", "docx", "it is damaged: not all of it can be unpacked"),
    ],
)
def test_what_is_damaged_is_told_once_and_without_this_programs_insides(content: bytes, form: str, words: str) -> None:
    results = said(content, form)

    (finding,) = results["file-readable"].findings
    others = [result for result in results.values() if result.check.id not in {"file-readable", "file-current"}]
    assert finding.message.startswith(f"The file cannot be opened: {words}")
    assert " 0x" not in finding.message
    assert "Error" not in finding.message
    assert {result.outcome for result in others} == {Outcome.NOT_RUN}
    assert all("it is damaged" not in reason for result in others for reason in result.reasons)
    assert said(content, form) == results


def test_what_pikepdf_says_has_no_address_and_other_errors_say_nothing_of_this_program() -> None:
    told = pikepdf.PdfError("stream <_io.BytesIO object at 0x7fae47b1af70> (offset 12): expected endobj")

    assert damage.words(told) == "expected endobj"
    assert damage.words(KeyError("_x")) == "something in it is not what it must be"


@pytest.mark.parametrize("name", ["docProps/core.xml", "word/styles.xml"])
def test_parts_that_a_word_file_need_not_have_keep_no_check_from_it(name: str) -> None:
    results = said(repacked({name: None}), "docx")

    assert results["file-readable"].outcome is Outcome.PASSED
    assert results["file-tables"].outcome is not Outcome.NOT_RUN


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "utf-8"),
        ('<!DOCTYPE w:document SYSTEM "https://example.org/x.dtd">', "utf-8"),
        ('<!DOCTYPE w:document [<!ENTITY a "b">]>', "utf-16"),
    ],
)
def test_a_part_that_declares_entities_or_a_document_type_is_refused_by_name(declaration: str, encoding: str) -> None:
    _, _, rest = part("word/document.xml").decode().partition("?>")
    text = f'<?xml version="1.0" encoding="{encoding}"?>{declaration}{rest}'

    results = said(repacked({"word/document.xml": text.encode(encoding)}), "docx")

    assert "“word/document.xml” declares a document type (DTD)" in results["file-readable"].findings[0].message
    assert results["file-title"].outcome is Outcome.NOT_RUN


def test_the_manual_names_the_bounds_of_files_from_anywhere() -> None:
    manual = (Path(__file__).parents[4] / "docs" / "how-to" / "check.md").read_text(encoding="utf-8")

    assert f"{bounded.MEMORY.value >> 30} GB of memory and {bounded.SECONDS.value} seconds" in manual
