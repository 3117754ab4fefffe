"""What stays at no line's end on paper."""

import re
from functools import cache

from publisher import language as languages

_NO_BREAK = "\u00a0"


def kept_from_line_ends(words: str, language: str) -> str:
    """Return words with a space that no line breaks at after each one-letter word that clings to the next one.

    Which these are is data of the language (`Language.clinging`); a language without them keeps its words as they are.
    The last space of all stays as it is, since what follows it may be an element of its own.
    """
    letters = languages.find(language).clinging
    return _clinging(letters).sub(rf"\1{_NO_BREAK}", words) if letters else words


@cache
def _clinging(letters: str) -> re.Pattern[str]:
    """Return what finds such a word with the space after it: no letter, digit, full stop or hyphen stands before it."""
    return re.compile(rf"(?<![\w.’'-])([{letters}])[ \n](?=\S)", re.IGNORECASE)
