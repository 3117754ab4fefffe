"""Publish a workspace: read everything, write what changed, and move it into the output folder together."""

import datetime as dt
import os
import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from publisher.build import cache, interface, system
from publisher.build.folder import Folder
from publisher.build.held_back import HeldBack
from publisher.build.history import History, history_of, settle, tell
from publisher.build.left_out import left_out_of_pictures
from publisher.build.listed import earlier, file_of, lessened, not_released, text_of
from publisher.build.losses import lost
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.noticed import noticed, proved
from publisher.build.output import check_output, refuse_released, refuse_working_papers
from publisher.build.pages import PAGE, Looked, pages
from publisher.build.plan import Plan, Selection, Write
from publisher.build.planned import Planned, Release, planned_drafts, planned_release
from publisher.build.preflight import (
    days_to_come,
    false_claims,
    mistakes_in,
    not_for_formats,
    refuse_characters,
    refuse_fonts,
)
from publisher.build.published import Published, write_records
from publisher.build.release import refuse_incomplete
from publisher.build.release_files import failed, wrong_files
from publisher.build.run import FailedFilesError, Verified, Written, executor, run
from publisher.build.site import write_site
from publisher.build.stage import Stage, content_of, digest_of, stage
from publisher.build.texts import open_workspace
from publisher.constructs import Lost
from publisher.errors import SourceError, SourceErrors
from publisher.findings import Finding
from publisher.site import manifest
from publisher.site.download.directory import directory
from publisher.site.download.values import site_of
from publisher.site.manifest import File
from publisher.workspace import Workspace
from publisher.writers import table as writers

