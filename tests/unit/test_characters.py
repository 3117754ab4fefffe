"""The ranges of characters hold what their properties in Unicode say, and nothing of other ways of writing."""

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator

import pytest

from publisher import characters

INDIC = "BENGALI|DEVANAGARI|GUJARATI|GURMUKHI|KANNADA|MALAYALAM|ORIYA|SINHALA|TAMIL|TELUGU"
EAST_ASIAN = "CJK |HIRAGANA|KATAKANA|HENTAIGANA|BOPOMOFO|IDEOGRAPHIC|FULLWIDTH|HALFWIDTH KATAKANA"


def letters() -> Iterator[str]:
    """Yield every letter of Unicode."""
    for number in range(sys.maxunicode + 1):
        if unicodedata.category(chr(number)).startswith("L"):
            yield chr(number)


def held(ranges: str) -> Callable[[str], bool]:
    """Return whether a character is in the ranges."""
    pattern = re.compile(f"[{ranges}]")
    return lambda character: pattern.match(character) is not None


def test_right_to_left_is_what_unicode_says() -> None:
    holds = held(characters.RIGHT_TO_LEFT)

    assert [one for one in letters() if holds(one) != (unicodedata.bidirectional(one) in {"R", "AL"})] == []


def test_without_spaces_are_the_wide_letters_of_chinese_and_japanese() -> None:
    holds = held(characters.WITHOUT_SPACES)
    names = re.compile(EAST_ASIAN)
    wide = {one for one in letters() if unicodedata.east_asian_width(one) in {"W", "F", "H"}}

    assert [one for one in letters() if holds(one) and one not in wide] == []
    assert [one for one in wide if names.match(unicodedata.name(one, "")) and not holds(one)] == []
    assert [one for one in wide if "HANGUL" in unicodedata.name(one, "") and holds(one)] == []


@pytest.mark.parametrize(
    ("ranges", "scripts"),
    [
        (characters.JOINED, f"{INDIC}|MYANMAR|KHMER"),
        (characters.COMPLEX, f"{INDIC}|MYANMAR|KHMER|THAI|LAO|TIBETAN|TAI LE|NEW TAI LUE|TAI THAM"),
        (characters.LATIN_GREEK_CYRILLIC, "LATIN|GREEK|COPTIC|CYRILLIC|FEMININE|MASCULINE"),
    ],
    ids=["joined", "complex", "latin"],
)
def test_ranges_hold_letters_of_their_scripts_alone(ranges: str, scripts: str) -> None:
    holds, names = held(ranges), re.compile(scripts)

    assert [one for one in letters() if holds(one) and not names.match(unicodedata.name(one))] == []


@pytest.mark.parametrize("first", ["অ", "अ", "અ", "ਅ", "ಅ", "അ", "ଅ", "අ", "அ", "అ", "က", "ក"])
def test_joined_scripts_are_complex_in_word(first: str) -> None:
    assert held(characters.JOINED)(first)
    assert held(characters.COMPLEX)(first)


def test_no_letter_is_of_two_ways_of_writing() -> None:
    ways = [characters.RIGHT_TO_LEFT, characters.WITHOUT_SPACES, characters.COMPLEX, characters.LATIN_GREEK_CYRILLIC]
    holds = [held(ranges) for ranges in ways]

    assert [one for one in letters() if sum(one_holds(one) for one_holds in holds) > 1] == []
