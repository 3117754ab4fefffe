"""Whether a wording stands in a text, in whatever form its language gives it.

Polish bends nouns and adjectives, Turkish and Tamil hang endings on them, Arabic writes articles and prepositions in
front. So a word counts as found where a word of the text begins as it does, and all words of a wording have to stand
near each other, in any order. Words of up to three letters, which are mostly articles and prepositions, are not looked
for, unless they are names in capitals or the wording has no others.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from publisher import language as languages

# The part of a word that its forms have in common, and the least number of letters. Our own choice, from our texts: of
# Polish “opieka” and “opiece” 4 letters of 6 are common, of Lithuanian “baltoji” and “baltąją” 4 of 7, of Turkish
# “aşılar” and “aşı” 3 of 6. Words that have less in common, such as Arabic plurals, are listed as wordings.
_COMMON = 0.6
_LEAST = 3
# How many other words may stand among those of a wording: Lithuanian writes “nepriklausomas” before the nine words of
# whose “pirmininkas” it is.
_BETWEEN = 10
# What stays of a short word may be followed by so many letters: an ending, not another word.
_ENDING = 4

# What translators add behind their words, such as the English name of what they translate.
IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")

_ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_ARABIC_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ۃ": "ة"})
# “and”, “so”, “by”, “for”, “as” are written in front of a word, before its article.
_ARABIC_FRONT = re.compile("^[وف]?(?:[بكل]?ال|لل|[بكل])?")


# Welsh changes the first consonants of words: “bwrdd”, “fwrdd”, “mwrdd”; “gofal”, “ofal”, “ngofal”.
_CHANGING_FRONT = frozenset({"cy"})
_FIRST_CONSONANTS = re.compile("^[^aeiouwyâêîôûŵŷ]+(?=.{3})")


def stands_in(wording: str, text: str, language: str) -> bool:
    """Return whether a wording, or a form of it, stands in a text without tags."""
    if not languages.find(language).script.spaced:
        return "".join(folded(wording).split()) in "".join(folded(text).split())
    looked_for = _looked_for(wording)
    tokens: Sequence[str] = words(folded(text))
    if language.partition("-")[0] in _CHANGING_FRONT:
        looked_for, tokens = _without_fronts(looked_for), _without_fronts(tokens)
    width = len(looked_for) + (_BETWEEN if len(looked_for) > 1 else 0)
    return any(_all_in(looked_for, tokens[at : at + width]) for at in range(len(tokens)))


def is_kept(name: str, text: str) -> bool:
    """Return whether a name that is never translated stands in a text, letter by letter and as a word of its own.

    Letters of other scripts may stand before it, as Chinese writes them, and an ending in small letters behind it, as
    Polish does (“Essexu”), but nothing that makes another name or number of it.
    """
    return _kept(name).search(text) is not None


@cache
def _kept(name: str) -> re.Pattern[str]:
    behind = "0-9A-Za-z\u00c0-\u024f" if name[-1:].isdigit() else "0-9A-Z\u00c0-\u00de"
    return re.compile(rf"(?<![0-9A-Za-z\u00c0-\u024f]){re.escape(name)}(?![{behind}])")


def _without_fronts(found: Sequence[str]) -> tuple[str, ...]:
    return tuple(_FIRST_CONSONANTS.sub("", word) for word in found)


def _all_in(looked_for: Sequence[str], tokens: Sequence[str]) -> bool:
    return all(any(_same(word, token) for token in tokens) for word in looked_for)


@lru_cache(maxsize=4096)
def _looked_for(wording: str) -> tuple[str, ...]:
    """Return the words of a wording that are looked for, folded."""
    written = words(unicodedata.normalize("NFC", wording))
    long = [word for word in written if len(word) > _LEAST or word.isupper() or word[0].isdigit()]
    return tuple(folded(word) for word in (long or written))


@lru_cache(maxsize=65536)
def _same(word: str, token: str) -> bool:
    """Return whether a word of a text may be a form of a word."""
    if any(_begins_as(word, form) for form in {token, _bare(token)}):
        return True
    bare = _bare(word)
    return bare != word and any(_begins_as(bare, form) for form in {token, _bare(token)})


def _begins_as(word: str, token: str) -> bool:
    if len(word) <= _LEAST:
        return token.startswith(word) and len(token) <= len(word) + _ENDING
    common = max(_LEAST, int(_COMMON * len(word)))
    return token[:common] == word[:common]


def _bare(word: str) -> str:
    """Return an Arabic word without what is written in front of it; any other as it is."""
    if not "\u0600" <= word[:1] <= "\u06ff":
        return word
    bare = _ARABIC_FRONT.sub("", word)
    return bare if len(bare) >= _LEAST else word


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Return a text in one spelling: small letters, composed, Arabic without vowel signs and with one form a letter."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return _ARABIC_MARKS.sub("", composed).translate(_ARABIC_LETTERS)


# A word with the vowel signs of Indian scripts and with joiners, which Python does not count among letters; dandas
# (U+0964, U+0965) end sentences.
_WORD = re.compile(
    "[\\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff\u200c\u200d]+"
)


def words(text: str) -> list[str]:
    """Return the words of a text, of any script, without signs between them."""
    return _WORD.findall(text)
