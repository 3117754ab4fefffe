"""Check files: those that a build made, each with its document, and any others that somebody names."""

import hashlib
import os
import stat
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from publisher import language as languages
from publisher.build import cache, system
from publisher.build.apart import apart
from publisher.build.folder import Folder
from publisher.build.listed import text_of
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.plan import Selection, Write
from publisher.build.planned import Planned, planned_drafts, planned_release
from publisher.build.run import executor
from publisher.build.texts import open_workspace
from publisher.checks.output import bounded, file_checks
from publisher.checks.output.bounded import Refusal
from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.file_checks import Severities
from publisher.checks.output.files import file_current, file_readable, formats_agree
from publisher.checks.output.opened import Opened
from publisher.errors import SourceError
from publisher.findings import Finding, NotRun, Result, result_of
from publisher.report import CheckedFile
from publisher.site import manifest
from publisher.workspace import Workspace

# Files to look at. Each further process costs a quarter of a second of its own.
_WORTH_A_PROCESS = 20

_CHANGED = "The file was changed since it was built"
_NO_RECORD = "No build wrote down that it made this file"
_MOVED = "The text, its pictures or styles, or the program, changed since the file was built"
_NO_FILE = Refusal("There is no such file.", "Correct its name.")


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A file of a build as it was read, once for all that look at it.

    `path` is from the folder of the built files, `shown` as it is told. `gone` says why it could not be read, "" where
    it was. `changed` says that its bytes are not those that a build wrote, so that they may be anything, and `stale`
    that it was made from another text, other materials or by another program than today's; "" where that is not so.
    """

    path: str
    shown: str
    task: Write
    severities: Severities
    content: bytes = b""
    gone: str = ""
    changed: str = ""
    stale: str = ""

    @property
    def not_current(self) -> str:
        """Return why it is not what a build would make today, "" where it is."""
        return self.gone or self.changed or self.stale


# --- Files of a build -------------------------------------------------------------------------------------------


def check_output(folder: Folder, output: Path, selection: Selection, *, jobs: int = 0) -> tuple[CheckedFile, ...]:
    """Return what the checks say of the built files that a selection names: `check_built` of `built_files`."""
    return check_built(built_files(folder, output, selection), jobs=jobs)


def check_built(files: Sequence[BuiltFile], *, jobs: int = 0) -> tuple[CheckedFile, ...]:
    """Return what the checks say of built files, each with the document of today's text.

    One that is missing, was changed since it was built, or whose text was, is told by `file-current`. It is held
    against today's text where that is the one it was made from, whatever was done to the file itself. `jobs` is the
    number of processes, 0 for as many as are worth it.

    Raises `SourceError` where a process ends by force.
    """
    groups: dict[tuple[str, str, str], list[BuiltFile]] = {}
    for one in files:
        document = one.task.document
        groups.setdefault((document.name, document.edition, document.language), []).append(one)
    results: dict[str, tuple[Result, ...]] = {}
    try:
        with executor(jobs or _processes(len(files))) as workers:
            for done in [workers.submit(_group, tuple(group)) for group in groups.values()]:
                results |= done.result()
    except BrokenExecutor as error:
        raise SourceError(
            "A process that looked at files ended by force, perhaps for want of memory.",
            mend="Close other programs, or look at fewer files at once: name a document.",
        ) from error
    return tuple(
        CheckedFile(one.shown, one.task.format, results[one.path], one.task.document, one.not_current) for one in files
    )


def output_files(files: Iterable[BuiltFile]) -> tuple[OutputFile, ...]:
    """Return the built files that are there, for whatever else looks at files.

    One that is not what a build would make today has no document.
    """
    return tuple(
        OutputFile(
            one.shown,
            one.task.format,
            one.content,
            None if one.not_current else one.task.document,
            one.task.standard,
        )
        for one in files
        if not one.gone
    )


def built_files(folder: Folder, output: Path, selection: Selection) -> tuple[BuiltFile, ...]:
    """Return the files of a selection, by what the plan of today says and what the last build wrote down; each is read.

    Raises `SourceError` or `SourceErrors` where the texts cannot be read, and `ConfigurationError` where the selection
    names what there is not.
    """
    workspace = open_workspace(folder)
    materials, installation = shared_materials(folder.root), system.installation()
    record = cache.read_record(text_of(output / cache.NAME))
    listed = {file.path: file for file in manifest.read_manifest(text_of(output / manifest.NAME))}
    released = any(not file.draft for file in listed.values())
    planned = _planned(folder, workspace, materials, selection, released=released)
    tasks = [*planned.work.writes, *(task for task in planned.left_out if task.path in listed)]
    asked = {task.path: task for task in tasks if _is_asked(task, selection)}
    return tuple(
        _of_record(
            _read_built(folder, output, task, workspace),
            record.get(task.path),
            cache.key(task, installation),
            materials,
        )
        for task in asked.values()
    )


def _read_built(folder: Folder, output: Path, task: Write, workspace: Workspace) -> BuiltFile:
    where = output / task.path
    shown = str(where.relative_to(folder.root)) if where.is_relative_to(folder.root) else str(where)
    one = BuiltFile(task.path, shown, task, workspace.edition(task.document.edition).severities)
    content = _read(where)
    if isinstance(content, Refusal):
        return replace(one, gone="The file is not there" if content is _NO_FILE else content.message.removesuffix("."))
    return replace(one, content=content)


def _of_record(one: BuiltFile, entry: cache.Entry | None, key: str, materials: FileMaterials) -> BuiltFile:
    """Return a file with what its build's record says of it, and of the text that it was made from."""
    if one.gone:
        return one
    if entry is None:
        return replace(one, changed=_NO_RECORD, stale=_NO_RECORD)
    moved = "" if cache.fresh(entry, key, materials.digest, entry.sha256) else _MOVED
    changed = "" if entry.sha256 == hashlib.sha256(one.content).hexdigest() else _CHANGED
    return replace(one, changed=changed, stale=moved)


