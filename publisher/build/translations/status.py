"""How far the translations of a workspace are, and what is remembered of files that did not change since.

Reading a hundred texts and their translations into sixteen languages takes seconds. What was counted is kept beside the
PO files, by the digests of all that it was counted from, so that only what changed is read again.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from publisher.build.catalogues import chosen_names, languages_of, texts_named
from publisher.build.folder import Folder
from publisher.build.replaced import replace_file
from publisher.build.texts import Mistakes, open_workspace, source_path
from publisher.errors import SourceError
from publisher.language import same
from publisher.model import Document
from publisher.translation import read_catalogue
from publisher.translation.status import Counts, Wanted, counts_of, wanted
from publisher.workspace import GLOSSARY, SETTINGS, TRANSLATIONS, catalogue_path

_RECORD = f"{TRANSLATIONS}/.status.json"
# Some versions of each file of a hundred texts in seventeen languages; then what is old goes.
_MOST = 20_000
_PROGRAM = Path(__file__).parents[2]


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
    known = _remembered(folder)
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
    _remember(folder, known, found)
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
    # What every text depends on beside its own words; a program of another day may cut a text another way.
    common = _digest(_program(), *(_bytes(folder, path) for path in (SETTINGS, source_path(GLOSSARY))))
    sources = {
        name: _digest(common, _bytes(folder, source_path(name)))
        for name in dict.fromkeys(one.document for one in files)
    }
    return {
        file: _digest(
            sources[file.document], file.language.encode(), b"-" if file.content is None else file.content
        ).hex()
        for file in files
    }


def _counted(folder: Folder, file: _File, text: Document, today: Sequence[Wanted]) -> dict[str, int]:
    """Return the counts of a text in a language, {} where it is written in it."""
    if same(file.language, text.language):
        return {}
    catalogue = None if file.content is None else read_catalogue(folder.text(file.path), path=file.path)
    return counts_of(today, catalogue).as_dictionary()


def _remembered(folder: Folder) -> dict[str, dict[str, int]]:
    """Return what was counted before by its key; nothing where the record is not one that this program wrote."""
    with suppress(SourceError, ValueError, TypeError, AttributeError):
        if folder.find(_RECORD):
            known = json.loads(folder.content(_RECORD))
            return {key: counts for key, counts in known.items() if not counts or Counts(**counts).is_whole}
    return {}


def _remember(folder: Folder, known: dict[str, dict[str, int]], found: dict[str, dict[str, int]]) -> None:
    """Write down what was counted; where nothing can be written it is counted again the next time."""
    if found.keys() <= known.keys():
        return
    record = found if len(known) > _MOST else known | found
    with suppress(SourceError):
        replace_file(folder.place(_RECORD), json.dumps(record, indent=0).encode(), shown=_RECORD)


def _digest(*parts: bytes) -> bytes:
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()


def _bytes(folder: Folder, path: str) -> bytes:
    return folder.content(path) if folder.find(path) else b""


def _program() -> bytes:
    """Return what tells one state of the program from another: the sizes and times of its own files."""
    files = sorted(_PROGRAM.rglob("*.py"))
    return "\n".join(f"{path} {(found := path.stat()).st_size} {found.st_mtime_ns}" for path in files).encode()
