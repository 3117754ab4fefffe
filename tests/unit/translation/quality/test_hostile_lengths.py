"""No text makes a check of translations slow: the work grows with the length of the text, whatever its signs."""

from collections.abc import Callable, Iterable
from time import process_time

import pytest

from publisher.errors import Place
from publisher.translation.quality import CHECKS, Pair, flaws, unsafe
from publisher.translation.quality.length import CHECK as LENGTH
from publisher.translation.quality.pair import LONGEST
from publisher.translation.terms import AgreedTerm

TERMS = (
    AgreedTerm("NHS", ("NHS",), keep=True, place=Place("translations/terms.toml", 1)),
    AgreedTerm("care plan", ("plan opieki",), place=Place("translations/terms.toml", 2)),
)
# Each made a pattern or a loop look through the rest of the text again from every place.
SEEDS = (
    "**a ",
    "__a ",
    "[",
    "[a](",
    "![a](",
    "\u2067",
    "\u2066\u2069",
    "\u202c",
    "‘’",
    "“”",
    "a’ ",
    "zz",
    "a.",
    "A-",
    " ",
)
WORDS = ("a ", "ab cd ", "NHS ", "care plan ", "1 ", "12 345 ", "(a ")


def steepness(work: Callable[[str], object], seed: str, *, short: int, times: int) -> float:
    """Return how often the time for a short text the time for one so many times as long is."""
    least = [min(_time(work, seed, length) for _ in range(2)) for length in (short, short * times)]
    return least[1] / max(least[0], 0.002)


def _time(work: Callable[[str], object], seed: str, length: int) -> float:
    text = (seed * length)[:length]
    began = process_time()
    work(text)
    return process_time() - began


def all_found(pairs: Iterable[Pair]) -> list[object]:
    return [flaw for pair in pairs for check in CHECKS for flaw in flaws(pair, (check,))]


@pytest.mark.parametrize("seed", SEEDS + WORDS)
@pytest.mark.parametrize("language", ["pl", "ar"])
def test_a_text_four_times_as_long_takes_no_more_than_about_four_times_as_long(seed: str, language: str) -> None:
    def check(text: str) -> object:
        same = Pair(f"{text}.", f"{text}!", language, terms=TERMS)
        return all_found((same, Pair("Words (1) of A and B.", text, language, terms=TERMS)))

    assert steepness(check, seed, short=LONGEST // 5, times=4) < 10


@pytest.mark.parametrize("seed", SEEDS)
def test_what_a_build_looks_for_takes_time_by_the_length_alone_in_texts_of_any_length(seed: str) -> None:
    assert steepness(lambda text: unsafe(Pair("Words.", text, "pl")), seed, short=50_000, times=4) < 10


def test_a_text_that_is_too_long_to_compare_is_an_error_and_what_is_unsafe_is_still_found() -> None:
    pair = Pair("Words.", f"{'słowo ' * LONGEST}<script>", "pl")

    found = [(flaw.check.id, flaw.finding.severity and flaw.finding.severity.value) for flaw in flaws(pair)]

    assert found == [("translation-markup", "error"), (LENGTH.id, "error")]


def test_of_one_check_the_first_things_are_told() -> None:
    pair = Pair("Words.", " ".join(f"{number}7" for number in range(100)), "pl")

    assert 0 < len(list(flaws(pair, [check for check in CHECKS if check.id == "translation-numbers"]))) <= 20
