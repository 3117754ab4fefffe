"""The structure of a Word file."""

from collections.abc import Callable
from functools import partial

from publisher.checks.output.structure.parts import Block, Cell, Heading, Picture, Structure, Table
from publisher.checks.output.word.names import Element
from publisher.checks.output.word.properties import properties_of
from publisher.checks.output.word.rules.alternative_texts import objects, objects_within
from publisher.checks.output.word.rules.grid import rows_of
from publisher.checks.output.word.rules.text import TABLE, Line, Story, WordText


def structure(text: WordText) -> Structure:
    """Return what a Word file has. Its links are the rules' of Word's Accessibility Checker, and are not in it."""
    stories = text.stories
    return Structure(
        title=properties_of(text.reading.package)["title"].strip(),
        language=text.language,
        headings=tuple(
            Heading(outline + 1, _words(line), _at(text.body, line.element))
            for line in text.body.lines
            if (outline := text.paragraph(line).outline) is not None
        ),
        pictures=tuple(
            Picture("" if drawn.decorative else drawn.words or None, _at(story, drawn.element))
            for story in stories
            for drawn in objects(story)
        ),
        tables=tuple(_table(story, table) for story in stories for table in story.elements(TABLE)),
        blocks=tuple(
            Block(tuple(part.strip() for part in line.words.split("\n")), _at(text.body, line.element))
            for line in text.body.lines
            if _is_text(text, line)
        ),
    )


def _is_text(text: WordText, line: Line) -> bool:
    """Return whether a paragraph is no heading, no item of a list and in no table."""
    known = text.paragraph(line)
    return known.outline is None and known.list_level is None and next(line.element.iterancestors(TABLE), None) is None


def _words(line: Line) -> str:
    return line.words.strip() or " ".join(drawn.words for drawn in objects_within(line.element)).strip()


def _table(story: Story, table: Element) -> Table:
    rows = tuple(
        tuple(Cell(story.words(cell.element), heads=row.header, merged=cell.merged) for cell in row.cells)
        for row in rows_of(table)
    )
    return Table(rows, _at(story, table))


def _at(story: Story, element: Element) -> Callable[[], str]:
    return partial(_place, story, element)


def _place(story: Story, element: Element) -> str:
    """Return near which words something stands, since a Word file has no pages of its own."""
    return story.spot(element).phrase.strip()
