"""Words of the source's language that a translation keeps in their own letters, marked as such.

“NHS” or “Mid and South Essex” in the middle of an Urdu sentence: a screen reader should say them in an English voice,
and they run from left to right.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from publisher import language as languages
from publisher.model import (
    Abbreviation,
    Code,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Span,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
    plain_text,
)
from publisher.reading.notation import notations

_LATIN = "Latn"
# Letters of Latin script, with the marks on them (Unicode 16, Script=Latn but for signs), and digits.
_LETTER = r"[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff\ufb00-\ufb06][\u0300-\u036f]*"
_PIECE = rf"(?:{_LETTER}|[0-9])"
# What holds a word, an address or a time together: “O’Neill”, “hello@example.org”, “9am–5pm”, “https://…”.
_JOINED = r"(?:://|[’'&@._/:?=~%–-])?"
# A word has a letter; what begins with digits is looked at some way on. “C++” ends in its signs.
_WORD = rf"(?>[£$€]?(?=[0-9.,:–-]{{0,20}}{_LETTER}){_PIECE}(?:{_JOINED}{_PIECE})*[+#]*)"
_INITIAL = r"[A-Z][a-z]{0,2}\.(?= [A-Z])"
# A Latin letter beside one of Greek or Cyrillic is a slip of the keyboard within a word, and no word of its own.
_ALONE = r"[\u0370-\u052f]"
# Words, and what stands between them without ending the name: “Integrated Care Board – ICB”, “Dr. A. Smith”.
_RUN = re.compile(rf"(?<!{_ALONE})(?>(?:{_INITIAL}|{_WORD})(?: (?:[–-] |& )?(?:{_INITIAL}|{_WORD}))*)(?!{_ALONE})")
# What may go on with a name where the source says it so: “NHS 111”, “Ward 3, Bed 12”, “10 Downing Street”.
_NUMBER = r"[0-9]+(?:[.,:/–-][0-9]+)*"
_MORE = re.compile(rf",? (?:{_WORD}|{_NUMBER})(?![0-9])")
_BEFORE = re.compile(rf"(?<![0-9])({_NUMBER}) $")


def mark_foreign(inlines: Inlines, *, language: str, source: str, kept: str = "") -> Inlines:
    """Return inline content of `language` with each run of Latin words marked as `source`, the source's language.

    `kept` is the text of the source: a number beside a name belongs to it where it stands so there (“NHS 111”); else it
    is one of the sentence around. Where both languages are written in one script nothing tells their words apart, and
    the content comes back as it is.
    """
    if languages.find(source).script.code != _LATIN or languages.find(language).script.code == _LATIN:
        return inlines
    return tuple(_marked(inlines, source, kept))


def _marked(inlines: Inlines, source: str, kept: str) -> Iterator[Inline]:
    for is_notation, nodes in notations(inlines):
        if is_notation and _RUN.search(plain_text(nodes)):
            yield Span(nodes, source, place=nodes[0].place)
        else:
            yield from _marked_apart(nodes, source, kept)


def _marked_apart(inlines: Inlines, source: str, kept: str) -> Iterator[Inline]:
    for node in inlines:
        match node:
            case Text():
                yield from _split(node, source, kept)
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Term():
                yield replace(node, children=tuple(_marked(node.children, source, kept)))
            case Span() | Code() | Image() | Abbreviation() | LineBreak() | NoteReference():
                yield node


def _split(text: Text, source: str, kept: str) -> Iterator[Inline]:
    at = 0
    for start, end in _runs(text.value, kept):
        if start > at:
            yield Text(text.value[at:start], place=text.place)
        yield Span((Text(text.value[start:end], place=text.place),), source, place=text.place)
        at = end
    if at < len(text.value):
        yield Text(text.value[at:], place=text.place)


def _runs(text: str, kept: str) -> Iterator[tuple[int, int]]:
    """Yield where each run of Latin words begins and ends, with the numbers that the source has beside it."""
    at = 0
    while run := _RUN.search(text, at):
        start, end = run.span()
        while (more := _MORE.match(text, end)) and _stands(text[start : more.end()], kept):
            end = more.end()
        before = _BEFORE.search(text, at, start)
        # One word behind a number is counted by it: “42 ICS”.
        if before and " " in text[start:end] and _stands(text[before.start() : end], kept):
            start = before.start()
        yield start, end
        at = end


def _stands(words: str, kept: str) -> bool:
    """Return whether words stand in the source as they are, and not as a part of longer ones."""
    at = kept.find(words)
    while at >= 0:
        around = kept[at - 1 : at] + kept[at + len(words) : at + len(words) + 1]
        if not any(sign.isalnum() for sign in around):
            return True
        at = kept.find(words, at + 1)
    return False
