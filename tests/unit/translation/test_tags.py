"""Inline markup survives a translation, in any order, or says which tag is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import Place, SourceError
from publisher.model import (
    Abbreviation,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Span,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
)
from publisher.translation.tags import decode, encode

PLACE = Place("translations/pl/LC_MESSAGES/text.po", 7)
SOURCE: Inlines = (
    Text("Read "),
    Link((Text("the "), Strong((Text("whole"),)), Text(" plan")), "https://example.org"),
    Text(" of the "),
    Abbreviation("NHS", "National Health Service"),
    LineBreak(),
    Code("x"),
)


def test_markup_becomes_numbered_tags_without_addresses() -> None:
    assert encode(SOURCE) == "Read <1>the <2>whole</2> plan</1> of the <3>NHS</3><4/><5/>"


def test_a_translation_keeps_the_markup_in_its_own_order() -> None:
    translated = decode("<3>NHS</3>: <1><2>Cały</2> plan</1><4/><5/>", SOURCE, place=PLACE)

    assert translated == (
        Abbreviation("NHS", "National Health Service"),
        Text(": "),
        Link((Strong((Text("Cały"),)), Text(" plan")), "https://example.org"),
        LineBreak(),
        Code("x"),
    )
    assert all(node.place == PLACE for node in translated)


def test_raised_and_lowered_words_are_tags_that_a_translation_can_move() -> None:
    source: Inlines = (Text("CO"), Subscript((Text("2"),)), Text(" on the 2"), Superscript((Text("nd"),)))

    assert encode(source) == "CO<1>2</1> on the 2<2>nd</2>"
    assert decode("2<2>gi</2> dzień, CO<1>2</1>", source, place=PLACE) == (
        Text("2"),
        Superscript((Text("gi"),)),
        Text(" dzień, CO"),
        Subscript((Text("2"),)),
    )


@pytest.mark.parametrize(
    ("translation", "message"),
    [
        ("<1><2>a</2></1><3>NHS</3><4/>", "<5> is missing"),
        ("<1><2>a</2></1><1>b</1><3>NHS</3><4/><5/>", "<1> stands twice"),
        ("<1><2>a</1></2><3>NHS</3><4/><5/>", "stands where </2> should"),
        ("<1><2>a</2><3>NHS</3><4/><5/>", "<1> is not closed"),
        ("</1><2>a</2><3>NHS</3><4/><5/>", "closes what was not opened"),
        ("<1><2>a</2></1><3>NHS</3><4/><5/><9/>", "<9/> is not in the source"),
        ("<1/><2>a</2><3>NHS</3><4/><5/>", "not written as in the source"),
        ("<1><2>a</2></1><3>NHS</3><4>b</4><5/>", "not written as in the source"),
        ("<1><2>a</2></1><3>NHS <4/></3><5/>", "<4/> stands in <3>, which holds words alone"),
        ("<2>a</2><3><1>NHS</1></3><4/><5/>", "<1> stands in <3>, which holds words alone"),
        ("<1><2> </2></1>a<3>NHS</3><4/><5/>", "<2> has no words"),
        ("<1><2>a</2></1> NHS<3></3><4/><5/>", "<3> has no words"),
    ],
)
def test_a_broken_tag_is_named(translation: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(translation, SOURCE, place=PLACE)

    assert message in caught.value.message
    assert caught.value.place == PLACE
    assert caught.value.mend


def test_a_link_holds_no_other_unless_the_source_says_so() -> None:
    term = Term((Text("nurse"),), "nurse")
    apart = (Link((Text("a"),), "https://a.example"), Link((Text("b"),), "https://b.example"), NoteReference("1"))
    together = (Link((Text("a "), term), "https://a.example"),)

    for translation in ("<1>a <2>b</2></1><3/>", "<2>b <1>a</1></2><3/>", "<1>a <3/></1><2>b</2>"):
        with pytest.raises(SourceError, match="a link holds no other"):
            decode(translation, apart, place=PLACE)
    assert decode(encode(together), together, place=PLACE) == together


def test_more_marks_than_tags_can_number_are_told() -> None:
    with pytest.raises(SourceError, match="more than 9,999 marks"):
        encode((Code("x"),) * 10_000)


def test_what_only_looks_like_a_tag_stays_text() -> None:
    for words in ("a <1> b", "&lt;1>", "&amp;lt;1>", "5 < 6", "R&D", "<script>"):
        assert decode(encode((Text(words),)), (Text(words),), place=PLACE) == (Text(words),)


def test_lines_become_spaces_unless_they_have_a_meaning() -> None:
    assert encode((Text("One.\nTwo."),)) == "One. Two."
    assert encode((Text("One.\nTwo."),), keep_lines=True) == "One.\nTwo."


words = st.text(alphabet="ab <>/&;1ltamp\N{LATIN SMALL LETTER L WITH STROKE}", min_size=1, max_size=8)
leaves: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Text, words),
    st.builds(Code, words),
    st.builds(Abbreviation, words, words),
    st.builds(Image, words, words),
    st.just(LineBreak()),
    st.builds(NoteReference, words),
)


def merged(nodes: list[Inline]) -> Inlines:
    """Return nodes with no two texts side by side, as the reader makes them."""
    kept: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and kept and isinstance(kept[-1], Text):
            continue
        kept.append(node)
    return tuple(kept)


inlines: st.SearchStrategy[Inlines] = st.recursive(
    st.lists(leaves, max_size=4).map(merged),
    lambda children: st.lists(
        st.one_of(
            leaves,
            st.builds(Emphasis, children),
            st.builds(Strong, children),
            st.builds(Superscript, children),
            st.builds(Subscript, children),
            st.builds(Link, children, words),
            st.builds(Span, children, st.just("fr")),
            st.builds(Term, children, words),
        ),
        max_size=4,
    ).map(merged),
    max_leaves=8,
)


@given(inlines)
def test_what_is_encoded_comes_back(source: Inlines) -> None:
    assert decode(encode(source, keep_lines=True), source, place=PLACE) == source


def test_a_number_that_no_tag_has_is_words() -> None:
    text = f"<{'9' * 5000}>"

    assert decode(text, (), place=PLACE) == (Text(text),)
