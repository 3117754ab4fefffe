"""Check the translations of a workspace: every PO file of the texts, of the glossary and of the program's words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from publisher.build import interface
from publisher.build.catalogues import languages_of, texts_of
from publisher.build.folder import Folder
from publisher.build.texts import open_workspace
from publisher.build.translations.terms import from_glossary, term_list
from publisher.errors import ConfigurationError, SourceError, nearest
from publisher.findings import Severity
from publisher.language import same
from publisher.translation import extract
from publisher.translation.catalogue import refuse_other_language
from publisher.translation.quality import Flaw, flaws, not_run
from publisher.translation.sorted_pairs import NOTHING, Keys, Sorted, read_for_checks, sort
from publisher.translation.terms import AgreedTerm, TermList, merged
from publisher.workspace import Workspace, catalogue_path


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What the checks say of one PO file: `flaws` by line. `refused` says why it cannot be read, if so.

    `missing` says that there is no such file yet.
    """

    language: str
    document: str
    path: str
    held: Sorted = NOTHING
    flaws: tuple[Flaw, ...] = ()
    refused: SourceError | None = None
    missing: bool = False

    @property
    def errors(self) -> int:
        """Return how many errors there are; a file that cannot be read is one."""
        return (self.refused is not None) + sum(flaw.finding.severity is Severity.ERROR for flaw in self.flaws)

    @property
    def warnings(self) -> int:
        """Return how many warnings there are."""
        return sum(flaw.finding.severity is Severity.WARNING for flaw in self.flaws)


@dataclass(frozen=True, slots=True)
class CheckedLanguage:
    """What the checks say of one language; `not_run` says by the check's id why it was not run, or not wholly."""

    language: str
    files: tuple[CheckedFile, ...]
    not_run: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text to be translated: its name, the language that it is written in, and what is translated of it today."""

    name: str
    language: str
    keys: Keys


def check_translations(
    folder: Folder, tags: Sequence[str] = (), names: Sequence[str] = ()
) -> tuple[CheckedLanguage, ...]:
    """Return what the checks say of each PO file of some languages and texts, () for all: language by language.

    A PO file that cannot be read keeps no other from being checked. Raises `ConfigurationError` for a language or text
    that the workspace has not and for a wrong list of terms, and `SourceError` for a source that cannot be read.
    """
    workspace = open_workspace(folder)
    wanted = languages_of(workspace, tags)
    texts = tuple(_texts(folder, workspace))
    known = [text.name for text in texts]
    for name in names:
        if name not in known:
            raise ConfigurationError(f"“{name}” is not a text of this workspace.", mend=nearest(name, known))
    chosen = [text for text in texts if not names or text.name in names]
    listed = term_list(folder, workspace)
    return tuple(_language(folder, workspace, tag, chosen, listed) for tag in wanted if tag != workspace.languages[0])


def _texts(folder: Folder, workspace: Workspace) -> Iterator[_Text]:
    for text in texts_of(folder, workspace):
        yield _Text(text.name, text.language, {(segment.context, segment.text): None for segment in extract(text)})
    yield _Text(interface.NAME, interface.OWN, {("", phrase): None for phrase in interface.phrases()})


def _language(
    folder: Folder, workspace: Workspace, tag: str, texts: Sequence[_Text], listed: TermList
) -> CheckedLanguage:
    lacking: dict[str, str] = {}
    glossary: tuple[AgreedTerm, ...] = ()
    try:
        glossary = from_glossary(folder, workspace, tag)
    except SourceError as mistake:
        lacking["translation-terms"] = f"The glossary's terms are not known: {mistake}"
    terms = merged(listed.in_language(tag), glossary)
    files = tuple(file for text in texts if (file := _file(folder, tag, text, terms)))
    return CheckedLanguage(tag, files, not_run(tag, terms) | lacking)


def _file(folder: Folder, tag: str, text: _Text, terms: tuple[AgreedTerm, ...]) -> CheckedFile | None:
    """Return what the checks say of a text in a language; None where it is written in it, or needs no file."""
    path = catalogue_path(text.name, tag)
    if same(tag, text.language):
        return None
    try:
        if folder.find(path) is None:
            own_words = text.name == interface.NAME  # the program has them, unless a build says otherwise
            return None if own_words else CheckedFile(tag, text.name, path, missing=True)
        catalogue = read_for_checks(folder.text(path), path=path)
        refuse_other_language(catalogue, tag)
    except SourceError as mistake:
        return CheckedFile(tag, text.name, path, refused=mistake)
    held = sort(catalogue, text.keys, language=tag, source_language=text.language, terms=terms)
    found = [flaw for pair in held.pairs for flaw in flaws(pair)]
    return CheckedFile(tag, text.name, path, held, tuple(sorted(found, key=lambda flaw: flaw.finding.place.line)))
