"""What an accessibility statement can say by the evidence: how far the site complies, and what is not accessible.

The parts are those of the model statement of the United Kingdom (GOV.UK, sample accessibility statement, 2023), which
rests on the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. The words
are ours; an organisation compares them with the model before it publishes them.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from publisher.evidence.conformance import Conformance
from publisher.evidence.conformance_report import LABELS, Chapter, ConformanceReport
from publisher.model import Contact

_FAILING = (Conformance.PARTIALLY_SUPPORTS, Conformance.DOES_NOT_SUPPORT)


class Compliance(StrEnum):
    """How far a site complies with level AA of WCAG 2.2; the last is none of the model's, and claims nothing."""

    FULLY = "fully compliant"
    PARTIALLY = "partially compliant"
    NOT = "not compliant"
    NOT_KNOWN = "not assessed in full"


@dataclass(frozen=True, slots=True)
class Problem:
    """One criterion that is not met: in which files (“Web”), and what was found there."""

    criterion: str
    part: str
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a statement says. `unknown` are the criteria that nobody has evaluated whole, by number and title."""

    contact: Contact
    scope: str
    compliance: Compliance
    problems: tuple[Problem, ...]
    unknown: tuple[str, ...]
    methods: tuple[str, ...]
    on: dt.date


def statement(report: ConformanceReport) -> Statement:
    """Return what a statement can say of the product of a conformance report."""
    tables = [chapter for chapter in report.chapters if chapter.id.endswith(("_level_a", "_level_aa"))]
    problems = tuple(problem for table in tables for problem in _problems(table))
    unknown = tuple(
        f"{one.number} {one.title}"
        for table in tables
        for one in table.criteria
        if any(row.conformance is Conformance.NOT_EVALUATED for row in one.parts.values())
    )
    return Statement(report.contact, report.product, _compliance(report), problems, unknown, report.methods, report.on)


def _problems(table: Chapter) -> tuple[Problem, ...]:
    return tuple(
        Problem(f"{one.number} {one.title}", LABELS[part], row.remarks)
        for one in table.criteria
        for part, row in one.parts.items()
        if row.conformance in _FAILING
    )


def _compliance(report: ConformanceReport) -> Compliance:
    """Return how far the product complies, claiming no more than was evaluated.

    The model says “not compliant” where most requirements are not met; here, where most of those that apply fail. It
    says “partially compliant” where most are met, which nobody knows while some are not evaluated.
    """
    applying = [row.conformance for row in report.judged() if row.conformance is not Conformance.NOT_APPLICABLE]
    failing = sum(one in _FAILING for one in applying)
    if failing * 2 > len(applying):
        return Compliance.NOT
    if not applying or Conformance.NOT_EVALUATED in applying:
        return Compliance.NOT_KNOWN
    return Compliance.PARTIALLY if failing else Compliance.FULLY
