"""Letters: each word is written in the letters of its language, and none in two alphabets that look alike."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from publisher.findings import Finding, Severity
from publisher.language import Script
from publisher.translation.quality.pair import Pair, QualityCheck
from publisher.translation.quality.wording import folded, words

# How Unicode's names of letters begin, where that is not the script's own English name (UnicodeData.txt).
_NAMES: Mapping[str, tuple[str, ...]] = {"Hans": ("CJK",), "Hant": ("CJK",), "Jpan": ("CJK", "HIRAGANA", "KATAKANA")}
# Alphabets whose letters look alike (Unicode Technical Standard 39, 4): one word never has letters of two of them.
_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
# Letters that look right and belong to another language: its keyboard typed them. Search, voices and spelling checkers
# take them for other letters. CLDR 46, exemplar characters (main) of each language.
_STRANGE: Mapping[str, Mapping[str, str]] = {
    "ur": {"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ"},
    "ar": {"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه"},
    "ro": {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"},
    "uk": {"ы": "и", "э": "е", "ё": "йо", "ъ": "ʼ"},
    "bg": {"ы": "и", "э": "е", "ё": "йо", "і": "и", "ї": "и", "є": "е"},
}
_LATIN = "LATIN"


def foreign_letters(pair: Pair) -> Iterator[Finding]:
    """Find words in letters of another script, words in two alphabets at once, and letters of a sister language.

    Latin words that the source has are names that were kept, and so are short forms among the agreed terms.
    """
    own, known = _own(pair.target.script), _known(pair)
    strange = _STRANGE.get(pair.language.partition("-")[0], {})
    for word in dict.fromkeys(words(pair.told)):
        scripts = frozenset(script for sign in word if (script := _script(sign)))
        if len(alike := scripts & _ALIKE) > 1:
            yield pair.finding(
                f"“{word}” mixes {' and '.join(name.capitalize() for name in sorted(alike))} letters that look alike.",
                "Type the word again with one keyboard.",
            )
        elif others := scripts - own:
            yield from _in_other_script(pair, word, others, known)
        for sign in (sign for sign in dict.fromkeys(word) if sign in strange):
            yield pair.finding(
                f"“{word}” has the letter “{sign}” (U+{ord(sign):04X}), which {pair.target.english_name} does not use.",
                f"Write “{strange[sign]}”: it may look the same, and only that is found by search and read by voices.",
            )


def _in_other_script(pair: Pair, word: str, others: frozenset[str], said: set[str]) -> Iterator[Finding]:
    parts = re.findall(r"[A-Za-z\u00c0-\u024f0-9]+", word)
    kept = others == {_LATIN} and all(_is_of(part, said) for part in parts)
    if not kept and folded(word) not in said:
        letters = " and ".join(name.capitalize() for name in sorted(others))
        yield pair.finding(
            f"“{word}” has {letters} letters, and {pair.target.english_name} is written in "
            f"{pair.target.script.name}; the source does not have the word.",
            "Write it in the letters of the language, or as the source does.",
        )


def _known(pair: Pair) -> set[str]:
    """Return the words of the source and of all agreed terms, folded."""
    known = (pair.said, *(wording for term in pair.terms for wording in (term.text, *term.wordings)))
    return {folded(word) for text in known for word in words(text)}


def _is_of(part: str, said: set[str]) -> bool:
    """Return whether a Latin word, without a plural's ending, is in the source, or in the plural there."""
    word = folded(part)
    return word.isdigit() or bool({word, f"{word}s", word.removesuffix("s")} & said)


@cache
def _own(script: Script) -> frozenset[str]:
    return frozenset(_NAMES.get(script.code, (script.name.upper(),)))


@cache
def _script(sign: str) -> str:
    """Return the first word of a letter's name, which is its script; "" for what is no letter of one."""
    if unicodedata.category(sign) not in {"Lu", "Ll", "Lt", "Lo"} or sign in "ªº":
        return ""
    return unicodedata.name(sign, "").partition(" ")[0].partition("-")[0]


CHECK = QualityCheck(
    id="translation-letters",
    title="Words are written in the letters of their language",
    severity=Severity.WARNING,
    run=foreign_letters,
)
