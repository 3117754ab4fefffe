"""What the checks said, as one value that every kind of report is made from, and its exit code.

A report never says that a document is accessible, or that it passes easy read: it says what was found, what was
measured, what was not run and why, and what only a person can still check.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publisher.constructs import Lost
from publisher.editions import EDITIONS, OF_TRANSLATIONS, Question, asked
from publisher.errors import SourceError
from publisher.findings import Finding, Result, Severity, ToReview
from publisher.model import Document, Judgement, State, Suppression
from publisher.standards import Clause

_EDITIONS = {edition.id: position for position, edition in enumerate(EDITIONS)}


@dataclass(frozen=True, slots=True)
class Checked:
    """A document of one edition and language, with what the checks on text said of it.

    `said_of` is the id of the edition whose words it has, "" where they are its own: what looks at the text was said of
    that one, and `results` are of its page alone.
    """

    document: Document
    results: tuple[Result, ...]
    said_of: str = ""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file, with what the checks on files and outside validators said of it.

    `path` is from the workspace's folder, or as it was given for a file that nobody here made: then `document` is None.
    `stale` says why it is not what a build would make of its document today (it is not there, somebody changed it, or
    its text changed), "" where it is.
    """

    path: str
    format: str
    results: tuple[Result, ...]
    document: Document | None = None
    stale: str = ""


@dataclass(frozen=True, slots=True)
class Tool:
    """An outside program that files can be held against.

    `version` is None where it is not on this machine; `get` then says how to get it.
    """

    id: str
    title: str
    version: str | None
    get: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What came of an author's suppression in this run.

    `hides` counts the findings that it hid. `lapsed` says that its day is over, so that what it hid counts again.
    `looked` is false where its check did not run, or not on everything, so that nobody knows what it hides.
    """

    document: str
    suppression: Suppression
    hides: int
    lapsed: bool
    looked: bool = True


@dataclass(frozen=True, slots=True)
class ClauseStanding:
    """Where one clause of a standard stands in a run, in words; `said` are what was found, not run or left to people.

    `level` is the level of its standard, or who can tell by it, "" for none.
    """

    clause: Clause
    level: str
    verdict: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run of the checks said.

    `refused` is what a build would not write, `lost` what it writes and some format does not say, and `noticed` what
    to look at beside the texts: neither of the last two is an error. `tools` are the outside programs that were asked
    for, () in a run that looks at texts alone. `suppressions` are those that authors wrote into the texts, and
    `clauses` those of the standards, () where nobody asked.
    """

    checked: tuple[Checked, ...] = ()
    files: tuple[CheckedFile, ...] = ()
    refused: tuple[SourceError, ...] = ()
    lost: tuple[Lost, ...] = ()
    noticed: tuple[Finding, ...] = ()
    tools: tuple[Tool, ...] = ()
    suppressions: tuple[Standing, ...] = ()
    clauses: tuple[ClauseStanding, ...] = ()

    def results(self) -> Iterator[Result]:
        """Yield every result, those of texts first."""
        for checked in self.checked:
            yield from checked.results
        for file in self.files:
            yield from file.results

    def refused_alone(self) -> tuple[SourceError, ...]:
        """Return those of the mistakes that no check has found as an error, so that each is told once."""
        found = {
            (finding.message, finding.place)
            for result in self.results()
            for finding in result.findings
            if finding.severity is Severity.ERROR
        }
        return tuple(mistake for mistake in self.refused if (mistake.message, mistake.place) not in found)

    def counts(self) -> Mapping[str, int]:
        """Return how many errors, warnings and infos were found, and how much was suppressed, to review and not run."""
        results = tuple(self.results())
        severities = [finding.severity for result in results for finding in result.findings]
        return {
            "errors": severities.count(Severity.ERROR) + len(self.refused_alone()),
            "warnings": severities.count(Severity.WARNING),
            "infos": severities.count(Severity.INFO),
            "not_run": sum(bool(result.reasons) for result in results),
            "suppressed": sum(len(result.suppressed) for result in results),
            "to_review": sum(len(result.to_review) for result in results),
            "lapsed": sum(standing.lapsed for standing in self.suppressions),
        }


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for a person about a document, with the answer: None where nobody has given one.

    `applies` is false for what is not to be asked of it: of a text in the language that it was written in, whether it
    is well translated.
    """

    question: Question
    judgement: Judgement | None
    applies: bool = True


def questions(document: Document) -> tuple[Asked, ...]:
    """Return what only a person can check in a document: what its edition asks, and what a translation does.

    A text that is of no edition yet is asked what the first edition asks.
    """
    edition = document.edition or EDITIONS[0].id
    answers = {one.question: one for one in document.judgements if one.edition == edition}
    translated = document.state is not State.SOURCE
    return tuple(
        Asked(question, answers.get(question.id), applies=translated or question != OF_TRANSLATIONS)
        for question in asked(edition)
    )


def came_of(one: Standing) -> str:
    """Return in words what came of a suppression: it lapsed, hides findings, hides nothing, or nobody looked."""
    until = one.suppression.until.isoformat()
    if one.lapsed:
        return f"lapsed after {until}: what it hid counts again. Mend that, or give a new reason and day"
    if one.hides:
        return f"hides {one.hides} {'finding' if one.hides == 1 else 'findings'} until {until}"
    if one.looked:
        return f"hides nothing: take it out, or correct it (until {until})"
    return f"was not asked for in this run (until {until})"


def place_of(said: Finding | ToReview) -> str:
    """Return where something is: the line of a text and the place in a file, as far as they are known, "" for none."""
    return ", ".join(part for part in (str(said.place), said.where) if part)


def exit_code(report: Report, fail_on: Severity = Severity.ERROR) -> int:
    """Return 1 where there is what fails a run or a build refuses something, else 3 where something is missing, else 0.

    `fail_on` is the least severity that fails a run. A check that has no rule for a language is not incomplete: no
    machine could run it.
    """
    failing = (Severity.ERROR,) if fail_on is Severity.ERROR else (Severity.ERROR, Severity.WARNING)
    results = tuple(report.results())
    if report.refused or any(finding.severity in failing for result in results for finding in result.findings):
        return 1
    return 3 if any(result.incomplete for result in results) else 0


def in_order(checked: Iterable[Checked]) -> tuple[Checked, ...]:
    """Return documents by name; the source before its translations, and editions in the order of their table."""
    return tuple(
        sorted(
            checked,
            key=lambda one: (
                one.document.name,
                one.document.state is not State.SOURCE,
                one.document.language,
                _EDITIONS.get(one.document.edition, len(_EDITIONS)),
                one.document.edition,
            ),
        )
    )
