"""Segments as HTML for machines, and back."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.translation.libretranslate import translator
from publisher.translation.machine import Piece, Request, Settings, TranslatorError
from publisher.translation.tagged_html import from_html, to_html
from tests.tools.libretranslate import Stub, running


@pytest.mark.parametrize(
    "text",
    [
        "Plain words",
        "Words <1>in a <2>tag</2></1> and a picture <3/> &c.",
        "a < b, &lt;1> looks like a tag, and &amp;lt;1> like that",
        "Fish &amp; chips, written as a reference",
        "<1>one\ntwo</1>",
        "",
    ],
)
def test_a_text_comes_back_as_it_went(text: str) -> None:
    assert from_html(to_html(text)) == text


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)


@given(st.lists(st.one_of(WORDS, st.sampled_from(["<1>", "</1>", "<2/>", "&lt;3>", "\n", "&", "<", ">"])), max_size=8))
def test_any_text_of_ours_comes_back_as_it_went(parts: list[str]) -> None:
    inner = "".join(part for part in parts if part not in {"<1>", "</1>"})
    text = f"<1>{inner}</1> {inner}".replace("</1></1>", "</1>")

    encoded = to_html(text)

    assert from_html(encoded) == text


def test_a_name_that_is_kept_is_marked_the_longest_first() -> None:
    made = to_html("Ask NHS England, the NHS, or NHSX.", ["NHS", "NHS England"])

    assert made == 'Ask <span translate="no">NHS England</span>, the <span translate="no">NHS</span>, or NHSX.'
    assert from_html(made) == "Ask NHS England, the NHS, or NHSX."


def test_a_server_that_reads_character_references_once_more_does_no_harm() -> None:
    assert from_html(html.unescape(to_html("Fish & chips: a < b"))) == "Fish & chips: a < b"


@pytest.mark.parametrize(
    "answer",
    [
        "<b>x</b>",
        "<!--x-->",
        "<!DOCTYPE html>",
        "<?php x?>",
        "<script>x</script>",
        "x</b>",
        '<span class="a">x',
        "<![x]>",
    ],
)
def test_what_is_none_of_our_elements_stays_to_be_seen(answer: str) -> None:
    assert "<" in from_html(answer)


def answered(stub: Stub, *texts: str, target: str = "pl", batch: int = 20) -> list[str]:
    """Return what the provider gives for some texts."""
    with running(stub):
        provider = translator(Settings(stub.address, options={"batch": batch}))
        pieces = tuple(Piece(str(number), text) for number, text in enumerate(texts))
        return [draft.text for draft in provider.translate(Request("en", target, pieces))]


def test_blanks_beside_tags_that_a_server_takes_away_are_put_back() -> None:
    stub = Stub(translate=lambda words: words.strip().upper())

    assert answered(stub, "Bring a letter. <1>Please</1> be early.") == ["BRING A LETTER. <1>PLEASE</1> BE EARLY."]


def test_a_line_without_words_is_not_sent() -> None:
    stub = Stub()

    assert answered(stub, "<1/>", "2021", "one\n<1/>\ntwo") == ["<1/>", "2021", "ONE\n<1/>\nTWO"]
    assert [question["q"] for question in stub.questions] == [["one", "two"]]


def test_no_request_is_larger_than_it_may_be() -> None:
    stub = Stub()

    made = answered(stub, *["word " * 100] * 30, batch=8)

    sizes = [list(map(len, question["q"])) for question in stub.questions]  # type: ignore[call-overload]  # a list
    assert len(made) == 30
    assert all(len(one) <= 8 and sum(one) <= 4000 for one in sizes)


@pytest.mark.parametrize(
    ("target", "offered", "sent"),
    [
        ("zh-Hans", ["en", "zh"], "zh"),
        ("zh-Hans", ["en", "zh", "zh-Hans"], "zh-Hans"),
        ("pt", ["en", "pb", "pt"], "pt"),
        ("pt-BR", ["en", "pb", "pt"], "pb"),
        ("en-GB", ["en"], "en"),
    ],
)
def test_a_language_is_found_by_the_name_that_a_server_gives_it(target: str, offered: list[str], sent: str) -> None:
    stub = Stub(languages=[{"code": code, "name": code} for code in offered], translate=str.upper)

    stub.faults = [lambda handler: handler.json(200, {"translatedText": ["X"]})]
    answered(stub, "word", target=target)

    assert stub.questions[0]["target"] == sent


@pytest.mark.parametrize(("target", "offered"), [("zh-Hant", ["en", "zh"]), ("pa-Arab", ["en", "pa"])])
def test_no_language_is_taken_for_one_in_another_script(target: str, offered: list[str]) -> None:
    stub = Stub(languages=[{"code": code, "name": code} for code in offered])

    with pytest.raises(TranslatorError, match="does not translate"):
        answered(stub, "word", target=target)
