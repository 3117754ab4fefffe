"""Texts that are not translated enough to be published in a language: builds leave them out, and say so."""

from collections.abc import Iterable
from dataclasses import dataclass

from publisher import language as languages
from publisher.build.folder import Folder
from publisher.errors import Place, SourceError
from publisher.findings import Finding, Severity
from publisher.model import Document
from publisher.workspace import Workspace, catalogue_path


@dataclass(frozen=True, slots=True)
class HeldBack:
    """One text in one language, with how many of its `segments` are translated, and how many should be in per cent.

    `path` is that of its PO file; `missing` says that there is none yet.
    """

    document: str
    language: str
    translated: int
    segments: int
    least: float
    path: str
    missing: bool

    @property
    def message(self) -> str:
        """Return which text it is, and how much of it is translated."""
        name = languages.find(self.language).english_name
        without = "there is no translation file, so " if self.missing else ""
        return (
            f"“{self.document}” is left out in {name}: {without}{self.translated} of its {self.segments} parts are "
            f"translated, and {self.least:g} % must be."
        )

    @property
    def mend(self) -> str:
        """Return what to do about it."""
        first = f"Make the file with “publisher translate update {self.language}” and translate it"
        return f"{first if self.missing else 'Translate the others'}, or build what there is with --incomplete."

    @property
    def error(self) -> SourceError:
        """Return the error for a build that asks for this language by name."""
        return SourceError(self.message, mend=self.mend, place=Place(self.path))

    @property
    def finding(self) -> Finding:
        """Return what a check tells of it."""
        return Finding(self.message, self.mend, Place(self.path), Severity.WARNING)


def held_back(folder: Folder, workspace: Workspace, texts: Iterable[Document]) -> tuple[HeldBack, ...]:
    """Return those of the texts, each in one of its languages, that a build leaves out unless it is asked for them."""
    return tuple(
        HeldBack(
            text.name,
            text.language,
            text.segments - text.untranslated,
            text.segments,
            workspace.least_translated,
            path := catalogue_path(text.name, text.language),
            missing=folder.find(path) is None,
        )
        for text in texts
        if not workspace.publishes(text.untranslated, text.segments)
    )
