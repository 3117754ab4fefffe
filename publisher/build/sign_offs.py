"""Sign-offs in the workspace's folder: what documents show now, what people signed of it, and new acts put down."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import cache
from json import dumps

import tinycss2

from publisher import __version__, editions
from publisher import language as languages
from publisher.build.folder import Folder
from publisher.build.interface import NAME as INTERFACE
from publisher.build.materials import FileMaterials, shared_materials
from publisher.build.pages import Identity, identity
from publisher.build.plan import Selection, check_selection
from publisher.build.release import Looked
from publisher.build.replaced import alone_in, replace_file
from publisher.build.texts import document_names, in_editions, in_languages, open_workspace, read_texts
from publisher.editions import Question
from publisher.errors import ConfigurationError, SourceError, nearest
from publisher.evidence.seen import Item, Seen, digest, digest_of_lines
from publisher.evidence.sign_offs import (
    Record,
    SignOff,
    Standing,
    asked_of,
    path_of,
    read_record,
    refuse_words,
    refused_by,
    standing,
    with_act,
)
from publisher.evidence.words_seen import Section, contact_lines, sections
from publisher.model import Document, Image, State
from publisher.translation import read_catalogue
from publisher.workspace import Workspace, catalogue_path

identity_of = identity  # what the mapping of `standings` is asked by

_TOKENS = "tokens.toml"
_ALL = "all"


@dataclass(frozen=True, slots=True)
class Signed:
    """What came of an act: it, the path of its file, and whether it was written, or stood there already."""

    act: SignOff
    path: str
    written: bool = True


@dataclass(frozen=True, slots=True)
class Seeing:
    """What a document shows now: digests of its parts, and the sections whose words a record keeps."""

    seen: Seen
    sections: tuple[Section, ...]


def standings(folder: Folder, documents: Iterable[Document]) -> Mapping[Identity, tuple[Standing, ...]]:
    """Return for each document where each question stands that it can be signed for, in the order of its edition.

    `documents` are of editions; with a translation stands its source, of the same edition, among them.
    Raises `ConfigurationError` for a file of sign-offs that cannot be read.
    """
    given = tuple(documents)
    sources = _sources(given)
    read = cache(lambda name, language: read_sign_offs(folder, name, language))
    return {
        identity(document): _standings(folder, document, sources, read(document.name, document.language))
        for document in given
    }


def read_sign_offs(folder: Folder, document: str, language: str) -> Record:
    """Return what people signed of a document in a language, nothing where there is no file of it yet.

    Raises `ConfigurationError` for a file that cannot be read.
    """
    path = path_of(document, language)
    return read_record(folder.text(path), path=path) if folder.find(path) else Record()


def listed(folder: Folder, selection: Selection) -> tuple[tuple[Document, tuple[Standing, ...]], ...]:
    """Return the documents that are selected, each with where its questions stand."""
    workspace = open_workspace(folder)
    check_selection(selection, workspace, document_names(folder))
    documents = _documents(folder, workspace, selection.documents or document_names(folder), selection.languages)
    found = standings(folder, documents)
    return tuple(
        (document, found[identity(document)])
        for document in documents
        if document.edition in (selection.editions or (document.edition,))
        and (not selection.languages or any(languages.same(document.language, tag) for tag in selection.languages))
    )


def seeing(folder: Folder, document: Document, source: Document) -> Seeing:
    """Return what a document shows now; `source` is the text of the same edition as it was written, maybe itself.

    A picture that cannot be shown is none that was seen.
    """
    materials = shared_materials(folder.root)
    text, organisation = sections(source), Section("organisation", contact_lines(document.contact))
    translation = sections(document) if document.state is not State.SOURCE else ()
    seen = Seen(
        text=_items(text),
        translation=(*_items(translation), *_own_words(folder, document.language)),
        pictures=tuple(_pictures(document, materials)),
        styles=(*_styles(document, materials), *_letters(document.language)),
        settings=_items((organisation,)),
    )
    return Seeing(seen, (*text, *translation, organisation))


def sign(folder: Folder, name: str, language: str, act: SignOff) -> Signed:
    """Put down that a person signs a document, or with `act.withdraws` takes a sign-off back; return what was written.

    What was seen, the errors and the program's version are those of now, whatever the act is given with. The same
    person's sign-off that stands as it is is not written again.
    Raises `ConfigurationError` for a name, a language, an edition or a question that there is not, where nobody is
    named, where there is nothing to take back, and where readers answered “no” to the question; nothing is then
    written.
    """
    _refuse_unnamed(act)
    document, source, looked = _document(folder, name, language, act.edition)
    question = _question(document, act.question)
    if act.withdraws:
        return _put_down(folder, document, question, act, ())
    if answer := refused_by(document, question.id):
        raise ConfigurationError(
            f"{answer.by} answered “no” to this question on {answer.on.isoformat()}, of these very words.",
            mend="Change the text and ask again: publisher easy-read answer. Both would not be true.",
        )
    saw = seeing(folder, document, source)
    whole = replace(act, errors=looked.errors(document), program=__version__, seen=saw.seen)
    return _put_down(folder, document, question, whole, saw.sections)


def _put_down(
    folder: Folder, document: Document, question: Question, act: SignOff, seen: tuple[Section, ...]
) -> Signed:
    """Put an act behind the others of its file: two commands at once do not undo each other's work."""
    path = path_of(document.name, document.language)
    with alone_in(folder.root):
        old = folder.text(path) if folder.find(path) else ""
        record = read_record(old, path=path) if old else Record()
        last = record.last(act.edition, act.question)
        if act.withdraws and (last is None or last.withdraws):
            raise ConfigurationError(
                f"Nobody has signed “{act.question}” of “{document.name}” ({act.edition}, {document.language}).",
                mend=f"See what is signed: publisher sign-off --list {document.name}",
            )
        again = last is not None and not act.withdraws and (last.by, last.note) == (act.by, act.note)
        if last and again and standing(document, question, record, act.seen, seen).stands:
            return Signed(last, path, written=False)
        replace_file(folder.place(path), with_act(old, act, seen, path=path).encode(), shown=path)
    return Signed(act, path)


