"""Whether an easy-read PDF keeps its promises: large type, lines apart, whole rows with pictures, numbered pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publisher.checks.output import easy_read_pdf_lines
from publisher.checks.output.easy_read import Asked, Limits, Row, is_easy_read, quoted, rows
from publisher.checks.output.easy_read_pictures import SeenPicture, misplaced_or_small
from publisher.checks.output.passages import of_document, of_tags, other_languages
from publisher.checks.output.passages.alignment import compare
from publisher.checks.output.passages.passage import words_of
from publisher.checks.output.pdf.read import read
from publisher.checks.output.pdf.shown import Box, ShownPage, ShownText, shown_pages
from publisher.checks.output.pdf.tree import Element, TaggedFile, UnreadableError, Words
from publisher.errors import NOWHERE, Place
from publisher.findings import Finding, Severity
from publisher.model import Document, Explanation, Statement, plain_text

_NUMBER = re.compile(r"\d+")
# How much of the lower of the two, a picture and its words, must stand beside the other.
_BESIDE = 0.5
_SHORTER = "Make it shorter: two short sentences fit beside a picture."
_STYLE = (
    "If your workspace has style sheets of its own, take out the rule that does so (“break-inside”, “break-before”, "
    "“position”); if not, the program is at fault: please report it."
)


def examine(content: bytes, document: Document) -> Asked:
    """Return what an easy-read PDF breaks and what to look at; nothing for other editions and unreadable files.

    That a file cannot be read is told by the checks that all files pass (`read_back.py`).
    """
    if not is_easy_read(document):
        return Asked()
    try:
        return Asked.of(_findings(read(content), tuple(shown_pages(content)), document))
    except UnreadableError:
        return Asked()


def _findings(file: TaggedFile, pages: tuple[ShownPage, ...], document: Document) -> Iterator[Finding]:
    pairs = compare(
        of_document.passages(document),
        other_languages.parted(of_tags.passages(file)).text,
        lambda passage: passage.words,
        words_of(document.contact.name),
    ).pairs
    places = {
        (words.page, words.mark): expected.place
        for expected, found in pairs
        if isinstance(found.origin, Element)
        for words in found.origin.words
    }
    yield from _small(file, pages, places, Limits.of(document))
    yield from easy_read_pdf_lines.faults(file, pages, places, document)
    pictures: list[SeenPicture] = []
    yield from _split(tuple(rows(document, pairs)), pages, document.direction, pictures)
    yield from misplaced_or_small(pictures, document)
    yield from _numbers(file, pages)


# --- Type -------------------------------------------------------------------------------------------------------


def _small(
    file: TaggedFile, pages: Iterable[ShownPage], places: dict[tuple[int, int | None], Place], limits: Limits
) -> Iterator[Finding]:
    """Find the smallest words of each page, of its text and of its pictures, where they are too small."""
    in_figures = {(words.page, words.mark) for words in _in_figures(file.root)}
    for page in pages:
        in_text: list[ShownText] = []
        in_pictures: list[ShownText] = []
        for text in page.texts:
            figure = (page.number, text.mark) in in_figures or (text.mark is None and _within(text, page.pictures))
            if text.words:
                (in_pictures if figure else in_text).append(text)
        for texts, picture in ((in_text, False), (in_pictures, True)):
            if texts:
                least = min(texts, key=lambda text: text.size)
                where = f" {'in a picture ' if picture else ''}on page {page.number} of the PDF"
                place = places.get((page.number, least.mark), NOWHERE)
                yield from limits.small(least.size, least.words, where, place, picture=picture)


def _in_figures(element: Element) -> Iterator[Words]:
    for child in element.children:
        if isinstance(child, Element):
            yield from child.words if child.role in {"Figure", "Formula"} else _in_figures(child)


def _within(text: ShownText, pictures: Iterable[Box]) -> bool:
    return any(
        picture.across(text.box) >= text.box.right - text.box.left and picture.along(text.box) >= text.box.height
        for picture in pictures
    )


# --- Rows -------------------------------------------------------------------------------------------------------


def _split(
    found: tuple[Row, ...], pages: tuple[ShownPage, ...], direction: str, pictures: list[SeenPicture]
) -> Iterator[Finding]:
    """Find rows that stand on two pages, and headings and word boxes that are parted from their rows.

    The `pictures` that stand beside their words are added to the list.
    """
    taken: Counter[tuple[int, Box]] = Counter()
    before: tuple[Row, int] | None = None
    for row in found:
        words = [one for origin in row.origins if isinstance(origin, Element) for one in origin.words]
        numbers = sorted({one.page for one in words})
        if len(numbers) > 1:
            yield Finding(
                f"{row.named} stands on pages {_listed(numbers)} of the PDF: it must stand on one.",
                f"{_SHORTER} {_STYLE}",
                row.block.place,
            )
            before = None
            continue
        (number,) = numbers
        beside = _beside(words, pages[number - 1], taken) if row.pictured else None
        if beside is not None:
            pictures.append(_seen(row, beside, pages[number - 1], direction))
        elif row.pictured:
            yield Finding(
                f"{row.named} stands on page {number} of the PDF, and its picture does not stand beside it there.",
                _STYLE,
                row.block.place,
            )
        yield from _parted(row, number, before)
        before = row, number


@dataclass(frozen=True, slots=True)
class _Beside:
    """A picture on a page, and the words that it stands beside."""

    picture: Box
    words: Box


def _beside(words: Iterable[Words], page: ShownPage, taken: Counter[tuple[int, Box]]) -> _Beside | None:
    """Return the picture that is no other row's and stands beside some words; it is theirs then."""
    marks = {one.mark for one in words}
    texts = [text.box for text in page.texts if text.mark in marks and text.words]
    if not texts:
        return None
    around = texts[0]
    for box in texts[1:]:
        around = around.around(box)
    free = [one for one in page.pictures if not taken[page.number, one] and one.across(around) <= 0]
    nearest = max(free, key=lambda one: one.along(around), default=None)
    if nearest is None or nearest.along(around) < _BESIDE * min(nearest.height, around.height):
        return None
    taken[page.number, nearest] += 1
    return _Beside(nearest, around)


