"""The stage: files are written beside the output folder and moved into it together, or not at all."""

import errno
import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from publisher.errors import ConfigurationError, Place, SourceError

_OF_THE_WHOLE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


@dataclass(frozen=True, slots=True)
class Stage:
    """Two folders of one file system: `new` holds what is being written, `output` what readers have."""

    output: Path
    new: Path
    old: Path

    def write(self, path: str, content: bytes) -> None:
        """Write a file to the stage. Raises `SourceError` where the disk refuses, for example because it is full."""
        write(self.new / path, content, shown=path)

    def differs(self, path: str) -> bool:
        """Return whether the staged file has other bytes than the one in the output folder."""
        return (self.new / path).read_bytes() != content_of(self.output / path)

    def commit(self, staged: Iterable[str], stale: Iterable[str]) -> None:
        """Move staged files into the output folder and take stale ones out of it.

        Raises `SourceError` where a link leads one out of the output folder, before any is moved, and where the disk
        refuses one; then every file that was moved before it is put back.
        """
        staged, stale = tuple(staged), tuple(stale)
        for path in (*staged, *stale):
            self._refuse_outside(path)
        moved: list[str] = []
        try:
            for path in staged:
                _keep(self.output / path, self.old / path)
                moved.append(path)
                (self.output / path).parent.mkdir(parents=True, exist_ok=True)
                (self.new / path).replace(self.output / path)
            for path in stale:
                _keep(self.output / path, self.old / path)
                moved.append(path)
                (self.output / path).unlink(missing_ok=True)
        except OSError as error:
            for done in reversed(moved):
                self._put_back(done)
            raise refused(error, path) from error
        for path in moved:
            _remove_empty((self.output / path).parent, self.output)

    def _refuse_outside(self, path: str) -> None:
        """Raise `SourceError` where the folder of a file is, by a link, not in the output folder."""
        if not (self.output / path).parent.resolve().is_relative_to(self.output.resolve()):
            raise SourceError(
                "A link in the output folder leads out of it.",
                mend="Delete that link, then build again; nothing in the output folder was changed.",
                place=Place(path),
            )

    def _put_back(self, path: str) -> None:
        if (self.old / path).exists():
            (self.old / path).replace(self.output / path)
            return
        with suppress(NotADirectoryError):  # its folder was what could not be made
            (self.output / path).unlink(missing_ok=True)
            _remove_empty((self.output / path).parent, self.output)


@contextmanager
def stage(output: Path) -> Iterator[Stage]:
    """Return a stage for the output folder, alone with it until the end; whatever is left on it is thrown away.

    The stage lies beside the output folder; inside it only where that is a file system
    of its own or nothing can be written beside it.
    Raises `ConfigurationError` where it cannot be made, or another build is using it.
    """
    if output.exists() and not output.is_dir():
        raise ConfigurationError(
            f"“{output}” is a file, not a folder.", mend="Delete it, or name another folder: --output FOLDER."
        )
    apart = output.is_dir() and (output.is_mount() or not os.access(output.parent, os.W_OK))
    beside = output if apart else output.parent
    work = beside / f".{output.name}.building"
    try:
        if output.exists() and not os.access(output, os.W_OK):
            raise PermissionError(13, "Permission denied")
        lock = _claim(work, output)
    except OSError as error:
        raise ConfigurationError(
            f"The output folder “{output}” cannot be written: {error.strerror}.",
            mend="Make sure that you may write there, or name another folder: --output FOLDER.",
        ) from error
    try:
        _clear(work)  # what a build left there that was killed
        yield Stage(output, work / "new", work / "old")
    finally:
        shutil.rmtree(work, ignore_errors=True)
        os.close(lock)  # which frees the lock


def write(target: Path, content: bytes, *, shown: str) -> None:
    """Write a file and the folders that it needs. Raises `SourceError` where the disk refuses."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        raise refused(error, shown) from error


def content_of(path: Path) -> bytes | None:
    """Return a file's bytes, None where there is no such file."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def digest_of(path: Path) -> str:
    """Return the SHA-256 digest of a file in hexadecimal, "" where there is no such file."""
    content = content_of(path)
    return "" if content is None else hashlib.sha256(content).hexdigest()


def refused(error: OSError, path: str) -> SourceError:
    """Return what is told where the disk refuses to take a file at `path`, below the output folder."""
    if error.errno in _OF_THE_WHOLE_DISK:  # told once, without the file that happened to be the first
        return SourceError(
            f"The files could not be written: {error.strerror}.",
            mend="Make room on the disk, then build again; nothing in the output folder was changed.",
        )
    return SourceError(
        f"This file could not be written: {error.strerror}.",
        mend="Make room on the disk or correct the folder, then build again; nothing in the output folder was changed.",
        place=Place(path),
    )


def _claim(work: Path, output: Path) -> int:
    """Make the stage's folder and return it open and locked. Raises `ConfigurationError` where another build has it."""
    while True:
        work.mkdir(parents=True, exist_ok=True)
        try:
            # Never what a link leads to: all that lies in this folder is thrown away.
            folder = os.open(work, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except FileNotFoundError:
            continue  # a build that ended just now took it away
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(folder), work.lstat()):
                return folder
        except BlockingIOError as error:
            os.close(folder)
            raise ConfigurationError(
                f"Another build is writing to “{output}” at this moment.", mend="Wait until it has ended."
            ) from error
        except FileNotFoundError:
            pass  # the lock is on a folder that is gone: claim a new one
        os.close(folder)


def _clear(folder: Path) -> None:
    for left in folder.iterdir():
        shutil.rmtree(left)


def _keep(path: Path, aside: Path) -> None:
    """Keep a second name of a file, so that it can be put back; the file itself stays in place until it is replaced."""
    if path.exists():
        aside.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(path, aside)
        except OSError:  # a file system without hard links
            shutil.copy2(path, aside)


def _remove_empty(folder: Path, top: Path) -> None:
    """Remove a folder and those above it, as far as they are empty and below `top`."""
    with suppress(OSError):  # the first that is not empty ends it
        while folder != top:
            folder.rmdir()
            folder = folder.parent
