"""Dates: written in words as each language writes them, and those of a text that are not.

The names of months and the order of a date's parts are CLDR's, through Babel.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError, localedata
from babel.dates import format_date

from publisher import language as languages
from publisher.reading.references import LETTER

# A day, a month and a year in figures of any script, in any order, with the same mark between them: a slash, a full
# stop, a dash or the Arabic date mark, also of full width. A space may follow the mark.
_MARK = r"[./\-‐‑–／．－؍]"
NUMERIC = re.compile(
    rf"(?<!\d)(?<!\d{_MARK})(?<!\d{_MARK}\s)(?<!\d\s{_MARK})(?<!\d\s{_MARK}\s)"
    rf"(?P<first>\d{{4}}|\d{{1,2}})(?P<mark>\s?{_MARK}\s?)(?P<second>\d{{1,2}})(?P=mark)(?P<third>\d{{4}}|\d{{1,2}})"
    rf"(?!\d)(?!\s?{_MARK}\s?\d)"
)

# What every such date has: a quicker look, for most texts have no date.
_THREE_NUMBERS = re.compile(rf"\d\s?{_MARK}\s?\d{{1,2}}\s?{_MARK}\s?\d")
_DIGIT = re.compile(r"\d")
_LONG_YEAR = 4
_LAST_MONTH = 12
# POSIX, strptime: a year of two figures from 69 on is of the last century.
_FIRST_OF_LAST_CENTURY = 69


@dataclass(frozen=True, slots=True)
class ShortDate:
    """A date that is not written in full.

    `written` is what stands in the text from `start` on; `readings` are the days that it may mean, () where it names no
    whole day. `month` is the full name of a shortened month, "" for a date in figures.
    """

    written: str
    start: int
    readings: tuple[date, ...]
    month: str = ""


def in_words(day: date, tag: str) -> str:
    """Return a day as people who read the language write it: "19 March 2021" in English.

    Where `tag` names no region, or none that is known for its dates, the language's usual one counts. In a language of
    which CLDR knows nothing it is year, month and day in figures (ISO 8601).
    """
    locale = locale_of(tag)
    return format_date(day, format="long", locale=locale) if locale else day.isoformat()


def short_dates(text: str, tag: str) -> Iterator[ShortDate]:
    """Yield the dates in figures, then those with a shortened month, each kind in the order of the text."""
    if _DIGIT.search(text) is None:
        return
    for found in NUMERIC.finditer(text) if _THREE_NUMBERS.search(text) else ():
        if readings := _readings(found["first"], found["mark"].strip(), found["second"], found["third"], tag):
            yield ShortDate(found[0], found.start(), readings)
    pattern, months = _shortened(languages.find(tag).tag, *_names(tag))
    if pattern is None:
        return
    for found in pattern.finditer(text):
        short = found["month"] or found["month_first"]
        number = months[short.casefold()]
        yield ShortDate(found[0].strip(), found.start(), _day_of(found, number), _full_month(number, tag))


def writes_day_before_month(tag: str) -> bool:
    """Return whether people who read the language write the day as figures straight before the month's name (CLDR)."""
    return _day_and_month(*_names(tag)) is not None


def days_without_year(text: str, tag: str) -> Iterator[tuple[str, int]]:
    """Yield each day with its month in words and no year, how it is written and where it begins.

    Days that come each year are passed over in English. Nothing is found in languages that write the month first.
    """
    pattern = _day_and_month(*_names(tag)) if _DIGIT.search(text) else None
    if pattern is None or (tag.partition("-")[0] == "en" and _EACH_YEAR.search(text)):
        return
    for found in pattern.finditer(text):
        yield " ".join(found[0].split()), found.start()


_EACH_YEAR = re.compile(
    r"\b(?:every|each|per|a) (?:\w+ )?(?:year|\d)|\b(?:yearly|annual(?:ly)?|always)\b", re.IGNORECASE
)


@cache
def _day_and_month(own: str, usual: str) -> re.Pattern[str] | None:
    """Return what finds a day before a month in words, None for a language that writes them otherwise."""
    locale = _parsed(own, usual)
    if locale is None or not re.search(r"d\W*(?:'[^']*'\W*)?MMMM", locale.date_formats["long"].pattern):
        return None
    names = {name for kind in ("format", "stand-alone") for name in locale.months[kind]["wide"].values()}
    english = locale.language == "en"
    spellings = {*names, *(name.upper() for name in names)} if english else names
    months = "|".join(sorted(map(re.escape, spellings), key=len, reverse=True))
    link = re.search(r"d(?P<link>\W*(?:'[^']*'\W*)?)MMMM", locale.date_formats["long"].pattern)
    between = re.escape(link["link"].replace("'", "")).replace(r"\ ", r"\s") if link else r"\s"
    before = rf"\d(?<![\d.,:/£€$].)\d?(?:st|nd|rd|th|er)?(?:{between}|\s(?:of\s)?)"
    month_first = rf"|(?<!\w)(?:{months})\s\d{{1,2}}(?:st|nd|rd|th)?(?!\d|[.:]\d|,?\s\d{{4}})" if english else ""
    # English names of months are words too (“may”, “march”): with a capital they are none.
    return re.compile(rf"{before}(?:{months})(?!{LETTER}){month_first}", 0 if english else re.IGNORECASE)


