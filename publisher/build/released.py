"""What a release adds to the records of what readers were given, and what its folder remembers of it.

The folder of a release has a hidden file of its own: which texts its files say and since when, the earlier versions in
it, and what its last release added to the records. It is moved into place before the files are, and the records are
written after them; where a release is killed on the way, the next one into the folder goes on from there.
"""

import datetime as dt
import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from publisher.build.published import Published, digest_of
from publisher.errors import ConfigurationError, unprintable
from publisher.model import Document
from publisher.published import NAME as NAMED
from publisher.published import Entry, GivenFile, Kind, path_of, read_record, same_language, with_entries
from publisher.site import manifest
from publisher.site.download.values import tag_of
from publisher.site.manifest import EarlierRow, File
from publisher.workspace import Workspace

NAME = ".released.json"
VERSION = manifest.VERSION  # the rows of earlier versions have the shape of the manifest's

Texts = Mapping[str, str]  # the digests of what editions say, by the edition's id
_Spoken = tuple[str, str]  # a document and a language


@dataclass(frozen=True, slots=True)
class Lying:
    """What the files of a document in a language say that lie in a folder, and the day (YYYY-MM-DD) of their text."""

    on: str
    texts: Texts


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the folder of a release remembers: what its files say, what its last release added to records, versions."""

    lying: Mapping[_Spoken, Lying] = field(default_factory=dict)
    added: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    versions: tuple[EarlierRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What a release gives readers of a document in a language: all its files, and what the editions made now say."""

    document: str
    tag: str
    files: tuple[File, ...]
    texts: Texts


def given(workspace: Workspace, documents: Iterable[Document], files: Iterable[File]) -> tuple[Given, ...]:
    """Return what a release gives readers: `files` in the order of the site, `documents` those that it made now."""
    texts: dict[_Spoken, dict[str, str]] = {}
    for document in documents:
        own = texts.setdefault((document.name, tag_of(document.language, workspace)), {})
        if document.edition not in own:
            own[document.edition] = digest_of(document)
    tags: dict[str, str] = {}
    there: dict[_Spoken, list[File]] = {}
    for file in files:
        tag = tags.get(file.language) or tags.setdefault(file.language, tag_of(file.language, workspace))
        there.setdefault((file.document, tag), []).append(file)
    return tuple(Given(*spoken, tuple(found), texts.get(spoken, {})) for spoken, found in there.items())


def additions(
    published: Published, all_given: Iterable[Given], day: dt.date, *, everything: bool
) -> dict[str, tuple[Entry, ...]]:
    """Return what a release of a day adds to the record of each document, by its name.

    A text that is as it was adds nothing but the paths that it is found under now for the first time. Where a release
    is of everything, what it gives readers no more was withdrawn.
    """
    names = published.names
    found: dict[str, list[Entry]] = {}
    editions: dict[str, dict[str, set[str]]] = {}  # that readers have, by the document's present name and the language
    for one in all_given:
        spoken = editions.setdefault(names.family(one.document)[0], {})
        spoken.setdefault(one.tag, set()).update(file.edition for file in one.files)
    for one in all_given:
        there = editions[names.family(one.document)[0]][one.tag]
        if one.texts and (entry := _of_given(published, one, there, day)):
            found.setdefault(one.document, []).append(entry)
    for name in names.withdrawn:
        gone = _withdrawn(published, name, frozenset(), day)
        found.setdefault(name, []).extend(entry for entry in gone if not _went_on(published, name, entry.language))
    if everything:
        for name in names.present:
            tags = frozenset(editions.get(name, ()))
            found.setdefault(name, []).extend(_withdrawn(published, name, tags, day))
    return {name: tuple(entries) for name, entries in sorted(found.items()) if entries}


