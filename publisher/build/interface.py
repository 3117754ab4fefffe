"""The interface's words: the workspace's own translations of them first, the program's second."""

from pathlib import Path

from publisher import language as languages
from publisher.build.folder import Folder
from publisher.errors import Place, SourceError
from publisher.materials import Words
from publisher.translation import Carried, read_catalogue, update_phrases, words_of
from publisher.workspace import catalogue_path

NAME = "interface"
_LOCALE = Path(__file__).parent.parent / "locale"
_TEMPLATE = _LOCALE / f"{NAME}.pot"
# The language that the phrases are written in.
OWN = "en"


def texts(folder: Folder, language: str) -> tuple[tuple[str, str], ...]:
    """Return path and text of the PO files that hold the words in a language, the workspace's own first.

    A tag with a region falls back to the tag without it, in the workspace's files and in the program's.
    """
    tags = languages.fallbacks(language)
    paths = [path for tag in tags if folder.find(path := catalogue_path(NAME, tag))]
    files = [file for tag in tags if (file := _LOCALE / tag / "LC_MESSAGES" / f"{NAME}.po").is_file()]
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


def untranslated(folder: Folder, language: str) -> SourceError | None:
    """Return the error for a language in which a page would hold English words of ours that nobody marked as English.

    None where every phrase is translated, by the program or by the workspace.
    """
    open_phrases = _open_phrases(folder, language)
    if not open_phrases:
        return None
    path = catalogue_path(NAME, language)
    name = languages.find(language).english_name
    return SourceError(
        f"{len(open_phrases)} of the words that the program itself writes into pages have no translation into {name}: "
        f"{', '.join(f'“{phrase}”' for phrase in open_phrases[:3])}{' …' if len(open_phrases) > 3 else ''}.",  # noqa: PLR2004 - enough to know them by
        mend=f"Bring the file up to date with “publisher translate update {language}”, and translate them in it.",
        place=Place(path),
    )


def updated(folder: Folder, language: str) -> dict[str, Carried]:
    """Return the workspace's own PO file of the words, by its path, where the program lacks some of the language.

    A file that the workspace has is brought up to date in any case.
    """
    path = catalogue_path(NAME, language)
    old = folder.text(path) if folder.find(path) else None
    if old is None and not _open_phrases(folder, language):
        return {}
    return {path: update_phrases(old, _TEMPLATE.read_text(encoding="utf-8"), language, path=path)}


def phrases() -> tuple[str, ...]:
    """Return every phrase that the program writes into pages."""
    template = read_catalogue(_TEMPLATE.read_text(encoding="utf-8"), path=_TEMPLATE.name)
    return tuple(entry.text for entry in template.entries)


def _open_phrases(folder: Folder, language: str) -> list[str]:
    """Return the phrases without translation into a language; the program's own languages have none (a test looks)."""
    if languages.same(language, OWN) or any((_LOCALE / tag).is_dir() for tag in languages.fallbacks(language)):
        return []
    known = [read_catalogue(text, path=path) for path, text in texts(folder, language)]
    return [phrase for phrase in phrases() if all(catalogue.find(phrase) is None for catalogue in known)]