def _seen(row: Row, beside: _Beside, page: ShownPage, direction: str) -> SeenPicture:
    picture, words = beside.picture, beside.words
    leads = picture.left < words.left if direction == "ltr" else picture.right > words.right
    return SeenPicture(row, picture.right - picture.left, page.column, leads, f" on page {page.number} of the PDF")


def _parted(row: Row, number: int, before: tuple[Row, int] | None) -> Iterator[Finding]:
    """Find a heading that stands on the page before its first row, and a word box on the page after its statement."""
    heading = row.heading_origin
    if row.heading is not None and isinstance(heading, Element):
        last = max((one.page for one in heading.words), default=number)
        if last != number:
            yield Finding(
                f"The heading “{quoted(plain_text(row.heading.children))}” stands on page {last} of the PDF, and its "
                f"first statement on page {number}.",
                _STYLE,
                row.heading.place,
            )
    if isinstance(row.block, Explanation) and before and isinstance(before[0].block, Statement) and before[1] != number:
        yield Finding(
            f"{row.named} stands on page {number} of the PDF, after the page of its statement.",
            "Make the statement or the explanation shorter, so that both fit on one page.",
            row.block.place,
            Severity.WARNING,
        )


def _listed(numbers: list[int]) -> str:
    return f"{', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


# --- Page numbers -----------------------------------------------------------------------------------------------


def _numbers(file: TaggedFile, pages: tuple[ShownPage, ...]) -> Iterator[Finding]:
    """Find the pages whose foot does not say which page it is and of how many, in the order of the other pages."""
    feet: dict[int, list[str]] = {page.number: [] for page in pages}
    for artifact in file.artifacts:
        if artifact.kind.endswith("Footer"):
            feet.setdefault(artifact.page, []).append(artifact.text)
    said = {number: [int(found) for found in _NUMBER.findall(" ".join(texts))] for number, texts in feet.items()}
    total = len(pages)
    # Some languages name the number of all pages first.
    reverse = bool(said) and sum(numbers == [total, number] for number, numbers in said.items()) > total / 2
    for number, numbers in said.items():
        wanted = [total, number] if reverse else [number, total]
        if numbers != wanted:
            told = f"says “{quoted(' '.join(feet[number]))}”" if any(feet[number]) else "says nothing"
            yield Finding(
                f"The foot of page {number} of the PDF {told}: it must say that it is page {number} of {total}.",
                "If your workspace has style sheets of its own, take out the rule that changes the foot (“@page”); if "
                "not, the program is at fault: please report it.",
            )
