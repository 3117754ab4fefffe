"""Put the review pages into the output folder: all or none, and nothing else there is touched."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from publisher.build.listed import text_of
from publisher.build.stage import digest_of, stage
from publisher.site.review.values import FOLDER, RECORD

_VERSION = 1


def put_in_place(output: Path, contents: Mapping[str, bytes]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Write pages by their paths below the output folder; return the paths that changed and those taken away.

    Only pages that an earlier run wrote, and that are as it wrote them, are taken away.
    Raises what `publisher.build.stage.stage` and its `commit` raise; nothing was changed then.
    """
    record = {path: hashlib.sha256(content).hexdigest() for path, content in contents.items()}
    with stage(output) as place:
        before = _recorded(text_of(output / RECORD))
        place.write(RECORD, _record_text(record).encode())
        for path, content in contents.items():
            place.write(path, content)
        changed = tuple(path for path in (RECORD, *contents) if place.differs(path))
        stale = tuple(
            path for path, digest in before.items() if path not in record and digest_of(output / path) == digest
        )
        place.commit(changed, stale)
    return frozenset(changed), stale


def _record_text(pages: Mapping[str, str]) -> str:
    return json.dumps({"version": _VERSION, "files": dict(sorted(pages.items()))}, indent=1) + "\n"


def _recorded(text: str) -> dict[str, str]:
    """Return the digests of pages by their paths; {} for a record that is broken. No path in it leads elsewhere."""
    try:
        value = json.loads(text)
        if value["version"] != _VERSION:
            return {}
        pages = {str(path): str(digest) for path, digest in value["files"].items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}
    return {path: digest for path, digest in pages.items() if _is_page(path)}


def _is_page(path: str) -> bool:
    parts = path.split("/")
    return parts[0] == FOLDER and ".." not in parts and "\\" not in path and "\0" not in path and path.endswith(".html")
