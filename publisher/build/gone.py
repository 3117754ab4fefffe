"""Every address that readers were given and that holds nothing of today: what stands there, and where it leads."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from publisher import language as languages
from publisher.build.folder_names import fault
from publisher.build.plan import Write
from publisher.build.published import Published
from publisher.published import GivenFile, Record
from publisher.site.download import addresses
from publisher.site.download.values import Gone, tag_of
from publisher.site.manifest import File
from publisher.workspace import Withdrawn, Workspace

_PAGE = ".html"


@dataclass(frozen=True)
class There:
    """What readers find today: files in the order of the site, and what else lies at addresses that they were given.

    `speaks` says whether the site can have a page in a language. `expected` are files that a build of everything would
    make, and this one did not: nobody is led away from them. `unread` are documents of which this build knows nothing.
    """

    workspace: Workspace
    files: tuple[File, ...]
    speaks: Callable[[str], bool]
    paths: frozenset[str] = frozenset()
    expected: tuple[Write, ...] = ()
    unread: Container[str] = ()

    @cached_property
    def leaflets(self) -> Mapping[tuple[str, str], tuple[File, ...]]:
        """Return the files of each document in each language, as the workspace writes it."""
        found: dict[tuple[str, str], list[File]] = {}
        for file in self.files:
            found.setdefault((file.document, self.tag(file.language)), []).append(file)
        return {key: tuple(files) for key, files in found.items()}

    @cached_property
    def documents(self) -> frozenset[str]:
        """Return the documents that readers find in some language."""
        return frozenset(document for document, _ in self.leaflets)

    @cached_property
    def tags(self) -> frozenset[str]:
        """Return the languages that readers find something in."""
        return frozenset(tag for _, tag in self.leaflets)

    @cached_property
    def answered(self) -> frozenset[str]:
        """Return the addresses that are answered, or will be: files, and the pages that lead to them.

        They are in small letters: on a memory stick, a page at an address that differs in nothing else is the same.
        """
        kept = {file.path for file in self.files} | self.paths
        expected = {(task.document.name, self.tag(task.document.language)) for task in self.expected}
        pages = set()
        for document, tag in self.leaflets.keys() | expected:
            pages |= {addresses.leaflet_page(document, tag), addresses.language_page(tag)}
            pages |= {addresses.document_page(document), addresses.document_bundle(document)}
            pages.add(addresses.language_bundle(tag))
        for tag in (*self.tags, *self.workspace.languages):
            pages |= {addresses.statement_page(tag), addresses.formats_page(tag), addresses.feed(tag)}
        return frozenset(path.casefold() for path in kept | pages | {task.path for task in self.expected})

    def tag(self, language: str) -> str:
        """Return a language as the workspace writes it; one that the program does not know any more stays as it is."""
        if language in self._tags:
            return self._tags[language]
        return tag_of(language, self.workspace) if languages.known(language) else language

    @cached_property
    def _tags(self) -> Mapping[str, str]:
        spoken = {file.language for file in self.files}
        return {language: tag_of(language, self.workspace) for language in spoken}

    def page_language(self, language: str) -> str:
        """Return the language that a page about a document in a language can be in."""
        tag = self.tag(language)
        return tag if self.speaks(tag) else self.workspace.languages[0]

    def page(self, names: Sequence[str], tag: str) -> str:
        """Return the path of the page to read for a document in a language, the first page where readers find none.

        `names` are those that the document has and had: readers may find it under an old one still.
        """
        for name in names:
            if (name, tag) in self.leaflets:
                return addresses.leaflet_page(name, tag)
        there = (addresses.document_page(name) for name in names if name in self.documents)
        return next(there, addresses.HOME)

    def file(self, names: Sequence[str], tag: str, given: GivenFile) -> str:
        """Return the path of what to read for a file: the same edition and format, else its page, else the document's.

        A page leads to a page, since no page can lead into another program.
        """
        files = (file for name in names for file in self.leaflets.get((name, tag), ()))
        own = [file for file in files if file.edition == given.edition]
        formats = [given.format] if given.path.endswith(_PAGE) else [given.format, "html"]
        for name in formats:
            for file in own:
                if file.format == name:
                    return file.path
        return self.page(names, tag)


def gone_of(published: Published, there: There) -> tuple[Gone, ...]:
    """Return what stands at each address that readers were given and that nothing of today answers, in order."""
    names = published.names
    # A record of such a name is of no document, and its addresses are others'.
    no_names = frozenset(tag.casefold() for tag in there.workspace.languages)
    rows: list[Gone] = []
    for name in sorted({*published.records, *names.former, *names.withdrawn}):
        record = published.records.get(name, Record())
        if name in names.withdrawn:
            now = names.now(name)
            rows += _withdrawn(names.withdrawn[name], names.family(now) if now else (), record, there)
        elif name not in there.unread and name.casefold() not in no_names and not fault(name):
            rows += _moved(name, names.family(name), record, there)
    rows += _languages(published.records.values(), there)
    found: dict[str, Gone] = {}
    for row in rows:
        if row.path.casefold() not in there.answered:
            found.setdefault(row.path.casefold(), row)
    return tuple(sorted(found.values(), key=lambda row: row.path))


def _moved(name: str, now: Sequence[str], record: Record, there: There) -> Iterator[Gone]:
    """Yield what stands at the addresses of a document that is found under one of the names `now`."""
    home = there.workspace.languages[0]
    yield Gone(addresses.document_page(name), home, there.page(now, ""))
    yield Gone(addresses.document_bundle(name), home, there.page(now, ""))
    for language in _spellings(record, there) or there.workspace.languages:
        tag = there.tag(language)
        yield Gone(addresses.leaflet_page(name, language), there.page_language(language), there.page(now, tag))
    for entry in record.entries:
        tag = there.tag(entry.language)
        for file in entry.files:
            yield Gone(file.path, there.page_language(tag), there.file(now, tag, file))


def _withdrawn(said: Withdrawn, now: Sequence[str], record: Record, there: There) -> Iterator[Gone]:
    """Yield what stands at the addresses of a withdrawn document, in whose place readers shall read `now`, () for none.

    A page says that it was withdrawn; no other file can, and leads to that page.
    """
    name, on = said.document, said.on.isoformat()

    def page(path: str, language: str) -> Gone:
        last = record.last(language) or next(reversed(record.entries), None)
        title_language = (last.title_language or last.language) if last else ""
        to = there.page(now, there.tag(language)) if now else ""
        return Gone(
            path,
            there.page_language(language),
            "" if to == addresses.HOME else to,
            on,
            last.title if last else "",
            title_language if languages.known(title_language) else "",
            said.reason,
        )

    home = there.workspace.languages[0]
    yield page(addresses.document_page(name), home)
    yield Gone(addresses.document_bundle(name), home, addresses.document_page(name))
    for language in dict.fromkeys((*_spellings(record, there), *there.workspace.languages)):
        yield page(addresses.leaflet_page(name, language), language)
    for entry in record.entries:
        for file in entry.files:
            if file.path.endswith(_PAGE):
                yield page(file.path, entry.language)
            else:
                leaflet = addresses.leaflet_page(name, entry.language)
                yield Gone(file.path, there.page_language(entry.language), leaflet)


def _spellings(record: Record, there: There) -> tuple[str, ...]:
    """Return the tags of the languages of a record, each as it was written and as the workspace writes it now."""
    written = dict.fromkeys(entry.language for entry in record.entries)
    return tuple(dict.fromkeys((*written, *(there.tag(language) for language in written))))


def _languages(records: Iterable[Record], there: There) -> Iterator[Gone]:
    """Yield what stands at the pages of languages that readers find nothing in any more."""
    home = there.workspace.languages[0]
    for language in dict.fromkeys(entry.language for record in records for entry in record.entries):
        tag = there.page_language(language)
        now = there.tag(language)
        page = addresses.language_page(now) if now in there.tags else addresses.HOME
        if language in there.tags:
            continue
        bundle = addresses.language_bundle(language) if languages.known(language) else ""
        yield Gone(addresses.language_page(language), tag, page)
        if bundle:
            yield Gone(bundle, tag, page)
        if tag != language:  # else the site has these in the language, for the pages that say what moved
            for address, to in (
                (addresses.statement_page, addresses.statement_page(home)),
                (addresses.formats_page, addresses.formats_page(home)),
                (addresses.feed, addresses.FEED),
            ):
                yield Gone(address(language), tag, to)
