"""The terms of a workspace by language: what is never translated, and what is always translated by the same words.

They come from `translations/terms.toml`, which people write:

    keep = ["NHS 111", "Healthwatch"]

    [terms.pl]
    "local authority" = ["władze lokalne", "samorząd lokalny"]

and from the glossary, whose own translated terms count by themselves.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from publisher import language as languages
from publisher.errors import NOWHERE, Place, nearest
from publisher.fields import Table, read_toml

FILE = "translations/terms.toml"


@dataclass(frozen=True, slots=True)
class AgreedTerm:
    """A term of the source's language and the wordings that may stand for it in one other, the first preferred.

    `keep` says that it is never translated: `wordings` is then the term itself. `place` says who agreed on it: a line
    of `terms.toml`, or of the glossary's PO file.
    """

    text: str
    wordings: tuple[str, ...]
    keep: bool = False
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class TermList:
    """What a file of terms says: names never translated, and the agreed terms of each language."""

    keep: tuple[AgreedTerm, ...] = ()
    agreed: Mapping[str, tuple[AgreedTerm, ...]] | None = None

    def in_language(self, tag: str) -> tuple[AgreedTerm, ...]:
        """Return what holds for a language: a wording that it has for a name counts more than to keep the name."""
        own = [term for one in languages.fallbacks(tag) for term in (self.agreed or {}).get(one, ())]
        worded = {term.text for term in own}
        return (*own, *(term for term in self.keep if term.text not in worded))


def read_terms(text: str, *, path: str = FILE, known: Collection[str]) -> TermList:
    """Return the terms of a TOML file. `known` are the languages of the workspace.

    Raises `ConfigurationError` with the line of what is wrong: TOML that is broken, a key or language that does not
    exist, a term without words.
    """
    table = read_toml(text, file=path)
    table.only("keep", "terms")
    keep = tuple(AgreedTerm(name, (name,), keep=True, place=table.place("keep")) for name in _names(table, "keep"))
    by_language = table.table("terms")
    for tag in by_language.values:
        if tag not in known and not languages.known(tag):
            raise by_language.refuse(tag, f"“{tag}” is not a language that this program knows.", nearest(tag, known))
    agreed = {tag: tuple(_agreed(by_language.table(tag))) for tag in by_language.values}
    return TermList(keep, agreed)


def _names(table: Table, key: str) -> tuple[str, ...]:
    names = table.texts(key)
    if "" in names:
        raise table.refuse(key, f"“{key}” has an entry without words.", "Write its words, or delete it.")
    return tuple(dict.fromkeys(names))


def _agreed(table: Table) -> Iterator[AgreedTerm]:
    for term, value in table.values.items():
        if not term.strip():
            raise table.refuse(term, "A term has no words.", "Write it in quotes before the sign “=”.")
        wordings = _names(table, term) if isinstance(value, list) else (table.text(term),)
        if not wordings:
            raise table.refuse(term, f"“{term}” has no wording.", "Write the agreed words in quotes, or delete it.")
        yield AgreedTerm(" ".join(term.split()), wordings, place=table.place(term))


# A term with its short forms behind it, as the glossary writes it: “Integrated Care System (ICS)”.
_WITH_SHORT = re.compile(r"(?P<full>.+?)\s*[(（](?P<short>[^()（）]+)[)）]\s*")


# Lithuanian, among others, writes names of organisations in quotation marks.
_QUOTES = " \u00a0\"'„“”«»‚‘’"


def glossary_terms(translated: Iterable[tuple[str, str, Place]]) -> Iterator[AgreedTerm]:
    """Yield the agreed terms of a glossary: from each term, its translation and its place; none where none is given.

    A short form in brackets is a term of its own. What is the same in both languages is a name that is kept.
    """
    for text, wording, place in translated:
        if not wording.strip():
            continue
        source, target = _WITH_SHORT.fullmatch(text), _WITH_SHORT.fullmatch(wording)
        yield _term(source["full"] if source else text, target["full"] if target else wording, place)
        if source and target:
            yield _term(source["short"], target["short"], place)


def _term(text: str, wording: str, place: Place) -> AgreedTerm:
    same = wording.strip(_QUOTES) == text
    return AgreedTerm(text, (text if same else wording.strip(),), keep=same, place=place)


def merged(*lists: Iterable[AgreedTerm]) -> tuple[AgreedTerm, ...]:
    """Return the terms of several lists, each once, the longest first; what several allow for one is all allowed.

    A wording counts more than to keep a name.
    """
    by_text: dict[str, AgreedTerm] = {}
    for term in (one for terms in lists for one in terms):
        known = by_text.get(term.text)
        if known is None or (known.keep and not term.keep):
            by_text[term.text] = term
        elif not term.keep:
            wordings = tuple(dict.fromkeys((*known.wordings, *term.wordings)))
            by_text[term.text] = replace(known, wordings=wordings)
    return tuple(sorted(by_text.values(), key=lambda term: (-len(term.text), term.text)))


def terms_in(source: str, terms: Iterable[AgreedTerm]) -> Iterator[AgreedTerm]:
    """Yield the terms that a source text uses, the longest first; words within one are no term of their own.

    “NHS Long Term Plan” does not also say “NHS”, unless that stands there once more. A name as it is written counts
    before a term in small letters: “Mid and South Essex” is one, “mid and south Essex” may be translated.
    """
    left = source
    for term in sorted(terms, key=lambda one: (-len(one.text), not one.keep)):
        rest, found = _pattern(term.text, term.keep).subn("\0", left)
        if found:
            left = rest
            yield term


@cache
def _pattern(text: str, keep: bool) -> re.Pattern[str]:
    """Return what finds a term of English in any of its forms: as a plural, with a hyphen, at a sentence's beginning.

    A name that is kept, and one in capitals such as “NHS”, is found only as it is written.
    """
    words = re.split(r"[\s-]+", text)
    *before, last = words
    exact = keep or text.isupper()
    if not exact:
        last = _singular(last)
    ending = "s?" if text.isupper() else "" if exact else "(?:y|ies|es|s)?"
    joined = r"[\s-]+".join((*map(re.escape, before), re.escape(last) + ending))
    return re.compile(rf"(?<!\w){joined}(?!\w)", 0 if exact else re.IGNORECASE)


_LEAST = 3  # letters of a word from which an ending can be taken


def _singular(word: str) -> str:
    """Return what all forms of an English noun begin with: “priorit” of priorities, “group” of groups."""
    for ending in ("ies", "y", "s"):
        if len(word) > _LEAST + len(ending) and word.endswith(ending) and not word.endswith("ss"):
            return word.removesuffix(ending)
    return word
