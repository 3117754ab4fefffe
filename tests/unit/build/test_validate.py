"""Which validators are run, what is said of those that are missing or broken, and what they say of Word files."""

import datetime as dt
import io
import sys
import time
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from publisher import doctor
from publisher.build.validate import validate
from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators import table
from publisher.checks.validators.java import VARIABLE
from publisher.errors import ConfigurationError, SourceErrors
from publisher.findings import Outcome, Result
from publisher.model import Document, Paragraph, Suppression, Text
from publisher.writers.docx import write as write_word
from publisher.writers.pdf import write as write_pdf
from tests.tools import word_damage
from tests.tools.materials import StockMaterials
from tests.tools.word_damage import replaced

DOCUMENT = Document("leaflet", "A leaflet", "en", (Paragraph((Text("Words."),)),))
PAGE = OutputFile("page.html", "html", b"<!doctype html><html lang='en'><title>A page</title><h1>A page</h1>")
FAST = ("page-validation", "openxml-audit")


@pytest.fixture(scope="module")
def pdf() -> OutputFile:
    return OutputFile("leaflet.pdf", "pdf", write_pdf(DOCUMENT, StockMaterials()), DOCUMENT, "ua-1")


def said(results: tuple[Result, ...]) -> Mapping[str, Result]:
    return {result.check.id: result for result in results}


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!{sys.executable}\nimport sys, time\n{script}\n", encoding="utf-8")
    path.chmod(0o700)


def test_the_fast_validators_run_unless_others_are_named() -> None:
    by_words = [table.chosen(words) for words in ((), ("fast",), ("none",), ("all",), ("nu", "verapdf"))]

    assert [[one.id for one in chosen] for chosen in by_words] == [
        list(FAST),
        list(FAST),
        [],
        [one.id for one in table.VALIDATORS],
        ["verapdf", "nu"],
    ]


def test_what_is_required_is_run_too() -> None:
    assert [one.id for one in table.chosen((), ("nu",))] == [*FAST, "nu"]
    assert [one.id for one in table.chosen(("none",), ("nu",))] == ["nu"]


@pytest.mark.parametrize(
    ("wanted", "required", "mend"),
    [
        (("verpdf",), (), "“verapdf”"),
        ((), ("verpdf",), "“verapdf”"),
        (("fats",), (), "“fast”"),
        ((), ("all",), "Use one of"),
        (("none", "nu"), (), "“none”"),
    ],
)
def test_an_unknown_validator_is_refused_with_the_nearest(
    wanted: tuple[str, ...], required: tuple[str, ...], mend: str
) -> None:
    with pytest.raises(ConfigurationError) as refused:
        validate((PAGE,), wanted, required)

    assert mend in refused.value.mend
    assert refused.value.exit_code == 2


def test_what_is_missing_is_not_run_and_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, pdf: OutputFile) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv(VARIABLE, raising=False)

    validated = validate((pdf, PAGE), ("all",))

    results = {**said(validated.results[pdf.path]), **said(validated.results[PAGE.path])}
    for missing, get in (("verapdf", "Java"), ("nu", "Java"), ("axe", "chromium")):
        assert results[missing].outcome is Outcome.NOT_RUN
        assert results[missing].incomplete
        assert get in results[missing].reasons[0]
    assert results["page-validation"].outcome is Outcome.PASSED
    assert "validators-disagree" not in results
    assert {tool.id: tool.version is None for tool in validated.tools} == {
        "page-validation": False,
        "verapdf": True,
        "nu": True,
        "axe": True,
    }


def test_what_is_required_and_missing_ends_with_3(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))

    with pytest.raises(SourceErrors) as refused:
        validate((), (), ("verapdf", "nu"))

    assert refused.value.exit_code == 3
    assert [error.message for error in refused.value.errors] == [
        f"veraPDF is required: {VARIABLE} names a folder without veraPDF.",
        f"Nu HTML checker is required: {VARIABLE} names a folder without the Nu HTML checker.",
    ]
    assert all("PUBLISHER_JARS" in error.mend for error in refused.value.errors)


# What each program does with files; asked for its version, it says one.
BROKEN = {
    "prints nonsense": "print('{}')",
    "prints no text": "sys.stdout.buffer.write(bytes(range(128, 256)))",
    "prints a report of others": 'print(\'{"report": {"jobs": [{"itemDetails": {"name": "/x"}}]}, "messages": [{}]}\')',
    "says nothing": "sys.exit('It broke.')",
}


