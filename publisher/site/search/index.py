"""An index of the words of a site: which documents of a language have a word, and where. Pure data, in small parts.

A browser that opens a page from a memory stick reads scripts and nothing else. So each part is a script that gives one
text to the function `siteSearch`, and the page asks for the parts that it needs.

The words of a language stand in order, one a line, each with its places, and are cut into parts of `PART` bytes. The
directory says with which word each part begins, so that a word, or all words with one beginning, are looked for in the
one or two parts that can have them. What is shown of the documents is cut in the same way.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from publisher.site.search.words import terms

# Bytes of a part, at most, but for a line that is longer. A page asks for one or two parts of words for each word that
# is sought, in each language, and for a part of documents for each result that it shows.
PART = 24_000
DOCUMENTS_PART = 12_000
# Where a word can stand, the best place first: in the title (0), in the description (1), among the names that the
# leaflet goes by (2), in the text (3), or among its kinds (4).
_FIELDS = 5
_IN_TEXT = 3
# Places are written as steps to the documents that have the word: in their text, elsewhere (a sign says in which of
# the fields), or a run of documents in the same field, each the next one: kinds and names of languages are runs.
_STEP, _STEP_ELSEWHERE, _RUN = range(3)
_STEPS = 3
# A number is written with five bits in a sign, the lowest first; signs from the 33rd on say that more follow.
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS = 5
_MORE = 1 << _BITS


@dataclass(frozen=True, slots=True)
class Entry:
    """One document in a language: the words that it is found by, and what a result shows.

    `names` are words that people call it by and that it may not hold, as its language's; `kinds` those that many
    documents share, as editions and formats.
    """

    title: str
    description: str
    names: str
    text: str
    kinds: str
    shown: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an index: its name within the language, the first word or document in it, and its text."""

    name: str
    first: str | int
    text: str


def parts(entries: Iterable[Entry]) -> Iterator[Part]:
    """Yield the parts of a language's index, those of words (`w0`, `w1`, …) and then those of documents (`d0`, …).

    The entries are read once, in their order, and numbered from 0.
    """
    places: dict[str, list[int]] = {}
    rows: list[str] = []
    for number, entry in enumerate(entries):
        rows.append(json.dumps(entry.shown, ensure_ascii=False, separators=(",", ":")))
        for word, field in _fields(entry).items():
            places.setdefault(word, []).append(number * _FIELDS + field)
    # Scripts compare words by UTF-16, in which signs beyond the first 65,536 come before some of those.
    words = sorted(places, key=lambda word: word.encode("utf-16-be"))
    yield from _cut("w", ((word, f"{word} {_written(places[word])}") for word in words), PART)
    yield from _cut("d", enumerate(rows), DOCUMENTS_PART)


def script(name: str, text: str) -> bytes:
    """Return a script that gives a text to the page under a name."""
    return f"siteSearch({json.dumps(name)},{json.dumps(text, ensure_ascii=False)});\n".encode()


def _fields(entry: Entry) -> Mapping[str, int]:
    """Return each word of a document with the best place that it stands in."""
    found: dict[str, int] = {}
    for field, text in enumerate((entry.title, entry.description, entry.names, entry.text, entry.kinds)):
        for word in terms(text):
            found.setdefault(word, field)
    return found


def _written(places: Iterable[int]) -> str:
    """Return where a word stands as signs; the documents are in their order."""
    signs = []
    before = 0
    for number, field, more in _runs(places):
        elsewhere = field != _IN_TEXT
        signs.append(_signs((number - before) * _STEPS + (_STEP_ELSEWHERE if elsewhere else _STEP)))
        if elsewhere:
            signs.append(_signs(field))
        if more:
            signs.append(_signs(more * _STEPS + _RUN))
        before = number + more
    return "".join(signs)


def _runs(places: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    """Yield a document, the field of it, and how many of the next documents have the same field."""
    first, last, field = 0, -1, -1
    for place in places:
        number, own = divmod(place, _FIELDS)
        if number != last + 1 or own != field:
            if last >= 0:
                yield first, field, last - first
            first, field = number, own
        last = number
    if last >= 0:
        yield first, field, last - first


def _signs(number: int) -> str:
    """Return a number as signs."""
    signs = []
    while number >= _MORE:
        signs.append(_SIGNS[_MORE + number % _MORE])
        number >>= _BITS
    return "".join((*signs, _SIGNS[number]))


def _cut(kind: str, lines: Iterable[tuple[str | int, str]], most: int) -> Iterator[Part]:
    """Yield parts of lines, each line with its first word or number; a part has one line, or at most `most` bytes."""
    count, size = 0, 0
    first: str | int = ""
    held: list[str] = []
    for key, line in lines:
        length = len(line.encode()) + 1
        if held and size + length > most:
            yield Part(f"{kind}{count}", first, "\n".join(held))
            count, size, held = count + 1, 0, []
        if not held:
            first = key
        held.append(line)
        size += length
    if held:
        yield Part(f"{kind}{count}", first, "\n".join(held))
