"""What the checks said of several documents: as text for a terminal, as JSON for machines, and as an exit code.

A report never says that a document is accessible, or that it passes easy read: it says what was found, what was
measured, what was not run and why, and what only a person can still check.
"""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len

from publisher import language as languages
from publisher.constructs import Lost
from publisher.editions import EDITIONS, OF_TRANSLATIONS, Question, asked, find
from publisher.errors import SourceError, visible
from publisher.findings import Finding, Outcome, Result, Severity
from publisher.model import Document, Judgement, State

JSON_VERSION = 1

_EDITIONS = {edition.id: position for position, edition in enumerate(EDITIONS)}

# What only a person can check; it stays true whatever the program finds.
_CLOSING = "The automatic checks are done; a person must check what only people can judge."


@dataclass(frozen=True, slots=True)
class Checked:
    """A document of one edition and language, with what the checks said of it.

    `results` is () where it has the words of another edition, of which they were said.
    """

    document: Document
    results: tuple[Result, ...]


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


def exit_code(results: Iterable[Result], refused: Iterable[SourceError] = ()) -> int:
    """Return 1 where there is an error or a build refuses something, else 3 where a check misses something, else 0.

    A check that has no rule for a language is not incomplete: no machine could run it.
    """
    told = tuple(results)
    if any(True for _ in refused) or any(
        finding.severity is Severity.ERROR for result in told for finding in result.findings
    ):
        return 1
    return 3 if any(result.incomplete for result in told) else 0


def terminal(
    checked: Iterable[Checked],
    refused: Iterable[SourceError] = (),
    lost: Iterable[Lost] = (),
    noticed: Iterable[Finding] = (),
) -> str:
    """Return the report as plain text, document by document, with a closing count; it ends in a line feed.

    `refused` is what a build would not write, `lost` what it writes and some format does not say, and `noticed` what
    to look at beside the texts: neither is an error.
    """
    told = _sorted(checked)
    others = _not_found(refused, told)
    lines: list[str] = []
    for one in told:
        lines += [*_section(one), ""]
    if others:
        lines.append("Nothing can be built before this is mended")
        for mistake in others:
            lines += [f"  {mistake.place}  {Severity.ERROR}  {mistake.message}", f"      {mistake.mend}"]
        lines.append("")
    if losses := [f"  {one}" for one in lost]:
        lines += ["Not every format says all that is in the texts", *losses, ""]
    if notices := [line for one in noticed for line in (f"  {one.place}  {one.message}", f"      {one.mend}")]:
        lines += ["Look at this; it ends no build", *notices, ""]
    lines += _to_judge(told)
    lines.append(_in_words(_counts(told, others)))
    return "\n".join(map(visible, lines)) + "\n"


def as_json(
    checked: Iterable[Checked],
    refused: Iterable[SourceError] = (),
    lost: Iterable[Lost] = (),
    noticed: Iterable[Finding] = (),
) -> str:
    """Return the report in the shape of `docs/check-results.schema.json`; same results, same text."""
    told = _sorted(checked)
    mistakes = tuple(refused)
    shape = {
        "version": JSON_VERSION,
        "counts": _counts(told, _not_found(mistakes, told)),
        "exit_code": exit_code((result for one in told for result in one.results), mistakes),
        "refused": [
            {"message": one.message, "mend": one.mend, "path": one.place.path, "line": one.place.line}
            for one in mistakes
        ],
        "lost": [_loss(one) for one in lost],
        "noticed": [
            {"message": one.message, "mend": one.mend, "path": one.place.path, "line": one.place.line}
            for one in noticed
        ],
        "documents": [_document(one) for one in told],
    }
    return json_text(shape)


def json_text(shape: object) -> str:
    """Return a value as JSON, in lines; what a terminal would obey, and what nobody sees, is escaped in it."""
    lines = json.dumps(shape, ensure_ascii=False, indent=2, sort_keys=True).split("\n")
    return "".join(f"{_escaped(line)}\n" for line in lines)


def _escaped(line: str) -> str:
    """Return a line of JSON with an escape (RFC 8259, 7) in the place of each sign that `visible` shows by number."""
    if visible(line) == line:
        return line
    return "".join(sign if visible(sign) == sign else _escape(sign) for sign in line)


def _escape(sign: str) -> str:
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _sorted(checked: Iterable[Checked]) -> tuple[Checked, ...]:
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


def _not_found(refused: Iterable[SourceError], told: Iterable[Checked]) -> tuple[SourceError, ...]:
    """Return those of the mistakes that no check has found as an error, so that each is told once."""
    found = {
        (finding.message, finding.place)
        for one in told
        for result in one.results
        for finding in result.findings
        if finding.severity is Severity.ERROR
    }
    return tuple(mistake for mistake in refused if (mistake.message, mistake.place) not in found)


def _counts(told: Iterable[Checked], refused: Sequence[SourceError]) -> dict[str, int]:
    results = [result for one in told for result in one.results]
    severities = [finding.severity for result in results for finding in result.findings]
    return {
        "errors": severities.count(Severity.ERROR) + len(refused),
        "warnings": severities.count(Severity.WARNING),
        "infos": severities.count(Severity.INFO),
        "not_run": sum(bool(result.reasons) for result in results),
    }


def _in_words(counts: dict[str, int]) -> str:
    """Return the closing count; what is only told has no place in it where there is none."""
    parts = [_number(counts["errors"], "error"), _number(counts["warnings"], "warning")]
    if counts["infos"]:
        parts.append(_number(counts["infos"], "info"))
    return ", ".join([*parts, f"{_number(counts['not_run'], 'check')} not run"])


