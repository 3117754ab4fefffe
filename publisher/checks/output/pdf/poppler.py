"""The text of a PDF's pages by poppler's pdftotext, where it is on this machine: a second opinion beside PDFium's."""

import shutil
import subprocess
from contextlib import suppress
from threading import Thread, Timer
from typing import IO

from publisher.checks.output.pdf.tree import UnreadableError

PROGRAM = "pdftotext"
GET = "Debian package poppler-utils"
# A text of 300 pages takes 3 s.
_LONGEST = 20  # seconds
# That text has 1 MB; more was made to fill the memory.
_MOST_BYTES = 64 * 1024 * 1024


def program() -> str | None:
    """Return where pdftotext is, None where it is not on this machine."""
    return shutil.which(PROGRAM)


def text_by(program: str, content: bytes) -> str:
    """Return the text of all pages of a PDF, which the program is given on its standard input.

    Raises `UnreadableError` where it cannot read the file, takes longer than 20 seconds, or gives more than 64 MB.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - a fixed program with fixed arguments
            [program, "-q", "-enc", "UTF-8", "-", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise UnreadableError(f"{PROGRAM} cannot be started ({error.strerror})") from error
    with process:
        given, clock = Thread(target=_give, args=(process.stdin, content)), Timer(_LONGEST, process.kill)
        given.start()
        clock.start()
        try:
            text = b"" if process.stdout is None else process.stdout.read(_MOST_BYTES + 1)
            if len(text) > _MOST_BYTES:
                raise UnreadableError(f"{PROGRAM} gives more than {_MOST_BYTES >> 20} MB")
            if process.wait() and not clock.is_alive():
                raise UnreadableError(f"{PROGRAM} took longer than {_LONGEST} seconds")
        finally:
            process.kill()
            clock.cancel()
            given.join()
    if process.returncode:
        raise UnreadableError(f"{PROGRAM} cannot read it")
    return text.decode("utf-8", errors="replace")


def _give(target: IO[bytes] | None, content: bytes) -> None:
    """Give the program its file, as far as it takes it."""
    if target is not None:
        with suppress(OSError), target:
            target.write(content)
