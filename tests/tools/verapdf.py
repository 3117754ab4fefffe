"""veraPDF, the reference validator for PDF/UA and PDF/A."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.tools.java import run_class

MAIN_CLASS = "org.verapdf.apps.GreenfieldCliWrapper"


@dataclass(frozen=True, slots=True)
class Violation:
    """One rule that a file breaks. `clause` and `test` number the rule within `specification`; `count` says how often.

    A file that veraPDF could not read has one violation without a clause.
    """

    specification: str
    clause: str
    test: int
    count: int
    message: str
    context: str = ""

    def __str__(self) -> str:
        """Return the violation in one line."""
        rule = f"{self.specification} {self.clause}-{self.test}, {self.count} times: " if self.clause else ""
        return f"{rule}{self.message} [{self.context}]"


def validate(files: Sequence[Path], flavour: str = "ua1") -> dict[Path, tuple[Violation, ...]]:
    """Return the violations in each file, by one call of Java for all of them.

    `flavour` is one of veraPDF's names: ua1, ua2, 1a … 4f.

    Raises:
        ValueError: there is no file to look at.
        RuntimeError: veraPDF left a file out, so nothing is known about it.
    """
    if not files:
        raise ValueError("There is no PDF file to validate.")
    by_path = {str(file.resolve()): file for file in files}
    arguments = ["--format", "json", "--nonpdfext", "--flavour", flavour, *by_path]
    report: Mapping[str, Any] = json.loads(run_class(MAIN_CLASS, arguments))["report"]
    found = {by_path[job["itemDetails"]["name"]]: tuple(_violations(job)) for job in report["jobs"]}
    if left_out := set(files) - set(found):
        message = f"veraPDF says nothing about {', '.join(sorted(map(str, left_out)))}."
        raise RuntimeError(message)
    return found


def _violations(job: Mapping[str, Any]) -> list[Violation]:
    """Return the violations in veraPDF's report on one file."""
    if "validationResult" not in job:
        reason = job.get("taskException", {}).get("exceptionMessage", "veraPDF gave no reason")
        return [Violation("", "", 0, 1, f"This file could not be read: {reason}")]
    found = []
    for result in job["validationResult"]:
        rules = [rule for rule in result["details"]["ruleSummaries"] if rule["ruleStatus"] == "FAILED"]
        found += [_violation(rule) for rule in rules]
        if not result["compliant"] and not rules:
            found.append(Violation("", "", 0, 1, result["statement"]))
    return found


def _violation(rule: Mapping[str, Any]) -> Violation:
    """Return one failed rule, with the first place where it fails."""
    first: Mapping[str, Any] = next(iter(rule["checks"]), {})
    message = first.get("errorMessage") or rule["description"]
    return Violation(
        rule["specification"],
        rule["clause"],
        rule["testNumber"],
        rule["failedChecks"],
        message,
        first.get("context", ""),
    )
