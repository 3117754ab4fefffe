"""The facts of a text that can be looked for in another: numbers, dates and names.

Numbers are compared by their value (`publisher.reading.numbers`), dates by day and month, however they are written.
Names are words with a capital letter where no sentence begins, in languages that write them so.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from publisher import language as languages
from publisher.reading.dates import short_dates
from publisher.reading.numbers import identifiers, numbers
from publisher.reading.sentences import split, words_of

# A number may be rounded by so much of itself where a word before it says that it is rounded. Our own choice: 14.9 and
# 15 million are 0.7 % apart, and “about 20” beside 22 would be 9 %.
_ROUNDING = Decimal("0.05")
# Words that say so, by language; they stand among the three words before the number.
_ROUNDED: Mapping[str, str] = {
    "en": "about nearly almost around over roughly approximately than",
    "pl": "około prawie niemal ponad blisko niż",
    "ur": "تقریباً تقریبا قریب قریباً لگ بھگ",
    "bn": "প্রায় বেশি কাছাকাছি আনুমানিক",
    "fr": "environ presque près plus",
    "cy": "tua bron oddeutu dros",
    "ar": "حوالي نحو بنحو تقريبا تقريباً قرابة يقرب يقارب زهاء",
    "ta": "சுமார் கிட்டத்தட்ட ஏறக்குறைய ஏறத்தாழ",
    "gu": "આશરે લગભગ અંદાજે",
    "pa": "ਲਗਭਗ ਕਰੀਬ ਤਕਰੀਬਨ",
    "uk": "близько майже понад приблизно",
    "ro": "circa aproximativ aproape peste vreo cam jur",
    "lt": "apie maždaug beveik daugiau arti apytiksliai",
    "pt": "cerca quase aproximadamente mais",
    "bg": "около приблизително почти над близо",
    "tr": "yaklaşık neredeyse yukarı",
    "es": "unos unas cerca casi aproximadamente alrededor más",
}
_WORDS_BEFORE = 3
# Those that stand behind the number, with a word between at most: “15 مليون شخص تقريبا”, “15 milyon kadar”.
_ROUNDED_BEHIND: Mapping[str, str] = {
    "ur": "قریب لگ",
    "bn": "কাছাকাছি মতো",
    "fr": "environ",
    "ar": "تقريبا تقريباً",
    "gu": "આસપાસ જેટલા જેટલી",
    "pa": "ਕਰੀਬ ਲਗਭਗ",
    "uk": "приблизно",
    "ro": "aproximativ",
    "lt": "apytiksliai maždaug",
    "pt": "aproximadamente",
    "bg": "приблизително",
    "tr": "kadar civarında dolayında",
    "es": "aproximadamente",
}
_WORDS_BEHIND = 2
_NEAR = 100  # letters beside a number, for such words
_CLAUSE_ENDS = re.compile(r"[.,;:!?،؛؟।۔()]|\d")
# Chinese has no spaces: what the text before a number ends with, and what the text behind it begins with. Not the last
# signs of 最近 (lately), 附近 (near), 节约 (to save) and 条约 (treaty).
_CHINESE_ROUNDED = re.compile(r"(?:(?<![最附])近|(?<![节条公契预])约|大概|超过|差不多|几乎)[有为是]?\s*$")
_CHINESE_ROUNDED_BEHIND = re.compile(r"\s*[人个名位]?(?:左右|上下)")

# Languages that bend names: two forms of one name begin alike, but for three letters or so at their ends.
_BENDING = frozenset({"pl", "uk", "ro", "lt"})
_ENDING = 3
# Words for the person spoken to, where a capital is a courtesy: they name nobody.
_ADDRESS: Mapping[str, str] = {
    "pl": "pan pana panu panem pani panią państwo państwa państwu państwem ty ciebie ci tobie twój",
    "uk": "ви вас вам вами ваш ваша ваше ваші вашого вашої вашому вашій вашим вашу ваших вашими",
    "ro": "dumneavoastră dvs",
    "lt": "jūs jus jūsų jums jumis",
    "pt": "senhor senhora você vocês sr sra",
    "bg": "вие ви вас вам ваш ваша ваше ваши вашия вашият вашата вашето вашите",
    "es": "usted ustedes ud uds",
}
# What stands behind a name's apostrophe is an ending: “Londra’da”.
_ENDING_APART = frozenset({"tr"})
# Welsh changes the first letters of names too, so that no beginning can be compared.
_NO_NAMES = frozenset({"cy"})


@dataclass(frozen=True, slots=True)
class Stranger:
    """A fact that another text lacks: what it is, and the words that say it."""

    kind: Literal["number", "date", "name"]
    shown: str


@dataclass(frozen=True, slots=True)
class _Date:
    """The days, months and years (0 for none) that a date may mean, its words, and where they stand."""

    days: frozenset[tuple[int, int, int]]
    shown: str
    start: int
    end: int


def finds_names(language: str) -> bool:
    """Return whether names can be found and compared in a language: its script has capitals, and it keeps them."""
    script = languages.find(language).script
    return script.italic and language.partition("-")[0] not in _NO_NAMES


class Facts:
    """The facts of a text, to ask which facts of others it has not."""

    def __init__(self, text: str, language: str, known: "Names | None" = None) -> None:
        """Take a text; `known` are names that need not stand in it: of the title, the organisation, the glossary."""
        self._language = language
        self._dates = tuple(_dates(text, language))
        self._values = frozenset(number.value for number in numbers(text, language))
        self._identifiers = frozenset(digits for digits, _ in identifiers(text, language))
        self._names = Names(text, language)
        self._known = known or Names("", language)

    def strangers(self, told: str) -> Iterator[Stranger]:
        """Yield the numbers, dates and names of a text that this one has not, each once, in that order."""
        dates = tuple(_dates(told, self._language))
        found = [Stranger("number", shown) for shown in self._foreign(told, dates)]
        found += [Stranger("date", date.shown) for date in dates if not self._holds(date)]
        if finds_names(self._language):
            within = " ".join(date.shown for date in dates)
            found += [
                Stranger("name", name)
                for name in _names(told, self._language)
                if name not in self._names and name not in self._known and name not in within
            ]
        yield from dict.fromkeys(found)

    def _holds(self, date: _Date) -> bool:
        """Return whether a date is one of this text's; its year, where it names one, has to stand somewhere here."""
        return any(
            (day, month) == other[:2] and (not year or year == other[2] or Decimal(year) in self._values)
            for day, month, year in date.days
            for held in self._dates
            for other in held.days
        )

    def _foreign(self, told: str, dates: tuple[_Date, ...]) -> Iterator[str]:
        """Yield the numbers outside dates that are not held, nor near one that is and said to be so."""
        for number in numbers(told, self._language):
            if any(date.start <= number.start < date.end for date in dates) or number.value in self._values:
                continue
            if _digits(number.shown) in self._identifiers:
                continue
            near = any(abs(number.value - value) <= _ROUNDING * abs(value) for value in self._values)
            if not (near and _is_rounded(told[: number.start], told[number.end :], self._language)):
                yield number.shown
        for digits, shown in identifiers(told, self._language):
            if digits not in self._identifiers and not any(date.shown in shown for date in dates):
                yield shown


