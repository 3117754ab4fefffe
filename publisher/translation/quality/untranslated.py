"""Untranslated: no text stays in the language of the source by an oversight, in whole or in part."""

import re
from collections.abc import Iterator

from publisher import language as languages
from publisher.findings import Finding, Severity
from publisher.translation.quality.pair import Pair, QualityCheck
from publisher.translation.quality.same_words import rows_in_both
from publisher.translation.quality.wording import IN_BRACKETS, folded, words

# From the first letter behind a space, so that a row of letters is looked through once.
_ADDRESSES = re.compile(r"(?<!\S)\S+@\S+|(?:https?://|www\.)\S+")
_PLACEHOLDERS = re.compile(r"\{[A-Za-z_][A-Za-z0-9_]*\}")
# Small words within a name: “Mid and South Essex”; no word of one has more than 40 letters.
_NAME = re.compile(r"\b[A-Z][\w’'-]{0,39}(?:\s+(?:and|of|the|for|in|on|to)\s+[A-Z][\w’'-]{0,39})+")
# What a short form of the source stands for: readers meet it in English, and its translation stands beside it.
_FULL_FORM = "abbr@title"
# So many words of the source in a row are left over; fewer are a name, or the same in both languages. Our own choice.
_ROW = 4
# One word of several languages may well be the same: “vision”, “normal”, “Budget”.
_SAME_ANYWHERE = 1


def source_words(pair: Pair) -> Iterator[Finding]:
    """Find translations that are the source itself, and rows of the source's words within others.

    Names with capitals, agreed and kept terms, addresses and what stands in brackets behind its translation are left
    out.
    """
    said, told = (_without_names(pair, text) for text in (pair.said, pair.told))
    left = [word for word in words(told) if _is_word(word)]
    if folded(pair.said.strip()) == folded(pair.told.strip()):
        if left and (not _shares_letters(pair) or len(left) > _SAME_ANYWHERE):
            yield pair.finding(
                "The translation is the same as the source text.", "Translate it, or leave it empty until then."
            )
        return
    if pair.context == _FULL_FORM:
        return
    here, there = words(told), words(said)
    if len({word for word in there if _is_word(word)}.intersection(here)) < _least(pair):
        return
    for row in rows_in_both(here, there):
        if sum(map(_is_word, row)) >= _least(pair):
            yield pair.finding(
                f"“{' '.join(row)}” is still in the language of the source.", "Translate these words too."
            )


def _shares_letters(pair: Pair) -> bool:
    return pair.target.script == languages.find(pair.source_language).script


def _least(pair: Pair) -> int:
    """Return how many small words in a row count: where scripts differ, nothing is the same in both by chance."""
    return _ROW if _shares_letters(pair) else _ROW // 2


def _without_names(pair: Pair, text: str) -> str:
    """Return a text without what may stay as it is: agreed terms, addresses, what stands in brackets."""
    for term in pair.used_terms:
        for wording in term.wordings:
            text = re.sub(re.escape(wording), " \u0001 ", text, flags=re.IGNORECASE)
    for pattern in (_ADDRESSES, _PLACEHOLDERS, IN_BRACKETS, _NAME):
        text = pattern.sub(" \u0001 ", text)
    return text


def _is_word(word: str) -> bool:
    """Return whether a word begins with no capital and no digit, so that it is no name and no short form."""
    return len(word) > 1 and word[0].isalpha() and not word[0].isupper()


CHECK = QualityCheck(
    id="translation-untranslated",
    title="Nothing stays in the language of the source by an oversight",
    severity=Severity.WARNING,
    run=source_words,
)
