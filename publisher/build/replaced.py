"""Single files that the program writes outside its output: each is replaced in whole, by one process at a time."""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from publisher.errors import Place, SourceError


def replace_file(target: Path, content: bytes, *, shown: str) -> None:
    """Write a file beside its place and rename it there, so that nobody ever finds half of it.

    `shown` is the path that a message names. Raises `SourceError` where the disk refuses; nothing was changed then.
    """
    beside = target.with_name(f".{secrets.token_hex(8)}.new")  # a name of its own: several may write at once
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("xb") as file:  # only where nothing has that name, which a link would
            file.write(content)
        beside.replace(target)
    except OSError as error:
        raise SourceError(
            f"This file could not be written: {error.strerror}.",
            mend="Make room on the disk, or make sure that you may write there; nothing was changed.",
            place=Place(shown),
        ) from error
    finally:
        with suppress(OSError):  # it is gone once it was renamed
            beside.unlink()


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
