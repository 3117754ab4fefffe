"""Short forms made of capitals (“ICS”), and whether a text says what they stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publisher import language as languages

# ISO 15924: the scripts of our languages, and of those that may come, whose letters have capitals.
_WITH_CAPITALS = frozenset(("Armn", "Cyrl", "Geor", "Grek", "Latn"))

_TOKEN = re.compile(r"[^\W_](?:[\w’'&-]*[^\W_])?")
_POSSESSIVE = re.compile(r"['’]s?$")
_ROMAN = re.compile(r"[IVX]+")
_LEAST_WORDS = 2
# What a full form has and its short form leaves out, in the languages with capitals that we ship.
_LEFT_OUT = frozenset(
    "a an and at for in of on the to with i na o w z do dla d de des du et l la le les pour ac ar y yr "  # noqa: SIM905 - a list of words reads as words
    "і й та в у з на для до".split()
)


@dataclass(frozen=True, slots=True)
class Capitals:
    """A short form as it stands in a text, without the ending of its plural, and where it begins."""

    shown: str
    start: int

    @property
    def singular(self) -> str:
        """Return the short form without the “s” of a plural."""
        return self.shown[:-1] if self.shown.endswith("s") and self.shown[:-1].isupper() else self.shown


def has_capitals(language: str) -> bool:
    """Return whether a language is written in letters that have capitals."""
    return languages.find(language).script.code in _WITH_CAPITALS


def in_capitals(text: str) -> Iterator[Capitals]:
    """Yield each short form of a text: two capitals or more, and no fewer than its other letters.

    A number joined by a hyphen belongs to it (“COVID-19”); other parts of a compound are words of their own
    (“UK-wide”). Roman numerals are none.
    """
    for found in _TOKEN.finditer(text):
        token = _POSSESSIVE.sub("", found[0])
        start = found.start()
        parts = [token] if re.fullmatch(r"[^-]+-\d+", token) else token.split("-")
        for part in parts:
            if _is_short_form(part):
                yield Capitals(part, start)
            start += len(part) + 1


def _is_short_form(word: str) -> bool:
    letters = [sign for sign in word.removesuffix("s") if sign.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return capitals > 1 and 2 * capitals >= len(letters) and not _ROMAN.fullmatch(word)


def spelled_out(short: str, text: str, *, with_capitals: bool = True) -> bool:
    """Return whether a text says what a short form stands for.

    It does where words that begin with its letters stand together with capitals, or in any letters beside it in
    brackets: “integrated care system (ICS)”, “ICS (integrated care system)”. In a script without capitals no letters
    can be compared: there, two words or more beside it in brackets do.
    """
    letters = [sign for sign in short if sign.isupper()]
    if with_capitals and _begins_words(letters, _words(text)):
        return True
    quoted = re.escape(short)
    before = re.search(rf"([^()（）.!?]*)[(（]\s*{quoted}s?\s*[)）]", text)
    after = re.search(rf"{quoted}s?\s*[(（]([^()（）]*)[)）]", text)
    beside = [found[1] for found in (before, after) if found]
    if not with_capitals:
        return any(len(words.split()) >= _LEAST_WORDS for words in beside)
    return any(_begins_words(letters, [word.capitalize() for word in _words(words)]) for words in beside)


def _words(text: str) -> list[str]:
    return [part for token in _TOKEN.findall(text) for part in token.split("-") if part]


def _begins_words(letters: list[str], words: list[str]) -> bool:
    """Return whether words that follow each other, two at least, begin with the letters."""
    return any(_begins_here(letters, words[start:]) for start in range(len(words)) if words[start][0] == letters[0])


def _begins_here(letters: list[str], words: list[str]) -> bool:
    at = used = 0
    for word in words:
        if used and word.lower() in _LEFT_OUT:
            continue
        if len(word) > 1 and word.isupper() and letters[at : at + len(word)] == list(word):
            at += len(word)
        elif word[0] == letters[at]:
            at += 1
        else:
            return False
        used += 1
        if at == len(letters):
            return used >= _LEAST_WORDS
    return False
