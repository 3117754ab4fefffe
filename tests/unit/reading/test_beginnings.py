"""The first words of a text, as messages quote them."""

from publisher.reading.beginnings import beginning, quoted


def test_a_short_text_is_quoted_whole() -> None:
    assert quoted(" We  help\nyou. ") == "“We help you.”"


def test_eight_words_of_a_long_text_are_quoted() -> None:
    assert beginning("one two three four five six seven eight nine") == "one two three four five six seven eight…"


def test_a_quotation_is_not_opened_twice() -> None:
    assert quoted("“We help you,” they said.") == "“We help you,” they said.”"
