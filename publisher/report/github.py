"""A report as GitHub's workflow commands, which show each finding beside its line in a pull request."""

from collections.abc import Iterator

from publisher.errors import NOWHERE, Place, visible
from publisher.findings import Finding, Severity, ToReview
from publisher.report import Report, in_order
from publisher.report.terminal import in_words

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(report: Report) -> str:
    """Return one line for each finding, for what is to review and for each check that could not be run here, each once.

    The last line counts, what was suppressed too. A line of a text cannot begin another command: line feeds, signs of
    percent and what ends a value are escaped as GitHub reads them.
    """
    lines = dict.fromkeys(_lines(report))
    counts = _message(in_words(report.counts()))
    return "".join(f"{line}\n" for line in (*lines, f"::notice title=publisher check::{counts}"))


def _lines(report: Report) -> Iterator[str]:
    told = [(NOWHERE, one.results) for one in in_order(report.checked)]
    told += [(Place(file.path), file.results) for file in report.files]
    for whole, results in told:
        for result in results:
            for finding in result.findings:
                command = _COMMANDS[finding.severity or result.check.severity]
                yield _command(command, result.check.id, finding, whole)
            for look in result.to_review:
                yield _command("notice", f"{result.check.id}: to review", look, whole)
            if result.incomplete:
                for reason in result.reasons:
                    yield f"::warning title={_value(f'{result.check.id}: not run')}::{_message(reason)}"
    for error in report.refused_alone():
        yield _command("error", "build", Finding(error.message, error.mend, error.place), NOWHERE)
    for tool in report.tools:
        if tool.version is None:
            yield f"::notice title={_value(f'{tool.id}: not run')}::{_message(f'Not on this machine. {tool.get}')}"


def _command(command: str, title: str, said: Finding | ToReview, whole: Place) -> str:
    place = whole if said.place == NOWHERE else said.place
    values = [("title", f"{title} {said.rule}".strip())]
    if place != NOWHERE:
        values.insert(0, ("file", place.path))
        if place.line:
            values.insert(1, ("line", str(place.line)))
    at = f" ({said.where})" if said.where else ""
    told = ",".join(f"{name}={_value(value)}" for name, value in values)
    return f"::{command} {told}::{_message(f'{said.message}{at} {said.mend}')}"


def _message(words: str) -> str:
    return visible(words.replace("\n", " ")).replace("%", "%25")


def _value(words: str) -> str:
    return _message(words).replace(":", "%3A").replace(",", "%2C")
