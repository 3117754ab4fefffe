"""A list is a list, not lines that begin with dashes."""

import re
from collections.abc import Iterator

from publisher.findings import Check, Finding, Severity
from publisher.model import (
    Abbreviation,
    Block,
    Document,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Paragraph,
    Quote,
    Span,
    Statement,
    Strong,
    Subscript,
    Superscript,
    Table,
    Term,
    Text,
    blocks_within,
    inlines_of,
)
from publisher.reading.beginnings import first_letters
from publisher.standards import WCAG_1_3_1

_SHOWN = 40  # characters of the list in a message
_BULLET = "[•‣◦▪●○■□◆➢➤✓✔★]"
# What begins an item on a line of its own. A long dash does not: so begins speech in several of our languages.
_NUMBER = r"\(?(?:\d{1,2}|[^\W\d_]|[ivx]{1,4})[)）](?=\s)|\d{1,2}[.、](?=\s)|[①-⑳]"
_ON_LINES = re.compile(rf"^[ \t]*(?:(?P<mark>{_BULLET}|[·*+–→-](?=\s))|(?P<number>{_NUMBER}))", re.MULTILINE)
_LEAST_ON_LINES = 2
# Within a line: bullets, dashes after the colon of a lead-in, and numbers with brackets that count up from one. An item
# is not longer than 400 characters, so that a text is searched in a time that grows with its length alone.
_BULLETS_WITHIN = re.compile(rf"{_BULLET}\s?\S")
_DASHES_WITHIN = re.compile(r":\s{1,4}[–-]\s\S[^:]{0,400}?[\s;,][–-]\s\S")
_NUMBERS_WITHIN = re.compile(
    r"(?<![\w(])\(?1\)\s\S.{0,400}?(?<!\w)\(?2\)\s\S"
    # Letters, and numbers with full stops, are told from words of a sentence by three of them.
    r"|(?<![\w(])\(?a\)\s\S.{0,400}?(?<!\w)\(?b\)\s\S.{0,400}?(?<!\w)\(?c\)\s\S"
    r"|(?:^|(?<=:\s))1\.\s\S.{0,400}?(?<!\S)2\.\s\S.{0,400}?(?<!\S)3\.\s\S",
    re.DOTALL,
)
# What each of them has; most texts have none of it.
_ANY = re.compile(
    rf"[{_BULLET[1:-1]}→·*+–.、)）①-⑳-](?:(?<=[{_BULLET[1:-1]})）①-⑳])|(?<=[·*+–→-])(?=\s)|(?<=\d[.、])(?=\s))"
)


def typed_lists(document: Document) -> Iterator[Finding]:
    """Find each paragraph, cell or statement that holds a list typed with dashes, bullets or numbers, once each."""
    notes = (block for note in document.notes for block in note.children)
    for block in blocks_within((*document.blocks, *notes)):
        for inlines in _flowing(block):
            text = _in_lines(inlines)
            found = _typed_list(text) if _ANY.search(text) else -1
            if found >= 0:
                yield Finding(
                    f"This is a list that is typed as words: “{first_letters(text[found:], _SHOWN)}”.",
                    mend="Leave an empty line before it, and begin the line of each item with “- ” or “1. ”.",
                    place=block.place,
                )


def _flowing(block: Block) -> Iterator[Inlines]:
    """Yield the words of a block in which a list could be typed."""
    match block:
        case Paragraph() | Statement():
            yield block.children
        case Table() | Quote():
            yield from inlines_of(block)
        case _:
            pass


def _typed_list(text: str) -> int:
    """Return where a typed list begins, -1 where there is none."""
    lines = list(_ON_LINES.finditer(text))
    for kind in ("mark", "number"):
        own = [line for line in lines if line[kind]]
        if len(own) >= _LEAST_ON_LINES:
            return own[0].start()
    bullets = [found.start() for found in _BULLETS_WITHIN.finditer(text)]
    if len(bullets) >= _LEAST_ON_LINES:
        return bullets[0]
    within = _DASHES_WITHIN.search(text) or _NUMBERS_WITHIN.search(text)
    return within.start() + (within[0][0] == ":") if within else -1


def _in_lines(nodes: Inlines) -> str:
    """Return the words of inline nodes with the ends of their lines in the source."""
    return "".join(map(_lines_of, nodes))


def _lines_of(node: Inline) -> str:
    match node:
        case LineBreak():
            return "\n"
        case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
            return _in_lines(node.children)
        case Text() | Abbreviation():
            return node.value
        case _:  # code is shown as it stands
            return ""


CHECK = Check(
    id="typed-list",
    title="A list is a list, not lines that begin with dashes",
    severity=Severity.WARNING,
    clauses=(WCAG_1_3_1,),
    run=typed_lists,
)
