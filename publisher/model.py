"""The document: one small closed model that every reader makes and every writer takes.

Two closed unions, `Block` and `Inline`, are taken apart with `match`; mypy names every place that forgets a member.
The model holds the author's mistakes (a skipped heading level, a forgotten alternative text), so that a check can
point at them.
Every node carries the `Place` where its author wrote it; places do not count when nodes are compared.
"""

import datetime as dt
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Literal, TypeAlias

from publisher import characters
from publisher import language as languages
from publisher.errors import NOWHERE, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every node has: the place where it was written."""

    place: Place = field(default=NOWHERE, compare=False, repr=False)


# A line end between two signs of Chinese or Japanese, which write no spaces.
_BETWEEN_WIDE = re.compile(f"(?<=[{characters.WITHOUT_SPACES}])\n(?=[{characters.WITHOUT_SPACES}])")

# --- Inline -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text(Node):
    """Words. A line feed in `value` is the end of a line in the source: it means a space (`words` folds it)."""

    value: str

    @property
    def words(self) -> str:
        """Return the value with each line end of the source folded into a space, into nothing in Chinese."""
        return _BETWEEN_WIDE.sub("", self.value).replace("\n", " ")


@dataclass(frozen=True, slots=True)
class Emphasis(Node):
    """Stressed words."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Strong(Node):
    """Important words."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Superscript(Node):
    """Words raised above the line: an ordinal's ending, a power."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Subscript(Node):
    """Words lowered below the line: the number of atoms in a formula."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Code(Node):
    """What a computer reads or writes, as it stands."""

    value: str


@dataclass(frozen=True, slots=True)
class Link(Node):
    """A link: `target` is an address (https, http, mailto, tel) or `#identifier` within the document."""

    children: "tuple[Inline, ...]"
    target: str


# Where a link may lead; everything else could run a script or reach a file. No white space, no control characters.
# A host has a letter or a digit in each part, or is an IPv6 number; Word does not open a file with any other. An
# e-mail address has one “@”, a telephone number a digit (RFC 3986, 3.2; RFC 6068; RFC 3966).
_SIGN = r"[^\s\x00-\x1f\x7f\\]"
_LABEL = r"[-_]*[^\W_][\w\u0080-\U0010ffff-]*"
_PORT = r"(?:6553[0-5]|655[0-2]\d|65[0-4]\d\d|6[0-4]\d{3}|[1-5]?\d{1,4})"
_HOST = rf"(?:{_LABEL}(?:\.{_LABEL})*\.?|\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\])(?::{_PORT})?"
_OUTWARD = re.compile(
    rf"https?://(?:[^\s\x00-\x1f\x7f\\/?#@]*@)?{_HOST}(?:[/?#]{_SIGN}*)?"
    rf"|mailto:[^\s\x00-\x1f\x7f\\@?]+@[^\s\x00-\x1f\x7f\\@?]+(?:\?{_SIGN}*)?"
    rf"|tel:[+\d(*#][\d().*#-]*(?:;{_SIGN}*)?",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"#[^\s\x00-\x1f\x7f]+")

# In letters as they stand in a file, where a letter that is not ASCII takes three for each of its bytes: what Word
# follows, and the browsers that it asks.
LONGEST_TARGET = 2083


def is_target(target: str) -> bool:
    """Return whether a link may lead there: a whole https, http, mailto or tel address, or #place in the document."""
    return bool(_OUTWARD.fullmatch(target) or _WITHIN.fullmatch(target))


def target_length(target: str) -> int:
    """Return how many letters an address takes in a file, to be held against `LONGEST_TARGET`."""
    return sum(1 if sign.isascii() else 3 * len(sign.encode()) for sign in target)


# What files are called in a folder of downloads, on every system and in every address.
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(name: str) -> bool:
    """Return whether files to download may be called so: small letters, digits and single hyphens."""
    return _SLUG.fullmatch(name) is not None


@dataclass(frozen=True, slots=True)
class Image(Node):
    """A picture by the name that the author gave (`Materials.picture` finds it).

    `alt` is None where the author forgot it and "" where the picture is decorative. `language` is that of `alt`, as a
    BCP 47 tag, where it is not translated yet; "" for that of the words around it.
    """

    name: str
    alt: str | None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Span(Node):
    """Words in another language than those around them, as a BCP 47 tag."""

    children: "tuple[Inline, ...]"
    language: str


