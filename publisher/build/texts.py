"""The texts of a workspace: every document in each of its languages and editions, read from the folder's files."""

from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import asdict, replace
from functools import cache, partial

from publisher import editions
from publisher import language as languages
from publisher.build.folder import Folder
from publisher.checks.ids import OF_FILES
from publisher.checks.table import CHECKS
from publisher.errors import ConfigurationError, Place, SourceError, SourceErrors
from publisher.markdown.glossary import doubled, glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.materials import Words
from publisher.model import Document, GlossaryEntry, Targets
from publisher.retellings import digest_of
from publisher.reviews import Reviews, path_of, read_reviews, with_reviews
from publisher.translation import Catalogue, read_catalogue, translate
from publisher.workspace import GLOSSARY, SETTINGS, SOURCE, Offer, Workspace, catalogue_path, read_workspace
from publisher.writers.table import FORMATS

_MARKDOWN = ".md"


class Mistakes:
    """The mistakes found in one pass over many files, to be told together: a `with` that keeps what is raised in it."""

    def __init__(self) -> None:
        """Begin without any."""
        self.errors: list[SourceError] = []

    def __enter__(self) -> None:
        """Begin one piece of work."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        """Keep a mistake that ended the work, so that the next piece can begin."""
        match error:
            case SourceErrors():
                self.errors.extend(error.errors)
            case SourceError():
                self.errors.append(error)
            case _:
                return False
        return True

    @property
    def each_once(self) -> tuple[SourceError, ...]:
        """Return the mistakes that were found, each once."""
        return tuple({str(error): error for error in self.errors}.values())

    def tell(self) -> None:
        """Raise the mistakes that were found; do nothing where there are none."""
        if found := self.each_once:
            raise SourceErrors(found)


def open_workspace(folder: Folder) -> Workspace:
    """Return the settings of the workspace in a folder. Raises `ConfigurationError` where they are missing or wrong."""
    if folder.find(SETTINGS) is None:
        raise ConfigurationError(
            f"The folder “{folder.root}” has no {SETTINGS}, so it is not a workspace.",
            mend="Name the folder that holds it: --workspace FOLDER.",
            place=Place(SETTINGS),
        )
    offer = Offer(
        editions=tuple(edition.id for edition in editions.EDITIONS),
        formats=tuple(form.id for form in FORMATS),
        checks=(*(check.id for check in CHECKS), *OF_FILES),
    )
    return read_workspace(_settings(folder), path=SETTINGS, offer=offer)


def _settings(folder: Folder) -> str:
    """Return the text of publisher.toml. Raises `ConfigurationError` where it holds none."""
    try:
        return folder.text(SETTINGS)
    except SourceError as error:
        empty = not folder.content(SETTINGS).removeprefix(BOM_UTF8).strip()
        mend = 'Write the organisation, the languages and the editions in it, beginning with: languages = ["en"]'
        raise ConfigurationError(error.message, mend=mend if empty else error.mend, place=error.place) from error


def document_names(folder: Folder, *, none: bool = False) -> tuple[str, ...]:
    """Return the names of the workspace's documents in order.

    Raises `ConfigurationError` where there is none, unless `none` says that there need not be one any more.
    """
    names = tuple(name for name in folder.names(SOURCE, _MARKDOWN) if name != GLOSSARY)
    if not names and not none:
        raise ConfigurationError(
            f"There is no text in the folder “{SOURCE}”.",
            mend=f"Write one there, as a Markdown file such as {SOURCE}/leaflet{_MARKDOWN}.",
            place=Place(SOURCE),
        )
    return names


def source_path(name: str) -> str:
    """Return the path of a document's source."""
    return f"{SOURCE}/{name}{_MARKDOWN}"


def read_glossary_text(folder: Folder, language: str) -> Document | None:
    """Return the glossary, written in `language`, as a document; None where the workspace has none."""
    path = source_path(GLOSSARY)
    return read_glossary(folder.text(path), path=path, language=language) if folder.find(path) else None


def read_sources(folder: Folder, workspace: Workspace, names: Iterable[str]) -> tuple[Document, ...]:
    """Return documents as they were written, without translations. Raises `SourceErrors` with every mistake."""
    return _sources(folder, workspace, names)[0]


