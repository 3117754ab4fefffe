"""Ways to reach somebody: telephone numbers, email and web addresses stand in the translation as they are."""

import re
import unicodedata
from collections.abc import Iterator

from publisher.findings import Finding, Severity
from publisher.reading.numbers import identifiers
from publisher.translation.quality.pair import Pair, QualityCheck

# Our own, wide enough to find what is meant as an address: RFC 5321, 4.1.2, allows more. Before the sign stand 64
# letters at most (4.5.3.1.1), so that a row of letters without it is not looked through from each of them.
_EMAIL = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]+)+")
_WEB = re.compile(r"(?:https?://|www\.)[A-Za-z0-9][^\s<>“”«»„‘’()،۔。،]*[A-Za-z0-9/#=_-]", re.IGNORECASE)
# A telephone number with its country (ITU-T E.123): “+44 1632 960123”.
_ABROAD = re.compile(r"\+[ \u00a0]?\d[\d \u00a0()-]{5,18}\d")


def without_contacts(text: str) -> str:
    """Return a text without addresses and telephone numbers with their country, whose digits are no numbers."""
    for pattern in (_EMAIL, _WEB, _ABROAD):
        text = pattern.sub(" \N{EM DASH} ", text)
    return text


def lost_contacts(pair: Pair) -> Iterator[Finding]:
    """Find each telephone number, email and web address of the source that is not in the translation, and new ones."""
    for what, pattern in (("email address", _EMAIL), ("web address", _WEB)):
        there: list[str] = list(dict.fromkeys(pattern.findall(pair.said)))
        here: list[str] = list(dict.fromkeys(pattern.findall(pair.told)))
        known = {address.casefold() for address in there}
        kept = {address.casefold() for address in here}
        yield from (_lost(pair, what, shown) for shown in there if shown.casefold() not in kept)
        yield from (_new(pair, what, shown) for shown in here if shown.casefold() not in known)
    said, told = _numbers(pair.said, pair.source_language), _numbers(pair.told, pair.language)
    digits_here = "".join(_digits(sign) for sign in pair.told)
    digits_there = "".join(_digits(sign) for sign in pair.said)
    # Put together in another way it is still the same number.
    yield from (_lost(pair, "telephone number", shown) for row, shown in said.items() if row not in digits_here)
    yield from (_new(pair, "telephone number", shown) for row, shown in told.items() if row not in digits_there)


def _numbers(text: str, language: str) -> dict[str, str]:
    """Return the telephone numbers of a text, by their digits alone."""
    rows = dict(identifiers(text, language))
    return rows | {"".join(map(_digits, found)): found for found in _ABROAD.findall(text)}


def _digits(sign: str) -> str:
    return str(unicodedata.digit(sign, ""))


def _lost(pair: Pair, what: str, shown: str) -> Finding:
    return pair.finding(f"The {what} “{shown}” is not in the translation.", "Copy it from the source text.")


def _new(pair: Pair, what: str, shown: str) -> Finding:
    return pair.finding(
        f"The {what} “{shown}” is not in the source text.", "Write it as the source does; nobody has checked another."
    )


CHECK = QualityCheck(
    id="translation-contacts",
    title="Telephone numbers and addresses stand in the translation as they are",
    severity=Severity.ERROR,
    run=lost_contacts,
)
