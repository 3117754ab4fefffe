"""Syllables: by the dictionary, by the spelling, by the letters."""

from pathlib import Path

import pytest
from wordfreq import get_frequency_dict

from publisher.reading import syllables, syllables_by_spelling


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("care", 1),
        ("people", 2),
        ("organisation", 5),  # the dictionary has organization
        ("programme’s", 2),
        ("neighbourhood", 3),
        ("joined-up", 2),
        ("Healthwatch", 2),
        ("NHS", 3),
        ("GPs", 2),
        ("THE", 1),  # capitals that are a word
        ("COVID-19", 3),
        ("1.2", 1),
        ("2021", 1),
        ("’", 1),
    ],
)
def test_english_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables.english(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("nie", 1),
        ("zdrowie", 2),
        ("opieka", 3),
        ("biologia", 3),
        ("autobus", 3),
        ("niepełnosprawność", 5),
        ("NHS", 3),
        ("w", 1),
    ],
)
def test_polish_syllables_are_the_vowels_that_are_said(word: str, count: int) -> None:
    assert syllables.polish(word) == count


def test_the_dictionary_is_searched_without_reading_it_whole() -> None:
    assert syllables.pronounced("zulu") == 2
    assert syllables.pronounced("a") == 1
    assert syllables.pronounced("'bout") == 1
    assert syllables.pronounced("zzzz") == 0
    assert syllables.pronounced("") == 0


def test_the_letters_agree_with_the_dictionary_on_nine_words_in_ten() -> None:
    common = [word for word in get_frequency_dict("en", "small") if len(word) > 3 and word.isalpha()]
    known = [(word, spoken) for word in common if word.isascii() and (spoken := syllables.pronounced(word))]
    right = sum(syllables.by_letters(word) == spoken for word, spoken in known)

    assert right / len(known) > 0.93


WORDS = Path(__file__).parent / "syllables"


def parted(tag: str) -> list[str]:
    """Return the words of a language's list, with a hyphen between their syllables."""
    lines = (WORDS / f"{tag}.txt").read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


@pytest.mark.parametrize("tag", syllables_by_spelling.RULES)
def test_the_spelling_tells_the_syllables_of_nearly_all_words(tag: str) -> None:
    count = syllables_by_spelling.RULES[tag]
    words = parted(tag)
    wrong = [word for word in words if count(word.replace("-", "")) != word.count("-") + 1]

    assert len(wrong) / len(words) <= 0.03, wrong


def test_capitals_without_a_vowel_are_spelled_out_and_a_word_has_a_syllable_at_least() -> None:
    assert syllables_by_spelling.spanish("NHS") == 3
    assert syllables_by_spelling.spanish("2021") == 1
    assert syllables_by_spelling.french("le") == 1
    assert syllables_by_spelling.french_written("personne") == 3
