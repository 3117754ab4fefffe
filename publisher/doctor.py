"""What this machine has of what the program needs, and which package has the rest."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from publisher.build import fonts, system
from publisher.checks.validators.table import VALIDATORS
from publisher.checks.validators.validator import Absent, Present
from publisher.language import SIGNS, Language
from publisher.materials import Tokens


class Purpose(StrEnum):
    """What something is for, and so what its absence means."""

    BUILD = "needed to build"
    SOME = "needed to build texts that hold it"
    SPEED = "makes PDF files in a tenth of the time"
    FILES = "judges files in checks"
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
    ("LibreOffice", ("soffice", "libreoffice"), "libreoffice-writer-nogui"),
    ("poppler", ("pdftotext",), "poppler-utils"),
)


def examine(languages: Sequence[Language], tokens: Tokens) -> tuple[Item, ...]:
    """Return everything that was looked for.

    `languages` are those that fonts are wanted for; the design tokens say in which code is set.
    """
    return (*_packages(), *_libraries(), *_fonts(languages, tokens), *validators(), *_programs())


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
        if library is system.HARFBUZZ_SUBSET and version is not None and not system.subsets_quickly():
            version = None  # there, but the HarfBuzz beside it is too old to be used with it
        yield Item(f"Library {library.name}", purpose, version, f"Debian package {library.package}")


def _fonts(languages: Sequence[Language], tokens: Tokens) -> Iterator[Item]:
    program = shutil.which("fc-list")
    yield Item("Program fc-list", Purpose.BUILD, program, "Debian package fontconfig")
    if program is None:
        return
    for script in dict.fromkeys(language.script for language in languages):
        names = ", ".join(language.english_name for language in languages if language.script == script)
        yield _font(f"for {names}", fonts.family_in_use(script), fonts.lack(script), Purpose.BUILD)
        for language in languages:
            if language.script == script and (missing := fonts.lack_of_name(language)):
                yield _font(f"for {language.english_name}", missing.used, missing, Purpose.BUILD)
    yield _font("for code", fonts.code_family_in_use(tokens), fonts.code_lack(tokens), Purpose.SOME)
    for family in SIGNS:
        missing = None if fonts.coverage(family.name) else fonts.Lack((family,))
        yield _font("for signs such as → and ✓", family.name, missing, Purpose.SOME)


def _font(use: str, family: str, lack: fonts.Lack | None, purpose: Purpose) -> Item:
    if lack is None:
        path = next(font.path for font in system.installed_fonts() if family in font.families)
        return Item(f"Font {family}, {use}:", purpose, path, "")
    wanted = lack.used or lack.wanted[0].name
    return Item(f"Font {wanted}, {use}: {lack.message}", purpose, None, lack.mend)


def _programs() -> Iterator[Item]:
    for name, commands, package in _PROGRAMS:
        found = next((path for command in commands if (path := shutil.which(command))), None)
        yield Item(f"Program {name}", Purpose.TESTS, found, f"Debian package {package}")


def validators() -> Iterator[Item]:
    """Yield each outside validator: its version and place, or why it cannot be run and how to get it."""
    for validator in VALIDATORS:
        match validator.look():
            case Present(version, path):
                found = " ".join(word for word in (version, path and f"({path})") if word)
                yield Item(f"Validator {validator.name}", Purpose.FILES, found, "")
            case Absent(reason, get):
                yield Item(f"Validator {validator.name}: {reason}", Purpose.FILES, None, get)
