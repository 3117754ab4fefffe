"""Words that have a capital inside a sentence and are no names for that: “The Stakeholder Procurement Framework”.

After an article or a possessive stands no name of a person. Where all words with a capital there are known in small
letters, nothing shows that they are a name that readers know. English alone: of no other language are the words with
small letters at hand.
"""

from collections.abc import Iterator, Sequence

from publisher.reading.common_words import written_small

_BEFORE = frozenset(("a", "an", "the", "our", "your", "their", "its", "this", "these", "each", "every"))
_BETWEEN = frozenset(("and", "for", "in", "of", "on", "the", "to", "with"))
_LEAST = 2  # one word alone may be a place: “the Heath”


def no_names(words: Sequence[str], tag: str) -> Iterator[int]:
    """Yield the indexes of the words in capitals, in one sentence, that are words like others."""
    if tag != "en":
        return
    index = 0
    while index < len(words):
        index += 1
        if words[index - 1].lower() not in _BEFORE:
            continue
        found = list(_capitals(words, index))
        index = found[-1] + 1 if found else index
        if len(found) >= _LEAST and all(words[at].isupper() or written_small(words[at], tag) for at in found):
            yield from found


def _capitals(words: Sequence[str], start: int) -> Iterator[int]:
    """Yield the indexes of the words with a capital that stand together, with small ones between them."""
    for index in range(start, len(words)):
        if words[index][:1].isupper():
            yield index
        elif index == start or words[index] not in _BETWEEN:
            return
