"""LibreOffice, which opens Word files for a second opinion."""

import subprocess
import tempfile
from pathlib import Path

from tests.tools.programs import find

# Seconds for one start of LibreOffice and some dozens of files on a slow machine.
_LONGEST = 300


# What LibreOffice is told of a PDF that has its text in tags.
_TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'


def to_tagged_pdf(files: list[Path], folder: Path) -> None:
    """Write each file as a tagged PDF of the same name into `folder`, with one start of LibreOffice for all of them.

    Raises:
        RuntimeError: LibreOffice left one out; the message has what it said.
    """
    with tempfile.TemporaryDirectory() as profile:
        # A profile of its own: LibreOffice runs once for each profile, and other tests may be using it.
        command = [
            find("soffice"),
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--convert-to",
            _TAGGED,
            "--outdir",
            str(folder),
            *(str(file) for file in files),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_LONGEST, check=False)
    missing = [file.name for file in files if not (folder / f"{file.stem}.pdf").is_file()]
    if done.returncode or missing:
        raise RuntimeError(f"LibreOffice could not convert {missing}: {done.stdout} {done.stderr}")
