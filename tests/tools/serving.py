"""A built site as `publisher serve` shows it: below a path, with the headers that we recommend to every host."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def served(output: Path, path: str = "/leaflets/") -> Iterator[str]:
    """Return the address at which the command shows a folder, with a slash at its end; it is ended afterwards.

    Raises:
        RuntimeError: it does not show it; the message holds what it said.
    """
    command = [str(Path(sys.executable).with_name("publisher")), "serve", "--workspace", str(ROOT)]
    with subprocess.Popen(
        [*command, "--output", str(output), "--port", "0", "--base-path", path],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as server:
        try:
            assert server.stdout is not None
            first = server.stdout.readline()
            address = first.split()[-1] if first else ""
            if not address.startswith("http://localhost:"):
                raise RuntimeError(first + server.stdout.read())
            yield address
        finally:
            server.terminate()
