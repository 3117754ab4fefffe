"""The files that translators work in: templates and PO files, written into the workspace's `translations/`."""

import datetime as dt
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from publisher.build import interface
from publisher.build.folder import Folder
from publisher.build.replaced import alone_in, replace_files
from publisher.build.stage import content_of
from publisher.build.texts import (
    Mistakes,
    document_names,
    open_workspace,
    read_glossary_text,
    read_sources,
    source_path,
)
from publisher.build.translations import counted
from publisher.errors import ConfigurationError, nearest, unprintable
from publisher.language import same
from publisher.model import Document
from publisher.translation import Carried, Catalogue, Minor, read_catalogue, template
from publisher.translation import update as updated
from publisher.translation.catalogue import refuse_other_language
from publisher.translation.status import counts_of
from publisher.translation.status import wanted as counted_segments
from publisher.workspace import GLOSSARY, Workspace, catalogue_path, template_path


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of one PO file: its path, whether it was written, and what the texts of today changed in it."""

    path: str
    written: bool
    carried: Carried


def extract(folder: Folder) -> tuple[str, ...]:
    """Write a template of each text and of the glossary; return the paths of those that changed."""
    workspace = open_workspace(folder)
    with alone_in(folder.root):
        return write_files(folder, {template_path(text.name): template(text) for text in texts_of(folder, workspace)})


def update(
    folder: Folder, tags: Sequence[str] = (), *, minor: Minor | None = None, names: Sequence[str] = ()
) -> tuple[Updated, ...]:
    """Bring the PO files of some languages, () for all, to today's texts, () for all; return what became of each.

    `minor` is for a change that needs no new review (`translation.update`).
    Nothing is written where one of them cannot be read. Raises `ConfigurationError` for a language or a text that the
    workspace does not have.
    """
    workspace = open_workspace(folder)
    if minor is not None:
        check_words("--minor", minor.reason)
    wanted = languages_of(workspace, tags)
    with alone_in(folder.root):
        sources = counted.sources(folder, chosen_names(folder, names))
        texts = texts_of(folder, workspace, names)
        segments = {text.name: counted_segments(text) for text in texts}
        done: dict[str, Carried] = {}
        counts: dict[str, dict[str, int]] = {}
        mistakes = Mistakes()
        for language in wanted:
            with mistakes:
                done |= {} if names else interface.updated(folder, language)
            for text in texts:
                if not same(language, text.language):
                    with mistakes:
                        path = catalogue_path(text.name, language)
                        old = folder.text(path) if folder.find(path) else None
                        done[path] = carried = updated(old, text, language, path=path, minor=minor)
                        key = counted.key(sources[text.name], language, carried.text.encode())
                        counts[key] = counts_of(segments[text.name], carried.catalogue).as_dictionary()
        mistakes.tell()
        written = write_files(folder, {path: carried.text for path, carried in done.items()})
        counted.remember(folder, counted.remembered(folder), counts)
    return tuple(Updated(path, path in written, carried) for path, carried in done.items())


def today(reason: str) -> Minor:
    """Return a minor change of today, where the person is, with its reason. Blanks at its ends say nothing."""
    return Minor(reason.strip(), dt.date.today().isoformat())  # noqa: DTZ011 - the day where the person is


def texts_of(folder: Folder, workspace: Workspace, names: Iterable[str] = ()) -> tuple[Document, ...]:
    """Return some texts of the workspace as they were written, () for all, the glossary last where there is one.

    Raises `ConfigurationError` for a name that the workspace has not.
    """
    return texts_named(folder, workspace, chosen_names(folder, names))


def texts_named(folder: Folder, workspace: Workspace, names: Sequence[str]) -> tuple[Document, ...]:
    """Return some texts of the workspace as they were written; the glossary, which is one of them, last."""
    texts = read_sources(folder, workspace, [name for name in names if name != GLOSSARY])
    glossary = read_glossary_text(folder, workspace.languages[0]) if GLOSSARY in names else None
    return (*texts, glossary) if glossary else texts


def chosen_names(folder: Folder, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names of some texts of the workspace, () for all, the glossary's last where there is one.

    Raises `ConfigurationError` for one that the workspace has not.
    """
    known = document_names(folder)
    if folder.find(source_path(GLOSSARY)):
        known = (*known, GLOSSARY)
    wanted = tuple(dict.fromkeys(names))
    for name in wanted:
        if name not in known:
            raise ConfigurationError(f"“{name}” is not a text of this workspace.", mend=nearest(name, known))
    return tuple(name for name in known if name in wanted) if wanted else known


def languages_of(workspace: Workspace, tags: Iterable[str] = ()) -> tuple[str, ...]:
    """Return some languages of the workspace, () for all. Raises `ConfigurationError` for one that it has not."""
    wanted = tuple(dict.fromkeys(tags))
    for tag in wanted:
        workspace.refuse_language(tag)
    return wanted or workspace.languages


def translated_into(workspace: Workspace, text: Document, tags: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the languages of the workspace, of some, () for all, that a text is translated into."""
    return tuple(tag for tag in languages_of(workspace, tags) if not same(tag, text.language))


def catalogue_of(folder: Folder, name: str, language: str) -> Catalogue | None:
    """Return the translations of a text into a language, None where there is no such file yet.

    Raises `SourceError` where the file cannot be read, or says that it is in another language.
    """
    path = catalogue_path(name, language)
    if folder.find(path) is None:
        return None
    catalogue = read_catalogue(folder.text(path), path=path)
    refuse_other_language(catalogue, language)
    return catalogue


def write_files(folder: Folder, files: Mapping[str, str]) -> tuple[str, ...]:
    """Replace files of the workspace by their new texts, all or none; return the paths of those that changed.

    Whoever reads before writing holds `alone_in(folder.root)` from the reading on, so that nobody's work is lost.
    Raises `SourceError` where one of them leads out of the workspace, and where the disk refuses one.
    """
    places = {path: folder.place(path) for path in files}
    contents = {path: text.encode() for path, text in files.items()}
    changed = tuple(
        path for path in files if contents[path] != (content_of(places[path]) or b"").removeprefix(BOM_UTF8)
    )
    replace_files({places[path]: contents[path] for path in changed}, {places[path]: path for path in changed})
    return changed


def check_words(option: str, words: str) -> None:
    """Raise `ConfigurationError` for words of a command that a comment of one line cannot keep."""
    if not words.strip():
        raise ConfigurationError(f"{option} says nothing.", mend=f"Write it as: {option} “…”.")
    if unprintable(words) or len(words.splitlines()) > 1 or len(words) > _LONGEST:
        raise ConfigurationError(
            f"The words of {option} hold a character that cannot be shown, or are more than a line.",
            mend=f"Type them again, in one line of at most {_LONGEST} letters.",
        )


# A name with its office, or a reason, in one line of a PO file.
_LONGEST = 200
