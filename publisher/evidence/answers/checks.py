"""The answers of our own checks, taken from the clauses that they cite: what a check cites it answers."""

from publisher.checks.output.file_checks import FILE_CHECKS
from publisher.checks.table import CHECKS
from publisher.evidence.answers.answer import ALL, DOCUMENTS, PAGES, ByCheck
from publisher.findings import Check
from publisher.standards import Clause


def citing(clause: Clause) -> tuple[ByCheck, ...]:
    """Return the checks that cite a clause, those on text first, in the order of their tables."""
    cited = {check.id for check in CHECKS if clause in check.clauses}
    cited |= {check.id for check in FILE_CHECKS if clause in check.clauses}
    return tuple(answer for identifier, answer in _ANSWERS.items() if identifier in cited)


def named(identifier: str) -> ByCheck:
    """Return the answer of a check by its id. Raises `KeyError` for one that is in no table."""
    return _ANSWERS[identifier]


def text_check(identifier: str) -> Check:
    """Return the check on text of an id. Raises `KeyError` for one that is not in the table."""
    return _ON_TEXT[identifier]


_ON_TEXT = {check.id: check for check in CHECKS}


def _shown_in(check: Check) -> tuple[str, ...]:
    """Return the formats that a check on text speaks of: one that looks at how it is shown says nothing of others."""
    looked_at = (*(PAGES if check.page else ()), *(DOCUMENTS if check.printed else ()))
    return looked_at or ALL


# A check on files speaks of the formats that it looks at; what only a press gets is no reader's.
_ANSWERS = {check.id: ByCheck(check.id, check.title, _shown_in(check)) for check in CHECKS} | {
    check.id: ByCheck(check.id, check.title, tuple(form for form in ALL if form in check.formats), of_files=True)
    for check in FILE_CHECKS
}
