"""The manifest: every file of the site with what a machine needs to know of it (docs/manifest.md)."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from publisher.model import Document, Image, State

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
    `pictures` is how many pictures the text shows, `described` how many of them have an alternative text, and
    `contents` whether the file has a list of contents; None where an earlier program did not say.
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
    pictures: int | None = None
    described: int | None = None
    contents: bool | None = None


@dataclass(frozen=True, slots=True)
class NotReleased:
    """A document that a release held back, in one language and edition, and why in words that name nobody."""

    document: str
    language: str
    edition: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """Where a language stands on the site: its page, its feed and its zip file, None where it has none."""

    tag: str
    own_name: str
    english_name: str
    direction: str
    page: str
    feed: str
    bundle: str | None


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """Where a document stands on the site: the page that leads to all of it, and its page in each language by tag."""

    name: str
    page: str
    leaflets: Mapping[str, str]
    bundle: str | None


@dataclass(frozen=True, slots=True)
class BundleRow:
    """A zip file: of a document, of a language, or with None for both of everything."""

    path: str
    document: str | None
    language: str | None
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """Files that a release replaced and that stay, with the day of their own release (YYYY-MM-DD)."""

    document: str
    language: str
    on: str
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class GoneRow:
    """A path that holds no file of today; `to` is where to go now, None for nowhere.

    `withdrawn` is the day on which its document was withdrawn (YYYY-MM-DD), None where it only moved.
    """

    path: str
    language: str
    to: str | None
    withdrawn: str | None
    title: str
    title_language: str
    reason: str


@dataclass(frozen=True, slots=True)
class Directory:
    """Where everything on the site stands. All paths are relative to the manifest.

    `base_address` is where the site will stand, None where nobody said it.
    """

    base_address: str | None = None
    languages: tuple[LanguageRow, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    bundles: tuple[BundleRow, ...] = ()
    earlier: tuple[EarlierRow, ...] = ()
    gone: tuple[GoneRow, ...] = ()


_NOWHERE = Directory()


def manifest_text(
    organisation: str,
    files: Iterable[File],
    held_back: Iterable[NotReleased] = (),
    *,
    directory: Directory = _NOWHERE,
) -> str:
    """Return the manifest as JSON that ends in a line feed; files and what is held back stand in the order given."""
    value = {
        "version": VERSION,
        "organisation": organisation,
        "base-address": directory.base_address,
        "languages": [_row(one) for one in directory.languages],
        "documents": [_row(one) for one in directory.documents],
        "files": [_row(file) for file in files],
        "bundles": [_row(one) for one in directory.bundles],
        "earlier": earlier_rows(directory.earlier),
        "gone": [_row(one) for one in directory.gone],
        "held-back": [_row(one) for one in held_back],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def pictures_of(document: Document) -> tuple[int, int]:
    """Return how many pictures a text shows, and how many of them have an alternative text."""
    pictures = [node for node in document.inlines() if isinstance(node, Image)]
    return len(pictures), sum(1 for picture in pictures if picture.alt)


def read_manifest(text: str) -> tuple[File, ...]:
    """Return the files of a manifest; () for one whose shape this program does not know: nobody may trust its paths.

    Rows of earlier programs may have only the first keys, up to `state`; these programs released nothing. How much of
    such a file is translated is unknown, but for what its state says: a text as its authors wrote it has no segments,
    and these programs called every translation a draft that was not whole.
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


def _row(row: File | LanguageRow | DocumentRow | BundleRow | EarlierRow | GoneRow | NotReleased) -> dict[str, object]:
    return {name.replace("_", "-"): getattr(row, name) for name in row.__slots__}


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
        changed=_day(_text(row.get("changed", ""))),
        pictures=_count(row.get("pictures")),
        described=_count(row.get("described")),
        contents=None if row.get("contents") is None else bool(row["contents"]),
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


def earlier_rows(versions: Iterable[EarlierRow]) -> list[dict[str, object]]:
    """Return the versions that were replaced and stay, as JSON has them."""
    return [{**_row(one), "files": [_row(file) for file in one.files]} for one in versions]


def read_earlier(text: str) -> tuple[EarlierRow, ...]:
    """Return the versions that were replaced and stay, as a manifest has them; () for a shape that is not known."""
    try:
        value = json.loads(text)
        rows = value.get("earlier", ()) if value["version"] == VERSION else ()
        return tuple(
            EarlierRow(
                _text(row["document"]),
                _text(row["language"]),
                dt.date.fromisoformat(row["on"]).isoformat(),
                tuple(_file(file) for file in row["files"]),
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


def _day(words: str) -> str:
    """Return a day as YYYY-MM-DD, "" for none, or raise `ValueError`."""
    if words and dt.date.fromisoformat(words).isoformat() != words:
        raise ValueError(words)
    return words


def _inside(path: str) -> str:
    """Return a path that cannot lead out of the output folder, or raise `ValueError`."""
    pure = PurePosixPath(path)
    if not pure.parts or pure.is_absolute() or ".." in pure.parts or "\\" in path or "\0" in path:
        raise ValueError(path)
    return path
