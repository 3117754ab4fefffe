"""The agreed terms of a workspace by language: of `translations/terms.toml`, and of its glossary's translations."""

from publisher.build.folder import Folder
from publisher.build.texts import read_glossary_text
from publisher.errors import Place
from publisher.language import same
from publisher.translation import extract, read_catalogue
from publisher.translation.states import is_open
from publisher.translation.terms import FILE, AgreedTerm, TermList, glossary_terms, merged, read_terms
from publisher.workspace import GLOSSARY, Workspace, catalogue_path

_TERM = "term"  # the kind of segment that the glossary's terms are (`translation.segments`)


def terms_for(folder: Folder, workspace: Workspace, language: str) -> tuple[AgreedTerm, ...]:
    """Return the agreed terms of a language, the longest first; () where nothing was agreed.

    Raises `ConfigurationError` for a wrong list of terms, and `SourceError` where the glossary or its PO file cannot be
    read.
    """
    return merged(term_list(folder, workspace).in_language(language), from_glossary(folder, workspace, language))


def term_list(folder: Folder, workspace: Workspace) -> TermList:
    """Return what `translations/terms.toml` says, nothing where there is none. Raises `ConfigurationError`."""
    if folder.find(FILE) is None:
        return TermList()
    return read_terms(folder.text(FILE), known=workspace.languages)


def from_glossary(folder: Folder, workspace: Workspace, language: str) -> tuple[AgreedTerm, ...]:
    """Return the glossary's terms that have a translation into a language. Raises `SourceError`."""
    path = catalogue_path(GLOSSARY, language)
    glossary = read_glossary_text(folder, workspace.languages[0])
    if glossary is None or same(language, glossary.language) or folder.find(path) is None:
        return ()
    catalogue = read_catalogue(folder.text(path), path=path)
    entries = [catalogue.entry(segment.text, segment.context) for segment in extract(glossary) if segment.kind == _TERM]
    translated = [
        (entry.text, entry.translation, Place(path, entry.line))
        for entry in entries
        if entry and not is_open(entry, changed=True)
    ]
    return tuple(glossary_terms(translated))
