"""Rows of words that stand in two texts, beside a search of every place."""

from hypothesis import given
from hypothesis import strategies as st

from publisher.translation.quality.same_words import rows_in_both

TEXTS = st.lists(st.sampled_from(["we", "plan", "care"]), max_size=14)


@given(TEXTS, TEXTS)
def test_the_rows_are_those_that_a_search_of_every_place_finds(told: list[str], said: list[str]) -> None:
    expected, at = [], 0
    while at < len(told):
        rows = [told[at:end] for end in range(at + 1, len(told) + 1) if holds(said, told[at:end])]
        longest = max(map(len, rows), default=1)
        if longest > 1:
            expected.append(told[at : at + longest])
        at += longest

    assert list(rows_in_both(told, said)) == expected


def holds(text: list[str], row: list[str]) -> bool:
    return any(text[at : at + len(row)] == row for at in range(len(text)))
