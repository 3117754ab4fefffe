"""The facts of a text that can be looked for in another: numbers, dates and names.

Numbers are compared by their value (`publisher.reading.numbers`), dates by day and month, however they are written.
Names are words with a capital letter where no sentence begins, in languages that write them so.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from publisher import language as languages
from publisher.reading.dates import short_dates
from publisher.reading.numbers import Number, numbers
from publisher.reading.sentences import split, words_of

# A number may be rounded by so much of itself where a word before it says that it is rounded. Our own choice: 14.9 and
# 15 million are 0.7 % apart, and “about 20” beside 22 would be 9 %.
_ROUNDING = Decimal("0.05")
# Words that say so, by language; they stand among the three words before the number.
_ROUNDED: Mapping[str, str] = {
    "en": "about nearly almost around over roughly approximately than",
    "pl": "około prawie niemal ponad blisko niż",
    "ur": "تقریباً تقریبا قریب لگ بھگ",
    "bn": "প্রায় বেশি কাছাকাছি",
    "fr": "environ presque près plus",
    "cy": "tua bron oddeutu dros",
    "ar": "حوالي نحو تقريبا قرابة",
    "ta": "சுமார் கிட்டத்தட்ட",
    "gu": "આશરે લગભગ",
    "pa": "ਲਗਭਗ ਕਰੀਬ",
    "uk": "близько майже понад приблизно",
}
_WORDS_BEFORE = 3

# Languages that bend names: two forms of one name begin alike, but for three letters or so at their ends.
_BENDING = frozenset({"pl", "uk"})
_ENDING = 3
# Polish writes words for the person spoken to with a capital: they name nobody.
_ADDRESS = frozenset("pan pana panu panem pani panią państwo państwa państwu państwem ty ciebie ci tobie twój".split())  # noqa: SIM905 - a row of words reads as words
# Welsh changes the first letters of names too, so that no beginning can be compared.
_NO_NAMES = frozenset({"cy"})


@dataclass(frozen=True, slots=True)
class Stranger:
    """A fact that another text lacks: what it is, and the words that say it."""

    kind: Literal["number", "date", "name"]
    shown: str


@dataclass(frozen=True, slots=True)
class _Date:
    """The days and months that a date may mean, its words, and where they stand."""

    days: frozenset[tuple[int, int]]
    shown: str
    start: int
    end: int


def finds_names(language: str) -> bool:
    """Return whether names can be found and compared in a language: its script has capitals, and it keeps them."""
    script = languages.find(language).script
    return script.italic and language.partition("-")[0] not in _NO_NAMES


def strangers(told: str, section: str, language: str, known: str = "") -> Iterator[Stranger]:
    """Yield the numbers, dates and names of one text that another has not, each once, in that order.

    `known` are words whose names need not stand in the other: the title, the organisation, the glossary.
    """
    dates = tuple(_dates(told, language))
    held = frozenset(day for date in _dates(section, language) for day in date.days)
    values = frozenset(number.value for number in numbers(section, language))
    found = [Stranger("number", number.shown) for number in _foreign(told, dates, values, language)]
    found += [Stranger("date", date.shown) for date in dates if held.isdisjoint(date.days)]
    if finds_names(language):
        names = _Names(f"{section}\n{known}", language)
        within = " ".join(date.shown for date in dates)
        found += [Stranger("name", name) for name in _names(told, language) if name not in names and name not in within]
    yield from dict.fromkeys(found)


def _foreign(told: str, dates: tuple[_Date, ...], values: frozenset[Decimal], language: str) -> Iterator[Number]:
    """Yield the numbers outside dates whose value is not among `values`, nor near one of them and said to be so."""
    for number in numbers(told, language):
        if any(date.start <= number.start < date.end for date in dates) or number.value in values:
            continue
        near = any(abs(number.value - value) <= _ROUNDING * abs(value) for value in values)
        if not (near and _is_rounded(told[: number.start], language)):
            yield number


def _is_rounded(before: str, language: str) -> bool:
    words = frozenset(_ROUNDED.get(language.partition("-")[0], "").split())
    return not words.isdisjoint(word.casefold() for word in words_of(before[-100:])[-_WORDS_BEFORE:])


def _dates(text: str, language: str) -> Iterator[_Date]:
    """Yield the days of the year that a text names: “1 April 2021”, “April 1”, “01/04/2021”, “2021-04-01”."""
    months, pattern = _months(language)
    for found in pattern.finditer(text) if pattern else ():
        day = _count(found["before"] or found["after"])
        if day:
            shown = found[0].strip(" .")
            yield _Date(frozenset({(day, months[found["month"].casefold()])}), shown, found.start(), found.end())
    for short in short_dates(text, language):
        if short.readings:
            days = frozenset((day.day, day.month) for day in short.readings)
            yield _Date(days, short.written, short.start, short.start + len(short.written))


@cache
def _months(language: str) -> tuple[Mapping[str, int], re.Pattern[str] | None]:
    """Return CLDR's names of the months in a language, in small letters, and what finds one with a day beside it."""
    from babel import Locale  # noqa: PLC0415 - slow to import, so only where it is used

    locale = Locale.parse(languages.find(language).tag, sep="-")
    named = {
        name.casefold().rstrip("."): month
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for month, name in locale.months[context][width].items()
        if not any(sign.isdigit() for sign in name)
    }
    if not named:
        return {}, None
    either = "|".join(sorted(map(re.escape, named), key=len, reverse=True))
    day = r"\d{1,2}(?:st|nd|rd|th|er)?"
    pattern = re.compile(
        rf"(?<!\w)(?:(?P<before>{day})\.?\s+(?:of\s+)?)?(?P<month>{either})\.?(?!\w)(?:\s+(?P<after>{day})(?!\d))?",
        re.IGNORECASE,
    )
    return named, pattern


def _count(digits: str | None) -> int:
    """Return the number that digits of any script say, 0 for none."""
    return int("".join(str(unicodedata.digit(sign)) for sign in digits or "" if sign.isdigit()) or 0)


class _Names:
    """The names of a text, to ask whether another's is among them in whatever form."""

    def __init__(self, text: str, language: str) -> None:
        """Take the words of a text."""
        self._words = frozenset(_plain(word) for word in words_of(text))
        self._bends = language.partition("-")[0] in _BENDING

    def __contains__(self, name: str) -> bool:
        plain = _plain(name)
        if self._bends and plain in _ADDRESS:
            return True
        if plain in self._words or plain.removesuffix("s") in self._words or f"{plain}s" in self._words:
            return True
        beginning = plain[: max(len(plain) - _ENDING, _ENDING)]
        return self._bends and any(word.startswith(beginning) for word in self._words)


def _names(text: str, language: str) -> Iterator[str]:
    """Yield the words with a capital that begin no sentence and no quotation."""
    for start, end in split(text, language):
        _, *rest = text[start:end].split() or [""]
        for token in rest:
            word = next(iter(words_of(token)), "")
            if word[:1].isupper() and len(word) > 1 and not token.startswith(("“", "„", "«", "‘", '"')):
                yield word


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
