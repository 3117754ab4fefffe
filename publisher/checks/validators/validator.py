"""What an outside validator is, as a value."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from publisher.checks.output.file_check import OutputFile
from publisher.findings import Answer, Severity
from publisher.standards import Clause


@dataclass(frozen=True, slots=True)
class Present:
    """A validator that is on this machine: its own version, and where it lies ("" for a package of Python)."""

    version: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Absent:
    """Why a validator cannot be run here, and how to get it."""

    reason: str
    get: str


@dataclass(frozen=True, slots=True)
class Validator:
    """An outside validator.

    `id` names it in `--require`, in settings and in reports, `formats` are those that it judges. `look` says whether it
    is on this machine and runs no file. `run` judges files together, since most take long to start, and returns what it
    says of each by its path, in its own words with its own rule ids (`Finding.rule`); a file that it does not name was
    not judged. It raises nothing: a validator that breaks is `NotRun` with the reason, for each file.
    """

    id: str
    title: str
    severity: Severity
    clauses: tuple[Clause, ...]
    formats: tuple[str, ...]
    look: Callable[[], Present | Absent]
    run: Callable[[Sequence[OutputFile]], Mapping[str, Iterable[Answer]]]
