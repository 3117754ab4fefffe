"""The formats of one document laid beside each other, without the document: where two of them say different things.

Compared are headings with their levels, words, lists, tables with their heading cells, links, pictures, notes, short
forms, the languages of letters, and the order of it all. Not compared is what only one format has (the skip link and
the controls of a page, the list of short forms of a Word file), the list of contents, and where in the file a link
within it leads: each format names places in its own way, and each file is held against its document for that.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.parity import told
from publisher.checks.output.passages.alignment import differences
from publisher.checks.output.passages.of_file import FileText, read_file
from publisher.checks.output.passages.passage import Passage, words_of
from publisher.checks.output.pdf.tree import UnreadableError
from publisher.findings import Answer, Finding, NotRun

# What files of each format are called in findings.
_NAMES = {"html": "web page", "pdf": "PDF", "pdf-print": "PDF for a print shop", "docx": "Word file"}
_MEND = "The program is at fault, not the text: please report it, with the lines that are named here."


def disagreements(files: Sequence[OutputFile]) -> Mapping[str, tuple[Answer, ...]]:
    """Return by each file's path where it says something else than the first file of the same document.

    The first has no findings of its own: which of two is wrong, nobody can see without the document. A file that cannot
    be read, and one that there is nothing to compare with, is told as not run.
    """
    texts: dict[str, FileText] = {}
    found: dict[str, tuple[Answer, ...]] = {file.path: () for file in files}
    for file in files:
        try:
            texts[file.path] = read_file(file.content, file.format)
        except UnreadableError as error:
            found[file.path] = (NotRun(f"It cannot be laid beside the other formats: {error}."),)
    read = [file for file in files if file.path in texts]
    if len(read) == 1:
        found[read[0].path] = (NotRun("There is no other format of this document to lay beside it."),)
    for other in read[1:]:
        found[other.path] = tuple(_between(read[0], texts[read[0].path], other, texts[other.path]))
    return found


def _between(first: OutputFile, one: FileText, second: OutputFile, other: FileText) -> Iterator[Finding]:
    names = _named(first), _named(second)
    if one.bare is not None or other.bare is not None:
        yield Finding(f"The {names[0] if one.bare is not None else names[1]} has no tags to be compared by.", _MEND)
        return
    for what, first_word, second_word in (
        ("title", one.title, other.title),
        ("author", one.author, other.author),
        ("language", one.language.removesuffix("-simple"), other.language.removesuffix("-simple")),
    ):
        if words_of(first_word) != words_of(second_word):
            yield Finding(
                f"The {names[1]} says that its {what} is “{second_word}”, the {names[0]} says “{first_word}”.",
                _MEND,
                where=what,
            )
    for said, again in ((one.text, other.text), (one.notes, other.notes)):
        parted = differences(_comparable(said), _comparable(again), lambda passage: passage)
        yield from told(parted, names[1], names[0])


def _named(file: OutputFile) -> str:
    return _NAMES.get(file.format, file.format)


def _comparable(passages: Iterable[Passage]) -> list[Passage]:
    """Return passages with what every format tells: places within a file have names of its own in each."""
    return [
        replace(
            passage,
            links=tuple(("#" if target.startswith("#") else target, words) for target, words in passage.links),
            marks=(),
        )
        for passage in passages
    ]
