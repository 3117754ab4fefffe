"""A report as JSON, for machines, in the shape of `docs/check-results.schema.json`."""

import json

from publisher.constructs import Lost
from publisher.errors import visible
from publisher.findings import Finding, Result, Severity, ToReview
from publisher.report import Asked, Checked, CheckedFile, Report, Standing, exit_code, in_order, questions

JSON_VERSION = 1


def as_json(report: Report, fail_on: Severity = Severity.ERROR) -> str:
    """Return the report; same results, same text. `fail_on` decides its exit code."""
    shape = {
        "version": JSON_VERSION,
        "counts": report.counts(),
        "exit_code": exit_code(report, fail_on),
        "refused": [
            {"message": one.message, "mend": one.mend, "path": one.place.path, "line": one.place.line}
            for one in report.refused
        ],
        "lost": [_loss(one) for one in report.lost],
        "noticed": [
            {"message": one.message, "mend": one.mend, "path": one.place.path, "line": one.place.line}
            for one in report.noticed
        ],
        "documents": [_document(one) for one in in_order(report.checked)],
        "files": [_file(one) for one in report.files],
        "tools": [{"id": one.id, "title": one.title, "version": one.version, "get": one.get} for one in report.tools],
        "suppressions": [_standing(one) for one in report.suppressions],
        "clauses": [
            {
                "standard": one.clause.standard,
                "number": one.clause.number,
                "title": one.clause.title,
                "level": one.level,
                "verdict": one.verdict,
                "said": list(one.said),
            }
            for one in report.clauses
        ],
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


def _file(one: CheckedFile) -> dict[str, object]:
    document = one.document
    return {
        "path": one.path,
        "format": one.format,
        "document": document and document.name,
        "edition": document and document.edition,
        "language": document and document.language,
        "stale": one.stale,
        "results": [_result(result) for result in sorted(one.results, key=lambda result: result.check.id)],
    }


def _standing(one: Standing) -> dict[str, object]:
    said = one.suppression
    return {
        "document": one.document,
        "check": said.check,
        "reason": said.reason,
        "until": said.until.isoformat(),
        "words": said.words,
        "path": said.place.path,
        "line": said.place.line,
        "hides": one.hides,
        "lapsed": one.lapsed,
        "looked": one.looked,
    }


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
        "to_review": [
            {"message": one.message, "mend": one.mend, **_at(one)}
            for one in sorted(result.to_review, key=lambda one: (one.place.path, one.place.line, one.message))
        ],
        "suppressed": [
            _finding(one.finding) | {"reason": one.by.reason, "until": one.by.until.isoformat()}
            for one in result.suppressed
        ],
        "version": result.version,
    }


def _at(said: Finding | ToReview) -> dict[str, object]:
    return {"path": said.place.path, "line": said.place.line, "rule": said.rule, "where": said.where}


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
        "own_severity": str(finding.own or finding.severity),
        "message": finding.message,
        "mend": finding.mend,
        **_at(finding),
        "compared": [{"before": before, "now": now} for before, now in finding.compared],
    }
