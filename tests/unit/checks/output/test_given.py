"""Which words of a text the pages of a PDF gave back, however an extractor set them out."""

from collections.abc import Sequence

import pytest

from publisher.checks.output.given import Given, _Search


def missing(pages: str, wanted: str, notes: int = 0, *, signs: bool = True) -> list[str]:
    return Given.of([pages.split()], notes, signs=signs).missing(wanted.split())


@pytest.mark.parametrize("given", ["up-to-date", "up-todate", "upto-date", "uptodate", "up- to-date", "up-to- date"])
def test_a_word_with_hyphens_is_given_back_whichever_of_them_ends_a_line(given: str) -> None:
    assert missing(f"It is {given} now", "It is up-to-date now") == []


@pytest.mark.parametrize("given", ["and/ or", "and/or"])
def test_a_line_may_end_after_a_sign_of_a_word(given: str) -> None:
    assert missing(given, "and/or") == []


def test_a_short_word_that_comes_back_in_pieces_is_lost() -> None:
    assert missing("Your wo rds here", "Your words here") == ["words"]


def test_a_long_word_may_be_cut_anywhere() -> None:
    given = "at https://exam ple.org/a/ver y-long-address now"

    assert missing(given, "at https://example.org/a/very-long-address now") == []


def test_pieces_that_do_not_follow_each_other_make_no_word() -> None:
    assert missing("mother in-law", "mother-in-law") == []
    assert missing("mother or in-law", "mother-in-law") == ["mother-in-law"]


def test_a_piece_of_one_word_is_no_other_word_too() -> None:
    assert missing("mother- in-law", "mother-in-law mother-") == ["mother-in-law"]


def test_the_mark_of_a_note_may_stand_straight_after_a_word() -> None:
    assert missing("room.12 2021", "room. 2021", notes=12) == []
    assert missing("room.13", "room.", notes=12) == ["room."]
    assert missing("room.0", "room.", notes=12) == ["room."]
    assert missing("up-to- date3", "up-to-date", notes=3) == []


@pytest.mark.parametrize("given", ["so2.", "so2 .", "so2.”", "so2 .”"])
def test_the_mark_of_a_note_may_stand_before_the_last_signs_of_a_word(given: str) -> None:
    word = given.replace("2", "").replace(" ", "")

    assert missing(given, word, notes=2) == []
    assert missing(given, word, notes=1) == [word]


def test_signs_may_stand_apart_from_their_word_but_must_be_there() -> None:
    assert missing("Some ( faint ) words", "Some (faint) words") == []
    assert missing("Some faint ) words", "Some (faint) words") == ["(faint)"]


def test_signs_round_words_are_left_out_where_asked() -> None:
    assert missing("(العربية and", "العربية) – and", signs=False) == []


def test_a_word_is_wanted_as_often_as_it_stands_in_the_text() -> None:
    assert missing("one two", "one one two") == ["one"]


def test_asking_twice_gives_the_same_answer() -> None:
    given = Given.of([("one", "two")])

    assert given.missing(["one"]) == given.missing(["one"]) == []


def tried(given: Sequence[str], wanted: Sequence[str]) -> _Search:
    """Return what looked for words that were not given back as they are."""
    search = _Search(Given.of([given]))
    for word in wanted:
        search.otherwise(word, word)
    return search


def test_long_words_that_are_found_are_searched_for_as_seldom_as_others() -> None:
    words = [f"averylongwordindeednumber{number}" for number in range(2_000)]

    search = tried([f"x{word}" for word in words], words)

    assert search.searches == 50


def test_thousands_of_addresses_that_begin_alike_and_are_cut_are_all_found() -> None:
    addresses = [f"https://www.example.org/a/very/long/address/{number}" for number in range(4_000)]
    given = [piece for address in addresses for piece in (address[:30], address[30:])]

    assert Given.of([given]).missing(addresses) == []


def test_words_made_to_be_tried_in_vain_end() -> None:
    search = tried(["a"] * 20_000, [f"{'a' * 5_000}b"] * 1_000)

    assert search.tries < 1_100_000


def test_words_are_tried_with_the_notes_that_stand_in_the_file_and_not_with_all() -> None:
    noted = Given.of([("word7", "other")], notes=100_000).noted

    assert noted == {"word": ("word7",)}
