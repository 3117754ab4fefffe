"""Headings that end in a full stop, are long or in capitals; words in capitals in running text."""

import time

import pytest

from publisher.checks.document.capitals import words_in_capitals
from publisher.checks.document.heading_capitals import headings_in_capitals
from publisher.checks.document.heading_full_stop import headings_with_full_stops
from publisher.checks.document.heading_length import LONGEST, long_headings
from publisher.model import Document, Heading, Paragraph, Span, Text


def headed(words: str, language: str = "en") -> Document:
    return Document(name="a", title="A", language=language, blocks=(Heading(2, (Text(words),)),), edition="standard")


def said(words: str, language: str = "en", allowed: tuple[str, ...] = ()) -> Document:
    return Document(
        name="a",
        title="A",
        language=language,
        blocks=(Paragraph((Text(words),)),),
        edition="standard",
        allowed_words=allowed,
    )


def in_capitals(document: Document) -> list[str]:
    return [one.message.split("”")[0][1:] for one in words_in_capitals(document)]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "What will happen."),
        ("en", "“We care.”"),
        ("zh-Hans", "我们的计划。"),
        ("ur", "ہمارا منصوبہ۔"),
        ("bn", "আমাদের পরিকল্পনা।"),
    ],
)
def test_full_stops_are_found_in_the_signs_of_each_language(language: str, words: str) -> None:
    assert len(list(headings_with_full_stops(headed(words, language)))) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "What happens?"),
        ("en", "And then…"),
        ("en", "And then..."),
        ("en", "From 9 a.m."),
        ("en", "Dentists, opticians, etc."),
        ("en", "The U.S.A."),
        ("pl", "Lekarze, pielęgniarki itd."),
    ],
)
def test_other_ends_are_let_pass(language: str, words: str) -> None:
    assert list(headings_with_full_stops(headed(words, language))) == []


def test_the_title_is_a_heading() -> None:
    titled = Document(name="a", title="We care.", language="en", blocks=())

    assert len(list(headings_with_full_stops(titled))) == 1


def test_a_heading_that_is_not_translated_yet_is_the_sources() -> None:
    words = (Span((Text("What will happen. " * 9),), "en"),)
    half = Document(name="a", title="A", language="pl", blocks=(Heading(2, words),))

    assert list(headings_with_full_stops(half)) == []
    assert list(long_headings(half)) == []


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [("x" * LONGEST, "en", 0), ("x" * (LONGEST + 1), "en", 1), ("字" * 35, "zh-Hans", 0), ("字" * 36, "zh-Hans", 1)],
)
def test_a_heading_is_long_from_one_character_more_on(words: str, language: str, found: int) -> None:
    assert len(list(long_headings(headed(words, language)))) == found


def test_a_heading_of_signs_alone_is_read_in_a_moment() -> None:
    begin = time.process_time()

    assert len(list(long_headings(headed("“" * 60_000)))) == 1
    assert time.process_time() - begin < 2


def test_marks_on_letters_are_no_characters() -> None:
    assert list(long_headings(headed("e\u0301" * LONGEST))) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("PLEASE DO NOT DRIVE home.", ["PLEASE DO NOT DRIVE"]),
        ("This is IMPORTANT for us.", ["IMPORTANT"]),
        ("You do NOT need it.", []),
        ("NHS GP CQC and the BBC", []),
        ("The SEND team, the SIT team and a STAR.", []),
        ("Write to FREEPOST COMMUNITY BEDS.", []),
        ("COVID-19 and FP10 at CM2 9AB", []),
        ("Mid and South ESSEX", []),
        ("UK USA EU.", []),
    ],
)
def test_shouted_words_are_told_from_short_forms(words: str, found: list[str]) -> None:
    assert in_capitals(said(words)) == found


def test_words_that_a_workspace_allows_are_let_pass() -> None:
    assert in_capitals(said("This is IMPORTANT.", allowed=("important",))) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [("pl", "PROSIMY NIE PALIĆ"), ("uk", "БУДЬ ЛАСКА НЕ ПАЛИТИ"), ("cy", "PEIDIWCH AG YSMYGU YMA")],
)
def test_other_languages_with_capitals_have_the_rule(language: str, words: str) -> None:
    assert in_capitals(said(words, language)) == [words]


@pytest.mark.parametrize("language", ["ur", "bn", "zh-Hans"])
def test_in_a_script_without_capitals_latin_words_can_be_in_capitals(language: str) -> None:
    assert in_capitals(said("NHS ICS 简称 এর", language)) == []
    assert in_capitals(said("PLEASE WAIT HERE", language)) == ["PLEASE WAIT HERE"]
    assert len(list(headings_in_capitals(headed("PLEASE WAIT HERE", language)))) == 1


def test_capitals_in_a_heading_are_told_once() -> None:
    shouted = headed("QUALITY AND PATIENT SAFETY")

    assert len(list(headings_in_capitals(shouted))) == 1
    assert in_capitals(shouted) == []
    assert list(headings_in_capitals(headed("PALS, CQC and NHSE"))) == []
