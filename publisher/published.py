"""What readers were given of a document, and when, in `published/DOCUMENT.toml`. It names nobody.

Each `[[change]]` is put behind the others by a release; nothing is changed or taken out. It tells feeds what happened,
says on which day a text was released, and remembers each address that was ever given out, so that none breaks.
The record is read from text and written to text here; the build finds it and puts it in its place.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import tomlkit

from publisher import language as languages
from publisher.errors import NOWHERE, ConfigurationError, Place
from publisher.fields import Table, read_toml

FOLDER = "published"
RECORD = ".toml"  # the ending of a record
# What can name a folder: a document, and a language.
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")

_HEAD = (
    "# What readers were given, and when: written by publisher build --release, which only ever adds to it.\n"
    "# Keep it with the texts: it makes that no address breaks.\n"
)
_ENTRY = "change"
_KEYS = ("kind", "language", "on", "title", "title-language", "texts", "files")
_DIGEST = re.compile(r"[0-9a-f]{32}")
# DOCUMENT/LANGUAGE/file, or DOCUMENT/YYYY-MM-DD/file of a version that was kept.
_PATH = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+"
)
# What Git writes into a file that two branches changed; the middle two stand alone on their lines, or before a name.
_CONFLICT = re.compile(r"^(<{7} |={7}$|>{7} |\|{7}( |$))", re.MULTILINE)
_MEND = "Take the line back as the program wrote it, from an earlier version of this file."


class Kind(StrEnum):
    """What happened to a document in a language. Feeds tell all but `FILES`: the same text under more addresses."""

    PUBLISHED = "published"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file that readers were given: the ids of its edition and format, and its path below the output folder."""

    edition: str
    format: str
    path: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of a document in a language.

    `texts` are the digests of what each edition says since then, by the edition's id, and `files` those that no earlier
    entry names; both are () where the document was withdrawn. `title_language` is "" for `language`.
    """

    kind: Kind
    language: str
    on: dt.date
    title: str
    title_language: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    files: tuple[GivenFile, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def told(self) -> bool:
        """Return whether readers are told of it."""
        return self.kind is not Kind.FILES


@dataclass(frozen=True)
class Record:
    """What happened to a document, the latest last."""

    entries: tuple[Entry, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that readers were given it in, each once, as they were first written."""
        return tuple(self._by_language)

    @cached_property
    def _by_language(self) -> Mapping[str, "Record"]:
        """Return what happened in each language, by its tag as it was first written."""
        found: dict[str, list[Entry]] = {}
        first: dict[str, str] = {}  # by each spelling
        for entry in self.entries:
            tag = entry.language
            if tag not in first:
                first[tag] = next((other for other in found if same_language(tag, other)), tag)
            found.setdefault(first[tag], []).append(entry)
        return {tag: Record(tuple(entries)) for tag, entries in found.items()}

    @cached_property
    def paths(self) -> frozenset[str]:
        """Return the path of every file that readers were given."""
        return frozenset(file.path for entry in self.entries for file in entry.files)

    def of(self, language: str) -> "Record":
        """Return what happened to it in one language."""
        if language in self._by_language:
            return self._by_language[language]
        return next((one for tag, one in self._by_language.items() if same_language(tag, language)), Record())

    def last(self, language: str) -> Entry | None:
        """Return the latest entry of a language, None where readers were never given the document in it."""
        return next(reversed(self.of(language).entries), None)

    def released(self, language: str) -> dt.date | None:
        """Return the day on which readers were given the text that they have, None where they have none."""
        told = [entry for entry in self.of(language).entries if entry.told]
        return told[-1].on if told and told[-1].kind is not Kind.WITHDRAWN else None

    def since(self, language: str, edition: str, digest: str) -> dt.date | None:
        """Return since when an edition says what has this digest; None where it last said something else, or nothing.

        A document that was withdrawn and came back with the same words says them since it came back.
        """
        day = None
        for entry in self.of(language).entries:
            if dict(entry.texts).get(edition) != digest:
                day = None
            elif day is None:
                day = entry.on
        return day


def path_of(document: str) -> str:
    """Return the path of a document's record, from the workspace's folder."""
    return f"{FOLDER}/{document}{RECORD}"


def same_language(tag: str, other: str) -> bool:
    """Return whether two tags name one language; a tag that the program does not know any more names itself alone."""
    if tag == other:
        return True
    return languages.known(tag) and languages.known(other) and languages.same(tag, other)


def read_record(text: str, *, path: str) -> Record:
    """Return what the text of a record says; `path` is that of `path_of`, for messages and the document's name.

    Raises `ConfigurationError`, with its line, for the first key or value that is not known, for a digest that is none,
    for a path that is not one of the document's, for nothing at all, and for what Git left unfinished.
    """
    _refuse_unfinished(text, path)
    table = read_toml(text, file=path)
    table.only(_ENTRY)
    entries = tuple(_entry(one, path) for one in table.tables(_ENTRY))
    if not entries:
        raise _emptied(path)
    return Record(entries)


