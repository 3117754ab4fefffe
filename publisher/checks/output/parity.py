"""Whether a file, read back, is the document that it was made from: its structure, links, pictures and languages.

Headings with their levels, paragraphs, lists with their numbers and nesting, tables with their heading cells, links
with their targets, alternative texts, expansions of short forms and the languages of parts are compared, each with the
place in the source where its author wrote it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from publisher.checks.output.passages import of_document, of_tags, other_languages
from publisher.checks.output.passages.alignment import Difference, differences
from publisher.checks.output.passages.passage import Passage, words_of
from publisher.checks.output.pdf.tree import TaggedFile
from publisher.errors import NOWHERE, Place
from publisher.findings import Finding
from publisher.model import Document

_MEND = "The program is at fault, not the text: please report it, with the lines that are named here."
_LONGEST_QUOTE = 12  # words


def parity(file: TaggedFile, _: bytes, document: Document) -> Iterator[Finding]:
    """Find where the structure of a PDF is not the document's. The bytes do not count: the file is read already."""
    if file.language != document.language:
        yield fault(f"The PDF says that its language is “{file.language}”, not “{document.language}”.")
    found = other_languages.parted(of_tags.passages(file))
    yield from unlike(of_document.passages(document), found.text, document, "PDF")
    yield from on_paper(found.block, document, of_document.Telling(), "PDF")


def unlike(expected: Sequence[Passage], found: Sequence[Passage], document: Document, file: str) -> Iterator[Finding]:
    """Find where passages that were read back are not those that are asked for; `file` says what they are from."""
    yield from told(differences(expected, found, lambda passage: passage, words_of(document.contact.name)), file)


def on_paper(
    block: Sequence[Passage], document: Document, telling: of_document.Telling, file: str
) -> Iterator[Finding]:
    """Find where a file for paper does not say rightly that its document is in other languages.

    `block` is what `other_languages.parted` found there; `file` says what it is from.
    """
    wanted = other_languages.expected(document, telling)
    if wanted and not block:
        yield fault(f"The {file} does not say where the document is in other languages.", document.place)
    elif block and not wanted:
        yield fault(f"The {file} says that the document is in other languages, and it is not.", document.place)
    elif block:
        for what, asked, given in other_languages.differing(block, wanted):
            said = ", ".join(" ".join(words) for _, words in given.links or given.languages)
            yield fault(
                f"Of the document in other languages the {file} gives the {what} as “{' '.join(given.words)}”"
                f"{f' ({said})' if said else ''}, not “{' '.join(asked.words)}”.",
                document.place,
            )


def told(parted: Iterable[Difference], file: str, text: str = "text") -> Iterator[Finding]:
    """Find what differs in passages that were compared; `text` says what the file was compared with."""
    for difference in parted:
        yield from _told(difference, file, text)


def fault(message: str, place: Place = NOWHERE) -> Finding:
    """Return a finding that no author can have caused."""
    return Finding(message, _MEND, place)


def _told(difference: Difference, file: str, text: str) -> Iterator[Finding]:
    before = difference.before.place if difference.before else NOWHERE
    for expected, found in zip_longest(difference.missing, difference.extra):
        if expected is None:
            yield fault(f"The {file} has {_shown(found)} that the {text} has not{_page(found)}.", before)
        elif found is None:
            yield fault(f"The {file} lacks {_shown(expected)} of the {text}.", expected.place)
        else:
            yield fault(_contrast(expected, found, file, text), expected.place)


def _contrast(expected: Passage, found: Passage, file: str, text: str) -> str:
    """Return what tells two passages apart, by the first thing in which they differ."""
    where = _page(found)
    if expected.kind != found.kind or expected.words != found.words:
        return f"The {text} has {_shown(expected)}; the {file} has {_shown(found)} in its place{where}."
    if expected.depth != found.depth:
        depths = f"{expected.depth} deep in the {text} and {found.depth} in the {file}"
        return f"{_named(expected)} is nested {depths}{where}."
    pairs = (
        ("links", _links(expected), _links(found)),
        ("words in other languages", _languages(expected), _languages(found)),
        ("expansions of short forms", _expansions(expected), _expansions(found)),
        ("marks of notes", ", ".join(expected.notes), ", ".join(found.notes)),
        ("alternative texts", _pictures(expected), _pictures(found)),
        ("marked words", _marks(expected), _marks(found)),
    )
    what, asked, given = next((pair for pair in pairs if pair[1] != pair[2]), pairs[0])
    both = f"in the {text}: {asked or 'none'}; in the {file}: {given or 'none'}"
    return f"{_named(expected)} has these {what} {both}{where}."


def _links(passage: Passage) -> str:
    return ", ".join(f"{target} “{_quoted(words)}”" for target, words in passage.links)


def _languages(passage: Passage) -> str:
    return ", ".join(f"{tag} “{_quoted(_spaced(words, passage))}”" for tag, words in passage.languages)


def _spaced(run: tuple[str, ...], passage: Passage) -> tuple[str, ...]:
    """Return the words of a run of letters, which are compared without the spaces that have no language of their own.

    Where they do not stand so in the words of the passage, as those of a picture's alternative text, they stay joined.
    """
    text = " ".join(passage.words)
    places = [place for place, sign in enumerate(text) if not sign.isspace()]
    letters = "".join(run)
    at = "".join(text[place] for place in places).find(letters) if letters else -1
    return run if at < 0 else tuple(text[places[at] : places[at + len(letters) - 1] + 1].split())


def _expansions(passage: Passage) -> str:
    return ", ".join(f"{short} “{long}”" for short, long in passage.expansions)


def _marks(passage: Passage) -> str:
    return ", ".join(f"{mark} “{_quoted(words)}”" for mark, words in passage.marks)


def _pictures(passage: Passage) -> str:
    return ", ".join(f"“{_quoted(words)}”" for words in passage.pictures)


def _shown(passage: Passage) -> str:
    words = f" “{_quoted(passage.words)}”" if passage.words else ""
    return f"{'an' if passage.kind[0] in 'aeiou' else 'a'} {passage.kind}{words}"


def _named(passage: Passage) -> str:
    return f"The {passage.kind} “{_quoted(passage.words)}”" if passage.words else f"A {passage.kind}"


def _quoted(words: tuple[str, ...]) -> str:
    return " ".join(words[:_LONGEST_QUOTE]) + (" …" if len(words) > _LONGEST_QUOTE else "")


def _page(passage: Passage) -> str:
    return f" (page {passage.page})" if passage.page else ""
