"""On a page that can be listened to each sentence is an element of its own, whatever stands around its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.model import (
    Abbreviation,
    Code,
    Inline,
    LineBreak,
    Link,
    Span,
    Strong,
    Term,
    Text,
    plain_text,
)
from publisher.writers.html.sentences import pieces

LINK = "https://example.org"


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ((Text("One thing. Another thing."),), ["One thing. ", "Another thing."]),
        ((Text("One thing."), LineBreak(), Text("Another thing.")), ["One thing.", " ", "Another thing."]),
        ((Strong((Text("One thing. Another"),)), Text(" thing.")), ["One thing. ", "Another thing."]),
        ((Text("We work "), Link((Text("here. Come in. Look."),), LINK)), ["We work here. Come in. Look."]),
        ((Strong((Text("One."), LineBreak(), Text("Two."))),), ["One.", " ", "Two."]),
        ((Text("It costs 1.5 million pounds. That is a lot."),), ["It costs 1.5 million pounds. ", "That is a lot."]),
        ((Text("Sentences of\ntwo lines. And one."),), ["Sentences of two lines. ", "And one."]),
        (
            (Text("The "), Abbreviation("ICS", "Integrated Care System"), Text(" helps. So do we.")),
            ["The ICS helps. ", "So do we."],
        ),
        ((), []),
        ((Text(""),), [""]),
    ],
)
def test_words_come_in_sentences(nodes: tuple[Inline, ...], expected: list[str]) -> None:
    assert [plain_text(piece) for piece in pieces(nodes, "en")] == expected


def test_what_stands_around_the_end_of_a_sentence_stands_around_both_parts() -> None:
    found = pieces((Strong((Text("One thing. Another"),)), Text(" thing.")), "en")

    assert found == [(Strong((Text("One thing. "),)),), (Strong((Text("Another"),)), Text(" thing."))]


def test_sentences_of_urdu_end_with_its_full_stop() -> None:
    found = pieces((Text("ہم مل کر کام کرتے ہیں۔ یہ اچھا ہے۔"),), "ur")

    assert [plain_text(piece) for piece in found] == ["ہم مل کر کام کرتے ہیں۔ ", "یہ اچھا ہے۔"]


words = st.text(alphabet=" \nabcAB.!?12\u0628۔", max_size=30)
leaves = st.one_of(
    words.map(Text),
    st.builds(Code, words),
    st.builds(Abbreviation, words, st.just("x")),
    st.just(LineBreak()),
    st.builds(lambda text: Link((Text(text),), LINK), words),
)
inlines = st.recursive(
    st.lists(leaves, max_size=4).map(tuple),
    lambda inner: st.lists(
        st.one_of(
            inner.map(Strong), inner.map(lambda nodes: Term(nodes, "key")), inner.map(lambda nodes: Span(nodes, "pl"))
        ),
        max_size=3,
    ).map(tuple),
    max_leaves=8,
)


@given(inlines, st.sampled_from(["en", "ur"]))
def test_no_word_is_lost_doubled_or_moved(nodes: tuple[Inline, ...], language: str) -> None:
    found = pieces(nodes, language)

    assert plain_text([node for piece in found for node in piece]) == plain_text(nodes)