def _digits(text: str) -> str:
    """Return the digits of a text, of any script, as ASCII digits; "0" where it has none."""
    return "".join(str(unicodedata.digit(sign)) for sign in text if sign.isdigit()) or "0"


def _is_rounded(before: str, behind: str, language: str) -> bool:
    """Return whether words beside a number say that it is rounded."""
    tag = language.partition("-")[0]
    if tag == "zh":
        return bool(_CHINESE_ROUNDED.search(before[-_NEAR:]) or _CHINESE_ROUNDED_BEHIND.match(behind))
    clause = _CLAUSE_ENDS.split(behind[:_NEAR])[0]
    return _has(_ROUNDED, tag, words_of(before[-_NEAR:])[-_WORDS_BEFORE:]) or _has(
        _ROUNDED_BEHIND, tag, words_of(clause)[:_WORDS_BEHIND]
    )


def _has(table: Mapping[str, str], tag: str, words: Iterable[str]) -> bool:
    return not frozenset(table.get(tag, "").split()).isdisjoint(word.casefold() for word in words)


def _dates(text: str, language: str) -> Iterator[_Date]:
    """Yield the days of the year that a text names: “1 April 2021”, “April 1”, “01/04/2021”, “2021-04-01”."""
    months, pattern = _months(languages.find(language).tag)
    for found in pattern.finditer(text) if pattern else ():
        day = int(_digits(found["before"] or found["after"] or ""))
        if day:
            month, year = months[found["month"].casefold()], int(_digits(found["year"] or ""))
            yield _Date(frozenset({(day, month, year)}), found[0].strip(" .,"), found.start(), found.end())
    for found in _CHINESE_DATE.finditer(text) if language.partition("-")[0] == "zh" else ():
        year, month, day = (int(_digits(part or "")) for part in found.groups())
        yield _Date(frozenset({(day, month, year)}), found[0].strip(), found.start(), found.end())
    for short in short_dates(text, language):
        if short.readings:
            days = frozenset((day.day, day.month, day.year) for day in short.readings)
            yield _Date(days, short.written, short.start, short.start + len(short.written))


