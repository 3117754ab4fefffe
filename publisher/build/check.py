"""Check a workspace's texts: every document in every language and edition, against the checks on text."""

import datetime as dt
from collections.abc import Sequence

from publisher import editions
from publisher import language as languages
from publisher.build.check_texts import Asked, results_of
from publisher.build.folder import Folder
from publisher.build.held_back import held_back
from publisher.build.left_out import left_out_of_pictures
from publisher.build.losses import lost
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.pages import Pages, identity, pages
from publisher.build.plan import Plan, Selection, check_selection, plan
from publisher.build.preflight import false_claims, mistakes_in, not_for_formats
from publisher.build.suppressions import holding, standings, too_long, unknown
from publisher.build.texts import document_names, in_editions, in_languages, open_workspace, read_texts
from publisher.errors import SourceError
from publisher.model import Document
from publisher.report import Checked, Report
from publisher.workspace import Workspace


def check(folder: Folder, selection: Selection | None = None, *, today: dt.date | None = None) -> Report:
    """Return what the checks say of each document in each language and edition, and what a build would tell.

    That is what it would refuse were it asked for all texts, those too that are not translated enough; what formats do
    not say, what it would leave out for want of translations, and what was left out of pictures. What authors let
    stand is held against `today`, None for the day by this machine's clock.

    Raises `SourceError` or `SourceErrors` where a text that is selected, the settings or the design tokens cannot be
    read, and `ConfigurationError` where the selection names what there is not.
    """
    wanted = selection or Selection()
    workspace = open_workspace(folder)
    known = document_names(folder)
    check_selection(wanted, workspace, known)
    materials = shared_materials(folder.root)
    texts = read_texts(folder, in_languages(workspace, wanted.languages), wanted.documents or known)
    documents = [
        document for text in texts for document in in_editions(workspace, text, materials.words(text.language))
    ]
    work = plan(workspace, documents, Selection())  # which refuses names that no file can have
    made = pages(work, materials)
    shown = [document for document in documents if _is_wanted(document, wanted)]
    day = today or dt.datetime.now().astimezone().date()
    held = [holding(document, day) for document in shown]
    said = results_of([_asked(document, held, workspace, made) for document in held], folder.root)
    checked = tuple(
        Checked(document, results, _said_of(document, held, workspace))
        for document, results in zip(held, said, strict=True)
    )
    refused = (*unknown(shown), *too_long(shown, day), *_refused(work, documents, materials, made))
    short = (one.finding for one in held_back(folder, workspace, texts) if _is_spoken(one.language, wanted))
    noticed = (*short, *left_out_of_pictures(documents, materials))
    results = [(one.document.name, result) for one in checked for result in one.results]
    return Report(
        checked,
        refused=refused,
        lost=lost(work, documents),
        noticed=noticed,
        suppressions=standings(((one.name, said) for one in shown for said in one.suppressions), results, day),
    )


def _is_wanted(document: Document, wanted: Selection) -> bool:
    return _is_spoken(document.language, wanted) and document.edition in (wanted.editions or (document.edition,))


def _is_spoken(language: str, wanted: Selection) -> bool:
    return not wanted.languages or any(languages.same(language, tag) for tag in wanted.languages)


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


def _asked(document: Document, documents: Sequence[Document], workspace: Workspace, made: Pages) -> Asked:
    """Return what is asked of a document: of its page alone where another edition has the same words."""
    return Asked(
        document,
        made.documents.get(identity(document)),
        workspace.edition(document.edition).severities,
        page_alone=bool(_said_of(document, documents, workspace)),
    )


def _said_of(document: Document, documents: Sequence[Document], workspace: Workspace) -> str:
    """Return the edition that has the same words, of which the checks say the same, "" where there is none."""
    settings, base = workspace.edition(document.edition), editions.find(document.edition).text_of
    there = any(
        other.edition == base
        and (other.name, other.language, other.targets) == (document.name, document.language, document.targets)
        and workspace.edition(other.edition).severities == settings.severities
        for other in documents
    )
    return base if there else ""
