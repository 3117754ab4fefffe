"""The text of a right-to-left line in the order in which it is seen, so that programs read it back as it was meant.

Programs that read a page undo the right-to-left order by themselves, letter by letter, and each does it by rules of its
own. So each glyph of such a line has its letters in the order in which they are seen, and marks of direction (Unicode
Standard Annex 9, 2.6), which have no width and belong to no word, keep those rules from going wrong.
"""

from collections.abc import Sequence
from itertools import groupby
from unicodedata import bidirectional, mirrored

RIGHT_MARK, LEFT_MARK = "\u200f", "\u200e"
# The text of a glyph that stands for no letter of its own within a line: no width, no end of a word.
JOINER = "\u2060"

# Bidirectional classes that readers take for text from left to right: letters, numbers and what stands in numbers.
_LEFTWARD = frozenset(("L", "EN", "AN", "ES", "ET", "CS"))
_STRONG_LEFTWARD = frozenset(("L", "EN", "AN"))
# After these a full stop or a comma must be parted from what stands at its right.
_NOT_RIGHTWARD = _LEFTWARD | {"NSM"}
_RIGHTWARD = frozenset(("R", "AL"))
_NEUTRAL = frozenset(("WS", "ON", "ES", "ET", "CS"))
# Unicode does not mirror these, but PDFium does.
_QUOTATION_MARKS = frozenset("‘’‚‛“”„‟")


def visual_texts(text: str, glyphs: int) -> list[str]:
    """Return the text of each glyph of one right-to-left cluster, glyphs and letters in the order that is seen.

    The glyph at the right is the letter, those before it are its signs. A glyph too many stands for no letter: it is a
    part of the letter's shape, as the dots of Noto Nastaliq Urdu are. Letters too many share the leftmost glyph.
    """
    seen = text[::-1]
    if glyphs == 1:
        return [seen]
    signs = list(seen[:-1])
    if len(signs) >= glyphs:
        signs = ["".join(signs[: len(signs) - glyphs + 2]), *signs[len(signs) - glyphs + 2 :]]
    return [*signs, *[JOINER] * (glyphs - 1 - len(signs)), seen[-1:] or JOINER]


def direction_marks(line: Sequence[tuple[str, int]], beside: str = "") -> list[str]:
    """Return the texts of a line's glyphs, from left to right, with marks of direction where readers need them.

    `line` has the text and the bidirectional level of each glyph; `beside` is what stands at its left, "" for nothing.

    - Poppler reads a line from the right, and where text from left to right ends it goes on until a right-to-left
      letter comes: the space behind a Latin word or a number, a full stop, a bracket would come before the word instead
      of after it. A right-to-left mark at the right of such a character ends the part in time; in a line from left to
      right, a left-to-right mark at the left of it.
    - PDFium turns brackets round in right-to-left text, although the text of the code is right already. It does not
      after a left-to-right mark.
    """
    texts = []
    for place, (text, level) in enumerate(line):
        before = line[place - 1][0][-1:] if place else beside
        after = line[place + 1][0][:1] if place + 1 < len(line) else ""
        if len(text) != 1 or bidirectional(text) not in _NEUTRAL:
            texts.append(text)
        elif level % 2:
            texts.append(_in_right_to_left(text, before, after))
        else:
            texts.append(LEFT_MARK + text if _is(before, _RIGHTWARD) else text)
    return texts


def _in_right_to_left(text: str, before: str, after: str) -> str:
    """Return a neutral character with its marks; `before` and `after` are its neighbours at the left and right."""
    ended = "" if _is(after, _RIGHTWARD) else RIGHT_MARK
    if not mirrored(text) and text not in _QUOTATION_MARKS:
        begun = RIGHT_MARK if _is(text, _LEFTWARD) and (not before or _is(before, _STRONG_LEFTWARD)) else ""
        return begun + text + (ended if not after or _is(after, _NOT_RIGHTWARD) else "")
    return ("" if _is(before, _RIGHTWARD) else RIGHT_MARK) + text + LEFT_MARK + ended


def _is(text: str, classes: frozenset[str]) -> bool:
    return bool(text) and bidirectional(text) in classes


def letters(text: str) -> list[str]:
    """Return the letters of a ligature, one text for each; equal ones side by side stay one text.

    Each gets a place of its own in the line, because some readers turn the text of one glyph round and some do not.
    PDFium takes equal letters at almost one place for a letter that is drawn twice.
    """
    return ["".join(equal) for _, equal in groupby(text)] if text.isalpha() else [text]
