"""Telephone numbers in a text, and what is missing of those that nobody can ring.

How long the numbers of each country are is known by `phonenumbers` (Google's libphonenumber). The words by which people
are asked to ring are drafts by this project; those of other languages than English have not been looked at by native
speakers.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from publisher.reading.dates import NUMERIC

if TYPE_CHECKING:
    from types import ModuleType

BRITAIN = "GB"  # whose numbers those without a country code are, where nothing else is known

# Words that ask to ring, before a number; a space stands for any white space.
_RING: Mapping[str, str] = {
    "en": r"call|calling|ring|ringing|dial|dialling|phone|telephone|tel|fax|mobile|helpline|switchboard",
    "pl": r"zadzwoń|zadzwonić|dzwoń|dzwonić|telefon|telefonu|telefonem|tel|faks",
    "fr": r"appelez|appeler|téléphonez|téléphone|tél",
    "es": r"llame|llamar|llámenos|teléfono|tel",
    "pt": r"ligue|ligar|telefone|tel",
    "ro": r"sunați|suna|telefon|tel",
}
# Words before the number of a desk within a house.
_EXTENSION: Mapping[str, str] = {
    "en": r"extension|ext|extn|internal number",
    "pl": r"numer wewnętrzny|wewn|wew",
    "fr": r"poste",
    "es": r"extensión|ext",
    "pt": r"extensão|ramal|ext",
    "ro": r"interior|int",
}
LANGUAGES = frozenset(_RING)
# Where a number without a country code may be whole too: the country of most readers of the language.
_COUNTRY = {"pl": "PL", "fr": "FR", "es": "ES", "pt": "PT", "ro": "RO"}
# What stands before digits that are no telephone number.
_NOT_TO_RING = re.compile(
    r"(?:\b(?:ref(?:erence)?|account|charity|company|isbn|issn|vat|nhs|code|order|case|id|room|bus|route)"
    r"\b(?:\s\w+){0,2}[\s.:№#]*|[£$€#/=.,:-]|\d\s)$",
    re.IGNORECASE,
)
_BLANK = "\ufffc"  # for each sign of a date
_ENOUGH_DIGITS = re.compile(r"\d.?\d")
_DIGITS_OF_A_ROW = re.compile(r"\d(?:[\s\u00a0().‐‑–-]{0,2}\d){2}")
# Digits of any script in groups, with what stands between them; at most 15 (ITU-T E.164) and some to spare.
_DIGITS = r"\d(?:[\s\u00a0().‐‑–-]{0,2}\d){2,19}"
_ROW = re.compile(rf"(?<![\w+.,/£$€])(?:\+|\(\+?)?{_DIGITS}(?![\w%/]|[.,:]\d)")
# Times of the day, one or more: “09.30 10.30”, “08 00-18 00”; and what begins as a share of one does (“0.000 123”).
_TIME = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_SPACED_TIME = r"(?:[01]\d|2[0-4])\s?[0-5]\d"
_TIMES = re.compile(rf"{_TIME}(?:\s?[‐‑–-]?\s?{_TIME})*|{_SPACED_TIME}\s?[‐‑–-]\s?{_SPACED_TIME}")
_DECIMALS = re.compile(r"0\.\d")
_LED_BY_NOUGHT = re.compile(r"\(?[+0٠۰০૦੦௦０]")
_WORDS_BETWEEN = r"(?:[.:]|\s(?:on|at|us|me|is|number|no|now|free|to|our|team|line|the|nr|numer|pod|na|al|au|para|la))*"
_FEWEST = 5  # digits of a number after a word that asks to ring; with four it may be a year
_FEWEST_ALONE = 7  # digits of a number that no such word stands before
_GROUPED = re.compile(r"\d[\s\u00a0().‐‑–-]+\d")
_LONGEST_EXTENSION = 6
_NEAR = 60  # letters before a number, for the words that ask to ring
# A thing that is counted follows: “ring 12500 people”.
_COUNTED = re.compile(
    r"\s(?!(?:or|and|to|if|for|between|from|now|on|at|when|any|then|lub|i|ou|et|o|y|e|sau|și)\b)\w{3,}"
)
_BETWEEN_NUMBER_AND_EXTENSION = 30  # letters: “01632 960 123, then ask for extension 45”
_USUAL = 10  # digits of a number in Britain after the nought (Ofcom, National Telephone Numbering Plan)


@dataclass(frozen=True, slots=True)
class Partial:
    """A telephone number that is not whole: how it is written, where it begins, and what is wrong, as a clause."""

    written: str
    start: int
    fault: str


def region_of(number: str) -> str:
    """Return the country of a telephone number that has a country code, as a code of ISO 3166; "GB" for any other."""
    if not number.startswith("+"):
        return BRITAIN
    library = _library()
    try:
        code = library.parse(number, BRITAIN).country_code
    except library.NumberParseException:
        return BRITAIN
    return str(library.region_code_for_country_code(code))


def partial_numbers(text: str, language: str, region: str = BRITAIN) -> Iterator[Partial]:
    """Yield the telephone numbers of a text that nobody can ring, extensions last.

    `region` is the country to which numbers without a country code belong.

    Numbers that begin with a nought or a plus are looked at in every language, others after a word that asks to ring.
    Dates in figures, times of the day and decimals are none.
    """
    if _ENOUGH_DIGITS.search(text) is None:
        return
    tag = language.partition("-")[0]
    text = NUMERIC.sub(lambda day: _BLANK * len(day[0]), text)
    ring, extension = _before(tag)
    ends = [-_BETWEEN_NUMBER_AND_EXTENSION]
    for found in _ROW.finditer(text) if _DIGITS_OF_A_ROW.search(text) else ():
        before = text[max(0, found.start() - _NEAR) : found.start()]
        digits = "".join(sign for sign in found[0] if sign.isdigit())
        asked = bool(ring and ring.search(before) and not _COUNTED.match(text, found.end()))
        if _TIMES.fullmatch(found[0]) or (not asked and (_NOT_TO_RING.search(before) or _DECIMALS.match(found[0]))):
            continue
        fault = _fault(found[0], digits, region, asked=asked)
        if fault and not (tag in _COUNTRY and _is_whole(found[0], _COUNTRY[tag])):
            yield Partial(found[0].strip(" ("), found.start(), fault)
        if len(digits) > _LONGEST_EXTENSION:
            ends.append(found.end())
    for found in extension.finditer(text) if extension else ():
        if not any(0 <= found.start() - end <= _BETWEEN_NUMBER_AND_EXTENSION for end in ends):
            yield Partial(found[0], found.start(), "is a number within your house alone")


def fault_of(number: str, region: str = BRITAIN) -> str:
    """Return what is wrong with words that are given as a telephone number, "" where somebody can ring it."""
    digits = "".join(sign for sign in number if sign.isdigit())
    return _fault(number, digits, region, asked=True) if digits else "has no digits"


@cache
def _before(tag: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    if tag not in LANGUAGES:
        return None, None
    ring = re.compile(rf"(?<!\w)(?:{_RING[tag]}){_WORDS_BETWEEN}\s*\(?$", re.IGNORECASE)
    extension = re.compile(rf"(?<!\w)(?:{_EXTENSION[tag]})\b[.:]?\s?\d{{2,{_LONGEST_EXTENSION}}}(?!\w)", re.IGNORECASE)
    return ring, extension


def _fault(written: str, digits: str, region: str, *, asked: bool) -> str:
    led = _LED_BY_NOUGHT.match(written) is not None
    if led and (asked or (len(digits) >= _FEWEST_ALONE and _GROUPED.search(written)) or written.startswith("+")):
        return _of_whole(written, digits, region)
    if asked and not led and len(digits) >= _FEWEST and not _is_short_number(digits, region):
        return "has no area code"
    return ""


def _of_whole(written: str, digits: str, region: str) -> str:
    library = _library()
    try:
        number = library.parse(written.replace("(0)", ""), region)
    except library.NumberParseException:
        return "is no telephone number of any country" if written.startswith("+") else "has too few digits"
    if library.is_valid_number(number):
        return ""
    why = library.is_possible_number_with_reason(number)
    reasons = library.ValidationResult
    if why == reasons.TOO_LONG:
        return "has too many digits"
    size = len(str(number.national_number))
    british = number.country_code == _BRITISH_CODE
    if why != reasons.IS_POSSIBLE or (british and size < _USUAL):
        return f"has too few digits ({len(digits)})"
    return ""  # whole, though nobody may have it: what Ofcom keeps for stories is such a number


_BRITISH_CODE = 44


def _is_whole(written: str, region: str) -> bool:
    """Return whether somebody within a country can ring a number as it is written."""
    library = _library()
    try:
        return bool(library.is_valid_number(library.parse(written, region)))
    except library.NumberParseException:
        return False


def _is_short_number(digits: str, region: str) -> bool:
    """Return whether digits alone reach somebody: 111, 116 123, 118 500."""
    library = _library()
    try:
        return bool(library.is_valid_short_number(library.parse(digits, region)))
    except library.NumberParseException:
        return True


@cache
def _library() -> "ModuleType":
    """Return `phonenumbers`, which is slow to import, so only where a text has digits that look like a number."""
    import phonenumbers  # noqa: PLC0415 - as above

    return phonenumbers
