"""Where an easy-read text first uses the terms of the glossary: those words become `Term`s, as if in bold.

A term is a whole word, or several with white space or hyphens between them. Its case does not count, but that of short
forms does (“WHO” is not “who”). In English a plural with s counts too.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from unicodedata import category

from publisher import characters
from publisher.errors import Place
from publisher.model import (
    Blocks,
    EasyRead,
    Emphasis,
    GlossaryEntry,
    Inline,
    Inlines,
    Link,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
    plain_text,
)

_MOST_WORDS = 30  # of a term: more would take long to look for, and nobody writes them the same twice
_HYPHENS = "-\u2010\u2011"
_BETWEEN = re.compile(rf"\s+|[{_HYPHENS}]")
_WIDE = re.compile(f"[{characters.WITHOUT_SPACES}]")


@cache
def _word() -> re.Pattern[str]:
    """Return what finds words, and each sign of Chinese and Japanese by itself.

    Marks belong to the letters that they stand on (Unicode 16, 3.6), and joiners stand within words.
    """
    marks = "".join(re.escape(chr(sign)) for sign in range(0x300, 0x1EFFF) if category(chr(sign))[0] == "M")
    wide = characters.WITHOUT_SPACES
    return re.compile(f"[{wide}]|(?:(?![{wide}])[\\w{marks}\u200c\u200d])+")


@dataclass(frozen=True, slots=True)
class _Use:
    """A term in a text: from where to where, and the key of its entry."""

    start: int
    end: int
    key: str


class Terms:
    """The terms of a glossary, to be found in texts."""

    def __init__(self, entries: Iterable[GlossaryEntry] = (), *, english: bool = True) -> None:
        """Take the entries; `english` says that plurals may be made as English makes them."""
        self._as_they_stand: dict[str, str] = {}
        self._any_case: dict[str, str] = {}
        self._whole: dict[str, str] = {}
        self._singular: dict[str, str] = {}
        entries = tuple(entries)
        for entry in entries:
            self._whole.setdefault(_folded(plain_text(entry.term)), entry.key)
            self._add(entry.full_form, entry.key)
            for form in entry.short_forms:
                self._as_they_stand.setdefault(_joined(form), entry.key)
        if english:
            for entry in entries:
                self._add_plurals(entry)
        self._longest: dict[str, int] = {}
        for words in (*self._as_they_stand, *self._any_case):
            first, count = words.partition(" ")[0].lower(), words.count(" ") + 1
            self._longest[first] = max(self._longest.get(first, 0), min(count, _MOST_WORDS))

    def _add(self, form: str, key: str) -> None:
        """Keep a full form; one in capitals alone is a short form itself."""
        words = _joined(form)
        if is_capitals(words):
            self._as_they_stand.setdefault(words, key)
        else:
            self._any_case.setdefault(words.lower(), key)

    def _add_plurals(self, entry: GlossaryEntry) -> None:
        words = _joined(entry.full_form)
        if is_capitals(words):
            self._as_they_stand.setdefault(f"{words}s", entry.key)
        elif words:
            self._any_case.setdefault(plural(words).lower(), entry.key)
            for singular in singulars(words.lower()):
                self._singular.setdefault(singular, entry.key)
        for form in entry.short_forms:
            self._as_they_stand.setdefault(f"{_joined(form)}s", entry.key)

    def key_of(self, words: str) -> str | None:
        """Return the key of the term that an author's bold words are, in the singular too; None where they are none."""
        joined = _joined(words)
        return (
            self._whole.get(_folded(words))
            or self._key(joined)
            or self._as_they_stand.get(joined.upper())
            or self._singular.get(joined.lower())
        )

    def uses(self, text: str) -> Iterator[_Use]:
        """Yield each use of a term, the longest where several begin at one word, none within another."""
        words = list(_word().finditer(text))
        at = 0
        while at < len(words):
            use = self._use(text, words, at)
            at += 1
            if use is not None:
                yield use
                while at < len(words) and words[at].start() < use.end:
                    at += 1

    def _use(self, text: str, words: list[re.Match[str]], at: int) -> _Use | None:
        """Return the longest term that begins with a word of a text, if one does."""
        start = words[at].start()
        if start > 1 and text[start - 1] in _HYPHENS and text[start - 2].isalnum():
            return None
        found: _Use | None = None
        joined, end = "", start
        for word in words[at : at + self._longest.get(words[at][0].lower(), 0)]:
            if joined and not _may_join(text[end : word.start()], word[0]):
                break
            joined = f"{joined} {word[0]}" if joined else word[0]
            end = word.end()
            goes_on = text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isalnum()
            if not goes_on and (key := self._key(joined)) is not None:
                found = _Use(start, end, key)
        return found

    def _key(self, joined: str) -> str | None:
        return self._as_they_stand.get(joined) or self._any_case.get(joined.lower())