def _sources(
    folder: Folder, workspace: Workspace, names: Iterable[str]
) -> tuple[tuple[Document, ...], Document | None]:
    """Return documents as they were written, and the glossary."""
    mistakes = Mistakes()
    glossary: Document | None = None
    entries: tuple[GlossaryEntry, ...] = ()
    with mistakes:
        if glossary := read_glossary_text(folder, workspace.languages[0]):
            entries = glossary_entries(glossary)
    texts = []
    for name in names:
        with mistakes:
            path = source_path(name)
            text = folder.text(path)
            language = workspace.languages[0]
            source = read(text, path=path, contact=workspace.contact, glossary=entries, glossary_language=language)
            texts.append(with_reviews(source, read_review_file(folder, name)))
    mistakes.tell()
    return tuple(texts), glossary


def read_review_file(folder: Folder, name: str) -> Reviews:
    """Return what people looked at in a document, nothing where the workspace has no record of it yet."""
    path = path_of(name)
    return read_reviews(folder.text(path), path=path) if folder.find(path) else Reviews()


def in_languages(workspace: Workspace, tags: Iterable[str]) -> Workspace:
    """Return a workspace with some of its languages alone, () for all, so that no other is read.

    The first stays: the texts and the glossary are written in it.
    """
    wanted = tuple(tags)
    first, *others = workspace.languages
    return replace(workspace, languages=(first, *(tag for tag in others if tag in wanted))) if wanted else workspace


def read_texts(folder: Folder, workspace: Workspace, names: Iterable[str]) -> tuple[Document, ...]:
    """Return documents in each of their languages, the source first. Raises `SourceErrors` with every mistake.

    A text in "en" is one in "en-GB" too: no language is translated into itself. Without a PO file nothing of a text is
    translated, and it is a text of words in the source's language.
    """
    sources, glossary = _sources(folder, workspace, names)
    words = cache(partial(_translated_glossary, folder, glossary))
    mistakes = Mistakes()
    texts = []
    for source in sources:
        texts.append(source)
        for language in workspace.languages:
            if not languages.same(language, source.language):
                with mistakes:
                    catalogue = _catalogue(folder, source.name, language)
                    texts.append(translate(source, catalogue, language=language, glossary=words(language)))
    mistakes.tell()
    return tuple(texts)


def in_editions(workspace: Workspace, text: Document, words: Words) -> tuple[Document, ...]:
    """Return a text in each edition of the workspace that it has: without easy-read blocks there is no easy-read one.

    Where the text names its editions, it has no others. `words` are the interface's words in the text's language.
    Targets that the text sets for itself stand above those of the edition.
    Raises `SourceError` where the text names an edition and holds nothing for it.
    """
    named = {edition.edition: edition.place for edition in text.editions}
    allowed = workspace.allowed_words.get(languages.find(text.language).tag, ())
    made = []
    for settings in workspace.editions:
        if named and settings.id not in named:
            continue
        document = replace(editions.find(settings.id).apply(text, words), allowed_words=allowed)
        if document.blocks or not text.blocks:
            made.append(_judged(replace(document, targets=_merged(text.targets, settings.targets))))
        elif settings.id in named:
            raise SourceError(
                f"This text names the edition “{settings.id}”, but holds nothing for it.",
                mend="Write its “/// easy-read” blocks, or take the name out of “editions”.",
                place=named[settings.id],
            )
    return tuple(made)


def _judged(document: Document) -> Document:
    """Return a document with the answers about it alone; those that were given of other words are stale."""
    digest = digest_of(document)
    own = (
        replace(one, stale=one.digest != digest)
        for one in document.judgements
        if one.edition == document.edition and languages.same(one.language, document.language)
    )
    return replace(document, judgements=tuple(own))


def _catalogue(folder: Folder, name: str, language: str) -> Catalogue:
    """Return the translations of a text; none where it has no file yet, so that nothing of it is translated."""
    path = catalogue_path(name, language)
    return read_catalogue(folder.text(path) if folder.find(path) else "", path=path)


def _translated_glossary(folder: Folder, glossary: Document | None, language: str) -> Document | None:
    if glossary is None or languages.same(language, glossary.language):
        return glossary
    translated = translate(glossary, _catalogue(folder, GLOSSARY, language), language=language)
    if found := tuple(doubled(translated)):
        raise SourceErrors(found)
    return translated


def _merged(own: Targets, general: Targets) -> Targets:
    """Return the targets of an edition with those that a text sets for itself in their places."""
    set_here = {name: value for name, value in asdict(own).items() if value is not None}
    return replace(general, **set_here)
