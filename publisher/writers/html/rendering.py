"""What the modules of this package pass on while they write one document."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import count

from publisher import editions
from publisher.materials import Materials, Picture, Words
from publisher.model import Document, NoteReference


class Medium(Enum):
    """Where the page will be read. Paper has no links to other versions and nothing that scrolls."""

    SCREEN = "screen"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Rendering:
    """One document on its way to HTML.

    `language` is that of the words being written: the document's, or that of the part in another language.
    `numbers` gives each footnote its number, in the order in which the text first refers to them.
    What changes underway: how often each note was referred to, the pictures shown so far, and the count of tables.
    """

    document: Document
    materials: Materials
    medium: Medium
    words: Words
    numbers: dict[str, int]
    language: str
    references: Counter[str] = field(default_factory=Counter)
    pictures: list[Picture] = field(default_factory=list)
    tables: Iterator[int] = field(default_factory=lambda: count(1))

    @classmethod
    def start(cls, document: Document, materials: Materials, medium: Medium) -> "Rendering":
        """Return the rendering of a document of which nothing is written yet."""
        return cls(
            document, materials, medium, materials.words(document.language), note_numbers(document), document.language
        )

    @property
    def aloud(self) -> bool:
        """Return whether the page can be listened to, and its reader can change how it looks."""
        return self.on_screen and editions.look_of(self.document.edition).simple

    @property
    def on_screen(self) -> bool:
        """Return whether this is the web page."""
        return self.medium is Medium.SCREEN


def note_numbers(document: Document) -> dict[str, int]:
    """Return the number of each footnote: in the order of their references, then those that nothing refers to."""
    referred = [node.key for node in document.inlines() if isinstance(node, NoteReference)]
    known = {note.key for note in document.notes}
    if unknown := [key for key in referred if key not in known]:
        raise ValueError(f"no footnote of that name: {unknown[0]}")
    keys = dict.fromkeys([*referred, *(note.key for note in document.notes)])
    return {key: number for number, key in enumerate(keys, start=1)}
