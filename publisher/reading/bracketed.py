"""Words in brackets that are English: a translation gives the source's own word there, “gmina (ang. borough)”."""

import re

from publisher.reading.common_words import counted_form, zipf_values
from publisher.reading.sentences import words_of

_BRACKETED = re.compile(r"[(（]([^()（）]{1,120})[)）]")
# What says that English follows, in the languages of this program that shorten the word.
_LABEL = re.compile(r"^\s*(?:ang\.|angl\.|англ\.|engl\.|ing\.|İng\.|ingl\.|in English:?)\s*", re.IGNORECASE)


def english_in_brackets(text: str, tag: str) -> frozenset[str]:
    """Return the words that stand in brackets in English in a text of another language; none in an English one.

    Either a label says it, or English has all words of the brackets and the text's own language lacks half of them.
    Without a label, an English word that the text's language has borrowed and its list of words lacks is taken for
    English too (in Polish “(screening)”, “(deadline)”).
    `tag` is the language's tag without a region.
    """
    if tag == "en":
        return frozenset()
    return frozenset(word for found in _BRACKETED.finditer(text) for word in _english(found[1], tag))


def _english(bracketed: str, tag: str) -> tuple[str, ...]:
    label = _LABEL.match(bracketed)
    words = words_of(bracketed[label.end() :] if label else bracketed)
    if not words or not all(word.isascii() for word in words):
        return ()
    strange = sum(counted_form(word, tag) not in zipf_values(tag) for word in words)
    known = all(counted_form(word, "en") in zipf_values("en") for word in words)
    return words if label or (known and 2 * strange >= len(words)) else ()
