"""The command line in a process of its own, without the second that its imports take.

A server process imports the program once and then only waits; each call is a child that it forks from what it was at
that moment, with the caller's folder, environment and files for what is said. The child runs what the installed command
runs and ends as it would, so what one call changes no other sees. `tests/unit/test_cli.py` holds it to the installed
command.
"""

import atexit
import json
import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]


def run(words: list[str], *, timeout: float) -> "subprocess.CompletedProcess[str]":
    """Return what the command says to some words, as `subprocess.run` with captured text returns it.

    Raises `subprocess.TimeoutExpired` where it has not ended after `timeout` seconds; it is then killed.
    """
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        call = {
            "words": words,
            "folder": str(Path.cwd()),
            "environment": dict(os.environ),
            "out": str(out),
            "err": str(err),
            "timeout": timeout,
        }
        code = _server().ask(call)
        said = (out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"))
    if code is None:
        raise subprocess.TimeoutExpired(words, timeout, *said)
    return subprocess.CompletedProcess(words, code, *said)


class _Server:
    """A process that forks one child after the other."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.tools.started"]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        atexit.register(self.end)

    def ask(self, call: dict[str, object]) -> int | None:
        """Return the exit code of one call, None where it ran out of time."""
        asked, told = self._pipes()
        asked.write(f"{json.dumps(call)}\n")
        asked.flush()
        line = told.readline()
        if not line:
            message = f"The server of commands ended with {self._process.wait()}."
            raise RuntimeError(message)
        code: int | None = json.loads(line)
        return code

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("The server of commands has no pipes.")
        return self._process.stdin, self._process.stdout

    def end(self) -> None:
        """End the server, which ends when nothing more can be asked."""
        asked, told = self._pipes()
        with suppress(OSError):
            asked.close()
        self._process.wait()
        told.close()


@cache
def _server() -> _Server:
    """Return the server of this process, started when it is first needed."""
    return _Server()
