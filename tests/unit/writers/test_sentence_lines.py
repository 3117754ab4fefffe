"""Where easy read begins a new line."""

from publisher.model import LineBreak, Span, Strong, Superscript, Text
from publisher.writers.sentence_lines import sentence_lines


def test_a_sentence_on_a_line_of_its_own_begins_a_line() -> None:
    nodes = (Text("We wait.\nWe want\nless. “Now.”\nSoon."),)

    assert sentence_lines(nodes) == (
        Text("We wait."),
        LineBreak(),
        Text("We want\nless. “Now.”"),
        LineBreak(),
        Text("Soon."),
    )


def test_a_sentence_that_ends_in_a_bold_word_ends_its_line() -> None:
    nodes = (Strong((Text("Wait."),)), Text("\nThen come in."))

    assert sentence_lines(nodes) == (Strong((Text("Wait."),)), LineBreak(), Text("Then come in."))


def test_a_sentence_that_ends_in_a_raised_word_ends_its_line() -> None:
    nodes = (Text("It is 5 m"), Superscript((Text("2"),)), Text(".\nIt is big."))

    assert sentence_lines(nodes) == (
        Text("It is 5 m"),
        Superscript((Text("2"),)),
        Text("."),
        LineBreak(),
        Text("It is big."),
    )


def test_sentences_in_another_language_keep_their_lines() -> None:
    nodes = (Span((Text("We wait.\nWe come."),), language="en"),)

    assert sentence_lines(nodes) == (Span((Text("We wait."), LineBreak(), Text("We come.")), language="en"),)


def test_the_danda_and_the_urdu_marks_end_sentences() -> None:
    nodes = (Text("আমরা আছি।\nہم ہیں۔\nکیوں؟\nx"),)

    assert [node for node in sentence_lines(nodes) if isinstance(node, LineBreak)] == [LineBreak()] * 3