def _of_given(published: Published, one: Given, editions: Container[str], day: dt.date) -> Entry | None:
    """Return what readers are told of a document in a language, None where nothing of it is new.

    `editions` are those that they have of it, under its old names too.
    """
    history = published.history(one.document)
    last = history.last(one.tag)
    before = dict(last.texts) if last else {}
    texts = {edition: said for edition, said in {**before, **one.texts}.items() if edition in editions}
    known = history.paths
    files = tuple(GivenFile(file.edition, file.format, file.path) for file in one.files if file.path not in known)
    if not before:
        kind = Kind.PUBLISHED
    elif any(before.get(edition) != said for edition, said in texts.items()):
        kind = Kind.CHANGED
    elif files:
        kind = Kind.FILES
    else:
        return None
    first = one.files[0]
    title_language = "" if first.title_language in ("", one.tag) else first.title_language
    return Entry(kind, one.tag, day, _title(first), title_language, tuple(texts.items()), files)


def _title(file: File) -> str:
    """Return a title as a record can hold it: on one line, without what nobody sees."""
    words = " ".join(file.title.split())
    seen = "".join(sign for sign in words if not unprintable(sign)) if unprintable(words) else words
    return seen.strip() or file.document


def _withdrawn(published: Published, name: str, there: frozenset[str], day: dt.date) -> Iterable[Entry]:
    """Yield that a document is withdrawn in each language that readers had it in and that is not among `there`."""
    history = published.history(name)
    for language in history.languages:
        last = history.last(language)
        gone = not any(same_language(language, tag) for tag in there)
        if gone and last and last.kind is not Kind.WITHDRAWN:
            yield Entry(Kind.WITHDRAWN, language, day, last.title, last.title_language)


def _went_on(published: Published, name: str, language: str) -> bool:
    """Return whether a withdrawn document went on under the name of another that was withdrawn: that one is told of.

    Nothing says so any more when the text is gone, but the record of the other does: it does not begin with a
    publication, and with the same words, or the other is what replaces this one.
    """
    last = published.history(name).last(language)
    for other, said in published.names.withdrawn.items():
        entries = published.history(other).of(language).entries
        if other != name and entries and entries[0].kind in (Kind.FILES, Kind.CHANGED):
            if published.names.withdrawn[name].replaced_by == said.document:
                return True
            if last and entries[0].texts == last.texts:
                return True
    return False


def lying_now(published: Published, before: Remembered, all_given: Iterable[Given]) -> dict[_Spoken, Lying]:
    """Return what the files say that lie in a folder after a release; `published` has what the release added."""
    found = {}
    for one in all_given:
        spoken = (one.document, one.tag)
        history = published.history(one.document)
        last, day = history.last(one.tag), history.released(one.tag)
        editions = {file.edition for file in one.files}  # some may lie under another name of the document
        lying = Lying(day.isoformat(), dict(last.texts)) if one.texts and last and day else before.lying.get(spoken)
        if lying:
            texts = {edition: said for edition, said in lying.texts.items() if edition in editions}
            found[spoken] = Lying(lying.on, texts)
    return found


def remembered_text(remembered: Remembered) -> str:
    """Return what a folder remembers as JSON that ends in a line feed."""
    value = {
        "version": VERSION,
        "lying": [
            {"document": document, "language": tag, "on": one.on, "texts": dict(one.texts)}
            for (document, tag), one in sorted(remembered.lying.items())
        ],
        "added": {
            name: with_entries("", entries, path=path_of(name)) for name, entries in sorted(remembered.added.items())
        },
        "earlier": manifest.earlier_rows(remembered.versions),
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def read_remembered(text: str) -> Remembered:
    """Return what a folder remembers; nothing for words that are broken or of another version."""
    try:
        value = json.loads(text)
        if value["version"] != VERSION:
            return Remembered()
        lying = {
            (_name(row["document"]), _name(row["language"])): Lying(
                dt.date.fromisoformat(row["on"]).isoformat(),
                {str(edition): str(said) for edition, said in row["texts"].items()},
            )
            for row in value["lying"]
        }
        added = {
            _name(name): read_record(str(record), path=path_of(name)).entries for name, record in value["added"].items()
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, ConfigurationError):
        return Remembered()
    return Remembered(lying, added, manifest.read_earlier(text))


def _name(words: object) -> str:
    """Return words that can name a folder, or raise `ValueError`."""
    if not isinstance(words, str) or not NAMED.fullmatch(words):
        raise ValueError(words)
    return words
