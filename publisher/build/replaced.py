"""Single files that the program writes outside its output: each is replaced in whole, by one process at a time."""

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from publisher.errors import Place, SourceError


def replace_file(target: Path, content: bytes, *, shown: str) -> None:
    """Write a file beside its place and rename it there, so that nobody ever finds half of it.

    `shown` is the path that a message names. Raises `SourceError` where the disk refuses; nothing was changed then.
    """
    replace_files({target: content}, {target: shown})


def replace_files(contents: Mapping[Path, bytes], shown: Mapping[Path, str]) -> None:
    """Write several files beside their places, then rename all of them there: all are replaced, or none.

    `shown` are the paths that a message names. Raises `SourceError` where the disk refuses one; those that had been
    renamed by then are put back, and so they are where the program is interrupted. Where the machine itself stops, some
    may be old and some new, each of them whole. A file keeps its rights.
    """
    with ExitStack() as written:
        beside = {
            target: written.enter_context(_beside(target, content, shown)) for target, content in contents.items()
        }
        done: list[tuple[Path, bytes | None]] = []
        try:
            for target, new in beside.items():
                done.append((target, target.read_bytes() if target.exists() else None))
                new.replace(target)
        except BaseException as error:
            for changed, old in done:  # the one that was refused is as it was, and is written as it was
                _put_back(changed, old)
            if isinstance(error, OSError):
                raise _refused(error, shown[target]) from error
            raise


@contextmanager
def _beside(target: Path, content: bytes, shown: Mapping[Path, str]) -> Iterator[Path]:
    """Write a file beside its place under a name of its own, which is gone at the end."""
    beside = target.with_name(f".{secrets.token_hex(8)}.new")  # several may write at once
    try:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("xb") as file:  # only where nothing has that name, which a link would
                file.write(content)
            with suppress(OSError):  # there is no old one, or it is somebody else's
                shutil.copymode(target, beside)
        except OSError as error:
            raise _refused(error, shown[target]) from error
        yield beside
    finally:
        with suppress(OSError):  # it is gone once it was renamed
            beside.unlink()


def _put_back(target: Path, old: bytes | None) -> None:
    with suppress(OSError):  # the error that led here is the one to tell
        if old is None:
            target.unlink()
        else:
            target.write_bytes(old)


def _refused(error: OSError, shown: str) -> SourceError:
    return SourceError(
        f"This file could not be written: {error.strerror}.",
        mend="Make room on the disk, or make sure that you may write there; nothing was changed.",
        place=Place(shown),
    )


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Let one process at a time read and replace the files of a folder, so that no change is lost; others wait.

    On a file system that keeps no locks nobody waits.
    """
    lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)  # which frees the lock