@dataclass(frozen=True, slots=True)
class Abbreviation(Node):
    """A short form, with what it stands for."""

    value: str
    expansion: str


@dataclass(frozen=True, slots=True)
class Term(Node):
    """A hard word that the glossary explains. `key` is the glossary's own (source language) spelling, in lower case."""

    children: "tuple[Inline, ...]"
    key: str


@dataclass(frozen=True, slots=True)
class LineBreak(Node):
    """A line break that the author asked for."""


@dataclass(frozen=True, slots=True)
class NoteReference(Node):
    """The mark of a footnote; `key` names a `Note` of the document."""

    key: str


Inline: TypeAlias = (
    Text
    | Emphasis
    | Strong
    | Superscript
    | Subscript
    | Code
    | Link
    | Image
    | Span
    | Abbreviation
    | Term
    | LineBreak
    | NoteReference
)
Inlines: TypeAlias = tuple[Inline, ...]

# --- Block ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading(Node):
    """A heading of level 1 to 6. The title of the document is the level 1; `identifier` comes from the source text."""

    level: int
    children: Inlines
    identifier: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph(Node):
    """A paragraph; `summary` marks the one that sums the document up (a press release's second line)."""

    children: Inlines
    summary: bool = False


@dataclass(frozen=True, slots=True)
class ListItem(Node):
    """One item: paragraphs, lists and whatever else a list can hold."""

    children: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class List(Node):
    """A list: numbered from `start`, or with bullets where `start` is None."""

    items: tuple[ListItem, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Definition(Node):
    """One or more terms with one or more descriptions."""

    terms: tuple[Inlines, ...]
    descriptions: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True)
class DefinitionList(Node):
    """A list of terms and what they mean."""

    items: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Quote(Node):
    """Somebody's words; `attribution` says who speaks and stands before them, () where it is not said."""

    children: "tuple[Block, ...]"
    attribution: Inlines = ()


@dataclass(frozen=True, slots=True)
class Figure(Node):
    """A picture that stands by itself, with its caption (() for none)."""

    image: Image
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class Cell(Node):
    """A cell of a table; `header` says for what it is the heading, if it is one."""

    children: Inlines
    header: Literal["", "column", "row"] = ""
    alignment: Literal["", "left", "right", "center"] = ""


