"""All checks of a run together: of the texts, of the files that were built or named, and by outside validators."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from publisher.build.check import check
from publisher.build.check_files import built_files, check_built, given, output_files
from publisher.build.folder import Folder
from publisher.build.plan import Selection
from publisher.build.suppressions import standings
from publisher.build.validate import Validated, validate
from publisher.findings import suppressed
from publisher.model import Suppression
from publisher.report import CheckedFile, Report


@dataclass(frozen=True, slots=True)
class Validators:
    """Which outside validators look at files: ids, "fast", "all" or "none", () for "fast"; `required` must be here."""

    wanted: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


def check_workspace(
    folder: Folder,
    selection: Selection,
    *,
    output: Path | None = None,
    validators: Validators | None = None,
    today: dt.date | None = None,
) -> Report:
    """Return what the checks say of a workspace's texts, and of the files in `output`, None for the texts alone.

    Raises what `check`, `built_files` and `check_built` raise, and for `validators` what `validate` does.
    """
    if output is not None:
        validate((), *_asked(validators))  # what must be here is looked for before anything else takes its time
    day = today or dt.datetime.now().astimezone().date()
    report = check(folder, selection, today=day)
    if output is None:
        return report
    built = built_files(folder, output, selection)
    said = validate(output_files(built), *_asked(validators))
    files = _joined(check_built(built), said)
    let_stand = [(one.document, one.suppression) for one in report.suppressions]
    held = [(name, one) for name, one in let_stand if day <= one.until]
    files = tuple(_let_stand(file, held) for file in files)
    results = [(one.document.name, result) for one in report.checked for result in one.results]
    results += [(file.document.name, result) for file in files if file.document for result in file.results]
    return replace(report, files=files, tools=said.tools, suppressions=standings(let_stand, results, day))


def check_files(paths: Sequence[Path], validators: Validators | None = None) -> Report:
    """Return what the checks say of files that anybody may have made. Raises for `validators` what `validate` does."""
    validate((), *_asked(validators))  # what must be here is looked for before anything else takes its time
    looked_at = given(paths)
    said = validate([one.file for one in looked_at if one.file is not None], *_asked(validators))
    return Report(files=_joined([one.checked for one in looked_at], said), tools=said.tools)


def _asked(validators: Validators | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    asked = validators or Validators()
    return asked.wanted, asked.required


def _joined(files: Sequence[CheckedFile], said: Validated) -> tuple[CheckedFile, ...]:
    """Return files with what the validators said of each behind what our own checks did."""
    return tuple(replace(file, results=(*file.results, *said.results.get(file.path, ()))) for file in files)


def _let_stand(file: CheckedFile, held: Sequence[tuple[str, Suppression]]) -> CheckedFile:
    """Return a file with what the author of its text lets stand counted as suppressed."""
    own = [one for name, one in held if file.document and name == file.document.name]
    return replace(file, results=tuple(suppressed(result, own) for result in file.results)) if own else file
