"""Nothing but the provider of machine translation opens a connection to a network, and `serve` listens at loopback.

The browser that shows pages to axe-core is driven through pipes; what a page asks for is refused, as its tests hold.
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools.workspaces import make_workspace, write

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "publisher"
MAY = {"publisher/translation/server.py", "publisher/checks/validators/browser.py", "publisher/serve.py"}

# Modules of the standard library that open connections, and packages that others write programs for the web with.
NETWORK = {
    *("socket", "ssl", "http", "urllib.request", "urllib.robotparser", "ftplib", "smtplib", "imaplib", "poplib"),
    *("telnetlib", "nntplib", "xmlrpc", "socketserver", "asyncio", "webbrowser", "multiprocessing.connection"),
    *("requests", "httpx", "urllib3", "aiohttp", "pycurl", "websocket", "websockets", "paramiko", "playwright"),
    *("anyio", "h11", "starlette", "uvicorn"),
}


def imported(file: Path) -> Iterator[str]:
    """Yield each module that a file imports, and each name from it as if it were a module."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{name.name}" for name in names)
            case _:
                pass


def opens(module: str) -> bool:
    """Return whether a module, or one that it lies in, is one that opens connections."""
    parts = module.split(".")
    return any(".".join(parts[:length]) in NETWORK for length in range(1, len(parts) + 1))


def test_one_module_alone_imports_what_opens_connections() -> None:
    found = {
        str(file.relative_to(ROOT)) for file in PROGRAM.rglob("*.py") if any(opens(module) for module in imported(file))
    }

    assert found == MAY


# Python tells of each connection before it is made (PEP 578, “socket.connect” and its kin).
GUARD = """
import sys

def refuse(event, args):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"}:
        print("opened a connection:", event, args, file=sys.stderr, flush=True)
        raise RuntimeError(event)

sys.addaudithook(refuse)
"""


@pytest.mark.parametrize(
    "words",
    [
        ("build",),
        ("check",),
        ("doctor",),
        ("translate", "extract"),
        ("translate", "export", "--to", "xliff"),
        ("translate", "review", "pl", "leaflet", "--by", "Ann Smith"),
        ("translate", "update"),
        ("translate", "status"),
        ("translate", "check"),
        ("translate", "memory"),
        ("translate", "machine", "pl", "--dry-run"),
    ],
    ids=" ".join,
)
def test_no_command_opens_a_connection_though_a_machine_is_set_up(tmp_path: Path, words: tuple[str, ...]) -> None:
    root = make_workspace(tmp_path / "workspace")
    with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[machine-translation]\nprovider = "libretranslate"\naddress = "http://127.0.0.1:9"\n')

    said = guarded(tmp_path, *words, "--workspace", str(root))

    assert said.returncode in {0, 1}, said.stderr  # 2 is wrong use: the command would have done nothing
    assert said.stdout
    assert "opened a connection" not in said.stderr
    assert "fault of the program" not in said.stderr


def test_the_guard_would_see_a_connection(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "workspace")
    with (root / "publisher.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[machine-translation]\nprovider = "libretranslate"\naddress = "http://127.0.0.1:9"\n')
    guarded(tmp_path, "translate", "update", "pl", "--workspace", str(root))

    said = guarded(tmp_path, "translate", "machine", "pl", "--workspace", str(root))

    assert "opened a connection" in said.stderr


def guarded(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run a command in a Python that refuses every connection and says so."""
    write(folder / "guard/sitecustomize.py", GUARD)
    command = [sys.executable, "-c", "from publisher.cli import main; main()", *words]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(folder / "guard"), str(ROOT)))}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