# Files to write. Each further process costs a quarter of a second of its own (fonts, its own copy of what it changes),
# which for fewer files is more than it saves: tests/benchmarks/build_against_weasyprint.py measures it.
_WORTH_A_PROCESS = 40


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: the paths that it wrote, left as they were and took away.

    `drafts` counts the files that are drafts, `absent` those that the files link to and that no build has made yet.
    `claims` are the standards that files of it claim to keep, `unjudged` those of them that no program judged here.
    `lost` is what formats do not say of the texts, whether their files were written now or left as they were.
    `noticed` is what authors should look at in the files and the pictures: it ends no build. `proved` says of
    each format what its files are, beside what they claim. `held_back` are the texts that were left out in a language
    for want of translations, and `kept` the paths of files of earlier builds that are still there for want of them, and
    may be out of date. `lessened` are those of `written` that replaced whole ones and are not translated enough.
    `release` is None where drafts were built; else it has what was held back.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    drafts: int
    absent: int
    claims: tuple[str, ...] = ()
    unjudged: tuple[str, ...] = ()
    lost: tuple[Lost, ...] = ()
    noticed: tuple[Finding, ...] = ()
    proved: tuple[str, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    kept: tuple[str, ...] = ()
    lessened: tuple[str, ...] = ()
    release: Release | None = None


@dataclass(frozen=True, slots=True)
class _Made:
    """What a build made, and what it need not make: what is known of each file of the plan.

    `before` is what was known of the files of earlier builds, `fresh` those of them that are still what they should be.
    `todays` are the paths of those that are too, but were left out.
    """

    before: Mapping[str, cache.Entry]
    fresh: Mapping[str, cache.Entry]
    outcomes: Mapping[str, Written | Verified]
    entries: Mapping[str, cache.Entry]
    looked: Looked
    todays: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Published:
    """The files of a plan, now in their place, the paths that changed, and those that were taken away.

    `kept` are the paths of files of earlier builds that this one left out, and that may not say what the text says now,
    `lessened` those of files that were translated enough and are not any more. `records` are what readers were given.
    """

    files: tuple[File, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    lessened: tuple[str, ...]
    records: Published


def publish(  # noqa: PLR0913 - one parameter for each thing that a build is told
    folder: Folder,
    output: Path,
    selection: Selection,
    *,
    jobs: int = 0,
    told: Callable[[str, int], None] | None = None,
    release: bool = False,
    today: dt.date | None = None,
) -> Built:
    """Build what is selected into the output folder and return what was done: drafts, or with `release` no draft.

    A release leaves out what may not be published, and says why; where nothing may, and nothing was published before,
    nothing is written. `jobs` is the number of processes, 0 for as many as are worth it. `told` hears each task's path
    as it is done, and the number of all tasks. `today` is the day by which a release judges what authors let stand,
    None for the day where this runs.
    Raises `SourceError` or `SourceErrors` for every mistake found; the output folder is then as it was before.
    """
    workspace = open_workspace(folder)
    check_output(output, folder.root)
    materials = shared_materials(folder.root)
    planned = _planned(folder, output, workspace, selection, release=release, today=today)
    held = planned.release and planned.documents and not planned.work.writes
    if held and not (output / manifest.NAME).is_file():
        return Built((), (), (), 0, 0, release=planned.release)
    _refuse(_mistakes(folder, planned, materials))
    refuse_fonts(planned.work, materials.tokens())
    with stage(output) as place:
        if not release:
            refuse_released(output)  # once more: a release may have ended since, and none can begin now
        history = history_of(folder, workspace, planned, output, everything=selection.everything)
        planned, made = _make_all(planned, place, workspace, folder.root, jobs=jobs, told=told)
        published = _put_in_place(planned, made, place, history, materials)
        write_records(folder, published.records)  # the stage is still ours: no other release is at it
        settle(place, published.records)
    work, documents = planned.work, planned.documents
    done = _built(work, published, absent=0 if selection.everything else len(_absent(work, output)))
    notices = (
        *left_out_of_pictures((task.document for task in work.writes), materials),
        *noticed(work, made.outcomes, made.fresh, output),
        *made.looked.findings(workspace),
    )
    return replace(
        done, lost=lost(work, documents), noticed=notices, held_back=planned.held_back, release=planned.release
    )


def _planned(
    folder: Folder, output: Path, workspace: Workspace, selection: Selection, *, release: bool, today: dt.date | None
) -> Planned:
    """Return what is to be written.

    Raises `ConfigurationError` where drafts would take the place of released files, and released files that of working
    papers.
    """
    materials = shared_materials(folder.root)
    if release:
        refuse_incomplete(selection)
        refuse_working_papers(output)
        published = manifest.read_manifest(text_of(output / manifest.NAME))
        return planned_release(folder, workspace, materials, selection, published=published, today=today)
    refuse_released(output)
    return planned_drafts(folder, workspace, materials, selection)


def _mistakes(folder: Folder, planned: Planned, materials: FileMaterials) -> Iterable[SourceError]:
    """Yield what can be told to be wrong before anything is written: words of our own that a language lacks first."""
    work, documents = planned.work, planned.documents
    for tag in dict.fromkeys(task.document.language for task in work.writes):
        if error := interface.untranslated(folder, tag):
            yield error
    if planned.release:
        yield from days_to_come(planned.documents, planned.release.today)
    yield from mistakes_in((task.document for task in work.writes), materials)
    yield from not_for_formats(work, documents)
    yield from false_claims(work, documents)


def _refuse(mistakes: Iterable[SourceError]) -> None:
    """Raise `SourceErrors` where there are mistakes, each once."""
    if each_once := {str(error): error for error in mistakes}:
        raise SourceErrors(each_once.values())


def _make_all(
    planned: Planned,
    place: Stage,
    workspace: Workspace,
    root: Path,
    *,
    jobs: int,
    told: Callable[[str, int], None] | None,
) -> tuple[Planned, _Made]:
    """Write what is not fresh to the stage; a release goes on without the documents whose files do not come out right.

    It is planned anew without them, since no released page may lead to a file that is held back.
    """
    while True:
        try:
            made = _make(planned, place, root, jobs=jobs, told=told)
            if planned.release is None:
                return planned, made
            day = planned.release.today
            wrong, let_stand = wrong_files(planned.work, planned.documents, place, workspace, day)
        except FailedFilesError as error:
            if planned.release is None:
                raise
            wrong, let_stand = failed(error), {}
        if not wrong:
            return replace(planned, release=planned.release.with_let_stand(let_stand)), made
        planned = planned.release.without(wrong).planned


def _make(planned: Planned, place: Stage, root: Path, *, jobs: int, told: Callable[[str, int], None] | None) -> _Made:
    """Write what is not fresh to the stage, and look at it."""
    work, materials = planned.work, shared_materials(root)
    installation = system.installation()
    keys = {task.path: cache.key(task, installation) for task in work.writes}
    before = cache.read_record(text_of(place.output / cache.NAME))
    fresh = _fresh(keys, before, place.output, materials)
    left_out = {task.path: cache.key(task, installation) for task in planned.left_out if task.path in before}
    todays = frozenset(_fresh(left_out, before, place.output, materials))
    rest = work.without(fresh)
    refuse_characters(rest, materials.tokens())
    # A fresh page in which something was found is looked at again, since that is told at every build.
    made = pages(work.without(path for path, entry in fresh.items() if not entry.noticed), materials)
    _refuse(made.faults())
    _import_writers(rest)
    with executor(_processes(jobs, rest)) as workers:
        outcomes = run(rest, workers, root=root, new=place.new, told=told)
    looked = made.look()
    entries = {task.path: _entry(task, keys[task.path], outcomes, looked) for task in rest.writes}
    return _Made(before, fresh, outcomes, fresh | entries, looked, todays)


def _fresh(
    keys: Mapping[str, str], before: Mapping[str, cache.Entry], output: Path, materials: FileMaterials
) -> dict[str, cache.Entry]:
    """Return what is known of the files of earlier builds that are still what writing them again would give."""
    return {
        path: before[path]
        for path, key in keys.items()
        if path in before and cache.fresh(before[path], key, materials.digest, digest_of(output / path))
    }


def _put_in_place(
    planned: Planned, made: _Made, place: Stage, history: History, materials: FileMaterials
) -> _Published:
    """Write what is told of all files, the record and the site, and move all that changed into the output folder."""
    workspace = history.workspace
    let_stand = planned.release.let_stand if planned.release else {}
    files = tuple(file_of(task, made.entries[task.path], let_stand) for task in planned.work.writes)
    before = earlier(
        place.output, files, workspace, planned=planned, todays=made.todays, everything=history.everything,
        names=history.published.names,
    )  # fmt: skip
    kept, stale = before.kept, before.stale
    worse = lessened(place.output, files, workspace)
    told = tell(history, planned, files, kept, place)
    entries = {**made.entries, **{file.path: made.before[file.path] for file in kept if file.path in made.before}}
    place.write(cache.NAME, cache.record_text(entries).encode())
    held = not_released(planned.release, place.output)
    pages = site_of(workspace, told.listed, materials, changes=told.changes, earlier=told.earlier, gone=told.gone)
    site = write_site(pages, place)
    place.write(
        manifest.NAME,
        manifest.manifest_text(workspace.contact.name, told.listed, held, directory=directory(site.site)).encode(),
    )
    # The record goes first: a folder where a build was killed is known by it, and it claims nothing that is not
    # there, since a file's digest decides whether the file is the one that it means.
    written = (path for path in made.entries if path not in made.fresh)
    changed = tuple(path for path in (cache.NAME, *written) if place.differs(path))
    last = (manifest.NAME,) if place.differs(manifest.NAME) else ()
    staged = dict.fromkeys((*told.written, *changed, *site.changed, *last))
    # A page may stand now where a file was that is no more.
    place.commit(staged, [path for path in (*stale, *site.stale) if path not in staged])
    return _Published(
        told.files,
        changed,
        stale,
        tuple(file.path for file in kept if file.earlier and file.path in before.left_out),
        worse,
        told.published,
    )


def _built(work: Plan, published: _Published, *, absent: int) -> Built:
    """Return what was done with the files of a plan."""
    files, changed = published.files, published.changed
    return Built(
        written=tuple(file.path for file in files if file.path in changed),
        unchanged=tuple(file.path for file in files if file.path not in changed),
        removed=published.removed,
        drafts=sum(file.state.unchecked for file in files),
        absent=absent,
        claims=tuple(dict.fromkeys(claim for file in files for claim in file.claims)),
        unjudged=tuple(dict.fromkeys(claim for file in files for claim in file.unjudged)),
        proved=proved(work),
        kept=published.kept,
        lessened=published.lessened,
    )


def _absent(work: Plan, output: Path) -> frozenset[str]:
    """Return the paths of the other versions that web pages of a plan link to and that no build has written yet."""
    found = set()
    for task in work.writes:
        if writers.find(task.format).media_type == "text/html":
            content = content_of(output / task.path) or b""
            for version in task.document.versions:
                path = posixpath.normpath(posixpath.join(posixpath.dirname(task.path), version.address))
                if f'href="{version.address}"'.encode() in content and not (output / path).is_file():
                    found.add(path)
    return frozenset(found)


def _import_writers(work: Plan) -> None:
    """Import the writers that a plan needs, so that processes forked from this one need not."""
    with system.direct_loading():
        for name, standard in {(task.format, task.standard) for task in work.writes}:
            writers.find(name).load(standard)


def _processes(jobs: int, work: Plan) -> int:
    """Return how many processes are worth their start: at most one for each processor, this one for a few files."""
    if jobs:
        return jobs
    return min(len(os.sched_getaffinity(0)), max(1, len(work.writes) // _WORTH_A_PROCESS))


def _entry(task: Write, key: str, outcomes: Mapping[str, Written | Verified], looked: Looked) -> cache.Entry:
    written, verified = outcomes[f"write {task.path}"], outcomes.get(f"verify {task.path}")
    if not isinstance(written, Written):
        raise TypeError(f"a task that writes came to {written}")
    found = looked.number(task.document) if writers.find(task.format).media_type == PAGE else 0
    if not isinstance(verified, Verified):
        return cache.Entry(key, written.given, written.sha256, written.bytes, None, found, task.document.draft)
    noticed = len(verified.noticed) + found
    return cache.Entry(key, written.given, written.sha256, written.bytes, verified.pages, noticed, task.document.draft)
