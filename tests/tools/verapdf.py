"""veraPDF, the reference validator for PDF/UA and PDF/A."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.tools.java import run_class

MAIN_CLASS = "org.verapdf.apps.GreenfieldCliWrapper"

# The flavour that asks veraPDF to hold each file against what its own metadata claims.
_BY_CLAIM = "0"

# Our short names of the standards that our files claim, by veraPDF's.
_NAMES = {
    "PDF/UA-1": "PDF/UA-1",
    "PDF/A-2A": "PDF/A-2a",
    "PDF/UA-2 + Tagged PDF": "PDF/UA-2",
    "PDF/A-4": "PDF/A-4",
    "WTPDF 1.0 Accessibility": "WTPDF 1.0 accessibility",
    "WTPDF 1.0 Reuse": "WTPDF 1.0 reuse",
}


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

    `flavour` is one of veraPDF's names: ua1, ua2, 1a … 4f, wt1a, wt1r.

    Raises:
        ValueError: there is no file to look at.
        RuntimeError: veraPDF left a file out, so nothing is known about it.
    """
    return {
        file: tuple(violation for result in results for violation in _violations(result))
        for file, results in _results(files, flavour).items()
    }


def validate_claims(files: Sequence[Path]) -> dict[Path, dict[str, tuple[Violation, ...]]]:
    """Return for each file the violations of each standard that it claims, by the standard's short name.

    One call of Java judges all files by all their claims. A file that claims nothing has no standard here, so compare
    the names with those that it should claim. Raises what `validate` raises.
    """
    return {
        file: {_short_name(result.get("profileName", "")): tuple(_violations(result)) for result in results}
        for file, results in _results(files, _BY_CLAIM).items()
    }


def _results(files: Sequence[Path], flavour: str) -> dict[Path, list[Mapping[str, Any]]]:
    """Return veraPDF's results on each file, one for each standard that it was held against."""
    if not files:
        raise ValueError("There is no PDF file to validate.")
    by_path = {str(file.resolve()): file for file in files}
    arguments = ["--format", "json", "--nonpdfext", "--flavour", flavour, *by_path]
    report: Mapping[str, Any] = json.loads(run_class(MAIN_CLASS, arguments))["report"]
    found = {by_path[job["itemDetails"]["name"]]: job.get("validationResult", [job]) for job in report["jobs"]}
    if left_out := set(files) - set(found):
        message = f"veraPDF says nothing about {', '.join(sorted(map(str, left_out)))}."
        raise RuntimeError(message)
    return found


def _short_name(profile: str) -> str:
    """Return what we call the standard of a profile, the profile's own name where we claim no such standard."""
    return _NAMES.get(profile.removesuffix(" validation profile"), profile)


def _violations(result: Mapping[str, Any]) -> list[Violation]:
    """Return the violations in one result, or in the report on a file that veraPDF has no result on."""
    if "details" not in result:
        reason = result.get("taskException", {}).get("exceptionMessage", "veraPDF gave no reason")
        return [Violation("", "", 0, 1, f"This file could not be read: {reason}")]
    rules = [rule for rule in result["details"]["ruleSummaries"] if rule["ruleStatus"] == "FAILED"]
    if not result["compliant"] and not rules:
        return [Violation("", "", 0, 1, result["statement"])]
    return [_violation(rule) for rule in rules]


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