# The endings that are written together with the name of a month, and those of the number of a day: “1st”, “1লা”, “1.º”.
_MONTH_ENDINGS: Mapping[str, str] = {
    "bn": "(?:ের|ে|র|তে)?",
    "gu": "(?:થી|માં|ના|ની|નો|નું|ને)?",
    "ta": "(?:\u0bcd|(?:ி|ு|யி|க்கு)[\u0b80-\u0bff]{0,12})?",
}
_DAY_ENDINGS = r"st|nd|rd|th|er|\.?[ºª]|লা|রা|ঠা|ই|শে|લી|જી|થી|મી"
_CHINESE_DATE = re.compile(r"(?:(\d{4})\s?年\s?)?(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]")


@cache
def _months(language: str) -> tuple[Mapping[str, int], re.Pattern[str] | None]:
    """Return CLDR's names of the months in a language, in small letters, and what finds one with a day beside it.

    `language` is the tag of a row: what is remembered may not depend on which workspace is open.
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow to import, so only where it is used

    try:
        locale = Locale.parse(language, sep="-")
    except UnknownLocaleError:  # a language that CLDR does not know
        return {}, None
    named = {
        name.casefold().rstrip("."): month
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for month, name in locale.months[context][width].items()
        if not any(sign.isdigit() for sign in name)
    }
    if not named:
        return {}, None
    ending, virama = _MONTH_ENDINGS.get(language, ""), "\u0bcd"
    named |= {name.removesuffix(virama): month for name, month in named.items()}  # Tamil: ஏப்ரல், ஏப்ரலில்
    either = "|".join(sorted(map(re.escape, named), key=len, reverse=True))
    day = rf"\d{{1,2}}(?:{_DAY_ENDINGS})?"  # “1 of April 2021”, “1 de abril de 2021”
    pattern = re.compile(
        rf"(?<!\w)(?:(?P<before>{day})\.?\s+(?:(?:of|de)\s+)?)?(?P<month>{either})(?:{ending})\.?(?!\w)"
        rf"(?(before)|(?:\s+(?P<after>{day})(?!\d))?)(?:,?\s+(?:del?\s+)?(?P<year>\d{{4}})(?!\d))?",
        re.IGNORECASE,
    )
    return named, pattern


class Names:
    """The names of a text, to ask whether another's is among them in whatever form."""

    def __init__(self, text: str, language: str) -> None:
        """Take the words of a text."""
        tag = language.partition("-")[0]
        self._bends, self._apart = tag in _BENDING, tag in _ENDING_APART
        self._address = frozenset(_ADDRESS.get(tag, "").split())
        self._words = frozenset(self._plain(word) for word in words_of(text))

    def __contains__(self, name: str) -> bool:
        """Return whether the name is among them."""
        plain = self._plain(name)
        if plain in self._address:
            return True
        if plain in self._words or plain.removesuffix("s") in self._words or f"{plain}s" in self._words:
            return True
        beginning = plain[: max(len(plain) - _ENDING, _ENDING)]
        return self._bends and any(word.startswith(beginning) for word in self._words)

    def _plain(self, word: str) -> str:
        plain = _plain(word)
        return plain.partition("'")[0] if self._apart else plain


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
