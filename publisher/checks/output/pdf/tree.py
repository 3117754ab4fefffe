"""The structure tree of a PDF as values, in reading order (ISO 32000-1, 14.7 and 14.8)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from publisher.checks.output.pdf.drawn import MixedWord, Unknown


class UnreadableError(Exception):
    """A PDF that cannot be read back. The text says why, in words that may stand in a finding."""


@dataclass(frozen=True, slots=True)
class Words:
    """The text of one piece of marked content: what it says that it means (ActualText), else what its glyphs do.

    `page` counts from 1. `fonts` are the names of the fonts that show it, without the letters of the subset. `mark` is
    the number of the marked content on its page, None where it stands in a group, which counts its own.
    """

    text: str
    page: int
    fonts: tuple[str, ...] = ()
    mark: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link area: `target` is its address or "#name" of a place in the file; `contents` is what it says of itself."""

    target: str
    contents: str


Value: TypeAlias = str | float | tuple["Value", ...]


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element.

    `role` is the standard one that the file's role map leads to. `language` is inherited where the element has none;
    "" where nothing says it. `alternative`, `actual` and `expansion` are None where the element has none, and `page` is
    None where it names no page. `attributes` holds those of all owners by name: Scope, Headers, ListNumbering,
    RowSpan, ColSpan, BBox and the like; names and texts are strings.
    """

    role: str
    language: str
    children: "tuple[Child, ...]"
    alternative: str | None = None
    actual: str | None = None
    expansion: str | None = None
    identifier: str = ""
    attributes: Mapping[str, Value] = field(default_factory=dict)
    page: int | None = None

    @property
    def words(self) -> Iterator[Words]:
        """Yield every piece of marked content below the element, in reading order, whatever ActualText says."""
        for child in self.children:
            match child:
                case Words():
                    yield child
                case Element():
                    yield from child.words
                case Annotation():
                    pass

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Return the link areas that the element itself holds."""
        return tuple(child for child in self.children if isinstance(child, Annotation))


Child: TypeAlias = Element | Words | Annotation


@dataclass(frozen=True, slots=True)
class Artifact:
    """What is on a page and no part of the text: `kind` is its type and subtype ("Pagination Footer"), or ""."""

    kind: str
    text: str
    page: int


@dataclass(frozen=True, slots=True)
class TaggedFile:
    """A PDF with its tags: `root` is the one element that the tree begins with.

    `lost` counts what the tree of a file from elsewhere names and has not, or has a second time: it is passed over.
    `mixed` and `unknown` are what its pages show otherwise than with one glyph of one font for each letter of a word.
    """

    root: Element
    language: str
    pages: int
    artifacts: tuple[Artifact, ...] = ()
    mixed: tuple[MixedWord, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    lost: int = 0
