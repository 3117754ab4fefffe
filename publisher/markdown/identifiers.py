"""The names of places in a text that links within it lead to: those of its headings and of its title."""

import re
import unicodedata

# What joins, parts or varies letters and is not seen itself, beside the characters of category Cf: the joiner of
# graphemes, and what picks one shape of a sign among several (Unicode 16, DerivedCoreProperties.txt,
# Default_Ignorable_Code_Point).
_UNSEEN = re.compile("[\u034f\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")

# Letters have marks of their own: the vowel signs of Bengali and Tamil, the short vowels of Urdu.
_MARKS = ("Mn", "Mc")


def identifier_of(words: str) -> str:
    """Return the name that a heading gets from its words, "" where they have no letter and no digit.

    It has their letters with the marks on them, their digits and “_”, in small letters, with a hyphen for white space,
    as the widely known names of headings on GitHub have it.
    """
    kept = "".join(sign for sign in comparable(words) if _belongs(sign))
    # Names that begin with "_" are the writers' own.
    return re.sub(r"[-\s]+", "-", kept.strip().lower()).lstrip("_-")


def comparable(name: str) -> str:
    """Return a name as it is compared with others: composed (Unicode's form C), without what nobody sees.

    So it does not matter by which keyboard a heading and a link to it were written.
    """
    seen = (sign for sign in _UNSEEN.sub("", name) if unicodedata.category(sign) != "Cf")
    return unicodedata.normalize("NFC", "".join(seen))


def _belongs(sign: str) -> bool:
    return sign.isalnum() or sign.isspace() or sign in "_-" or unicodedata.category(sign) in _MARKS
