"""What programs that ask no tags get back from the pages of a PDF, and which words of a text are not in it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from publisher.checks.output.passages.passage import words_of

_ROUND = re.compile(r"^[^\w%+@#]+|[^\w%+@#]+$")
_SIGNS_AFTER = re.compile(r"\W+$")
_LETTER = re.compile(r"\w")
# A hyphen at a line's end is the word's own or the line's: no program can know which, so none is compared.
_HYPHENS = frozenset("-\u2010")
# PDFium gives the letters of these signs ("ﬁ") instead of the sign, since many fonts show them so.
_FOLDED = {number: unicodedata.normalize("NFKC", chr(number)) for number in range(0xFB00, 0xFB07)}
# Marks of direction and word joiners, which extractors put in and leave out as they like; they are no part of a word.
_FOLDED |= dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF), "")
# What can be too long for a line, in characters, and is then cut anywhere.
_LONG_WORD = 16
# So that no text, however it was made, costs more than its length: how many long words are looked for in all that was
# given, and how often pieces of cut words are tried. A text of 300 pages comes nowhere near.
_MOST_SEARCHES = 50
_MOST_TRIES = 1_000_000


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without what extractors put in and leave out as they like."""
    return words_of(text.translate(_FOLDED))


def bare(word: str) -> str:
    """Return a word without brackets, commas and other signs round it; one of signs alone stays."""
    return _ROUND.sub("", word) or word


@dataclass(frozen=True, slots=True)
class Given:
    """The words that the pages gave back, as they are compared: without hyphens, and without `signs` where asked.

    `noted` are the words that hold the number of a note at their end or before their last signs ("so1."), by what they
    are without it.
    """

    words: tuple[str, ...]
    noted: Mapping[str, tuple[str, ...]]
    signs: bool

    @classmethod
    def of(cls, pages: Iterable[Iterable[str]], notes: int = 0, *, signs: bool = True) -> "Given":
        """Return the words of pages.

        `notes` is the number of notes that the text has; `signs` says whether the signs round a word count.
        """
        words = tuple(_compared(word, signs=signs) for page in pages for word in page)
        noted: dict[str, tuple[str, ...]] = {}
        for word in dict.fromkeys(words):
            core = _SIGNS_AFTER.sub("", word)
            for digits in range(1, len(str(notes)) + 1):
                number = core[-digits:]
                if number.isdecimal() and number[0] != "0" and 1 <= int(number) <= notes:
                    without = core[:-digits] + word[len(core) :]
                    noted[without] = (*noted.get(without, ()), word)
        return cls(words, noted, signs)

    def missing(self, wanted: Iterable[str]) -> list[str]:
        """Return the words that were not given back as often as they are wanted.

        Given back are also: a word that was cut where its line ended, at a sign of its own ("well-being", "and/or") or,
        being too long for a line, anywhere; one with the mark of a note straight after it; and one that stands apart
        from the signs round it, as it does where it is printed in another layer than they are.
        """
        compared = [(whole, _compared(whole, signs=self.signs)) for whole in wanted]
        search = _Search(self)
        # Those that are there as they are come first, so that none of them is taken for a piece of another.
        rest = [(whole, word) for whole, word in compared if not search.take((word,))]
        # A dash between words is moved to them where the signs round them are.
        rest = [(whole, word) for whole, word in rest if self.signs or _LETTER.search(word)]
        return [whole for whole, word in rest if not search.otherwise(whole, word)]


class _Search:
    """Looks for words that were not given back as they are; what is found is taken away."""

    def __init__(self, given: Given) -> None:
        self.given = given
        self.left = Counter(given.words)
        self.run = ""
        self.places: dict[str, list[int]] = {}
        self.longest = 0
        self.searches = self.tries = 0

    def take(self, words: tuple[str, ...]) -> bool:
        """Take words away and return True, or return False where they are not all left."""
        if any(self.left[word] < number for word, number in Counter(words).items()):
            return False
        self.left.subtract(words)
        return True

    def otherwise(self, whole: str, word: str) -> bool:
        """Return whether a word was given back in another way than as it is."""
        if self.noted(word):
            return True
        apart = _apart(word)
        if len(apart) > 1 and self.take(apart):
            return True
        return self.cut(whole, word) or self.within(word)

    def noted(self, word: str) -> bool:
        """Return whether a word was given back with the mark of a note behind it, or before its last signs."""
        if any(self.take((noted,)) for noted in self.given.noted.get(word, ())):
            return True
        # The mark stands higher than the line: the signs behind it begin a line of their own.
        return any(
            self.take((noted, word[end:]))
            for end in range(len(_SIGNS_AFTER.sub("", word)), len(word))
            for noted in self.given.noted.get(word[:end], ())
        )

    def cut(self, whole: str, word: str) -> bool:
        """Return whether words that were given one after the other make up the word, and take them away."""
        if not self.places:
            for place, given in enumerate(self.given.words):
                self.places.setdefault(given, []).append(place)
            self.longest = max(map(len, self.places), default=0)
        ends = range(1, len(word)) if len(word) >= _LONG_WORD else _own_ends(whole)
        for end in ends:
            self.tries += 1
            if end > self.longest or self.tries > _MOST_TRIES:
                break
            places = self.places.get(word[:end], [])
            for at, place in enumerate(places):
                if (pieces := self.pieces(word, ends, place)) and self.take(pieces):
                    # Many words begin alike (addresses): in the order of the text, the next begins at the next place.
                    del places[at]
                    return True
        return False

    def pieces(self, word: str, ends: Container[int], place: int) -> tuple[str, ...]:
        """Return the words from a place on that make up a word, () where they do not."""
        at = 0
        for there in range(place, len(self.given.words)):
            self.tries += 1
            given = self.given.words[there]
            left = len(word) - at
            ends_it = len(given) >= left and given.startswith(word[at:])
            if ends_it and (len(given) == left or given in self.given.noted.get(word[at:], ())):
                return self.given.words[place : there + 1]
            if not word.startswith(given, at) or self.tries > _MOST_TRIES:
                break
            at += len(given)
            if at not in ends:
                break
        return ()

    def within(self, word: str) -> bool:
        """Return whether a long word was given back joined to others."""
        if len(word) < _LONG_WORD or self.searches >= _MOST_SEARCHES:
            return False
        self.searches += 1
        self.run = self.run or "".join(self.given.words)
        return word in self.run


def _compared(word: str, *, signs: bool) -> str:
    """Return a word as it is compared; one of hyphens alone stays."""
    shown = word if signs else bare(word)
    return "".join(sign for sign in shown if sign not in _HYPHENS) or shown


def _own_ends(word: str) -> tuple[int, ...]:
    """Return where a line can end within a word: how many characters, without hyphens, stand before each such place.

    That is after each sign of its own, and before a dash too (Unicode Standard Annex 14).
    """
    ends: list[int] = []
    before = 0
    for character in word:
        kind = unicodedata.category(character)
        if kind == "Pd":
            ends.append(before)
        before += character not in _HYPHENS
        if kind[0] in "PS":
            ends.append(before)
    return tuple(end for end in dict.fromkeys(ends) if 0 < end < before)


def _apart(word: str) -> tuple[str, ...]:
    """Return the signs before a word, the word, and the signs after it, without those that are not there."""
    letters = [place for place, sign in enumerate(word) if unicodedata.category(sign)[0] not in "PS"]
    if not letters:
        return (word,)
    first, last = letters[0], letters[-1] + 1
    return tuple(part for part in (word[:first], word[first:last], word[last:]) if part)
