"""The search for pictures: which stand for some words, the best first. It suggests; only an author places a picture.

What can be found are the names and words of the lists, and what their titles say is to be seen. OpenMoji's package
brings no words, so of its 4,495 drawings only those of the curated table are found.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from rapidfuzz import fuzz, process

from publisher.pictures.findable import Findable, Hit

# How much each way of finding a picture weighs, from 0 to 1. They were set so that the first hit is right for the words
# in tests/unit/pictures/test_search.py, and mean nothing beyond their order.
_NAME = 1.0  # the name is the word
_WORD = 0.97  # one of the words is it
_IN_NAME = 0.75  # a part of the name, such as “room” of waiting-room
_IN_WORDS = 0.7
_IN_TITLE = 0.5
_LATER = 0.002  # less for each word of a picture that stands before the one that was found
_LATEST = 10  # words that count so
_PHRASE = 1.25  # a whole phrase as it was sought is more than its words one by one

NEAR = 0.75  # of rapidfuzz's ratio, 0 to 1: less lets “fair” mean “family”
_NEAR_PHRASE = 0.85  # the same for phrases: less lets “social worker” mean “social care”
_ENOUGH = 0.3  # below this a picture has too little in common with what was sought
_MOST_NEAR = 20  # spellings
_COMMON = 1000  # pictures: a word that so many have, such as “a”, says nothing within a phrase
_LONGEST = 1000  # letters that are looked for: no statement is as long
_SPACES = re.compile(r"[\s_/,.;:!?()\[\]{}\"'’‘“”„«»&+–—-]+|[\u060c\u061b\u061f\u06d4\u0964\u3001\u3002]+")

# What is written or left out as people like: accents of European letters, the points of Hebrew, the vowels of Arabic.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0640\u200c\u200d]")
# Letters that Unicode does not take apart, and those of Arabic that keyboards for Urdu, Persian and Arabic share.
_ALIKE = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ"}
)


def fold(text: str) -> str:
    """Return a text as it is compared: small letters, single spaces, without the marks that people leave out."""
    spread = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    plain = unicodedata.normalize("NFC", _MARKS.sub("", spread)).translate(_ALIKE)
    return " ".join(filter(None, _SPACES.split(plain)))


@dataclass(frozen=True, slots=True)
class _Meeting:
    """That a text, folded, leads to a picture: its number, how much that weighs, and the text as it was written."""

    picture: int
    weight: float
    why: str


class Index:
    """What pictures can be found by. It is made once, for any number of searches."""

    def __init__(self, pictures: Iterable[Findable]) -> None:
        """Take the pictures, the preferred ones first: of two that fit as well, the first is found first."""
        self._pictures = tuple(pictures)

    @cached_property
    def _whole(self) -> Mapping[str, list[_Meeting]]:
        """Return for each name and each word of a list, folded, the pictures that it leads to."""
        found: dict[str, list[_Meeting]] = defaultdict(list)
        for number, picture in enumerate(self._pictures):
            found[fold(picture.name)].append(_Meeting(number, _NAME, picture.name))
            for place, word in enumerate(picture.entry.words):
                found[fold(word)].append(_Meeting(number, _WORD - _LATER * min(place, _LATEST), word))
        return found

    @cached_property
    def _parts(self) -> Mapping[str, list[_Meeting]]:
        """Return for each single word of names, words and titles the pictures that it leads to."""
        found: dict[str, list[_Meeting]] = defaultdict(list)
        for number, picture in enumerate(self._pictures):
            _take_apart(found, fold(picture.name), _Meeting(number, _IN_NAME, picture.name))
            for place, word in enumerate(picture.entry.words):
                weight = _IN_WORDS - _LATER * min(place, _LATEST)
                _take_apart(found, fold(word), _Meeting(number, weight, word))
            _take_apart(found, fold(picture.entry.title), _Meeting(number, _IN_TITLE, picture.entry.title))
        return found

    @cached_property
    def _spellings(self) -> Mapping[tuple[str, int], list[str]]:
        """Return all that can be met, each once, by its first letter and its length."""
        found: dict[tuple[str, int], list[str]] = defaultdict(list)
        for text in dict.fromkeys([*self._whole, *self._parts]):
            found[text[:1], len(text)].append(text)
        return found

    def search(self, words: str, *, most: int = 10) -> tuple[Hit, ...]:
        """Return the pictures that stand for some words, the best first, at most `most` of them.

        Words that nothing is, but that are spelt like something, are looked for among those with the same first letter;
        among all others only where nothing else is found.
        """
        sought = fold(words)
        if not sought or len(sought) > _LONGEST:
            return ()
        parts = sought.split()
        scores = self._scores(sought, parts)
        if not scores:
            _keep(scores, self._near(max(parts, key=len), anywhere=True), 1)
        order = sorted(scores, key=lambda number: (-scores[number][0], number))
        return tuple(
            Hit(self._pictures[number], *scores[number]) for number in order[:most] if scores[number][0] >= _ENOUGH
        )

    def _scores(self, sought: str, parts: list[str]) -> dict[int, tuple[float, str]]:
        scores: dict[int, tuple[float, str]] = {}
        _keep(scores, self._met(sought), _PHRASE if len(parts) > 1 else 1)
        if len(parts) > 1:
            self._word_by_word(parts, scores)
        return scores

    def _met(self, sought: str) -> Iterable[_Meeting]:
        """Return what a word or a phrase leads to; words that are spelt like it only where nothing is it."""
        exact = [*self._whole.get(sought, ()), *self._parts.get(sought, ()), *self._within(sought)]
        return exact or self._near(sought)

    def _near(self, sought: str, *, anywhere: bool = False) -> list[_Meeting]:
        """Return what is spelt like a word or a phrase, with the same first letter or with any."""
        # The ratio is twice the letters that two texts share by those of both, so their lengths are not far apart.
        lengths = range(math.ceil(len(sought) * NEAR / (2 - NEAR)), int(len(sought) * (2 - NEAR) / NEAR) + 1)
        firsts = self._firsts if anywhere else (sought[:1],)
        known = [text for key in product(firsts, lengths) for text in self._spellings.get(key, ())]
        least = 100 * (_NEAR_PHRASE if " " in sought else NEAR)
        near = process.extract(sought, known, scorer=fuzz.ratio, score_cutoff=least, limit=_MOST_NEAR)
        return [
            _Meeting(one.picture, one.weight * (score / 100) ** 2, one.why)
            for text, score, _ in near
            for one in (*self._whole.get(text, ()), *self._parts.get(text, ()))
        ]

    @cached_property
    def _firsts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(first for first, _ in self._spellings))

    def _within(self, phrase: str) -> list[_Meeting]:
        """Return the pictures of which a name or a word holds a phrase of several words whole."""
        first, *others = phrase.split()
        if not others:
            return []
        return [one for one in self._parts.get(first, ()) if f" {phrase} " in f" {fold(one.why)} "]

    def _word_by_word(self, parts: Iterable[str], scores: dict[int, tuple[float, str]]) -> None:
        """Add what the words of a phrase lead to, one by one: those that few pictures have say the most."""
        single: dict[int, dict[str, tuple[float, str]]] = defaultdict(dict)
        weights: dict[str, float] = {}
        for part in dict.fromkeys(parts):
            best: dict[int, tuple[float, str]] = {}
            met = list(self._met(part))
            if len(met) > _COMMON:
                continue
            _keep(best, met, 1)
            weights[part] = math.log1p(len(self._pictures) / max(1, len(best)))
            for number, found in best.items():
                single[number][part] = found
        total = sum(weights.values())
        for number, found_by in single.items():
            score = sum(weights[part] * score for part, (score, _) in found_by.items()) / total
            why = ", ".join(dict.fromkeys(why for _, why in found_by.values()))
            if score > scores.get(number, (0.0, ""))[0]:
                scores[number] = (score, why)


def _take_apart(found: dict[str, list[_Meeting]], text: str, meeting: _Meeting) -> None:
    for part in dict.fromkeys(text.split()):
        found[part].append(meeting)


def _keep(scores: dict[int, tuple[float, str]], met: Iterable[_Meeting], factor: float) -> None:
    """Keep for each picture the best of what was met."""
    for one in met:
        score = one.weight * factor
        if score > scores.get(one.picture, (0.0, ""))[0]:
            scores[one.picture] = (score, one.why)
