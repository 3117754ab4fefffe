"""Numbers in running text by their value: in the digits of any script, with words for magnitudes and for small numbers.

The words for magnitudes are data by language, from the general dictionaries of each.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from publisher.reading.number_words import LANGUAGES as WRITTEN_OUT
from publisher.reading.number_words import number_words

# What stands between the digits of one number, beside the decimal sign of the language.
_DIGITS = r"\d(?:\d|[ \u00a0\u202f,.٬٫’'](?=\d))*"
# Digits within a word are part of a name. Chinese has no spaces before them, and Arabic joins its words of one letter.
_FOUND = re.compile(rf"(?:(?<![^\W\u3400-\u9fff\u0640])|(?<=\b[وبلفك]))(?<!\.)({_DIGITS})")
# A word with the vowel signs of Indian scripts, which Python does not count among letters.
_LETTERS = re.compile(r"[^\W\d][\w\u0900-\u0dff’]*")
_NEXT_WORD = re.compile(r"[ \u00a0\u202f-]?([^\W\d][\w\u0900-\u0dff]*)")
_UNSPACED = re.compile(r"\d(?:[^\s]*\d)?")
_PART_OF_NAME = re.compile(r"[^\W\d_][-–]")
_ALWAYS_DECIMAL = "٫"

# CLDR 46: the languages whose decimal sign is a comma; all others of the table of languages write a point.
_COMMA = frozenset({"pl", "fr", "uk", "ro", "lt", "pt", "bg", "tr", "es"})

# What multiplies the number before it, by language: powers of ten, with the words for each. A word with “*” is the
# beginning of all its forms.
_POWERS: Mapping[str, Mapping[int, str]] = {
    "en": {2: "hundred", 3: "thousand k", 6: "million m", 9: "billion bn"},
    "pl": {3: "tys tysiąc* tysięcy", 6: "milion* mln", 9: "miliard* mld"},
    "ur": {3: "ہزار", 5: "لاکھ", 6: "ملین", 7: "کروڑ", 9: "ارب بلین"},
    "bn": {3: "হাজার*", 5: "লাখ* লক্ষ*", 6: "মিলিয়ন*", 7: "কোটি*", 9: "বিলিয়ন*"},
    "fr": {3: "mille", 6: "million*", 9: "milliard*"},
    "cy": {3: "mil", 6: "miliwn", 9: "biliwn"},
    "ar": {3: "ألف آلاف", 6: "مليون ملايين", 9: "مليار مليارات"},
    "ta": {3: "ஆயிர*", 5: "லட்ச* இலட்ச*", 6: "மில்லியன*", 7: "கோடி*", 9: "பில்லியன*"},
    "gu": {3: "હજાર*", 5: "લાખ*", 6: "મિલિયન*", 7: "કરોડ*", 9: "અબજ*"},
    "pa": {3: "ਹਜ਼ਾਰ", 5: "ਲੱਖ", 6: "ਮਿਲੀਅਨ", 7: "ਕਰੋੜ", 9: "ਅਰਬ"},
    "uk": {3: "тис тисяч*", 6: "мільйон* млн", 9: "мільярд* млрд"},
    "ro": {3: "mie mii", 6: "milion* milioane* mil", 9: "miliard* mld"},
    "lt": {3: "tūkst tūkstan*", 6: "milijon* mln", 9: "milijard* mlrd"},
    # The long scale: “mil milhões” and “mil millones” are 10⁹, “bilião” and “billón” 10¹²; “bilhão” is Brazil's 10⁹.
    "pt": {3: "mil", 6: "milhão milhões", 9: "bilhão bilhões", 12: "bilião biliões"},
    "bg": {3: "хил хиляд*", 6: "милион* млн", 9: "милиард* млрд"},
    "tr": {3: "bin bini bine binde binden binin", 6: "milyon*", 9: "milyar*"},  # “bina” is a building
    "es": {3: "mil", 6: "millón millones", 12: "billón billones"},
}
# What stands between a number and its magnitude: “25 de milioane”.
_LINKING: Mapping[str, str] = {"ro": "de"}
# Chinese writes its magnitudes as signs straight after the digits, the longest first.
_WIDE = {"百万": 6, "千万": 7, "亿": 8, "万": 4, "千": 3}

# One of a magnitude, and half of one, as they stand before its word: “a million”, “half a million”, “pół miliona”.
_ONE: Mapping[str, str] = {
    "en": "an?|one",
    "pl": "jeden",
    "ur": "ایک",
    "bn": "এক",
    "fr": "un",
    "uk": "один",
    "ro": "un|o",
    "lt": "vien(?:as|ą|o)",
    "pt": "um",
    "bg": "един|една",
    "tr": "bir",
    "es": "un",
}
_HALF: Mapping[str, str] = {
    "en": "half(?:[ -]an?)?",
    "pl": "pół",
    "ur": "آدھا|نصف",
    "bn": "আধা",
    "fr": "un demi",
    "uk": "пів",
    "ro": "jumătate de",
    "lt": "pus(?:ė|ę|ės)",
    "pt": "meio",
    "bg": "половин",
    "tr": "yarım",
    "es": "medio",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text: its value, its words, and where they begin and end."""

    value: Decimal
    shown: str
    start: int
    end: int


