"""The interface's words: the workspace's own translations of them first, the program's second."""

from pathlib import Path

from publisher import language as languages
from publisher.build.folder import Folder
from publisher.materials import Words
from publisher.translation import read_catalogue, words_of
from publisher.workspace import catalogue_path

_NAME = "interface"
_LOCALE = Path(__file__).parent.parent / "locale"


def texts(folder: Folder, language: str) -> tuple[tuple[str, str], ...]:
    """Return path and text of the PO files that hold the words in a language, the workspace's own first.

    A tag with a region falls back to the tag without it, in the workspace's files and in the program's.
    """
    tags = languages.fallbacks(language)
    paths = [path for tag in tags if folder.find(path := catalogue_path(_NAME, tag))]
    files = [file for tag in tags if (file := _LOCALE / tag / "LC_MESSAGES" / f"{_NAME}.po").is_file()]
    return (
        *((path, folder.text(path)) for path in paths),
        *((str(file.relative_to(_LOCALE.parent)), file.read_text(encoding="utf-8")) for file in files),
    )


def words(folder: Folder, language: str) -> Words:
    """Return the words in a language; a phrase without translation comes back in English."""
    known = [words_of(read_catalogue(text, path=path)) for path, text in texts(folder, language)]

    def look(phrase: str) -> str:
        return next((said for find in known if (said := find(phrase)) != phrase), phrase)

    return look
