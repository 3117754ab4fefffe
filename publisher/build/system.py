"""What lies below the program and decides the bytes that it writes: libraries, fonts, and their versions."""

import ctypes
import ctypes.util
import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from publisher.errors import SourceError

DISTRIBUTION = "accessible-publisher"


@dataclass(frozen=True, slots=True)
class SystemLibrary:
    """A shared library: its name, the files that it goes by on Linux and macOS, its Debian package.

    `version` names the function of it that returns its version as a string, "" where there is none.
    """

    name: str
    files: tuple[str, ...]
    package: str
    version: str = ""


# The names are those that WeasyPrint 70 tries (weasyprint/text/ffi.py).
PANGO = SystemLibrary("Pango", ("libpango-1.0.so.0", "libpango-1.0.dylib"), "libpango-1.0-0", "pango_version_string")
PANGOFT2 = SystemLibrary("PangoFT2", ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"), "libpangoft2-1.0-0")
HARFBUZZ = SystemLibrary("HarfBuzz", ("libharfbuzz.so.0", "libharfbuzz.0.dylib"), "libharfbuzz0b", "hb_version_string")
HARFBUZZ_SUBSET = SystemLibrary(
    "HarfBuzz-Subset", ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"), "libharfbuzz-subset0"
)
FONTCONFIG = SystemLibrary("Fontconfig", ("libfontconfig.so.1", "libfontconfig.1.dylib"), "libfontconfig1")
NEEDED = (PANGO, PANGOFT2, HARFBUZZ, FONTCONFIG)

# WeasyPrint 70 takes HarfBuzz-Subset with a HarfBuzz of this version or newer (weasyprint/pdf/fonts.py).
_SUBSETS = (4, 1, 0)


class MissingError(SourceError):
    """Something that is not installed: the work could not be done at all."""

    exit_code = 3


def library_version(library: SystemLibrary) -> str | None:
    """Return a library's version ("" where it does not say one), or None where it is not installed."""
    loaded = _load(library)
    if loaded is None:
        return None
    if not library.version:
        return ""
    function = getattr(loaded, library.version)
    function.restype = ctypes.c_char_p
    said: bytes = function()
    return said.decode()


def subsets_quickly() -> bool:
    """Return whether WeasyPrint can cut fonts down to the letters used with HarfBuzz, not slowly in Python."""
    version = library_version(HARFBUZZ)
    if version is None or library_version(HARFBUZZ_SUBSET) is None:
        return False
    return tuple(int(number) for number in re.findall(r"\d+", version)) >= _SUBSETS


def _load(library: SystemLibrary) -> ctypes.CDLL | None:
    for file in library.files:
        try:
            return ctypes.CDLL(file)
        except OSError:
            continue
    return None


@contextmanager
def direct_loading() -> Iterator[None]:
    """Let libraries be loaded by the names of their files alone while WeasyPrint is imported, on Linux.

    WeasyPrint tries four names for each of its seven libraries; for each that is not a file, Python asks gcc, ld and
    ldconfig, in fifty processes that take a third of a second and find what the next name finds anyway.
    """
    search = ctypes.util.find_library
    if sys.platform == "linux" and all(_load(library) for library in NEEDED):
        ctypes.util.find_library = lambda name: None  # noqa: ARG005 - the function's shape
    try:
        yield
    finally:
        ctypes.util.find_library = search


@dataclass(frozen=True, slots=True)
class Font:
    """A face of an installed font file: its families, its path and the version that it says.

    `weight` (80 is regular, 200 bold) and `width` (100 is normal) are ranges, since a variable font has many.
    """

    families: tuple[str, ...]
    path: str
    version: str
    weight: tuple[float, float]
    width: tuple[float, float]
    slanted: bool


def fc_list() -> str:
    """Return the path of the program that lists fonts. Raises `MissingError` where it is not installed."""
    program = shutil.which("fc-list")
    if program is None:
        raise MissingError("The program fc-list is missing.", mend="Install the package fontconfig.")
    return program


@cache
def installed_fonts() -> tuple[Font, ...]:
    """Return every font that Fontconfig knows, in order. Raises `MissingError` where `fc-list` is not installed."""
    form = "%{family}\t%{file}\t%{fontversion}\t%{weight}\t%{width}\t%{slant}\n"
    listed = subprocess.run(  # noqa: S603 - a fixed program with fixed arguments
        [fc_list(), "--format", form], capture_output=True, text=True, check=True
    ).stdout
    fonts = set()
    for line in listed.splitlines():
        families, path, version, weight, width, slant = line.split("\t")
        slanted = slant not in {"", "0"}
        fonts.add(Font(tuple(families.split(",")), path, version, _range(weight), _range(width), slanted))
    return tuple(sorted(fonts, key=lambda font: (font.path, font.families, font.weight)))


def _range(listed: str) -> tuple[float, float]:
    """Return the lowest and the highest of what Fontconfig lists: "80" or, for a variable font, "[40 210]"."""
    numbers = [float(number) for number in listed.strip("[]").split()]
    return (numbers[0], numbers[-1]) if numbers else (0, 0)


def installation() -> str:
    """Return a digest of the program's own files, its libraries' versions, the system's libraries and the fonts.

    Two runs with the same digest write the same bytes from the same input.
    """
    digest = hashlib.sha256(sys.version.encode())
    package = Path(__file__).parent.parent
    for path in sorted(package.rglob("*.py")):
        digest.update(f"{path.relative_to(package)}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for name in _installed_packages():
        digest.update(f"{name}\n".encode())
    for library in (*NEEDED, HARFBUZZ_SUBSET):
        digest.update(f"{library.name} {library_version(library)}\n".encode())
    for font in installed_fonts():
        digest.update(f"{font} {Path(font.path).stat().st_size}\n".encode())
    return digest.hexdigest()


def _installed_packages() -> list[str]:
    """Return name and version of every Python package that could be imported, as the names of their folders say them.

    Reading what each package says of itself (`package_versions`) takes ten times longer, at every build.
    """
    folders = [Path(entry) for entry in sys.path if entry]
    return sorted({found.name for folder in folders for found in folder.glob("*.dist-info")})


_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)")


def package_versions() -> dict[str, str | None]:
    """Return the version of each Python package that the program needs, and of those they need; None where missing."""
    versions: dict[str, str | None] = {}
    wanted = _requirements(DISTRIBUTION)
    while wanted:
        name = wanted.pop()
        if name in versions:
            continue
        try:
            versions[name] = metadata.version(name)
            wanted |= _requirements(name)
        except metadata.PackageNotFoundError:
            versions[name] = None
    return versions


def _requirements(name: str) -> set[str]:
    """Return the normal names of what a distribution needs on every system and Python, without extras."""
    needs = metadata.requires(name) or []
    return {
        re.sub(r"[-_.]+", "-", found[1].rstrip("-_.")).lower()
        for need in needs
        if ";" not in need and (found := _REQUIREMENT.match(need))
    }
