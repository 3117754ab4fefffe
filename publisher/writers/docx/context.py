"""What is known while a Word file is written: what the whole file shares, and what holds for the node at hand."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from publisher import language as languages
from publisher.language import Script
from publisher.materials import Materials, Words
from publisher.model import Document, Heading
from publisher.writers.contents import LEVELS, wanted
from publisher.writers.docx.bookmarks import bookmark_names
from publisher.writers.docx.design import Design
from publisher.writers.docx.media import Media
from publisher.writers.docx.notes import NoteNumbers
from publisher.writers.docx.numbering import Numbering
from publisher.writers.docx.package import Relationships
from publisher.writers.docx.row_measures import RowMeasures
from publisher.writers.docx.styles import Quotation, Styles

# The styles of plain paragraphs that bring a step of indentation with them.
_INDENTED = ("Definition", "Quote")


@dataclass
class Composition:
    """A Word file in the making: what its parts share. Ids count from 1 in each file, so that they never vary.

    `listed` are the headings for the list of contents that were written so far, each with its bookmark there;
    `rises` and `reaches` say how far the picture of each statement stands above its words and below them, in points.
    """

    document: Document
    materials: Materials
    design: Design
    styles: Styles
    numbering: Numbering
    media: Media
    notes: NoteNumbers
    bookmarked: set[str] = field(default_factory=set)
    listed: list[tuple[Heading, str]] = field(default_factory=list)
    rises: list[float] = field(default_factory=list)
    reaches: list[float] = field(default_factory=list)
    bookmark_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    drawing_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @cached_property
    def bookmarks(self) -> dict[str, str]:
        """Return the bookmark of the title's identifier and of each heading's."""
        headings = (heading.identifier for heading in self.document.headings())
        return bookmark_names((self.document.identifier, *headings))

    def bookmark(self, identifier: str) -> str:
        """Return the bookmark of a heading that is written now, "" where it has none or another one has it."""
        name = self.bookmarks.get(identifier, "")
        if name in self.bookmarked:
            return ""
        self.bookmarked.add(name)
        return name

    def listing(self, heading: Heading) -> str:
        """Return the bookmark that the list of contents leads to a heading by, "" for one that it does not list.

        Its name is of the kind that Word gives, so that Word replaces it.
        """
        if not self.has_contents or heading.level not in LEVELS:
            return ""
        name = f"_Toc{len(self.listed) + 1:08}"
        self.listed.append((heading, name))
        return name

    @cached_property
    def has_contents(self) -> bool:
        """Return whether the file has a list of contents."""
        return wanted(self.document)

    @cached_property
    def words(self) -> Words:
        """Return the interface's words in the document's language."""
        return self.materials.words(self.document.language)

    @cached_property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Return the direction of the document."""
        return self.document.direction

    @property
    def above_rows(self) -> float:
        """Return how far a picture rises above the words of a statement that was written so far, at most."""
        return max(self.rises, default=0)

    @property
    def below_rows(self) -> float:
        """Return how far a picture reaches below the words of a statement that was written so far, at most."""
        return max(self.reaches, default=0)

    @property
    def room_of_page(self) -> float:
        """Return the height of the text on a page, between the margins that the pictures of statements need."""
        return self.design.page.height - self.above_rows - self.below_rows

    @cached_property
    def rows(self) -> RowMeasures:
        """Return the measures of the rows of easy read."""
        return RowMeasures.of(self.design, self.script)

    @cached_property
    def script(self) -> Script:
        """Return the document's script."""
        return languages.find(self.document.language).script


def compose(document: Document, materials: Materials) -> Composition:
    """Return the start of a Word file."""
    design = Design.of(materials.tokens(), document.edition, document.paper)
    return Composition(
        document,
        materials,
        design,
        Styles(design, document.language),
        Numbering(design),
        Media(materials),
        NoteNumbers(frozenset(note.key for note in document.notes)),
    )


@dataclass(frozen=True, slots=True)
class Context:
    """Where a node stands.

    `relationships` are those of the part that is written, `language` is the language around the node, `depth` counts
    the steps of indentation without the one that the style of plain paragraphs, `paragraph`, brings with it;
    `list_level` counts the lists around the node, and `quotation` says in which quotations it stands, if in any.
    """

    composition: Composition
    relationships: Relationships
    language: str
    depth: float = 0
    list_level: int = 0
    paragraph: str = "Normal"
    quotation: Quotation | None = None
    in_note: bool = False

    @property
    def inset(self) -> float:
        """Return the steps of indentation of the words here: of what has no step of its own."""
        return self.depth + int(self.paragraph in _INDENTED)

    @property
    def room(self) -> float:
        """Return the width that the words here have, in points: a quarter of the page's at least, however far in."""
        whole = self.composition.design.measure
        return max(whole - self.inset * self.composition.design.step, whole / 4)

    def in_definition(self) -> "Context":
        """Return the context of what describes a term."""
        return replace(self, depth=self.inset, paragraph="Definition")

    def in_quote(self) -> "Context":
        """Return the context of what a quotation holds."""
        times = self.quotation.times if self.quotation else 0
        return replace(self, depth=self.inset, paragraph="Quote", quotation=Quotation(times + 1, steps=self.inset + 1))

    def in_list(self, steps: float) -> "Context":
        """Return the context of the items of a list: so many steps further in, and one list deeper."""
        return replace(self, depth=self.inset + steps, list_level=self.list_level + 1, paragraph="Normal")

    def style(self, identifier: str) -> str:
        """Return the style of a paragraph here that is elsewhere in the named style `identifier`."""
        steps = self.depth if identifier == self.paragraph else self.inset
        styles = self.composition.styles
        if self.quotation:
            return self._in_note(styles.quoted(identifier, steps, self.quotation))
        return self._in_note(styles.indented(identifier, steps))

    def item_style(self, identifier: str) -> str:
        """Return the style of the items of a list here; its numbering says how far in they stand."""
        if self.quotation:
            return self._in_note(self.composition.styles.quoted_item(identifier, self.inset, self.quotation))
        return self._in_note(identifier)

    def cell_style(self, identifier: str) -> str:
        """Return the style of the words in the cells of a table here."""
        if self.quotation:
            return self._in_note(self.composition.styles.quoted_cell(identifier, self.quotation))
        return self._in_note(identifier)

    def _in_note(self, identifier: str) -> str:
        return self.composition.styles.in_note(identifier) if self.in_note else identifier

    def speaking(self, language: str) -> "Context":
        """Return the context of words in another language."""
        return replace(self, language=language)
