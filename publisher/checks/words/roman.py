"""Roman numerals in a text, told from abbreviations that have the same letters.

What is a numeral for certain is found anywhere: the signs of Unicode, and two letters or more of I, V and X. I is a
word, and a numeral only inside a sentence: after a word with a capital that takes one (World War I, Part I), after a
name where the sentence or its part ends (Charles I), or before a century. What is also an abbreviation (CV, MD, XL; IV
for a drip, VI for visually impaired) counts only after a word that takes a numeral (Part, Chapter, King), after a name,
or before a century in Polish and Ukrainian.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_CANONICAL = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# Letters of Cyrillic that look the same, as Ukrainian texts are typed.
_CYRILLIC = str.maketrans("ІХСМ", "IXCM")

# Latin letters and digits on neither side: Chinese and Bengali may write a numeral without a space.
_EDGE = "A-Za-z0-9À-ɏА-яІіЇїЄєҐґ"
_FOUND = re.compile(rf"(?<![{_EDGE}'’&./@])([IVXLCDMІХСМ]+|[\u2160-\u2188]+)(?![{_EDGE}&@])(?!\.[{_EDGE}])")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Abbreviations of everyday and medical language with the letters of a numeral.
_ABBREVIATIONS = _words(
    """
    CC CD CI CL CLI CM CV CX DC DCI DI DIM DIV DL DM DVI IV LCD LI LV MC MD MDI MI MIX ML MM MV MX VI XL XX XXL XXX
    """
)
_THINGS = _words(
    """
    part chapter section volume book stage type phase level grade annex appendix article table figure class group tier
    war część rozdział tom księga etap typ faza stopień poziom załącznik artykuł tabela klasa grupa wojna
    partie chapitre tome phase niveau annexe rhan pennod cam розділ частина том етап тип
    """
)
_NAMES = _words(
    """
    king queen pope henry george charles edward elizabeth louis philip william james richard john mary
    król królowa papież jan karol zygmunt henryk ludwik kazimierz elżbieta jerzy pius roi reine louis brenin король
    """
)
_TAKES_NUMERAL = _THINGS | _NAMES
_TITLES = _words("king queen pope król królowa papież roi reine brenin король")
# After “I” they say that a person speaks: “In Part I am young.”
_SPEAKING = re.compile(
    r" (?:am|have|had|do|did|will|would|shall|should|can|could|may|might|must|want|need|like|love|feel|felt|think|"
    r"thought|know|knew|see|saw|say|said|go|went|get|got|live|lived|work|worked|read|met|took|made|told|asked)\b"
    r"|['’](?:m|ve|d|ll)\b"
)
_PART_ENDS = re.compile(r"\s*(?:$|[.,;:!?)\n])")
_CENTURY = re.compile(r"^ ?(?:w\.|wiek\w*|stulec\w*|ст\.|століт\w*|siècle|ganrif)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_NEAR = 120  # letters: enough for a few words on either side
_CERTAIN_LENGTH = 2
_LONG = 4


@dataclass(frozen=True, slots=True)
class RomanNumeral:
    """A Roman numeral as it stands in a text, its value, and where it begins."""

    shown: str
    value: int
    start: int


def roman_numerals(text: str) -> Iterator[RomanNumeral]:
    """Yield the Roman numerals of a text in order."""
    for found in _FOUND.finditer(text):
        shown = found[1]
        if shown[0] >= "\u2160" and shown[0] <= "\u2188":
            letters = unicodedata.normalize("NFKC", shown).upper()
            yield RomanNumeral(shown, _value(letters) or round(sum(map(unicodedata.numeric, shown))), found.start())
            continue
        letters = shown.translate(_CYRILLIC)
        value = _value(letters)
        before, after = _sentence(text, found.start()), text[found.end() : found.end() + _NEAR]
        if value and (_is_first(before, after) if value == 1 else _is_numeral(letters, before, after)):
            yield RomanNumeral(shown, value, found.start())


def _sentence(text: str, end: int) -> str:
    """Return what stands before a place in its sentence, as far as it is near."""
    return _SENTENCE_END.split(text[max(0, end - _NEAR) : end])[-1]


def _is_first(before: str, after: str) -> bool:
    """Return whether “I” is a numeral: it is the first of parts, of wars, of kings and queens, and of centuries."""
    if not before.strip():
        return False
    words, word = _words_before(before)
    if _CENTURY.match(after):
        return True
    if word.lower() not in _TAKES_NUMERAL or not word[:1].isupper() or _SPEAKING.match(after):
        return False
    if word.lower() in _THINGS:
        return True
    titled = len(words) > 1 and words[-2].lower() in _TITLES
    return (titled and not after.startswith(" was ")) or _PART_ENDS.match(after) is not None


def _words_before(before: str) -> tuple[list[str], str]:
    """Return the words of a text, and the last one where nothing but a space or a hyphen stands behind it."""
    words = re.findall(r"[^\W\d_]+", before)
    near = words and before.endswith((f"{words[-1]} ", f"{words[-1]}-", f"{words[-1]}\u00a0"))
    return words, words[-1] if near else ""


def _is_numeral(letters: str, before: str, after: str) -> bool:
    """Return whether letters are a numeral between what stands before them in their sentence and after them."""
    words, word = _words_before(before)
    if word.lower() in _TAKES_NUMERAL or _CENTURY.match(after):
        return True
    if len(letters) < _CERTAIN_LENGTH:
        return False
    named = word[:1].isupper() and not word.isupper() and len(words) > 1  # any first word has a capital
    if letters in _ABBREVIATIONS:
        return named and letters in {"IV", "VI", "XX"}
    return set(letters) <= set("IVX") or len(letters) >= _LONG or named


def _value(letters: str) -> int:
    """Return the value of a numeral in capitals, 0 where the letters are none."""
    if not letters or not _CANONICAL.fullmatch(letters):
        return 0
    worth = [_LETTERS[letter] for letter in letters]
    return sum(-one if one < following else one for one, following in zip(worth, [*worth[1:], 0], strict=True))
