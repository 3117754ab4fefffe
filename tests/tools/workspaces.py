"""Small workspaces for tests, and the real command line run on them."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from subprocess import CompletedProcess

from tests.tools import starting

SETTINGS = """\
languages = ["en", "pl"]

[organisation]
name = "Test Trust"
phone = "01632 960 001"
email = "hello@example.org"

[editions.standard]
formats = ["html", "docx"]

[editions.easy-read]
formats = ["html"]

[translations]
least-translated = 0
"""

LEAFLET = """\
---
title: Your appointment
language: en
description: What happens when you come to see us.
---

## Before you come

Bring your letter. *Please* be early.

/// easy-read | Before you come
![](nurse)
Bring your letter.

![](ambulance)
We can bring you here by ambulance.
///

## When you are here

A nurse calls your name.

![A map of the hospital](map)
"""

CATALOGUE = """\
msgid ""
msgstr ""
"Language: pl\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Before you come"
msgstr "Zanim przyjdziesz"

msgid "Bring your letter. <1>Please</1> be early."
msgstr "Weź list. <1>Prosimy</1> przyjść wcześniej."
"""

MAP = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#005eb8"/></svg>
"""

FILES = {
    "publisher.toml": SETTINGS,
    "source/leaflet.md": LEAFLET,
    "source/pictures/map.svg": MAP,
    "translations/pl/LC_MESSAGES/leaflet.po": CATALOGUE,
}


def make_workspace(folder: Path) -> Path:
    """Write a workspace with one document, in two languages and two editions, into a folder and return the folder."""
    for path, text in FILES.items():
        write(folder / path, text)
    return folder


def write(path: Path, text: str | bytes) -> None:
    """Write a file and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def replace(path: Path, old: str, new: str) -> None:
    """Replace words of a file that must stand in it once."""
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        message = f"“{old}” stands {text.count(old)} times in {path}"
        raise ValueError(message)
    path.write_text(text.replace(old, new), encoding="utf-8")


def publisher(*words: str | Path, workspace: Path | None = None, installed: bool = False) -> CompletedProcess[str]:
    """Run the command in a process of its own and return what it said.

    `installed` starts the installed command itself, for what happens while it is loaded.
    """
    asked = [*map(str, words)]
    if workspace is not None:
        asked += ["--workspace", str(workspace)]
    if not installed:
        return starting.run(asked, timeout=120)
    command = [str(Path(sys.executable).with_name("publisher")), *asked]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def snapshot(folder: Path) -> dict[str, str]:
    """Return the digest of every file below a folder, by its path there."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
