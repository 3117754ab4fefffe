"""page-validation, the fast judge of PDF/UA-1 and PDF/A-1 to 3: a package of Python that needs no Java.

A file that was made elsewhere is held to PDF/UA-1 whatever it claims, and to the part of PDF/A that it claims.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata

from publisher import pdf_standards
from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.pdf_claims import claimed
from publisher.checks.validators.validator import (
    PDF_A,
    PDF_UA_1,
    Absent,
    Judged,
    Present,
    Validator,
    mend,
    times,
    unjudged,
)
from publisher.findings import Answer, Finding, Measurement, NotRun, Severity

_PACKAGE = "page-validation"
ACCESS = "PDF/UA-1"
# The names of its profiles, by ours of the standards.
PROFILES: Mapping[str, str] = {
    ACCESS: "PDF_UA_1",
    **{f"PDF/A-{part}{level}": f"PDF_A_{part}{level.upper()}" for part, level in ("1a", "1b", "2a", "2b", "2u")},
    **{f"PDF/A-3{level}": f"PDF_A_3{level.upper()}" for level in "abu"},
}


def look() -> Present | Absent:
    """Return the version of the package."""
    try:
        return Present(metadata.version(_PACKAGE))
    except metadata.PackageNotFoundError:
        return Absent(f"The Python package {_PACKAGE} is not here.", f"pip install {_PACKAGE}")


def run(_: Present, files: Sequence[OutputFile]) -> dict[str, Judged]:
    """Return what page-validation says of each file."""
    return {file.path: _judged(file) for file in files}


def standards_of(file: OutputFile) -> tuple[str, ...]:
    """Return the standards that a file is to be held to: those that it should claim, or those that it does."""
    for row in pdf_standards.PDF_STANDARDS:
        if row.id == file.standard:
            return row.claims
    claims = claimed(file.content)
    return claims if file.document is not None or ACCESS in claims else (ACCESS, *claims)


def _judged(file: OutputFile) -> Judged:
    answers: list[Answer] = []
    verdicts: dict[str, bool] = {}
    for standard in standards_of(file):
        if standard not in PROFILES:
            answers.append(NotRun(f"page-validation does not know {standard}."))
            continue
        try:
            verdicts[standard], found = _held(file, standard)
        except Exception as error:  # noqa: BLE001 - it says in several ways that it cannot read a file
            answers.append(NotRun(f"page-validation did not hold this file to {standard}: {error}."))
            continue
        except BaseException as error:  # a fault within its Rust code comes as one (pyo3's PanicException)
            if type(error).__name__ != "PanicException":
                raise
            answers.append(NotRun(f"page-validation broke when it held this file to {standard}."))
            continue
        answers += found
    if not answers and not verdicts:
        return unjudged("This file claims no standard that page-validation could hold it to.")
    if verdicts:
        answers.insert(0, Measurement(f"Held to {', '.join(verdicts)}."))
    return Judged(tuple(answers), verdicts)


def _held(file: OutputFile, standard: str) -> tuple[bool, list[Finding]]:
    """Return whether a file keeps a standard, and what it breaks."""
    import page  # noqa: PLC0415 - a check of the texts need not wait for it

    report = page.validate_pdf_bytes(file.content, profile=getattr(page.ValidationProfile, PROFILES[standard]))
    found = list(_findings(file, standard, [(one.rule_id, one.message) for one in report.failures]))
    if not report.is_compliant and not found:
        found.append(Finding(f"{standard}: page-validation names no rule that is broken.", mend=mend(file)))
    return report.is_compliant and not found, found


def _findings(file: OutputFile, standard: str, failures: Sequence[tuple[str, str]]) -> Iterator[Finding]:
    for (rule, message), count in Counter(failures).items():
        yield Finding(f"{standard}: {message}{times(count)}", mend=mend(file), rule=rule)


VALIDATOR = Validator(
    id="page-validation",
    name="page-validation",
    title="page-validation finds no rule broken of PDF/UA-1 and of PDF/A-1 to 3",
    severity=Severity.ERROR,
    clauses=(PDF_UA_1, PDF_A),
    formats=("pdf", "pdf-print"),
    fast=True,
    look=look,
    run=run,
    in_process=True,
)
