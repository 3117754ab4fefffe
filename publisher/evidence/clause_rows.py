"""The clauses of all standards as rows that every form of report can show."""

from collections.abc import Iterator

from publisher.evidence.answers.table import BY_STANDARD
from publisher.evidence.coverage import Covered, coverage
from publisher.report import ClauseStanding, Report


def clause_rows(report: Report) -> tuple[ClauseStanding, ...]:
    """Return where each clause of each standard stands in a run, in the order of the standards."""
    return tuple(_row(covered) for standard in BY_STANDARD for covered in coverage(report, standard))


def _row(covered: Covered) -> ClauseStanding:
    answers = covered.answers
    return ClauseStanding(answers.clause, answers.level, str(covered.verdict), tuple(_said(covered)))


def _said(covered: Covered) -> Iterator[str]:
    """Yield what was found, why something was not run, and what stays for people, each once, then what to know."""
    found = (said for heard in covered.heard for said in heard.found)
    yield from dict.fromkeys((*found, *covered.reasons, *covered.people))
    if covered.answers.note:
        yield covered.answers.note
