"""The record of a build: what each file was made from, so that the same need not be made again. Pure values."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from publisher import language
from publisher.build.plan import Write

NAME = ".cache.json"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one written file.

    `key` is the digest of all that was known before it was written, `given` the digest of each material that the
    writer then asked for. `pages` is None for formats without pages, and `noticed` counts what its author should look
    at. `draft` says that the file is a draft; where nothing says so it may be one that was released.
    """

    key: str
    given: Mapping[str, str]
    sha256: str
    bytes: int
    pages: int | None
    noticed: int = 0
    draft: bool = False


def key(task: Write, installation: str) -> str:
    """Return the digest of a file's document (text, contact and versions too), format, standard, installation.

    The languages that the workspace brings count too: their fonts and names stand in files.
    """
    # The repr of the model's values holds all of them but the places, which decide nothing that is written.
    own = repr(language.own_rows())
    return hashlib.sha256(
        "\0".join((task.format, task.standard, installation, own, repr(task.document))).encode()
    ).hexdigest()


def fresh(entry: Entry, wanted: str, current: Callable[[str], str], sha256: str) -> bool:
    """Return whether a file is still what writing it again would give.

    `wanted` is its key now, `sha256` the digest of what lies on the disk, and `current` gives a material's digest now.
    """
    return (
        entry.key == wanted
        and entry.sha256 == sha256
        and all(current(material) == digest for material, digest in entry.given.items())
    )


def record_text(entries: Mapping[str, Entry]) -> str:
    """Return the record as JSON, by path."""
    files = {path: asdict(entry) for path, entry in sorted(entries.items())}
    return json.dumps({"version": VERSION, "files": files}, indent=1, sort_keys=True) + "\n"


def read_record(text: str) -> dict[str, Entry]:
    """Return the entries of a record by path; {} for one that is broken or of another version."""
    try:
        value = json.loads(text)
        if value["version"] != VERSION:
            return {}
        return {path: Entry(**entry) for path, entry in value["files"].items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}
