"""Every piece of text that a document shows, with its language and its line, so that a single character can be found.

What is never drawn is left out: alternative texts, expansions of abbreviations, keywords.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher import language as languages
from publisher.errors import Place
from publisher.model import (
    Abbreviation,
    Code,
    CodeBlock,
    Document,
    Emphasis,
    Image,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    Span,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
    blocks_within,
    inlines_of,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """Words as they stand in the source, their language, where they begin, and whether they are code."""

    value: str
    language: str
    place: Place
    code: bool = False

    def place_of(self, sign: str) -> Place:
        """Return the line where a character of the words stands, as far as the line of their beginning is known."""
        if not self.place.line:
            return self.place
        return Place(self.place.path, self.place.line + self.value.partition(sign)[0].count("\n"))


def shown(document: Document) -> Iterator[Shown]:
    """Yield all that the document shows, in reading order; its title, summary and contact are among it.

    So are the names of its other languages, where its files on paper have them.
    """
    language = document.language
    yield from _inlines(document.title_inlines, language)
    yield from _inlines(document.description_inlines, language)
    for blocks in (document.blocks, *(note.children for note in document.notes)):
        for block in blocks_within(blocks):
            if isinstance(block, CodeBlock):
                yield Shown(block.value, language, block.place, code=True)
            for nodes in inlines_of(block):
                yield from _inlines(nodes, language)
    contact = document.contact
    for words in (contact.name, contact.phone, contact.email, contact.address, contact.website):
        yield Shown(words, language, contact.place)
    for tag in document.languages_on_paper:
        yield Shown(languages.find(tag).own_name, tag, document.place)


def _inlines(nodes: Iterable[Inline], language: str) -> Iterator[Shown]:
    for node in nodes:
        match node:
            case Text() | Abbreviation():
                yield Shown(node.value, language, node.place)
            case Code():
                yield Shown(node.value, language, node.place, code=True)
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Term():
                yield from _inlines(node.children, language)
            case Span():
                yield from _inlines(node.children, node.language)
            case Image() | LineBreak() | NoteReference():
                pass


def languages_of(document: Document) -> tuple[str, ...]:
    """Return the tag of each language that the document's text is in, its own first."""
    return tuple(dict.fromkeys([document.language, *(piece.language for piece in shown(document) if piece.value)]))


def is_letter(sign: str) -> bool:
    """Return whether a character belongs to a script: a letter, a mark on one, or a decimal digit; others are signs."""
    category = unicodedata.category(sign)
    return category[0] in "LM" or category == "Nd"


def name_of(sign: str) -> str:
    """Return a character as a message shows it: itself, its code point and its Unicode name, where it has one."""
    name = unicodedata.name(sign, "")
    return f"“{sign}” (U+{ord(sign):04X}{f' {name}' if name else ''})"
