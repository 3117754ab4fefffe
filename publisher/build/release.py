"""What can be said of the documents of a workspace before anything of them is written."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from publisher.build import interface
from publisher.build.check_texts import Asked, results_of
from publisher.build.folder import Folder
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.pages import Pages, identity, pages
from publisher.build.plan import Plan, Selection, plan
from publisher.build.preflight import false_claims, mistakes_in, not_for_formats, refuse_characters
from publisher.build.suppressions import holding, too_long, unknown
from publisher.build.texts import Mistakes
from publisher.errors import ConfigurationError, SourceError
from publisher.evidence.release import errors_let_stand
from publisher.findings import Result, Severity
from publisher.model import Document
from publisher.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Looked:
    """Documents of editions, and what can be said of each before anything of it is written."""

    folder: Folder
    workspace: Workspace
    documents: Sequence[Document]
    materials: FileMaterials
    work: Plan
    made: Pages
    today: dt.date

    @classmethod
    def at(cls, folder: Folder, workspace: Workspace, documents: Sequence[Document], today: dt.date) -> Self:
        """Return what is needed to look at documents, which are all editions and languages of their texts.

        `today` is the day by which it is judged what their authors let stand.

        Raises `SourceErrors` for design tokens that nothing can be set with, `ConfigurationError` for a broken pack.
        """
        materials = shared_materials(folder.root)
        materials.tokens()
        materials.pictures()
        work = plan(workspace, documents, Selection())
        return cls(folder, workspace, documents, materials, work, pages(work, materials), today)

    def results(self, documents: Sequence[Document]) -> tuple[tuple[Result, ...], ...]:
        """Return what the checks say of each document and its page; what its author lets stand today is no error."""
        asked = [
            Asked(
                holding(document, self.today),
                self.made.documents.get(identity(document)),
                self.workspace.edition(document.edition).severities,
            )
            for document in documents
        ]
        return results_of(asked, self.folder.root)

    def refused(self, document: Document) -> tuple[SourceError, ...]:
        """Return what a build would refuse of a document, each once."""
        own = Plan(
            {name: task for name, task in self.work.tasks.items() if identity(task.document) == identity(document)},
            {},
        )
        mistakes = Mistakes()
        mistakes.errors += (*unknown((document,)), *too_long((document,), self.today))
        if error := interface.untranslated(self.folder, document.language):
            mistakes.errors.append(error)
        with mistakes:
            mistakes.errors += pages(own, self.materials).faults()
        with mistakes:
            mistakes.errors += mistakes_in((document,), self.materials)
        mistakes.errors += not_for_formats(own, self.documents)
        mistakes.errors += false_claims(own, self.documents)
        with mistakes:
            refuse_characters(own, self.materials.tokens())
        return mistakes.each_once

    def errors(self, document: Document) -> tuple[int, int]:
        """Return how many errors there are in a document, and how many more that its author lets stand.

        What a build would refuse is among the errors, each once; its files are not looked at.
        """
        (results,) = self.results((document,))
        found = {
            (finding.message, finding.place)
            for result in results
            for finding in result.findings
            if finding.severity is Severity.ERROR
        }
        whole = found | {(one.message, one.place) for one in self.refused(document)}
        return len(whole), len(tuple(errors_let_stand(results)))


def refuse_incomplete(selection: Selection) -> None:
    """Raise `ConfigurationError` for a release of what is not translated enough."""
    if selection.incomplete:
        raise ConfigurationError(
            "A release holds whole translations alone.", mend="Leave out --incomplete, or leave out --release."
        )
