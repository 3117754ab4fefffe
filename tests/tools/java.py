"""Running a validator that is written in Java."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.tools.programs import MissingProgramError, find

JARS = Path(__file__).parent / "jars"


def run_class(main_class: str, arguments: Sequence[str]) -> str:
    """Return what a class of `jars/` prints on standard output.

    Its exit code is the caller's to guess from the output: both validators use it to say that a file is bad.

    Raises:
        MissingProgramError: Java or the jars are not there.
        RuntimeError: the class printed nothing, so it did not do its work.
    """
    if not any(JARS.glob("*.jar")):
        message = f"The Java validators are not in {JARS}. `make tools` brings them."
        raise MissingProgramError(message)
    # One file after the other needs little memory; a small heap leaves the machine to the other tests.
    command = [find("java"), "-Xmx1g", "-Djava.awt.headless=true", "-cp", f"{JARS}/*", main_class, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=600)
    if not done.stdout.strip():
        message = f"{main_class} ended with {done.returncode} and printed nothing.\n{done.stderr}"
        raise RuntimeError(message)
    return done.stdout
