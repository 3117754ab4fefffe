"""What a build knows of all that readers were given, and what it tells of that: changes, versions, old addresses."""

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from publisher import language as languages
from publisher.build import interface, released
from publisher.build.folder import Folder
from publisher.build.forgotten import refuse_forgotten, remembered_in
from publisher.build.gone import There, gone_of
from publisher.build.listed import in_order, text_of
from publisher.build.plan import Selection, Write, plan
from publisher.build.planned import Planned
from publisher.build.published import Published, changes_of, dated, read_records
from publisher.build.released import Given, Remembered, additions, given, lying_now, remembered_text
from publisher.build.renamed import names_of, refuse_days_to_come, refuse_unaccounted
from publisher.build.stage import Stage
from publisher.build.versions import earlier_of, keep
from publisher.errors import SourceError
from publisher.site.download.values import Change, Earlier, Gone
from publisher.site.manifest import EarlierRow, File
from publisher.workspace import Workspace


@dataclass(frozen=True, slots=True)
class History:
    """What readers were given before a build. `remembered` is what the folder of a release knows, nothing in drafts."""

    folder: Folder
    workspace: Workspace
    published: Published
    remembered: Remembered
    everything: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What a build tells of what readers were and are given.

    `files` are those that it made, with the day since when readers have what they say, and `listed` these with those
    of earlier builds, in the order of the site. `written` are further paths that lie on the stage, to be moved into
    place before all others. `published` has what the records are to be given once everything is in its place.
    """

    files: tuple[File, ...]
    listed: tuple[File, ...]
    changes: tuple[Change, ...]
    earlier: tuple[Earlier, ...]
    gone: tuple[Gone, ...]
    written: tuple[str, ...]
    published: Published


def history_of(folder: Folder, workspace: Workspace, planned: Planned, output: Path, *, everything: bool) -> History:
    """Return what readers were given before a build into a folder; what a killed release left to be told is in it.

    Raises `SourceErrors` for a record that cannot be read, for old names that cannot be followed, and, in a release,
    for a document that readers were given and of which nothing says what became of it.
    """
    names = names_of(folder, workspace, planned.documents)
    published = Published(names, read_records(folder))
    if planned.release is None:
        return History(folder, workspace, published, Remembered(), everything)
    remembered = remembered_in(output, published, workspace)
    records = published.records
    published = published.with_pending(remembered.added)
    refuse_forgotten(records, remembered, output, published)
    refuse_days_to_come(names, planned.release.today)
    refuse_unaccounted(names, published.records)
    return History(folder, workspace, published, remembered, everything)


def tell(history: History, planned: Planned, files: Sequence[File], kept: Sequence[File], place: Stage) -> Told:
    """Return what a build tells. `files` are those of the plan, in its order; `kept` those of earlier builds that stay.

    A release writes to the stage which versions stay, and what its folder is to remember.
    """
    workspace = history.workspace
    documents = [task.document for task in planned.work.writes]
    published = history.published
    versions: tuple[EarlierRow, ...] = ()
    written: tuple[str, ...] = ()
    if planned.release:
        all_given = given(workspace, documents, in_order([*files, *kept], workspace))
        published, versions, written = _released(history, planned.release.today, all_given, place)
    made = dated(published, zip(files, documents, strict=True))
    listed = tuple(in_order([*made, *kept], workspace))
    earlier = earlier_of(published, workspace, versions, listed)
    there = There(
        workspace,
        listed,
        lambda tag: languages.known(tag) and interface.untranslated(history.folder, tag) is None,
        frozenset(file.path for row in versions for file in row.files),
        () if planned.release else _expected(history, planned),
        () if planned.release else published.names.present - {document.name for document in planned.documents},
    )
    return Told(
        made, listed, changes_of(published, workspace, listed), earlier, gone_of(published, there), written, published
    )


def settle(place: Stage, published: Published) -> None:
    """Have the folder of a release forget what the records hold by now: who takes that back there means it."""
    if published.added:
        remembered = released.read_remembered(text_of(place.output / released.NAME))
        with suppress(SourceError):  # all is done; the next release finds nothing lacking
            place.write(released.NAME, remembered_text(replace(remembered, added={})).encode())
            place.commit((released.NAME,), ())


def _released(
    history: History, day: dt.date, all_given: Sequence[Given], place: Stage
) -> tuple[Published, tuple[EarlierRow, ...], tuple[str, ...]]:
    """Return what readers were given with what a release of a day adds, the versions that stay, and what is staged."""
    kept = keep(history.workspace, history.published, history.remembered, all_given, place, day=day)
    published = history.published.with_added(kept.added)
    published = published.with_added(additions(published, all_given, day, everything=history.everything))
    remembered = Remembered(
        lying_now(published, history.remembered, all_given),
        published.added,
        kept.versions,
    )
    place.write(released.NAME, remembered_text(remembered).encode())
    # The files of earlier versions come first: once the folder remembers the new texts, nobody looks for the old ones.
    return published, kept.versions, tuple(path for path in (*kept.written, released.NAME) if place.differs(path))


def _expected(history: History, planned: Planned) -> tuple[Write, ...]:
    """Return the files that a build of all drafts of these documents would make."""
    if history.everything:
        return planned.left_out
    return (*plan(history.workspace, planned.documents, Selection()).writes, *planned.left_out)
