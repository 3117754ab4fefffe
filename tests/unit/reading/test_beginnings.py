"""The first words of a text, as messages quote them."""

import pytest

from publisher.reading.beginnings import beginning, quoted


def test_a_short_text_is_quoted_whole() -> None:
    assert quoted(" We  help\nyou. ") == "“We help you.”"


def test_eight_words_of_a_long_text_are_quoted() -> None:
    assert beginning("one two three four five six seven eight nine") == "one two three four five six seven eight…"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“We help you,” they said.", "We help you, they said."),
        ("„Mid and South Essex“ sveikatos sistema", "Mid and South Essex sveikatos sistema"),
        ("« Bon » jour", "Bon jour"),
        ("»Ahora, los médicos", "Ahora, los médicos"),
        ("”هذا جيد", "هذا جيد"),
        ("‘It’s fine,’ he said", "It’s fine, he said"),
        ("They say “no” here", "They say “no” here"),
    ],
)
def test_a_quotation_at_the_head_is_not_opened_twice_nor_closed_alone(text: str, shown: str) -> None:
    assert quoted(text) == f"“{shown}”"
