"""Which section of a text each easy-read block retells.

An easy-read block stands after the text that it retells: all that comes between it and the easy-read block before it,
within its section. A section begins with a heading of level 2 (or 1); smaller headings belong to it. Where a section
begins with its easy-read block, each block retells what follows it. Blocks with nothing between them retell the same.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from publisher.model import (
    Block,
    CodeBlock,
    Document,
    EasyRead,
    Heading,
    Image,
    Note,
    NoteReference,
    Retelling,
    blocks_within,
    inlines_of,
    inlines_within,
    plain_text,
)

SECTION_LEVEL = 2  # the title is level 1; headings below level 2 belong to their section


@dataclass(slots=True)
class _Section:
    """A heading (None for the text before the first), and what stands below it."""

    heading: Heading | None
    blocks: list[Block] = field(default_factory=list)


def retellings(document: Document) -> tuple[Retelling, ...]:
    """Return the sections of a text, as it was read or translated, each with what easy read makes of it.

    A section without words, such as one that holds smaller sections alone, needs no retelling and is left out.
    """
    notes = {note.key: note for note in document.notes}
    return tuple(
        _retelling(document, section, blocks, easy, notes)
        for section in _sections(document.blocks)
        for blocks, easy in _paired(section.blocks)
        if easy is not None or _words(blocks, notes)
    )


def told_digest(retelling: Retelling) -> str:
    """Return the digest of what a retelling says: its statements, or why there is none."""
    return digest(retelling.left_out or "\n".join(plain_text(statement.children) for statement in retelling.told))


def digest_of(document: Document) -> str:
    """Return the digest of all words of a document, with its title; its pictures count by their names and words.

    In an easy-read document the sections that it retells count too: whether all of them is told changes with them.
    """
    notes = {note.key: note for note in document.notes}
    pictures = (node for node in document.inlines() if isinstance(node, Image))
    shown = (f"{picture.name} {picture.alt or ''}" for picture in pictures)
    sections = (retelling.digest for retelling in document.retellings)
    return digest("\n".join((document.title, document.description, _words(document.blocks, notes), *shown, *sections)))


def digest(words: str) -> str:
    """Return the digest of a section's words: the SHA-256 of them, with each run of white space as one space."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()


def _retelling(
    document: Document, section: _Section, blocks: list[Block], easy: EasyRead | None, notes: dict[str, Note]
) -> Retelling:
    words = _words(blocks, notes)
    place = easy.place if easy is not None else next((block.place for block in blocks), document.place)
    heading = plain_text(section.heading.children) if section.heading is not None else document.title
    if easy is None:
        return Retelling("", heading, words, digest(words), place=place)
    return Retelling(
        easy.identifier, heading, words, digest(words), easy.statements, easy.left_out, easy.recorded, place=place
    )


def _sections(blocks: Iterable[Block]) -> Iterator[_Section]:
    section = _Section(None)
    for block in blocks:
        if isinstance(block, Heading) and block.level <= SECTION_LEVEL:
            yield section
            section = _Section(block)
        else:
            section.blocks.append(block)
    yield section


def _paired(blocks: list[Block]) -> list[tuple[list[Block], EasyRead | None]]:
    """Return the texts of a section, each with the easy-read block that retells it, None where there is none."""
    runs: list[tuple[list[Block], EasyRead | None]] = []
    waiting: list[Block] = []
    for block in blocks:
        if isinstance(block, EasyRead):
            runs.append((waiting, block))
            waiting = []
        else:
            waiting.append(block)
    if runs and not runs[0][0]:  # the section begins with its easy-read block: each retells what follows it
        texts = [text for text, _ in runs[1:]] + [waiting]
        easy = [one for _, one in runs]
        return list(zip(_filled(texts, backwards=True), easy, strict=True))
    texts = _filled([text for text, _ in runs], backwards=False)
    paired: list[tuple[list[Block], EasyRead | None]] = list(zip(texts, (one for _, one in runs), strict=True))
    return [*paired, (waiting, None)] if waiting else paired


def _filled(texts: list[list[Block]], *, backwards: bool) -> list[list[Block]]:
    """Return texts with each empty one as its neighbour: two easy-read blocks in a row retell the same text."""
    filled: list[list[Block]] = []
    for text in reversed(texts) if backwards else texts:
        filled.append(text or (filled[-1] if filled else []))
    return filled[::-1] if backwards else filled


def _words(blocks: Iterable[Block], notes: dict[str, Note]) -> str:
    """Return the words of blocks, a paragraph, an item or a cell a line, each footnote after what refers to it."""
    lines: list[str] = []
    for block in blocks_within(blocks):
        if isinstance(block, CodeBlock):
            lines.append(block.value)
        for run in inlines_of(block):
            lines.append(" ".join(plain_text(run).split()))
            for node in inlines_within(run):
                if isinstance(node, NoteReference) and (note := notes.get(node.key)):
                    # A note that refers to itself is told once.
                    others = {key: one for key, one in notes.items() if key != node.key}
                    lines.append(_words(note.children, others))
    return "\n".join(line for line in lines if line.strip())
