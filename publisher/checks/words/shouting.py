"""Words in capitals that are no short forms: “PLEASE DO NOT DRIVE”.

A word in capitals is taken for shouted where the list of common words of its language has it in small letters. Where
there is no such list, or in no other way can be told, a run of several long words is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from publisher.model import Abbreviation, Document, Same, plain_text
from publisher.reading.capitals import KNOWN_TO_ALL, KNOWN_TO_READERS, has_capitals, may_hold_words_in_capitals
from publisher.reading.common_words import counted_form, zipf_values

# In easy read each word in capitals is an error of another rule (docs/checks/type-style.md).
OTHER_EDITIONS = ("standard", "large-print")

# Ours, set on the texts of tests/samples: short forms that are words too (“SIT”, “SEND”, “STAR”) are under 5.4 or have
# fewer letters; the words that people shout (“THREE”, “PLEASE”, “IMPORTANT”, “NOT”) are over it.
STRESSED = 5.4  # on the Zipf scale: a word alone that is as common as this is no short form
_COMMON = 3.0  # on the Zipf scale: beside another shouted word
_LEAST_LETTERS = 4  # of one word alone: “NOT” in a sentence is stress that a reader takes in at a glance
_UNKNOWN_WORDS, _UNKNOWN_LETTERS = 3, 15  # where there is no list of common words
_OF_LATIN = "en"  # whose words stand in capitals in a text of a script that has none
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_TWO_CAPITALS = re.compile(r"[^\W\d_a-z]{2}")


@dataclass(frozen=True, slots=True)
class Shouted:
    """A run of words in capitals, and where in the text it begins."""

    words: str
    start: int


def known_to(document: Document) -> frozenset[str]:
    """Return the words in capitals that are short forms in a document: those that it explains, and those of all.

    Those of the last document are remembered: several checks, one after the other, ask for them.
    """
    return _known_to(Same(document))


@lru_cache(maxsize=1)
def _known_to(same: Same) -> frozenset[str]:
    document = same.document
    explained = {node.value for node in document.inlines() if isinstance(node, Abbreviation)}
    of_glossary = {short for entry in document.glossary for short in entry.short_forms}
    terms = {word for entry in document.glossary for word in _WORD.findall(plain_text(entry.term)) if word.isupper()}
    return KNOWN_TO_ALL | explained | of_glossary | terms | {word.upper() for word in document.allowed_words}


def shouted(text: str, language: str, known: frozenset[str]) -> Iterator[Shouted]:
    """Yield each run of shouted words: two or more, or one very common word of `_LEAST_LETTERS` letters or more."""
    if not may_hold_words_in_capitals(text) or not _TWO_CAPITALS.search(text):
        return
    tag = language.partition("-")[0] if has_capitals(language) else _OF_LATIN
    for run in _runs_in_capitals(text):
        words = [word[0] for word in run]
        if _is_shouted(words, tag, known):
            start, end = run[0].start(), run[-1].end()
            yield Shouted(" ".join(text[start:end].split()), start)


def _runs_in_capitals(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the words in capitals that stand in a row, with nothing but spaces between them."""
    if not any(len(word) > 1 and word.isupper() for word in _WORD.findall(text)):
        return
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        in_capitals = word[0].isupper() and (len(word[0]) > 1 or bool(run))
        apart = bool(run) and text[run[-1].end() : word.start()].strip() != ""
        if run and (apart or not in_capitals):
            yield run
            run = []
        if in_capitals and (len(word[0]) > 1 or run):
            run.append(word)
    if run:
        yield run


def _is_shouted(words: list[str], tag: str, known: frozenset[str]) -> bool:
    values = zipf_values(tag)
    if all(word in known or word in KNOWN_TO_READERS for word in words):
        return False
    others = [word for word in words if word not in known]
    if not values:
        return len(others) >= _UNKNOWN_WORDS and sum(map(len, others)) >= _UNKNOWN_LETTERS
    common = [values.get(counted_form(word, tag), 0.0) for word in others]
    if any(zipf >= STRESSED and len(word) >= _LEAST_LETTERS for word, zipf in zip(others, common, strict=True)):
        return True
    return len(words) > 1 and sum(zipf >= _COMMON for zipf in common) > len(words) / 2 and max(common) >= STRESSED - 1
