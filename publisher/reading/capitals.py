"""Short forms made of capitals: “ICS”, “DfE”, “U.S.A.”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from publisher import language as languages

# Known better than what they stand for: the list of the rule on short forms (docs/checks/abbreviation.md).
KNOWN_TO_ALL = frozenset(("NHS", "GP", "UK"))
# Outside easy read: those that GOV.UK's style guide counts as known, and others that are names of their own by now.
KNOWN_TO_READERS = KNOWN_TO_ALL | frozenset(
    (
        *("A&E", "AIDS", "AM", "BBC", "COVID", "COVID-19", "CV", "DNA", "DVD", "DVLA", "EU", "GCSE", "HIV", "ID"),
        *("IT", "LGBT", "LGBTQ", "MP", "MS", "NB", "OK", "PDF", "PIN", "PM", "PO", "SMS", "TV", "US", "USA", "VAT"),
        "WC",
    )
)

# ISO 15924: the scripts of our languages, and of those that may come, whose letters have capitals.
_WITH_CAPITALS = frozenset(("Armn", "Cyrl", "Geor", "Grek", "Latn"))

TOKEN = re.compile(r"[^\W_](?:[\w’'&-]*[^\W_])?")
# Letters with full stops, and what shows that they are the first ones of a name: “J.R.R. Tolkien”, not “the U.S.A. He”.
_DOTTED = r"(?<![\w.])[^\W\d_](?:\.[^\W\d_]){1,11}\.?(?!\w)"
_FOUND = re.compile(f"{_DOTTED}|{TOKEN.pattern}")
_SPACE = re.compile(r"\s")
_NAME_AFTER = re.compile(r"\s+[^\W\d_][^\W\d_]")
_ARTICLE_BEFORE = re.compile(r"\b(?:a|an|the|our|your|their)\s+$", re.IGNORECASE)
_ARTICLE_NEAR = 8  # letters
_APOSTROPHE = re.compile("['’]")
# The short words that French and Catalan or Italian names take before a vowel: “l’ICS”, “D’ICS”.
_ELIDED = re.compile("(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|all|nell)", re.IGNORECASE)
_WITH_ELISION = 2  # an elided word, and the one that it leans on
_ROMAN = re.compile(r"[IVX]+")


@dataclass(frozen=True, slots=True)
class Capitals:
    """A short form as it stands in a text, without the ending of its plural, and where it begins."""

    shown: str
    start: int

    @property
    def singular(self) -> str:
        """Return the short form without the “s” of a plural, and without full stops."""
        shown = self.shown.replace(".", "")
        return shown[:-1] if shown.endswith("s") and shown[:-1].isupper() else shown


def has_capitals(language: str) -> bool:
    """Return whether a language is written in letters that have capitals."""
    return languages.find(language).script.code in _WITH_CAPITALS


def in_capitals(text: str) -> Iterator[Capitals]:
    """Yield each short form of a text: two capitals or more, and no fewer than its other letters.

    A number joined by a hyphen belongs to it (“COVID-19”); other parts of a compound are words of their own
    (“UK-wide”), and so is what stands behind an apostrophe in small letters (“NHS’ten”) or touches it in letters that
    know no capitals (“简称是ICS”). Full stops may stand between the letters (“U.S.A.”), but those before a name are
    none. Nor are Roman numerals.
    """
    for found in _with_capital_within(text):
        if "." in found[0]:
            if _is_short_form(found[0].replace(".", "")) and not _initials(text, found.start(), found.end()):
                yield Capitals(found[0], found.start())
            continue
        for token, begin in _apart(found[0], found.start()):
            parts = [token] if re.fullmatch(r"[^-]+-\d+", token) else token.split("-")
            start = begin
            for part in parts:
                if _is_short_form(part):
                    yield Capitals(part, start)
                start += len(part) + 1


def may_hold_words_in_capitals(text: str) -> bool:
    """Return whether a text may have a word of two letters or more in capitals alone: False for nearly all."""
    return _capital_in_word().search(text) is not None


def _with_capital_within(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that have a capital behind their first sign: hardly any text has one.

    No word has space in it, so only what stands between two spaces round such a capital is looked at.
    """
    behind = 0
    for capital in _capital_within().finditer(text):
        if capital.start() < behind:
            continue
        start = capital.start()
        while start and not text[start - 1].isspace():
            start -= 1
        space = _SPACE.search(text, start)
        behind = space.start() if space else len(text)
        for found in _FOUND.finditer(text, start, behind):
            behind_first = found[0][1:]
            if behind_first != behind_first.lower():
                yield found


@cache
def _capital_within() -> re.Pattern[str]:
    """Return what finds a capital straight after another sign: no text without one has a short form.

    Signs outside the Basic Multilingual Plane are taken for capitals, of which it has few.
    """
    return re.compile(rf"{_any_capital()}(?<=\S.)", re.DOTALL)


@cache
def _capital_in_word() -> re.Pattern[str]:
    """Return what finds a capital behind another sign, or before a letter that is not small or a joining mark."""
    return re.compile(rf"{_any_capital()}(?:(?<=\S.)|(?=[^\W\d_a-z]|[’'-]))", re.DOTALL)


@cache
def _any_capital() -> str:
    capitals = "".join(sign for sign in map(chr, range(0x80, 0x10000)) if sign != sign.lower() or sign.isupper())
    return f"[A-Z{capitals}\U00010000-\U0010ffff]"


def _apart(token: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield the pieces of a token that may be short forms, each with where it begins.

    A token is cut where letters without capitals touch others, and at the apostrophe of an ending or an elided word.
    """
    pieces = re.finditer(r"\S+", token if token.isascii() else "".join(map(_blank, token)))
    for piece in pieces:
        bare = piece[0].strip("-&'’")
        begin = start + piece.start() + piece[0].find(bare)
        parts = _APOSTROPHE.split(bare)
        if len(parts) > 1 and not any(map(str.isupper, parts[1:])):
            yield parts[0], begin
        elif len(parts) == _WITH_ELISION and _ELIDED.fullmatch(parts[0]):
            yield parts[1], begin + len(parts[0]) + 1
        else:
            yield bare, begin


def _blank(sign: str) -> str:
    """Return a space for a letter that is neither small nor a capital, and every other sign as it is."""
    return " " if sign.isalpha() and sign.lower() == sign.upper() else sign


def _initials(text: str, start: int, end: int) -> bool:
    """Return whether letters with full stops are the initials of the name that follows them."""
    following = _NAME_AFTER.match(text, end)
    if following is None or not (following[0][-2].isupper() and following[0][-1].islower()):
        return False
    return not _ARTICLE_BEFORE.search(text[max(0, start - _ARTICLE_NEAR) : start])


def _is_short_form(word: str) -> bool:
    letters = [sign for sign in word.removesuffix("s") if sign.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return capitals > 1 and 2 * capitals >= len(letters) and not _ROMAN.fullmatch(word)
