"""The glossary: its terms with their short forms, and what is wrong with them.

A term is written with its short forms in brackets behind it: “Integrated Care System (ICS)”.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from publisher.errors import Place, SourceError
from publisher.markdown.terms import Terms, is_capitals, mark_within, plural, singulars
from publisher.model import (
    Block,
    Blocks,
    Definition,
    DefinitionList,
    Document,
    GlossaryEntry,
    Inlines,
    Paragraph,
    Text,
    plain_text,
)

_WITH_BRACKETS = re.compile(r"\s*(?P<full>.*\S)\s*[(（](?P<short>[^()（）]+)[)）]\s*", re.DOTALL)
_COMMAS = re.compile(r"\s*[,;،؛、，]\s*")
# What does not take the plural of a name: in “Director of Nursing” it is not the last word.
_JOINERS = frozenset(("and", "for", "in", "of", "on", "the", "to", "with"))


def faults(blocks: Blocks, *, english: bool) -> Iterator[SourceError]:
    """Yield what is wrong with a glossary: what is no term, or stands twice, or is not explained in words."""
    seen: dict[str, Place] = {}
    for block in blocks:
        if not isinstance(block, DefinitionList):
            yield SourceError(
                "The glossary holds only words and their explanations.",
                mend="Write the word on a line, and below it “:   ” and its explanation.",
                place=block.place,
            )
            continue
        for definition in block.items:
            if not _explains(definition):
                yield SourceError(
                    f"The explanation of “{plain_text(definition.terms[0])}” is not words alone.",
                    mend="Write it as one or more paragraphs below the word, without lists and pictures.",
                    place=definition.place,
                )
            for term in definition.terms:
                yield from _defined_before(term, definition.place, seen, english=english)


def doubled(document: Document) -> Iterator[SourceError]:
    """Yield a mistake for each term of a glossary that stands in it twice; a translation may make one of two."""
    seen: dict[str, Place] = {}
    for block in document.blocks:
        for definition in block.items if isinstance(block, DefinitionList) else ():
            for term in definition.terms:
                yield from _defined_before(term, definition.place, seen, english=_is_english(document.language))


def _defined_before(term: Inlines, place: Place, seen: dict[str, Place], *, english: bool) -> Iterator[SourceError]:
    """Yield a mistake where a term, or one of its short forms, stands in the glossary before; keep them in `seen`.

    In English one of a thing and several are one term: a text that says “vaccines” uses the term “Vaccine”.
    """
    place = term[0].place if term and term[0].place.line else place
    full, short = full_and_short(plain_text(term))
    own = dict.fromkeys([_spelling(full), *map(_spelling, short)])
    for form, spelling in zip((full, *short), (_spelling(full), *map(_spelling, short)), strict=True):
        if spelling in seen:
            what = "is explained" if form == full else "stands in the glossary"
            yield SourceError(
                f"“{form}” {what} twice: in line {seen[spelling].line} and in line {place.line}.",
                mend="Delete one of the two." if form == full else "Leave it with the one word that it stands for.",
                place=place,
            )
    for spelling in own:
        seen.setdefault(spelling, place)
    if english and not is_capitals(full):
        seen.setdefault(plural(_key(full)), place)
        for singular in singulars(_key(full)):
            seen.setdefault(singular, place)


def _spelling(form: str) -> str:
    """Return a term as it is compared with others: only a short form has its own case."""
    return form if is_capitals(form) else _key(form)


def marked(document: Document) -> Document:
    """Return a glossary with the terms in the explanations of other terms as `Term`s, each once in an explanation."""
    terms = Terms(glossary_entries(document), english=_is_english(document.language))
    return replace(document, blocks=tuple(_marked_list(block, terms) for block in document.blocks))


def _marked_list(block: Block, terms: Terms) -> Block:
    if not isinstance(block, DefinitionList):
        return block
    return replace(block, items=tuple(_marked_definition(item, terms) for item in block.items))


def _marked_definition(definition: Definition, terms: Terms) -> Definition:
    seen = {_key(full_and_short(plain_text(term))[0]) for term in definition.terms}
    return replace(
        definition,
        descriptions=tuple(
            tuple(
                replace(block, children=mark_within(block.children, terms, seen))
                if isinstance(block, Paragraph)
                else block
                for block in description
            )
            for description in definition.descriptions
        ),
    )


def glossary_entries(document: Document) -> tuple[GlossaryEntry, ...]:
    """Return the entries of a glossary that `read_glossary` read, in its own or in a translated language.

    The keys are those of the document as it stands; `publisher.translation.translate` keeps the source's.
    """
    return tuple(
        entry_of(term, _explanation(definition.descriptions), place=definition.place)
        for block in document.blocks
        if isinstance(block, DefinitionList)
        for definition in block.items
        for term in definition.terms
    )


def entry_of(term: Inlines, explanation: Inlines, *, place: Place) -> GlossaryEntry:
    """Return the entry of a term as it is written, with its short forms in brackets."""
    full, short = full_and_short(plain_text(term))
    return GlossaryEntry(_key(full), term, explanation, short, place=place)


def full_and_short(term: str, *, sure: bool = False) -> tuple[str, tuple[str, ...]]:
    """Return a term without the short forms in brackets behind it, and these; other words in brackets stay with it.

    `sure` says that what stands in brackets is short forms: not every script has capitals to know them by.
    """
    found = _WITH_BRACKETS.fullmatch(term)
    if found:
        short = tuple(" ".join(form.split()) for form in _COMMAS.split(found["short"].strip()))
        if sure or all(map(_is_short_form, short)):
            return " ".join(found["full"].split()), short
    return " ".join(term.split()), ()


def _is_short_form(form: str) -> bool:
    """Return whether words look like a short form: two capitals or more, and in no word fewer than other letters."""
    capitals = sum(sign.isupper() for sign in form)
    return capitals > 1 and all(_mostly_capitals(word) for word in form.split())


def _mostly_capitals(word: str) -> bool:
    letters = [sign for sign in word.removesuffix("s") if sign.isalpha()]
    return 2 * sum(letter.isupper() for letter in letters) >= len(letters)


def expansions(entries: Iterable[GlossaryEntry], language: str) -> dict[str, str]:
    """Return what each short form stands for; in English its plural with s has that of its full form."""
    found: dict[str, str] = {}
    for entry in entries:
        for form in entry.short_forms:
            found.setdefault(form, entry.full_form)
    if _is_english(language):
        for entry in entries:
            for form in entry.short_forms:
                found.setdefault(f"{form}s", _plural(entry.full_form))
    return found


def _plural(full: str) -> str:
    """Return the plural of a name; the name as it is where its last word is not what there are several of."""
    return full if _JOINERS.intersection(full.lower().split()) else plural(full)


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == "en"


def _key(term: str) -> str:
    return " ".join(term.split()).lower()


def _explains(definition: Definition) -> bool:
    """Return whether an explanation is paragraphs alone, which is what a word box can show, and says something."""
    blocks = [block for description in definition.descriptions for block in description]
    return bool(blocks) and all(isinstance(block, Paragraph) for block in blocks)


def _explanation(descriptions: Sequence[Blocks]) -> Inlines:
    """Return the paragraphs of all descriptions as one run of words."""
    words: list[Inlines] = [
        block.children for description in descriptions for block in description if isinstance(block, Paragraph)
    ]
    joined: Inlines = ()
    for part in words:
        joined = (*joined, Text(" "), *part) if joined else part
    return joined
