"""Sign-offs in the workspace's folder: what documents show now, what people signed of it, and new acts put down."""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from publisher import __version__, editions
from publisher import language as languages
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.pages import Identity, identity
from publisher.build.plan import Selection, check_selection
from publisher.build.release import Looked
from publisher.build.replaced import alone_in, replace_file
from publisher.build.seeing import seeing
from publisher.build.texts import document_names, in_editions, in_languages, open_workspace, read_texts
from publisher.editions import Question
from publisher.errors import ConfigurationError, Place, SourceError, nearest
from publisher.evidence.seen import NOTHING, digest_of
from publisher.evidence.sign_offs import (
    FOLDER,
    Record,
    SignOff,
    Standing,
    asked_of,
    path_of,
    read_record,
    refuse_future,
    refuse_words,
    refused_by,
    standing,
    with_act,
)
from publisher.evidence.words_seen import Section
from publisher.model import Document, State
from publisher.workspace import Workspace

identity_of = identity  # what the mapping of `standings` is asked by

_ALL = "all"
# A record only ever grows: some 5 KB for each version of a text of 1,000 words that is signed. This holds thousands of
# them, and is read in a few seconds.
_LARGEST_RECORD = 20 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Signed:
    """What came of an act: it, the path of its file, and whether it was written, or stood there already.

    `let_stand` is how many errors the author of the text lets stand, beside those that the act counts.
    """

    act: SignOff
    path: str
    written: bool = True
    let_stand: int = 0


def standings(folder: Folder, documents: Iterable[Document]) -> Mapping[Identity, tuple[Standing, ...]]:
    """Return for each document where each question stands that it can be signed for, in the order of its edition.

    `documents` are of editions; with a translation stands its source, of the same edition, among them.
    Raises `ConfigurationError` for a file of sign-offs that cannot be read.
    """
    found, unread = standings_as_read(folder, documents)
    for error in unread.values():
        raise error
    return found


def standings_as_read(
    folder: Folder, documents: Iterable[Document]
) -> tuple[Mapping[Identity, tuple[Standing, ...]], Mapping[Identity, SourceError]]:
    """Return what `standings` does for those whose file of sign-offs can be read, and why those of others cannot."""
    given = tuple(documents)
    sources, workspace = _sources(given), open_workspace(folder)
    read = cache(lambda name, language: _read(folder, name, language))
    found: dict[Identity, tuple[Standing, ...]] = {}
    unread: dict[Identity, SourceError] = {}
    for document in given:
        record = read(document.name, document.language)
        if isinstance(record, SourceError):
            unread[identity(document)] = record
        else:
            found[identity(document)] = _standings(folder, workspace, document, sources, record)
    return found, unread


def shown_now(folder: Folder, documents: Iterable[Document]) -> Mapping[Identity, str]:
    """Return the digest of what each document shows now, as `sign` asks for it; `documents` are as for `standings`."""
    given = tuple(documents)
    sources, workspace = _sources(given), open_workspace(folder)
    return {
        identity(one): digest_of(seeing(folder, workspace, one, sources.get((one.name, one.edition), one)).seen)
        for one in given
    }


def read_sign_offs(folder: Folder, document: str, language: str) -> Record:
    """Return what people signed of a document in a language, nothing where there is no file of it yet.

    Raises `ConfigurationError` or `SourceError` for a file that cannot be read.
    """
    path = path_of(document, language)
    text = _text(folder, path)
    record = read_record(text, path=path) if text else Record()
    refuse_future(record, dt.date.today())  # noqa: DTZ011 - the day where the person is
    return record


def _read(folder: Folder, document: str, language: str) -> Record | SourceError:
    try:
        return read_sign_offs(folder, document, language)
    except SourceError as error:
        return error


def _text(folder: Folder, path: str) -> str:
    """Return the words of a file of sign-offs, "" for none. Raises `ConfigurationError` for one that cannot be read."""
    found = folder.find(path)
    if found is None:
        if folder.place(path).is_dir():
            raise ConfigurationError(
                "This is a folder; the record of sign-offs belongs here.",
                mend="Take the record back from an earlier version of the workspace, and the folder away.",
                place=Place(path),
            )
        return ""
    if found.stat().st_size > _LARGEST_RECORD:
        raise ConfigurationError(
            f"This record of sign-offs is larger than {_LARGEST_RECORD >> 20} MB.",
            mend=f"Keep it under another name, as {found.stem}-until-now.toml, and sign again what is to be released.",
            place=Place(path),
        )
    try:
        if not folder.content(path).strip():
            read_record("", path=path)  # which says what an empty record means
        return folder.text(path, largest=_LARGEST_RECORD)
    except SourceError as error:
        raise ConfigurationError(error.message, mend=error.mend, place=error.place) from error


def belonging_to_nothing(folder: Folder) -> tuple[str, ...]:
    """Return the paths of records of texts that the workspace does not have any more, in their order."""
    known = document_names(folder)
    return tuple(
        path_of(name, language)
        for name in folder.folders(FOLDER)
        if name not in known
        for language in folder.names(f"{FOLDER}/{name}", ".toml")
    )


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


def signable(folder: Folder, name: str, language: str, edition: str) -> tuple[Document, Document]:
    """Return a document that can be signed, and its source, which may be itself.

    Raises `ConfigurationError` as `sign` does for what there is not.
    """
    document, source, _ = _document(folder, name, language, edition)
    return document, source


