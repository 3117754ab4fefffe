"""openxml-audit, which holds Word files to the schemas of Office: a package of Python.

Each file is held to Microsoft 365 and to Office 2013. It gives an id to the rules of meaning alone; for the others the
kind of rule is told ("schema", "package").
"""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib import metadata

from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators.validator import (
    OPEN_XML,
    Absent,
    Judged,
    Present,
    Validator,
    mend,
    times,
    unjudged,
)
from publisher.findings import Answer, Finding, Measurement, Severity

_PACKAGE = "openxml-audit"
# What a file may hold unpacked, in bytes: a long Word file of ours holds 2 MB, and more would be held in memory.
_LARGEST_PART = 30_000_000
_LARGEST = 200_000_000
# More would be the same mistake again and again.
_MOST_FINDINGS = 50


def look() -> Present | Absent:
    """Return the version of the package."""
    try:
        return Present(metadata.version(_PACKAGE))
    except metadata.PackageNotFoundError:
        return Absent(f"The Python package {_PACKAGE} is not here.", f"pip install {_PACKAGE}")


def run(_: Present, files: Sequence[OutputFile]) -> dict[str, Judged]:
    """Return what openxml-audit says of each file."""
    return {file.path: _judged(file) for file in files}


def _judged(file: OutputFile) -> Judged:
    if reason := _refused(file.content):
        return unjudged(f"openxml-audit was not given this file: {reason}.")
    try:
        verdicts, found = _held(file)
    except Exception as error:  # noqa: BLE001 - it gives no promise of what it raises for a file that nobody can read
        return unjudged(f"openxml-audit broke on this file ({type(error).__name__}: {error}).")
    return Judged((Measurement(f"Held to {', '.join(verdicts)}."), *found), verdicts)


def _refused(content: bytes) -> str:
    """Return why a file is not unpacked, "" for one that can be; what is no archive at all can be looked at."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            sizes = [entry.file_size for entry in archive.infolist() if not _is_picture(entry.filename)]
            whole = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return ""
    if max(sizes, default=0) > _LARGEST_PART or whole > _LARGEST:
        return f"it holds {whole:,} bytes"
    return ""


def _is_picture(name: str) -> bool:
    return name.startswith("word/media/")


def _held(file: OutputFile) -> tuple[dict[str, bool], list[Answer]]:
    """Return by version of Word whether a file keeps its rules, and what it breaks."""
    from publisher.checks.output.word.validity import (  # noqa: PLC0415 - a check of the texts need not wait for it
        NAMES,
        VERSIONS,
        errors,
    )

    verdicts: dict[str, bool] = {}
    found: list[Answer] = []
    for version in VERSIONS:
        said = [
            (one.id or one.error_type.value, one.description, one.part_uri or "the package", one.severity.value)
            for one in errors(file.content, version)
        ]
        verdicts[NAMES[version]] = not any(weight == "error" for *_, weight in said)
        found += list(_findings(file, NAMES[version], said))[:_MOST_FINDINGS]
    return verdicts, found


def _findings(file: OutputFile, version: str, said: Sequence[tuple[str, str, str, str]]) -> Iterator[Finding]:
    for (rule, description, part, weight), count in Counter(said).items():
        severity = Severity.ERROR if weight == "error" else Severity.WARNING
        message = f"{version}: {description}{times(count)}"
        yield Finding(message, mend=mend(file), severity=severity, rule=rule, where=part)


VALIDATOR = Validator(
    id="openxml-audit",
    name="openxml-audit",
    title="openxml-audit finds no rule broken of Word files for Microsoft 365 and for Office 2013",
    severity=Severity.ERROR,
    clauses=(OPEN_XML,),
    formats=("docx",),
    fast=True,
    look=look,
    run=run,
)
