"""veraPDF, the reference validator for PDF/UA, PDF/A and Well-Tagged PDF.

Each file is held to the standards that its own metadata claims, and one that claims none to PDF/UA-1. A file that was
made elsewhere is held to PDF/UA-1 whatever it claims, unless it claims PDF/UA-2.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators import java
from publisher.checks.validators.calling import BrokenError, in_parts, laid_down
from publisher.checks.validators.validator import (
    PDF_A,
    PDF_UA_1,
    PDF_UA_2,
    WTPDF,
    Absent,
    Judged,
    Present,
    Validator,
    mend,
    times,
    unjudged,
)
from publisher.findings import Answer, Finding, Measurement, NotRun, Severity
from publisher.pdf_standards import PDF_STANDARDS

TOOL = java.JavaProgram(
    "veraPDF",
    "verapdf",
    ("greenfield-apps-*.jar",),
    "org.verapdf.apps.GreenfieldCliWrapper",
    "Install veraPDF so that the program verapdf is on the path, or name the folder of its jars in PUBLISHER_JARS.",
)

# The flavour that asks veraPDF to hold each file to what its own metadata claims.
BY_CLAIM = "0"
# The flavour for files that claim nothing, by veraPDF's own name.
_OF_NO_CLAIM = "ua1"

# Our short names of the standards that our files claim, by veraPDF's.
_NAMES = {
    "PDF/UA-2 + Tagged PDF": "PDF/UA-2",
    "WTPDF 1.0 Accessibility": "WTPDF 1.0 accessibility",
    "WTPDF 1.0 Reuse": "WTPDF 1.0 reuse",
}
_PDF_A_LEVEL = re.compile(r"PDF/A-\d[A-Z]")
_LONGEST_CONTEXT = 200  # letters of the path through a file's objects
_PAGE = re.compile(r"\bpages\[(\d+)\]")
_OBJECT = re.compile(r"\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Violation:
    """One rule that a file breaks. `clause` and `test` number the rule within `specification`; `count` says how often.

    `context` is the first place where it is broken, as veraPDF names it.
    """

    specification: str
    clause: str
    test: int
    count: int
    message: str
    context: str = ""

    @property
    def rule(self) -> str:
        """Return veraPDF's own name of the rule: "ISO 14289-1:2014 7.1-3"."""
        return f"{self.specification} {self.clause}-{self.test}"

    def __str__(self) -> str:
        """Return the violation in one line."""
        rule = f"{self.rule}, {self.count} times: " if self.clause else ""
        return f"{rule}{self.message} [{self.context}]"


@dataclass(frozen=True, slots=True)
class Held:
    """What veraPDF says of one file held to one standard, by our short name of that."""

    standard: str
    compliant: bool
    violations: tuple[Violation, ...]


def look() -> Present | Absent:
    """Return where veraPDF is."""
    return java.look(TOOL)


def judge(
    found: Present, paths: Sequence[Path], seconds: float, flavour: str = BY_CLAIM, otherwise: str = _OF_NO_CLAIM
) -> dict[Path, tuple[Held, ...] | str]:
    """Return what veraPDF says of each file, by one call of Java: by standard, or why it could not read the file.

    `flavour` is a standard by veraPDF's name (ua1, ua2, 1a … 4f, wt1a, wt1r) or `BY_CLAIM`; files that claim nothing
    are then held to `otherwise`. Raises `BrokenError` where it breaks or leaves a file out.
    """
    by_path = {str(path.resolve()): path for path in paths}
    options = ["--format", "json", "--nonpdfext", "--maxfailuresdisplayed", "1"]
    printed = java.run(TOOL, found, [*options, "--flavour", flavour, "--defaultflavour", otherwise, *by_path], seconds)
    try:
        jobs = json.loads(printed)["report"]["jobs"]
        said = {by_path[job["itemDetails"]["name"]]: _job(job) for job in jobs}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise BrokenError(f"what it printed is not its report ({type(error).__name__}: {error})") from error
    if left_out := [path for path in paths if path not in said]:
        raise BrokenError(f"it says nothing about {', '.join(sorted(map(str, left_out)))}")
    return said


def _job(job: Mapping[str, Any]) -> tuple[Held, ...] | str:
    results = job.get("validationResult") or ()
    if not results or any("details" not in result for result in results):
        return str(job.get("taskException", {}).get("exceptionMessage", "veraPDF gave no reason"))
    return tuple(_held(result) for result in results)


def _held(result: Mapping[str, Any]) -> Held:
    failed = tuple(_violation(rule) for rule in result["details"]["ruleSummaries"] if rule["ruleStatus"] == "FAILED")
    compliant = result["compliant"] is True
    if not compliant and not failed:
        failed = (Violation("", "", 0, 1, str(result["statement"])),)
    return Held(_short_name(str(result["profileName"])), compliant and not failed, failed)


