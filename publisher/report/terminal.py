"""A report as plain text, for a terminal."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from rich.cells import cell_len

from publisher import language as languages
from publisher.errors import visible
from publisher.findings import Finding, Outcome, Result, Severity
from publisher.model import Document, State
from publisher.report import Asked, Checked, CheckedFile, Report, came_of, in_order, place_of, questions

# What only a person can check; it stays true whatever the program finds.
_CLOSING = "The automatic checks are done; a person must check what only people can judge."


def as_text(report: Report) -> str:
    """Return the report document by document, then file by file, with a closing count; it ends in a line feed."""
    told = in_order(report.checked)
    lines: list[str] = []
    for one in told:
        lines += [*_section(one), ""]
    for file in report.files:
        lines += [*_of_file(file), ""]
    if others := report.refused_alone():
        lines.append("Nothing can be built before this is mended")
        for mistake in others:
            lines += [f"  {mistake.place}  {Severity.ERROR}  {mistake.message}", f"      {mistake.mend}"]
        lines.append("")
    if losses := [f"  {one}" for one in report.lost]:
        lines += ["Not every format says all that is in the texts", *losses, ""]
    notices = [line for one in report.noticed for line in (f"  {one.place}  {one.message}", f"      {one.mend}")]
    if notices:
        lines += ["Look at this; it ends no build", *notices, ""]
    lines += _let_stand(report)
    lines += _missing(report)
    lines += _to_judge(told)
    lines.append(in_words(report.counts()))
    return "\n".join(map(visible, lines)) + "\n"


def _let_stand(report: Report) -> list[str]:
    """Return what authors let stand, and what came of it."""
    lines = []
    for one in report.suppressions:
        said = one.suppression
        lines += [f"  {said.place}  {said.check}  {came_of(one)}", f"      {said.reason}"]
    return ["Suppressed by the authors of the texts", *lines, ""] if lines else []


def _missing(report: Report) -> list[str]:
    """Return the outside programs that files were held against, and those that are not here."""
    lines = []
    for tool in report.tools:
        if tool.version is None:
            lines += [f"  not run  {tool.title} ({tool.id}) is not on this machine", f"      {tool.get}"]
        else:
            lines.append(f"  {tool.title} {tool.version} ({tool.id})")
    return ["Outside validators, each in its own words", *lines, ""] if lines else []


def in_words(counts: Mapping[str, int]) -> str:
    """Return the closing count; what is only told has no place in it where there is none."""
    parts = [_number(counts["errors"], "error"), _number(counts["warnings"], "warning")]
    if counts["infos"]:
        parts.append(_number(counts["infos"], "info"))
    if counts["suppressed"]:
        parts.append(f"{counts['suppressed']} suppressed")
    if counts["lapsed"]:
        parts.append(f"{_number(counts['lapsed'], 'suppression')} lapsed")
    if counts["to_review"]:
        parts.append(f"{counts['to_review']} to review")
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
    lines += _beside(one.results)
    if one.said_of:
        lines.append(f"  has the words of the edition “{one.said_of}”: what was found there holds here")
    elif not any(result.findings for result in one.results):
        run = sum(result.outcome is not Outcome.NOT_RUN for result in one.results)
        lines.append(f"  nothing found by {_number(run, 'check')}")
    return lines


def _of_file(one: CheckedFile) -> list[str]:
    lines = [one.path]
    for result in one.results:
        for finding in result.findings:
            rule = f", {finding.rule}" if finding.rule else ""
            said = f"{finding.message} [{result.check.id}{rule}]"
            lines.append("".join(f"  {part}" for part in (place_of(finding), finding.severity, said) if part))
            lines.append(f"      {finding.mend}")
    lines += _beside(one.results)
    if not any(result.findings for result in one.results):
        run = sum(result.outcome is not Outcome.NOT_RUN for result in one.results)
        lines.append(f"  nothing found by {_number(run, 'check')}")
    return lines


def _beside(results: Sequence[Result]) -> Iterator[str]:
    """Yield what results say beside their findings, each kind together."""
    for result in results:
        for one in result.to_review:
            at = f"{place_of(one)}  " if place_of(one) else ""
            yield f"  to review  {at}{one.message} [{result.check.id}]"
            yield f"      {one.mend}"
    for result in results:
        for hidden in result.suppressed:
            until = hidden.by.until.isoformat()
            yield f"  suppressed until {until}  {hidden.finding.message} [{result.check.id}]"
            yield f"      {hidden.by.reason}"
    for result in results:
        yield from (f"  measured  {measurement} [{result.check.id}]" for measurement in result.measurements)
    for result in results:
        yield from (f"  not run  {reason} [{result.check.id}]" for reason in result.reasons)


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


def _number(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