def with_entries(text: str, entries: Iterable[Entry], *, path: str) -> str:
    """Return the text of a record ("" for none yet) with entries behind all that it held, which stays byte for byte.

    Raises `ConfigurationError` as `read_record` does, for what it held too.
    """
    if text:
        read_record(text, path=path)  # what is added must not make sense of what was broken
    parts = [text if not text or text.endswith("\n") else f"{text}\n"] if text else [_HEAD]
    parts += (f"\n[[{_ENTRY}]]\n{''.join(_lines(entry))}" for entry in entries)
    whole = "".join(parts)
    read_record(whole, path=path)
    return whole


def _lines(entry: Entry) -> Iterator[str]:
    yield f"kind = {_quoted(entry.kind.value)}\n"
    yield f"language = {_quoted(entry.language)}\n"
    yield f"on = {entry.on.isoformat()}\n"
    yield f"title = {_quoted(entry.title)}\n"
    if entry.title_language:
        yield f"title-language = {_quoted(entry.title_language)}\n"
    if entry.texts:
        yield f"texts = {_listed(f'{edition} {digest}' for edition, digest in entry.texts)}\n"
    if entry.files:
        yield f"files = {_listed(f'{file.edition} {file.format} {file.path}' for file in entry.files)}\n"


def _quoted(words: str) -> str:
    return tomlkit.item(words).as_string()


def _listed(lines: Iterable[str]) -> str:
    return "[\n" + "".join(f"    {_quoted(line)},\n" for line in lines) + "]"


def _refuse_unfinished(text: str, path: str) -> None:
    """Raise `ConfigurationError` for a record without a word, and for one that two branches of Git changed."""
    if not text.strip():
        raise _emptied(path)
    if mark := _CONFLICT.search(text):
        raise ConfigurationError(
            "There were releases on two branches, and Git left both sides in this record.",
            mend="Keep both sides: each [[change]] whole, one behind the other. Then take out the lines that begin "
            "with <<<<<<<, |||||||, ======= and >>>>>>>.",
            place=Place(path, text.count("\n", 0, mark.start()) + 1),
        )


def _emptied(path: str) -> ConfigurationError:
    return ConfigurationError(
        "This record is empty: what readers were given stood in it.",
        mend="Take it back from an earlier version, as with Git: git restore. Else old addresses break.",
        place=Place(path, 1),
    )


def _entry(table: Table, path: str) -> Entry:
    table.only(*_KEYS)
    kind = Kind(table.choice("kind", tuple(Kind), ""))
    day = table.day("on")
    if day is None:
        raise table.refuse("on", f"{table.name} does not say when.", "Add the day: on = 2026-01-31")
    entry = Entry(
        kind,
        _tag(table, "language", table.text("language")),
        day,
        table.text("title"),
        _tag(table, "title-language", table.text("title-language", "")),
        tuple(_text(table, line) for line in table.texts("texts")),
        tuple(_file(table, line, path) for line in table.texts("files")),
        table.place(),
    )
    for key, said in (("texts", entry.texts), ("files", entry.files)):
        if said and kind is Kind.WITHDRAWN:
            raise table.refuse(key, f"What was withdrawn has no “{key}”.", _MEND)
    if len(dict(entry.texts)) < len(entry.texts):
        raise table.refuse("texts", f"{table.name} has two texts of one edition.", _MEND)
    if not entry.texts and kind is not Kind.WITHDRAWN:
        raise table.refuse("texts", f"{table.name} does not say which texts readers were given.", _MEND)
    return entry


def _tag(table: Table, key: str, tag: str) -> str:
    """Return a language's tag; the program need not know it any more."""
    if tag and not NAME.fullmatch(tag):
        raise table.refuse(key, f"“{tag}” is not the code of a language.", _MEND)
    return tag


def _text(table: Table, line: str) -> tuple[str, str]:
    edition, _, digest = line.partition(" ")
    if not NAME.fullmatch(edition) or not _DIGEST.fullmatch(digest):
        raise table.refuse("texts", f"“{line}” is not an edition and a digest.", _MEND)
    return edition, digest


def _file(table: Table, line: str, record: str) -> GivenFile:
    edition, _, rest = line.partition(" ")
    form, _, path = rest.partition(" ")
    if not NAME.fullmatch(edition) or not NAME.fullmatch(form) or not _PATH.fullmatch(path):
        raise table.refuse("files", f"“{line}” is not an edition, a format and a path.", _MEND)
    document = path.partition("/")[0]
    if path_of(document) != record:
        raise table.refuse(
            "files", f"“{path}” is not a file of this document.", f"It belongs into {path_of(document)}."
        )
    return GivenFile(edition, form, path)