def _planned(
    folder: Folder, workspace: Workspace, materials: FileMaterials, selection: Selection, *, released: bool
) -> Planned:
    """Return the plan of the files that should be there; what is short of translations ends no check."""
    asked = replace(selection, languages=(), incomplete=False)
    if released:
        return planned_release(folder, workspace, materials, asked)
    return planned_drafts(folder, workspace, materials, asked)


def _is_asked(task: Write, selection: Selection) -> bool:
    document = task.document
    return (
        (not selection.documents or document.name in selection.documents)
        and (not selection.editions or document.edition in selection.editions)
        and (not selection.formats or task.format in selection.formats)
        and (not selection.languages or any(languages.same(tag, document.language) for tag in selection.languages))
    )


def _processes(files: int) -> int:
    return min(len(os.sched_getaffinity(0)), max(1, files // _WORTH_A_PROCESS))


def _group(group: Sequence[BuiltFile]) -> dict[str, tuple[Result, ...]]:
    """Return what the checks say of the files of one document, language and edition: each is opened once for all."""
    severities = group[0].severities
    files: dict[str, Opened] = {}
    results: dict[str, tuple[Result, ...]] = {}
    for one in group:
        if one.gone:
            results[one.path] = _missing(one)
            continue
        task = one.task
        file = Opened(one.path, task.format, one.content, task.document, task.standard, one.stale, one.changed)
        results[one.path] = _apart(file, severities)[0] if one.changed else file_checks.run(file, severities)
        files[one.path] = file
    agreed = _agreed([file for file in files.values() if not file.stale], severities)
    for one in group:
        results[one.path] += agreed.get(one.path) or _not_laid_beside(f"{one.not_current}: it", severities)
    return results


def _agreed(files: Sequence[Opened], severities: Severities) -> Mapping[str, tuple[Result, ...]]:
    """Return what is said of files of one text laid beside each other: within bounds where one may be anything."""
    # Where two differ it is told of the later one: of what somebody changed, and not of what is as it was built.
    in_order = sorted(files, key=lambda file: bool(file.changed))
    work = partial(file_checks.together, in_order, severities)
    found = apart(work) if any(file.changed for file in files) else work()
    if isinstance(found, Refusal):
        return {file.path: _not_laid_beside(f"{found.message} It", severities) for file in files}
    return found


def _missing(one: BuiltFile) -> tuple[Result, ...]:
    """Return what is told of a file that is not there: that, and that no check was run."""
    return tuple(
        result_of(
            check,
            file_current.missing(one.gone, one.shown) if check is file_current.CHECK else (NotRun(f"{one.gone}."),),
            severity=one.severities.get(check.id),
        )
        for check in file_checks.of_format(one.task.format)
        if one.severities.get(check.id, check.severity) is not None
    )


def _not_laid_beside(why: str, severities: Severities) -> tuple[Result, ...]:
    check = formats_agree.CHECK
    if severities.get(check.id, check.severity) is None:
        return ()
    return (result_of(check, (NotRun(f"{why} was not laid beside the other formats."),)),)


# --- Files from anywhere ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Given:
    """A file that somebody named: what the checks say of it, and the file for whatever else may look at it.

    `file` is None where it was refused, given up or cannot be opened: nothing else should try it.
    """

    checked: CheckedFile
    file: OutputFile | None = None


def given(paths: Sequence[Path]) -> tuple[Given, ...]:
    """Return files that anybody may have made, each once, in the order in which they are named.

    A file is taken for what its bytes are, in a process of its own with bounded memory and time (`bounded.LIMITS`).
    What cannot be looked at is refused by `file-readable`, with the reason; nothing that a file names is fetched, and
    nothing in it is run.
    """
    return tuple(_given(path) for path in dict.fromkeys(paths))


def _given(path: Path) -> Given:
    content = _read(path)
    if isinstance(content, Refusal):
        return Given(CheckedFile(str(path), "", (_refused(content),)))
    kind = apart(partial(bounded.kind_of, content))
    if isinstance(kind, Refusal):
        return Given(CheckedFile(str(path), "", (_refused(kind),)))
    file = Opened(str(path), kind, content)
    results, sound = _apart(file, {})
    alone = result_of(formats_agree.CHECK, formats_agree.alone())
    checked = CheckedFile(file.path, kind, (*results, alone))
    return Given(checked, OutputFile(file.path, kind, content) if sound else None)


def _read(path: Path) -> bytes | Refusal:
    """Return the bytes of a file, or why it is not read: it is missing, a folder or a device, or too large."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return Refusal("This is a folder or a device, not a file.", "Name the files in it.")
        if about.st_size > bounded.BYTES.value:
            return bounded.too_large(about.st_size)
        return path.read_bytes()
    except FileNotFoundError:
        return _NO_FILE
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "no path is like this"
        return Refusal(f"The file cannot be read: {why}.", "Make sure that you may read it.")


def _apart(file: Opened, severities: Severities) -> tuple[tuple[Result, ...], bool]:
    """Return what the checks say of a file that may be anything, and whether it can be opened.

    Where it is given up, that is said in their place.
    """
    found = apart(partial(_looked_at, file, severities))
    if not isinstance(found, Refusal):
        return found
    why = NotRun("The file was given up: “file-readable” says why.")
    checks = file_checks.of_format(file.format)
    return tuple(
        _refused(found) if check is file_readable.CHECK else result_of(check, (why,)) for check in checks
    ), False


def _looked_at(file: Opened, severities: Severities) -> tuple[tuple[Result, ...], bool]:
    return file_checks.run(file, severities), not file.fault


def _refused(refusal: Refusal) -> Result:
    return result_of(file_readable.CHECK, (Finding(refusal.message, refusal.mend),))