@dataclass(frozen=True, slots=True)
class Row(Node):
    """A row of a table."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table(Node):
    """A table: heading rows, body rows, and a caption (() for none)."""

    head: tuple[Row, ...]
    body: tuple[Row, ...]
    caption: Inlines = ()


@dataclass(frozen=True, slots=True)
class CodeBlock(Node):
    """Lines that a computer reads, as they stand; `syntax` names the computer language, "" for none."""

    value: str
    syntax: str = ""


@dataclass(frozen=True, slots=True)
class Divider(Node):
    """A change of subject without a heading (a horizontal rule)."""


@dataclass(frozen=True, slots=True)
class Statement(Node):
    """An easy-read statement: one or two sentences, and the picture that says the same (None where forgotten)."""

    children: Inlines
    picture: Image | None


@dataclass(frozen=True, slots=True)
class Recorded(Node):
    """What an author confirmed of a retelling: the section's digest (SHA-256) and words then, who looked, and when.

    `told` is the digest of the retelling's own words, "" in a record that has none.
    """

    digest: str
    words: str
    by: str
    on: dt.date
    told: str = ""


@dataclass(frozen=True, slots=True)
class EasyRead(Node):
    """The easy-read retelling of the text before it. `title` is () where the section's heading serves.

    `left_out` is the author's reason for telling nothing of that text: there are then no statements. `identifier` names
    the retelling within its text; `recorded` is who looked at it last, beside which words, None for nobody.
    """

    statements: tuple[Statement, ...]
    title: Inlines = ()
    left_out: str = ""
    identifier: str = ""
    recorded: Recorded | None = None


@dataclass(frozen=True, slots=True)
class Explanation(Node):
    """A word box: a hard word and what it means, straight after the statement that first uses it."""

    term: Inlines
    children: Inlines


Block: TypeAlias = (
    Heading
    | Paragraph
    | List
    | DefinitionList
    | Quote
    | Figure
    | Table
    | CodeBlock
    | Divider
    | EasyRead
    | Statement
    | Explanation
)
Blocks: TypeAlias = tuple[Block, ...]

# --- Document ---------------------------------------------------------------------------------------------------


class State(StrEnum):
    """How far a text may be trusted: the source itself, or a translation that people have looked at so far."""

    SOURCE = "source"
    DRAFT = "draft"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    APPROVED = "approved"

    @property
    def unchecked(self) -> bool:
        """Return whether this is a translation that no second person has looked at."""
        return self in {State.DRAFT, State.TRANSLATED}


@dataclass(frozen=True, slots=True)
class Note(Node):
    """A footnote, referred to by its key."""

    key: str
    children: Blocks


_SHORT_FORMS = re.compile(r"\s*[(（][^()（）]*[)）]$")


@dataclass(frozen=True, slots=True)
class GlossaryEntry(Node):
    """A hard word and its plain explanation; `key` is the source language's spelling in lower case.

    `short_forms` stand in brackets at the end of the term; they are no part of the key.
    """

    key: str
    term: Inlines
    explanation: Inlines
    short_forms: tuple[str, ...] = ()

    @property
    def full_form(self) -> str:
        """Return the term without its short forms."""
        words = " ".join(plain_text(self.term).split())
        return _SHORT_FORMS.sub("", words) if self.short_forms else words


_DIALLED = "0123456789+"


@dataclass(frozen=True, slots=True)
class Contact(Node):
    """How readers reach the organisation; "" where a way is not offered."""

    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    website: str = ""

    @property
    def phone_target(self) -> str:
        """Return where a link on the telephone number leads (RFC 3966): its digits, and the plus before them."""
        return f"tel:{''.join(sign for sign in self.phone if sign in _DIALLED)}"


@dataclass(frozen=True, slots=True)
class Targets:
    """What a text is measured against. Each limit's source stands in `docs/checks/`.

    None switches one of the first three off, but for sentences of easy read; for these and all others it means the
    rule's own limit. Sizes are in points, `line_height` is a multiple of the type size, `picture_share` a part of the
    row, `contrast` a ratio to 1, and `hard_word_zipf` a frequency on the Zipf scale (0 to 8).
    """

    reading_age: float | None = None
    sentence_words: int | None = None
    longest_sentence_words: int | None = None
    statement_sentences: int | None = None
    joining_words: int | None = None
    sentence_negatives: int | None = None
    large_number: int | None = None
    text_words: int | None = None
    text_pages: int | None = None
    most_pages: int | None = None
    hard_word_zipf: float | None = None
    type_size: float | None = None
    least_type_size: float | None = None
    line_height: float | None = None
    line_characters: int | None = None
    picture_share: float | None = None
    contrast: float | None = None
    heading_levels: int | None = None


# The paper that a text can be printed on: ISO 216, and A4 folded twice into six panels that fit a DL envelope.
FOLDED = "DL"
PAPERS = ("A4", "A5", FOLDED)


@dataclass(frozen=True, slots=True)
class EditionText(Node):
    """What the author says of one edition; "" where the document's own title, description or paper serves.

    The languages are those of a title and a description that are not translated yet, "" for the document's own.
    """

    edition: str
    title: str = ""
    description: str = ""
    title_language: str = ""
    description_language: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """Another file of the same document, for links between them. `address` is relative to the file that links.

    `format` is the interface phrase that names its format, and `media_type` says whether a browser shows it. `original`
    says that it is the text as its authors wrote it, no translation.
    """

    edition: str
    language: str
    format: str
    media_type: str
    address: str
    title: str
    original: bool = False


@dataclass(frozen=True, slots=True)
class Retelling(Node):
    """A section of a text with what easy read makes of it.

    `name` is that of the retelling, "" where there is none; `heading` is what the section is called. `section` is the
    section's words, a paragraph a line, and `digest` theirs; `told` are the statements. `left_out` is why it has none.
    `recorded` is None where nobody has confirmed the retelling yet.
    """

    name: str
    heading: str
    section: str
    digest: str
    told: tuple[Statement, ...] = ()
    left_out: str = ""
    recorded: Recorded | None = None


@dataclass(frozen=True, slots=True)
class Judgement(Node):
    """A person's answer to a question that only a person can answer of a text in one language.

    `question` is its id in the table of the questions of `edition`. `digest` is that of the edition's words which the
    person saw, and `stale` says that they have changed since.
    """

    edition: str
    question: str
    language: str
    answer: str
    by: str
    on: dt.date
    digest: str
    note: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Suppression(Node):
    """An author's word that what a check finds in one text stays as it is until a day, and why.

    It holds on that day and not after it. `words` narrow it to findings whose message holds them, "" for all that the
    check finds in the text.
    """

    check: str
    reason: str
    until: dt.date
    words: str = ""

    def hides(self, check: str, message: str) -> bool:
        """Return whether it speaks of what a check says."""
        return check == self.check and self.words in message


@dataclass(frozen=True, slots=True)
class Document(Node):
    """A text with all that a writer, a check or a translation needs to know of it.

    `name` is the source file's name without its ending; `slug` what its files are called in a downloads folder.
    Links lead to the title by `identifier`, which comes from the source text, whatever title an edition shows.
    `edition` is "" for the text as it was read, with its easy-read blocks beside the sections.
    `title_language` and `description_language` are "" where these words are in the document's language, else, where
    they are not translated yet, their own; so are `keyword_languages`, one for each keyword, or () where all are in
    the document's. `paper` is one of `PAPERS`, "" for what the design tokens say.
    `segments` are the parts that a translation of the text has, `untranslated` those that still stand in the source's
    language; both are 0 in the source itself. `allowed_words` are those that the workspace counts as known, in lower
    case. `retellings` are the sections beside what easy read makes of them, in a document of that edition;
    `judgements` what people said of it. `suppressions` are what its author lets stand of what checks find.
    `draft` says that it is not released: every file of it says so, to readers and in its metadata.
    `address` is where the page stands on the web that leads to the document in every language, and `own_address` where
    the file stands that is made of it, "" where that is not known. `ways_on` are the pages of a site that its web page
    leads to, each by an interface phrase and a relative address. `changed` is the day of the last change of the text
    in this language, as those who keep it wrote it down, None where nobody did. `formerly` are the names that the
    document had before.
    """

    name: str
    title: str
    language: str
    blocks: Blocks
    slug: str = ""
    description: str = ""
    date: dt.date | None = None
    audience: str = ""
    keywords: tuple[str, ...] = ()
    keyword_languages: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    edition: str = ""
    editions: tuple[EditionText, ...] = ()
    targets: Targets = Targets()
    glossary: tuple[GlossaryEntry, ...] = ()
    contact: Contact = Contact()
    state: State = State.SOURCE
    untranslated: int = 0
    segments: int = 0
    versions: tuple[Version, ...] = ()
    title_language: str = ""
    description_language: str = ""
    paper: str = ""
    identifier: str = ""
    allowed_words: tuple[str, ...] = ()
    retellings: tuple[Retelling, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    draft: bool = False
    address: str = ""
    own_address: str = ""
    ways_on: tuple[tuple[str, str], ...] = ()
    # These two are in no file of the document, so that none is made again when they change (`publisher.build.cache`).
    changed: dt.date | None = field(default=None, repr=False)
    formerly: tuple[str, ...] = field(default=(), repr=False)

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Return the direction in which the document's language is written."""
        return languages.find(self.language).direction

    @property
    def title_inlines(self) -> Inlines:
        """Return the title as inline content, marked with its language where that is not the document's."""
        return _marked(self.title, self.title_language, self.place)

    @property
    def description_inlines(self) -> Inlines:
        """Return the description as inline content, marked as the title is; () where there is none."""
        return _marked(self.description, self.description_language, self.place) if self.description else ()

    @property
    def languages_on_paper(self) -> tuple[str, ...]:
        """Return the tags of the other languages that files on paper name, with the address where they are found.

        They come in the order of its versions; there are none where the address is not known.
        """
        tags = (version.language for version in self.versions if version.language != self.language)
        return tuple(dict.fromkeys(tags)) if self.address else ()

    def headings(self) -> Iterator[Heading]:
        """Yield every heading of the text in order, without the title."""
        for block in self.blocks:
            if isinstance(block, Heading):
                yield block

    def inlines(self) -> "Iterator[Inline]":
        """Yield every inline node of the text and of its notes, each before what it holds, in reading order.

        Notes come in the order in which the text, and then the notes themselves, refer to them. Those of the last
        document are remembered: many checks, one after the other, ask for them.
        """
        return iter(_every_inline(Same(self)))


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """A document that equals itself alone: to compare two by what they hold takes as long as to read one."""

    document: Document

    def __eq__(self, other: object) -> bool:
        """Return whether both hold the very same document."""
        return isinstance(other, Same) and self.document is other.document

    def __hash__(self) -> int:
        """Return the document's identity."""
        return id(self.document)


