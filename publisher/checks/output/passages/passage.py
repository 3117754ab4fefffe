"""What a Document and a file read back are both taken apart into."""

import re
import unicodedata
from dataclasses import dataclass, field
from enum import Enum

from publisher import characters
from publisher.addresses import as_read
from publisher.errors import NOWHERE, Place

# Soft hyphen, marks of direction and word joiner.
_NO_LETTERS = re.compile("[\u00ad\u061c\u200e\u200f\u2060]")
# Each of these characters counts as a word, since lines end anywhere between them.
_ALONE = re.compile(f"([{characters.WITHOUT_SPACES}])")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, normalised as little as two readings of one text need.

    - Canonical composition (NFC): the same letters by Unicode's own rule, which fonts and writers may compose.
    - Soft hyphens say where a word may be cut and are no part of it.
    - Marks of direction and word joiners have no width and are no letters: a PDF holds them where extractors need them.
    - White space of all kinds, no-break spaces too, parts words: which of them stood there is layout.
    """
    plain = unicodedata.normalize("NFC", _NO_LETTERS.sub("", text))
    return tuple(_ALONE.sub(r" \1 ", plain).split())


def says_something(text: str) -> bool:
    """Return whether a text holds anything but white space and marks without width."""
    return bool(_NO_LETTERS.sub("", text).strip())


class Zone(Enum):
    """Where the program may add words of its own before a passage, and where it may not."""

    CLOSED = "closed"  # every word is the author's
    OPEN = "open"  # headings and paragraphs of the program may stand before the passage
    LABELLED = "labelled"  # the same, and the passage itself may begin with a label ("Phone:")


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of a text: a block that holds words, or the beginning of one that holds other blocks.

    `kind` says what it is, in words that may stand in a finding ("heading of level 2", "list of 3 items, numbered").
    `depth` counts the lists, items, tables, rows and quotations that it stands in.
    `links` are (target, words), `languages` are (tag, words) of words in another language than the text's own,
    `expansions` are (short form, what it stands for), `notes` the numbers of notes that it refers to, `pictures` the
    alternative texts in it, and `marks` are (mark, words) of words that are strong, stressed, code, raised or lowered,
    where files of its format are compared in that. `origin` is the element of the file that it was read from, or the
    statement or word box of the document that it is the words of; `added` says whether the program put it beside the
    text, None where the file does not say. `bits` are its words and what stands among them in order, where a reader
    asked for them (`SpokenGathering`). `spans` are the columns and rows of a cell that fills several.
    """

    kind: str
    depth: int
    words: tuple[str, ...] = ()
    links: tuple[tuple[str, tuple[str, ...]], ...] = ()
    languages: tuple[tuple[str, tuple[str, ...]], ...] = ()
    expansions: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    pictures: tuple[tuple[str, ...], ...] = ()
    marks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    place: Place = field(default=NOWHERE, compare=False)
    page: int | None = field(default=None, compare=False)
    zone: Zone = field(default=Zone.CLOSED, compare=False)
    origin: object = field(default=None, compare=False, repr=False)
    added: bool | None = field(default=None, compare=False)
    bits: "tuple[Bit, ...]" = field(default=(), compare=False, repr=False)
    spans: tuple[int, int] = field(default=(1, 1), compare=False)


class BitKind(Enum):
    """What a bit of a passage is. A link has a bit where it begins and one where it ends."""

    WORDS = "words"
    PICTURE = "picture"
    NOTE = "note"
    EXPANSION = "expansion"
    CONTROL = "control"
    LINK = "link"
    LINK_END = "end of a link"


@dataclass(frozen=True, slots=True)
class Bit:
    """One bit of a passage in order: words, or what stands among them.

    `text` are the words, the alternative text, the number of the note, what the short form before it stands for, what a
    control says of itself, or, where a link ends, its target. `language` is the English name of the language of words,
    "" for that of the text and where it is not told.
    """

    kind: BitKind
    text: str
    language: str = ""


PARAGRAPH = "paragraph"
PICTURE = "picture"
ITEM = "item"
NOTE = "note"
CAPTION = "caption"
QUOTATION = "quotation"
TERMS = "terms"


def heading_kind(level: int) -> str:
    """Return the kind of a heading; the title of the document has level 1."""
    return f"heading of level {level}"


