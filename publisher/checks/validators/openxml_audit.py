"""openxml-audit, which holds Word files to the schemas of Office: a package of Python.

Each file is held to Microsoft 365 and to Office 2013. It gives an id to the rules of meaning alone; for the others the
kind of rule is told ("schema", "package").

It takes some 25 seconds for a MB of dense XML, and files can be made to take for ever. So those that were not made here
are judged in a process of their own, `python -m publisher.checks.validators.openxml_audit FILE…`, which can be ended.
"""

import io
import json
import sys
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TypeAlias

from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators.calling import BrokenError, in_parts, laid_down, printed_by
from publisher.checks.validators.validator import (
    OPEN_XML,
    Absent,
    Judged,
    Present,
    Validator,
    mend,
    times,
    unjudged,
)
from publisher.findings import Answer, Finding, Measurement, Severity

_PACKAGE = "openxml-audit"
# What a file may hold unpacked, in bytes: a long Word file of ours holds 2 MB, and more would be held in memory.
_LARGEST_PART = 30_000_000
_LARGEST = 200_000_000
# More would be the same mistake again and again.
_MOST_FINDINGS = 50


@dataclass(frozen=True, slots=True)
class Broken:
    """One rule that a file breaks in one part, `count` times; `grave` is what can keep the file from being opened."""

    rule: str
    description: str
    part: str
    grave: bool
    count: int


# What is broken, by version of Word.
Examined: TypeAlias = Mapping[str, tuple[Broken, ...]]


def look() -> Present | Absent:
    """Return the version of the package."""
    try:
        return Present(metadata.version(_PACKAGE))
    except metadata.PackageNotFoundError:
        return Absent(f"The Python package {_PACKAGE} is not here.", f"pip install {_PACKAGE}")


def run(_: Present, files: Sequence[OutputFile]) -> dict[str, Judged]:
    """Return what openxml-audit says of each file, in one process for all that were not made here."""
    judged: dict[str, Judged] = {}
    others: list[OutputFile] = []
    for file in files:
        if reason := _refused(file.content):
            judged[file.path] = unjudged(f"openxml-audit was not given this file: {reason}.")
        elif file.document is None:
            others.append(file)
        else:
            judged[file.path] = _judged(file, examined(file.content))
    with laid_down(others, ".docx") as laid:
        said, why = in_parts(tuple(laid), _judge, _limit)
    for path, file in laid.items():
        told = said[path] if path in said else why[path]
        judged[file.path] = _judged(file, told)
    return judged


def _limit(paths: Sequence[Path]) -> float:
    """Return how many seconds files may take: a start, and for each half a minute and more by its packed size."""
    return 30 + sum(30 + path.stat().st_size / 50_000 for path in paths)


def _judge(paths: Sequence[Path], seconds: float) -> dict[Path, Examined | str]:
    """Return what openxml-audit says of files in a process of its own. Raises `BrokenError` where that breaks."""
    printed = printed_by([sys.executable, "-m", __name__, *map(str, paths)], seconds)
    try:
        said = json.loads(printed)
        return {path: _read(said[str(path)]) for path in paths}
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise BrokenError(f"what it printed is not its report ({type(error).__name__}: {error})") from error


def _read(said: str | dict[str, list[list[object]]]) -> Examined | str:
    if isinstance(said, str):
        return said
    return {
        version: tuple(
            Broken(str(rule), str(description), str(part), weight == "error", int(str(count)))
            for rule, description, part, weight, count in rows
        )
        for version, rows in said.items()
    }


def main(paths: Sequence[str]) -> None:
    """Print as JSON what openxml-audit says of files, by their paths: by version, or why it did not judge one."""
    said: dict[str, object] = {}
    for path in paths:
        one = examined(Path(path).read_bytes())
        said[path] = (
            one
            if isinstance(one, str)
            else {
                version: [
                    (row.rule, row.description, row.part, "error" if row.grave else "warning", row.count)
                    for row in rows
                ]
                for version, rows in one.items()
            }
        )
    sys.stdout.write(json.dumps(said))


def examined(content: bytes) -> Examined | str:
    """Return what openxml-audit says of a file, or why it does not judge it."""
    from publisher.checks.output.word.validity import (  # noqa: PLC0415 - a check of the texts need not wait for it
        NAMES,
        VERSIONS,
        errors,
    )

    said: dict[str, tuple[Broken, ...]] = {}
    try:
        for version in VERSIONS:
            counted = Counter(
                (one.id or one.error_type.value, one.description, one.part_uri or "the package", one.severity.value)
                for one in errors(content, version)
            )
            said[NAMES[version]] = tuple(
                Broken(rule, description, part, weight == "error", count)
                for (rule, description, part, weight), count in counted.items()
            )
    except Exception as error:  # noqa: BLE001 - it gives no promise of what it raises for a file that nobody can read
        return f"it broke ({type(error).__name__}: {error})"
    return said


def _judged(file: OutputFile, said: Examined | str) -> Judged:
    if isinstance(said, str):
        return unjudged(f"openxml-audit did not judge this file: {said.rstrip('.')}.")
    answers: list[Answer] = [Measurement(f"Held to {', '.join(said)}.")]
    for version, broken in said.items():
        answers += [_finding(file, version, one) for one in broken[:_MOST_FINDINGS]]
        if left := len(broken[_MOST_FINDINGS:]):
            answers.append(Finding(f"{version}: openxml-audit says {left} other things.", mend=mend(file)))
    return Judged(tuple(answers), {version: not any(one.grave for one in broken) for version, broken in said.items()})


def _finding(file: OutputFile, version: str, one: Broken) -> Finding:
    severity = Severity.ERROR if one.grave else Severity.WARNING
    message = f"{version}: {one.description}{times(one.count)}"
    return Finding(message, mend=mend(file), severity=severity, rule=one.rule, where=one.part)


def _refused(content: bytes) -> str:
    """Return why a file is not unpacked, "" for one that can be; what is no archive at all can be looked at."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            sizes = [entry.file_size for entry in archive.infolist() if not _is_picture(entry.filename)]
            whole = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return ""
    if max(sizes, default=0) > _LARGEST_PART or whole > _LARGEST:
        return f"it holds {whole:,} bytes"
    return ""


def _is_picture(name: str) -> bool:
    return name.startswith("word/media/")


VALIDATOR = Validator(
    id="openxml-audit",
    name="openxml-audit",
    title="openxml-audit finds no rule broken of Word files for Microsoft 365 and for Office 2013",
    severity=Severity.ERROR,
    clauses=(OPEN_XML,),
    formats=("docx",),
    fast=True,
    look=look,
    run=run,
)

if __name__ == "__main__":
    main(sys.argv[1:])
