"""What a run of the checks says about each clause of a standard: what passed, what did not, and what nobody looked at.

A clause passes where every program that answers it looked at everything and found nothing, and no person is needed.
What was not run never reads as passed, and what a person must judge never reads as passed by a program.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from publisher.editions import asked, find
from publisher.evidence.answers.answer import (
    ALL,
    Answer,
    Answers,
    ByCheck,
    ByDesign,
    ByPerson,
    ByValidator,
    NotApplicable,
    of_formats,
)
from publisher.evidence.answers.checks import text_check
from publisher.evidence.answers.rules import OF_PDFUA_1
from publisher.evidence.answers.table import BY_STANDARD
from publisher.findings import Finding, Outcome, Result, Severity
from publisher.model import State
from publisher.report import Checked, CheckedFile, Report, place_of
from publisher.standards import pdfua

# More places would say the same again.
_MOST_EXAMPLES = 3
# What veraPDF puts before the clause and test of a rule of PDF/UA-1: "ISO 14289-1:2014 7.3-1". Rules of other standards
# have other names before them, and the same numbers.
_SPECIFICATION = re.compile(r"ISO 14289-1(?::\d{4})? ")
_PAGE_VALIDATION = "PDFUA1-"
_WEIGHTS = (Severity.INFO, Severity.WARNING, Severity.ERROR)


class Verdict(StrEnum):
    """Where a clause stands in a run, from what must be mended to what asks nothing."""

    FAILED = "failed"
    TO_REVIEW = "to review"
    NOT_RUN = "not run"
    PARTLY_RUN = "passed as far as it was run"
    FOR_A_PERSON = "for a person"
    AS_FAR_AS_SEEN = "passed as far as a program sees; a person must look"
    BY_DESIGN = "holds by design, which tests of the program prove"
    PASSED = "passed"
    NOT_APPLICABLE = "not applicable"


@dataclass(frozen=True, slots=True)
class Heard:
    """What one answer came to in a run: it looked at `looked` texts or files, of which `failed` are wrong.

    `found` are examples of what it found, `reasons` why something was not run.
    """

    answer: Answer
    verdict: Verdict
    looked: int = 0
    failed: int = 0
    found: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Covered:
    """Where one clause stands in a run, and what each of its answers came to."""

    answers: Answers
    verdict: Verdict
    heard: tuple[Heard, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return why something was not run, each reason once."""
        return tuple(dict.fromkeys(reason for one in self.heard for reason in one.reasons))

    @property
    def people(self) -> tuple[str, ...]:
        """Return what a person must look for, whatever programs found."""
        return tuple(f"A person must see {one.looks_for}." for one in self.answers.people())


@dataclass(frozen=True, slots=True)
class _Run:
    """A report, as far as it is about files of some formats."""

    report: Report
    files: tuple[CheckedFile, ...]

    def others(self, formats: Sequence[str]) -> Iterator[str]:
        """Yield why files of these formats, or of no known one, are not those that this program makes: each once."""
        told = [file for file in self.report.files if file.format in formats or not file.format]
        if any(file.document is None for file in told):
            yield "Files were made elsewhere."
        for why in dict.fromkeys(file.stale for file in told if file.document is not None and file.stale):
            yield f"{why}: {_few([file.path for file in told if file.stale == why])}."


def coverage(report: Report, standard: str, formats: Sequence[str] = ALL) -> tuple[Covered, ...]:
    """Return where each clause of a standard stands in a run, as far as it is about files of these formats.

    `standard` is a key of `BY_STANDARD`. A clause that no answer speaks of in these formats is left out.
    Raises `KeyError` for a standard that there is not.
    """
    run = _Run(report, tuple(file for file in report.files if file.format in formats))
    rows = []
    for row in BY_STANDARD[standard]:
        answers = of_formats(row.answers, tuple(formats))
        if answers:
            heard = tuple(_heard(answer, run) for answer in answers)
            kept = Answers(row.clause, row.level, answers, row.note)
            rows.append(Covered(kept, verdict_of([one.verdict for one in heard]), heard))
    return tuple(rows)


