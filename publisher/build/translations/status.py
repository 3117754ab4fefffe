"""How far the translations of a workspace are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from publisher.build.catalogues import chosen_names, languages_of, texts_named
from publisher.build.folder import Folder
from publisher.build.texts import Mistakes, open_workspace
from publisher.build.translations import counted
from publisher.language import same
from publisher.model import Document
from publisher.translation import read_catalogue
from publisher.translation.status import Counts, Wanted, counts_of, wanted
from publisher.workspace import catalogue_path


@dataclass(frozen=True, slots=True)
class Row:
    """How far one text is in one language; `missing` says that there is no PO file yet."""

    language: str
    document: str
    counts: Counts
    missing: bool = False


def status(folder: Folder, tags: Sequence[str] = (), names: Sequence[str] = ()) -> tuple[Row, ...]:
    """Return how far each text is in each language of the workspace, of some, () for all: language by language.

    The words of the program's own pages are no text of the workspace. Raises `ConfigurationError` for a language or a
    text that it has not, and `SourceErrors` for files that cannot be read.
    """
    workspace = open_workspace(folder)
    known = counted.remembered(folder)
    files = [_file(folder, name, tag) for tag in languages_of(workspace, tags) for name in chosen_names(folder, names)]
    keys = _keys(folder, files)
    unknown = tuple(dict.fromkeys(file.document for file in files if keys[file] not in known))
    texts = {text.name: (text, wanted(text)) for text in texts_named(folder, workspace, unknown)} if unknown else {}
    mistakes = Mistakes()
    found: dict[str, dict[str, int]] = {}
    for file in files:
        with mistakes:
            key = keys[file]
            found[key] = known[key] if key in known else _counted(folder, file, *texts[file.document])
    mistakes.tell()
    counted.remember(folder, known, found)
    return tuple(
        Row(file.language, file.document, Counts(**counts), file.content is None)
        for file in files
        if (counts := found[keys[file]])
    )


@dataclass(frozen=True, slots=True)
class _File:
    """A text in a language, and the bytes of its PO file; None where there is none."""

    document: str
    language: str
    path: str
    content: bytes | None


def _file(folder: Folder, name: str, tag: str) -> _File:
    path = catalogue_path(name, tag)
    return _File(name, tag, path, folder.content(path) if folder.find(path) else None)


def _keys(folder: Folder, files: Iterable[_File]) -> dict[_File, str]:
    """Return for each text in each language the digest of all that its counts depend on."""
    files = tuple(files)
    sources = counted.sources(folder, dict.fromkeys(file.document for file in files))
    return {file: counted.key(sources[file.document], file.language, file.content) for file in files}


def _counted(folder: Folder, file: _File, text: Document, today: Sequence[Wanted]) -> dict[str, int]:
    """Return the counts of a text in a language, {} where it is written in it."""
    if same(file.language, text.language):
        return {}
    catalogue = None if file.content is None else read_catalogue(folder.text(file.path), path=file.path)
    return counts_of(today, catalogue).as_dictionary()
