"""A document in another language."""

from dataclasses import replace

from publisher.errors import SourceError, SourceErrors
from publisher.markdown.read import glossary_entries
from publisher.materials import Words
from publisher.model import (
    Document,
    GlossaryEntry,
    Inlines,
    Span,
    State,
)
from publisher.translation import tags
from publisher.translation.catalogue import STATES, Catalogue
from publisher.translation.segments import Segment, rebuild


def translate(document: Document, catalogue: Catalogue, *, language: str, glossary: Document | None = None) -> Document:
    """Return the document in `language`, with the translations of a catalogue.

    `glossary` is the glossary's own document, already translated; its entries keep the keys of the source.
    What is not translated stays in the source's language, marked as such, and is counted in `untranslated`.
    The document's state is the lowest of the states of all that was used, draft where it is not whole; its places are
    lines of the PO file.
    Raises `SourceError`, or `SourceErrors` where there are several, for translations whose tags are broken.
    """
    errors: list[SourceError] = []
    states: set[State] = set()
    untranslated = 0

    def inline(segment: Segment, source: Inlines) -> Inlines:
        nonlocal untranslated
        message = catalogue.find(segment.text, segment.context)
        if message is None:
            untranslated += 1
            return (Span(source, document.language, place=segment.place),)
        states.add(message.state)
        try:
            return tags.decode(message.translation, source, place=message.place)
        except SourceError as error:
            errors.append(error)
            return source

    def words(segment: Segment, source: str) -> str:
        nonlocal untranslated
        message = catalogue.find(segment.text, segment.context)
        if message is None:
            untranslated += 1
            return source
        states.add(message.state)
        return " ".join(message.translation.split())

    translated = rebuild(document, inline, words)
    if errors:
        raise errors[0] if len(errors) == 1 else SourceErrors(errors)
    if glossary is not None and document.glossary:
        states.add(glossary.state)
    return replace(
        translated,
        language=language,
        state=State.DRAFT if untranslated else _lowest(states),
        untranslated=untranslated,
        glossary=_entries(document.glossary, glossary),
    )


def _entries(source: tuple[GlossaryEntry, ...], glossary: Document | None) -> tuple[GlossaryEntry, ...]:
    """Return the translated entries under the keys of the source: both come from one file, in one order."""
    if glossary is None:
        return source
    return tuple(
        replace(entry, key=original.key) for original, entry in zip(source, glossary_entries(glossary), strict=True)
    )


def _lowest(states: set[State]) -> State:
    """Return the lowest state; a document of which nothing is translated is a draft."""
    return next((state for state in STATES if state in states), State.DRAFT)


def words_of(catalogue: Catalogue) -> Words:
    """Return the interface's words of a catalogue; a phrase without translation comes back in English."""

    def words(phrase: str) -> str:
        message = catalogue.find(phrase)
        return phrase if message is None else message.translation

    return words
