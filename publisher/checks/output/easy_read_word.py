"""Whether an easy-read Word file keeps its promises: large type, lines apart, whole rows, numbers on every page.

Only the program that lays a Word file out knows its pages. What can be proved is that the file asks every program to
keep each row together (ISO/IEC 29500-1, 17.3.1.14 `keepLines`, 17.3.1.15 `keepNext`).
"""

from collections.abc import Iterator
from itertools import pairwise

from publisher.checks.output import easy_read_word_lines, easy_read_word_pictures
from publisher.checks.output.easy_read import Asked, Limits, Row, is_easy_read, rows
from publisher.checks.output.easy_read_pictures import SeenPicture, misplaced_or_small
from publisher.checks.output.passages.passage import Passage
from publisher.checks.output.word.names import Element, find, on, value, w
from publisher.checks.output.word.package import Part, attribute
from publisher.checks.output.word.rules.looks import OUTSIDE, Looks
from publisher.checks.output.word.rules.text import RUN, WordText, words_of
from publisher.checks.output.word.styles import Reading
from publisher.checks.output.word_read_back import Compared
from publisher.checks.output.word_surroundings import fields
from publisher.errors import Place
from publisher.findings import Finding
from publisher.model import Document, Explanation, Statement

# Word sets raised and lowered letters in about two thirds of the type size, LibreOffice in 58 %: the smaller counts.
_RAISED = 0.58
_FAULT = "The program is at fault, not the text: please report it, with the line that is named here."


def examine(reading: Reading, comparison: Compared, document: Document) -> Asked:
    """Return what an easy-read Word file breaks and what to look at; nothing for files of other editions."""
    if not is_easy_read(document):
        return Asked()
    return Asked.of(
        (
            *_small(reading, comparison, document),
            *easy_read_word_lines.faults(reading, comparison.places, document),
            *_loose(reading, comparison.pairs, document),
            *_numbers(reading, document.place),
        )
    )


# --- Type -------------------------------------------------------------------------------------------------------


def _small(reading: Reading, comparison: Compared, document: Document) -> Iterator[Finding]:
    """Find the smallest words of the text, of the notes and of each head and foot, where they are too small."""
    limits, looks, text = Limits.of(document), Looks(reading), WordText(reading)
    for story in text.stories:
        sized = [
            (looks.of(run, style, OUTSIDE.stated).size * _share(run, style, reading), words, line)
            for line in story.lines
            for style in (text.paragraph(line).style,)
            for run in line.element.iter(RUN)
            if (words := words_of(run).strip()) and not on(find(run, "rPr/vanish"))
        ]
        if sized:
            size, words, line = min(sized, key=lambda one: one[0])
            yield from limits.small(size, words, f"{story.where} of the Word file", comparison.places.of(line.element))


def _share(run: Element, paragraph_style: str, reading: Reading) -> float:
    """Return the part of the type size in which the words of a run are shown: less where Word raises or lowers them."""
    stated = find(run, "rPr/vertAlign")
    for style in (value(find(run, "rPr/rStyle")), paragraph_style):
        stated = reading.styles.stated(style, "rPr/vertAlign") if stated is None else stated
    return _RAISED if value(stated) in {"superscript", "subscript"} else 1.0


# --- Rows -------------------------------------------------------------------------------------------------------


def _loose(reading: Reading, pairs: tuple[tuple[Passage, Passage], ...], document: Document) -> Iterator[Finding]:
    """Find paragraphs of rows that a program may put on two pages, and what is wrong with their pictures."""
    pictures: list[SeenPicture] = []
    for row, following in pairwise((*rows(document, pairs), None)):
        if row is None:
            continue
        paragraphs = [one for one in row.origins if isinstance(one, Element)]
        if row.pictured:
            picture = next((one for one in (paragraphs[0], paragraphs[0].getprevious()) if _has_picture(one)), None)
            if picture is None:
                yield Finding(f"{row.named} has no picture before it in the Word file.", _FAULT, row.block.place)
                continue
            seen = easy_read_word_pictures.seen(row, picture, paragraphs[0], reading, document.direction)
            pictures.append(seen)
            if picture is not paragraphs[0]:
                paragraphs.insert(0, picture)
        explained = following is not None and _explains(following, row, document)
        kept = paragraphs if explained else paragraphs[:-1]
        if not all(_is(one, "keepLines", reading) or _one_picture(one) for one in paragraphs):
            yield _told(row, "does not say that its lines stay together")
        if not all(_is(one, "keepNext", reading) for one in kept):
            yield _told(row, "does not say that its picture, words and word box stay together")
        heading = row.heading_origin
        if isinstance(heading, Element) and not _is(heading, "keepNext", reading):
            yield _told(row, "does not say that its heading stays with it")
    yield from misplaced_or_small(pictures, document)


def _explains(following: Row, row: Row, document: Document) -> bool:
    """Return whether a row is the word box straight after a statement."""
    if not (isinstance(row.block, Statement) and isinstance(following.block, Explanation)):
        return False
    at = next(number for number, block in enumerate(document.blocks) if block is row.block)
    return document.blocks[at + 1] is following.block


def _is(paragraph: Element, switch: str, reading: Reading) -> bool:
    """Return whether a paragraph, or else its style, has a switch."""
    own = find(paragraph, f"pPr/{switch}")
    return on(reading.styles.stated(reading.paragraph(paragraph).style, f"pPr/{switch}") if own is None else own)


def _has_picture(paragraph: Element | None) -> bool:
    """Return whether a paragraph holds a picture, or one is anchored to it; a rule that is drawn is none."""
    return paragraph is not None and next(paragraph.iter(easy_read_word_pictures.PICTURE), None) is not None


def _one_picture(paragraph: Element) -> bool:
    """Return whether a paragraph holds a picture alone, which is one line."""
    return not words_of(paragraph).strip()


def _told(row: Row, what: str) -> Finding:
    return Finding(f"{row.named} may be split over two pages of the Word file: it {what}.", _FAULT, row.block.place)


# --- Page numbers -----------------------------------------------------------------------------------------------


def _numbers(reading: Reading, place: Place) -> Iterator[Finding]:
    """Find sections some of whose pages have no foot that counts the pages.

    A section takes the feet that it has not from the section before it (17.10.2); the first pages, and even pages, have
    feet of their own where the file says so (17.10.6, 17.10.1).
    """
    package = reading.package
    parts = {part.name: part for part in package.furniture}
    even = on(find(package.settings, "evenAndOddHeaders"))
    feet: dict[str, Part | None] = {}
    for section in package.document.root.iter(w("sectPr")):
        for reference in section.iterchildren(w("footerReference")):
            led = package.document.relationships.get(attribute(reference, "id"))
            feet[value(reference, "type")] = parts.get(led.target) if led else None
        kinds = ["default", *(["first"] if on(find(section, "titlePg")) else []), *(["even"] if even else [])]
        for kind in kinds:
            foot = feet.get(kind)
            counted = [] if foot is None else [name for name in fields(foot) if name in {"PAGE", "NUMPAGES"}]
            if sorted(counted) != ["NUMPAGES", "PAGE"]:
                pages = {"default": "", "first": "first ", "even": "even "}[kind]
                yield Finding(
                    f"The foot of the {pages}pages of the Word file does not say which page it is, and of how many.",
                    "The program is at fault, not the text: please report it.",
                    place,
                )
