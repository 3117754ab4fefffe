"""Which alternative texts say nothing, whatever the picture."""

import time

import pytest

from publisher.language import LANGUAGES
from publisher.reading.alternative_texts import KINDS_OF_PICTURE, is_file_name, names_a_kind_alone


@pytest.mark.parametrize(
    "words", ["map.PNG", "IMG_2041.jpeg", " plan.pdf ", "খবর.png", "nurse final v2.jpeg", "scan0001", "IMG_2034"]
)
def test_names_of_files_are_told(words: str) -> None:
    assert is_file_name(words)


def test_a_picture_of_the_screen_is_named_by_its_time() -> None:
    assert is_file_name("Screenshot 2024-01-01 at 10.00.00")
    assert not is_file_name("Screenshot 2 of the form")


@pytest.mark.parametrize("words", ["", "A map of the site x.png", "Open 8.30", "NHS.uk", "COVID-19"])
def test_other_words_are_no_names_of_files(words: str) -> None:
    assert not is_file_name(words)


@pytest.mark.parametrize(
    "words", ["Image", "picture 3.", "photo_2024", "Chart 5", "Logo", "zdjęcie", "ছবি ২", "图5", "تصویر: ۴", "...", "…"]
)
def test_words_for_any_picture_are_told_in_every_language(words: str) -> None:
    assert names_a_kind_alone(words)


@pytest.mark.parametrize(
    "words", ["", "Picture of a nurse", "Ward 7", "The image of care", "Chart 5: visits", "Photos", "5"]
)
def test_texts_that_name_a_kind_of_picture_among_others_are_left_alone(words: str) -> None:
    assert not names_a_kind_alone(words)


def test_every_language_has_words_for_any_picture() -> None:
    assert KINDS_OF_PICTURE.keys() == {language.tag for language in LANGUAGES}
    assert all(word == word.casefold() for words in KINDS_OF_PICTURE.values() for word in words)


@pytest.mark.parametrize(
    "words", ["image" + "1" * 200_000 + "x", "image" + " 1" * 100_000, "." * 200_000 + "x", "a." * 100_000]
)
def test_endless_texts_take_no_endless_time(words: str) -> None:
    begun = time.process_time()
    told = is_file_name(words) or names_a_kind_alone(words)

    assert not told
    assert time.process_time() - begun < 1
