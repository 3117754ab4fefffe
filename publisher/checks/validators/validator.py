"""What an outside validator is, and what it says of a file, as values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from publisher.checks.output.file_check import OutputFile
from publisher.findings import Answer, NotRun, Severity
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
class Judged:
    """What a validator says of one file.

    `verdicts` has each standard that the file was held to, by its short name ("PDF/UA-1"), and whether the validator
    found nothing that breaks it. A standard that is not there was not judged.
    """

    answers: tuple[Answer, ...] = ()
    verdicts: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Validator:
    """An outside validator.

    `id` names it in `--require`, in settings and in reports, and is the name of its page `docs/checks/ID.md`; `name` is
    what people call it, `title` what holds where it finds nothing. `formats` are those that it judges. `fast` says that
    it starts no outside program, so that it is always run. `in_process` says that it works in the process that asks it,
    so that a file from elsewhere must be given to it in a process with bounds.

    `look` says whether it is on this machine and judges no file. `run` takes what `look` found and judges files
    together, since most take long to start; it returns what it says of each by its path, in its own words with its own
    rule ids (`Finding.rule`). A file that it does not name was not judged. It raises nothing: a validator that breaks
    is `NotRun` with the reason, for each file.
    """

    id: str
    name: str
    title: str
    severity: Severity
    clauses: tuple[Clause, ...]
    formats: tuple[str, ...]
    fast: bool
    look: Callable[[], Present | Absent]
    run: Callable[[Present, Sequence[OutputFile]], Mapping[str, Judged]]
    in_process: bool = False


# The standards as wholes: a validator answers to what of them a program can judge.
PDF_UA_1 = Clause("PDF/UA-1", "", "what a program can judge of it")
PDF_UA_2 = Clause("PDF/UA-2", "", "what a program can judge of it")
PDF_A = Clause("PDF/A", "", "the part and level that a file claims")
WTPDF = Clause("WTPDF 1.0", "", "what a program can judge of it")
HTML = Clause("HTML Standard", "", "the grammar of pages")
WCAG = Clause("WCAG 2.2", "", "what axe-core can judge of levels A and AA")
OPEN_XML = Clause("ISO/IEC 29500", "", "the schemas of Word files")


def mend(file: OutputFile) -> str:
    """Return how to mend what a validator finds in a file."""
    if file.document is not None:
        return "Mend what “publisher check” finds in the text; if it finds nothing, the program is at fault: report it."
    return "Mend it where the file was made, then make the file again."


def times(count: int) -> str:
    """Return how often something was found, for the end of a message; "" for once."""
    return f" ({count} times)" if count > 1 else ""


def unjudged(reason: str, *, missing: bool = False) -> Judged:
    """Return what is said of a file that a validator did not judge."""
    return Judged((NotRun(reason, missing),))
