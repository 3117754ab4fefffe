"""Editions: what one text becomes for different readers. An edition is a value; a new one is a row here."""

from dataclasses import dataclass, replace
from typing import Protocol

from publisher.errors import ConfigurationError, nearest
from publisher.materials import Words
from publisher.model import (
    PAPERS,
    Block,
    Blocks,
    DefinitionList,
    Document,
    EasyRead,
    Heading,
    NoteReference,
    Text,
)
from publisher.retellings import retellings
from publisher.word_boxes import WordBoxes, without_hints

# Where the foot of a page has room for the title beside the page number: two lines of larger type, or three on a small
# page, would reach to where printers print nothing.
_TITLE_ON = ("A4", "Letter")


class Apply(Protocol):
    """What makes a document of an edition; `words` are the interface's words in the document's language."""

    def __call__(self, document: Document, words: Words = str) -> Document:
        """Return the edition's document; without `words` its own headings are in English."""


@dataclass(frozen=True, slots=True)
class Look:
    """How an edition is set, where its style sheet and tokens cannot say it.

    `upright` says that stress is bold: slanted letters are harder to read. `darkest` sets small type in the colour of
    the text. `whole_marks` raises and lowers letters (2nd, CO2) at their full size. `sentence_lines` begins a line with
    each sentence that stands on a line of its own in the source, in the meanings of words too. `running_title` repeats
    the title below each page, where larger type has no room for it. `simple` says that its words are for people who
    find reading hard: its web page says so in its language tag, and lets readers change how it looks and listen to it.
    `whole_words` breaks no word at a line's end, whatever the design tokens ask for (RNIB's Clear Print, easy read).
    A text has a list of contents from `least_headings` headings and `least_blocks` blocks on: about three pages of its
    type on A4.
    """

    upright: bool = False
    darkest: bool = False
    whole_marks: bool = False
    sentence_lines: bool = False
    running_title: bool = True
    simple: bool = False
    whole_words: bool = False
    least_headings: int = 5
    least_blocks: int = 40


@dataclass(frozen=True, slots=True)
class Question:
    """What only a person can judge; answers are recorded under its `id`."""

    id: str
    text: str


# Of words and pictures in any edition that has its own.
OF_SENSES = Question("senses", "Does it make sense without seeing colours, shapes, places or the words in pictures?")

