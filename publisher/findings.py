"""What a check is and what it says: values that the checks make and the report prints."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol, TypeAlias

from publisher.errors import NOWHERE, Place
from publisher.model import Document, Suppression
from publisher.printed import Printed
from publisher.standards import Clause, Source


class Severity(StrEnum):
    """How much a finding weighs: an error decides the exit code, a warning asks for a look, an info tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Outcome(StrEnum):
    """What came of a check. `NOT_RUN` never reads as passed, nor does `TO_REVIEW`: there a person must look.

    What only a person can judge is no check's: the report asks it as a question beside the results.
    """

    PASSED = "passed"
    FAILED = "failed"
    TO_REVIEW = "to review"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: what, how to mend it, where; `severity` None takes the check's own.

    `own` is what the check itself says, where a workspace sets another severity; None where that is `severity`.
    `compared` are words as they were and as they are now, to be shown side by side. `rule` is the outside program's own
    id of the rule that is broken ("7.1-3", "color-contrast"), "" where the check is ours. `where` says where in a file
    that has no lines of its own ("page 2", a CSS selector), "" where `place` says it.
    """

    message: str
    mend: str
    place: Place = NOWHERE
    severity: Severity | None = None
    compared: tuple[tuple[str, str], ...] = ()
    rule: str = ""
    where: str = ""
    own: Severity | None = None


@dataclass(frozen=True, slots=True)
class ToReview:
    """One thing that no program can judge and a check points a person at: what, what to look for, where.

    `rule` and `where` are what they are in a `Finding`.
    """

    message: str
    mend: str
    place: Place = NOWHERE
    rule: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Measurement:
    """Something that a check measured and that is told even where nothing is wrong, with the method's name."""

    message: str


@dataclass(frozen=True, slots=True)
class NotRun:
    """Why a check, or a part of it, could not be run on this document.

    `missing` says that something is not on this machine, so that the same check can be run elsewhere.
    """

    reason: str
    missing: bool = False


Answer: TypeAlias = Finding | ToReview | Measurement | NotRun


class Described(Protocol):
    """What a result says of whatever gave it: a check of the text or of a file, or an outside validator."""

    @property
    def id(self) -> str:
        """Return its name in settings and reports."""

    @property
    def title(self) -> str:
        """Return what holds where it finds nothing, as a sentence."""

    @property
    def severity(self) -> Severity:
        """Return how much its findings weigh, where they do not say it themselves."""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Return the clauses that it answers to."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that was not counted, and the author's word for it."""

    finding: Finding
    by: Suppression


@dataclass(frozen=True, slots=True)
class Check:
    """A check as a value.

    `id` is also the name of its file (with `_` for `-`) and of its page `docs/checks/ID.md`.
    `run` yields what it finds in one document of one edition.
    `editions` limits it to some editions (empty: all). `source_only` is for what a translation cannot change.
    `sources` say who asks for a rule of easy read. `page` yields what it finds in the web page that a build makes of
    the document, as bytes; where there is none, that part is not run. `printed` yields what it finds in what print and
    Word make of the edition's styles.
    """

    id: str
    title: str
    severity: Severity
    clauses: tuple[Clause, ...]
    run: Callable[[Document], Iterable[Answer]]
    editions: tuple[str, ...] = ()
    source_only: bool = False
    sources: tuple[Source, ...] = ()
    page: Callable[[Document, bytes], Iterable[Answer]] | None = None
    printed: Callable[[Document, Printed], Iterable[Answer]] | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What one check said of one document or file: every finding has its severity, and `reasons` say what was not run.

    `incomplete` says that something was not run because it is missing on this machine. `version` is that of the outside
    program that answered, "" for our own checks.
    """

    check: Described
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    measurements: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    incomplete: bool = False
    to_review: tuple[ToReview, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    version: str = ""


def result_of(
    check: Described,
    answers: Iterable[Answer],
    *,
    severity: Severity | None = None,
    suppressions: Iterable[Suppression] = (),
    version: str = "",
) -> Result:
    """Return what the answers of a check come to.

    `severity` is what a workspace sets, which weighs more than a finding's own; that stays beside it, for whoever asks
    what is true of the file and not what the workspace wants to be told. `suppressions` are those that hold
    today; what they hide makes no check fail. A check that found nothing and could not look everywhere did not pass.
    """
    held = tuple(suppressions)
    findings: list[Finding] = []
    hidden: list[Suppressed] = []
    measurements: list[str] = []
    to_review: list[ToReview] = []
    not_run: list[NotRun] = []
    for answer in answers:
        match answer:
            case Finding():
                weighed = _weighed(answer, answer.severity or check.severity, severity)
                by = next((one for one in held if one.hides(check.id, answer.message)), None)
                if by is None:
                    findings.append(weighed)
                else:
                    hidden.append(Suppressed(weighed, by))
            case ToReview():
                to_review.append(answer)
            case Measurement():
                measurements.append(answer.message)
            case NotRun():
                not_run.append(answer)
    return Result(
        check,
        _outcome(findings, to_review, not_run),
        tuple(findings),
        tuple(measurements),
        tuple(answer.reason for answer in not_run),
        incomplete=any(answer.missing for answer in not_run),
        to_review=tuple(to_review),
        suppressed=tuple(hidden),
        version=version,
    )


def _weighed(finding: Finding, own: Severity, wanted: Severity | None) -> Finding:
    """Return a finding with the severity that a workspace wants, or its own where it wants none."""
    if wanted is None or wanted is own:
        return finding if finding.severity is own else replace(finding, severity=own)
    return replace(finding, severity=wanted, own=own)


def suppressed(result: Result, suppressions: Iterable[Suppression]) -> Result:
    """Return a result in which what suppressions hide is counted as suppressed."""
    held = tuple(suppressions)
    pairs = [
        (finding, next((one for one in held if one.hides(result.check.id, finding.message)), None))
        for finding in result.findings
    ]
    if all(by is None for _, by in pairs):
        return result
    findings = tuple(finding for finding, by in pairs if by is None)
    hidden = tuple(Suppressed(finding, by) for finding, by in pairs if by is not None)
    outcome = Outcome.FAILED if findings else _without_findings(result.to_review, result.reasons)
    return replace(result, outcome=outcome, findings=findings, suppressed=(*result.suppressed, *hidden))


def _outcome(findings: Sequence[Finding], to_review: Sequence[ToReview], not_run: Sequence[NotRun]) -> Outcome:
    return Outcome.FAILED if findings else _without_findings(to_review, not_run)


def _without_findings(to_review: Sequence[ToReview], not_run: Sequence[object]) -> Outcome:
    if to_review:
        return Outcome.TO_REVIEW
    return Outcome.NOT_RUN if not_run else Outcome.PASSED
