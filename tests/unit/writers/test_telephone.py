"""Telephone numbers among other words."""

import pytest

from publisher.writers.telephone import parted


def numbers(words: str) -> list[str]:
    return [piece for piece, number in parted(words) if number]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("فون 01632 960 001 پر", ["01632 960 001"]),
        ("+44 1632 960001, 01632-960-002", ["+44 1632 960001", "01632-960-002"]),
        ("01632\u00a0960\u00a0001", ["01632\u00a0960\u00a0001"]),
        ("01632960001", []),  # one group keeps its order by itself
        ("2019 2020 2021", []),
        ("0.12 345 678 901", []),
        ("012 34", []),
        ("", []),
    ],
)
def test_numbers_in_groups_are_found(words: str, found: list[str]) -> None:
    assert numbers(words) == found


def test_the_pieces_are_the_words() -> None:
    words = "01632 960 001، یا 01632 960 002"
    pieces = [piece for piece, _ in parted(words)]

    assert "".join(pieces) == words
    assert all(pieces)
