"""The search for pictures: which stand for some words, the best first. It suggests; only an author places a picture.

What can be found are the names and words of the lists, and what their titles say is to be seen. OpenMoji's package
brings no words, so of its 4,495 drawings only those of the curated table are found.

Likeness of letters mends slips of the pen and nothing else: “cancer” is no slip of “cancel”, and a picture that is
found by its letters alone can hurt. So a word that is one finds what has it, or another form of it, or nothing.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from rapidfuzz import process
from rapidfuzz.distance import OSA

from publisher.pictures.findable import Findable, Hit
from publisher.reading.common_words import base_form, counted_form, zipf_values

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

_OTHER_FORM = 0.95  # of what another form of the word weighs, such as “nurse” for “nurses”

_IN_COMMON = 2  # letters with which the forms of a word begin: base forms in Polish take a third of a millisecond each

# Slips are letters that are left out, put in, changed, or swapped with the next one (Damerau 1964 found four of five
# misspelt words to have one of them). A short word with a slip may be any other, and a long one may have two.
_SHORTEST_WITH_SLIP, _SHORTEST_WITH_TWO = 4, 8  # letters
_ENOUGH = 0.3  # below this a picture has too little in common with what was sought
_MOST_NEAR = 20  # spellings
_A_PAIR = 2  # words
_COMMON = 1000  # pictures: a word that so many have, such as “a”, says nothing within a phrase
_LONGEST = 1000  # letters that are looked for: no statement is as long
# Phrases that are no sum of their words: no graduate's cap for a learning disability, no heart of love for an attack.
_OF_ONE_PIECE = re.compile(
    r"\b(learning (disabilit|difficult)\w*|mental illness\w*|heart (attack|disease|failure)\w*|side effects?)(?!\w)"
)
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

    @cached_property
    def _beginnings(self) -> Mapping[str, list[str]]:
        """Return the single words that can be met by their beginnings, which forms of a word have in common."""
        found: dict[str, list[str]] = defaultdict(list)
        for text in dict.fromkeys([*self._whole, *self._parts]):
            if " " not in text:
                found[text[:_IN_COMMON]].append(text)
        return found

    @cached_property
    def _languages(self) -> tuple[str, ...]:
        """Return the tags, without regions, of the languages that the lists have words in, and English."""
        tags = (picture.entry.language.partition("-")[0] for picture in self._pictures)
        return tuple(dict.fromkeys(["en", *filter(None, tags)]))

    def _bases(self, word: str) -> set[str]:
        """Return the base forms of a word in the languages of the lists, folded."""
        return {fold(base_form(counted_form(word, tag), tag)) for tag in self._languages}

    def _is_word(self, word: str) -> bool:
        """Return whether a word, or its base form, is known in one of the languages of the lists."""
        forms = [(counted_form(word, tag), tag) for tag in self._languages]
        # Lists of words are read sooner than those of base forms.
        return any(form in zipf_values(tag) for form, tag in forms) or any(
            base_form(form, tag) in zipf_values(tag) for form, tag in forms
        )

    def search(self, words: str, *, most: int = 10) -> tuple[Hit, ...]:
        """Return the pictures that stand for some words, the best first, at most `most` of them.

        What is no word of a language that the lists have words in is taken for a slip: what is spelt like it is looked
        for among what has the same first letter; among all else only where nothing is found.
        """
        sought = fold(words)
        if not sought or len(sought) > _LONGEST:
            return ()
        parts = sought.split()
        slips = {fold(word) for word in _SPACES.split(words) if not self._is_word(word)} - {""}
        scores = self._scores(sought, parts, slips)
        if slips and not scores:
            _keep(scores, self._near(max(sorted(slips), key=len), anywhere=True), 1)
        order = sorted(scores, key=lambda number: (-scores[number][0], number))
        return tuple(
            Hit(self._pictures[number], *scores[number]) for number in order[:most] if scores[number][0] >= _ENOUGH
        )

    def _scores(self, sought: str, parts: list[str], slips: set[str]) -> dict[int, tuple[float, str]]:
        scores: dict[int, tuple[float, str]] = {}
        _keep(scores, self._met(sought, slips), _PHRASE if len(parts) > 1 else 1)
        # Of two words the first only says which: “side effects” are no sides, and a “heart attack” has no love in it.
        if len(parts) > _A_PAIR or (len(parts) == _A_PAIR and self._met(parts[-1], slips)):
            self._word_by_word(_OF_ONE_PIECE.sub("", sought).split(), slips, scores)
        return scores

    def _met(self, sought: str, slips: set[str]) -> list[_Meeting]:
        """Return what a word or a phrase leads to; of a word its other forms, and what is spelt like it, only else."""
        exact = [*self._whole.get(sought, ()), *self._parts.get(sought, ()), *self._within(sought)]
        if exact:
            return exact
        if slips.isdisjoint(sought.split()):
            return self._other_forms(sought)
        return self._near(sought)

    def _other_forms(self, sought: str) -> list[_Meeting]:
        """Return what the other forms of a single word lead to."""
        if " " in sought:
            return []
        bases = self._bases(sought)
        texts = [text for text in self._beginnings.get(sought[:_IN_COMMON], ()) if bases & self._bases(text)]
        return [self._lighter(one, _OTHER_FORM) for text in texts for one in self._meetings(text)]

    def _near(self, sought: str, *, anywhere: bool = False) -> list[_Meeting]:
        """Return what is spelt like a word or a phrase, with the same first letter or with any."""
        slips = (len(sought) >= _SHORTEST_WITH_SLIP) + (len(sought) >= _SHORTEST_WITH_TWO and not anywhere)
        if not slips:
            return []
        firsts = self._firsts if anywhere else (sought[:1],)
        lengths = range(len(sought) - slips, len(sought) + slips + 1)
        known = [text for key in product(firsts, lengths) for text in self._spellings.get(key, ())]
        near = process.extract(sought, known, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_NEAR)
        return [
            self._lighter(one, (1 - distance / len(sought)) ** 2)
            for text, distance, _ in near
            for one in self._meetings(text)
        ]

    def _meetings(self, text: str) -> tuple[_Meeting, ...]:
        return (*self._whole.get(text, ()), *self._parts.get(text, ()))

    @staticmethod
    def _lighter(one: _Meeting, factor: float) -> _Meeting:
        return _Meeting(one.picture, one.weight * factor, one.why)

    @cached_property
    def _firsts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(first for first, _ in self._spellings))

    def _within(self, phrase: str) -> list[_Meeting]:
        """Return the pictures of which a name or a word holds a phrase of several words whole."""
        first, *others = phrase.split()
        if not others:
            return []
        return [one for one in self._parts.get(first, ()) if f" {phrase} " in f" {fold(one.why)} "]

    def _word_by_word(self, parts: Iterable[str], slips: set[str], scores: dict[int, tuple[float, str]]) -> None:
        """Add what the words of a phrase lead to, one by one: those that few pictures have say the most."""
        single: dict[int, dict[str, tuple[float, str]]] = defaultdict(dict)
        weights: dict[str, float] = {}
        for part in dict.fromkeys(parts):
            best: dict[int, tuple[float, str]] = {}
            met = self._met(part, slips)
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
