"""One spelling for words that are typed in several ways, so that tables can be short."""

import unicodedata
from functools import lru_cache

# Arabic keyboards type two letters of Urdu as other characters that look the same.
_URDU = str.maketrans("يىكه", "ییکہ")
# Old keyboards have a cedilla where Romanian has a comma below.
_ROMANIAN = str.maketrans("şţ", "șț")
# In Turkish the small letter of I has no dot, and the capital of i has one.
_TURKISH = str.maketrans({"I": "ı", "İ": "i"})
_APOSTROPHES = str.maketrans("’‘ʼ＇", "''''")


@lru_cache(maxsize=4096)  # single words come again and again
def one_spelling(text: str, language: str) -> str:
    """Return a text in small letters, composed (NFC), with straight apostrophes and without vowel signs of Arabic.

    It may be shorter than what was given, so places in it are not places in the text.
    """
    tag = language.partition("-")[0]
    if text.isascii() and tag != "tr":
        return text.lower()
    composed = unicodedata.normalize("NFC", text)
    same = (composed.translate(_TURKISH) if tag == "tr" else composed).casefold().translate(_APOSTROPHES)
    if tag == "ro":
        return same.translate(_ROMANIAN)
    if tag in {"ar", "ur"}:
        same = "".join(sign for sign in same if not "\u064b" <= sign <= "\u0652" and sign != "\u0640")
    return same.translate(_URDU) if tag == "ur" else same
