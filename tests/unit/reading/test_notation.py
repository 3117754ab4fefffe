"""Notations such as 10⁶ are found whole, in words of any direction."""

import sys
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model import Emphasis, Inline, Inlines, Subscript, Superscript, Text, plain_text
from publisher.reading.notation import notations


def up(words: str) -> Superscript:
    return Superscript((Text(words),))


def down(words: str) -> Subscript:
    return Subscript((Text(words),))


def found(*nodes: Inline) -> list[str]:
    return [plain_text(group) for is_notation, group in notations(nodes) if is_notation]


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ((Text("ہوا میں CO"), down("2"), Text(" کی")), ["CO2"]),
        ((Text("میں 10"), up("6"), Text("، اور m"), up("2")), ["106", "m2"]),
        ((Text("H"), down("2"), Text("O، "), Text("اور SO"), down("4"), up("2−")), ["H2O", "SO42−"]),
        ((Text("x"), up("2"), Text("+y"), up("2"), Text(". ہے")), ["x2+y2"]),
        ((Text("۱۰"), up("۶"), Text(" ہے")), ["۱۰۶"]),
        ((Text("2"), up("واں"), Text(" دن")), []),
        ((Text("لفظ"), up("1"), Text(" ہے")), ["1"]),
        ((Text("10 "), Emphasis((up("6"),))), []),
        ((Text("CO2"),), []),
    ],
)
def test_a_notation_is_found_whole(nodes: Inlines, expected: list[str]) -> None:
    assert found(*nodes) == expected


words = st.text(alphabet="aک1 ،.+", min_size=1, max_size=5)
nodes = st.one_of(st.builds(Text, words), st.builds(up, words), st.builds(down, words))


@given(st.lists(nodes, max_size=6))
def test_nothing_is_lost_or_added_between(given_nodes: list[Inline]) -> None:
    groups = [group for _, group in notations(tuple(given_nodes))]

    assert "".join(plain_text(group) for group in groups) == plain_text(given_nodes)
    assert [node for group in groups for node in group if not isinstance(node, Text)] == [
        node for node in given_nodes if not isinstance(node, Text)
    ]


def test_a_long_paragraph_is_joined_once_and_not_piece_by_piece() -> None:
    words = "سلام 12, " * 500  # each of whose numbers is a piece of its own
    given_nodes = (Text(words), up("2"), Text(words))
    made = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal made
        made += event == "call" and frame.f_code is Text.__init__.__code__

    sys.setprofile(count)
    try:
        groups = list(notations(given_nodes))
    finally:
        sys.setprofile(None)

    pieces = 2 * 2 * 500
    assert sum(len(group) for _, group in groups) < 10
    assert pieces <= made < pieces + 20
