"""What a check is and what it says: values that the checks make and the report prints."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from publisher.errors import NOWHERE, Place
from publisher.model import Document
from publisher.standards import Clause, Source


class Severity(StrEnum):
    """How much a finding weighs: an error decides the exit code, a warning asks for a look, an info tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Outcome(StrEnum):
    """What came of a check. `NOT_RUN` never reads as passed.

    What only a person can judge is no check's: the report asks it as a question beside the results.
    """

    PASSED = "passed"
    FAILED = "failed"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: what, how to mend it, where; `severity` None takes the check's own.

    `compared` are words as they were and as they are now, to be shown side by side.
    """

    message: str
    mend: str
    place: Place = NOWHERE
    severity: Severity | None = None
    compared: tuple[tuple[str, str], ...] = ()


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


Answer: TypeAlias = Finding | Measurement | NotRun


@dataclass(frozen=True, slots=True)
class Check:
    """A check as a value.

    `id` is also the name of its file (with `_` for `-`) and of its page `docs/checks/ID.md`.
    `run` yields what it finds in one document of one edition.
    `editions` limits it to some editions (empty: all). `source_only` is for what a translation cannot change.
    `sources` say who asks for a rule of easy read. `page` yields what it finds in the web page that a build makes of
    the document, as bytes; where there is none, that part is not run.
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


@dataclass(frozen=True, slots=True)
class Result:
    """What one check said of one document: every finding has its severity, and `reasons` say what was not run.

    `incomplete` says that something was not run because it is missing on this machine.
    """

    check: Check
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    measurements: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    incomplete: bool = False
