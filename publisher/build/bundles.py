"""Pack the zip files of the site: the same contents give the same bytes, and what did not change is left alone.

A zip file ends in a comment of a fixed length with two digests: of what it holds, and of its own bytes before the
comment. So one look at the bytes says whether a zip file is whole, is ours, and holds what it would hold today.
"""

import hashlib
import os
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from publisher.build.stage import Stage, refused
from publisher.errors import Place, SourceError
from publisher.site.download import addresses
from publisher.site.download.bundles import Contents, contents, day_of
from publisher.site.download.values import Bundle, Site
from publisher.site.manifest import File

# Raised when the same contents are packed in another way, so that all are packed anew.
_FORM = 1
_DIGEST = 64  # hexadecimal digits of SHA-256
_COMMENT = len(f"form {_FORM}, contents , bytes ") + 2 * _DIGEST
_PIECE = 1 << 20  # bytes that are held in memory at once

_UNIX = 3  # APPNOTE 4.4.2.2: the attributes are those of UNIX
_READABLE = stat.S_IFREG | 0o644


def write_bundles(site: Site, place: Stage) -> tuple[Bundle, ...]:
    """Return the zip files of the site. Those that changed lie on the stage now; the others stay in the output folder.

    Raises `SourceError` where a file is not what the build made of it, or gone: readers would get a list with what is
    not there, or a checksum of what nobody checked. So it does where the disk refuses, and for what `contents` refuses.
    """
    for file in site.files:
        _place_of(file, place)
    return tuple(_bundle(held, place) for held in contents(site))


def _bundle(held: Contents, place: Stage) -> Bundle:
    wanted = _digest_of(held)
    known = _known(place.output / held.path, wanted) or _pack(held, wanted, place)
    return Bundle(held.path, held.document, held.tag, *known)


def _digest_of(held: Contents) -> str:
    """Return a digest of all that decides the bytes of a zip file, but for how this machine compresses."""
    days = "\n".join(f"{day_of(file)} {file.media_type}" for file in held.files)
    return hashlib.sha256(f"{held.day}\n{days}\n".encode() + held.checksums).hexdigest()


def _known(path: Path, wanted: str) -> tuple[int, str] | None:
    """Return the size and the digest of a zip file that holds what is wanted; None for one that is not so, or gone."""
    if not path.is_file():
        return None
    try:
        with path.open("rb") as packed:
            size = os.fstat(packed.fileno()).st_size
            body = _hashed(packed, size - _COMMENT)
            comment = packed.read()
    except OSError:
        return None
    if comment != _comment(wanted, body.hexdigest()):
        return None
    body.update(comment)
    return size, body.hexdigest()


def _pack(held: Contents, wanted: str, place: Stage) -> tuple[int, str]:
    """Write a zip file to the stage, and return its size in bytes and its digest."""
    path = place.new / held.path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with ZipFile(path, "w") as packed:
            for info, content in _entries(held, place):
                with packed.open(info, "w") as target:
                    for piece in content:
                        target.write(piece)
            packed.comment = bytes(_COMMENT)
        return _sealed(path, wanted)
    except OSError as error:
        raise refused(error, held.path) from error


def _sealed(path: Path, wanted: str) -> tuple[int, str]:
    """Write the comment into a zip file that has room for it, and return the file's size in bytes and its digest."""
    with path.open("r+b") as packed:
        size = os.fstat(packed.fileno()).st_size
        body = _hashed(packed, size - _COMMENT)
        comment = _comment(wanted, body.hexdigest())
        packed.seek(size - _COMMENT)
        packed.write(comment)
    body.update(comment)
    return size, body.hexdigest()


def _comment(wanted: str, body: str) -> bytes:
    return f"form {_FORM}, contents {wanted}, bytes {body}".encode()


def _hashed(content: IO[bytes], count: int) -> "hashlib._Hash":
    """Return the digest so far of the next `count` bytes; of all that are left where there are fewer."""
    digest = hashlib.sha256()
    while count > 0 and (piece := content.read(min(count, _PIECE))):
        digest.update(piece)
        count -= len(piece)
    return digest


def _entries(held: Contents, place: Stage) -> Iterator[tuple[ZipInfo, Iterator[bytes]]]:
    """Yield the entries of a zip file in order, each with its bytes in pieces."""
    yield _info(addresses.README, held.day, len(held.readme), text=True), iter((held.readme,))
    yield _info(addresses.CHECKSUMS, held.day, len(held.checksums), text=True), iter((held.checksums,))
    for file in held.files:
        text = file.media_type.startswith("text/")
        path = _place_of(file, place)
        yield _info(file.path, day_of(file), path.stat().st_size, text=text), _pieces(path, file)


def _info(name: str, day: date, size: int, *, text: bool) -> ZipInfo:
    """Return the head of an entry. PDF and Word files are compressed already: they are stored as they are.

    The time is noon, which is the same day wherever people are; zip files know no time zones.
    """
    info = ZipInfo(name, (day.year, day.month, day.day, 12, 0, 0))
    info.compress_type = ZIP_DEFLATED if text else ZIP_STORED
    info.create_system = _UNIX
    info.external_attr = _READABLE << 16
    info.file_size = size  # from which it is known whether the sizes need 64 bits
    return info


def _place_of(file: File, place: Stage) -> Path:
    """Return where a file lies: on the stage if it is new. Raises `SourceError` where it is gone."""
    for path in (place.new / file.path, place.output / file.path):
        if path.is_file():
            return path
    raise SourceError(
        "This file was there when the build began and is gone now, so no page can lead to it.",
        mend="Build again; nothing in the output folder was changed.",
        place=Place(file.path),
    )


def _pieces(path: Path, file: File) -> Iterator[bytes]:
    """Yield the bytes of a file. Raises `SourceError` at the end if they are not those that the manifest tells of."""
    digest = hashlib.sha256()
    with path.open("rb") as content:
        while piece := content.read(_PIECE):
            digest.update(piece)
            yield piece
    if digest.hexdigest() != file.sha256:
        raise SourceError(
            "This file is not as the build made it: something else has changed it.",
            mend="Delete it, then build all of its document again; nothing in the output folder was changed.",
            place=Place(file.path),
        )
