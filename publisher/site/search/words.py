"""The words by which a text is found, written so that different spellings of one word are the same.

`publisher/writers/html/site_search_words.js` does the same to what a reader seeks, step by step; a test holds the two
together for every character and for texts in every language.

1. Compatibility forms are taken apart (Unicode NFKD) and letters made small.
2. Marks on Latin, Greek and Cyrillic letters go, so that “Łódź” is found by “lodz”, and so do the vowel signs of Arabic
   and Hebrew, which few texts write. Vowel signs of the scripts of India stay: they are letters there. In Cyrillic й
   and ї become и and і: of the 60,000 commonest Bulgarian and Ukrainian words this joins 58 groups, nearly all of them
   forms of one word (случай, случаи) or slips of the pen; docs/decisions/0022-search-without-a-server.md.
3. Letters that keyboards tell apart, and readers hardly, become one: Arabic and Persian yeh and kaf, the forms of alef
   and of heh, Turkish ı and i. Hamza, the stretching sign, and signs without a look of their own go.
4. Digits of every script become 0 to 9.
5. What is no letter, mark, number or apostrophe parts words.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

# Letters that are written as others; the first ones have no decomposition of their own in Unicode.
_SAME = {
    "ß": "ss",
    "ς": "σ",
    "ı": "i",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    # Those with a hamza or a madda above are taken apart before.
    "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER FARSI YEH}",
    "\N{ARABIC LETTER YEH}": "\N{ARABIC LETTER FARSI YEH}",
    "\N{ARABIC LETTER KAF}": "\N{ARABIC LETTER KEHEH}",
    "\N{ARABIC LETTER ALEF WASLA}": "\N{ARABIC LETTER ALEF}",
    # Teh marbuta and the Urdu forms of heh: goal, with two eyes, ae, and teh marbuta goal.
    **dict.fromkeys("\u0629\u06c1\u06be\u06d5\u06c3", "\N{ARABIC LETTER HEH}"),
    # The hamza that stands alone, and the stretching sign.
    "\N{ARABIC LETTER HAMZA}": "",
    "\N{ARABIC TATWEEL}": "",
    # Apostrophes, as keyboards and word processors write them.
    **dict.fromkeys("\u2018\u2019\u02bc\u02bb\u02b9\u2032`", "'"),
}
# Marks on Latin, Greek and Cyrillic letters and on signs, variants of a look, Hebrew points, Arabic vowel signs.
_DROPPED = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e8\u06ea-\u06ed\u08ca-\u08ff]"
)
# Signs of scripts that put no space between words: Thai, Lao, Burmese, Khmer, Kana, Bopomofo and Han.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uf900-\ufaff\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_RUN = re.compile(f"[{_UNSPACED}]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")


class _Letters(dict[int, str]):
    """What becomes of each character, worked out when it is first met: most texts have a few hundred of them."""

    def __missing__(self, code: int) -> str:
        """Return what a character becomes, "" for nothing, a space for what parts words."""
        found = self[code] = _written(chr(code))
        return found


def _written(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cf" or _DROPPED.fullmatch(character):
        return ""
    if (same := _SAME.get(character)) is not None:
        return same
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return character if category[0] in "LMN" or character == "'" else " "


_LETTERS = _Letters()


def words(text: str) -> list[str]:
    """Return the words of a text in order, as they are compared; a run of signs without spaces is one of them."""
    # The acute accent that some type for an apostrophe would be taken for a space with a mark.
    plain = unicodedata.normalize("NFKD", text.replace("´", "'")).lower().translate(_LETTERS)
    return [part for word in _RUN.sub(r" \g<0> ", plain).split() for part in (_parts(word) if "'" in word else (word,))]


def _parts(word: str) -> list[str]:
    """Return the words that an apostrophe holds together.

    In Cyrillic it is a sign within a word, which many leave out (п'ять). Elsewhere it parts words: articles of one
    letter and the English “'s” are no word that anybody seeks, and Turkish endings of names stand behind it.
    """
    parts = [part for part in word.split("'") if part]
    if _CYRILLIC.match(word.lstrip("'")):
        return ["".join(parts)]
    return [part for part in parts if len(part) > 1] or parts


def is_run(word: str) -> bool:
    """Return whether a word of `words` is a run of signs of a script that puts no space between words."""
    return _RUN.fullmatch(word) is not None


def terms(text: str) -> Iterator[str]:
    """Yield what a text is found by: its words, and of runs of signs each sign and each two that stand together."""
    for word in words(text):
        if is_run(word):
            yield from word
            yield from map("".join, pairwise(word))
        else:
            yield word
