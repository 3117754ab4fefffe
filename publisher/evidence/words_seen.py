"""A document's words as lines that a person can read and compare: what somebody saw who signed it.

Each difference in words, in what they are (a heading, a link, a language) or in their order makes other lines. What
decides nothing that a reader meets is left out: places, names of headings, links to other versions, the state. The
shape is like Markdown's; what would mean something in it is escaped, so that no two texts make the same lines.

Sign-offs keep digests of these lines: a change here makes every one of them lapse (a test holds the lines).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from publisher.model import (
    Abbreviation,
    Block,
    Cell,
    Code,
    CodeBlock,
    Contact,
    Definition,
    DefinitionList,
    Divider,
    Document,
    EasyRead,
    Emphasis,
    Explanation,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    List,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    Span,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Table,
    Term,
    Text,
    plain_text,
)
from publisher.retellings import SECTION_LEVEL

_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\*_^~`[]{}|"})
# Addresses, names and keys end at a bracket of their own, and a keyword at the semicolon behind it.
_ENCLOSED = str.maketrans({sign: f"\\{sign}" for sign in "\\()[]{};"})
# What begins a line of another kind; a paragraph that begins so has a backslash before it.
_BEGINS = re.compile(r"[#%>:=+!-]|\d+\.$")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text under its heading: `name` is the heading's words, `lines` all of it, the heading too."""

    name: str
    lines: tuple[str, ...]


def sections(document: Document) -> tuple[Section, ...]:
    """Return the sections of a document of an edition; the first is named by the title and holds what leads into it.

    A section begins with each heading of level 1 or 2. The footnotes are the last one. What an easy-read document
    retells follows as sections of its own: whether all of it is told changes with them.
    """
    found = [Section(_one_line(document.title), tuple(_head(document)))]
    for block in document.blocks:
        if isinstance(block, Heading) and block.level <= SECTION_LEVEL:
            found.append(Section(_one_line(plain_text(block.children)), ()))
        found[-1] = replace(found[-1], lines=(*found[-1].lines, *_block(block)))
    if document.notes:
        notes = [line for note in document.notes for line in (f"[^{_enclosed(note.key)}]:", *_indented(note.children))]
        found.append(Section("footnotes", tuple(notes)))
    found += [Section(f"{_one_line(one.heading)} (retold)", _words(one.section)) for one in document.retellings]
    return tuple(found)


def let_stand(document: Document) -> tuple[str, ...]:
    """Return what the author lets stand of what checks find in a text, as lines in the order of the checks' ids."""
    return tuple(
        f"{one.check}: {_one_line(one.reason)} (until {one.until.isoformat()})"
        + (f" {{words={_one_line(one.words).translate(_ESCAPED)}}}" if one.words else "")
        for one in sorted(document.suppressions, key=lambda one: (one.check, one.words, one.until, one.reason))
    )


def contact_lines(contact: Contact) -> tuple[str, ...]:
    """Return who publishes and how to reach them, as lines."""
    ways = (("phone", contact.phone), ("email", contact.email), ("address", contact.address))
    return tuple(
        f"{key}: {_one_line(value)}"
        for key, value in (("name", contact.name), *ways, ("website", contact.website))
        if value
    )


def _head(document: Document) -> Iterator[str]:
    """Yield what a text says before it begins, and the paper that it is set on."""
    yield f"# {_inlines(document.title_inlines)}"
    yield f"% language: {document.language}"
    if document.description:
        yield f"% description: {_inlines(document.description_inlines)}"
    if document.date:
        yield f"% date: {document.date.isoformat()}"
    if document.keywords:
        tags = document.keyword_languages or ("",) * len(document.keywords)
        words = map(_enclosed, document.keywords)
        marked = (f"{word}{{lang={tag}}}" if tag else word for word, tag in zip(words, tags, strict=True))
        yield f"% keywords: {'; '.join(marked)}"
    if document.paper:
        yield f"% paper: {document.paper}"


def _words(text: str) -> tuple[str, ...]:
    return tuple(_one_line(line) for line in text.splitlines() if line.strip())


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _indented(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from (f"  {line}" for line in _block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {_inlines(block.children)}"
        case Paragraph():
            words = _inlines(block.children)
            yield f"= {words}" if block.summary else _paragraph(words)
        case List():
            for number, item in enumerate(block.items, start=block.start or 0):
                yield "-" if block.start is None else f"{number}."
                yield from _indented(item.children)
        case DefinitionList():
            for definition in block.items:
                yield from _definition(definition)
        case Quote():
            yield f"> {_inlines(block.attribution)}".rstrip()
            yield from _indented(block.children)
        case Figure():
            yield _inline(block.image)
            if block.caption:
                yield f"= {_inlines(block.caption)}"
        case Table():
            yield f"|= {_inlines(block.caption)}".rstrip()
            yield from (_row(row, head="^") for row in block.head)
            yield from (_row(row, head="") for row in block.body)
        case CodeBlock():
            yield f"```{block.syntax}"
            yield from (f"    {line}" for line in block.value.splitlines())
        case Divider():
            yield "---"
        case EasyRead():
            yield f"+ {_inlines(block.title)} {block.left_out}".rstrip()
            yield from _indented(block.statements)
        case Statement():
            yield _inline(block.picture) if block.picture else "!"
            yield _paragraph(_inlines(block.children))
        case Explanation():
            yield f": {_inlines(block.term)}"
            yield f"  {_inlines(block.children)}"


def _paragraph(words: str) -> str:
    return f"\\{words}" if _BEGINS.match(words) else words


def _definition(definition: Definition) -> Iterator[str]:
    yield from (f": {_inlines(term)}" for term in definition.terms)
    for description in definition.descriptions:
        yield "  :"
        yield from (f"  {line}" for line in _indented(description))


def _row(row: Row, *, head: str) -> str:
    return f"|{head} {' | '.join(map(_cell, row.cells))} |"


def _cell(cell: Cell) -> str:
    marks = " ".join(mark for mark in (cell.header, cell.alignment) if mark)
    return f"{_inlines(cell.children)}{{{marks}}}" if marks else _inlines(cell.children)


def _inlines(nodes: Iterable[Inline]) -> str:
    return _one_line("".join(map(_inline, nodes)))


def _inline(node: Inline) -> str:
    match node:
        case Text():
            return node.words.translate(_ESCAPED)
        case Emphasis():
            return f"_{_within(node.children)}_"
        case Strong():
            return f"*{_within(node.children)}*"
        case Superscript():
            return f"^{_within(node.children)}^"
        case Subscript():
            return f"~{_within(node.children)}~"
        case Code():
            return f"`{node.value.translate(_ESCAPED)}`"
        case Link():
            return f"[{_within(node.children)}]({_enclosed(node.target)})"
        case Image():
            alt = "{forgotten}" if node.alt is None else node.alt.translate(_ESCAPED)
            return f"![{alt}]({_enclosed(node.name)})" + (f"{{lang={node.language}}}" if node.language else "")
        case Span():
            return f"[{_within(node.children)}]{{lang={node.language}}}"
        case Abbreviation():
            return f"{node.value.translate(_ESCAPED)}{{= {node.expansion.translate(_ESCAPED)}}}"
        case Term():
            return f"[{_within(node.children)}]{{term}}"
        case LineBreak():
            return "{break}"
        case NoteReference():
            return f"[^{_enclosed(node.key)}]"


def _enclosed(words: str) -> str:
    return words.translate(_ENCLOSED)


def _within(nodes: Iterable[Inline]) -> str:
    return "".join(map(_inline, nodes))