def _readings(first: str, mark: str, second: str, third: str, tag: str) -> tuple[date, ...]:
    """Return the days that three numbers may mean, the likelier first; () where they mean none.

    Numbered parts of a text ("1.4.12") look like dates: with full stops, short years count only after two figures.
    """
    if len(first) == _LONG_YEAR:
        orders = [(int(first), int(second), int(third))] if len(third) < _LONG_YEAR else []
    elif len(third) == 1 or (mark in ".．" and len(third) < _LONG_YEAR and {len(first), len(second)} != {2}):
        orders = []
    else:
        year = int(third) if len(third) == _LONG_YEAR else _whole_year(int(third))
        orders = [(year, int(second), int(first))]
        # With full stops, people write the day first; in English some do not.
        if mark not in ".．" or tag.partition("-")[0] == "en":
            orders.append((year, int(first), int(second)))
    return tuple(dict.fromkeys(day for order in orders if (day := _day(*order))))


def _whole_year(short: int) -> int:
    return short + (1900 if short >= _FIRST_OF_LAST_CENTURY else 2000)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_of(found: re.Match[str], month: int) -> tuple[date, ...]:
    """Return the day that a date with a shortened month means, () where its day or its year is not said."""
    day, year = found["day"] or found["day_after"], found["year"] or found["year_after"]
    if not day or not year:
        return ()
    whole = int(year) if len(year) == _LONG_YEAR else _whole_year(int(year))
    known = _day(whole, month, int(day))
    return (known,) if known else ()


@cache
def _shortened(language: str, own: str, usual: str) -> tuple[re.Pattern[str] | None, dict[str, int]]:
    """Return what finds a shortened month with a day or a year beside it, and the month of each short name.

    None for a language that does not shorten them: Urdu, Arabic, Chinese. Elsewhere some short names are words too
    (Ukrainian “лист” is a letter): there a year must follow, except where a full stop or a capital says what they are.
    `language` is the tag of the language's row, `own` and `usual` are CLDR's names, as `_names` gives them.
    """
    short = _short_months(language, _parsed(own, usual))
    if not short:
        return None, {}
    spellings = {spelling for name in short for spelling in (name, name.upper(), name.capitalize())}
    if language == "en":
        spellings |= {name.lower() for name in short}
    name = "|".join(sorted(map(re.escape, spellings), key=len, reverse=True))
    after = rf"(?:{_BETWEEN}['’]?(?P<year>\d{{4}}|\d{{2}})(?!\d))"
    year = {"en": f"{after}?", "cy": f"{after}?", "fr": rf"(?:{after}|(?<=\.))"}.get(language, after)
    day_after = r"(?P<day_after>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s(?P<year_after>\d{4})(?!\d))?"
    behind = (
        rf"(?:{day_after}|\d{{4}}(?!\d))" if language == "en" else r"(?P<day_after>(?!))?(?P<year_after>\d{4})(?!\d)"
    )
    pattern = re.compile(
        rf"(?P<day>\d(?<!\d.)\d?)(?:st|nd|rd|th|er)?{_BETWEEN}(?P<month>{name})(?:\.|(?!{LETTER})){year}"
        rf"|(?<![^\W\d_])(?P<month_first>{name})\.?{_BETWEEN}{behind}"
    )
    return pattern, {name.casefold(): number for name, number in short.items()}


_BETWEEN = r"[\s\-‐‑/.]{1,2}"


def _short_months(language: str, locale: Locale | None) -> dict[str, int]:
    """Return the number of each month by its short name, without full stop, where its full name is another."""
    if locale is None:
        return {}
    months = locale.months
    full = {name.casefold() for kind in ("format", "stand-alone") for name in months[kind]["wide"].values()}
    short = {
        bare: number
        for kind in ("format", "stand-alone")
        for number, name in months[kind]["abbreviated"].items()
        if (bare := name.rstrip(".")).casefold() not in full and not any(sign.isdigit() for sign in bare)
    }
    return short | ({"Sept": 9} if language == "en" else {})


def _full_month(number: int, tag: str) -> str:
    locale = locale_of(tag)
    return str(locale.months["format"]["wide"][number]) if locale else str(number)


def locale_of(tag: str) -> Locale | None:
    """Return what CLDR knows of a tag, or of its language; None for a language of which it knows nothing."""
    return _parsed(*_names(tag))


def _names(tag: str) -> tuple[str, str]:
    """Return CLDR's names of a tag and of the language with its usual region, which a workspace may choose."""
    return tag.replace("-", "_"), languages.find(tag).word_locale.replace("-", "_")


@cache
def _parsed(own: str, usual: str) -> Locale | None:
    for name in (own if "_" in own and localedata.exists(own) else usual, usual.partition("_")[0]):
        with suppress(UnknownLocaleError):
            return Locale.parse(name)
    return None
