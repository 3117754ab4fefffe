"""Words of one letter stay with the next word."""

import pytest

from publisher.writers.line_ends import kept_from_line_ends
from tests.tools.laid_out import pages, text


@pytest.mark.parametrize(
    ("language", "words", "kept"),
    [
        ("pl", "opieka w domu i z rodziną", "opieka w~domu i~z~rodziną"),
        ("pl", "W domu (i w pracy), „o zdrowiu”", "W~domu (i~w~pracy), „o~zdrowiu”"),
        ("pl", "dom w\nmieście", "dom w~mieście"),
        ("pl", "oddział 3 a także 3a drzwi, np. tzw. ul.w lewo", "oddział 3 a~także 3a drzwi, np. tzw. ul.w lewo"),
        ("pl", "opieka w ", "opieka w "),
        ("uk", "прийом у клініці", "прийом у~клініці"),
        ("en", "a house I know", "a house I know"),
        ("bn-BD", "এ এলাকা", "এ এলাকা"),
    ],
)
def test_one_letter_words_cling_to_the_next_word(language: str, words: str, kept: str) -> None:
    assert kept_from_line_ends(words, language).replace("\u00a0", "~") == kept


@pytest.mark.parametrize("room", range(60, 75))
def test_no_line_on_paper_ends_with_one(room: int) -> None:
    [page] = pages(text(f"{'m' * (room // 2)} {'w domu i on ' * 20}", language="pl"))

    assert not [line for line in page.split("\n") if line.endswith((" w", " i"))]


def test_words_in_another_language_are_left_as_they_are() -> None:
    [page] = pages(text("To jest w domu, [or i a w house]{lang=en}.", language="pl"))

    assert "w\u00a0domu" in page
    assert "or i a w house" in page
