"""Words that are judged once, and texts that are not given to a splitter, come out as if they had been."""

import re
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.reading import sentences, sieve
from publisher.reading.sieve import Sieve

_WORDS = st.sets(st.text("abAB", min_size=1, max_size=4))


@given(st.lists(_WORDS, max_size=6))
def test_a_sieve_catches_what_its_judge_does_whatever_it_saw_before(texts: list[set[str]]) -> None:
    small = Sieve(str.islower)

    with patch.object(sieve, "_MOST", 5):  # so that it forgets in between
        caught = [small.caught(words) for words in texts]

    assert caught == [{word for word in words if word.islower()} for words in texts]


def test_a_word_is_judged_once() -> None:
    asked: list[str] = []

    def judge(word: str) -> bool:
        asked.append(word)
        return word == "a"

    counting = Sieve(judge)

    counting.caught({"a", "b"})
    counting.caught({"a", "b", "c"})

    assert sorted(asked) == ["a", "b", "c"]


@pytest.mark.parametrize("language", ["en", "pl", "fr", "cy", "ro", "lt", "pt", "tr", "es"])
@given(st.from_regex(r"[A-Za-zÀ-ž0-9 ,;()–-]{0,60}[A-Za-zÀ-ž0-9)][.!?]?", fullmatch=True).filter(str.strip))
def test_a_text_without_stops_is_one_piece_to_the_splitters_too(language: str, text: str) -> None:
    with patch.object(sentences, "_WITHOUT_STOPS", re.compile("(?!)")):  # so that the splitters are asked
        asked = sentences.split(text, language)

    assert asked == sentences.split(text, language) == ((0, len(text)),)
