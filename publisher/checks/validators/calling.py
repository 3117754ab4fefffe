"""Calling an outside program that may break or never end, on files that may be made to break it."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TypeVar

from publisher.checks.output.file_check import OutputFile

# A program that prints more does not tell anybody anything; 100,000 unclosed elements make the Nu checker print 50 MB.
_MOST_BYTES = 100_000_000
# Halving 500 files down to the one that breaks a program takes nine calls: one that only breaks is broken itself.
_MOST_BREAKS = 12

Said = TypeVar("Said")


class BrokenError(RuntimeError):
    """A program did not do its work; the text says why, as the end of a sentence."""


def printed_by(command: Sequence[str], seconds: float, environment: Mapping[str, str] | None = None) -> str:
    """Return what a program prints on standard output; what it left running is ended with it.

    Its exit code is not looked at: validators use it to say that a file is bad.

    Raises:
        BrokenError: it could not be started, did not end in time, or printed nothing, or far too much.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        try:
            process = subprocess.Popen(  # noqa: S603 - a list of words, no shell; files go by names that we gave them
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
                env={**os.environ, **(environment or {})},
            )
        except OSError as error:
            raise BrokenError(f"it could not be started: {error.strerror or error}") from error
        _limit_files(process.pid)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise BrokenError(f"it did not end within {seconds:.0f} seconds") from None
        finally:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        printed = _text(out)
        if not printed.strip():
            raise BrokenError(f"it ended with {process.returncode} and said nothing{_last_line(_text(err))}")
        return printed


def _limit_files(process: int) -> None:
    """Let a process, and what it starts, write no file longer than what may be printed: it would fill the disk."""
    # Elsewhere than on Linux the limits of another process cannot be set; what is printed is then measured at its end.
    if sys.platform == "linux":
        with suppress(ProcessLookupError, PermissionError, ValueError):
            resource.prlimit(process, resource.RLIMIT_FSIZE, (_MOST_BYTES + 1, _MOST_BYTES + 1))


def _text(file: IO[bytes]) -> str:
    size = file.seek(0, os.SEEK_END)
    if size > _MOST_BYTES:
        raise BrokenError(f"it printed more than {_MOST_BYTES:,} bytes")
    file.seek(0)
    return file.read().decode("utf-8", errors="replace")


def _last_line(complaint: str) -> str:
    lines = complaint.strip().splitlines()
    return f" but “{lines[-1].strip()[:200]}”" if lines else ""


@contextmanager
def laid_down(files: Sequence[OutputFile], ending: str) -> Iterator[Mapping[Path, OutputFile]]:
    """Return files by where they lie for a program that takes paths: with names of ours, which say nothing to it."""
    with tempfile.TemporaryDirectory(prefix="publisher-", ignore_cleanup_errors=True) as folder:
        laid: dict[Path, OutputFile] = {}
        for number, file in enumerate(files, start=1):
            path = Path(folder).resolve() / f"{number}{ending}"
            path.write_bytes(file.content)
            laid[path] = file
        yield laid


def in_parts(
    paths: Sequence[Path],
    judge: Callable[[Sequence[Path], float], Mapping[Path, Said]],
    limit: Callable[[Sequence[Path]], float],
) -> tuple[Mapping[Path, Said], Mapping[Path, str]]:
    """Return what is said of each file, and why nothing is said of the others.

    All files are judged in one call. Where that breaks, each half is judged by itself, and so on, so that a file which
    breaks the program is named and takes no other with it. `judge` takes files and seconds and raises `BrokenError`;
    `limit` is how many seconds some files may take. All calls together end within four times the limit of all files.
    """
    ends = time.monotonic() + 4 * limit(paths)
    said: dict[Path, Said] = {}
    why: dict[Path, str] = {}
    waiting = [list(paths)] if paths else []
    breaks = 0
    while waiting:
        part = waiting.pop()
        left = ends - time.monotonic()
        if left <= 0 or breaks >= _MOST_BREAKS:
            reason = "the time for all files was over" if left <= 0 else "it broke again and again"
            why |= dict.fromkeys(part, reason)
            continue
        try:
            said |= judge(part, min(limit(part), left))
            breaks = 0
        except BrokenError as error:
            breaks += 1
            if len(part) == 1:
                why[part[0]] = str(error)
            else:
                half = len(part) // 2
                waiting += [part[half:], part[:half]]
    return said, why
