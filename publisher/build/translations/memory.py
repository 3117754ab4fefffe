"""What the workspace remembers of translations: what of it serves open segments, and what is translated differently."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from publisher.build.catalogues import catalogue_of, chosen_names, languages_of, texts_of, write_files
from publisher.build.folder import Folder
from publisher.build.replaced import alone_in
from publisher.build.texts import open_workspace
from publisher.errors import SourceError
from publisher.language import same
from publisher.model import Document
from publisher.translation import Catalogue, extract, read_catalogue
from publisher.translation.catalogue import Entry
from publisher.translation.machine_drafts import not_in_file
from publisher.translation.memory import (
    FROM,
    Memory,
    Recalled,
    Remembered,
    remembered_of,
    taken_over,
    translated_differently,
)
from publisher.translation.quality import Pair
from publisher.translation.states import identifier, is_open
from publisher.translation.written_down import replace_words, unsafe_words
from publisher.workspace import catalogue_path


@dataclass(frozen=True, slots=True)
class Refusal:
    """A remembered translation that was not taken over, and why."""

    recalled: Recalled
    fault: SourceError


@dataclass(frozen=True, slots=True)
class LanguageMemory:
    """What is remembered in one language.

    `recalled` are the open segments of which something is remembered, `different` the texts that stand there in
    different words. `filled` are those of `recalled` that were written down, `refused` those that must not be. `behind`
    are the PO files of the texts that were asked for and that lack segments of today, with how many.
    """

    language: str
    recalled: tuple[Recalled, ...]
    different: tuple[tuple[Remembered, ...], ...]
    filled: tuple[Recalled, ...] = ()
    refused: tuple[Refusal, ...] = ()
    behind: tuple[tuple[str, int], ...] = ()


def recall(
    folder: Folder, tags: Sequence[str] = (), names: Sequence[str] = (), *, fill: dt.datetime | None = None
) -> tuple[LanguageMemory, ...]:
    """Return what is remembered for the open segments of some texts in some languages, () for all.

    All texts of the workspace are looked through. With `fill`, the moment that the headers then say (with a time zone),
    what is the same is written down, in all files or in none.
    Raises `ConfigurationError` for a language or text that the workspace has not, and `SourceError` for a file that
    cannot be read.
    """
    workspace = open_workspace(folder)
    wanted = languages_of(workspace, tags)
    chosen_names(folder, names)  # tells a name that is none
    with alone_in(folder.root):
        texts = texts_of(folder, workspace)
        files: dict[str, str] = {}
        found = []
        for tag in wanted:
            known = [(text, one) for text in texts if (one := _catalogue(folder, text, tag))]
            behind = tuple(_behind([text for text in texts if not names or text.name in names], known, tag))
            if known or behind:
                found.append(replace(_in_language(tag, known, names, files, fill=fill), behind=behind))
        write_files(folder, files)
    return tuple(_with_new_lines(one, files) for one in found) if files else tuple(found)


def _with_new_lines(found: LanguageMemory, files: Mapping[str, str]) -> LanguageMemory:
    """Return what was found with the lines that the written files have."""
    lines: dict[tuple[str, str, bool], int] = {}
    for path, text in files.items():
        catalogue = read_catalogue(text, path=path)
        for entry in (*catalogue.entries, *catalogue.obsolete):
            lines[path, identifier(entry.text, entry.context), entry.obsolete] = entry.line

    def moved(one: Remembered) -> Remembered:
        return replace(one, line=lines.get((one.path, one.id, one.obsolete), one.line))

    for recalled in found.recalled:
        recalled.entry.line = lines.get((recalled.path, recalled.id, False), recalled.entry.line)
    renewed = {
        id(one): replace(
            one,
            same=one.same and moved(one.same),
            conflict=tuple(map(moved, one.conflict)),
            similar=tuple(replace(two, remembered=moved(two.remembered)) for two in one.similar),
        )
        for one in found.recalled
    }
    return replace(
        found,
        recalled=tuple(renewed[id(one)] for one in found.recalled),
        filled=tuple(renewed[id(one)] for one in found.filled),
        different=tuple(tuple(map(moved, group)) for group in found.different),
    )


def _catalogue(folder: Folder, text: Document, tag: str) -> Catalogue | None:
    return None if same(tag, text.language) else catalogue_of(folder, text.name, tag)


def _behind(
    texts: Sequence[Document], known: Sequence[tuple[Document, Catalogue]], tag: str
) -> Iterator[tuple[str, int]]:
    """Yield each PO file that lacks segments of a text of today, or is not there, and how many it lacks."""
    held = {text.name: catalogue for text, catalogue in known}
    for text in texts:
        if not same(tag, text.language) and (lacking := not_in_file(text, held.get(text.name))):
            yield catalogue_path(text.name, tag), lacking


def _in_language(
    tag: str,
    known: list[tuple[Document, Catalogue]],
    names: Sequence[str],
    files: dict[str, str],
    *,
    fill: dt.datetime | None,
) -> LanguageMemory:
    remembered = [one for text, catalogue in known for one in remembered_of(text.name, catalogue)]
    memory = Memory(remembered)
    recalled: list[Recalled] = []
    filled: list[Recalled] = []
    refused: list[Refusal] = []
    for text, catalogue in known:
        if names and text.name not in names:
            continue
        here = [memory.recall(text.name, catalogue.path, entry) for entry in _open(text, catalogue)]
        here = [one for one in here if one.same or one.conflict or one.similar]
        recalled.extend(here)
        for one in here:
            if one.same and (fault := _fault(one, one.same, text, tag)):
                refused.append(Refusal(one, fault))
            elif one.same and fill:
                _fill(one.entry, one.same)
                filled.append(one)
        if fill:
            catalogue.revise(fill)
            files[catalogue_path(text.name, tag)] = catalogue.write()
    return LanguageMemory(
        tag, tuple(recalled), tuple(translated_differently(remembered)), tuple(filled), tuple(refused)
    )


def _open(text: Document, catalogue: Catalogue) -> Iterator[Entry]:
    """Yield the messages of a text as it is today that have no translation, or one of an older text."""
    for segment in dict.fromkeys((segment.text, segment.context) for segment in extract(text)):
        entry = catalogue.entry(*segment)
        if entry is not None and is_open(entry, changed=True):
            yield entry


def _fault(recalled: Recalled, one: Remembered, text: Document, tag: str) -> SourceError | None:
    """Return why a remembered translation must not be written into its message, None where it may be."""
    entry = recalled.entry
    return unsafe_words(Pair(entry.text, one.translation, tag, text.language, entry.context))


def _fill(entry: Entry, one: Remembered) -> None:
    """Write a remembered translation into its message."""
    state, origin, comment = taken_over(one)
    replace_words(entry, one.translation, state, origin=origin)
    entry.comments = [*(line for line in entry.comments if not line.startswith(FROM)), comment]
