"""The interface's words: the workspace's own translations of them first, the program's second."""

from pathlib import Path

from publisher.build.folder import Folder
from publisher.materials import Words
from publisher.translation import read_catalogue, words_of
from publisher.workspace import catalogue_path

_NAME = "interface"
_LOCALE = Path(__file__).parent.parent / "locale"


def texts(folder: Folder, language: str) -> tuple[str, ...]:
    """Return the texts of the PO files that hold the words in a language, the workspace's own first."""
    path = catalogue_path(_NAME, language)
    own = _LOCALE / language / "LC_MESSAGES" / f"{_NAME}.po"
    found = [folder.text(path)] if folder.find(path) else []
    return (*found, own.read_text(encoding="utf-8")) if own.is_file() else tuple(found)


def words(folder: Folder, language: str) -> Words:
    """Return the words in a language; a phrase without translation comes back in English."""
    path = catalogue_path(_NAME, language)
    known = [words_of(read_catalogue(text, path=path)) for text in texts(folder, language)]

    def look(phrase: str) -> str:
        return next((said for find in known if (said := find(phrase)) != phrase), phrase)

    return look
