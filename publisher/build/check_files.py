"""Check files: those that a build made, each with its document, and any others that somebody names."""

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
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


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A file of a build to look at. `stale` says why it is not what a build would make today, "" if it is.

    `changed` says that its bytes are not those that a build wrote: it may be anything, and is looked at apart.
    """

    path: str
    shown: str
    task: Write
    stale: str = ""
    changed: bool = False
    there: bool = True


# --- Files of a build -------------------------------------------------------------------------------------------


def check_output(folder: Folder, output: Path, selection: Selection, *, jobs: int = 0) -> tuple[CheckedFile, ...]:
    """Return what the checks say of the built files that a selection names, each with the document of today's text.

    One that is missing, was changed since it was built, or whose text was, is told by `file-current`; what needs the
    text that it was made from is then not run. `jobs` is the number of processes, 0 for as many as are worth it.

    Raises `SourceError` or `SourceErrors` where the texts cannot be read, and `ConfigurationError` where the selection
    names what there is not.
    """
    workspace = open_workspace(folder)
    wanted = tuple(_wanted(folder, workspace, output, selection))
    groups: dict[tuple[str, str, str], list[_Wanted]] = {}
    for one in wanted:
        document = one.task.document
        groups.setdefault((document.name, document.edition, document.language), []).append(one)
    results: dict[str, tuple[Result, ...]] = {}
    try:
        with executor(jobs or _processes(len(wanted))) as workers:
            work = [
                workers.submit(_group, output, tuple(group), workspace.edition(edition).severities)
                for (_, edition, _), group in groups.items()
            ]
            for done in work:
                results |= done.result()
    except BrokenExecutor as error:
        raise SourceError(
            "A process that looked at files ended by force, perhaps for want of memory.",
            mend="Close other programs, or look at fewer files at once: name a document.",
        ) from error
    return tuple(
        CheckedFile(one.shown, one.task.format, results[one.path], one.task.document, one.stale) for one in wanted
    )


def output_files(folder: Folder, output: Path, selection: Selection) -> tuple[OutputFile, ...]:
    """Return the built files that a selection names and that are there, for whatever else looks at files.

    One that is not what a build would make today has no document. Raises as `check_output` does.
    """
    return tuple(
        OutputFile(
            one.shown,
            one.task.format,
            (output / one.path).read_bytes(),
            None if one.stale else one.task.document,
            one.task.standard,
        )
        for one in _wanted(folder, open_workspace(folder), output, selection)
        if one.there
    )


def _wanted(folder: Folder, workspace: Workspace, output: Path, selection: Selection) -> Iterator[_Wanted]:
    """Yield the files of a selection, by what the plan of today says and what the last build wrote down."""
    materials, installation = shared_materials(folder.root), system.installation()
    record = cache.read_record(text_of(output / cache.NAME))
    listed = {file.path: file for file in manifest.read_manifest(text_of(output / manifest.NAME))}
    released = any(not file.draft for file in listed.values())
    planned = _planned(folder, workspace, materials, selection, released=released)
    tasks = [*planned.work.writes, *(task for task in planned.left_out if task.path in listed)]
    for task in {task.path: task for task in tasks if _is_asked(task, selection)}.values():
        where = output / task.path
        shown = str(where.relative_to(folder.root)) if where.is_relative_to(folder.root) else str(where)
        digest = _digest(where)
        if not digest:
            yield _Wanted(task.path, shown, task, "The file is not there", there=False)
            continue
        entry = record.get(task.path)
        yield _of_record(_Wanted(task.path, shown, task), entry, digest, cache.key(task, installation), materials)


def _of_record(one: _Wanted, entry: cache.Entry | None, digest: str, key: str, materials: FileMaterials) -> _Wanted:
    """Return a file with what its build's record says of it."""
    if entry is None:
        return replace(one, stale="No build wrote down that it made this file", changed=True)
    if entry.sha256 != digest:
        return replace(one, stale="The file was changed since it was built", changed=True)
    if not cache.fresh(entry, key, materials.digest, digest):
        return replace(one, stale="The text, its pictures or styles, or the program, changed since the file was built")
    return one


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


def _digest(path: Path) -> str:
    """Return the digest of a file, "" for none that can be read, and for one too large to be looked at."""
    try:
        if not stat.S_ISREG(path.stat().st_mode) or path.stat().st_size > bounded.BYTES.value:
            return ""
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _processes(files: int) -> int:
    return min(len(os.sched_getaffinity(0)), max(1, files // _WORTH_A_PROCESS))


def _group(output: Path, group: Sequence[_Wanted], severities: Severities) -> dict[str, tuple[Result, ...]]:
    """Return what the checks say of the files of one document, language and edition: each is read once for all."""
    readings: dict[str, Opened] = {}
    results: dict[str, tuple[Result, ...]] = {}
    for one in group:
        content = _content(output / one.path) if one.there else None
        if content is None:
            results[one.path] = _missing(one, severities)
            continue
        task = one.task
        file = Opened(one.path, task.format, content, task.document, task.standard, one.stale)
        if one.changed:
            results[one.path], _ = _apart(file, severities)
        else:
            results[one.path] = file_checks.run(file, severities)
            readings[one.path] = file
    current = [file for file in readings.values() if not file.stale]
    agreed = file_checks.together(current, severities)
    stale = {one.path: one.stale for one in group}
    for path in results:
        results[path] += agreed.get(path) or _not_laid_beside(stale[path], severities)
    return results


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _missing(one: _Wanted, severities: Severities) -> tuple[Result, ...]:
    """Return what is told of a file that is not there: that, and that no check was run."""
    gone = "The file is not there"
    return tuple(
        result_of(
            check,
            file_current.missing(one.shown) if check is file_current.CHECK else (NotRun(f"{gone}."),),
            severity=severities.get(check.id),
        )
        for check in file_checks.of_format(one.task.format)
        if severities.get(check.id, check.severity) is not None
    )


def _not_laid_beside(stale: str, severities: Severities) -> tuple[Result, ...]:
    check = formats_agree.CHECK
    if severities.get(check.id, check.severity) is None:
        return ()
    return (result_of(check, (NotRun(f"{stale}: it was not laid beside the other formats."),)),)


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
        return Refusal("There is no such file.", "Correct its name.")
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
