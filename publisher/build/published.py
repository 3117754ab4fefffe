"""The records of what readers were given, in the workspace's `published/` folder: read, told, and added to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from publisher import language as languages
from publisher.build.folder import Folder
from publisher.build.pages import Identity, identity
from publisher.build.renamed import Names
from publisher.build.replaced import alone_in, replace_files
from publisher.build.texts import Mistakes
from publisher.errors import ConfigurationError, Place, SourceError
from publisher.evidence.seen import digest_of_lines
from publisher.evidence.words_seen import sections
from publisher.model import Document, Heading, Text
from publisher.published import FOLDER, NAME, RECORD, Entry, Record, path_of, read_record, with_entries
from publisher.site.download import addresses
from publisher.site.download.values import Change, tag_of
from publisher.site.manifest import File
from publisher.workspace import Workspace

# Some 2 KB for each release of a new text in a language; this holds thousands of them.
_LARGEST_RECORD = 20 * 1024 * 1024  # bytes
# Lines that say how a text is set or found, and nothing that readers are told.
_NOT_TOLD = ("% paper: ", "% keywords: ")
_HARD_WORDS = "hard-words"  # the heading that the program writes itself over the word list of an easy-read text


@dataclass(frozen=True)
class Published:
    """What readers were given of each document, by its name: as the records have it, and what is to be added.

    `records` hold what is added too. `names` say where old names lead.
    """

    names: Names
    records: Mapping[str, Record] = field(default_factory=dict)
    added: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    def history(self, document: str) -> Record:
        """Return what happened to a document, under the names that it had before too, in the order of the days.

        Of one day, what happened under an old name comes first: that is the order of releases, whatever the order in
        which old names are written, and two branches of a team were put together.
        """
        if document not in self._histories:
            now, *before = self.names.family(document) if document in self.names.present else (document,)
            entries = [entry for name in (*before, now) if name in self.records for entry in self.records[name].entries]
            self._histories[document] = Record(tuple(sorted(entries, key=lambda entry: entry.on)))
        return self._histories[document]

    @cached_property
    def _histories(self) -> dict[str, Record]:
        return {}  # of those that were asked for: joining and sorting them again for each language takes long

    def with_added(self, entries: Mapping[str, Iterable[Entry]]) -> "Published":
        """Return it with entries added behind what its records have."""
        records, added = dict(self.records), dict(self.added)
        for name, some in entries.items():
            if new := tuple(some):
                records[name] = Record((*records.get(name, Record()).entries, *new))
                added[name] = (*added.get(name, ()), *new)
        return replace(self, records=records, added=added)

    def with_pending(self, entries: Mapping[str, Iterable[Entry]]) -> "Published":
        """Return it with those entries added that its records lack: a release ended before it wrote them."""
        return self.with_added({name: _lacking(self.records.get(name), some) for name, some in entries.items()})


def _lacking(record: Record | None, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries that a record lacks: a title that somebody corrected there by hand makes no other entry."""
    known = record or Record()
    happened = {_happened(entry) for entry in known.entries}
    return tuple(
        entry
        for entry in entries
        if _happened(entry) not in happened or not known.paths.issuperset(file.path for file in entry.files)
    )


def _happened(entry: Entry) -> tuple[object, ...]:
    """Return what tells a change from others of its document, but for those that come to the same on one day."""
    return entry.language, entry.kind, entry.on, entry.texts


def read_records(folder: Folder) -> dict[str, Record]:
    """Return what readers were given of each document, by its name. Raises `SourceErrors` for what cannot be read."""
    mistakes = Mistakes()
    records = {}
    for name in folder.names(FOLDER, RECORD):
        with mistakes:
            if not NAME.fullmatch(name):
                raise ConfigurationError(
                    f"“{name}” cannot be the name of a document.",
                    mend=f"Take this file out of “{FOLDER}”: the program keeps what it published there.",
                    place=Place(path_of(name)),
                )
            records[name] = read_record(_text(folder, path_of(name)), path=path_of(name))
    mistakes.tell()
    return records


def write_records(folder: Folder, published: Published) -> None:
    """Add what is new to the records of the workspace: to all of them, or to none.

    What another release has added to them meanwhile stays, and nothing is added twice.
    Raises `SourceError` where that cannot be; the next release into the same folder then adds it.
    """
    if not published.added:
        return
    try:
        folder.place(FOLDER).mkdir(exist_ok=True)
        _add(folder, published)
    except (OSError, SourceError) as error:
        why = error.message if isinstance(error, SourceError) else f"{error.strerror}."
        place = error.place if isinstance(error, SourceError) else Place(FOLDER)
        raise SourceError(
            f"The files are released, but it could not be written down what readers were given: {why}",
            mend="Mend that, and release once more into the same folder: what is missing is then added, with its day.",
            place=place,
        ) from error


