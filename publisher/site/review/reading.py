"""How hard an edition is to read: what was measured, its longest sentences, and its hard words."""

import unicodedata
from collections.abc import Iterator, Sequence

import htpy

from publisher import language as languages
from publisher.findings import Finding, Result
from publisher.model import Document
from publisher.reading.sentences import Sentence, sentences
from publisher.site.review import frame

LONGEST = 5  # sentences that are shown
_MEASURED_BY = ("reading-level", "sentence-length", "length")
_HARD_WORDS = "hard-word"


def reading(document: Document, results: Sequence[Result]) -> list[htpy.Node]:
    """Return what was measured of the text, its longest sentences and the hard words that were found in it."""
    measured = _measured(tuple(_of(results, *_MEASURED_BY)))
    return [
        htpy.ul(".plain")[[htpy.li[frame.said(one)] for one in measured]] if measured else None,
        _longest(document),
        _hard_words(document, results),
    ]


def _measured(results: Sequence[Result]) -> list[str]:
    """Return what was measured, and why something could not be where no measurement says so already; each once."""
    told = dict.fromkeys(one for result in results for one in result.measurements)
    reasons = dict.fromkeys(one for result in results for one in result.reasons)
    return [*told, *(reason for reason in reasons if not any(reason in one for one in told))]


def _of(results: Sequence[Result], *checks: str) -> Iterator[Result]:
    return (result for result in results if result.check.id in checks)


def longest(document: Document) -> tuple[tuple[int, Sentence], ...]:
    """Return the longest sentences with their lengths, the longest first; of two equals the first in the text.

    Lengths are in words, and where no spaces stand between words in letters and figures.
    """
    spaced = languages.find(document.language).script.spaced
    sized = [(len(one.words) if spaced else _letters(one.text), one) for one in sentences(document)]
    return tuple(sorted(sized, key=lambda pair: -pair[0])[:LONGEST])


def _letters(text: str) -> int:
    return sum(unicodedata.category(sign)[0] in "LN" for sign in text)


def _longest(document: Document) -> htpy.Node:
    found = longest(document)
    if not found:
        return htpy.p["There is no running text."]
    tag = document.language
    unit = "word" if languages.find(tag).script.spaced else "letter"
    rows = [
        htpy.li[
            htpy.p(".message")[frame.in_language(sentence.text, tag)],
            htpy.p(".facts")[frame.counted(size, unit), " · ", frame.place(sentence.place)],
        ]
        for size, sentence in found
    ]
    return [htpy.h4["The longest sentences"], htpy.ol(".findings")[rows]]


def _hard_words(document: Document, results: Sequence[Result]) -> htpy.Node:
    found: list[Finding] = [finding for result in _of(results, _HARD_WORDS) for finding in result.findings]
    reasons = [reason for result in _of(results, _HARD_WORDS) for reason in result.reasons]
    if not (found or reasons):
        return None
    items = [
        htpy.li[frame.said(one.message, document.language), " ", htpy.span(".facts")[frame.place(one.place)]]
        for one in found
    ]
    return [
        htpy.h4["Hard words"],
        [htpy.p[frame.said(reason)] for reason in reasons],
        htpy.ul(".words")[items] if items else None,
    ]
