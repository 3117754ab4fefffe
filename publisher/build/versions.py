"""Earlier versions: the files that a release replaces stay under the day of their own release, where a team says so."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from publisher import language as languages
from publisher.build.listed import text_of
from publisher.build.published import Published
from publisher.build.released import Given, Lying, Remembered
from publisher.build.stage import Stage, content_of
from publisher.published import Entry, GivenFile, Kind
from publisher.site import manifest
from publisher.site.download.values import Earlier, tag_of
from publisher.site.manifest import EarlierRow, File, read_earlier, read_manifest
from publisher.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Kept:
    """What a release keeps: all earlier versions, those of them that are new on the stage, and what records add.

    `written` are the paths of the new ones.
    """

    versions: tuple[EarlierRow, ...]
    written: tuple[str, ...] = ()
    added: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)


def keep(
    workspace: Workspace,
    published: Published,
    remembered: Remembered,
    all_given: Iterable[Given],
    place: Stage,
    *,
    day: dt.date,
) -> Kept:
    """Write to the stage the files of each text that a release of a day replaces, and return all versions that stay.

    All files of the document in that language stay together, byte by byte, so that links between them work. One day has
    one version, the last: what is replaced on the day of its own release does not stay. Files that were changed by
    somebody else since they were released do not stay either, nor do those of which no day is known.
    """
    rows = {_folder(row): row for row in _before(remembered, place)}
    if not workspace.site.keep_versions:
        return Kept(tuple(rows.values()))
    files = _by_leaflet(read_manifest(text_of(place.output / manifest.NAME)), workspace)
    written: list[str] = []
    added: dict[str, list[Entry]] = {}
    for one in all_given:
        for document, lying in _lying(published, remembered, one):
            if lying.on == day.isoformat() or not _is_other(lying, one):
                continue
            if stays := tuple(_stays(files.get((document, one.tag), ()), lying.on, place)):
                row = EarlierRow(document, one.tag, lying.on, stays)
                rows[_folder(row)] = _joined(rows.get(_folder(row)), row)
                written += (file.path for file in stays)
                if entry := _more_addresses(published, document, one.tag, stays, day):
                    added.setdefault(document, []).append(entry)
    return Kept(tuple(rows.values()), tuple(written), {name: tuple(entries) for name, entries in added.items()})


def _before(remembered: Remembered, place: Stage) -> Iterable[EarlierRow]:
    """Yield the versions that earlier releases kept and whose files are still in the output folder."""
    told = read_earlier(text_of(place.output / manifest.NAME))
    for row in (*told, *remembered.versions):
        if there := tuple(file for file in row.files if (place.output / file.path).is_file()):
            yield replace(row, files=there)


def _folder(row: EarlierRow) -> tuple[str, str]:
    """Return what tells a version from others, whatever its document is called by now: its folder and language."""
    return str(PurePosixPath(row.files[0].path).parent), row.language


def _joined(before: EarlierRow | None, row: EarlierRow) -> EarlierRow:
    """Return a version with the files that it had before: some editions may have stayed longer under an old name."""
    new = {file.path for file in row.files}
    return replace(row, files=(*(file for file in before.files if file.path not in new), *row.files)) if before else row


def _by_leaflet(files: Iterable[File], workspace: Workspace) -> dict[tuple[str, str], list[File]]:
    found: dict[tuple[str, str], list[File]] = {}
    for file in files:
        if languages.known(file.language):
            found.setdefault((file.document, tag_of(file.language, workspace)), []).append(file)
    return found


def earlier_of(
    published: Published, workspace: Workspace, versions: Iterable[EarlierRow], files: Iterable[File]
) -> tuple[Earlier, ...]:
    """Return the versions that stay, the newest first; `files` are those that readers have now.

    They have the names under which readers find their documents now.
    """
    there = {(file.document, tag_of(file.language, workspace)) for file in files} if versions else ()
    found = [
        Earlier(published.names.listed_as(row.document, tag, there), tag, row.on, row.files)
        for row in versions
        if languages.known(row.language)
        for tag in (tag_of(row.language, workspace),)
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.document, one.tag), reverse=True))


def _lying(published: Published, remembered: Remembered, one: Given) -> Iterable[tuple[str, Lying]]:
    """Yield what lies in the folder of a document in a language, by each name that it has or had."""
    for name in published.names.family(one.document):
        if lying := remembered.lying.get((name, one.tag)):
            yield name, lying


def _is_other(lying: Lying, one: Given) -> bool:
    """Return whether a release says something else in an edition than what lies in the folder."""
    return any(lying.texts.get(edition, said) != said for edition, said in one.texts.items())


def _stays(files: Iterable[File], day: str, place: Stage) -> Iterable[File]:
    """Write files to the stage under a day, and yield what the manifest says of them there."""
    for file in files:
        content = content_of(place.output / file.path)
        if file.draft or content is None or hashlib.sha256(content).hexdigest() != file.sha256:
            continue
        # Beside the folders of languages, at the same depth: links to other versions go on working.
        path = PurePosixPath(file.path)
        kept = str(path.parent.parent / day / path.name)
        place.write(kept, content)
        yield replace(file, path=kept, earlier=True)


def _more_addresses(published: Published, document: str, tag: str, files: Iterable[File], day: dt.date) -> Entry | None:
    """Return what the record of a document adds for new addresses of what readers had, None where it knows them all."""
    known = published.records[document].paths if document in published.records else frozenset()
    paths = tuple(GivenFile(file.edition, file.format, file.path) for file in files if file.path not in known)
    last = published.history(published.names.family(document)[0]).last(tag)
    if not paths or last is None or not last.texts:
        return None
    return Entry(Kind.FILES, tag, day, last.title, last.title_language, last.texts, paths)
