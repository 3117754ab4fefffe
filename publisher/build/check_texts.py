"""What the checks say of many documents, in several processes where these are worth their beginning."""

import os
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from publisher.build.materials import shared_materials
from publisher.build.pages import Pages, identity
from publisher.build.run import executor
from publisher.checks import table
from publisher.findings import Result
from publisher.model import Document

# Under so many documents a process takes longer to begin, and to load the lists of words, than it saves (measured on
# our texts: 0.4 s to begin, 0.06 s for a document with its page).
_WORTH_A_PROCESS = 12
_AT_ONCE = 16  # documents at most that a process is given in one go: what they have in common is then sent once
_GOES = 4  # for each process at least, so that none is left with much while the others have ended


@dataclass(frozen=True, slots=True)
class Asked:
    """A document to check. `linked` is the same as a build links it, None where no page of it is made.

    `page_alone` leaves out the checks that look at the text and not at the page.
    """

    document: Document
    linked: Document | None
    severities: table.Severities
    page_alone: bool = False


def results_of(asked: Sequence[Asked], root: Path, *, jobs: int = 0) -> tuple[tuple[Result, ...], ...]:
    """Return what the checks say of each document, in the order given, for the workspace at `root`.

    `jobs` is the number of processes, 0 for as many as are worth it.
    """
    with executor(jobs or _processes(len(asked))) as workers:
        return checked_by(workers, asked, root, jobs or _processes(len(asked)))


def checked_by(workers: Executor, asked: Sequence[Asked], root: Path, jobs: int) -> tuple[tuple[Result, ...], ...]:
    """Return what `results_of` does, from processes that have begun."""
    size = max(1, min(_AT_ONCE, len(asked) // (jobs * _GOES)))
    goes = [asked[at : at + size] for at in range(0, len(asked), size)]
    said = chain.from_iterable(workers.map(partial(_checked, root), goes))
    return tuple(tuple(_of_the_table(result) for result in results) for results in said)


def _checked(root: Path, asked: Sequence[Asked]) -> list[tuple[Result, ...]]:
    """Return what the checks say of some documents. It runs in a process of its own."""
    return [_results(one, root) for one in asked]


def _results(asked: Asked, root: Path) -> tuple[Result, ...]:
    pages = {} if asked.linked is None else {identity(asked.linked): asked.linked}
    made = Pages(shared_materials(root), pages)
    if asked.page_alone:
        return made.page_results(asked.document, asked.severities)
    return made.results(asked.document, asked.severities)


def _of_the_table(result: Result) -> Result:
    """Return a result with the check of this process in the place of what came from another."""
    return replace(result, check=table.find(result.check.id))


def _processes(documents: int) -> int:
    return min(len(os.sched_getaffinity(0)), max(1, documents // _WORTH_A_PROCESS))
