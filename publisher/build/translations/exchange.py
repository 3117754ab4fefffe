"""Files for translators: written from the workspace's texts and PO files, and taken back into the PO files."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publisher import language as languages
from publisher.build.catalogues import (
    check_words,
    languages_of,
    texts_of,
    translated_into,
    write_files,
)
from publisher.build.folder import LARGEST_CATALOGUE, LARGEST_FILE, Folder
from publisher.build.replaced import alone_in, replace_files
from publisher.build.stage import content_of
from publisher.build.texts import Mistakes, open_workspace
from publisher.build.translations.terms import terms_for
from publisher.errors import ConfigurationError, Place, SourceError, nearest
from publisher.model import Document
from publisher.translation import Carried, Catalogue, read_catalogue
from publisher.translation import exchange as files
from publisher.translation import update as updated
from publisher.translation.exchange.unit import Handover, Returned
from publisher.workspace import Workspace, catalogue_path

EXCHANGE = "exchange"


@dataclass(frozen=True, slots=True)
class Exported:
    """One file for a translator: its path as it is told, how many segments it has, and whether it was written now.

    A file without segments is not written: nothing in its text waits for a translator.
    """

    path: str
    segments: int
    written: bool


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one text of a file: the file, the PO file that it belongs to, and what was taken of it.

    `carried` says what carrying that PO file to the text of today did, which an import does first.
    """

    file: str
    language: str
    catalogue: str
    carried: Carried
    taken: files.Taken


def export(
    folder: Folder,
    form: str,
    tags: Sequence[str] = (),
    names: Sequence[str] = (),
    *,
    part: files.Part = "all",
    output: Path | None = None,
) -> tuple[Exported, ...]:
    """Write a file for translators of each text, () for all, in each language, () for all.

    They lie in `output`, without it in the workspace's folder “exchange”, one folder a language. All or none are
    written.
    Raises `ConfigurationError` for a language or a text that the workspace does not have, and `SourceErrors` where a
    PO file cannot be read or a file would be written over that holds translations which were not imported yet.
    """
    workspace = open_workspace(folder)
    wanted = languages_of(workspace, tags)
    with alone_in(folder.root):
        texts = texts_of(folder, workspace, names)
        made = list(_handovers(folder, workspace, texts, wanted, part))
        contents: dict[Path, bytes] = {}
        told: dict[Path, str] = {}
        done: list[tuple[Path, int]] = []
        mistakes = Mistakes()
        for handover, catalogue in made:
            path = f"{handover.language}/{handover.name}.{handover.language}{files.FORMATS[form].ending}"
            place = folder.place(f"{EXCHANGE}/{path}") if output is None else output.resolve() / path
            told[place] = f"{EXCHANGE}/{path}" if output is None else str(output / path)
            done.append((place, len(handover.units)))
            content = files.FORMATS[form].write(handover) if handover.units else None
            with mistakes:
                if content is not None and content != content_of(place):
                    _refuse_to_lose(place, told[place], catalogue)
                    contents[place] = content
        mistakes.tell()
        replace_files(contents, told)
    return tuple(Exported(told[place], segments, place in contents) for place, segments in done)


def _handovers(
    folder: Folder, workspace: Workspace, texts: Iterable[Document], tags: Iterable[str], part: files.Part
) -> Iterator[tuple[Handover, Catalogue]]:
    """Yield what goes to translators, each with the PO file that it is of."""
    texts = tuple(texts)
    for language in tags:
        terms = terms_for(folder, workspace, language)
        for text in texts:
            if not languages.same(language, text.language):
                catalogue, _ = _carried(folder, text, language)
                yield files.handover(text, catalogue, language, terms=terms, part=part), catalogue


def _carried(folder: Folder, text: Document, language: str) -> tuple[Catalogue, Carried]:
    """Return the PO file of a text, carried to its words of today, and what that did; nothing is written."""
    path = catalogue_path(text.name, language)
    old = folder.text(path) if folder.find(path) else None
    carried = updated(old, text, language, path=path)
    return read_catalogue(carried.text, path=path), carried


def _refuse_to_lose(place: Path, path: str, catalogue: Catalogue) -> None:
    """Raise `SourceError` where a file holds work that is not in the PO file, or may do so."""
    if not place.exists():
        return
    try:
        returned = files.read(_content(place, path), path=path)
        lost = next((one for part in returned for one in files.not_imported(part, catalogue)), None)
    except SourceError as error:
        lost = error
    if lost is not None:
        raise SourceError(
            f"This file is not written over, since work would be lost. {lost.message}",
            mend=f"{lost.mend}{'' if lost.mend.endswith('.') else '.'} "
            "What is not wanted any more: move the file away, or name another folder: --output FOLDER.",
            place=lost.place,
        )