def plural(words: str) -> str:
    """Return English words with the last one in the plural, as most nouns make it."""
    if re.search(r"[^aeiou]y$", words):
        return f"{words[:-1]}ies"
    return f"{words}es" if re.search(r"(?:s|x|z|ch|sh)$", words) else f"{words}s"


def is_capitals(words: str) -> bool:
    """Return whether words are written in capitals alone, without a digit: “AIDS”, which is not “aids”."""
    letters = words.replace(" ", "")
    return len(letters) > 1 and letters.isupper() and letters.isalpha()


def singulars(words: str) -> Iterator[str]:
    """Yield what the singular of English words could be; only the author's bold says that it is the term."""
    if words.endswith("ies"):
        yield f"{words[:-3]}y"
    if words.endswith("es"):
        yield words[:-2]
    if words.endswith("s") and not words.endswith("ss"):
        yield words[:-1]


def _joined(words: str) -> str:
    """Return the words of a text with one space between two."""
    return " ".join(_word().findall(words))


def _folded(words: str) -> str:
    return " ".join(words.split()).lower()


def _may_join(between: str, after: str) -> bool:
    """Return whether what stands between two words leaves them one term; Chinese and Japanese have nothing there."""
    return bool(_BETWEEN.fullmatch(between)) or (not between and _WIDE.match(after) is not None)


def mark_first_uses(blocks: Blocks, terms: Terms) -> Blocks:
    """Return blocks with the first use of each term in the easy-read statements as a `Term`.

    Where the author has marked a use, an earlier one counts all the same. Headings explain nothing, so the words in
    them are no use of a term; nor are code and words in another language.
    """
    seen: set[str] = set()
    return tuple(
        replace(block, statements=tuple(_in_statement(statement, terms, seen) for statement in block.statements))
        if isinstance(block, EasyRead)
        else block
        for block in blocks
    )


def _in_statement(statement: Statement, terms: Terms, seen: set[str]) -> Statement:
    return replace(statement, children=mark_within(statement.children, terms, seen))


def mark_within(nodes: Inlines, terms: Terms, seen: set[str]) -> Inlines:
    """Return inline content with each use of a term that is not in `seen` as a `Term`; its key is then added there."""
    marked: list[Inline] = []
    for are_words, group in groupby(nodes, key=lambda node: isinstance(node, Text | Superscript | Subscript)):
        if are_words:
            marked += _in_words(tuple(group), terms, seen)
        else:
            marked += (_inside(node, terms, seen) for node in group)
    return tuple(marked)


def _inside(node: Inline, terms: Terms, seen: set[str]) -> Inline:
    match node:
        case Term():
            seen.add(node.key)
            return node
        case Emphasis() | Strong() | Link():
            return replace(node, children=mark_within(node.children, terms, seen))
        case _:
            return node


def _in_words(nodes: Inlines, terms: Terms, seen: set[str]) -> Iterator[Inline]:
    """Yield words, raised and lowered ones among them, with the terms in them marked."""
    at = 0
    cuts = _cuts(nodes)
    for use in terms.uses("".join(map(_words, nodes))):
        if use.key in seen or use.start not in cuts or use.end not in cuts:
            continue
        seen.add(use.key)
        yield from _between(nodes, at, use.start)
        words = tuple(_between(nodes, use.start, use.end))
        yield Term(words, use.key, place=words[0].place)
        at = use.end
    yield from _between(nodes, at, len("".join(map(_words, nodes))))


def _words(node: Inline) -> str:
    return node.value if isinstance(node, Text) else plain_text(node)


def _cuts(nodes: Inlines) -> frozenset[int]:
    """Return where nodes may be cut: anywhere in words, and at both ends of raised and lowered ones."""
    cuts: set[int] = set()
    at = 0
    for node in nodes:
        end = at + len(_words(node))
        cuts.update(range(at, end + 1) if isinstance(node, Text) else (at, end))
        at = end
    return frozenset(cuts)


def _between(nodes: Inlines, start: int, end: int) -> Iterator[Inline]:
    """Yield what stands between two cuts."""
    at = 0
    for node in nodes:
        size = len(_words(node))
        low, high = max(start - at, 0), min(end - at, size)
        if low < high:
            yield piece(node, low, high) if isinstance(node, Text) else node
        at += size


def piece(text: Text, start: int, end: int) -> Text:
    """Return a part of a text, at its own line: a text's place is that of its first word."""
    value = text.value
    first = len(value) - len(value.lstrip())
    begins = start + len(value[start:end]) - len(value[start:end].lstrip())
    lines = value.count("\n", first, begins) if begins > first else 0
    place = Place(text.place.path, text.place.line + lines) if text.place.line else text.place
    return Text(value[start:end], place=place)