def _standings(
    folder: Folder, document: Document, sources: Mapping[tuple[str, str], Document], record: Record
) -> tuple[Standing, ...]:
    questions = asked_of(document)
    acts = [record.last(document.edition, question.id) for question in questions]
    if all(act is None or act.withdraws for act in acts):  # nothing to compare with, so nothing need be looked at
        return tuple(Standing(question, act) for question, act in zip(questions, acts, strict=True))
    now = seeing(folder, document, sources[document.name, document.edition])
    return tuple(standing(document, question, record, now.seen, now.sections) for question in questions)


def _sources(documents: Iterable[Document]) -> dict[tuple[str, str], Document]:
    return {(one.name, one.edition): one for one in documents if one.state is State.SOURCE}


def _documents(folder: Folder, workspace: Workspace, names: Sequence[str], tags: Sequence[str]) -> list[Document]:
    """Return documents in all their editions: as they were written, and in languages of the workspace, () for all."""
    materials = shared_materials(folder.root)
    texts = read_texts(folder, in_languages(workspace, tags), names)
    return [one for text in texts for one in in_editions(workspace, text, materials.words(text.language))]


def _document(folder: Folder, name: str, language: str, edition: str) -> tuple[Document, Document, Looked]:
    """Return a document with its source, and what a release would see of both."""
    workspace = open_workspace(folder)
    known = document_names(folder)
    if name not in known:
        raise ConfigurationError(f"“{name}” is not a document of this workspace.", mend=nearest(name, known))
    if not languages.known(language):
        message, mend = languages.refusal(language)
        raise ConfigurationError(message, mend=mend)
    tags = [tag for tag in workspace.languages if languages.same(tag, language)]
    documents = _documents(folder, workspace, (name,), tags or workspace.languages[:1])
    spoken = [one for one in documents if languages.same(one.language, language)]
    if not spoken:
        mend = nearest(language, dict.fromkeys((*workspace.languages, *(one.language for one in documents))))
        raise ConfigurationError(f"“{name}” is not published in the language “{language}”.", mend=mend)
    editions.find(edition)
    for document in spoken:
        if document.edition == edition:
            source = _sources(documents)[name, edition]
            return document, source, Looked.at(folder, workspace, documents)
    mend = nearest(edition, (one.edition for one in spoken))
    raise ConfigurationError(f"“{name}” has no edition “{edition}”.", mend=mend)


