"""The text of a PDF's pages by poppler's pdftotext, where it is on this machine: a second opinion beside PDFium's."""

import shutil
import subprocess

from publisher.checks.output.pdf.tree import UnreadableError

PROGRAM = "pdftotext"
GET = "Debian package poppler-utils"
# A text of 300 pages takes 3 s.
_LONGEST = 20  # seconds


def program() -> str | None:
    """Return where pdftotext is, None where it is not on this machine."""
    return shutil.which(PROGRAM)


def text_by(program: str, content: bytes) -> str:
    """Return the text of all pages of a PDF, which the program is given on its standard input.

    Raises `UnreadableError` where it cannot read the file, or takes longer than 20 seconds.
    """
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program with fixed arguments
            [program, "-q", "-enc", "UTF-8", "-", "-"],
            input=content,
            capture_output=True,
            check=False,
            timeout=_LONGEST,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"{PROGRAM} took longer than {_LONGEST} seconds") from error
    except OSError as error:
        raise UnreadableError(f"{PROGRAM} cannot be started ({error.strerror})") from error
    if done.returncode:
        raise UnreadableError(f"{PROGRAM} cannot read it")
    return done.stdout.decode("utf-8", errors="replace")
