"""Reports of made-up runs, in which every check and validator says something: nothing wrong, but what a test plants."""

from typing import Any

from publisher.checks.output.file_checks import FILE_CHECKS
from publisher.checks.table import CHECKS
from publisher.checks.validators.table import VALIDATORS
from publisher.evidence.answers.answer import ALL
from publisher.findings import Answer, Described, Measurement, result_of
from publisher.model import Document
from publisher.report import Checked, CheckedFile, Report

DOCUMENT = Document(name="leaflet", title="Leaflet", language="en", blocks=(), edition="standard")
HELD = Measurement("Held to PDF/UA-1, PDF/A-2a.")


def text(said: dict[str, tuple[Answer, ...]] | None = None, document: Document = DOCUMENT) -> Checked:
    """Return a text of which every check that concerns it says something: nothing wrong, but for those named."""
    given = said or {}
    results = tuple(
        result_of(check, given.get(check.id, ()))
        for check in CHECKS
        if not check.editions or document.edition in check.editions
    )
    return Checked(document, results)


def file(
    form: str, said: dict[str, tuple[Answer, ...]] | None = None, document: Document | None = DOCUMENT
) -> CheckedFile:
    """Return a file of which every check and validator of its format says something: nothing wrong, but those named."""
    given = said or {}
    beside = (HELD,) if form == "pdf" else ()
    rows: list[tuple[Described, tuple[str, ...]]] = [(one, one.formats) for one in FILE_CHECKS]
    rows += [(one, one.formats) for one in VALIDATORS]
    results = tuple(result_of(one, given.get(one.id, beside)) for one, formats in rows if form in formats)
    return CheckedFile(f"leaflet.{form}", form, results, document)


def report(*files: CheckedFile, texts: tuple[Checked, ...] | None = None, **others: Any) -> Report:  # noqa: ANN401 - what `Report` takes
    """Return a report of these files, or one of each format, and of texts, or one."""
    return Report(checked=(text(),) if texts is None else texts, files=files or tuple(map(file, ALL)), **others)
