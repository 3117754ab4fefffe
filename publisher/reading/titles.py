"""What stands above a text and its parts: the title, which is the heading of level 1, and the headings."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.errors import Place
from publisher.model import Document, Inlines, plain_text
from publisher.reading.copied import LEFT_OUT
from publisher.reading.passages import counted_text


@dataclass(frozen=True, slots=True)
class Title:
    """A heading in words, on one line; `own` has `LEFT_OUT` for words that are not in the document's language."""

    words: str
    own: str
    place: Place


def titles(document: Document) -> Iterator[Title]:
    """Yield the title and the headings in order, without those of a translation that are not translated yet."""
    yield from _title(document.title_inlines, document.place, document.language)
    for heading in document.headings():
        yield from _title(heading.children, heading.place, document.language)


def _title(inlines: Inlines, place: Place, language: str) -> Iterator[Title]:
    own = " ".join(counted_text(inlines, language).split())
    if own.strip(f"{LEFT_OUT} "):
        yield Title(" ".join(plain_text(inlines).split()), own, place)
