"""Run a plan's tasks on an executor: each writes or verifies one file on the stage."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from publisher import language
from publisher.build.materials import RecordedMaterials, shared_materials
from publisher.build.plan import Plan, Task, Verify, Write
from publisher.build.stage import write
from publisher.checks.output import table as examiners
from publisher.errors import NOWHERE, Place, SourceError, SourceErrors
from publisher.findings import Finding
from publisher.writers import table as writers


@dataclass(frozen=True, slots=True)
class Written:
    """A file that now lies on the stage, and the digest of each material that its writer asked for."""

    sha256: str
    bytes: int
    given: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Verified:
    """A file that is what it must be.

    `pages` is its number of pages, None for formats without them; `noticed` is what its author should look at.
    """

    pages: int | None
    noticed: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake that ended a task. An exception with keywords does not survive the way out of a process: this does."""

    message: str
    mend: str
    place: Place
    kind: type[SourceError]

    @property
    def error(self) -> SourceError:
        """Return the mistake as an error to raise."""
        return self.kind(self.message, mend=self.mend, place=self.place)


class FailedFilesError(SourceErrors):
    """Mistakes that ended tasks, and to which files they belong: `by_path` has those of each file that failed."""

    def __init__(self, by_path: Mapping[str, tuple[SourceError, ...]]) -> None:
        """Keep the mistakes; as one error they are told each once."""
        super().__init__({str(error): error for errors in by_path.values() for error in errors}.values())
        self.by_path = by_path


Outcome: TypeAlias = Written | Verified | tuple[Mistake, ...]


def run(
    plan: Plan, executor: Executor, *, root: Path, new: Path, told: Callable[[str, int], None] | None = None
) -> dict[str, Written | Verified]:
    """Return the outcome of every task by name.

    `told` hears each task's path as it ends, and how many tasks there are.
    A task whose forerunner failed is left out. Raises `FailedFilesError` with every mistake, after all else was done.
    """
    outcomes: dict[str, Written | Verified] = {}
    mistakes: dict[str, tuple[Mistake, ...]] = {}
    order = plan.order()
    order.prepare()
    under_way: dict[Future[Outcome], str] = {}
    try:
        while order.is_active():
            for name in order.get_ready():
                if any(earlier in mistakes for earlier in plan.before[name]):
                    mistakes[name] = ()
                    order.done(name)
                else:
                    work = partial(perform, plan.tasks[name], root, new)
                    under_way[executor.submit(work)] = name
            for future in wait(under_way, return_when=FIRST_COMPLETED).done if under_way else ():
                name = under_way.pop(future)
                match future.result():
                    case Written() | Verified() as outcome:
                        outcomes[name] = outcome
                    case failed:
                        mistakes[name] = failed
                if told:
                    told(plan.tasks[name].path, len(plan.tasks))
                order.done(name)
    except BrokenExecutor as error:
        raise SourceError(
            "A process that wrote files ended by force, perhaps for want of memory.",
            mend="Build again with one process: --jobs 1.",
        ) from error
    failed_files: dict[str, tuple[SourceError, ...]] = {}
    for name, task in plan.tasks.items():
        if found := tuple(mistake.error for mistake in mistakes.get(name, ())):
            failed_files[task.path] = (*failed_files.get(task.path, ()), *found)
    if failed_files:
        raise FailedFilesError(failed_files)
    return outcomes


def perform(task: Task, root: Path, new: Path) -> Outcome:
    """Do one task of the workspace at `root` and return what came of it; `new` is the stage's folder."""
    try:
        match task:
            case Write():
                return _write(task, root, new)
            case Verify():
                return _verify(task, new)
    except SourceError as error:
        return (_mistake(error),)
    except SourceErrors as several:
        return tuple(_mistake(error) for error in several.errors)
    except Exception as error:
        error.add_note(f"This happened in the work on {task.path}.")
        raise


def _write(task: Write, root: Path, new: Path) -> Written:
    materials = RecordedMaterials(shared_materials(root))
    content = writers.find(task.format).write(task.document, materials, task.standard)
    write(new / task.path, content, shown=task.path)
    return Written(sha256(content).hexdigest(), len(content), materials.given)


def _verify(task: Verify, new: Path) -> Outcome:
    """Hold a file against its standard and its document; what its text breaks was refused before it was written.

    Raises `TypeError` for a format that nothing examines: the plan has no such task.
    """
    examiner = examiners.find(task.format)
    if examiner is None:
        raise TypeError(f"nothing examines the format {task.format}")
    content = (new / task.path).read_bytes()
    document = task.document
    name = f"“{document.title}”, {language.find(document.language).english_name}, {document.edition}"
    examined = examiner.examine(content, document, task.standard)
    findings = (*examined.broken, *examined.differing)
    if not findings:
        return Verified(examined.pages, examined.noticed)
    whole = Place(document.place.path)
    return tuple(
        Mistake(
            f"{finding.message} ({task.path}: {name})",
            finding.mend,
            whole if finding.place == NOWHERE else finding.place,
            SourceError,
        )
        for finding in findings
    )


def _mistake(error: SourceError) -> Mistake:
    return Mistake(error.message, error.mend, error.place, type(error))


class Here(Executor):
    """An executor that does each task at once, in this process."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN003, ANN201 - the library's signature
        """Return the finished future of a call."""
        future = Future()  # type: ignore[var-annotated]
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - as every executor does
            future.set_exception(error)
        return future


@contextmanager
def executor(jobs: int) -> Iterator[Executor]:
    """Return an executor for `jobs` tasks at a time; with 1 all is done in this process.

    On Linux the processes are forked, so that they share the writers that this process has already imported.
    """
    if jobs == 1:
        yield Here()
        return
    # Imported here: a build in one process need not wait for what many need.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    # The languages that the workspace brings are known in each process, forked or begun anew.
    known = (os.getpid(), language.own_rows())
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=known)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def _begin(parent: int, rows: tuple[language.Language, ...]) -> None:
    """Let this process know the rows of the workspace, end when its parent is killed, and leave Ctrl+C to it."""
    language.use(rows)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        # A parent that was killed before the call above will send no signal any more.
        if os.getppid() != parent:
            os._exit(1)
