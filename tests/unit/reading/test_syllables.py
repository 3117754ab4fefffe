"""Syllables: by the dictionary, by the spelling, by the letters."""

import pytest
from wordfreq import get_frequency_dict

from publisher.reading import syllables


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
