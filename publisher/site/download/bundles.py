"""What goes into the zip files of the site: which files, their checksums, a readme. Pure values; the build packs."""

import datetime as dt
import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from publisher.errors import Place, SourceError
from publisher.site.download import addresses
from publisher.site.download.readme import readme
from publisher.site.download.values import Leaflet, Site
from publisher.site.manifest import File

# The years that a zip file can say (APPNOTE 4.4.6: seven bits from 1980 on), and what is said where no day is known.
_YEARS = range(1980, 2108)
_NO_DAY = dt.date(1980, 1, 1)

# What Windows takes in no name of a file (Microsoft, “Naming Files, Paths, and Namespaces”).
_NOT_IN_NAMES = frozenset('<>:"\\|?*')


@dataclass(frozen=True, slots=True)
class Contents:
    """What a zip file at `path` holds: the readme, the checksums, then the files, below the paths of the site.

    `document` and `tag` are as in `Bundle`. `checksums` has the form of `sha256sum` and tells of all but itself. `day`
    is that of the last change of all.
    """

    path: str
    document: str
    tag: str
    files: tuple[File, ...]
    readme: bytes
    checksums: bytes
    day: dt.date


def contents(site: Site) -> Iterator[Contents]:
    """Yield what each zip file of the site holds: of each language, of each document, and of everything.

    Raises `SourceError` for a file whose name would lead elsewhere, or be that of another, where it is unpacked.
    """
    _refuse_names(site.files)
    if not site.leaflets:
        return
    home = site.home_language
    for tag, leaflets in site.by_language.items():
        text = readme(site, leaflets, tag, "All files in this language", addresses.language_page(tag))
        yield _contents(addresses.language_bundle(tag), leaflets, text, tag=tag)
    for document, leaflets in site.by_document.items():
        title = "All files of this document, in every language"
        text = readme(site, leaflets, home, title, addresses.document_page(document))
        yield _contents(addresses.document_bundle(document), leaflets, text, document=document)
    text = readme(site, site.leaflets, home, "All files in every language", addresses.HOME)
    yield _contents(addresses.EVERYTHING, site.leaflets, text)


def day_of(file: File) -> dt.date:
    """Return the day of the last change of a file; 1 January 1980 where nobody wrote down one that a zip can say."""
    try:
        day = dt.date.fromisoformat(file.changed)
    except ValueError:
        return _NO_DAY
    return day if day.year in _YEARS else _NO_DAY


def _contents(path: str, leaflets: Sequence[Leaflet], text: bytes, *, document: str = "", tag: str = "") -> Contents:
    files = tuple(file for leaflet in leaflets for file in leaflet.files)
    rows = ((hashlib.sha256(text).hexdigest(), addresses.README), *((file.sha256, file.path) for file in files))
    # Two spaces: compared as text, which is the same as bytes on every system that has the command today.
    checksums = "".join(f"{digest}  {name}\n" for digest, name in rows).encode()
    return Contents(path, document, tag, files, text, checksums, max(map(day_of, files), default=_NO_DAY))


def _refuse_names(files: Iterable[File]) -> None:
    """Raise `SourceError` for the first name that a folder of another system cannot have beside all others.

    Systems that take capital and small letters for the same, or put accents apart, must not lose a file.
    """
    taken = {_key(name): name for name in (addresses.README, addresses.CHECKSUMS)}
    folders: dict[str, str] = {}
    for file in files:
        if not all(map(_is_name, file.path.split("/"))):
            raise SourceError(
                "Not every system can unpack a file of this name.",
                mend="Give the document, or its “slug”, a name of small letters, digits and hyphens, then build again.",
                place=Place(file.path),
            )
        key = _key(file.path)
        above = [_key(str(folder)) for folder in PurePosixPath(file.path).parents][:-1]
        other = taken.get(key) or folders.get(key) or next((taken[name] for name in above if name in taken), "")
        if other:
            raise SourceError(
                f"This file and “{other}” would have one name where they are unpacked.",
                mend="Give one of the two documents another name or another “slug”, then build again.",
                place=Place(file.path),
            )
        taken[key] = file.path
        folders |= dict.fromkeys(above, file.path)


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _is_name(part: str) -> bool:
    return (
        part.strip(". ") != ""
        and part == part.rstrip(". ")
        and part.partition(".")[0].casefold() not in addresses.DEVICES
        and not any(sign in _NOT_IN_NAMES or not sign.isprintable() for sign in part)
    )
