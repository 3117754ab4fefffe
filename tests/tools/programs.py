"""The outside programs that our code, tests and Makefile call, and what each is from.

`tests/unit/test_system_packages.py` holds this list against the package lists and against the source. A tool of the
tests finds its program here, so that a missing one is told by name; nothing is skipped for want of a program.
"""

import shutil
from dataclasses import dataclass

from publisher.checks.validators.validator import Absent, Present


@dataclass(frozen=True, slots=True)
class Program:
    """A program that we call.

    `base` says why no package list needs to name it: every machine that could fetch and build this project has it.
    """

    name: str
    why: str
    base: str = ""


ESSENTIAL = "Debian marks it essential or required"

PROGRAMS = (
    Program("bash", "runs .ci/run, packages/install and the recipes of the Makefile", base=ESSENTIAL),
    Program("cat", "packages/install", base=ESSENTIAL),
    Program("dirname", ".ci/run", base=ESSENTIAL),
    Program("dpkg", "tells which package a program is from", base=ESSENTIAL),
    Program("dpkg-query", "tells which packages are installed", base=ESSENTIAL),
    Program("apt-get", "installs system packages where it is there", base="required on Debian; not needed elsewhere"),
    Program("env", "packages/install", base=ESSENTIAL),
    Program("expand", "make help", base=ESSENTIAL),
    Program("find", "make clean", base=ESSENTIAL),
    Program("grep", "packages/install", base=ESSENTIAL),
    Program("id", "packages/install", base=ESSENTIAL),
    Program("ldd", "tells which libraries a program is linked with", base=ESSENTIAL),
    Program("rm", "make clean", base=ESSENTIAL),
    Program("sed", "packages/install and make help", base=ESSENTIAL),
    Program("sha256sum", "compares the jars with their committed sums", base=ESSENTIAL),
    Program("tr", "packages/install", base=ESSENTIAL),
    Program("sort", "packages/install", base=ESSENTIAL),
    Program("touch", "the stamps of the Makefile", base=ESSENTIAL),
    Program("uname", "packages/install", base=ESSENTIAL),
    Program("make", "README.md asks for it together with git", base="whoever can say `make publish` has it"),
    Program("sudo", "packages/install, to ask for rights", base="used only where it is there"),
    Program("git", "brings the repository, and lists its files to tests", base="whoever has cloned this has it"),
    Program("python3", "runs the program"),
    Program("fc-match", "publisher doctor: which font a language would get"),
    Program("fc-list", "packages/install and publisher doctor: which fonts there are"),
    Program("msgcat", "writes PO files in other ways, for the test that each comes back byte for byte"),
    Program("msgfmt", "finds what is wrong in a PO file"),
    Program("msgmerge", "the other side of the benchmark of updates"),
    Program("pdftotext", "reads the text of a PDF back"),
    Program("pdftoppm", "turns PDF pages into pictures"),
    Program("pdfinfo", "prints a PDF's title, language and tag tree"),
    Program("soffice", "opens Word files"),
    Program("chromium", "shows pages to axe-core and the browser tests"),
    Program("chromium-browser", "another name of chromium", base="used only where it is there"),
    Program("google-chrome", "another browser of the same kind", base="used only where it is there"),
    Program("java", "runs veraPDF and the Nu HTML checker"),
    Program("verapdf", "veraPDF with a start of its own", base="used where it is there; the jars do the same"),
    Program("vnu", "the Nu HTML checker with a start of its own", base="used where it is there; the jars do the same"),
    Program("mvn", "brings the jars of both"),
    Program("nginx", "hands out a site as docs/how-to/host.md tells it to"),
)


class MissingProgramError(RuntimeError):
    """A program that tests need is not on this machine."""


def find(name: str) -> str:
    """Return the path of an outside program.

    Raises:
        MissingProgramError: it is not on this machine; the message says how to get it.
    """
    path = shutil.which(name)
    if path is None:
        message = f"The program “{name}” is not on this machine. `make test` installs it; see packages/test.txt."
        raise MissingProgramError(message)
    return path


def present(state: Present | Absent) -> Present:
    """Return a validator that is here.

    Raises:
        MissingProgramError: it is not; the message says how to get it.
    """
    if isinstance(state, Absent):
        message = f"{state.reason} {state.get}"
        raise MissingProgramError(message)
    return state
