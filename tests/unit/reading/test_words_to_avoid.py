"""The table of words to avoid: whole, without contradictions, found in all their forms."""

from collections import Counter

import pytest

from publisher.reading.table_of_words_to_avoid import AVOIDED, Avoided
from publisher.reading.words_to_avoid import uses
from publisher.standards import Mark

LEAST = 150  # entries


def found(text: str) -> list[str]:
    return [use.entry.phrase for use in uses(tuple(text.split()))]


def test_the_table_has_its_entries_once_each_and_each_says_who_names_it() -> None:
    assert len(AVOIDED) >= LEAST
    assert [phrase for phrase, count in Counter(entry.phrase for entry in AVOIDED).items() if count > 1] == []
    assert {entry.source.mark for entry in AVOIDED} == set(Mark)


@pytest.mark.parametrize("entry", AVOIDED, ids=lambda entry: entry.phrase)
def test_every_entry_is_found_and_its_plain_words_are_not_to_be_avoided(entry: Avoided) -> None:
    assert found(f"We {entry.phrase} it") == [entry.phrase]
    assert found(entry.plain) == []


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("They utilised and are utilizing it", ["utilise", "utilise"]),
        ("The stakeholders were liaising", ["stakeholder", "liaise"]),
        ("In order that we stop, in order to stop", ["in order that", "in order to"]),
        ("With regards to you", ["with regard to"]),
        ("She commenced prior to me", ["commence", "prior to"]),
        ("We regard this as a number", []),
        ("The room is next to it, in good order", []),
        ("a number", []),
        ("The disabled and the elderly", ["the disabled", "the elderly"]),
        ("The disabled toilet of the elderly care team", []),
        ("He suffers from asthma", ["suffer from"]),
        ("", []),
    ],
)
def test_forms_of_words_count_and_beginnings_of_phrases_do_not(text: str, phrases: list[str]) -> None:
    assert found(text) == phrases