def _short_name(profile: str) -> str:
    """Return what we call the standard of a profile, the profile's own name where we have none."""
    name = profile.removesuffix(" validation profile")
    if _PDF_A_LEVEL.fullmatch(name):
        return name[:-1] + name[-1].lower()
    return _NAMES.get(name, name)


def _violation(rule: Mapping[str, Any]) -> Violation:
    """Return one failed rule, with the first place where it fails."""
    first: Mapping[str, Any] = next(iter(rule["checks"]), {})
    return Violation(
        str(rule["specification"]),
        str(rule["clause"]),
        int(rule["testNumber"]),
        int(rule["failedChecks"]),
        str(first.get("errorMessage") or rule["description"]),
        str(first.get("context") or ""),
    )


def run(found: Present, files: Sequence[OutputFile]) -> dict[str, Judged]:
    """Return what veraPDF says of each file, all in one call, and in a second what it has yet to hold to PDF/UA-1."""
    with laid_down(files, ".pdf") as laid:
        said, why = in_parts(tuple(laid), lambda paths, seconds: judge(found, paths, seconds), java.limit)
        again = [path for path, held in said.items() if laid[path].document is None and _lacks_access(held)]
        of_access, unsaid = in_parts(
            again, lambda paths, seconds: judge(found, paths, seconds, _OF_NO_CLAIM), java.limit
        )
    judged: dict[str, Judged] = {}
    for path, file in laid.items():
        if path not in said:
            judged[file.path] = unjudged(f"veraPDF did not judge this file: {why[path]}.")
            continue
        one = judged_by(file, said[path], of_access.get(path, ()))
        lacking = (NotRun(f"veraPDF did not hold this file to PDF/UA-1: {unsaid[path]}."),) if path in unsaid else ()
        judged[file.path] = replace(one, answers=(*one.answers, *lacking))
    return judged


def _lacks_access(held: tuple[Held, ...] | str) -> bool:
    """Return whether a file was judged, and by no standard of access for people."""
    return not isinstance(held, str) and not any(one.standard.startswith("PDF/UA") for one in held)


def judged_by(file: OutputFile, held: tuple[Held, ...] | str, beside: tuple[Held, ...] | str = ()) -> Judged:
    """Return what veraPDF said of a file, held to what it claims and, `beside`, to PDF/UA-1; a reason is a `str`."""
    if isinstance(held, str):
        return unjudged(f"veraPDF could not read this file: {held}.")
    results = (*held, *(() if isinstance(beside, str) else beside))
    answers: list[Answer] = [Measurement(f"Held to {', '.join(one.standard for one in results)}.")]
    for one in results:
        answers += [_finding(file, one.standard, violation) for violation in one.violations]
    answers += _unclaimed(file, results)
    if isinstance(beside, str):
        answers.append(NotRun(f"veraPDF did not hold this file to PDF/UA-1: it could not read it: {beside}."))
    return Judged(tuple(answers), {one.standard: one.compliant for one in results})


def _finding(file: OutputFile, standard: str, violation: Violation) -> Finding:
    return Finding(
        f"{standard}: {violation.message}{times(violation.count)}",
        mend=mend(file),
        rule=violation.rule if violation.clause else "",
        where=_where(violation.context),
    )


def _where(context: str) -> str:
    """Return the page and the last object on veraPDF's path through a file: "page 1, 33 0 obj SEFigure Figure"."""
    page = _PAGE.search(context)
    objects = _OBJECT.findall(context)
    told = (page and f"page {int(page[1]) + 1}", objects[-1] if objects else context)
    return ", ".join(part for part in told if part)[:_LONGEST_CONTEXT]


def _unclaimed(file: OutputFile, results: Sequence[Held]) -> Iterator[NotRun]:
    """Yield each standard that a file should claim and veraPDF did not hold it to."""
    known = {one.standard for one in results}
    for standard in (row for row in PDF_STANDARDS if row.id == file.standard):
        for claim in standard.claims:
            if claim not in known:
                yield NotRun(f"veraPDF did not hold this file to {claim}: it does not see that the file claims it.")


VALIDATOR = Validator(
    id="verapdf",
    name="veraPDF",
    title="veraPDF finds no rule broken of the PDF standards that the file claims",
    severity=Severity.ERROR,
    clauses=(PDF_UA_1, PDF_UA_2, PDF_A, WTPDF),
    formats=("pdf", "pdf-print"),
    fast=False,
    look=look,
    run=run,
)
