"""Characters: in the one form that search, fonts and screen readers know."""

import re
import unicodedata
from collections.abc import Iterator

from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import Pair, QualityCheck

# Forms of letters for old fonts (Unicode 16, 9.2 and 7.1): what is typed today has another code, which fonts shape.
_FORMS = re.compile("[\ufb00-\ufb06\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")
_LOST = "\ufffd"
# Letters that keyboards of India type as one code and NFC takes apart (CompositionExclusions.txt): both are right.
_EITHER = re.compile("[\u0958-\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59-\u0a5b\u0a5e]")
_CATEGORIES = {"Co": "is of private use: no font of readers has it", "Cn": "does not exist in Unicode"}


def wrong_characters(pair: Pair) -> Iterator[Finding]:
    """Find characters that were lost on the way, are of private use, are forms for old fonts, or are not composed."""
    told, known = pair.translation, frozenset(pair.source)
    if _LOST in told and _LOST not in known:
        yield pair.finding(
            f"U+FFFD stands where a letter was lost{_behind(told, told.index(_LOST))}.", "Type the word again."
        )
    for sign in dict.fromkeys(told):
        fault = _CATEGORIES.get(unicodedata.category(sign))
        if fault and sign not in known:
            yield pair.finding(
                f"The character U+{ord(sign):04X} {fault}{_behind(told, told.index(sign))}.", "Delete it."
            )
    if found := _FORMS.search(told):
        plain = unicodedata.normalize("NFKC", found[0])
        yield pair.finding(
            f"“{found[0]}” (U+{ord(found[0]):04X}) is a letter's form for old fonts; no search finds it.",
            f"Write “{plain}”.",
        )
    yield from _not_composed(pair)


def _not_composed(pair: Pair) -> Iterator[Finding]:
    for word in pair.told.split():
        comparable = _EITHER.sub(lambda found: unicodedata.normalize("NFC", found[0]), word)
        if unicodedata.normalize("NFC", comparable) != comparable and not _FORMS.search(word):
            yield pair.finding(
                f"“{word}” is not written in composed characters (Unicode's form NFC).",
                f"Write “{unicodedata.normalize('NFC', word)}”: it looks the same, and search finds it.",
            )
            return


def _behind(text: str, at: int) -> str:
    before = text[max(0, at - 15) : at].rpartition("\n")[2].strip()
    return f", behind “{before}”" if before else ""


CHECK = QualityCheck(
    id="translation-characters",
    title="Characters have the form that search and fonts know",
    severity=Severity.WARNING,
    run=wrong_characters,
)
