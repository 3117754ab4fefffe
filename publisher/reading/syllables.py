"""Syllables of English and Polish words."""

import re
from bisect import bisect_left
from functools import cache
from importlib.util import find_spec
from pathlib import Path


@cache
def english(word: str) -> int:
    """Return the number of syllables of an English word as it is said aloud; at least 1.

    The Carnegie Mellon Pronouncing Dictionary first, then its American spelling, then rules on the letters. A compound
    is the sum of its parts. Capitals that are no word are spelled out (NHS has 3). Figures count as one syllable:
    Flesch (1948) leaves them out of the syllable count, and one syllable is the least that a word can have.
    """
    word = word.replace("’", "'")
    if "-" in word:
        return max(1, sum(english(part) for part in word.split("-") if part))
    capitals = word.removesuffix("'s").removesuffix("s")
    if capitals.isupper() and (spelled := _spelled_out(capitals)):
        return spelled
    small = word.lower()
    for spelling in (small, small.removesuffix("'s"), *_american(small)):
        if known := pronounced(spelling):
            return known
    return by_letters(small)


@cache
def polish(word: str) -> int:
    """Return the number of syllables of a Polish word: its vowels; at least 1.

    An “i” before a vowel only softens the consonant, and “au” and “eu” are one syllable. Capitals without a vowel are
    spelled out (NHS has 3).
    """
    small = word.lower()
    vowels = len(_POLISH_VOWELS.findall(small))
    if not vowels and word.isupper():
        return sum(character.isalpha() for character in word)
    return max(1, vowels)


def pronounced(word: str) -> int:
    """Return the syllables of the dictionary's first pronunciation of a word in lower case, 0 where it is not there."""
    wanted = word.encode()
    data = _dictionary()
    start = bisect_left(range(len(data)), wanted, key=lambda at: _headword(data, at))
    if not wanted or _headword(data, start) != wanted:
        return 0
    line = data[start : data.find(b"\n", start)].partition(b" #")[0]
    # Each vowel carries its stress as a digit: B ER0 AW1 T.
    return sum(sound[-1:].isdigit() for sound in line.split()[1:])


def by_letters(word: str) -> int:
    """Return the number of syllables of an English word in lower case that no dictionary knows, by its letters."""
    count = len(_VOWELS.findall(word))
    return max(1, count - len(_SILENT.findall(word)) + len(_APART.findall(word)))


_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile(
    r"""(?<![aeiouyl])e$ | (?<=[aeiouyrl])le$            # make, whale; but not table
      | (?<![aeiouytd])(?<![^aeiouy][lr])ed$              # asked; but not wanted, puzzled
      | (?<![aeiouyszcgxlhr])es$ | (?<=[aeiouy][lr])es$ | (?<=th)es$  # makes, rules; but not boxes, tables
      | (?<=[aeiouy][^aeiouy])e(?=(?:ment|ful|less|ly|ness|some|where|thing|body|wide|hood|work)(?:s|ness)?$)
      | (?<=ic)a(?=lly$)                                  # specifically
    """,
    re.VERBOSE,
)
_APART = re.compile(
    r"""(?<![csgtx])ia(?!r?ge?s?$) | (?<=[aeiouy])ing | (?<![csgtx])io(?!u?s?ne?s?$) | eo(?!us$) | iu | ii
      | (?<![gq])ua | uo(?!y) | (?<=[^aeiouy])ier | iest$ | (?<=[^aeiouy][aeiou])sm | yi(?!ng) | (?<=cr)ea(?=t)
      | (?<=[aeiou])y[aeiou](?!d$) | (?<=r)ea(?=li) | ien(?=[ct]) | oe(?=[tm]) | ea(?=s?$)(?<=[dr]ea)
    """,
    re.VERBOSE,
)
_POLISH_VOWELS = re.compile("[ae]u|i(?![aąeęioóuy])|[aąeęoóuy]")

# Capitals that are said as a word although the dictionary does not know them.
_SAID_AS_WORDS = frozenset({"COVID", "NATO", "UNICEF", "UNESCO", "UCAS", "DEFRA", "SAGE"})
_LONGEST_SPELLED_OUT = 5


def _spelled_out(word: str) -> int:
    """Return the letters of capitals that are spelled out, 0 for capitals that are said as a word."""
    letters = [character for character in word if character.isalpha()]
    if word in _SAID_AS_WORDS or len(letters) > _LONGEST_SPELLED_OUT or pronounced(word.lower()):
        return 0
    return sum(3 if letter == "W" else 1 for letter in letters)


_SPELLINGS = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("our", "or"),
    ("tre", "ter"),
    ("ogue", "og"),
    ("lled", "led"),
    ("lling", "ling"),
    ("lment", "llment"),
    ("ence", "ense"),
    ("ae", "e"),
    ("oe", "e"),
)


def _american(word: str) -> tuple[str, ...]:
    """Return how the word may be spelled in American English."""
    return tuple(word.replace(british, american) for british, american in _SPELLINGS if british in word)


@cache
def _dictionary() -> bytes:
    """Return CMUdict, one line a pronunciation, sorted; it comes with scireadability under the MIT licence.

    Its file alone is read: to import the package takes longer than to check a document.
    """
    package = find_spec("scireadability")
    if package is None or package.origin is None:  # pragma: no cover - a dependency of this program
        raise ModuleNotFoundError("scireadability")
    return (Path(package.origin).parent / "resources" / "en" / "cmudict.dict").read_bytes()


def _headword(data: bytes, at: int) -> bytes:
    """Return the word of the line that holds the byte `at`, without the number of the pronunciation: "a(2)" is a."""
    start = data.rfind(b"\n", 0, at) + 1
    return data[start : data.find(b" ", start)].partition(b"(")[0]
