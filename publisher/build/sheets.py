"""Contact sheets of pictures, written where a build does not look: they are for those who check, not for readers."""

import os
from dataclasses import replace
from functools import partial
from pathlib import Path

from publisher import language as languages
from publisher.build.folder import Folder
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.preflight import mistakes_in
from publisher.build.replaced import replace_file
from publisher.build.texts import document_names, open_workspace, read_sources, read_texts
from publisher.errors import NOWHERE, ConfigurationError, Place, SourceError, SourceErrors, nearest
from publisher.model import Document
from publisher.pictures.names import pack_and_name
from publisher.site import sheet
from publisher.workspace import Workspace, catalogue_path

FOLDER = "sheets"  # of a workspace


def write_sheet(folder: Folder, name: str, language: str, output: Path) -> Path:
    """Write the sheet of a document in a language, "" for its own, into the folder `output` and return its path.

    Raises `ConfigurationError` for a document or a language that the workspace has not, and `SourceErrors` for pictures
    that cannot be shown.
    """
    workspace = open_workspace(folder)
    known = document_names(folder)
    if name not in known:
        raise ConfigurationError(f"“{name}” is not a document of this workspace.", mend=nearest(name, known))
    document = _in_language(folder, workspace, name, language)
    materials = shared_materials(folder.root)
    if mistakes := mistakes_in([document], materials):
        raise SourceErrors(mistakes)
    target = _place(folder, output / f"{name}.{document.language}.html")
    content = sheet.page(document, materials, partial(look_up, materials))
    replace_file(target, content, shown=str(target))
    return target


def _place(folder: Folder, target: Path) -> Path:
    """Return where a sheet is written: within the workspace never where a link leads out, elsewhere as it was asked."""
    absolute = Path(os.path.abspath(target))  # noqa: PTH100 - the path as it was written, whatever its links lead to
    if not absolute.is_relative_to(folder.root):
        return target
    return folder.place(str(absolute.relative_to(folder.root)))


def _in_language(folder: Folder, workspace: Workspace, name: str, language: str) -> Document:
    """Return a document in a language, "" for its own; what is wrong with it in other languages does not count."""
    (source,) = read_sources(folder, workspace, [name])
    others = (tag for tag in workspace.languages if not languages.same(tag, source.language))
    wanted = _among([source.language, *others], language) if language else source.language
    if languages.same(wanted, source.language):
        return source
    path = catalogue_path(name, wanted)
    if folder.find(path) is None:
        raise SourceError(
            f"“{name}” has no translation file for the language “{wanted}”.",
            mend=f"Make it with: publisher translate update {wanted}",
            place=Place(path),
        )
    # The first language is that of the glossary.
    needed = replace(workspace, languages=tuple(dict.fromkeys((workspace.languages[0], wanted))))
    texts = read_texts(folder, needed, [name])
    return next(text for text in texts if languages.same(text.language, wanted))


def _among(tags: list[str], language: str) -> str:
    """Return the tag of a language among those of a document. Raises `ConfigurationError` where it is none of them."""
    if not languages.known(language):
        message, mend = languages.refusal(language)
        raise ConfigurationError(message, mend=mend)
    found = next((tag for tag in tags if languages.same(tag, language)), "")
    if not found:
        raise ConfigurationError(
            f"“{language}” is not a language of this workspace.", mend=f"Use one of: {', '.join(sorted(tags))}."
        )
    return found


def look_up(materials: FileMaterials, name: str) -> sheet.Shown:
    """Return what is known of a picture that a text shows."""
    file = str(materials.place_of(name))
    collection = materials.pictures()
    pack = None if collection.is_own(name) else collection.pack_of(name, NOWHERE)
    if pack is None:
        return sheet.Shown(file, "", "", "")
    entry = pack.pictures[pack_and_name(name)[1]]
    return sheet.Shown(file, pack.name, entry.title, entry.language)
