"""PO templates from documents, and the messages that they hold."""

from collections.abc import Iterable, Sequence

from publisher.model import Document
from publisher.translation.catalogue import Catalogue, Entry, new_catalogue
from publisher.translation.segments import Segment, extract, headings_above

_HEADER = (
    "{title}",
    "Translate each msgid into the msgstr below it.",
    "Keep every tag: <1>…</1> goes round the words that it belongs to, <2/> stands for a picture or a line break.",
    "A line that begins with “state=” is kept by the program: only a person who has read the text may raise it.",
)


def template(document: Document) -> str:
    """Return the PO template of a document as it was read: each different text once, in reading order."""
    return empty_catalogue(document.name, document.title, "").carried_to(messages(extract(document)), []).write()


def empty_catalogue(name: str, title: str, language: str, *, path: str = "") -> Catalogue:
    """Return a catalogue without messages, whose header tells translators what to do."""
    comments = [line.format(title=title or name) for line in _HEADER]
    return new_catalogue(name, language, comments, path=path)


def messages(segments: Iterable[Segment]) -> list[Entry]:
    """Return a message without translation for each different segment; one that stands twice has both places."""
    found: dict[tuple[str, str], Entry] = {}
    for segment in segments:
        entry = found.setdefault((segment.context, segment.text), Entry(segment.text, segment.context))
        _add_new(entry.extracted, tuple(headings_above(segment)))
        _add_new(entry.locations, (f"{_enclosed(segment.place.path)}:{segment.place.line}",))
    return list(found.values())


def _add_new(known: list[str], more: Sequence[str]) -> None:
    known.extend(one for one in more if one not in known)


def _enclosed(path: str) -> str:
    """Return a path as gettext writes it: between isolates where it holds blanks."""
    return f"\u2068{path}\u2069" if " " in path else path
