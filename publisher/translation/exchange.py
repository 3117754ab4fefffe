"""PO templates from documents, and PO files carried to today's document."""

from collections.abc import Iterable

from babel.messages import catalog as babel_catalog

from publisher.model import Document
from publisher.translation.catalogue import PoCatalog, read_catalogue, set_state, state_of, write
from publisher.translation.segments import Segment, extract, headings_above

_HEADER = """\
# {title}
# Translate each msgid into the msgstr below it.
# Keep every tag: <1>…</1> goes round the words that it belongs to, <2/> stands for a picture or a line break.
# A line that begins with “state=” is kept by the program: only a person who has read the text may raise it."""


def template(document: Document) -> str:
    """Return the PO template of a document as it was read: each different text once, in reading order."""
    po = _catalogue(document.name, document.title or document.name, None)
    _add(po, extract(document))
    return write(po)


def update(old: str | None, document: Document, language: str, *, path: str = "", origin: str = "") -> str:
    """Return the PO file of a language, carried to today's document.

    What is unchanged keeps its translation and state; what is new is empty; what is gone becomes obsolete (`#~`).
    A translation without a state gets the state draft, with `origin` ("mt" for a machine's).
    Raises `SourceError` where the old file cannot be read.
    """
    po = _catalogue(document.name, document.title or document.name, language)
    _add(po, extract(document))
    return _carried(po, old, path=path, origin=origin)


def update_phrases(old: str | None, template: str, language: str, *, path: str = "") -> str:
    """Return the PO file of a language for the phrases of a template that was made from no document.

    What is kept, and what is raised, is as `update` says.
    """
    phrases = read_catalogue(template, path=path)
    po = _catalogue(phrases.po.project, "The words of the program's own pages", language)
    for message in phrases.messages():
        po.add(message.id).flags.discard("python-format")
    return _carried(po, old, path=path)


def _carried(po: PoCatalog, old: str | None, *, path: str, origin: str = "") -> str:
    """Return the PO file of today's catalogue with what an old file says of its texts."""
    if old is not None:
        catalogue = read_catalogue(old, path=path)
        if catalogue.po.header_comment:
            po.header_comment = catalogue.po.header_comment
        if "EMAIL@ADDRESS" not in catalogue.po.last_translator:
            po.last_translator = catalogue.po.last_translator
        po.language_team = catalogue.po.language_team
        # What had become obsolete may be back; what is there today counts more.
        for message in (*catalogue.po.obsolete.values(), *catalogue.messages()):
            _carry(po, message)
    for message in po:
        if message.id and message.string:
            state, known = state_of(message)
            set_state(message, state, known or origin)
    return write(po)


def _carry(po: babel_catalog.Catalog, old: babel_catalog.Message) -> None:
    """Give a message of today what was said of the same text before, or keep the old one as obsolete."""
    new = po.get(old.id, old.context)
    if new is None:
        if old.string:
            po.obsolete[(str(old.id), old.context) if old.context else str(old.id)] = old
        return
    if not old.string:
        return
    new.string = old.string
    new.user_comments = list(old.user_comments)
    new.flags = set(old.flags) - {"python-format"}


def _catalogue(name: str, title: str, language: str | None) -> PoCatalog:
    po = PoCatalog(
        locale=language and language.replace("-", "_"),
        project=name,
        version="1",
        header_comment=_HEADER.format(title=title),
        charset="utf-8",
        language_team=language or "",
        fuzzy=False,
    )
    # Babel puts placeholders where nobody is named; an empty header is left out.
    po.last_translator = ""
    return po


def _add(po: PoCatalog, segments: Iterable[Segment]) -> None:
    for segment in segments:
        message = po.add(
            segment.text,
            "",
            locations=[(segment.place.path, segment.place.line)],
            auto_comments=list(headings_above(segment)),
            context=segment.context or None,
        )
        # A per cent sign is a per cent sign here: nothing is formatted.
        message.flags.discard("python-format")