def numbers(text: str, language: str) -> Iterator[Number]:
    """Yield the numbers of a text; those within a word, such as COVID-19, are part of a name and no number."""
    tag = language.partition("-")[0]
    for begin, end, digits in _rows(text, tag):
        value = _value(digits, tag)
        if value is None or _PART_OF_NAME.fullmatch(text[max(0, begin - 2) : begin]):
            continue
        factor, last = _magnitude(text, end, tag)
        if last == end and tag != "zh":
            last = _ending(text, end)
        yield Number(value * factor, text[begin:last], begin, last)
    if tag not in WRITTEN_OUT:
        return
    for word in number_words(text, tag):
        begin = word.start + len(word.shown)
        factor, end = _magnitude(text, begin, tag)
        yield Number(word.value * factor, text[word.start : end], word.start, end)
    yield from _whole_magnitudes(text, tag)


def _whole_magnitudes(text: str, tag: str) -> Iterator[Number]:
    """Yield each magnitude that is counted once, or by half: “a million pounds”, “half a million people”."""
    if tag not in _ONE:
        return
    for found in re.finditer(rf"(?<!\w)(?:(?P<half>{_HALF[tag]})|{_ONE[tag]})(?!\w)", text, re.IGNORECASE):
        factor, end = _magnitude(text, found.end(), tag)
        if factor != 1:
            value = factor / 2 if found["half"] else factor
            yield Number(value, text[found.start() : end], found.start(), end)


def _rows(text: str, tag: str) -> Iterator[tuple[int, int, str]]:
    """Yield where digits that may be one number begin and end, and these; two numbers side by side are taken apart."""
    for found in _FOUND.finditer(text):
        if _is_identifier(found[1], tag):
            continue
        if _value(found[1], tag) is not None:
            yield found.start(), found.end(), found[1]
        else:
            for part in _UNSPACED.finditer(found[1]):
                yield found.start() + part.start(), found.start() + part.end(), part[0]


def _is_identifier(digits: str, tag: str) -> bool:
    """Return whether digits are a telephone number or the like: in groups that are no number, one led by a nought."""
    groups = _UNSPACED.findall(digits)
    return len(groups) > 1 and _value(digits, tag) is None and any(unicodedata.digit(group[0]) == 0 for group in groups)


def identifiers(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield the digits that together are no number, such as a telephone number, and how they are written.

    The digits come as one row of ASCII digits, whatever stands between them and whatever script they are of.
    """
    tag = language.partition("-")[0]
    for found in _FOUND.finditer(text):
        if _is_identifier(found[1], tag):
            yield "".join(str(unicodedata.digit(sign)) for sign in found[1] if sign.isdigit()), found[0]


def _ending(text: str, end: int) -> int:
    """Return where the letters straight after a number end: those of “1st”, of a case, of a counting word."""
    found = _LETTERS.match(text, end)
    return found.end() if found else end


def _magnitude(text: str, end: int, tag: str) -> tuple[Decimal, int]:
    """Return what the words after a number multiply it by, and where they end: "1.2 million", "12 lakh"."""
    if tag == "zh":
        at = end + text.startswith(" ", end)  # some set Latin digits apart: “120 万”
        return next(
            ((Decimal(10) ** power, at + len(sign)) for sign, power in _WIDE.items() if text.startswith(sign, at)),
            (Decimal(1), end),
        )
    factor = Decimal(1)
    linked = _NEXT_WORD.match(text, end)
    after = linked.end() if linked is not None and linked[1] == _LINKING.get(tag) else end
    while (found := _NEXT_WORD.match(text, max(after, end))) is not None:
        power = _times(found[1].casefold(), tag)
        if power is None:
            break
        factor, end = factor * 10**power, found.end()
    return factor, end


def _times(word: str, tag: str) -> int | None:
    """Return the power of ten that a word stands for, None for every other word."""
    for power, forms in _POWERS.get(tag, {}).items():
        for form in forms.split():
            if word == form or (form.endswith("*") and word.startswith(form[:-1])):
                return power
    return None


def _value(digits: str, tag: str) -> Decimal | None:
    """Return the value of digits with the signs between them, None where they are several numbers."""
    decimal = "," if tag in _COMMA else "."
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in digits)
    plain = plain.replace(_ALWAYS_DECIMAL, "\0")
    if plain.count(decimal) == 1 and "\0" not in plain:
        plain = plain.replace(decimal, "\0")
    whole, _, part = plain.partition("\0")
    groups = re.split(r"\D", whole)
    if len(groups) > 1 and (len(groups[-1]) != 3 or not all(1 <= len(group) <= 3 for group in groups)):  # noqa: PLR2004 - thousands; before them two (lakh) or three
        return None
    if not part.isdigit() and part:
        return None
    return Decimal("".join(groups) + (f".{part}" if part else ""))