def import_files(
    folder: Folder, paths: Sequence[Path], *, at: dt.datetime, by: str = "", whole: bool = True, dry_run: bool = False
) -> tuple[Imported, ...]:
    """Take the translations of files that came back into the PO files that they belong to; return what became of each.

    `at` is the moment of the import, with a time zone: the header of a PO file with new words says it. `by` says who
    translated, "" for nobody named. `whole` asks for every segment that was exported. Nothing is written
    for a `dry_run`.
    Raises `SourceErrors` with every fault of every file, and nothing is written then.
    """
    workspace = open_workspace(folder)
    if by:
        check_words("--by", by)
    mistakes = Mistakes()
    returned: list[Returned] = []
    for path in paths:
        with mistakes:
            returned.extend(files.read(_content(path, str(path)), path=str(path)))
    with alone_in(folder.root):
        texts = texts_of(folder, workspace)
        catalogues: dict[str, tuple[Catalogue, Carried]] = {}
        done: list[Imported] = []
        for one in returned:
            with mistakes:
                text, language = _belongs_to(one, workspace, texts)
                name = catalogue_path(text.name, language)
                if name not in catalogues:
                    catalogues[name] = _carried(folder, text, language)
                catalogue, carried = catalogues[name]
                taken = files.take_in(one, catalogue, language=language, by=by, whole=whole)
                done.append(Imported(one.path, language, name, carried, taken))
                mistakes.errors.extend(taken.faults)
        mistakes.tell()
        changed = {one.catalogue for one in done if one.taken.changed}
        for name in changed:
            catalogues[name][0].revise(at)
        written = {name: catalogues[name][0].write() for name in sorted(changed)}
        for name, words in written.items():  # what is written is what can be read again
            if len(words.encode()) > LARGEST_CATALOGUE:
                raise SourceError(
                    f"This PO file would be larger than {LARGEST_CATALOGUE >> 20} MB with what is imported.",
                    mend="Make several texts of its source.",
                    place=Place(name),
                )
            read_catalogue(words, path=name)
        if not dry_run:
            write_files(folder, written)
    return tuple(done)


def _belongs_to(returned: Returned, workspace: Workspace, texts: Sequence[Document]) -> tuple[Document, str]:
    """Return the text and the language that a file is of. Raises `SourceError` where the workspace has not both."""
    place = Place(returned.path, 1)
    by_name = {text.name: text for text in texts}
    by_path = {text.place.path or text.name: text for text in texts}
    text = by_name.get(returned.name) or by_path.get(returned.name)
    if text is None:
        raise SourceError(
            f"This file is of the text “{returned.name}”, which this workspace does not have.",
            mend=nearest(returned.name, by_name),
            place=place,
        )
    if not _same(returned.source_language, text.language):
        raise SourceError(
            f"This file translates from “{returned.source_language}”, but “{text.name}” is in “{text.language}”.",
            mend="Export the text once more.",
            place=place,
        )
    own = translated_into(workspace, text)
    language = next((tag for tag in own if tag.casefold() == returned.language.casefold()), "")
    language = language or next((tag for tag in own if _same(tag, returned.language)), "")
    if not language:
        raise SourceError(
            f"This file translates into “{returned.language}”, which is no language of this workspace.",
            mend=nearest(returned.language, own),
            place=place,
        )
    return text, language


def _same(tag: str, other: str) -> bool:
    """Return whether two tags name one language; tools write “pl-PL” for “pl”."""
    return languages.known(tag) and languages.known(other) and languages.same(tag, other)


def _content(path: Path, told: str) -> bytes:
    """Return the bytes of a file that somebody named. Raises `SourceError` where that cannot be."""
    try:
        if not path.exists():
            raise ConfigurationError(f"There is no file “{told}”.", mend="Correct its name.", place=Place(told))
        if not path.is_file():  # a folder, or what would never end
            raise ConfigurationError(f"“{told}” is not a file.", mend="Name the file itself.", place=Place(told))
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise SourceError(
            f"This file cannot be read: {error.strerror}.", mend="Make sure that you may read it.", place=Place(told)
        ) from error
    if len(content) > LARGEST_FILE:
        raise SourceError(
            f"This file is larger than {LARGEST_FILE >> 20} MB.",
            mend="Export fewer texts into one file.",
            place=Place(told),
        )
    return content
