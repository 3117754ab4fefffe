"""Check a workspace's texts: every document in every language and edition, against the checks on text."""

from collections.abc import Sequence

from publisher import editions
from publisher.build.folder import Folder
from publisher.build.left_out import left_out_of_pictures
from publisher.build.losses import lost
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.pages import Pages, pages
from publisher.build.plan import Plan, Selection, plan
from publisher.build.preflight import false_claims, mistakes_in, not_for_formats
from publisher.build.texts import document_names, in_editions, open_workspace, read_texts
from publisher.constructs import Lost
from publisher.errors import ConfigurationError, SourceError, nearest
from publisher.findings import Finding, Result
from publisher.model import Document
from publisher.report import Checked
from publisher.workspace import Workspace


def check(
    folder: Folder, names: Sequence[str] = ()
) -> tuple[tuple[Checked, ...], tuple[SourceError, ...], tuple[Lost, ...], tuple[Finding, ...]]:
    """Return what the checks say of each document in each language and edition, and what a build would tell.

    That is what it would refuse, what formats do not say, and what was left out of pictures.

    () stands for all documents. Raises `SourceError` or `SourceErrors` where a text, the settings or the design tokens
    cannot be read.
    """
    workspace = open_workspace(folder)
    known = document_names(folder)
    for name in names:
        if name not in known:
            raise ConfigurationError(f"“{name}” is not a document of this workspace.", mend=nearest(name, known))
    materials = shared_materials(folder.root)
    documents = [
        document
        for text in read_texts(folder, workspace, names or known)
        for document in in_editions(workspace, text, materials.words(text.language))
    ]
    work = plan(workspace, documents, Selection())  # which refuses names that no file can have
    made = pages(work, materials)
    checked = tuple(Checked(document, _results(document, documents, workspace, made)) for document in documents)
    refused = _refused(work, documents, materials, made)
    return checked, refused, lost(work, documents), left_out_of_pictures(documents, materials)


def _refused(
    work: Plan, documents: Sequence[Document], materials: FileMaterials, made: Pages
) -> tuple[SourceError, ...]:
    """Return what a build would refuse, each once."""
    refused = (
        *made.faults(),
        *mistakes_in(documents, materials),
        *not_for_formats(work, documents),
        *false_claims(work, documents),
    )
    return tuple({str(error): error for error in refused}.values())


def _results(
    document: Document, documents: Sequence[Document], workspace: Workspace, made: Pages
) -> tuple[Result, ...]:
    """Return what the checks say of a document and its page; () where they said it of another edition."""
    if _said_elsewhere(document, documents, workspace):
        return ()
    return made.results(document, workspace.edition(document.edition).severities)


def _said_elsewhere(document: Document, documents: Sequence[Document], workspace: Workspace) -> bool:
    """Return whether another edition has the same words, and the checks say the same of it."""
    settings = workspace.edition(document.edition)
    return any(
        other.edition == editions.find(document.edition).text_of
        and (other.name, other.language, other.targets) == (document.name, document.language, document.targets)
        and workspace.edition(other.edition).severities == settings.severities
        for other in documents
    )
