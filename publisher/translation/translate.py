"""A document in another language."""

import re
from collections.abc import Iterator
from dataclasses import replace

from publisher.errors import SourceError, SourceErrors
from publisher.markdown.glossary import expansions, full_and_short, glossary_entries
from publisher.materials import Words
from publisher.model import (
    Abbreviation,
    Document,
    EditionText,
    GlossaryEntry,
    Inlines,
    Span,
    State,
    Term,
    inlines_within,
    plain_text,
)
from publisher.translation import tags
from publisher.translation.catalogue import Catalogue, Message, refuse_other_language
from publisher.translation.foreign import mark_foreign
from publisher.translation.quality import NOT_IN_PAGES, Pair, unsafe
from publisher.translation.segments import Open, Segment, rebuild
from publisher.translation.states import STATES

_LINE_ENDS = re.compile(r"[ \t\r\n]+")


def translate(document: Document, catalogue: Catalogue, *, language: str, glossary: Document | None = None) -> Document:
    """Return the document in `language`, with the translations of a catalogue.

    `glossary` is the glossary's own document, already translated; its entries keep the keys of the source.
    What is not translated stays in the source's language, marked as such, and is counted in `untranslated` beside the
    number of all `segments`; one that stands there several times counts once, as a translator has it once. The names
    and explanations of the hard words that the document uses count too.
    The document's state is the lowest of the states of all that was used, draft where it is not whole; its places are
    lines of the PO file.
    Raises `SourceError`, or `SourceErrors` where there are several, for translations whose tags are broken.
    """
    errors: list[SourceError] = []
    states: set[State] = set()
    met: dict[tuple[str, str], bool] = {}  # each segment, and whether it is translated

    def found(segment: Segment) -> Message | None:
        message = catalogue.find(segment.text, segment.context)
        met[segment.text, segment.context] = message is not None
        return message

    def is_open(text: str, context: str) -> bool:
        return catalogue.find(text, context) is None

    def inline(segment: Segment, source: Inlines) -> Inlines:
        message = found(segment)
        if message is None:
            return (Span(source, document.language, place=segment.place),)
        states.add(message.state)
        try:
            _refuse_unsafe(message, language)
            translated = tags.decode(message.translation, source, place=message.place)
            kept = plain_text(source)
            return mark_foreign(translated, language=language, source=document.language, kept=kept)
        except SourceError as error:
            errors.append(error)
            return source

    def words(segment: Segment, source: str) -> str:
        message = found(segment)
        if message is None:
            return source
        states.add(message.state)
        try:
            _refuse_unsafe(message, language)
        except SourceError as error:
            errors.append(error)
        # A no-break space is no line's end: it keeps “?” with its word in French.
        return _LINE_ENDS.sub(" ", message.translation).strip(" ")

    refuse_other_language(catalogue, language)
    entries = _entries(document.glossary, glossary)
    left = Open(document.language, is_open, _open_forms(document, entries))
    translated = rebuild(document, inline, words, _full_forms(document, entries), left)
    if errors:
        raise errors[0] if len(errors) == 1 else SourceErrors(errors)
    if glossary is not None and document.glossary:
        states.add(glossary.state)
    parts = (*met.values(), *_explained_parts(document, entries))
    untranslated = parts.count(False)

    def own(text: str, context: str) -> str:
        """Return the language of words that stayed as they were in the source, "" where there is a translation."""
        return document.language if text and is_open(text, context) else ""

    def marked(edition: EditionText, source: EditionText) -> EditionText:
        return replace(
            edition,
            title_language=own(source.title, "title"),
            description_language=own(source.description, "description"),
        )

    return replace(
        translated,
        language=language,
        title_language=own(document.title, "title"),
        description_language=own(document.description, "description"),
        keyword_languages=_or_none(tuple(own(word, "keyword") for word in document.keywords)),
        editions=tuple(map(marked, translated.editions, document.editions)),
        state=State.DRAFT if untranslated else _lowest(states),
        changed=catalogue.revised,
        untranslated=untranslated,
        segments=len(parts),
        glossary=entries,
    )