def verdict_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Return where a clause stands whose answers came to these. What does not apply counts where all else does not."""
    found = set(verdicts) - {Verdict.NOT_APPLICABLE}
    for worst in (Verdict.FAILED, Verdict.TO_REVIEW):
        if worst in found:
            return worst
    if Verdict.NOT_RUN in found or Verdict.PARTLY_RUN in found:
        return Verdict.PARTLY_RUN if found & {Verdict.PASSED, Verdict.PARTLY_RUN} else Verdict.NOT_RUN
    if Verdict.FOR_A_PERSON in found:
        return Verdict.AS_FAR_AS_SEEN if Verdict.PASSED in found else Verdict.FOR_A_PERSON
    for best in (Verdict.PASSED, Verdict.BY_DESIGN):
        if best in found:
            return best
    return Verdict.NOT_APPLICABLE


def _heard(answer: Answer, run: _Run) -> Heard:
    match answer:
        case ByCheck(of_files=False):
            return _by_check(answer, run.report)
        case ByCheck() | ByValidator():
            return _by_files(answer, run)
        case ByPerson():
            return Heard(answer, Verdict.FOR_A_PERSON)
        case ByDesign():
            return _by_design(answer, run)
        case NotApplicable():
            if others := tuple(run.others(answer.formats)):
                return _unknown(answer, *others, "Nobody looked whether this asks something of such files.")
            return Heard(answer, Verdict.NOT_APPLICABLE)


def _unknown(answer: Answer, *reasons: str) -> Heard:
    return Heard(answer, Verdict.NOT_RUN, reasons=reasons)


def _by_design(answer: ByDesign, run: _Run) -> Heard:
    if others := tuple(run.others(answer.formats)):
        return _unknown(answer, *others, "The design of this program says nothing about such files.")
    if run.report.refused:
        return _unknown(answer, "A build refuses texts of this run, so there are no files of them.")
    return Heard(answer, Verdict.BY_DESIGN)


def _by_check(answer: ByCheck, report: Report) -> Heard:
    """Return what a check on text came to in all the texts that it concerns."""
    concerned = [one for one in report.checked if _concerns(answer.id, one)]
    if not concerned:
        return _unknown(answer, f"No text of this run is one that “{answer.id}” looks at.")
    said = [(one, _of(answer.id, one.results)) for one in concerned]
    silent = [one.document.name for one, result in said if result is None]
    reasons = [f"“{answer.id}” was switched off for {_listed(silent)}."] if silent else []
    if unread := [f"{one.document.name} ({one.document.language})" for one, _ in said if one.document.untranslated]:
        reasons.append(f"Not all is translated, and only what is was looked at: {_listed(unread)}.")
    return _together(answer, [result for _, result in said if result is not None], reasons)


def _concerns(identifier: str, one: Checked) -> bool:
    """Return whether a check looks at a text; one that has the words of another edition was looked at there."""
    check, document = text_check(identifier), one.document
    if one.said_of and check.page is None and check.printed is None:
        return False
    of_edition = not check.editions or document.edition in check.editions
    return of_edition and (not check.source_only or document.state is State.SOURCE)


def _by_files(answer: ByCheck | ByValidator, run: _Run) -> Heard:
    """Return what a check on files or a validator came to in all the files that it speaks of."""
    concerned = [file for file in run.files if file.format in answer.formats]
    if not concerned:
        return _unknown(answer, f"No file of this run is one that “{answer.id}” looks at.")
    said = [_of(answer.id, file.results) for file in concerned]
    if None in said:
        return _together(answer, [one for one in said if one is not None], [_why_silent(answer.id, run.report)])
    return _together(answer, [one for one in said if one is not None], [])


def _why_silent(identifier: str, report: Report) -> str:
    tool = next((tool for tool in report.tools if tool.id == identifier), None)
    if tool is not None and tool.version is None:
        return f"{tool.title} is not on this machine."
    return f"“{identifier}” was not run on every file."


def _together(answer: ByCheck | ByValidator, results: Sequence[Result], reasons: Sequence[str]) -> Heard:
    one_by_one = [_of_result(answer, result) for result in results]
    verdicts = {one for one, _ in one_by_one} | ({Verdict.NOT_RUN} if reasons else set())
    why = [*reasons, *(reason for verdict, told in one_by_one if verdict is Verdict.NOT_RUN for reason in told)]
    found = [said for verdict, told in one_by_one if verdict in {Verdict.FAILED, Verdict.TO_REVIEW} for said in told]
    return Heard(
        answer,
        verdict_of(verdicts),
        len(results),
        sum(one is Verdict.FAILED for one, _ in one_by_one),
        tuple(dict.fromkeys(found))[:_MOST_EXAMPLES],
        tuple(dict.fromkeys(why))[:_MOST_EXAMPLES],
    )


def _of_result(answer: ByCheck | ByValidator, result: Result) -> tuple[Verdict, tuple[str, ...]]:
    """Return what one result says about the clause: only findings by the rules that the answer names count.

    An error fails a clause. A warning, and what an author lets stand, is for a person to look at; an info only tells.
    A workspace that wants an error told as less changes what is told, not what is true: the heavier word counts.
    """
    rules = answer.rules if isinstance(answer, ByValidator) else ()
    errors: list[str] = []
    others: list[str] = []
    for finding in result.findings:
        weight = _weight(finding)
        if _counts(finding.rule, rules) and weight is not Severity.INFO:
            (errors if weight is Severity.ERROR else others).append(_told(finding))
    others += [f"Suppressed: {_told(one.finding)}" for one in result.suppressed if _counts(one.finding.rule, rules)]
    others += [one.message for one in result.to_review if _counts(one.rule, rules)]
    if errors:
        return Verdict.FAILED, tuple(errors)
    if others:
        return Verdict.TO_REVIEW, tuple(others)
    if reasons := tuple(_not_looked(answer, result)):
        return Verdict.NOT_RUN, reasons
    return Verdict.PASSED, ()


def _counts(rule: str, rules: tuple[str, ...]) -> bool:
    """Return whether a finding by a rule is about the clause; one without a rule is about everything.

    So is one by a rule of PDF/UA-1 that no clause here names, as a later validator may have.
    """
    if not rules or not rule:
        return True
    own = _SPECIFICATION.sub("", rule)
    of_pdfua = own != rule or rule.startswith(_PAGE_VALIDATION)
    return own in rules or (of_pdfua and own not in OF_PDFUA_1)


def _weight(finding: Finding) -> Severity:
    return max((one for one in (finding.severity, finding.own) if one), key=_WEIGHTS.index, default=Severity.ERROR)


def _not_looked(answer: ByCheck | ByValidator, result: Result) -> Iterator[str]:
    """Yield why a result that found nothing does not say that nothing is there."""
    if isinstance(answer, ByValidator) and answer.rules and answer.formats == ("pdf",):
        # Validators of PDFs judge by several standards, and say which; the rules are those of PDF/UA-1.
        if not any(pdfua.STANDARD in measured for measured in result.measurements):
            yield from result.reasons or (f"“{answer.id}” did not hold every file to {pdfua.STANDARD}.",)
    elif result.reasons or result.outcome is Outcome.NOT_RUN:
        yield from result.reasons or (f"“{answer.id}” was not run.",)


def _told(finding: Finding) -> str:
    where = place_of(finding)
    return f"{where}: {finding.message}" if where else finding.message


def _of(identifier: str, results: Iterable[Result]) -> Result | None:
    return next((result for result in results if result.check.id == identifier), None)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _few(names: Sequence[str]) -> str:
    """Return names, the first of many."""
    more = len(names) - _MOST_EXAMPLES
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:_MOST_EXAMPLES])} and {more} more"


def open_questions(row: Answers, edition: str) -> tuple[tuple[str, str], ...] | None:
    """Return what people must answer for a clause in an edition, each as the edition that asks and the question's id.

    An edition that has the words of another is asked what that one is, too. None where a person is needed and nobody
    is asked.
    """
    base = find(edition).text_of
    asks = {question.id: one for one in (edition, base) if one for question in asked(one)}
    wanted: dict[tuple[str, str], None] = {}
    for person in row.people():
        here = [question for question in person.questions if question in asks]
        if not here:
            return None
        wanted |= dict.fromkeys((asks[question], question) for question in here)
    return tuple(wanted)
