"""The files of a release, held against the checks on files before any of them is moved to where readers find it."""

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from publisher.build.gate import LetStand
from publisher.build.pages import Identity, identity
from publisher.build.plan import Plan, Write
from publisher.build.run import FailedFilesError, executor
from publisher.build.stage import Stage, content_of
from publisher.build.suppressions import holding
from publisher.checks.output.file_check import OutputFile
from publisher.checks.table import Severities
from publisher.evidence.release import Reason, errors_let_stand, of_errors
from publisher.model import Document, Suppression
from publisher.workspace import Workspace

# Files to look at. Each further process costs a quarter of a second of its own.
_WORTH_A_PROCESS = 20

Reasons = Mapping[str, tuple[Reason, ...]]


@dataclass(frozen=True, slots=True)
class _Group:
    """The files of one document, and what its author lets stand; `folders` are where each may lie, the first first."""

    tasks: tuple[Write, ...]
    folders: tuple[Path, ...]
    suppressions: tuple[Suppression, ...]
    severities: Severities


def failed(error: FailedFilesError) -> Reasons:
    """Return why files are held back that could not be written, or did not say what their text says, by path."""
    return {
        path: tuple(Reason(one.message, one.mend, "file read back", one.place) for one in errors)
        for path, errors in error.by_path.items()
    }


def wrong_files(
    work: Plan, documents: Sequence[Document], place: Stage, workspace: Workspace, today: dt.date, *, jobs: int = 0
) -> tuple[Reasons, LetStand]:
    """Return why files of a plan are held back, by path, and the errors in files that their authors let stand.

    A file is held back in which the checks on files found errors. The files lie on the stage, or, where nothing
    changed, in the output folder. `documents` are those of the plan with what their authors let stand, judged by the
    day `today`; `jobs` is the number of processes, 0 for as many as are worth it. Outside validators are not asked:
    `publisher check --output-files` does that.
    """
    held = {identity(one): holding(one, today).suppressions for one in documents}
    groups: dict[Identity, list[Write]] = {}
    for task in work.writes:
        groups.setdefault(identity(task.document), []).append(task)
    folders = (place.new, place.output)
    found: dict[str, tuple[Reason, ...]] = {}
    let_stand: dict[Identity, tuple[tuple[str, Suppression], ...]] = {}
    with executor(jobs or _processes(len(work.writes))) as workers:
        asked = [
            _Group(tuple(tasks), folders, held[key], workspace.edition(key[1]).severities)
            for key, tasks in groups.items()
        ]
        for key, done in [(key, workers.submit(_look, group)) for key, group in zip(groups, asked, strict=True)]:
            reasons, stands = done.result()
            found |= reasons
            if stands:
                let_stand[key] = stands
    return found, let_stand


def _look(group: _Group) -> tuple[dict[str, tuple[Reason, ...]], tuple[tuple[str, Suppression], ...]]:
    """Return the reasons of one document's files, and what its author lets stand. It runs in a process of its own."""
    from publisher.checks.output import file_checks  # noqa: PLC0415 - what reads files, loaded by a release alone

    files = [_file(task, group) for task in group.tasks]
    agreed = file_checks.together(files, group.severities)
    results = {file.path: (*file_checks.run(file, group.severities), *agreed.get(file.path, ())) for file in files}
    found = {path: tuple(of_errors(said)) for path, said in results.items()}
    stands = tuple(one for said in results.values() for one in errors_let_stand(said))
    return {path: reasons for path, reasons in found.items() if reasons}, stands


def _file(task: Write, group: _Group) -> OutputFile:
    contents = (content_of(folder / task.path) for folder in group.folders)
    content = next((one for one in contents if one is not None), b"")
    document = replace(task.document, suppressions=group.suppressions)
    return OutputFile(task.path, task.format, content, document, task.standard)


def _processes(files: int) -> int:
    return min(len(os.sched_getaffinity(0)), max(1, files // _WORTH_A_PROCESS))
