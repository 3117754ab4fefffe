"""What stays at no line's end on paper."""

import re
from collections.abc import Iterator
from functools import cache

from publisher import language as languages

_NO_BREAK = "\u00a0"

# A number that stands by itself, and the word that it counts or dates ("13 regions", "1 April", "1,2 milioane"). Short
# words ("of", "a") seldom are such a word; years and long words go without, or lines would end far too early.
_NUMBER = re.compile(
    r"(?<!\d[ \u00a0])(?<![\w.,:/+–-])(\d{1,3}(?:[.,]\d{1,3})?)[ \n]"
    r"(?=[^\W\d_]{3}\S{,12}(?!\S))"
)

# A word with a short part before its hyphen or behind it ("по-добре", "e-mail", "într-un", "COVID-19"): in two pieces
# it is hard to know again.
_SHORT_PART = re.compile(r"(?<![\w’'-])([^\W\d_]{1,3}-[^\W\d_]{2,20}|[^\W\d_]{2,20}-[^\W_]{1,3})(?![\w-])")

# A dash between two spaces begins no line. (A Spanish dash stands at its word, after a space: it may.)
_DASH = re.compile(r"(?<=\S)[ \n](?=[–—][ \n])")


def kept_from_line_ends(words: str, language: str) -> str:
    """Return words with spaces that no line breaks at where a line would end, or the next begin, in the wrong place.

    That is after a number, before its word; before a dash; and after each one-letter word that clings to the next one.
    Which words these are is data of the language (`Language.clinging`). Scripts without spaces between words, and those
    from right to left, keep their words as they are. The last space of all stays as it is, since what follows it may be
    an element of its own.
    """
    row = languages.find(language)
    if not row.script.spaced or row.direction == "rtl":
        return words
    kept = _DASH.sub(_NO_BREAK, _NUMBER.sub(rf"\1{_NO_BREAK}", words))
    return _clinging(row.clinging).sub(rf"\1{_NO_BREAK}", kept) if row.clinging else kept


def unbroken(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the words in pieces, none of them empty, and of each whether it is one word that no line breaks within."""
    # Every second piece is such a word: the pattern has one group.
    for odd, piece in enumerate(_SHORT_PART.split(words)):
        if piece:
            yield piece, bool(odd % 2)


@cache
def _clinging(letters: str) -> re.Pattern[str]:
    """Return what finds such a word with the space after it: no letter, digit, full stop or hyphen stands before it."""
    return re.compile(rf"(?<![\w.’'-])([{letters}])[ \n](?=\S)", re.IGNORECASE)