# Of a translation in any edition.
OF_TRANSLATIONS = Question("translation", "Has a native speaker checked that the translation says the same?")


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition.

    `title` is an interface word that names it, `suffix` follows the slug in its files' names, `stylesheet` is the file
    in `styles/` that it adds ("" for none), and `apply` makes its document of the text as it was read. `questions` are
    what only a person can judge in it. `papers` are those that its type has room on, the usual one first. `text_of`
    names the edition whose words it has in another shape, "" where its words are its own. `look` is how it is set.
    """

    id: str
    title: str
    suffix: str
    stylesheet: str
    apply: Apply
    questions: tuple[Question, ...]
    papers: tuple[str, ...] = PAPERS
    text_of: str = ""
    look: Look = Look()


def standard(document: Document, words: Words = str) -> Document:  # noqa: ARG001 - the shape of `Apply`
    """Return the document without its easy-read retellings, on the paper that its text asks for."""
    blocks = tuple(block for block in document.blocks if not isinstance(block, EasyRead))
    return _named(document, "standard", blocks, document.paper)


def large_print(document: Document, words: Words = str) -> Document:  # noqa: ARG001 - the shape of `Apply`
    """Return what the standard edition says, under its title; only the type and the paper differ."""
    same = standard(document)
    return _named(same, "large-print", same.blocks)


def easy_read(document: Document, words: Words = str) -> Document:
    """Return the retellings alone: a heading, then statements, each with word boxes at the first use of a hard word.

    A list of all the hard words that were used follows at the end, in the order of the text.
    """
    boxes = WordBoxes(document.glossary)
    blocks: list[Block] = []
    section = document.title_inlines
    for block in document.blocks:
        match block:
            case Heading():
                section = tuple(node for node in block.children if not isinstance(node, NoteReference))
            case EasyRead() if block.left_out:
                pass
            case EasyRead():
                heading = without_hints(block.title or section)
                identifier = f"easy-read-{1 + sum(isinstance(made, Heading) for made in blocks)}"
                blocks.append(Heading(2, heading, identifier, place=block.place))
                for statement in block.statements:
                    blocks += boxes.after(statement)
            case _:
                pass
    if definitions := boxes.definitions():
        blocks.append(Heading(2, (Text(words("Hard words")),), "hard-words", place=document.place))
        blocks.append(DefinitionList(definitions, place=document.place))
    return replace(_named(document, "easy-read", tuple(blocks)), notes=(), retellings=retellings(document))


EDITIONS: tuple[Edition, ...] = (
    Edition(
        "standard",
        "Standard version",
        "",
        "",
        standard,
        questions=(
            Question("meaning", "Do headings, links and alternative texts say what readers need to know?"),
            Question("right", "Is everything right, and in an order that makes sense?"),
            OF_SENSES,
        ),
    ),
    Edition(
        "large-print",
        "Large print",
        "-large-print",
        "large-print.css",
        large_print,
        questions=(
            Question("type", "Is the type large and plain enough for the people who asked for large print?"),
            Question(
                "pictures", "Does each picture still say what readers need to know, at the size that it has here?"
            ),
        ),
        papers=("A4",),
        text_of="standard",
        # A text of three headings fills five pages already (measured on our texts: 4 to 8 blocks a page).
        look=Look(
            upright=True,
            darkest=True,
            whole_marks=True,
            running_title=False,
            whole_words=True,
            least_headings=3,
            least_blocks=18,
        ),
    ),
    Edition(
        "easy-read",
        "Easy read",
        "-easy-read",
        "easy-read.css",
        easy_read,
        questions=(
            Question("tested", "Did people with a learning disability help to make it, and test it?"),
            Question("pictures", "Does each picture fit its sentence, and is none childish or offensive?"),
            Question("complete", "Is everything important still there and still right: risks, costs, rights?"),
            Question("connected", "Do the ideas still connect?"),
            Question("order", "Does the order make sense, and are the examples from daily life?"),
            OF_SENSES,
        ),
        papers=("A4", "A5"),
        look=Look(
            upright=True,
            whole_marks=True,
            sentence_lines=True,
            running_title=False,
            simple=True,
            whole_words=True,
        ),
    ),
)


def find(edition: str) -> Edition:
    """Return the edition of that id. Raises `ConfigurationError` for one that there is not."""
    for row in EDITIONS:
        if row.id == edition:
            return row
    raise ConfigurationError(f"There is no edition “{edition}”.", mend=nearest(edition, (row.id for row in EDITIONS)))


def asked(edition: str) -> tuple[Question, ...]:
    """Return all that only a person can judge of an edition, of its translations too. Raises as `find` does."""
    return (*find(edition).questions, OF_TRANSLATIONS)


def look_of(edition: str) -> Look:
    """Return how an edition is set; that of the usual one for "", a document that is of no edition yet."""
    return find(edition).look if edition else Look()


def titled_foot(edition: str, paper: str) -> bool:
    """Return whether the title of a text stands in the foot of each page of an edition on a paper."""
    return look_of(edition).running_title and paper in _TITLE_ON


def _named(document: Document, edition: str, blocks: Blocks, paper: str = "") -> Document:
    """Return the document of an edition, with the title, description and paper that the author gave to it."""
    text = next((text for text in document.editions if text.edition == edition), None)
    named = replace(document, edition=edition, blocks=blocks, paper=text.paper if text and text.paper else paper)
    if text and text.title:
        named = replace(named, title=text.title, title_language=text.title_language)
    if text and text.description:
        named = replace(named, description=text.description, description_language=text.description_language)
    return named
