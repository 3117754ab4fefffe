"""The command that checks translations against their texts."""
# ruff: noqa: PLC0415 - what is slow to import is imported by the command that needs it

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import options
from publisher.commands.say import say

if TYPE_CHECKING:
    from publisher.build.translations.check import CheckedFile, CheckedLanguage
    from publisher.errors import Place, SourceError
    from publisher.translation.quality import Flaw

_VERSION = 1  # of the JSON
_SHOWN = 3  # lines of a file that a notice names


@click.command(epilog="Example: publisher translate check pl ur --document vision")
@click.argument("languages", nargs=-1, metavar="[LANGUAGE…]")
@options.documents
@click.option("--json", "as_json", is_flag=True, help="Print the same as JSON.")
@options.workspace
def check(*, languages: tuple[str, ...], documents: tuple[str, ...], as_json: bool, workspace: Path) -> None:
    """Check translations against their texts, and say how to mend what is wrong.

    Tags, numbers, names, agreed terms, letters and marks are compared in every PO file of the workspace. A file that
    cannot be read keeps no other from being checked. “publisher explain translation-tags” says more of a check.
    The exit code is 1 where there is an error; warnings ask for a look.
    """
    from publisher.build.folder import Folder
    from publisher.build.translations.check import check_translations
    from publisher.report.json_report import json_text

    checked = check_translations(Folder.open(workspace), languages, documents)
    failed = any(file.errors for one in checked for file in one.files)
    if as_json:
        click.echo(json_text(_as_json(checked, failed=failed)), nl=False)
    else:
        for line in _told(checked):
            say(line)
    sys.exit(int(failed))


def _told(checked: Sequence["CheckedLanguage"]) -> Iterator[str]:
    for one in checked:
        lines = [*_of_language(one)]
        if lines:
            yield from (one.language, *lines, "")
    yield from _summary(checked)


def _of_language(one: "CheckedLanguage") -> Iterator[str]:
    for file in one.files:
        if file.refused:
            yield from _finding(file.refused.place, "error", f"{file.refused.message}", file.refused.mend)
        for flaw in file.flaws:
            severity = flaw.finding.severity.value if flaw.finding.severity else ""
            what = f"{flaw.finding.message}  [{flaw.check.id}] segment {flaw.pair.id}"
            yield from _finding(flaw.finding.place, severity, what, flaw.finding.mend)
    for name, reason in sorted(one.not_run.items()):
        yield f"  {name} was not run, or only in part: {reason}"
    for file in one.files:
        yield from _notices(file)


def _finding(place: "Place", severity: str, what: str, mend: str) -> Iterator[str]:
    yield f"  {place}  {severity}  {what}"
    yield f"      {mend}"


def _notices(file: "CheckedFile") -> Iterator[str]:
    """Yield what of a file was not looked at, and why."""
    bring = f"publisher translate update {file.language}"
    if file.missing:
        yield f"  {file.path} is not there yet: {bring}"
    changed, unknown, absent = file.held.changed, file.held.unknown, file.held.absent
    if changed:
        what = _counted(len(changed), "translation of an older text", "translations of an older text")
        yield f"  {file.path}: {what}, not looked at{_lines(changed)}: translate it anew"
    if unknown:
        what = _counted(len(unknown), "text that is", "texts that are")
        yield f"  {file.path}: {what} not in the source any more{_lines(unknown)}: {bring}"
    if absent:
        what = _counted(absent, "text of the source", "texts of the source")
        yield f"  {file.path}: {what} that it does not have yet: {bring}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _lines(places: Sequence["Place"]) -> str:
    """Return the first lines of some places in brackets; "" where there are none."""
    if not places:
        return ""
    shown = ", ".join(str(place.line) for place in places[:_SHOWN])
    more = " …" if len(places) > _SHOWN else ""
    return f" ({'line' if len(places) == 1 else 'lines'} {shown}{more})"


def _summary(checked: Sequence["CheckedLanguage"]) -> Iterator[str]:
    """Yield a line for each language: what was looked at, and how much was found."""
    if not checked:
        yield "There is no language to translate into: add one to “languages” in publisher.toml."
        return
    width = max(len("language"), *(len(one.language) for one in checked))
    yield f"{'language':<{width}}  {'looked at':>9}  {'errors':>6}  {'warnings':>8}  {'untranslated':>12}"
    for one in checked:
        looked_at, errors, warnings, untranslated = (
            sum(count(file) for file in one.files) for count in (_looked_at, _errors, _warnings, _untranslated)
        )
        yield f"{one.language:<{width}}  {looked_at:>9,}  {errors:>6,}  {warnings:>8,}  {untranslated:>12,}"


def _looked_at(file: "CheckedFile") -> int:
    return len(file.held.pairs)


def _errors(file: "CheckedFile") -> int:
    return file.errors


def _warnings(file: "CheckedFile") -> int:
    return file.warnings


def _untranslated(file: "CheckedFile") -> int:
    """Return how many of today's texts have no translation of today."""
    return file.held.open + file.held.absent + len(file.held.changed)


def _as_json(checked: Sequence["CheckedLanguage"], *, failed: bool) -> dict[str, object]:
    return {
        "version": _VERSION,
        "exit_code": int(failed),
        "languages": [
            {"language": one.language, "not_run": one.not_run, "files": [_file(file) for file in one.files]}
            for one in checked
        ],
    }


def _file(file: "CheckedFile") -> dict[str, object]:
    return {
        "path": file.path,
        "document": file.document,
        "missing": file.missing,
        "refused": _refused(file.refused),
        "looked_at": _looked_at(file),
        "untranslated": _untranslated(file),
        "errors": file.errors,
        "warnings": file.warnings,
        "changed": [place.line for place in file.held.changed],
        "unknown": [place.line for place in file.held.unknown],
        "findings": [_flaw(flaw) for flaw in file.flaws],
    }


def _refused(mistake: "SourceError | None") -> dict[str, object] | None:
    if mistake is None:
        return None
    return {
        "message": mistake.message,
        "mend": mistake.mend,
        "path": mistake.place.path,
        "line": mistake.place.line,
    }


def _flaw(flaw: "Flaw") -> dict[str, object]:
    return {
        "check": flaw.check.id,
        "severity": flaw.finding.severity and flaw.finding.severity.value,
        "message": flaw.finding.message,
        "mend": flaw.finding.mend,
        "path": flaw.finding.place.path,
        "line": flaw.finding.place.line,
        "segment": flaw.pair.id,
        "source": flaw.pair.source,
        "translation": flaw.pair.translation,
    }
