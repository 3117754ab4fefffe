"""What this machine has of what the program needs, and which package has the rest."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from publisher.build import system
from publisher.language import Language


class Purpose(StrEnum):
    """What something is for, and so what its absence means."""

    BUILD = "needed to build"
    SPEED = "makes PDF files in a tenth of the time"
    TESTS = "needed for the tests alone"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was looked for.

    `found` is its version or place, None where it is missing; `get` says how to get it.
    """

    name: str
    purpose: Purpose
    found: str | None
    get: str


# Programs for the tests: the names that each goes by, and the Debian package that has it.
_PROGRAMS = (
    ("Java", ("java",), "openjdk-17-jre-headless"),
    ("Chromium", ("chromium", "chromium-browser", "google-chrome"), "chromium"),
    ("LibreOffice", ("soffice", "libreoffice"), "libreoffice-writer-nogui"),
    ("poppler", ("pdftotext",), "poppler-utils"),
)
# The tests' own folder in a checkout (tests/tools/pom.xml brings the files).
_JARS = Path(__file__).parent.parent / "tests" / "tools" / "jars"


def examine(languages: Iterable[Language]) -> tuple[Item, ...]:
    """Return everything that was looked for; `languages` are those that fonts are wanted for."""
    return (*_packages(), *_libraries(), *_fonts(languages), *_programs())


def complete(items: Iterable[Item]) -> bool:
    """Return whether nothing is missing that building needs."""
    return all(item.found is not None for item in items if item.purpose is Purpose.BUILD)


def _packages() -> Iterator[Item]:
    for name, version in sorted(system.package_versions().items()):
        yield Item(f"Python package {name}", Purpose.BUILD, version, f"pip install {name}")


def _libraries() -> Iterator[Item]:
    for library in (*system.NEEDED, system.HARFBUZZ_SUBSET):
        purpose = Purpose.SPEED if library is system.HARFBUZZ_SUBSET else Purpose.BUILD
        version = system.library_version(library)
        yield Item(f"Library {library.name}", purpose, version, f"Debian package {library.package}")


def _fonts(languages: Iterable[Language]) -> Iterator[Item]:
    program = shutil.which("fc-list")
    yield Item("Program fc-list", Purpose.BUILD, program, "Debian package fontconfig")
    if program is None:
        return
    installed = {family: font for font in reversed(system.installed_fonts()) for family in font.families}
    for language in languages:
        family = language.script.fonts[0]
        font = installed.get(family)
        name = f"Font {family}, for {language.english_name}"
        yield Item(name, Purpose.BUILD, font.path if font else None, f"Debian package {language.script.package}")


def _programs() -> Iterator[Item]:
    for name, commands, package in _PROGRAMS:
        found = next((path for command in commands if (path := shutil.which(command))), None)
        yield Item(f"Program {name}", Purpose.TESTS, found, f"Debian package {package}")
    jars = str(_JARS) if any(_JARS.glob("*.jar")) else None
    yield Item("veraPDF", Purpose.TESTS, jars, "run in a checkout: make tools")
