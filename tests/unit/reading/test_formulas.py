"""Formulas: against worked examples and against an independent program."""

import pytest
import scireadability  # type: ignore[import-untyped]  # it has no types
from hypothesis import given
from hypothesis import strategies as st

from publisher.reading import formulas
from publisher.reading.formulas import Counts
from publisher.reading.level import english_counts
from publisher.reading.sentences import words_of

# Five sentences without decimals, abbreviations, capitals or words with two pronunciations of different length, so
# that the two programs split and pronounce them in the same way.
PLAIN = (
    "The doctor sees the child in the morning.",
    "She asks about the pain and writes it down.",
    "The hospital will telephone the mother tomorrow.",
    "Nobody should wait without information.",
    "The manager explained the decision to the committee.",
)


def test_flesch_kincaid_agrees_with_an_independent_program() -> None:
    counts = english_counts(words_of(sentence) for sentence in PLAIN)

    assert formulas.flesch_kincaid(counts) == pytest.approx(scireadability.flesch_kincaid_grade(" ".join(PLAIN)))


def test_smog_agrees_with_an_independent_program() -> None:
    counts = english_counts(words_of(sentence) for sentence in PLAIN * 6)

    assert formulas.smog(counts) == pytest.approx(scireadability.smog_index(" ".join(PLAIN * 6)))


def test_dale_chall_agrees_with_an_independent_program_where_no_word_is_inflected() -> None:
    text = "The cat sat on the mat. The physician will vaccinate the child. We go home."
    counts = english_counts(words_of(sentence) for sentence in text.split(". "))

    assert counts.unfamiliar_words == 2
    assert formulas.dale_chall(counts) == pytest.approx(0.1579 * 100 * 2 / 15 + 0.0496 * 5 + 3.6365)


def test_smog_of_a_hundred_long_words_in_thirty_sentences_is_near_the_rounded_rule_of_its_author() -> None:
    # McLaughlin's rule of thumb: 3 plus the square root of the long words in 30 sentences.
    assert formulas.smog(Counts(30, 600, long_words=100)) == pytest.approx(3 + 10, abs=0.6)


def test_smog_is_not_given_under_thirty_sentences() -> None:
    assert formulas.smog(Counts(29, 600, long_words=100)) is None


def test_flesch_kincaid_of_one_syllable_words_in_sentences_of_ten() -> None:
    assert formulas.flesch_kincaid(Counts(10, 100, syllables=100)) == pytest.approx(0.39 * 10 + 11.8 - 15.59)


def test_fog_pl_is_two_fifths_of_sentence_length_and_share_of_long_words() -> None:
    # Ten words a sentence and one word in ten is long: 0.4 × (10 + 10).
    assert formulas.fog_pl(Counts(10, 100, long_words=10)) == pytest.approx(8)


@pytest.mark.parametrize(
    ("score", "grades"),
    [(0.0, (4, 4)), (4.99, (4, 4)), (5.0, (5, 6)), (7.5, (9, 10)), (9.99, (13, 15)), (10.0, (16, 16))],
)
def test_a_dale_chall_score_is_a_band_of_grades(score: float, grades: tuple[int, int]) -> None:
    assert formulas.dale_chall_grades(score) == grades


@pytest.mark.parametrize(
    "word",
    ["cat", "cats", "boxes", "making", "stopped", "carried", "happier", "quickly", "cat’s", "2021", "old-fashioned"],
)
def test_regular_forms_of_familiar_words_are_familiar(word: str) -> None:
    assert formulas.familiar(word)


@pytest.mark.parametrize("word", ["physician", "stakeholder", "inequalities", "cat-like-physician", "s"])
def test_other_words_are_not_familiar(word: str) -> None:
    assert not formulas.familiar(word)


@given(st.integers(1, 500), st.integers(1, 50), st.integers(0, 100))
def test_longer_sentences_never_read_more_easily(sentences: int, length: int, more: int) -> None:
    short = Counts(sentences, sentences * length, syllables=2 * sentences * length)
    long = Counts(sentences, sentences * (length + more), syllables=2 * sentences * (length + more))

    assert formulas.flesch_kincaid(long) >= formulas.flesch_kincaid(short) - 1e-9
