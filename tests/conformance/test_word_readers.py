"""What pandoc and mammoth, which we did not write, find in our Word files is what the document says.

Each program is asked for its own tree, which becomes an outline (`tests/projections/outline.py`), and so does the
document. What a program cannot tell of any Word file stands in a list of its limits, each with a file written by hand
that shows it: such a limit is taken out of the document's outline, and out of nothing else.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import unified_diff
from io import BytesIO
from itertools import takewhile, zip_longest
from zipfile import ZipFile

import pytest

from publisher import language
from tests.projections import document, word_by_mammoth, word_by_pandoc
from tests.projections.outline import (
    CAPTION,
    CELL,
    HEADING_ROW,
    ITEM,
    NEW_LIST,
    PARAGRAPH,
    ROW,
    TABLE,
    Line,
    Outline,
    Piece,
    words_of,
)
from tests.tools import minimal_word, pandoc, word_documents
from tests.tools.minimal_word import item, paragraph, picture, run
from tests.tools.word_documents import Case, word_file

Lines = list[Line]


def read_by_pandoc(content: bytes, *, lines: bool = True) -> Outline:
    return word_by_pandoc.project(pandoc.tree(content), lines=lines)


READERS: dict[str, Callable[..., Outline]] = {"pandoc": read_by_pandoc, "mammoth": word_by_mammoth.project}


# --- What they cannot tell ------------------------------------------------------------------------------------------


def without_turns(content: bytes) -> bytes:
    """Return a Word file without the elements that give words a direction of their own, but with the words in them."""
    changed = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, re.sub(rb"</?w:dir\b[^>]*>", b"", part) if name.endswith(".xml") else part)
    return changed.getvalue()


def without_starts(lines: Lines) -> Lines:
    return [replace(line, facts=tuple(re.sub(r"number \d+", "number", fact) for fact in line.facts)) for line in lines]


def without_headings(lines: Lines) -> Lines:
    return [replace(line, facts=()) if line.kind == CELL else line for line in lines]


def without_borders_of_lists(lines: Lines) -> Lines:
    return [replace(line, facts=tuple(fact for fact in line.facts if fact != NEW_LIST)) for line in lines]


def levels_counted_anew(lines: Lines) -> Lines:
    """Return lines with the levels of items counted from 1 after each line that is no item.

    An item that stands further out than the first after such a line begins another list.
    """
    levels: list[int] = []
    counted = []
    for line in lines:
        if line.kind != ITEM:
            levels = []
            counted.append(line)
            continue
        began = bool(levels)
        levels = [level for level in levels if level <= line.level]
        further_out = began and not levels
        if not levels or levels[-1] < line.level:
            levels.append(line.level)
        (known,) = without_borders_of_lists([line])
        new = (NEW_LIST,) if further_out or NEW_LIST in line.facts else ()
        counted.append(replace(known, level=len(levels), facts=(*known.facts, *new)))
    return counted


def without_lists_in_notes(lines: Lines) -> Lines:
    return [replace(line, kind=PARAGRAPH, level=0, facts=()) if line.depth and line.level else line for line in lines]


def with_descriptions_of_tables(lines: Lines) -> Lines:
    """Return lines with the headings of a table before it, which our files give as its description, where it has none.

    The description is for screen readers alone: Word does not show it.
    """
    told: Lines = []
    for at, line in enumerate(lines):
        after = lines[at + 1 :]
        if line.kind == TABLE and after[:1] and after[0].kind == HEADING_ROW and told[-1].kind != CAPTION:
            heads = (words_of(cell.pieces) for cell in takewhile(lambda cell: cell.kind == CELL, after[1:]))
            told.append(Line(CAPTION, (Piece(", ".join(filter(None, heads))),), depth=line.depth))
        told.append(line)
    return told


def with_captioned_pictures_in_the_text(lines: Lines) -> Lines:
    """Return lines in which pictures of a line alone, with a caption below, stand in no quotation."""
    told = []
    for line, after in zip_longest(lines, lines[1:]):
        alone = line.kind == PARAGRAPH and len(line.pieces) == 1 and line.pieces[0].text.startswith("![")
        captioned = alone and after is not None and after.kind == CAPTION
        told.append(replace(line, facts=()) if captioned else line)
    return told


@dataclass(frozen=True)
class Limit:
    """What a program cannot tell of any Word file: a file that shows it, what it finds there, and what we leave out."""

    what: str
    reader: str
    body: str
    found: tuple[str, ...]
    footnote: str = ""
    leave_out: Callable[[Lines], Lines] = list


_TURNED = f'<w:p>{run("Before ")}<w:dir w:val="rtl">{run("inside")}</w:dir></w:p>'
_POLISH = "<w:p>" + run("Dzień dobry", '<w:lang w:val="pl-PL"/>') + "</w:p>"
_CELL = "<w:tc>{}</w:tc>"
_TABLE = (
    '<w:tbl><w:tblPr><w:tblLook w:firstRow="0" w:firstColumn="1"/>{title}</w:tblPr>'
    "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    f"<w:tr>{_CELL.format(paragraph('Head'))}{_CELL.format(paragraph('Body'))}</w:tr></w:tbl>"
)
_NOTE = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
_IN_QUOTE, _CAPTION = '<w:pStyle w:val="FigureInQuote"/>', '<w:pStyle w:val="caption"/>'
_TABLE_FOUND = (TABLE, f"  {ROW}", f"    {CELL} | Head", f"    {CELL} | Body")

LIMITS = (
    *(
        Limit("Words within w:dir (ISO/IEC 29500-1, 17.3.2.8) are lost", reader, _TURNED, ("paragraph | Before",))
        for reader in READERS
    ),
    *(Limit("The language of words is not told", reader, _POLISH, ("paragraph | Dzień dobry",)) for reader in READERS),
    *(
        Limit("A heading column is not told", reader, _TABLE.format(title=""), _TABLE_FOUND, leave_out=without_headings)
        for reader in READERS
    ),
    Limit(
        "Levels of items are counted anew after a paragraph",
        "pandoc",
        item("Outer") + paragraph("More of it") + item("Inner", level=1),
        ("item 1, bullet | Outer", "paragraph | More of it", "item 1, bullet | Inner"),
        leave_out=levels_counted_anew,
    ),
    Limit(
        "Items of lists in footnotes are paragraphs",
        "pandoc",
        _NOTE,
        ("paragraph | [^1]", "note 1", "  paragraph | In a list"),
        footnote=item("In a list"),
        leave_out=without_lists_in_notes,
    ),
    Limit(
        "The description of a table, for screen readers, is its caption where it has none",
        "pandoc",
        _TABLE.format(title='<w:tblDescription w:val="Two cells"/>'),
        ("caption | Two cells", *_TABLE_FOUND),
        leave_out=with_descriptions_of_tables,
    ),
    Limit(
        "A picture with a caption stands in no quotation",
        "pandoc",
        picture("A dot", _IN_QUOTE)
        + paragraph("Words")
        + picture("A dot", _IN_QUOTE)
        + paragraph("Its name", _CAPTION),
        (
            "paragraph, in a quotation | ![A dot]",
            "paragraph | Words",
            "paragraph | ![A dot]",
            "caption | Its name",
        ),
        leave_out=with_captioned_pictures_in_the_text,
    ),
    Limit(
        "The number with which a list begins is not told",
        "mammoth",
        item("Seventh", instance=3),
        ("item 1, number | Seventh",),
        leave_out=without_starts,
    ),
    Limit(
        "Two lists in a row are one",
        "mammoth",
        item("One list") + item("Another", instance=2),
        ("item 1, bullet | One list", "item 1, bullet | Another"),
        leave_out=without_borders_of_lists,
    ),
)


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: f"{limit.reader}: {limit.what}")
def test_each_limit_is_the_programs_own(limit: Limit) -> None:
    content = minimal_word.word_file(limit.body, footnote=limit.footnote)

    assert tuple(READERS[limit.reader](content).told()) == limit.found


# --- What they find -------------------------------------------------------------------------------------------------


def expected(case: Case, reader: str) -> list[str]:
    """Return the outline of a document, without what a program cannot tell."""
    lines = document.project(case.document, case.materials.words(case.document.language)).lines
    for limit in LIMITS:
        if limit.reader == reader:
            lines = limit.leave_out(lines)
    return [line.told() for line in lines]


# Easy read has its own line for each sentence, which the outlines of these programs show as a space; Chinese has none
# there. LibreOffice reads those files (test_word.py), and so does the build.
CASES = {
    case.name: case
    for case in word_documents.everything()
    if case.lines or language.find(case.document.language).script.spaced
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", CASES)
def test_other_programs_find_all_that_the_document_says(name: str, reader: str) -> None:
    case = CASES[name]

    found = READERS[reader](without_turns(word_file(case)), lines=case.lines)

    assert [*unified_diff(expected(case, reader), found.told(), "document", reader, lineterm="", n=0)] == []


# What is broken in the Word file of every construct, as a pattern in its text and what is put there.
BROKEN = {
    "a level of a heading": (b'w:val="Heading5"', b'w:val="Heading4"'),
    "a level of an item": (b'<w:ilvl w:val="2"/>', b'<w:ilvl w:val="1"/>'),
    "a link within": (b'<w:hyperlink w:anchor="[^"]+"', b'<w:hyperlink w:anchor="nowhere"'),
    "an alternative text": (b'descr="A square"', b'descr=""'),
    # Pandoc goes by the one, mammoth by the other.
    "a heading row": (rb"(?s)<w:tblLook[^>]*/>(.*?)<w:tblHeader/>", rb"\1"),
    "a mark": (b'<w:rStyle w:val="Emphasis"/>', b""),
    "a quotation": (b'w:val="Quote"', b'w:val="Normal"'),
    "the mark of a note": (b'<w:footnoteReference w:id="1"/>', b""),
    "a word": (b"make publish", b"publish make"),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_told_from_a_whole_one(broken: str, reader: str) -> None:
    case = CASES["sample-en"]
    pattern, put = BROKEN[broken]
    changed, times = changed_text(without_turns(word_file(case)), pattern, put)

    found = READERS[reader](changed).told()

    assert times
    assert found != expected(case, reader)


def changed_text(content: bytes, pattern: bytes, put: bytes) -> tuple[bytes, int]:
    """Return a Word file in which the first match of a pattern in its text is another, and how many were found."""
    changed, times = BytesIO(), 0
    with ZipFile(BytesIO(content)) as old, ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part, times = re.subn(pattern, put, part, count=1)
            new.writestr(name, part)
    return changed.getvalue(), times