@lru_cache(maxsize=1)
def _every_inline(same: Same) -> tuple[Inline, ...]:
    return tuple(_inlines_with_notes(same.document))


def _inlines_with_notes(document: Document) -> Iterator[Inline]:
    notes = {note.key: note for note in document.notes}
    waiting: deque[str] = deque()
    yield from _noting(_inlines_in(document.blocks), waiting)
    while waiting or notes:  # a note may refer to the next one; those that nothing refers to come last
        note = notes.pop(waiting.popleft() if waiting else next(iter(notes)), None)
        if note is not None:
            yield from _noting(_inlines_in(note.children), waiting)


def _noting(nodes: "Iterable[Inline]", waiting: deque[str]) -> "Iterator[Inline]":
    """Yield inline nodes, and put the keys of the footnotes that they refer to in a row."""
    for node in nodes:
        if isinstance(node, NoteReference):
            waiting.append(node.key)
        yield node


def _inlines_in(blocks: Iterable[Block]) -> Iterator[Inline]:
    """Yield the inline nodes of blocks in reading order: of a list of terms, each term before what it means."""
    for block in blocks:
        match block:
            case DefinitionList():
                for definition in block.items:
                    for term in definition.terms:
                        yield from inlines_within(term)
                    for description in definition.descriptions:
                        yield from _inlines_in(description)
            case List():
                for item in block.items:
                    yield from _inlines_in(item.children)
            case Quote():
                yield from inlines_within(block.attribution)
                yield from _inlines_in(block.children)
            case EasyRead():
                yield from inlines_within(block.title)
                yield from _inlines_in(block.statements)
            case _:
                for nodes in inlines_of(block):
                    yield from inlines_within(nodes)