def _add(folder: Folder, published: Published) -> None:
    with alone_in(folder.place(FOLDER)):
        contents, shown = {}, {}
        for name, entries in published.added.items():
            path = path_of(name)
            old = _text(folder, path) if folder.find(path) else ""
            record = read_record(old, path=path) if old else Record()
            before = published.records[name].entries[: -len(entries)]
            if new := entries if record.entries == before else _lacking(record, entries):
                target = folder.place(path)
                contents[target] = with_entries(old, new, path=path).encode()
                shown[target] = path
        replace_files(contents, shown)


def _text(folder: Folder, path: str) -> str:
    """Return the words of a record. Raises `ConfigurationError` for one without any, `SourceError` as `Folder` does."""
    try:
        return folder.text(path, largest=_LARGEST_RECORD)
    except SourceError:
        if not folder.content(path).strip():
            read_record("", path=path)  # which says what an empty record means
        raise


def digest_of(document: Document) -> str:
    """Return the digest of what a document of an edition says: its words, the kinds of its blocks, its pictures' names.

    How it is set is no part, nor are the program's own words: a new version of the program announces nothing.
    """
    blocks = tuple(
        replace(block, children=(Text(_HARD_WORDS),))
        if isinstance(block, Heading) and block.identifier == _HARD_WORDS and document.edition == "easy-read"
        else block
        for block in document.blocks
    )
    said = sections(replace(document, blocks=blocks, retellings=()))
    return digest_of_lines(line for section in said for line in section.lines if not line.startswith(_NOT_TOLD))


def changed_on(record: Record, document: Document, digest: str) -> str:
    """Return since when readers have what a document of an edition says, as YYYY-MM-DD.

    `digest` is that of `digest_of`. Where readers were not given these words it is the day that the document's authors
    wrote down, "" where they wrote none.
    """
    day = record.since(document.language, document.edition, digest) or document.changed
    return day.isoformat() if day else ""


def dated(published: Published, pairs: Iterable[tuple[File, Document]]) -> tuple[File, ...]:
    """Return files, each given with its document, with the day since when readers have what it says."""
    days: dict[Identity, str] = {}
    found = []
    for file, document in pairs:
        key = identity(document)  # all formats of an edition say the same
        if key not in days:
            days[key] = changed_on(published.history(document.name), document, digest_of(document))
        found.append(replace(file, changed=days[key]))
    return tuple(found)


def changes_of(published: Published, workspace: Workspace, files: Iterable[File]) -> tuple[Change, ...]:
    """Return what readers were told of the documents, the newest first; `files` are those that they have now.

    What happened in a language that the program does not know any more is left out.
    """
    spoken = frozenset((file.document, file.language) for file in files)
    in_languages = {(document, tag_of(language, workspace)) for document, language in spoken}
    there = frozenset((*in_languages, *((document, "") for document, _ in spoken)))
    found = []
    for name, record in sorted(published.records.items()):
        before: Counter[tuple[object, ...]] = Counter()
        for number, entry in enumerate(record.entries):
            same = _happened(entry)
            before[same] += 1
            if entry.told and languages.known(entry.language):
                change = _change(published.names, workspace, there, name, before[same], entry)
                found.append((entry.on, number, change))
    return tuple(change for _, _, change in sorted(found, key=lambda one: one[:2], reverse=True))


def _change(
    names: Names, workspace: Workspace, there: frozenset[tuple[str, str]], name: str, number: int, entry: Entry
) -> Change:
    """Return what readers are told of an entry, which is of the `number`th time that it came to the same on its day."""
    tag = tag_of(entry.language, workspace)
    title_language = entry.title_language if languages.known(entry.title_language) else tag
    # Its place in the record is no part: whoever puts two branches together may put either first.
    said = digest_of_lines((str(number), entry.kind.value, *(f"{edition} {text}" for edition, text in entry.texts)))
    now = names.listed_as(name, tag, there)
    return Change(
        entry.kind.value, now, tag, entry.title, title_language, entry.on.isoformat(),
        address_of(names, there, name, tag), said, then="" if now == name else name,
    )  # fmt: skip


def address_of(names: Names, there: frozenset[tuple[str, str]], name: str, tag: str) -> str:
    """Return the path of the page to read now for a document under any of its names, in a language.

    `there` are the documents that readers have, each with a language, and with "" for any. Of a withdrawn document it
    is the page that says so; else its page in that language, or the one that leads to it in others; where it is in
    none, the first page.
    """
    if name in names.withdrawn:
        return addresses.leaflet_page(name, tag)
    now = names.now(name)
    if (spoken := names.listed_as(now, tag, there), tag) in there:
        return addresses.leaflet_page(spoken, tag)
    spoken = names.listed_as(now, "", there)
    return addresses.document_page(spoken) if (spoken, "") in there else addresses.HOME