def _question(document: Document, wanted: str) -> Question:
    if wanted == _ALL:
        raise ConfigurationError(
            "Each question is looked at, and signed, by itself.",
            mend=f"Name one: {', '.join(one.id for one in asked_of(document))}.",
        )
    for question in asked_of(document):
        if question.id == wanted:
            return question
    if wanted == editions.OF_TRANSLATIONS.id:
        raise ConfigurationError(
            "This text stands in the language that it was written in: there is no translation to sign.",
            mend="Name the language of the translation: --language pl.",
        )
    raise ConfigurationError(
        f"There is no question “{wanted}” about the edition “{document.edition}”.",
        mend=nearest(wanted, (one.id for one in asked_of(document))),
    )


def _refuse_unnamed(act: SignOff) -> None:
    if not act.by.strip():
        raise ConfigurationError("A sign-off needs the name of the person who signs.", mend="Write: --by “Name”.")
    for option, words in (("--by", act.by), ("--note", act.note)):
        refuse_words(option, words)
        if any(unicodedata.category(sign) in {"Cc", "Zl", "Zp"} for sign in words):
            raise ConfigurationError(f"The words of {option} are not one line.", mend="Write them in one line.")


def _items(shown: Iterable[Section]) -> tuple[Item, ...]:
    return tuple(Item(one.name, digest_of_lines(one.lines)) for one in shown)


def _own_words(folder: Folder, language: str) -> tuple[Item, ...]:
    """Return the workspace's own translations of the words that the program writes into pages, where it has some."""
    paths = [path for tag in languages.fallbacks(language) if folder.find(path := catalogue_path(INTERFACE, tag))]
    said = [
        f"{entry.text}\n{entry.translation}"
        for path in paths
        for entry in read_catalogue(folder.text(path), path=path).entries
    ]
    return (Item(f"{INTERFACE}.po", digest_of_lines(sorted(said))),) if said else ()


def _pictures(document: Document, materials: FileMaterials) -> Iterable[Item]:
    for name in sorted({node.name for node in document.inlines() if isinstance(node, Image)}):
        with suppress(SourceError):
            found = materials.picture(name)
            yield Item(name, digest(f"{found.media_type}\n{found.credit}\n{digest(found.content.decode('latin-1'))}"))


def _styles(document: Document, materials: FileMaterials) -> Iterable[Item]:
    """Yield what decides how an edition looks: its style sheets without their comments, and its design tokens."""
    from publisher.writers.html.controls import READER_SHEET  # noqa: PLC0415 - a writer, loaded where it is used

    edition = editions.find(document.edition)
    own = (edition.stylesheet, READER_SHEET if edition.look.simple else "")
    for name in ("base.css", "screen.css", "print.css", *filter(None, own)):
        yield Item(name, _digest_of_css(materials.style(name)))
    others = tuple(one.id for one in editions.EDITIONS if one.id != edition.id)
    shown = {name: group for name, group in materials.tokens().items() if not any(one in name for one in others)}
    yield Item(_TOKENS, digest(dumps(shown, sort_keys=True)))


@cache
def _digest_of_css(css: str) -> str:
    """Return the digest of a style sheet without its comments and the length of its white space."""
    nodes = tinycss2.parse_component_value_list(css, skip_comments=True)
    return digest(" ".join(tinycss2.serialize(nodes).split()))


def _letters(language: str) -> Iterable[Item]:
    """Yield the fonts and letters that a workspace sets for a language in publisher.toml."""
    row = languages.find(language)
    if row in languages.own_rows():
        yield Item(f"publisher.toml [language.{row.tag}]", digest(dumps(asdict(row), sort_keys=True)))
