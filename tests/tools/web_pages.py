"""The web pages of this repository's own texts, in a language of each kind of script; and the words that they show."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from lxml import html

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "pl", "ur", "bn")


@dataclass(frozen=True, slots=True)
class Pages:
    """A folder of pages."""

    folder: Path

    def easy_read(self, language: str) -> list[Path]:
        """Return the easy-read pages in a language, one of each text; there is always one."""
        found = sorted(self.folder.glob(f"*/{language}/*-easy-read.{language}.html"))
        if not found:
            message = f"The build made no easy-read page in {language}."
            raise RuntimeError(message)
        return found

    def standard(self, language: str) -> list[Path]:
        """Return the standard pages in a language, one of each text."""
        return [page.with_name(page.name.replace("-easy-read", "")) for page in self.easy_read(language)]


def build(folder: Path) -> Pages:
    """Build the pages into a folder.

    Raises:
        RuntimeError: the build failed; the message holds what it said.
    """
    command = [str(Path(sys.executable).with_name("publisher")), "build", "--workspace", str(ROOT), "--format", "html"]
    chosen = [word for language in LANGUAGES for word in ("--language", language)]
    command += [*chosen, "--output", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        message = f"The build of this repository's pages failed.\n{done.stdout}{done.stderr}"
        raise RuntimeError(message)
    return Pages(folder)


def words_to_hear(file: Path) -> str:
    """Return all that a page has to say, without white space: its text without the contents, then how to reach us.

    It is taken from the file, not from what the page marks to be said.
    """
    tree = html.document_fromstring(file.read_bytes())
    parts = tree.xpath("//main//text()[not(ancestor::nav)] | //section[@class='contact']//text()")
    return bare("".join(str(part) for part in parts if part.getparent().tag != "title"))


def bare(text: str) -> str:
    """Return text without its white space."""
    return "".join(text.split())
