"""Which words of a document are explained: in the glossary, by its own marks, or in the sentence after a bold word."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from publisher.model import (
    Document,
    GlossaryEntry,
    Paragraph,
    Same,
    Statement,
    Strong,
    Term,
    blocks_within,
    inlines_of,
    inlines_within,
    plain_text,
)
from publisher.reading.passages import counted_text
from publisher.reading.sentences import split, words_of

# How a sentence begins that explains the bold word before it; only in English do we know such words.
_MEANS = r"(?:is|are|was|were|means?)\b"
_MOST_WORDS = 30  # of a term
_ARTICLES = (["a"], ["an"], ["the"])
_NEAR = 20  # letters of a sentence beside the word that it explains: an article before, “means” behind
_POINTS_BACK = re.compile(r"(?:this|that|it|they|these)\s+means?\b", re.IGNORECASE)


def explained_phrases(document: Document, *, marked: bool = True) -> tuple[str, ...]:
    """Return the words and phrases that are explained somewhere: terms and short forms of the glossary, and bold words.

    With `marked` they come also as the text has them where it uses them as terms, without words in another language.
    Those of the last document are remembered: several checks, one after the other, ask for them.
    """
    return _remembered(Same(document), marked=marked)


@lru_cache(maxsize=2)  # marked and not
def _remembered(same: Same, *, marked: bool) -> tuple[str, ...]:
    return tuple(_explained_phrases(same.document, marked=marked))


def _explained_phrases(document: Document, *, marked: bool) -> Iterator[str]:
    for entry in document.glossary:
        yield entry.key
        yield entry.full_form
        yield from entry.short_forms
        if marked:
            yield counted_text(entry.term, document.language)
            yield from _explained_within(entry, document.language)
    has_terms = marked and any(isinstance(node, Term) for node in document.inlines())
    for block in blocks_within(document.blocks) if has_terms else ():
        for nodes in inlines_of(block):
            yield from (
                counted_text(node.children, document.language)
                for node in inlines_within(nodes)
                if isinstance(node, Term)
            )
    yield from explained_in_place(document)


def _explained_within(entry: GlossaryEntry, language: str) -> Iterator[str]:
    """Yield the words of a longer term with which a sentence of its explanation begins.

    “A chairperson is somebody who …” explains that word of “independent chairperson”. In English “is”, “are” or
    “means” has to follow, after “a” or “the” perhaps; of other languages we know no such words.
    """
    english = language.partition("-")[0] == "en"
    term = [word.casefold() for word in words_of(counted_text(entry.term, language))][:_MOST_WORDS]
    text = counted_text(entry.explanation, language)
    for start, end in split(text, language):
        words = [word.casefold() for word in words_of(text[start:end])]
        if english and words[:1] in _ARTICLES:
            words = words[1:]
        size = max((size for size in range(1, len(term) + 1) if words[:size] in _parts(term, size)), default=0)
        if 0 < size < len(term) and (not english or re.match(_MEANS, " ".join(words[size : size + 1]))):
            yield " ".join(words[:size])


def _parts(words: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (words[at : at + size] for at in range(len(words) - size + 1))


def explained_in_place(document: Document) -> Iterator[str]:
    """Yield each bold word of a statement or paragraph that the next sentence explains.

    That sentence begins with the word and “is”, “are” or “means”, or with “This means”, “It means” and their like; it
    stands in the same statement or begins the next one.
    """
    if document.language.partition("-")[0] != "en" or not any(isinstance(node, Strong) for node in document.inlines()):
        return
    blocks = [block for block in blocks_within(document.blocks) if isinstance(block, Paragraph | Statement)]
    for block, following in zip_longest(blocks, blocks[1:]):
        bold = [_spaced(plain_text(node)) for node in inlines_within(block.children) if isinstance(node, Strong)]
        if not bold:
            continue
        text = _spaced(plain_text(block.children))
        starts = [start for start, _ in split(text, document.language)]
        after = _spaced(plain_text(following.children)) if following is not None else ""
        end = 0
        for word in bold:
            at = max(end, text.find(word, end))
            end = at + len(word)
            own = bisect_right(starts, at)
            sentence = text[starts[own] : starts[own] + _NEAR + len(word)].strip() if own < len(starts) else after
            if _explains(sentence, word):
                yield word.strip(" .,:;!?")


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _explains(sentence: str, word: str) -> bool:
    if _POINTS_BACK.match(sentence):
        return True
    begins = rf"(?:(?:an?|the)\s+)?{re.escape(word.strip(' .,:;!?'))}\s+{_MEANS}"
    return re.match(begins, sentence, re.IGNORECASE) is not None