def _marked(text: str, language: str, place: Place) -> Inlines:
    words = (Text(text, place=place),)
    return (Span(words, language, place=place),) if language else words


def plain_text(nodes: Iterable[Inline] | Inline) -> str:
    """Return the words of inline nodes as a reader meets them, without markup; pictures give their alternative text."""
    if isinstance(nodes, Node):
        nodes = (nodes,)
    return "".join(_plain(node) for node in nodes)


def _plain(node: Inline) -> str:
    match node:
        case Text():
            return node.words
        case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
            return plain_text(node.children)
        case Code() | Abbreviation():
            return node.value
        case Image():
            return node.alt or ""
        case LineBreak():
            return " "
        case NoteReference():
            return ""


def blocks_within(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks and all blocks inside them, each before what it holds, in reading order."""
    for block in blocks:
        yield block
        match block:
            case List():
                for item in block.items:
                    yield from blocks_within(item.children)
            case DefinitionList():
                for definition in block.items:
                    for description in definition.descriptions:
                        yield from blocks_within(description)
            case Quote():
                yield from blocks_within(block.children)
            case EasyRead():
                yield from block.statements
            case Heading() | Paragraph() | Figure() | Table() | CodeBlock() | Divider() | Statement() | Explanation():
                pass


def inlines_within(nodes: Iterable[Inline]) -> Iterator[Inline]:
    """Yield inline nodes and all inside them, each before what it holds, in reading order."""
    for node in nodes:
        yield node
        match node:
            case Emphasis() | Strong() | Superscript() | Subscript() | Link() | Span() | Term():
                yield from inlines_within(node.children)
            case Text() | Code() | Image() | Abbreviation() | LineBreak() | NoteReference():
                pass


def inlines_of(block: Block) -> Iterator[Inlines]:
    """Yield each run of inline content that the block itself holds, not those of blocks inside it."""
    match block:
        case Heading() | Paragraph():
            yield block.children
        case DefinitionList():
            for definition in block.items:
                yield from definition.terms
        case Quote():
            yield block.attribution
        case Figure():
            yield (block.image,)
            yield block.caption
        case Table():
            yield block.caption
            for row in (*block.head, *block.body):
                for cell in row.cells:
                    yield cell.children
        case EasyRead():
            yield block.title
        case Statement():
            if block.picture is not None:
                yield (block.picture,)
            yield block.children
        case Explanation():
            yield block.term
            yield block.children
        case List() | CodeBlock() | Divider():
            pass
