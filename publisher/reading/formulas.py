"""Readability formulas: counts in, grades out.

A grade is a year of school in the country where the formula was made.
"""

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from math import sqrt
from pathlib import Path

SMOG_SENTENCES = 30


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas need of a text. `long_words` have three syllables or more in English, four in Polish.

    `unfamiliar_words` are those that the Dale list of 3,000 words does not know.
    """

    sentences: int
    words: int
    syllables: int = 0
    long_words: int = 0
    unfamiliar_words: int = 0


def flesch_kincaid(counts: Counts) -> float:
    """Return the Flesch–Kincaid grade.

    Kincaid, Fishburne, Rogers and Chissom (1975): Derivation of new readability formulas for Navy enlisted personnel,
    Research Branch Report 8-75, page 14.
    """
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def smog(counts: Counts) -> float | None:
    """Return the SMOG grade, None under 30 sentences, where its author does not apply it.

    McLaughlin (1969): SMOG grading, a new readability formula, Journal of Reading 12(8), pages 639 to 646; the
    regression on page 643, of which “3 plus the square root” is the rounded form. Over 30 sentences, the long words
    are scaled to 30.
    """
    if counts.sentences < SMOG_SENTENCES:
        return None
    return 1.0430 * sqrt(SMOG_SENTENCES * counts.long_words / counts.sentences) + 3.1291


def dale_chall(counts: Counts) -> float:
    """Return the raw score of Dale–Chall, which `dale_chall_grades` turns into grades.

    Dale and Chall (1948): A formula for predicting readability, Educational Research Bulletin 27(1), pages 11 to 20;
    the constant 3.6365 is added over 5 % of unfamiliar words, as in all later use of the formula.
    """
    hard = 100 * counts.unfamiliar_words / counts.words
    return 0.1579 * hard + 0.0496 * counts.words / counts.sentences + (3.6365 if hard > 5 else 0)  # noqa: PLR2004


def dale_chall_grades(score: float) -> tuple[int, int]:
    """Return the lowest and highest grade of a raw score, from the correction table of Dale and Chall (1948).

    4.9 and below means grade 4 and below, 10 and above means college graduates, from grade 16.
    """
    for limit, grades in ((5, (4, 4)), (6, (5, 6)), (7, (7, 8)), (8, (9, 10)), (9, (11, 12)), (10, (13, 15))):
        if score < limit:
            return grades
    return 16, 16


def fog_pl(counts: Counts) -> float:
    """Return FOG-PL, the years of schooling that a Polish text asks for.

    Gunning (1952): The technique of clear writing, with long words of four syllables, as fits Polish: Broda, Nitoń,
    Gruszczyński and Ogrodniczuk (2014): Measuring readability of Polish texts, LREC 2014.
    """
    return 0.4 * (counts.words / counts.sentences + 100 * counts.long_words / counts.words)


def familiar(word: str) -> bool:
    """Return whether the Dale list of 3,000 words knows a word, or a word of which this is a regular form.

    Dale and Chall (1948) count as familiar: numbers, plurals and possessives, the forms of verbs in -s, -ed and -ing,
    comparatives, adverbs in -ly, and a compound whose parts are all familiar.
    """
    small = word.lower().replace("’", "'")
    if small in _familiar_words() or any(character.isdigit() for character in small):
        return True
    if "-" in small:
        return all(familiar(part) for part in small.split("-") if part)
    return any(stem in _familiar_words() for stem in _stems(small))


_ENDINGS = ("'s", "s'", "s", "es", "ed", "d", "ing", "er", "r", "est", "st", "ly", "n't")
_SHORTEST_STEM = 2


def _stems(word: str) -> list[str]:
    stems: list[str] = []
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST_STEM:
            continue
        stems.append(stem)
        if ending in {"ing", "ed", "er", "est"}:
            stems.append(stem + "e")  # making: make
            if stem[-1] == stem[-2]:
                stems.append(stem[:-1])  # stopped: stop
        if stem.endswith("i") and ending != "ing":
            stems.append(stem[:-1] + "y")  # carried, carries, happier, happily
    return stems


@cache
def _familiar_words() -> frozenset[str]:
    """Return the Dale list of 3,000 words, from scireadability (MIT), whose file alone is read."""
    package = find_spec("scireadability")
    if package is None or package.origin is None:  # pragma: no cover - a dependency of this program
        raise ModuleNotFoundError("scireadability")
    path = Path(package.origin).parent / "resources" / "en" / "easy_words.txt"
    return frozenset(path.read_text(encoding="utf-8").split())
