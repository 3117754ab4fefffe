"""Put the review pages into the output folder: all or none, and nothing else there is touched."""

import datetime as dt
import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from publisher import language as languages
from publisher.build.listed import text_of
from publisher.build.stage import digest_of, stage
from publisher.site.review.frame import EXPLANATIONS
from publisher.site.review.values import FOLDER, RECORD, Counts, Row

_VERSION = 1
_COUNTS = tuple(one.name for one in fields(Counts) if one.name != "held_back")


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an earlier run wrote: the digests of its pages by their paths, and the rows of its first page."""

    pages: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()


def earlier(output: Path) -> tuple[Row, ...]:
    """Return the rows of an earlier run whose pages are still there as it wrote them."""
    before = read_record(text_of(output / RECORD))
    return tuple(row for row in before.rows if _is_as_written(output, f"{FOLDER}/{row.address}", before.pages))


def put_in_place(
    output: Path, contents: Mapping[str, bytes], rows: Iterable[Row] = (), kept: Collection[str] = ()
) -> tuple[frozenset[str], tuple[str, ...]]:
    """Write pages by their paths below the output folder; return the paths that changed and those taken away.

    Only pages that an earlier run wrote, and that are as it wrote them, are taken away. The pages at the paths `kept`
    stay, and with them the explanations that they may lead to. `rows` are those of the first page.
    Raises what `publisher.build.stage.stage` and its `commit` raise; nothing was changed then.
    """
    record = {path: hashlib.sha256(content).hexdigest() for path, content in contents.items()}
    with stage(output) as place:
        before = read_record(text_of(output / RECORD)).pages
        staying = {path: digest for path, digest in before.items() if _stays(path, kept)}
        place.write(RECORD, record_text(Recorded({**staying, **record}, tuple(rows))).encode())
        for path, content in contents.items():
            place.write(path, content)
        changed = tuple(path for path in (RECORD, *contents) if place.differs(path))
        gone = (path for path in before if path not in record and path not in staying)
        stale = tuple(path for path in gone if _is_as_written(output, path, before))
        place.commit(changed, stale)
    return frozenset(changed), stale


def _stays(path: str, kept: Collection[str]) -> bool:
    return path in kept or (bool(kept) and path.startswith(f"{FOLDER}/{EXPLANATIONS}/"))


def _is_as_written(output: Path, path: str, pages: Mapping[str, str]) -> bool:
    return path in pages and digest_of(output / path) == pages[path]


def record_text(recorded: Recorded) -> str:
    """Return what was written as JSON that ends in a line feed."""
    rows = [{**asdict(row), "on": row.on.isoformat()} for row in recorded.rows]
    value = {"version": _VERSION, "files": dict(sorted(recorded.pages.items())), "rows": rows}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def read_record(text: str) -> Recorded:
    """Return what a record says, nothing for one that is broken; no path and no row in it leads elsewhere."""
    try:
        value = json.loads(text)
        if value["version"] != _VERSION:
            return Recorded()
        pages = {str(path): str(digest) for path, digest in value["files"].items()}
        rows = tuple(_rows(value.get("rows", [])))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Recorded()
    return Recorded({path: digest for path, digest in pages.items() if _is_page(path)}, rows)


def _rows(values: Iterable[dict[str, Any]]) -> Iterator[Row]:
    """Yield the rows of a record, without those in languages that nobody knows any more."""
    for value in values:
        numbers = {name: int(value["counts"][name]) for name in _COUNTS}
        counts = Counts(**numbers, held_back=bool(value["counts"]["held_back"]))
        tags = [_text(value[name]) for name in ("language", "title_language", "source_language")]
        if all(map(languages.known, tags)):
            yield Row(
                _text(value["name"]),
                tags[0],
                title=_text(value["title"]),
                title_language=tags[1],
                source_title=_text(value["source_title"]),
                source_language=tags[2],
                counts=counts,
                on=dt.date.fromisoformat(_text(value["on"])),
                earlier=True,
            )


def _text(value: object) -> str:
    """Return words of a record, or raise `ValueError` for halves of characters, which no file can hold."""
    return str(value).encode().decode()


def _is_page(path: str) -> bool:
    parts = path.split("/")
    return parts[0] == FOLDER and ".." not in parts and "\\" not in path and "\0" not in path and path.endswith(".html")
