"""The plan: which files a workspace's texts become, and in which order the work can be done. Pure values.

A file's place: `DOCUMENT/LANGUAGE/slug[-easy-read].LANGUAGE.extension`, so that its name means something in a folder of
downloads.
"""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from typing import TypeAlias

from publisher import editions
from publisher import language as languages
from publisher.build.folder_names import are_one, fault
from publisher.checks.output import table as examiners
from publisher.errors import ConfigurationError, nearest
from publisher.model import Document, State, Version, is_slug
from publisher.published import NAME
from publisher.site.download import addresses
from publisher.site.download.values import tag_of
from publisher.workspace import EditionSettings, Workspace
from publisher.writers.table import FORMATS, Format
from publisher.writers.table import find as find_format


@dataclass(frozen=True, slots=True)
class Selection:
    """What of the workspace is wanted; () stands for all.

    `incomplete` asks for languages that are not translated enough, too.
    """

    documents: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    incomplete: bool = False

    @property
    def everything(self) -> bool:
        """Return whether nothing is left out."""
        return not (self.documents or self.languages or self.editions or self.formats)


@dataclass(frozen=True, slots=True)
class Write:
    """Write a document, which is of one language and edition, as one file at `path` below the output folder.

    `standard` is the id of the standard that the file claims, "" where its format claims none.
    """

    path: str
    document: Document
    format: str
    standard: str = ""


@dataclass(frozen=True, slots=True)
class Verify:
    """Read the file at `path` back, of a format, and see that it is what it must be.

    `document` is the one that it was made from, `standard` what it claims, "" for nothing.
    """

    path: str
    document: Document
    format: str
    standard: str = ""


Task: TypeAlias = Write | Verify


@dataclass(frozen=True, slots=True)
class Plan:
    """The tasks by name, and for each task the names of those that come before it."""

    tasks: Mapping[str, Task]
    before: Mapping[str, tuple[str, ...]]

    @property
    def writes(self) -> tuple[Write, ...]:
        """Return the files to write, in order."""
        return tuple(task for task in self.tasks.values() if isinstance(task, Write))

    def order(self) -> "TopologicalSorter[str]":
        """Return the tasks' names, ready to be taken in an order that holds."""
        return TopologicalSorter(self.before)

    def without(self, paths: Iterable[str]) -> "Plan":
        """Return the plan without the tasks for some files."""
        done = frozenset(paths)
        tasks = {name: task for name, task in self.tasks.items() if task.path not in done}
        return Plan(tasks, {name: self.before[name] for name in tasks})


def check_selection(selection: Selection, workspace: Workspace, documents: Sequence[str]) -> None:
    """Raise `ConfigurationError` for the first word of a selection that names nothing in the workspace."""
    for tag in selection.languages:
        workspace.refuse_language(tag)
    wanted_formats = {name for edition in workspace.editions for name in _offered(edition)}
    for words, known, kind in (
        (selection.documents, documents, "a document of this workspace"),
        (selection.editions, [edition.id for edition in workspace.editions], "an edition of this workspace"),
        (selection.formats, sorted(wanted_formats), "a format of this workspace"),
    ):
        for word in words:
            if word not in known:
                raise ConfigurationError(f"“{word}” is not {kind}.", mend=nearest(word, known))
    chosen = [edition for edition in workspace.editions if edition.id in (selection.editions or (edition.id,))]
    offered = {name for edition in chosen for name in _offered(edition)}
    for name in selection.formats:
        if name not in offered:
            raise ConfigurationError(
                f"“{name}” is not a format of the edition “{'” or “'.join(edition.id for edition in chosen)}”.",
                mend=f"Use one of: {', '.join(sorted(offered))}.",
            )


def nothing_selected(workspace: Workspace, documents: Iterable[Document], selection: Selection) -> ConfigurationError:
    """Return the error for a selection whose words are all known, but that no file has together."""
    offered = {
        f"“{document.name}” has the edition “{document.edition}” as {', '.join(form.id for form in forms)}"
        for document in documents
        if document.name in (selection.documents or (document.name,)) and (forms := _formats(workspace, document))
    }
    return ConfigurationError("No file is all that is selected.", mend=f"{'; '.join(sorted(offered))}.")


def plan(workspace: Workspace, documents: Sequence[Document], selection: Selection) -> Plan:
    """Return the plan for documents, each of them in one language and one edition.

    Every file knows of all others of its document, wanted now or not: a part is built to the same bytes as the whole.
    Raises `ConfigurationError` where two documents would be downloaded under one name.
    """
    _check_names(documents, workspace.languages)
    tasks: dict[str, Task] = {}
    before: dict[str, tuple[str, ...]] = {}
    by_name: dict[str, list[Document]] = {}
    for document in documents:
        by_name.setdefault(document.name, []).append(document)
    for name, own in by_name.items():
        base, address = workspace.site.base_address, _address(workspace, name)
        files = [
            Write(_path(document, form), document, form.id, _standard(workspace, form))
            for document in own
            for form in _formats(workspace, document, selection.formats)
        ]
        for file in files:
            if not _wanted(file, selection):
                continue
            # What people said of a text is in none of its files: a new answer makes none of them again.
            linked = replace(
                file.document,
                versions=_versions(file, files),
                address=address,
                ways_on=_ways_on(file, workspace),
                own_address=base and addresses.public(file.path, base),
                retellings=(),
                judgements=(),
                suppressions=(),
            )
            write = f"write {file.path}"
            tasks[write] = replace(file, document=linked)
            before[write] = ()
            if examiners.find(file.format):
                verify = f"verify {file.path}"
                tasks[verify] = Verify(file.path, linked, file.format, file.standard)
                before[verify] = (write,)
    return Plan(tasks, before)


