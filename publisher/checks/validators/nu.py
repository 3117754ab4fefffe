"""The Nu HTML checker, which knows the HTML standard's grammar, ARIA's, and the language that a text is written in.

Its messages have no ids of rules, so its findings have none. A page is read as a browser reads it; nothing that it
names is fetched.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators import java
from publisher.checks.validators.calling import BrokenError, in_parts, laid_down
from publisher.checks.validators.validator import HTML, Absent, Judged, Present, Validator, mend, times, unjudged
from publisher.findings import Finding, NotRun, Severity

TOOL = java.JavaProgram(
    "the Nu HTML checker",
    "vnu",
    ("validator-*.jar", "vnu*.jar"),
    "nu.validator.client.SimpleCommandLineValidator",
    "Install the Nu HTML checker so that the program vnu is on the path, or name the folder of its jar in "
    "PUBLISHER_JARS.",
)

_STANDARD = "HTML Standard"
# Messages of one page that are told; it knows no end, and a page of 20,000 pictures without source has as many.
_MOST_FINDINGS = 100
_WEIGHTS = {"error": Severity.ERROR, "fatal": Severity.ERROR, "warning": Severity.WARNING}


@dataclass(frozen=True, slots=True)
class Message:
    """What the checker says about a line. `kind` is "error", "fatal", "warning", "info" or "non-document-error"."""

    kind: str
    line: int
    message: str
    extract: str = ""

    def __str__(self) -> str:
        """Return the message in one line."""
        return f"{self.kind} in line {self.line}: {self.message} [{self.extract}]"


def look() -> Present | Absent:
    """Return where the checker is."""
    return java.look(TOOL)


def judge(found: Present, paths: Sequence[Path], seconds: float) -> dict[Path, tuple[Message, ...]]:
    """Return what the checker says about each page, by one call of Java for all of them.

    Raises `BrokenError` where it breaks.
    """
    by_path = {str(path.resolve()): path for path in paths}
    printed = java.run(TOOL, found, ["--format", "json", "--stdout", *by_path], seconds)
    messages: dict[Path, list[Message]] = {path: [] for path in paths}
    try:
        for said in json.loads(printed)["messages"]:
            messages[by_path[unquote(urlsplit(said["url"]).path)]].append(_message(said))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise BrokenError(f"what it printed is not its report ({type(error).__name__}: {error})") from error
    return {path: tuple(said) for path, said in messages.items()}


def _message(said: dict[str, Any]) -> Message:
    kind = str(said.get("subType", said["type"]))
    extract = str(said.get("extract", "")).strip()
    return Message(kind, int(said.get("lastLine", 0)), str(said["message"]), extract)


def run(found: Present, files: Sequence[OutputFile]) -> dict[str, Judged]:
    """Return what the checker says of each page, all in one call."""
    with laid_down(files, ".html") as laid:
        said, why = in_parts(tuple(laid), lambda paths, seconds: judge(found, paths, seconds), java.limit)
    return {
        file.path: _judged(file, said[path])
        if path in said
        else unjudged(f"The Nu HTML checker did not judge this page: {why[path]}.")
        for path, file in laid.items()
    }


def _judged(file: OutputFile, messages: Sequence[Message]) -> Judged:
    broken = tuple(
        NotRun(f"The Nu HTML checker did not judge this page to its end: {one.message}")
        for one in messages
        if one.kind == "non-document-error"
    )
    findings = tuple(_findings(file, messages))
    failed = any(one.severity is Severity.ERROR for one in findings)
    verdicts = {} if broken and not failed else {_STANDARD: not failed}
    return Judged((*findings, *broken), verdicts)


def _findings(file: OutputFile, messages: Sequence[Message]) -> Iterator[Finding]:
    """Yield each message once, errors first, at the first line that it is about."""
    count = Counter((one.kind, one.message) for one in messages)
    first = {(one.kind, one.message): one for one in reversed(messages)}
    told = sorted((_WEIGHTS[kind], key) for key in count if (kind := key[0]) in _WEIGHTS)
    for weight, key in told[:_MOST_FINDINGS]:
        where = f"line {first[key].line}: {first[key].extract}" if first[key].line else ""
        yield Finding(f"{key[1]}{times(count[key])}", mend=mend(file), severity=weight, where=where)
    if left := told[_MOST_FINDINGS:]:
        yield Finding(
            f"The Nu HTML checker says {len(left)} other things about this page.", mend=mend(file), severity=left[0][0]
        )


VALIDATOR = Validator(
    id="nu",
    name="Nu HTML checker",
    title="The Nu HTML checker finds no error in the page",
    severity=Severity.ERROR,
    clauses=(HTML,),
    formats=("html",),
    fast=False,
    look=look,
    run=run,
)
