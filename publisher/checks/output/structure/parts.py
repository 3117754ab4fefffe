"""The structure of a file as values, the same for each format, so that a check is written once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

# Where a thing stands in the file, worked out where something is found alone: "page 3", "main > p:nth-of-type(2)".
Where: TypeAlias = Callable[[], str]

_LONGEST_QUOTE = 12  # words


def nowhere() -> str:
    """Return no place."""
    return ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level from 1; 0 where the file does not say which."""

    level: int
    words: str
    where: Where = field(default=nowhere, compare=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its alternative text: None where there is none, "" where it is marked as decoration."""

    alternative: str | None
    where: Where = field(default=nowhere, compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: whether it heads others, and whether it takes more than one place."""

    words: str
    heads: bool
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row."""

    rows: tuple[tuple[Cell, ...], ...]
    where: Where = field(default=nowhere, compare=False)


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its words, or the alternative text of the picture in it, and its address, "" for one within the file."""

    words: str
    target: str
    where: Where = field(default=nowhere, compare=False)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text in no list, line by line as far as the file says where lines end."""

    lines: tuple[str, ...]
    where: Where = field(default=nowhere, compare=False)


@dataclass(frozen=True, slots=True)
class Structure:
    """What a file has, in reading order.

    `languages` are the tags of parts with where they stand. `loose` counts the words that stand in no heading,
    paragraph, list, table or control, `words` all of them; both are 0 for formats that have no such words. `regions`
    counts the marked main parts, None for formats without them. `unseen` says what the file shows and nobody can know
    without running or fetching it.
    """

    title: str
    language: str
    headings: tuple[Heading, ...] = ()
    pictures: tuple[Picture, ...] = ()
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    blocks: tuple[Block, ...] = ()
    languages: tuple[tuple[str, Where], ...] = ()
    words: int = 0
    loose: int = 0
    regions: int | None = None
    unseen: tuple[str, ...] = ()


def quoted(words: str) -> str:
    """Return words as a message quotes them: the first dozen."""
    told = words.split()
    return " ".join(told[:_LONGEST_QUOTE]) + (" …" if len(told) > _LONGEST_QUOTE else "")