def _formats(workspace: Workspace, document: Document, asked: Iterable[str] = ()) -> tuple[Format, ...]:
    """Return the formats of a document: those of its edition, and other forms of them that are `asked` for by name."""
    settings = workspace.edition(document.edition)
    wanted = {*settings.formats, *(name for name in asked if name in _offered(settings))}
    return tuple(form for form in FORMATS if form.id in wanted)


def _offered(settings: EditionSettings) -> tuple[str, ...]:
    """Return what can be asked for of an edition: its formats, and the other forms that a format of its has."""
    return (*settings.formats, *(row.id for row in FORMATS if row.form_of in settings.formats))


def _standard(workspace: Workspace, form: Format) -> str:
    return workspace.pdf_standard if workspace.pdf_standard in form.standards else ""


def _wanted(file: Write, selection: Selection) -> bool:
    tags = selection.languages
    return all(
        not words or word in words
        for words, word in (
            (selection.documents, file.document.name),
            (selection.editions, file.document.edition),
            (selection.formats, file.format),
        )
    ) and (not tags or any(languages.same(tag, file.document.language) for tag in tags))


def _path(document: Document, form: Format) -> str:
    ending = form.extension.removeprefix(".")
    return f"{document.name}/{document.language}/{_download(document)}.{document.language}.{ending}"


def _download(document: Document) -> str:
    """Return what the files of a document of an edition are called in a folder of downloads."""
    return _slug(document) + editions.find(document.edition).suffix


def _ways_on(file: Write, workspace: Workspace) -> tuple[tuple[str, str], ...]:
    """Return where a web page leads on in the site: all documents in its language, and how to ask for what is not."""
    tag, folder = tag_of(file.document.language, workspace), posixpath.dirname(file.path)
    return (
        ("All documents", posixpath.relpath(addresses.language_page(tag), folder)),
        ("Ask for another format", posixpath.relpath(addresses.formats_page(tag), folder)),
    )


def _address(workspace: Workspace, document: str) -> str:
    """Return where the page of a document will stand on the web, "" where nobody has said where the site will."""
    base = workspace.site.base_address
    return addresses.public(addresses.document_page(document), base) if base else ""


def _slug(document: Document) -> str:
    return document.slug or document.name


def _versions(file: Write, files: Iterable[Write]) -> tuple[Version, ...]:
    folder = posixpath.dirname(file.path)
    return tuple(
        Version(
            edition=other.document.edition,
            language=other.document.language,
            format=find_format(other.format).title,
            media_type=find_format(other.format).media_type,
            address=posixpath.relpath(other.path, folder),
            title=other.document.title,
            original=other.document.state is State.SOURCE,
        )
        for other in files
        if other.path != file.path and not find_format(other.format).form_of
    )


def _check_names(documents: Iterable[Document], tags: Iterable[str]) -> None:
    documents = tuple(documents)
    owners: dict[str, Document] = {}
    names: dict[str, str] = {}
    taken = {tag.casefold(): tag for tag in (*tags, *(text.language for text in documents))}
    for text in documents:
        _refuse_name(text, taken, names)
        slug = _slug(text)
        if not is_slug(slug) or slug in addresses.DEVICES:
            raise ConfigurationError(
                f"“{slug}” cannot be the name of a file to download.",
                mend="Write the “slug” in small letters a to z, digits and single hyphens, and not the name of a "
                "device such as con or nul.",
                place=text.place,
            )
        name = _download(text)
        owner = owners.setdefault(name.casefold(), text)
        if owner.name != text.name:
            raise ConfigurationError(
                f"The documents “{owner.name}” and “{text.name}” would both be downloaded as “{name}”.",
                mend="Give one of them another “slug” in its front matter.",
                place=text.place,
            )


def _refuse_name(text: Document, taken: Mapping[str, str], names: dict[str, str]) -> None:
    """Raise `ConfigurationError` where no folder can be called as a document or its language is; add it to `names`.

    `taken` are the languages of the site and `names` the documents so far, both by their small letters.
    """
    if tag := taken.get(text.name.casefold()):
        raise ConfigurationError(
            f"“{text.name}” is the name of the folder for the pages in {languages.find(tag).english_name}.",
            mend=f"Give the file another name, such as {text.name}-leaflet.md.",
            place=text.place,
        )
    alike = names.setdefault(text.name.casefold(), text.name)
    if alike != text.name:
        raise ConfigurationError(
            are_one(alike, text.name),
            mend="Give one of the two files a name that differs in more than capital letters.",
            place=text.place,
        )
    for word, what in ((text.name, "name of this file"), (text.language, "“language”")):
        if message := fault(word):
            raise ConfigurationError(
                message,
                mend=f"Give the file another name, such as {word}-leaflet.md."
                if NAME.fullmatch(word)
                else f"Write the {what} with the letters a to z, digits and hyphens alone.",
                place=text.place,
            )