def list_kind(items: int, *, numbered: bool) -> str:
    """Return the kind of the beginning of a list."""
    return f"{'numbered list' if numbered else 'list'} of {items} items"


def terms_kind(items: int) -> str:
    """Return the kind of the beginning of a list of terms with their descriptions."""
    return f"list of {items} terms and descriptions"


def table_kind(rows: int) -> str:
    """Return the kind of the beginning of a table."""
    return f"table of {rows} rows"


def row_kind(cells: int, *, head: bool) -> str:
    """Return the kind of the beginning of a row."""
    return f"{'heading row' if head else 'row'} of {cells} cells"


def cell_kind(header: str) -> str:
    """Return the kind of a cell: `header` is "column", "row" or ""."""
    return f"heading cell of a {header}" if header else "cell"


class Gathering:
    """The inline content of one passage, gathered run by run in reading order."""

    def __init__(self, language: str) -> None:
        """Begin with nothing; `language` is the text's own."""
        self.language = language
        self.parts: list[str] = []
        self.runs: list[tuple[str, list[str]]] = []
        self.links: list[tuple[str, tuple[str, ...]]] = []
        self.expansions: list[tuple[str, str]] = []
        self.notes: list[str] = []
        self.pictures: list[tuple[str, ...]] = []
        self.text_alone = False

    def text(self, text: str, language: str) -> None:
        """Add text in a language."""
        self.parts.append(text)
        self.text_alone = self.text_alone or says_something(text)
        self._run(text, language)

    def code(self, text: str, language: str) -> None:
        """Add what a computer reads, among words in a language."""
        self.text(text, language)

    def picture(self, alternative: str, language: str) -> None:
        """Add a picture, whose alternative text stands for it; without one it is decoration and nothing is added."""
        if alternative.strip():
            self.pictures.append(words_of(alternative))
            self.parts.append(f" {alternative} ")
            self._run(f" {alternative} ", language)

    def nameless_picture(self) -> None:
        """Add a picture that is no decoration and has no alternative text; it counts only where all is said aloud."""

    def control(self, said: str) -> None:
        """Add what a reader works with, such as a button; it counts only where all is said aloud."""

    def link(self, target: str, position: int) -> None:
        """Add a link around all that was added since there were `position` parts.

        Files have some signs of an address in other letters (“^”, all beyond ASCII) than the text has.
        """
        self.links.append((as_read(target), words_of("".join(self.parts[position:]))))

    def note(self, number: str) -> None:
        """Add the mark of a note."""
        self.notes.append(number)

    def expand(self, short: str, expansion: str) -> None:
        """Say what the short form stands for that was added last."""
        self.expansions.append((short, expansion))

    def mark(self, mark: str, position: int) -> None:
        """Mark all that was added since there were `position` parts; it counts only in formats that are compared so."""

    def marks(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the words of each mark."""
        return ()

    def _run(self, text: str, language: str) -> None:
        if self.runs and (self.runs[-1][0] == language or not text.strip()):
            self.runs[-1][1].append(text)
        else:
            self.runs.append((language, [text]))

    def passages(
        self,
        kind: str,
        depth: int,
        *,
        place: Place = NOWHERE,
        page: int | None = None,
        zone: Zone = Zone.CLOSED,
        even_empty: bool = False,
    ) -> list[Passage]:
        """Return what was gathered: pictures for pictures alone, else one passage.

        Without any words it is nothing, unless `even_empty` says that it has a place all the same: a cell in its row.
        """
        if kind == PARAGRAPH and not (self.text_alone or self.links or self.notes):
            return [
                Passage(PICTURE, depth, words, self.languages(), pictures=(words,), place=place, page=page)
                for words in self.pictures
            ]
        words = words_of("".join(self.parts))
        if not (words or self.notes or even_empty):
            return []
        marked = (
            tuple(self.links),
            self.languages(),
            tuple(self.expansions),
            tuple(self.notes),
            tuple(self.pictures),
            self.marks(),
        )
        return [Passage(kind, depth, words, *marked, place=place, page=page, zone=zone)]

    def languages(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the runs in another language than the text's own."""
        joined = [(language, words_of("".join(texts))) for language, texts in self.runs]
        return tuple((language, words) for language, words in joined if language != self.language and words)
