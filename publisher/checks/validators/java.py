"""Validators that are written in Java: a program on the path, or jars in a folder.

The jars lie in the folder that the variable `PUBLISHER_JARS` names, or in a checkout where `make tools` puts them.
"""

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from publisher.checks.validators.calling import BrokenError, printed_by
from publisher.checks.validators.validator import Absent, Present

VARIABLE = "PUBLISHER_JARS"
_OF_A_CHECKOUT = Path(__file__).parents[3] / "tests" / "tools" / "jars"

# One file after the other needs little memory. Whatever a file names, nothing is fetched: what is asked of the network
# goes to a door of this machine at which nobody answers (RFC 863 gave it to what is thrown away).
_OPTIONS = (
    "-Xmx1g",
    "-Djava.awt.headless=true",
    *(f"-D{scheme}.proxy{key}" for scheme in ("http", "https") for key in ("Host=127.0.0.1", "Port=9")),
)
_START = 60.0  # seconds that a start may take on a slow machine
_VERSION = re.compile(r"\d+(?:\.\d+)+")


@dataclass(frozen=True, slots=True)
class JavaProgram:
    """A validator of Java: the program's name on the path, the jars that have its class, and how to get the program."""

    name: str
    program: str
    jars: tuple[str, ...]
    main_class: str
    get: str


def look(tool: JavaProgram) -> Present | Absent:
    """Return where a validator is: in the folder that `PUBLISHER_JARS` names, or on the path, or in a checkout."""
    get = f"{tool.get} In a checkout: make tools."
    named = os.environ.get(VARIABLE, "")
    if named:
        return _in_folder(tool, Path(named), get) or Absent(f"{VARIABLE} names a folder without {tool.name}.", get)
    if path := shutil.which(tool.program):
        return _on_path(tool, path, get)
    return _in_folder(tool, _OF_A_CHECKOUT, get) or Absent(f"{tool.name} is not on this machine.", get)


def _in_folder(tool: JavaProgram, folder: Path, get: str) -> Present | Absent | None:
    """Return the validator whose jars lie in a folder, None where they do not."""
    jar = next((jar for pattern in tool.jars for jar in sorted(folder.glob(pattern))), None)
    if jar is None:
        return None
    if os.pathsep in str(folder):
        return Absent(f"Java takes no folder of jars with “{os.pathsep}” in its name: {folder}.", get)
    if shutil.which("java") is None:
        return Absent(
            f"The jars of {tool.name} are here, and Java is not.",
            "Install Java 11 or newer (Debian package default-jre-headless).",
        )
    if said := _VERSION.search(jar.stem):
        return Present(said[0], str(folder))
    return _asked(tool, str(folder), jar.stat().st_mtime_ns, get)


def _on_path(tool: JavaProgram, path: str, get: str) -> Present | Absent:
    return _asked(tool, path, Path(path).stat().st_mtime_ns, get)


@cache
def _asked(tool: JavaProgram, path: str, changed: int, get: str) -> Present | Absent:  # noqa: ARG001 - a new file is asked anew
    """Return the validator with the version that it says itself: one that cannot even say this is not there."""
    try:
        printed = run(tool, Present("", path), ["--version"], _START)
    except BrokenError as error:
        return Absent(f"{path} does not say its version: {error}.", get)
    said = _VERSION.search(printed)
    return Present(said[0], path) if said else Absent(f"{path} does not say its version.", get)


def run(tool: JavaProgram, found: Present, arguments: Sequence[str], seconds: float) -> str:
    """Return what a validator prints. Raises `BrokenError` where it does not do its work."""
    if Path(found.path).is_dir():
        command = [shutil.which("java") or "java", *_OPTIONS, "-cp", os.path.join(found.path, "*"), tool.main_class]  # noqa: PTH118 - Java's own sign for all jars
        return printed_by([*command, *arguments], seconds)
    # A program of another's making starts Java itself, which takes options from here.
    return printed_by([found.path, *arguments], seconds, {"JAVA_TOOL_OPTIONS": " ".join(_OPTIONS)})


def limit(paths: Sequence[Path]) -> float:
    """Return how many seconds files may take: a start, two for each file, and ten for each MB.

    Measured on our own files: a start of 1.3 s, and 0.2 s for each.
    """
    return _START + sum(2 + path.stat().st_size / 100_000 for path in paths)
