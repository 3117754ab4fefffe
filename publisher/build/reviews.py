"""What people looked at, written into the workspace's `reviews/` folder."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from publisher import editions
from publisher import language as languages
from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.replaced import alone_in, replace_file
from publisher.build.texts import document_names, in_editions, in_languages, open_workspace, read_texts
from publisher.errors import ConfigurationError, nearest, unprintable
from publisher.model import Document, Judgement, Recorded, Retelling, State
from publisher.retellings import digest_of, told_digest
from publisher.reviews import ANSWERS, path_of, read_reviews, with_answer, with_confirmed

_EASY_READ = "easy-read"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was written down: the retellings that are now confirmed, and the path of the file."""

    retellings: tuple[Retelling, ...]
    path: str


def easy_reads(folder: Folder, names: Sequence[str] = (), tags: Sequence[str] = ()) -> tuple[Document, ...]:
    """Return the easy-read editions of documents, () for all, as written and in languages of the workspace, () for all.

    Raises `ConfigurationError` for a name that is no document, and for a document without an easy-read edition.
    """
    workspace = open_workspace(folder)
    known = document_names(folder)
    for name in names:
        if name not in known:
            raise ConfigurationError(f"“{name}” is not a document of this workspace.", mend=nearest(name, known))
    materials = shared_materials(folder.root)
    found = tuple(
        edition
        for text in read_texts(folder, in_languages(workspace, tags), names or known)
        for edition in in_editions(workspace, text, materials.words(text.language))
        if edition.edition == _EASY_READ
    )
    for name in names:
        if all(document.name != name for document in found):
            raise ConfigurationError(
                f"“{name}” has no easy-read edition.",
                mend="Write its “/// easy-read” blocks, and name the edition in publisher.toml: [editions.easy-read].",
            )
    return found


def as_written(folder: Folder, name: str) -> Document:
    """Return the easy-read edition of a document in its own language, whatever its translations lack."""
    return easy_reads(folder, (name,), open_workspace(folder).languages[:1])[0]


def confirm(folder: Folder, name: str, sections: Sequence[str], *, by: str, on: dt.date) -> Confirmed:
    """Record that an author looked at retellings beside the sections as they are now, and return what was recorded.

    Raises `ConfigurationError` for a section that the document does not retell, naming the nearest; nothing is then
    written.
    """
    _check_words("--by", by)
    source = as_written(folder, name)
    retold = {retelling.name: retelling for retelling in source.retellings if retelling.name}
    for section in sections:
        if section not in retold:
            raise ConfigurationError(
                f"“{section}” is not a section that “{name}” retells, or leaves out with a reason.",
                mend=nearest(section, retold),
            )
    chosen = tuple(retold[section] for section in dict.fromkeys(sections))
    recorded = {one.name: Recorded(one.digest, one.section, by, on, told_digest(one)) for one in chosen}
    path = _change(folder, name, lambda text, path: with_confirmed(text, recorded, retold, path=path))
    return Confirmed(chosen, path)


def answer(folder: Folder, name: str, judgement: Judgement) -> str:
    """Record a person's answer about an easy-read text in one language; return the path of the file.

    The judgement's digest is that of the text as it is now, whatever it is given with. Raises `ConfigurationError` for
    a question, a language or an answer that there is not, and where nobody is named.
    """
    _check_answer(judgement)
    document = _easy_read_in(folder, name, judgement.language)
    if judgement.question == editions.OF_TRANSLATIONS.id and document.state is State.SOURCE:
        raise ConfigurationError(
            "This text stands in the language that it was written in: there is no translation to judge.",
            mend="Name the language of the translation: --language pl.",
        )
    answered = replace(judgement, edition=_EASY_READ, language=document.language, digest=digest_of(document))
    return _change(folder, name, lambda text, path: with_answer(text, answered, path=path))


def _easy_read_in(folder: Folder, name: str, language: str) -> Document:
    """Return the easy-read edition of a document in a language. Raises `ConfigurationError` where it has none."""
    for document in easy_reads(folder, (name,), (language,)):
        if languages.same(document.language, language):
            return document
    raise ConfigurationError(
        f"“{name}” has no easy-read edition in the language “{language}”.",
        mend=nearest(language, open_workspace(folder).languages),
    )


def _check_answer(judgement: Judgement) -> None:
    ids = [question.id for question in editions.asked(_EASY_READ)]
    if judgement.question not in ids:
        raise ConfigurationError(f"There is no question “{judgement.question}”.", mend=nearest(judgement.question, ids))
    if judgement.answer not in ANSWERS:
        raise ConfigurationError(
            f"“{judgement.answer}” is not an answer.", mend=f"Answer one of: {', '.join(ANSWERS)}."
        )
    if not judgement.by.strip():
        raise ConfigurationError("An answer needs the name of the person who gave it.", mend="Write: --by “Name”.")
    _check_words("--by", judgement.by)
    _check_words("--note", judgement.note)
    if not languages.known(judgement.language):
        message, mend = languages.refusal(judgement.language)
        raise ConfigurationError(message, mend=mend)


def _check_words(option: str, words: str) -> None:
    """Raise `ConfigurationError` for words of a command that no file can keep."""
    if unprintable(words):
        raise ConfigurationError(
            f"The words of {option} hold a character that cannot be shown.", mend="Type them again, without it."
        )


def _change(folder: Folder, name: str, changed: Callable[[str, str], str]) -> str:
    """Replace a document's review file with what `changed` makes of its text and path; return that path.

    The text is "" where there is no file yet. One that cannot be read is never written over, what is written is what
    can be read again, and two commands at once do not undo each other's work.
    """
    path = path_of(name)
    with alone_in(folder.root):
        place = folder.place(path)
        old = folder.text(path) if folder.find(path) else ""
        read_reviews(old, path=path)
        new = changed(old, path)
        read_reviews(new, path=path)
        replace_file(place, new.encode(), shown=path)
    return path
