"""The reading level of a document, as a range that never pretends to be exact.

The classic scores agree with people's ratings only loosely (|r| 0.49 to 0.58 on the 4,724 texts of CLEAR), so no
single figure is given. Each formula is computed twice: with every item of a list as a sentence of its own, and with
the items joined to the words that lead into them. All results together make the range.

The formulas of most languages give a score of ease, from which no age can be had: it is told with its author's word.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from publisher import language as languages
from publisher.model import Document
from publisher.reading import syllables
from publisher.reading.formulas import (
    SMOG_SENTENCES,
    Counts,
    dale_chall,
    dale_chall_grades,
    familiar,
    flesch_kincaid,
    fog_pl,
    smog,
)
from publisher.reading.scored import Ease, eases, german_grades
from publisher.reading.sentences import Sentence, joined, names, sentences

# Raise the number with every change that can move a figure.
METHOD = "publisher reading level, version 2"

_NO_FORMULA = "no validated formula for this language"

FEWEST_WORDS = 100  # under this, one word more or less moves a grade

# A reading age is the age at which children enter the year of school that a grade names: the first grade at 6 in the
# United States, where the English formulas were made, and in Austria (Schulpflichtgesetz, § 2); the first class at 7 in
# Poland (Prawo oświatowe, article 35).
AGE_OF_ENGLISH_GRADE = 5
AGE_OF_POLISH_GRADE = 6
AGE_OF_AUSTRIAN_GRADE = 5


@dataclass(frozen=True, slots=True)
class Score:
    """What one formula says: the lowest and the highest reading age, in years, of the two ways of counting."""

    formula: str
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class Level:
    """The reading level of a text: ages (`scores`), scores of ease (`eases`), or the `reason` why there are neither.

    `notes` say which formula could not be used, and why. `characters` are the letters and digits of a text without
    spaces between its words, where `words` is 0; it is 0 for all others.
    """

    words: int
    sentences: int
    scores: tuple[Score, ...] = ()
    reason: str = ""
    notes: tuple[str, ...] = ()
    eases: tuple[Ease, ...] = ()
    characters: int = 0

    @property
    def characters_a_sentence(self) -> float:
        """Return the mean length of a sentence, in letters and digits; 0 where words are counted."""
        return self.characters / self.sentences if self.sentences else 0.0

    @property
    def words_a_sentence(self) -> float:
        """Return the mean length of a sentence, in words; 0 for an empty text."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def lowest(self) -> float:
        """Return the lowest reading age, in years, that any formula gives."""
        return min(score.lowest for score in self.scores)

    @property
    def highest(self) -> float:
        """Return the highest reading age, in years, that any formula gives."""
        return max(score.highest for score in self.scores)


def measure(document: Document) -> Level:
    """Return the reading level of the running text of a document."""
    found = sentences(document)
    words = sum(len(sentence.words) for sentence in found)
    if not words:
        return Level(words, len(found), reason="there is no running text")
    language = languages.find(document.language)
    if not language.script.spaced:
        return Level(0, len(found), reason=_NO_FORMULA, characters=_characters(found))
    formula = language.formula
    if not formula:
        return Level(words, len(found), reason=_NO_FORMULA)
    if words < FEWEST_WORDS:
        return Level(words, len(found), reason=f"too short to score: {words} words, and {FEWEST_WORDS} are needed")
    scores, notes = _ages(found, formula)
    return Level(words, len(found), scores, notes=notes, eases=eases(_ways(found), formula))


def _ages(found: tuple[Sentence, ...], formula: languages.Formula) -> tuple[tuple[Score, ...], tuple[str, ...]]:
    """Return the reading ages that the formulas of a language give, () where they give none, and the notes on them."""
    match formula:
        case "english":
            return _english(found)
        case "fog-pl":
            return _polish(found)
        case "german":
            grades = german_grades(_ways(found))
            return (_score("Wiener Sachtextformeln", grades, AGE_OF_AUSTRIAN_GRADE),), ()
        case _:
            return (), ()


def _characters(found: Iterable[Sentence]) -> int:
    return sum(unicodedata.category(sign)[0] in "LN" for one in found for sign in one.counted)


def english_counts(found: Iterable[tuple[str, ...]], known_names: frozenset[str] = frozenset()) -> Counts:
    """Return what the English formulas need of sentences, each given by its words.

    A name is familiar (Dale and Chall 1948 for names of persons and places; names of organisations are counted as
    those here, since a program cannot tell them apart).
    """
    parts = tuple(found)
    words = [word for sentence in parts for word in sentence]
    unfamiliar = long_words = total = 0
    for word, often in Counter(words).items():
        spoken, known = _english_word(word)
        total += spoken * often
        long_words += often * (spoken >= 3)  # noqa: PLR2004 - McLaughlin (1969)
        unfamiliar += often * (not known and word.lower() not in known_names)
    return Counts(
        sentences=len(parts),
        words=len(words),
        syllables=total,
        long_words=long_words,
        unfamiliar_words=unfamiliar,
    )


@lru_cache(maxsize=65536)  # more different words than a hundred long texts have
def _english_word(word: str) -> tuple[int, bool]:
    """Return the syllables of a word, and whether the Dale list knows it."""
    return syllables.english(word), familiar(word)


def polish_counts(found: Iterable[tuple[str, ...]]) -> Counts:
    """Return what FOG-PL needs of sentences, each given by its words."""
    parts = tuple(found)
    words = [word for sentence in parts for word in sentence]
    return Counts(
        sentences=len(parts),
        words=len(words),
        long_words=sum(syllables.polish(word) >= 4 for word in words),  # noqa: PLR2004 - Broda and others (2014)
    )


def _english(found: tuple[Sentence, ...]) -> tuple[tuple[Score, ...], tuple[str, ...]]:
    known_names = names(found)
    each, together = _ways(found)
    counts_of_each = english_counts(each, known_names)
    ways = [counts_of_each, replace(counts_of_each, sentences=len(together))]  # the words are the same
    scores = [_score("Flesch–Kincaid", [flesch_kincaid(counts) for counts in ways], AGE_OF_ENGLISH_GRADE)]
    notes = []
    smog_grades = [grade for counts in ways if (grade := smog(counts)) is not None]
    if smog_grades:
        scores.append(_score("SMOG", smog_grades, AGE_OF_ENGLISH_GRADE))
    else:
        notes.append(f"SMOG is not given: it needs {SMOG_SENTENCES} sentences, and there are {len(found)}")
    bands = [grade for counts in ways for grade in dale_chall_grades(dale_chall(counts))]
    scores.append(_score("Dale–Chall", bands, AGE_OF_ENGLISH_GRADE))
    return tuple(scores), tuple(notes)


def _polish(found: tuple[Sentence, ...]) -> tuple[tuple[Score, ...], tuple[str, ...]]:
    grades = [fog_pl(polish_counts(way)) for way in _ways(found)]
    return (_score("FOG-PL", grades, AGE_OF_POLISH_GRADE),), ()


def _ways(found: tuple[Sentence, ...]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the two ways of counting: each item a sentence, and items joined to their lead-in."""
    return tuple(sentence.words for sentence in found), joined(found)


def _score(formula: str, grades: Iterable[float], age: int) -> Score:
    ages = [max(grade, 0) + age for grade in grades]
    return Score(formula, min(ages), max(ages))