def _refuse_unsafe(message: Message, language: str) -> None:
    """Raise `SourceError` for what no page may show: markup, scripts, and characters that turn the order of words."""
    if mistake := unsafe(Pair(message.text, message.translation, language, place=message.place), NOT_IN_PAGES):
        raise mistake


def _entries(source: tuple[GlossaryEntry, ...], glossary: Document | None) -> tuple[GlossaryEntry, ...]:
    """Return the translated entries under the keys of the source: both come from one file, in one order."""
    if glossary is None:
        return source
    return tuple(
        replace(entry, key=original.key, short_forms=_short_forms(original, entry))
        for original, entry in zip(source, glossary_entries(glossary), strict=True)
    )


def _short_forms(source: GlossaryEntry, translated: GlossaryEntry) -> tuple[str, ...]:
    """Return the short forms in a translated term; the source's where it has none in brackets.

    Only the source says whether what stands in brackets is short forms: not every script has capitals.
    """
    if not source.short_forms:
        return ()
    return full_and_short(plain_text(translated.term), sure=True)[1] or source.short_forms


def _full_forms(document: Document, entries: tuple[GlossaryEntry, ...]) -> dict[str, str]:
    """Return what stands in a translation for each full form of the source's glossary; for a plural, the same."""
    translated = {entry.key: entry.full_form for entry in entries}
    return {
        full: translated[source.key]
        for source in document.glossary
        for full in expansions((source,), document.language).values()
    }


def _or_none(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return languages, () where none is another than the document's."""
    return languages if any(languages) else ()


def _open_forms(document: Document, entries: tuple[GlossaryEntry, ...]) -> frozenset[str]:
    """Return the full forms of the glossary that are not translated, as they stand in the source."""
    return frozenset(
        full
        for source, entry in zip(document.glossary, entries, strict=True)
        if not _is_translated(source.term, entry.term)
        for full in expansions((source,), document.language).values()
    )


def _explained_parts(document: Document, entries: tuple[GlossaryEntry, ...]) -> Iterator[bool]:
    """Yield of each name and explanation in the glossary that the document uses whether all of it is translated."""
    nodes = tuple(document.inlines())
    used = _explained({node.key for node in nodes if isinstance(node, Term)}, document.glossary)
    short = {node.expansion for node in nodes if isinstance(node, Abbreviation)}
    for source, entry in zip(document.glossary, entries, strict=True):
        if source.key in used or _stands_for(source, document, short):
            yield _is_translated(source.term, entry.term)
        if source.key in used:
            yield _is_translated(source.explanation, entry.explanation)


def _explained(keys: set[str], glossary: tuple[GlossaryEntry, ...]) -> set[str]:
    """Return the keys of terms, and of those that their explanations use."""
    used_in = {
        entry.key: {node.key for node in inlines_within(entry.explanation) if isinstance(node, Term)}
        for entry in glossary
    }
    known: set[str] = set()
    while keys - known:
        known |= keys
        keys = keys.union(*(used_in.get(key, set()) for key in keys))
    return known


def _stands_for(entry: GlossaryEntry, document: Document, expanded: set[str]) -> bool:
    """Return whether a text has the full form of an entry behind one of its short forms."""
    return not expanded.isdisjoint(expansions((entry,), document.language).values())


def _is_translated(source: Inlines, translated: Inlines) -> bool:
    """Return whether no run of the source stands in a translation as it was: its place would be in the source still."""
    places = {node.place for node in source}
    return not any(isinstance(node, Span) and node.place in places for node in translated)


def _lowest(states: set[State]) -> State:
    """Return the lowest state; a document of which nothing is translated is a draft."""
    return next((state for state in STATES if state in states), State.DRAFT)


def words_of(catalogue: Catalogue) -> Words:
    """Return the interface's words of a catalogue; a phrase without translation comes back in English.

    What it returns raises `SourceError` for a translation that no page may show.
    """
    checked: set[str] = set()

    def words(phrase: str) -> str:
        message = catalogue.find(phrase)
        if message is None:
            return phrase
        if phrase not in checked:
            _refuse_unsafe(message, catalogue.language)
            checked.add(phrase)
        return message.translation

    return words