def _section(one: Checked) -> list[str]:
    document = one.document
    language = languages.find(document.language).english_name
    state = "" if document.state is State.SOURCE else f", {document.state}"
    edition = f", {document.edition}" if document.edition else ""
    lines = [f"{document.name}{edition}, {language}{state}"]
    for finding, check in sorted(_found(one), key=_weight_and_place):
        lines.append(f"  {finding.place}  {finding.severity}  {finding.message} [{check}]")
        lines.append(f"      {finding.mend}")
        lines += _side_by_side(finding.compared)
    if document.untranslated:
        lines.append(
            f"  not translated  {document.untranslated} of {_number(document.segments, 'part')}: "
            "only what is translated was looked at"
        )
    for result in one.results:
        lines += [f"  measured  {measurement} [{result.check.id}]" for measurement in result.measurements]
    for result in one.results:
        lines += [f"  not run  {reason} [{result.check.id}]" for reason in result.reasons]
    if not one.results and document.edition and (other := find(document.edition).text_of):
        lines.append(f"  has the words of the edition “{other}”: what was found there holds here")
    elif not any(result.findings for result in one.results):
        run = sum(result.outcome is not Outcome.NOT_RUN for result in one.results)
        lines.append(f"  nothing found by {_number(run, 'check')}")
    return lines


def _found(one: Checked) -> Iterator[tuple[Finding, str]]:
    """Yield what was found in a document, each with the id of its check."""
    for result in one.results:
        for finding in result.findings:
            yield finding, result.check.id


_WEIGHTS = (Severity.ERROR, Severity.WARNING, Severity.INFO, None)


def _weight_and_place(found: tuple[Finding, str]) -> tuple[object, ...]:
    """Return what findings are sorted by: errors first, then file and line."""
    finding, check = found
    return _WEIGHTS.index(finding.severity), finding.place.path, finding.place.line, check


_COLUMN = 44  # signs: two columns and what stands beside them fill a line of 100


def _side_by_side(compared: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield lines of two columns: the words as they were, and as they are now."""
    rows = tuple(compared)
    if not rows:
        return
    for before, now in (("Before", "Now"), *rows):
        columns = (textwrap.wrap(before, _COLUMN) or ["–"], textwrap.wrap(now, _COLUMN) or ["–"])
        for left, right in zip_longest(*columns, fillvalue=""):
            yield f"      {left}{' ' * (_COLUMN - cell_len(left))} | {right}".rstrip()


def _to_judge(told: tuple[Checked, ...]) -> list[str]:
    """Return the questions for people with their answers, each set once, with the documents that it is about."""
    sets: dict[tuple[str, ...], list[str]] = {}
    for one in told:
        name = f"{one.document.name} ({_edition_and_language(one.document)})"
        sets.setdefault(tuple(asked_lines(one.document)), []).append(name)
    lines = [_CLOSING] if sets else []
    for questions_and_answers, names in sets.items():
        lines += [f"  {', '.join(names)}:", *questions_and_answers]
    return [*lines, ""] if lines else []


def asked_lines(document: Document) -> Iterator[str]:
    """Yield the lines of a document's questions, each with its answer below it."""
    for number, one in enumerate(questions(document), start=1):
        yield f"    {number}. {one.question.text} ({one.question.id})"
        yield f"       {_answer(one)}"


def _answer(one: Asked) -> str:
    """Return who answered a question, what and when, as a sentence."""
    if not one.applies:
        return "Not asked: this is the language that the text was written in."
    answer = one.judgement
    if answer is None:
        return "Nobody has answered this yet."
    said = f"{answer.answer.capitalize()}: {answer.by}, {answer.on.isoformat()}."
    noted = f" “{answer.note}”" if answer.note else ""
    return said + noted + (" The text has changed since then: ask again." if answer.stale else "")


def _edition_and_language(document: Document) -> str:
    return " ".join(part for part in (document.edition, document.language) if part)


def _document(one: Checked) -> dict[str, object]:
    document = one.document
    return {
        "document": document.name,
        "title": document.title,
        "path": document.place.path,
        "edition": document.edition,
        "language": document.language,
        "state": str(document.state),
        "segments": document.segments,
        "untranslated": document.untranslated,
        "results": [_result(result) for result in sorted(one.results, key=lambda result: result.check.id)],
        "for_a_person": [one.question.text for one in questions(document) if one.applies],
        "judgements": [_judgement(one) for one in questions(document)],
    }


def _judgement(one: Asked) -> dict[str, object]:
    answer = one.judgement
    return {
        "question": one.question.id,
        "text": one.question.text,
        "applies": one.applies,
        "answer": answer and answer.answer,
        "by": answer and answer.by,
        "on": answer and answer.on.isoformat(),
        "note": answer and answer.note,
        "stale": answer is not None and answer.stale,
    }


def _result(result: Result) -> dict[str, object]:
    return {
        "check": result.check.id,
        "title": result.check.title,
        "outcome": str(result.outcome),
        "clauses": [
            {"standard": clause.standard, "number": clause.number, "title": clause.title}
            for clause in result.check.clauses
        ],
        "findings": [_finding(finding) for finding in sorted(result.findings, key=_position)],
        "measurements": list(result.measurements),
        "not_run": list(result.reasons),
        "incomplete": result.incomplete,
    }


def _loss(one: Lost) -> dict[str, object]:
    return {
        "construct": one.loss.construct,
        "formats": list(one.formats),
        "message": one.loss.what,
        "kept": str(one.loss.kept),
        "places": [{"path": place.path, "line": place.line} for place in one.places],
    }


def _position(finding: Finding) -> tuple[str, int, str]:
    return finding.place.path, finding.place.line, finding.message


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "severity": str(finding.severity),
        "message": finding.message,
        "mend": finding.mend,
        "path": finding.place.path,
        "line": finding.place.line,
        "compared": [{"before": before, "now": now} for before, now in finding.compared],
    }


def _number(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
