"""The list of what short forms stand for, after the text: Word has nothing that says it where they stand."""

from collections.abc import Iterable, Iterator

from publisher.model import (
    Abbreviation,
    Code,
    Definition,
    DefinitionList,
    Document,
    Emphasis,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteReference,
    Paragraph,
    Span,
    Strong,
    Subscript,
    Superscript,
    Term,
    Text,
    blocks_within,
    inlines_of,
)
from publisher.writers.docx.blocks import block, heading
from publisher.writers.docx.context import Context
from publisher.writers.docx.elements import Element

# By this bookmark programs that read the file find the list, whatever its heading says in their language.
_BOOKMARK = "_ShortForms"


def short_forms(context: Context) -> Iterator[Element]:
    """Yield a heading and each short form of the text with all that it stands for; nothing where there is none.

    In a language whose nouns change with their number or case one short form can stand for several.
    """
    document, words = context.composition.document, context.composition.words
    found: dict[tuple[str, str], dict[str, None]] = {}
    for short, meaning, language in _of_document(document):
        found.setdefault((short, language), {})[meaning] = None
    if not found:
        return
    yield heading(Heading(2, (Text(words("Short forms")),)), context, bookmark=_BOOKMARK)
    items = (
        Definition(
            (_in_language(short, language),),
            tuple((Paragraph(_in_language(meaning, language)),) for meaning in meanings),
        )
        for (short, language), meanings in found.items()
    )
    yield from block(DefinitionList(tuple(items)), context)


def _in_language(words: str, language: str) -> Inlines:
    return (Span((Text(words),), language),) if language else (Text(words),)


def _of_document(document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield each use of a short form, in reading order: it, what it stands for, and its language, "" for the text's."""
    for blocks in (document.blocks, *(note.children for note in document.notes)):
        for node in blocks_within(blocks):
            for nodes in inlines_of(node):
                yield from _of_inlines(nodes, "")


def _of_inlines(nodes: Iterable[Inline], language: str) -> Iterator[tuple[str, str, str]]:
    for node in nodes:
        match node:
            case Abbreviation():
                if node.expansion.strip():
                    yield node.value, node.expansion, language
            case Span():
                yield from _of_inlines(node.children, node.language)
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Term():
                yield from _of_inlines(node.children, language)
            case Text() | Code() | Image() | LineBreak() | NoteReference():
                pass
