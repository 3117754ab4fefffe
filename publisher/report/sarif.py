"""A report as SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code review and security tools read.

Our own checks are one run; each outside validator is a run of its own, with its own rule ids and version, so that two
that disagree stand beside each other and no verdict is made of them.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from publisher import __version__
from publisher.errors import NOWHERE, Place
from publisher.findings import Described, Finding, Outcome, Result, Severity, Suppressed, ToReview
from publisher.report import Checked, CheckedFile, Report, Standing, came_of, in_order
from publisher.report.json_report import json_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
OURS = "publisher"

# SARIF 2.1.0, 3.27.10.
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"

_Json = dict[str, object]
_Told = tuple[Result, Checked | CheckedFile]


def as_sarif(report: Report) -> str:
    """Return the report as a SARIF log; same results, same text.

    What a build would refuse, which no check has found, is a result of the rule “build”. A check that was not run, or
    not in full, is a notification of its run: it never reads as passed.
    """
    told = tuple(_told(report))
    ours = [one for one in told if not one[0].version]
    refused = [_refused(one.message, one.mend, one.place) for one in _alone(report)]
    runs = [_run(OURS, __version__, ours, refused, [_let_stand(one) for one in report.suppressions if not one.hides])]
    outside: dict[tuple[str, str], list[_Told]] = {
        (tool.id, tool.version): [] for tool in report.tools if tool.version is not None
    }
    for one in told:
        if one[0].version:
            outside.setdefault((one[0].check.id, one[0].version), []).append(one)
    titles = {tool.id: tool.title for tool in report.tools}
    runs += [_run(titles.get(name, name), version, own) for (name, version), own in outside.items()]
    return json_text({"$schema": SCHEMA, "version": VERSION, "runs": runs})


def _alone(report: Report) -> Iterable[Finding]:
    return (Finding(one.message, one.mend, one.place) for one in report.refused_alone())


def _told(report: Report) -> Iterator[_Told]:
    for checked in in_order(report.checked):
        for result in checked.results:
            yield result, checked
    for file in report.files:
        for result in file.results:
            yield result, file


def _run(
    name: str, version: str, told: list[_Told], others: Iterable[_Json] = (), notices: Iterable[_Json] = ()
) -> _Json:
    """Return one run: its rules, what it found and what it could not run; `notices` are further notifications."""
    rules = {check.id: check for check, _ in ((result.check, one) for result, one in told)}
    results = [row for result, one in told for row in _results(result, one)]
    missed = [_missed(result, reason, one) for result, one in told for reason in result.reasons]
    refused = list(others)
    listed = [_rule(check) for _, check in sorted(rules.items())]
    if refused:
        listed.append({"id": "build", "shortDescription": {"text": "What a build refuses to write"}})
    return {
        "tool": {"driver": {"name": name, "semanticVersion" if name == OURS else "version": version, "rules": listed}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder of the workspace"}}},
        "invocations": [{"executionSuccessful": _succeeded(told), "toolExecutionNotifications": [*missed, *notices]}],
        "results": [*results, *refused],
    }


def _succeeded(told: list[_Told]) -> bool:
    """Return whether a run did what was asked of it (3.20.14): nothing was missing, and something could be run."""
    results = [result for result, _ in told]
    nothing = bool(results) and all(result.outcome is Outcome.NOT_RUN for result in results)
    return not nothing and not any(result.incomplete for result in results)


def _text(words: str) -> _Json:
    """Return a message in which no words of a text or a file are a link (3.11.6)."""
    return {"text": re.sub(r"[\\\[\]]", r"\\\g<0>", words)}


def _rule(check: Described) -> _Json:
    return {
        "id": check.id,
        "shortDescription": {"text": check.title},
        "help": {"text": f"publisher explain {check.id}"},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": [str(clause) for clause in check.clauses]},
    }


def _results(result: Result, one: Checked | CheckedFile) -> Iterator[_Json]:
    for finding in result.findings:
        yield _finding(result.check, finding, one)
    for hidden in result.suppressed:
        yield _finding(result.check, hidden.finding, one) | {"suppressions": [_suppression(hidden)]}
    for look in result.to_review:
        yield _of(result.check.id, look, one) | {"kind": "review", "level": "none"}


def _finding(check: Described, finding: Finding, one: Checked | CheckedFile) -> _Json:
    return _of(check.id, finding, one) | {"kind": "fail", "level": _LEVELS[finding.severity or check.severity]}


def _of(check: str, said: Finding | ToReview, one: Checked | CheckedFile) -> _Json:
    """Return what a finding and what is to review have in common."""
    row: _Json = {
        "ruleId": f"{check}/{quote(said.rule, safe='', errors='replace')}" if said.rule else check,
        "message": _text(f"{said.message} {said.mend}"),
        "properties": _about(one),
    }
    if said.rule:
        row["rule"] = {"id": check}
    if location := _location(said, one):
        row["locations"] = [location]
    return row


def _about(one: Checked | CheckedFile) -> _Json:
    document = one.document
    if document is None:
        return {}
    return {"document": document.name, "edition": document.edition, "language": document.language}


def _location(said: Finding | ToReview, one: Checked | CheckedFile) -> _Json | None:
    """Return where something is: the line of a text, or the place in a file that has no lines of its own."""
    place = said.place
    if place == NOWHERE and isinstance(one, CheckedFile):
        place = Place(one.path)
    if place == NOWHERE:
        return None
    physical: _Json = {"artifactLocation": _artifact(place.path)}
    if place.line:
        physical["region"] = {"startLine": place.line}
    location: _Json = {"physicalLocation": physical}
    if said.where:
        location["logicalLocations"] = [{"fullyQualifiedName": said.where}]
    return location


def _artifact(path: str) -> _Json:
    """Return the address of a file (RFC 3986); one that is given by its whole path has no base."""
    address = quote(path, errors="replace")
    return {"uri": f"file://{address}"} if path.startswith("/") else {"uri": address, "uriBaseId": _ROOT}


def _suppression(hidden: Suppressed) -> _Json:
    return {
        "kind": "inSource",
        "status": "accepted",
        "justification": f"{hidden.by.reason} (until {hidden.by.until.isoformat()})",
    }


def _missed(result: Result, reason: str, one: Checked | CheckedFile) -> _Json:
    about = one.path if isinstance(one, CheckedFile) else " ".join(map(str, _about(one).values()))
    return {
        "level": "warning" if result.incomplete else "note",
        "message": _text(f"Not run on {about}: {reason}"),
        "associatedRule": {"id": result.check.id},
    }


def _let_stand(one: Standing) -> _Json:
    """Return what is told of a suppression that hides nothing: that it lapsed, that it is not needed, or neither.

    Those that hide something stand with what they hide.
    """
    said = one.suppression
    physical: _Json = {"artifactLocation": _artifact(said.place.path)}
    if said.place.line:
        physical["region"] = {"startLine": said.place.line}
    return {
        "level": "warning" if one.lapsed or one.looked else "note",
        "message": _text(f"The suppression of {said.check} in {one.document} {came_of(one)}. ({said.reason})"),
        "locations": [{"physicalLocation": physical}],
    }


def _refused(message: str, mend: str, place: Place) -> _Json:
    physical: _Json = {"artifactLocation": _artifact(place.path)}
    if place.line:
        physical["region"] = {"startLine": place.line}
    row: _Json = {"ruleId": "build", "kind": "fail", "level": "error", "message": _text(f"{message} {mend}")}
    return row | ({"locations": [{"physicalLocation": physical}]} if place != NOWHERE else {})
