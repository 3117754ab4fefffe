"""The files that translators work in: templates and PO files, written into the workspace's `translations/`."""

from collections.abc import Iterator, Sequence

from publisher.build import interface
from publisher.build.folder import Folder
from publisher.build.replaced import replace_file
from publisher.build.stage import content_of
from publisher.build.texts import document_names, open_workspace, read_glossary_text, read_sources
from publisher.errors import ConfigurationError, nearest
from publisher.language import same
from publisher.model import Document
from publisher.translation import template
from publisher.translation import update as updated
from publisher.workspace import Workspace, catalogue_path, template_path


def extract(folder: Folder) -> tuple[str, ...]:
    """Write a template of each text and of the glossary; return the paths of those that changed."""
    workspace = open_workspace(folder)
    texts = {template_path(text.name): template(text) for text in _texts(folder, workspace)}
    return tuple(_write(folder, texts))


def update(folder: Folder, languages: Sequence[str] = ()) -> tuple[str, ...]:
    """Bring the PO files of some languages, () for all, to today's texts; return the paths of those that changed.

    Nothing is written where one of them cannot be read.
    """
    workspace = open_workspace(folder)
    for language in languages:
        if language not in workspace.languages:
            raise ConfigurationError(
                f"“{language}” is not a language of this workspace.", mend=nearest(language, workspace.languages)
            )
    files: dict[str, str] = {}
    for language in languages or workspace.languages:
        files |= interface.updated(folder, language)
    for text in _texts(folder, workspace):
        for language in languages or workspace.languages:
            if not same(language, text.language):
                path = catalogue_path(text.name, language)
                old = folder.text(path) if folder.find(path) else None
                files[path] = updated(old, text, language, path=path).text
    return tuple(_write(folder, files))


def _texts(folder: Folder, workspace: Workspace) -> tuple[Document, ...]:
    texts = read_sources(folder, workspace, document_names(folder))
    glossary = read_glossary_text(folder, workspace.languages[0])
    return (*texts, glossary) if glossary else texts


def _write(folder: Folder, files: dict[str, str]) -> Iterator[str]:
    places = {path: folder.place(path) for path in files}  # nothing is written where one of them leads out
    for path, text in files.items():
        content = text.encode()
        if content != content_of(places[path]):
            replace_file(places[path], content, shown=path)
            yield path
