"""What was counted of translations, remembered beside the PO files by the digests of all that it was counted from.

Reading a hundred texts and their translations into sixteen languages takes seconds; so only what changed is read again.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from publisher.build.folder import Folder
from publisher.build.replaced import replace_file
from publisher.build.texts import source_path
from publisher.errors import SourceError
from publisher.translation.status import Counts
from publisher.workspace import GLOSSARY, SETTINGS, TRANSLATIONS

_RECORD = f"{TRANSLATIONS}/.status.json"
# Some versions of each file of a hundred texts in seventeen languages; then what is old goes.
_MOST = 20_000
_PROGRAM = Path(__file__).parents[2]

# The counts of a text in a language by the digest of what they were counted from; {} where it is written in it.
Record = Mapping[str, dict[str, int]]


def sources(folder: Folder, names: Iterable[str]) -> dict[str, bytes]:
    """Return for each text the digest of all that its segments depend on.

    That is its own file, the glossary, the settings and the program: one of another day may cut a text another way.
    """
    common = _digest(_program(), *(_bytes(folder, path) for path in (SETTINGS, source_path(GLOSSARY))))
    return {name: _digest(common, _bytes(folder, source_path(name))) for name in names}


def key(source: bytes, language: str, content: bytes | None) -> str:
    """Return the digest of what counts depend on: a text, a language, and the PO file; None where there is none."""
    return _digest(source, language.encode(), b"-" if content is None else content).hex()


def remembered(folder: Folder) -> dict[str, dict[str, int]]:
    """Return what was counted before by its key; nothing where the record is not one that this program wrote."""
    with suppress(SourceError, ValueError, TypeError, AttributeError, RecursionError):
        if folder.find(_RECORD):
            known = json.loads(folder.content(_RECORD))
            return {key: counts for key, counts in known.items() if not counts or Counts(**counts).is_whole}
    return {}


def remember(folder: Folder, known: Record, found: Record) -> None:
    """Write down what was counted; where nothing can be written it is counted again the next time."""
    if found.keys() <= known.keys():
        return
    record = found if len(known) > _MOST else {**known, **found}
    with suppress(SourceError):
        replace_file(folder.place(_RECORD), json.dumps(dict(record), indent=0).encode(), shown=_RECORD)


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
