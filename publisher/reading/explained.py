"""Which words of a document are explained: in the glossary, by its own marks, or in the sentence after a bold word."""

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from publisher.model import (
    Document,
    Emphasis,
    Inlines,
    Link,
    Paragraph,
    Span,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Term,
    blocks_within,
    inlines_of,
    inlines_within,
    plain_text,
)
from publisher.reading.sentences import split

_NESTED = Emphasis | Link | Strong | Subscript | Superscript

# How a sentence begins that explains the bold word before it; only in English do we know such words.
_MEANS = r"(?:is|are|was|were|means?)\b"
_POINTS_BACK = re.compile(r"(?:this|that|it|they|these)\s+means?\b", re.IGNORECASE)


def explained_phrases(document: Document, *, marked: bool = True) -> Iterator[str]:
    """Yield the words and phrases that are explained somewhere: terms and short forms of the glossary, and bold words.

    With `marked` they come also as the text has them where it uses them as terms, without words in another language.
    """
    for entry in document.glossary:
        yield entry.key
        yield entry.full_form
        yield from entry.short_forms
        if marked:
            yield _own_words(entry.term)
    for block in blocks_within(document.blocks) if marked else ():
        for nodes in inlines_of(block):
            yield from (_own_words(node.children) for node in inlines_within(nodes) if isinstance(node, Term))
    yield from explained_in_place(document)


def _own_words(nodes: Inlines) -> str:
    """Return the words of a term without those in another language, which count as no words of a sentence either."""
    return "".join(
        " " if isinstance(node, Span) else _own_words(node.children) if isinstance(node, _NESTED) else plain_text(node)
        for node in nodes
    )


def explained_in_place(document: Document) -> Iterator[str]:
    """Yield each bold word of a statement or paragraph that the next sentence explains.

    That sentence begins with the word and “is”, “are” or “means”, or with “This means”, “It means” and their like; it
    stands in the same statement or begins the next one.
    """
    if document.language.partition("-")[0] != "en":
        return
    blocks = [block for block in blocks_within(document.blocks) if isinstance(block, Paragraph | Statement)]
    for block, following in zip_longest(blocks, blocks[1:]):
        bold = [plain_text(node) for node in inlines_within(block.children) if isinstance(node, Strong)]
        if not bold:
            continue
        text = " ".join(plain_text(block.children).split())
        sentences = [text[start:end].strip() for start, end in split(text, document.language)]
        if following is not None:
            sentences.append(plain_text(following.children).strip())
        for word in bold:
            if any(_explains(after, word) for before, after in pairwise(sentences) if word in before):
                yield word.strip(" .,:;!?")


def _explains(sentence: str, word: str) -> bool:
    if _POINTS_BACK.match(sentence):
        return True
    begins = rf"(?:(?:an?|the)\s+)?{re.escape(word.strip(' .,:;!?'))}\s+{_MEANS}"
    return re.match(begins, sentence, re.IGNORECASE) is not None
