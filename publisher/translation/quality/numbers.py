"""Numbers: each number of the source stands in the translation, in the digits of any script, and no other."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import accumulate

from publisher.findings import Finding, Severity
from publisher.reading.numbers import Number, numbers
from publisher.translation.quality.contacts import without_contacts
from publisher.translation.quality.pair import Pair, QualityCheck
from publisher.translation.quality.wording import words

# Where readers write both “1,5” and “1.5”, by country (CLDR 46: es and es-419, ar and ar-EG).
_BOTH_SIGNS = frozenset({"es", "ar"})
# Where two of a thing have a form of their own, which says the number: Arabic “جزءان”, “جزأين”, “سنتان”.
_DUAL: Mapping[str, re.Pattern[str]] = {"ar": re.compile(r"\w{2}(?:ان|ين|ان\w{1,3}|ين\w{1,3})\b")}
_TWO = 2
# English words that say a number and may well become digits; two to ninety-nine stand in `reading.number_words`.
_SAID: Mapping[str, int] = {
    "one": 1,
    "once": 1,
    "single": 1,
    "twice": 2,
    "both": 2,
    "couple": 2,
    "pair": 2,
    "double": 2,
    "dozen": 12,
    **dict(zip("two three four five six seven eight nine ten eleven twelve".split(), range(2, 13), strict=True)),  # noqa: SIM905 - a row of words reads as words
    **dict(zip("first second third fourth fifth sixth seventh eighth ninth tenth".split(), range(1, 11), strict=True)),  # noqa: SIM905 - the same
}
_CLOCK = re.compile(r"\d(?:\s?(?:am|pm|a\.m\.|p\.m\.)|:\d\d)(?!\w)", re.IGNORECASE)
_HALF_DAY = 12
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,](?=\d)")
_SWAPPED = {".": ",", ",": "."}
# What makes a number a multiple, and follows it as a word of its own.
_HAS_DIGIT = re.compile(r"\d")


def other_numbers(pair: Pair) -> Iterator[Finding]:
    """Find each number in digits that only the source or only the translation has; a warning where words may say it.

    Values are compared: 1.2 million, 1,2 mln, 12 লাখ and 120万 are the same.
    """
    there, there_in_words = _values(without_contacts(pair.said), pair.source_language)
    here, here_in_words = _values(without_contacts(pair.told), pair.language)
    lost: dict[Decimal, str] = {}
    for value, shown in there.items():
        if value in here or _at_another_hour(pair, value, here) or (value == _TWO and _says_two(pair)):
            continue
        if value in here_in_words:
            yield pair.finding(
                f"“{shown}” stands in digits in the source, and not in the translation.",
                "Write it in digits, which are easier to find and to read, or leave it if your language has to.",
                Severity.WARNING,
            )
        else:
            lost[value] = shown
    allowed = there_in_words | _words_for_numbers(pair)
    new = {
        value: shown
        for value, shown in here.items()
        if value not in there and value not in allowed and not _at_another_hour(pair, value, there)
    }
    yield from _told(pair, lost, new)


def _told(pair: Pair, lost: Mapping[Decimal, str], new: Mapping[Decimal, str]) -> Iterator[Finding]:
    """Yield numbers that only one of the texts has; one that became another is told once."""
    if len(lost) == len(new) == 1:
        (said,), ((value, told),) = lost.values(), new.items()
        read = f", which is read as {value:f}" if told.strip() == said.strip() else ""
        yield pair.finding(
            f"The source has the number “{said}”, the translation “{told}”{read}.",
            "Compare the numbers of both texts, and the signs for thousands and decimals.",
        )
        return
    for shown in lost.values():
        yield pair.finding(f"The number “{shown}” is not in the translation.", "Compare the numbers of both texts.")
    for shown in new.values():
        yield pair.finding(f"The number “{shown}” is not in the source text.", "Compare the numbers of both texts.")


def _says_two(pair: Pair) -> bool:
    """Return whether a form of the translation says “two” without a number."""
    dual = _DUAL.get(pair.language.partition("-")[0])
    return dual is not None and dual.search(pair.told) is not None


def _values(text: str, language: str) -> tuple[dict[Decimal, str], set[Decimal]]:
    """Return the values in digits with how they are written, and the values in words."""
    found = list(numbers(text, language))
    if language.partition("-")[0] in _BOTH_SIGNS:
        swapped = _BETWEEN_DIGITS.sub(lambda sign: _SWAPPED[sign[0]], text)
        found = _whole(found, list(numbers(swapped, language)))
    in_digits = {number.value: number.shown for number in found if _HAS_DIGIT.search(number.shown)}
    return in_digits, {number.value for number in found if not _HAS_DIGIT.search(number.shown)}


def _whole(found: list[Number], swapped: list[Number]) -> list[Number]:
    """Return numbers read with the one sign, and where these fall apart, with the other."""
    known = {(number.start, number.end) for number in found}
    longer = [one for one in swapped if (one.start, one.end) not in known]
    kept = _outside(found, longer)
    return kept + _outside(longer, kept)


def _outside(found: list[Number], others: list[Number]) -> list[Number]:
    """Return the numbers that do not stand within one of the others."""
    ordered = sorted((one.start, one.end) for one in others)
    starts = [start for start, _ in ordered]
    reach = list(accumulate((end for _, end in ordered), max))  # where the last of those ends that began before
    return [number for number in found if not (at := bisect_right(starts, number.start)) or reach[at - 1] < number.end]


def _at_another_hour(pair: Pair, value: Decimal, others: Mapping[Decimal, str]) -> bool:
    """Return whether a number is an hour that the other text counts from noon or from midnight, or its full hour."""
    if not any(_CLOCK.search(text) for text in (pair.said, pair.told)):
        return False
    return value == 0 or value + _HALF_DAY in others or value - _HALF_DAY in others


def _words_for_numbers(pair: Pair) -> set[Decimal]:
    """Return what words of the source may become: ordinals, “both”, and months, which Chinese counts."""
    if pair.source_language.partition("-")[0] != "en":
        return set()
    months = _months()
    said = [word.casefold() for word in words(pair.said)]
    return {Decimal(_SAID[word]) for word in said if word in _SAID} | {
        Decimal(months[word]) for word in said if word in months
    }


@cache
def _months() -> Mapping[str, int]:
    from babel import Locale  # noqa: PLC0415 - slow to import, so only where a number is found that was not there

    names = Locale("en").months["format"]["wide"]
    return {str(name).casefold(): month for month, name in names.items()}


CHECK = QualityCheck(
    id="translation-numbers",
    title="The numbers of both texts are the same",
    severity=Severity.ERROR,
    run=other_numbers,
)
