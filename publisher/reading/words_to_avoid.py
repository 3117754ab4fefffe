"""Where a text uses a word or phrase to avoid, in any of its forms (`table_of_words_to_avoid.py` has the words)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from publisher.reading.common_words import base_form
from publisher.reading.sieve import Sieve
from publisher.reading.table_of_words_to_avoid import AVOIDED, Avoided

# Single words of the table that are hard words too: formal English for something that everybody says otherwise.
_HARD = """
    additional additionally approximately ascertain assist assistance cease collaborate collaboration commence comply
    demonstrate discontinue disseminate empower endeavour equitable expedite facilitate implement initiate leverage
    liaise mitigate modify obtain outcome participate prior purchase regarding reside retain stakeholder subsequently
    sufficient terminate utilise utilize whilst
"""


def _spellings(phrase: str) -> tuple[str, ...]:
    """Return a phrase as it is spelt in Britain, and with -ize."""
    american = phrase.replace("authorise", "authorize")
    for ending in ("ise", "isation"):
        if american.endswith(ending):
            american = american.removesuffix(ending) + ending.replace("s", "z")
    return tuple(dict.fromkeys((phrase, american)))


def _with_first_words() -> Mapping[str, tuple[tuple[tuple[str, ...], Avoided], ...]]:
    """Return the words of each entry by the first of them, the longest entry first."""
    found: dict[str, list[tuple[tuple[str, ...], Avoided]]] = {}
    for entry in AVOIDED:
        for phrase in _spellings(entry.phrase):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, entry))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


_BY_FIRST_WORD = _with_first_words()
_PLAIN = {" ".join(words): entry.plain for rows in _BY_FIRST_WORD.values() for words, entry in rows}
PLAIN_WORDS = {word: _PLAIN[word] for word in _HARD.split()}


@dataclass(frozen=True, slots=True)
class Use:
    """A use of an entry in a row of words: the words from `start` to `end`."""

    start: int
    end: int
    entry: Avoided


def uses(words: tuple[str, ...]) -> Iterator[Use]:
    """Yield where the words of a sentence are to be avoided, the longest entry at each place.

    A word stands for its base form too: “utilised” for “utilise”, but not “regard” for “regarding”.
    """
    behind = 0
    first = _FIRST_WORDS.caught(frozenset(words))
    for at in [at for at, word in enumerate(words) if word in first] if first else ():
        if at < behind:
            continue
        rows, seconds = _rows_of(words[at])
        if seconds and (at + 1 == len(words) or seconds.isdisjoint(_forms(words[at + 1]))):
            continue
        found = next((row for row in rows if len(row[0]) == 1 or _fits(row[0], words, at)), None)
        if found:
            behind = at + len(found[0])
            yield Use(at, behind, found[1])


@lru_cache(maxsize=65536)  # more different words than a hundred long texts have
def _forms(word: str) -> tuple[str, ...]:
    small = word.lower()
    base = base_form(small, "en") if small.isalpha() else small
    return (small,) if base == small else (small, base)


_Rows = tuple[tuple[tuple[str, ...], Avoided], ...]


@lru_cache(maxsize=65536)
def _rows_of(word: str) -> tuple[_Rows, frozenset[str]]:
    """Return the entries that a word begins, and what has to follow it in all of them, nothing where it may be none."""
    rows = [row for form in _forms(word) for row in _BY_FIRST_WORD.get(form, ())]
    alone = any(len(phrase) == 1 for phrase, _ in rows)
    seconds = frozenset() if alone else frozenset(phrase[1] for phrase, _ in rows)
    return tuple(sorted(rows, key=lambda row: -len(row[0]))), seconds


_FIRST_WORDS = Sieve(lambda word: bool(_rows_of(word)[0]))


def _fits(phrase: tuple[str, ...], words: tuple[str, ...], at: int) -> bool:
    """Return whether the words after the first are those of a phrase."""
    if at + len(phrase) > len(words) or phrase[1] not in _forms(words[at + 1]):
        return False
    if not all(phrase[index] in _forms(words[at + index]) for index in range(2, len(phrase))):
        return False
    end = at + len(phrase)
    return phrase not in _OF_PEOPLE or end == len(words) or words[end].lower() in _AFTER_PEOPLE


_OF_PEOPLE = frozenset(
    ("the", *words.split())
    for words in ("blind", "deaf", "disabled", "elderly", "handicapped", "infirm", "mentally ill")
)
_AFTER_WORDS = """
    a also and are as at but by can cannot could do find for from get had have if in is it live may might more must need
    of on often or should so than that to use want were when where who whose will with without would
"""
_AFTER_PEOPLE = frozenset(_AFTER_WORDS.split())


def is_avoided(word: str) -> bool:
    """Return whether a single word is an entry by itself."""
    return any(len(phrase) == 1 for form in _forms(word) for phrase, _ in _BY_FIRST_WORD.get(form, ()))