def sign(folder: Folder, name: str, language: str, act: SignOff, *, shown: str = "") -> Signed:
    """Put down that a person signs a document, or with `act.withdraws` takes a sign-off back; return what was written.

    `shown` is the digest of what the person was shown (`shown_now`), "" where whoever calls this knows that it was what
    the document shows now. What was seen, the errors and the program's version are those of now, whatever the act is
    given with. The same person's sign-off that stands as it is is not written again.
    Raises `ConfigurationError` for a name, a language, an edition or a question that there is not, where nobody is
    named, where the document shows something else than what was shown, where there is nothing to take back, and where
    readers answered “no” to the question; nothing is then written.
    """
    refuse_unnamed(act)
    document, source, documents = _document(folder, name, language, act.edition)
    question = _question(document, act.question)
    if act.withdraws:
        return _put_down(folder, document, question, act, ())
    if answer := refused_by(document, question.id):
        raise ConfigurationError(
            f"{answer.by} answered “no” to this question on {answer.on.isoformat()}, of these very words.",
            mend="Change the text and ask again: publisher easy-read answer. Both would not be true.",
        )
    workspace = open_workspace(folder)
    saw = seeing(folder, workspace, document, source)
    if shown and shown != digest_of(saw.seen):
        raise ConfigurationError(
            f"“{name}” ({act.edition}, {language}) is not what you were shown: it changed since.",
            mend="Look at it as it is now, then sign that: publisher build, publisher review.",
        )
    errors, let_stand = Looked.at(folder, workspace, documents, act.on).errors(document)
    whole = replace(act, errors=errors, program=__version__, seen=saw.seen)
    return replace(_put_down(folder, document, question, whole, saw.sections), let_stand=let_stand)


def _put_down(
    folder: Folder, document: Document, question: Question, act: SignOff, seen: tuple[Section, ...]
) -> Signed:
    """Put an act behind the others of its file: two commands at once do not undo each other's work."""
    path = path_of(document.name, document.language)
    with alone_in(folder.root):
        old = _text(folder, path)
        record = read_record(old, path=path) if old else Record()
        refuse_future(record, dt.date.today())  # noqa: DTZ011 - the day where the person is
        if act.withdraws:
            _refuse_to_take_back(record, act, document)
        for one in standing(document, question, record, act.seen, seen).people:
            if one.stands and not act.withdraws and (one.act.by, one.act.note) == (act.by, act.note):
                return Signed(one.act, path, written=False)
        replace_file(folder.place(path), with_act(old, act, seen, path=path).encode(), shown=path)
    return Signed(act, path)


def _refuse_to_take_back(record: Record, act: SignOff, document: Document) -> None:
    """Raise `ConfigurationError` where the person whose sign-off is taken back has none."""
    signed = [one.by for one in record.of_people(act.edition, act.question) if not one.withdraws]
    person = act.of or act.by
    if person in signed:
        return
    what = f"“{act.question}” of “{document.name}” ({act.edition}, {document.language})"
    if not signed:
        raise ConfigurationError(
            f"Nobody has signed {what}.", mend=f"See what is signed: publisher sign-off --list {document.name}"
        )
    raise ConfigurationError(
        f"“{person}” has not signed {what}: {', '.join(signed)} did.",
        mend=f'Who takes back what somebody else signed says whose it is: --of "{signed[-1]}".',
    )


def _standings(
    folder: Folder,
    workspace: Workspace,
    document: Document,
    sources: Mapping[tuple[str, str], Document],
    record: Record,
) -> tuple[Standing, ...]:
    questions = asked_of(document)
    acts = [act for question in questions for act in record.of_people(document.edition, question.id)]
    if all(act.withdraws for act in acts):  # nothing to compare with, so nothing need be looked at
        return tuple(standing(document, question, record, NOTHING, ()) for question in questions)
    now = seeing(folder, workspace, document, sources[document.name, document.edition])
    return tuple(standing(document, question, record, now.seen, now.sections) for question in questions)


def _sources(documents: Iterable[Document]) -> dict[tuple[str, str], Document]:
    return {(one.name, one.edition): one for one in documents if one.state is State.SOURCE}


def _documents(folder: Folder, workspace: Workspace, names: Sequence[str], tags: Sequence[str]) -> list[Document]:
    """Return documents in all their editions: as they were written, and in languages of the workspace, () for all."""
    materials = shared_materials(folder.root)
    texts = read_texts(folder, in_languages(workspace, tags), names)
    return [one for text in texts for one in in_editions(workspace, text, materials.words(text.language))]


def _document(folder: Folder, name: str, language: str, edition: str) -> tuple[Document, Document, list[Document]]:
    """Return a document with its source, and with all editions of the text in its language and the source's."""
    workspace = open_workspace(folder)
    known = document_names(folder)
    if name not in known:
        raise ConfigurationError(f"“{name}” is not a document of this workspace.", mend=nearest(name, known))
    if not languages.known(language):
        # Of all languages that the program knows only those of the workspace can be meant.
        message, mend = languages.refusal(language)
        meant = mend.startswith("Write")
        raise ConfigurationError(message, mend=mend if meant else nearest(language, workspace.languages))
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
            return document, source, documents
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


def refuse_unnamed(act: SignOff) -> None:
    """Raise `ConfigurationError` for an act without a name, or with words that no line can hold."""
    if not act.by.strip():
        raise ConfigurationError("A sign-off needs the name of the person who signs.", mend="Write: --by “Name”.")
    for option, words in (("--by", act.by), ("--note", act.note)):
        refuse_words(option, words)
        if any(unicodedata.category(sign) in {"Cc", "Zl", "Zp"} for sign in words):
            raise ConfigurationError(f"The words of {option} are not one line.", mend="Write them in one line.")