@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN)
def test_a_validator_that_breaks_is_not_run_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pdf: OutputFile, script: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    for name in ("verapdf", "vnu"):
        program(tmp_path, name, f"if '--version' in sys.argv:\n    print('{name} 9.8.7'); sys.exit()\n{script}")

    validated = validate((pdf, PAGE), ("verapdf", "nu"))

    results = {**said(validated.results[pdf.path]), **said(validated.results[PAGE.path])}
    assert {result.outcome for result in results.values()} == {Outcome.NOT_RUN}
    assert {result.version for result in results.values()} == {"9.8.7"}
    assert all("did not judge" in result.reasons[0] for result in results.values())


def test_a_program_that_does_not_say_its_version_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    program(tmp_path, "verapdf", "sys.exit('no Java')")

    found = {item.name.partition(":")[0]: item for item in doctor.validators()}

    assert found["Validator veraPDF"].found is None
    assert "does not say its version" in found["Validator veraPDF"].name
    assert "no Java" in found["Validator veraPDF"].name


def test_the_doctor_names_every_validator_and_needs_none_of_them_to_build() -> None:
    items = list(doctor.validators())

    assert len(items) == len(table.VALIDATORS)
    assert {item.purpose for item in items} == {doctor.Purpose.FILES}
    assert doctor.complete(replace(item, found=None) for item in items)


@pytest.fixture(scope="module")
def word_files() -> Mapping[str, Result]:
    """Return what is said of Word files from elsewhere, judged in one process."""
    contents = {
        "lost": word_damage.damaged(replaced(r'<w:footnote w:id="2">.*?</w:footnote>', ""), "word/footnotes.xml"),
        "unknown": word_damage.damaged(replaced(r"</w:pPr>", "</w:pPr><w:nonsense/>", count=0)),
        "good": write_word(DOCUMENT, StockMaterials()),
        "empty": b"",
        "cut": b"PK\x03\x04 and no more",
    }
    results = validate([OutputFile(path, "docx", content) for path, content in contents.items()]).results
    return {path: one for path, (one,) in results.items()}


def test_openxml_audit_finds_a_planted_fault_by_its_own_rule(word_files: Mapping[str, Result]) -> None:
    lost, unknown = word_files["lost"], word_files["unknown"]

    assert "Sem_ReferencedElementMissing" in {finding.rule for finding in lost.findings}
    assert {finding.rule for finding in unknown.findings} == {"schema"}
    assert {finding.where for finding in unknown.findings} == {"/word/document.xml"}
    assert all("times)" in finding.message for finding in unknown.findings)
    assert lost.version


def test_a_good_word_file_passes_wherever_it_was_made(word_files: Mapping[str, Result]) -> None:
    ours = OutputFile("ours.docx", "docx", write_word(DOCUMENT, StockMaterials()), DOCUMENT)
    (own,) = validate((ours,)).results["ours.docx"]

    for result in (own, word_files["good"]):
        assert result.outcome is Outcome.PASSED
        assert result.measurements == ("Held to Microsoft 365, Office 2013.",)


@pytest.mark.parametrize("path", ["empty", "cut"])
def test_what_is_no_word_file_fails(word_files: Mapping[str, Result], path: str) -> None:
    assert word_files[path].outcome is Outcome.FAILED


def test_a_zip_bomb_is_not_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 40_000_000)
    begun = time.monotonic()

    (result,) = validate((OutputFile("bomb.docx", "docx", packed.getvalue()),)).results["bomb.docx"]

    assert result.outcome is Outcome.NOT_RUN
    assert "40,000,000 bytes" in result.reasons[0]
    assert time.monotonic() - begun < 5


def test_what_an_author_lets_stand_is_counted_as_such(pdf: OutputFile) -> None:
    stands = Suppression("page-validation", "The viewer shows it.", dt.date(2999, 1, 1), "MarkInfo")
    suppressing = replace(DOCUMENT, suppressions=(stands,))
    with pikepdf.open(io.BytesIO(pdf.content)) as file:
        del file.Root.MarkInfo
        written = io.BytesIO()
        file.save(written)
    unmarked = replace(pdf, content=written.getvalue(), document=suppressing)

    (result,) = validate((unmarked,), ("page-validation",)).results[pdf.path]

    assert [one.by for one in result.suppressed] == [stands, stands]  # of PDF/UA-1, and of PDF/A-2a
    assert not [finding for finding in result.findings if "MarkInfo" in finding.message]


def test_a_file_of_another_format_has_no_results() -> None:
    assert validate((OutputFile("a.txt", "text", b"x"),), ("all",)).results == {"a.txt": ()}
