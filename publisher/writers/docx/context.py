"""What is known while a Word file is written: what the whole file shares, and what holds for the node at hand."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from publisher import language as languages
from publisher.materials import Materials, Words
from publisher.model import Document
from publisher.writers.docx.bookmarks import bookmark_names
from publisher.writers.docx.design import Design
from publisher.writers.docx.media import Media
from publisher.writers.docx.notes import NoteNumbers
from publisher.writers.docx.numbering import Numbering
from publisher.writers.docx.package import Relationships
from publisher.writers.docx.styles import Styles


@dataclass
class Composition:
    """A Word file in the making: what its parts share. Ids count from 1 in each file, so that they never vary."""

    document: Document
    materials: Materials
    design: Design
    styles: Styles
    numbering: Numbering
    media: Media
    notes: NoteNumbers
    bookmarked: set[str] = field(default_factory=set)
    bookmark_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    drawing_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @cached_property
    def bookmarks(self) -> dict[str, str]:
        """Return the bookmark of each heading's identifier."""
        return bookmark_names(heading.identifier for heading in self.document.headings())

    @cached_property
    def words(self) -> Words:
        """Return the interface's words in the document's language."""
        return self.materials.words(self.document.language)

    @cached_property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Return the direction of the document."""
        return self.document.direction

    @cached_property
    def font(self) -> str:
        """Return the font of the document's script."""
        return languages.find(self.document.language).script.word_font


def compose(document: Document, materials: Materials) -> Composition:
    """Return the start of a Word file."""
    design = Design.of(materials.tokens(), document.edition)
    return Composition(
        document,
        materials,
        design,
        Styles(design, document.language),
        Numbering(design),
        Media(materials),
        NoteNumbers(tuple(note.key for note in document.notes)),
    )


@dataclass(frozen=True, slots=True)
class Context:
    """Where a node stands.

    `relationships` are those of the part that is written, `language` is the language around the node, `depth` counts
    the steps of indentation, `list_level` the lists around the node, and `paragraph` is the style of plain paragraphs.
    """

    composition: Composition
    relationships: Relationships
    language: str
    depth: int = 0
    list_level: int = 0
    paragraph: str = "Normal"
    in_note: bool = False

    def within(self, paragraph: str) -> "Context":
        """Return the context of what a quote or a definition holds; its style brings the first step with it."""
        return replace(self, depth=self.depth + self._own_step, paragraph=paragraph)

    def in_list(self) -> "Context":
        """Return the context of the items of a list: one step further in and one list deeper."""
        depth = self.depth + self._own_step + 1
        return replace(self, depth=depth, list_level=self.list_level + 1, paragraph="Normal")

    @property
    def _own_step(self) -> int:
        """Return the step of indentation that the style of the paragraphs here brings with it."""
        return int(self.paragraph != "Normal")

    def speaking(self, language: str) -> "Context":
        """Return the context of words in another language."""
        return replace(self, language=language)
