"""The manifest: every file of the site with what a machine needs to know of it (docs/manifest.md)."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any

from publisher.model import State

NAME = "manifest.json"
VERSION = 1
# What the PDFs of builds claimed whose manifests did not say so yet; each of them was validated for it.
_FIRST_CLAIMS = ("PDF/UA-1",)


@dataclass(frozen=True, slots=True)
class File:
    """One written file. `path` is relative to the manifest; `pages` is None for formats without pages.

    `claims` are the standards that the file says it keeps; of those in `unjudged` no program judged whether it does.
    A translation has `segments`, of which some may be `untranslated`; None where an earlier program did not say.
    `earlier` says that the file is of an earlier build and would not be the same today, but its text is not translated
    enough to be published now, or the text is not released: it may be out of date. `draft` says that the file itself is
    not released. `let_stand` are the ids of the checks whose errors the author of a released file lets stand.
    `title_language` and `description_language` are those of words that are not translated yet, "" for the file's own.
    `changed` is the day of the last change of the text, as YYYY-MM-DD, "" where nobody wrote it down.
    """

    document: str
    language: str
    edition: str
    format: str
    path: str
    media_type: str
    title: str
    bytes: int
    pages: int | None
    sha256: str
    state: State
    claims: tuple[str, ...] = ()
    unjudged: tuple[str, ...] = ()
    segments: int | None = 0
    untranslated: int | None = 0
    earlier: bool = False
    draft: bool = False
    let_stand: tuple[str, ...] = ()
    title_language: str = ""
    description: str = ""
    description_language: str = ""
    changed: str = ""


@dataclass(frozen=True, slots=True)
class NotReleased:
    """A document that a release held back, in one language and edition, and why in words that name nobody."""

    document: str
    language: str
    edition: str
    reasons: tuple[str, ...]


def manifest_text(organisation: str, files: Iterable[File], held_back: Iterable[NotReleased] = ()) -> str:
    """Return the manifest as JSON that ends in a line feed; files and what is held back stand in the order given."""
    value = {
        "version": VERSION,
        "organisation": organisation,
        "files": [_row(file) for file in files],
        "held-back": [asdict(one) for one in held_back],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def read_manifest(text: str) -> tuple[File, ...]:
    """Return the files of a manifest; () for one whose shape this program does not know: nobody may trust its paths.

    Rows of earlier programs may have no `claims`, `unjudged`, `segments`, `untranslated`, `earlier`, `draft` and
    `let-stand`; these programs released nothing. How much of such a file is translated is unknown, but for what its
    state says: a text as its authors wrote it has no segments, and these programs called every translation a draft that
    was not whole.
    """
    return _read(text) or ()


def is_known(text: str) -> bool:
    """Return whether words are a manifest whose files this program can name."""
    return _read(text) is not None


def _read(text: str) -> tuple[File, ...] | None:
    try:
        value = json.loads(text)
        if value["version"] != VERSION:
            return None
        return tuple(_file(row) for row in value["files"])
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return None


def _row(file: File) -> dict[str, object]:
    return {key.replace("_", "-"): value for key, value in asdict(file).items()}


def _file(row: dict[str, Any]) -> File:
    """Return one row as a value. Raises `ValueError`, `TypeError` or `KeyError` for a row that is not ours."""
    pages, state = row["pages"], State(row["state"])
    return File(
        document=_text(row["document"]),
        language=_text(row["language"]),
        edition=_text(row["edition"]),
        format=_text(row["format"]),
        path=_inside(_text(row["path"])),
        media_type=_text(row["media-type"]),
        title=_text(row["title"]),
        bytes=int(row["bytes"]),
        pages=None if pages is None else int(pages),
        sha256=_text(row["sha256"]),
        state=state,
        claims=tuple(_text(claim) for claim in row.get("claims", () if pages is None else _FIRST_CLAIMS)),
        unjudged=tuple(_text(claim) for claim in row.get("unjudged", ())),
        segments=_count(row.get("segments", 0 if state is State.SOURCE else None)),
        untranslated=_count(row.get("untranslated", None if state is State.DRAFT else 0)),
        earlier=bool(row.get("earlier", False)),
        draft=bool(row.get("draft", True)),
        let_stand=tuple(_text(check) for check in row.get("let-stand", ())),
        title_language=_text(row.get("title-language", "")),
        description=_text(row.get("description", "")),
        description_language=_text(row.get("description-language", "")),
        changed=_text(row.get("changed", "")),
    )


def read_held_back(text: str) -> tuple[NotReleased, ...]:
    """Return what the release held back that wrote a manifest; () for one whose shape this program does not know."""
    try:
        value = json.loads(text)
        rows = value["held-back"] if value["version"] == VERSION else ()
        return tuple(
            NotReleased(
                _text(row["document"]),
                _text(row["language"]),
                _text(row["edition"]),
                tuple(_text(reason) for reason in row["reasons"]),
            )
            for row in rows
        )
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return ()


def _count(value: Any) -> int | None:  # noqa: ANN401 - JSON may hold anything
    """Return a number of segments, None where nobody counted them; raises for what is no number, as `int` does."""
    return None if value is None else int(value)


def _text(value: object) -> str:
    """Return words of a row, or raise `ValueError` for halves of characters, which no file can hold."""
    return str(value).encode().decode()


def _inside(path: str) -> str:
    """Return a path that cannot lead out of the output folder, or raise `ValueError`."""
    pure = PurePosixPath(path)
    if not pure.parts or pure.is_absolute() or ".." in pure.parts or "\\" in path or "\0" in path:
        raise ValueError(path)
    return path
