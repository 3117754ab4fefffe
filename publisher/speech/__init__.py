"""What a screen reader says of a file: the same for the same text, whatever its format.

What real screen readers say hangs on the program, its version and its settings: docs/how-to/speak.md says how they
differ from this. Said alike for all formats are the title and the language, the text in its order, then its notes; the
languages of letters as `checks.output.passages.spoken` tells them. Told apart, by `beside_of`, is what only one format
has, or each in its own way: the skip link, the links to other versions, the controls and the landmarks of our pages,
the name above the title, the heads and feet of Word files, lists of contents and of short forms, what files for paper
say of other languages. A page that is not ours is said whole, in its order.

Where formats differ all the same: Word has all that a short form stands for in one list, so one with several meanings
is said with all of them there; and a Word file does not say that an alternative text is in another language.
"""

from publisher.checks.output.passages.of_file import FileText, read_file
from publisher.checks.output.passages.passage import BitKind
from publisher.checks.output.passages.spoken import Tongues
from publisher.checks.output.pdf.tree import UnreadableError
from publisher.errors import SourceError
from publisher.speech.blocks import lines
from publisher.speech.inline import tidy

_HEADING = "heading of level "
_SEEN = frozenset({BitKind.WORDS, BitKind.PICTURE})
_WITHOUT_TAGS = (
    "This PDF has no tags: a screen reader must guess what is a heading, a list or a table, and what is read first.",
    "These are the bare words of its pages, as they stand in the file:",
)


def speech_of(content: bytes, format: str, language: str | None = None) -> tuple[str, ...]:  # noqa: A002 - its name in all of the program
    """Return what is said of a file, one line an utterance.

    `format` is "html", "pdf" or "docx", `language` that of the text where the file names none, as a BCP 47 tag.
    Raises `SourceError` for a file that cannot be read.
    """
    file = _read(content, format, language)
    own = Tongues().name(file.language)
    first = (f"{tidy(file.title)}, document" if file.title.strip() else "document without a title",)
    first = (f"{first[0]}, {own or 'in a language that it does not name'}",)
    if file.bare is not None:
        return (*first, *_WITHOUT_TAGS, *_bare(file.bare))
    notes = lines(file.notes, own)
    number = sum(passage.kind.startswith("note") for passage in file.notes)
    return (
        *first,
        *lines(file.text, own),
        *((f"{number} {'note' if number == 1 else 'notes'}", *notes) if notes else ()),
    )


def beside_of(content: bytes, format: str, language: str | None = None) -> tuple[str, ...]:  # noqa: A002 - as above
    """Return what is said of a file beside its text, where readers go through it from its first word to its last.

    Takes and raises what `speech_of` does.
    """
    file = _read(content, format, language)
    return tuple(lines(file.beside, Tongues().name(file.language)))


def outline_of(content: bytes, format: str) -> tuple[tuple[int, str], ...]:  # noqa: A002 - as above
    """Return the headings of a file, each with its level and its words; () for a file without headings or tags.

    Raises `SourceError` for a file that cannot be read.
    """
    file = _read(content, format, None)
    return tuple(
        (int(passage.kind.removeprefix(_HEADING)), tidy("".join(bit.text for bit in passage.bits if bit.kind in _SEEN)))
        for passage in file.text
        if passage.kind.startswith(_HEADING)
    )


def _read(content: bytes, form: str, language: str | None) -> FileText:
    try:
        return read_file(content, form, language or "")
    except UnreadableError as error:
        raise SourceError(
            f"This file cannot be read: {error}.", mend="Save it again with the program that made it."
        ) from error


def _bare(pages: tuple[str, ...]) -> list[str]:
    found: list[str] = []
    for number, page in enumerate(pages, start=1):
        words = [line for one in page.splitlines() if (line := tidy(one))]
        found += [f"page {number} of {len(pages)}", *(words or ["no words that a program can read"])]
    return found
