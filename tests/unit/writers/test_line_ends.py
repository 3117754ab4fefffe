"""What stays at no line's end on paper: words of one letter, numbers, the short part before a hyphen."""

import pytest

from publisher.writers.line_ends import kept_from_line_ends, unbroken
from tests.tools.laid_out import pages, text


@pytest.mark.parametrize(
    ("language", "words", "kept"),
    [
        ("pl", "opieka w domu i z rodziną", "opieka w~domu i~z~rodziną"),
        ("pl", "W domu (i w pracy), „o zdrowiu”", "W~domu (i~w~pracy), „o~zdrowiu”"),
        ("pl", "dom w\nmieście", "dom w~mieście"),
        ("pl", "działa od 1 kwietnia w 13 regionach", "działa od 1~kwietnia w~13~regionach"),
        ("ro", "pentru 1,2 milioane de oameni", "pentru 1,2~milioane de oameni"),
        ("en", "in 2020 people, 3 of them", "in 2020 people, 3 of them"),
        ("en", "call 01632 960 123 now", "call 01632 960 123 now"),
        ("lt", "po 3 nepriklausomiausiųjų", "po 3 nepriklausomiausiųjų"),
        ("uk", "Лікарні — частина ICS", "Лікарні~— частина ICS"),
        ("es", "dijo —sin prisa— que sí", "dijo —sin prisa— que sí"),
        ("ur", "48 گھنٹے – یہاں", "48 گھنٹے – یہاں"),
        ("zh-Hans", "第 3 部分", "第 3 部分"),
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


@pytest.mark.parametrize("word", ["по-добре", "e-mail", "într-un", "ICS-urile", "COVID-19", "torna-se"])
def test_a_word_with_a_short_part_at_its_hyphen_is_told_from_the_words_around(word: str) -> None:
    assert list(unbroken(f"one {word}, two")) == [("one ", False), (word, True), (", two", False)]


@pytest.mark.parametrize("words", ["long-lasting", "організації-партнери", "one-to-one", "2020-21", "– well"])
def test_other_words_may_be_broken_at_their_hyphen(words: str) -> None:
    assert list(unbroken(words)) == [(words, False)]


@pytest.mark.parametrize("room", range(50, 70))
def test_no_line_on_paper_ends_behind_the_hyphen_of_a_short_part(room: int) -> None:
    [page] = pages(text(f"{'м' * (room // 2)} {'живеят по-добре ' * 20}", language="bg"))

    assert not [line for line in page.split("\n") if line.endswith("по-")]
    assert "по-добре" in page


def test_words_in_another_language_are_left_as_they_are() -> None:
    [page] = pages(text("To jest w domu, [or i a w house]{lang=en}.", language="pl"))

    assert "w\u00a0domu" in page
    assert "or i a w house" in page
