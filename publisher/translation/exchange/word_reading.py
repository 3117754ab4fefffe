"""The Word table as translators send it back, saved by Word, LibreOffice or another program.

What cannot be taken for sure (tracked changes, merged cells, tables in tables, pictures) is told by its row.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import count
from posixpath import normpath

from lxml import etree

from publisher.errors import Place, SourceError
from publisher.translation.exchange.unit import Label, Returned, ReturnedUnit
from publisher.translation.exchange.word_table import ARROW
from publisher.translation.exchange.xml_reading import local, parse

# Bytes of one part when it is unpacked, and parts of a file: a table of 40,000 rows has some 60 MB in one part.
_LARGEST_PART = 128 * 1024 * 1024
_MOST_PARTS = 2_000
_BROKEN = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, KeyError, EOFError, OSError, ValueError)
_HEAD = re.compile(rf"(?P<name>.+): (?P<source>\S+) {ARROW} (?P<target>\S+)")
_CELLS = 3
_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"})
_MERGED = frozenset({"gridSpan", "vMerge", "hMerge"})
# Packages of Office are stored or deflated (ECMA-376, part 2, annex C); others ask for memory of their own choice.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# What wraps content without being any (ECMA-376, 17.5.2 and 17.16.22; smart tags and custom XML are of older files).
_THROUGH = frozenset({"sdt", "sdtContent", "hyperlink", "smartTag", "customXml", "fldSimple", "bdo", "dir"})
_NOT_WORDS = {
    "drawing": "a picture",
    "pict": "a picture",
    "object": "an object of another program",
    "AlternateContent": "a picture",
    "sym": "a sign of a special font",
    "footnoteReference": "a footnote",
    "endnoteReference": "an endnote",
    "oMath": "a formula",
    "oMathPara": "a formula",
    "ruby": "a reading aid above words",
    "contentPart": "a drawing by hand",
    "altChunk": "another file",
    "subDoc": "another file",
    "tbl": "a table",
}
# What may be passed over, since it says no words (ECMA-376, 17.3 and 17.13): properties, marks of places, comments and
# spelling, the code of fields, ends of lines that are only possible. All else is told: no word is lost in silence.
_SAYS_NOTHING = frozenset(
    {
        *("tcPr", "pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr"),
        *("bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "proofErr"),
        *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
        *("fldChar", "fldData", "instrText", "lastRenderedPageBreak", "softHyphen"),
    }
)


def read(content: bytes, *, path: str) -> tuple[Returned, ...]:
    """Return what the table of a Word file holds; lines are its rows, of which the head is the first.

    Raises `SourceError` where the file cannot be read, or has no table of this program's export.
    """
    root = parse(_main_part(content, path), path=path)
    rows = list(_rows(root))
    head: re.Match[str] | None = None
    units: list[ReturnedUnit] = []
    faults: list[SourceError] = []
    for number, row in rows:
        place = Place(path, number)
        cells = list(_children(row, "tc"))
        first = _visible(cells[0]) if cells else ""
        if found := _HEAD.fullmatch(first):
            head = head or found
            if head[0] != found[0]:
                raise SourceError(
                    f"This file holds tables of more than one text or language: “{head[0]}” and “{found[0]}”.",
                    mend="Save each table as a file of its own, with its first row.",
                    place=place,
                )
            if len(cells) != _CELLS:
                raise _columns(len(cells), place)
            continue
        try:
            units.append(_unit(row, cells, place))
        except SourceError as error:
            faults.append(error)
    if head is None:
        raise SourceError(
            "This Word file has no table of texts to translate, or its first row is gone.",
            mend=f"Put the first row back, whose first cell says which text it is: “leaflet: en {ARROW} pl”.",
            place=Place(path, 1),
        )
    return (Returned(path, head["name"], head["source"], head["target"], tuple(units), "", tuple(faults)),)


def _main_part(content: bytes, path: str) -> bytes:
    """Return the words of a Word file: the part that the package names first. Nothing else of it is looked at."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if len(package.infolist()) > _MOST_PARTS:
                raise _too_large(path)
            relationships = parse(_part(package, "_rels/.rels", path), path=path)
            targets = (
                one.get("Target", "")
                for one in relationships
                if isinstance(one.tag, str)
                and one.get("Type", "").endswith("/officeDocument")
                and one.get("TargetMode", "Internal") == "Internal"
            )
            return _part(package, normpath(next(targets, "word/document.xml").lstrip("/")), path)
    except _BROKEN as error:
        raise SourceError(
            "This is no Word file that can be read: it is broken, locked by a password, or of another program.",
            mend="Open it in Word and save it once more as a .docx file without a password.",
            place=Place(path),
        ) from error


def _part(package: zipfile.ZipFile, name: str, path: str) -> bytes:
    if package.getinfo(name).compress_type not in _METHODS:
        raise NotImplementedError
    with package.open(name) as part:
        # What the package says of a size need not be true: reading ends where it must.
        content = part.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART:
        raise _too_large(path)
    return content


def _too_large(path: str) -> SourceError:
    return SourceError(
        "This Word file is far larger than any table of texts when it is unpacked.",
        mend="Send translators a file of “publisher translate export”, and nothing else in it.",
        place=Place(path),
    )


def _rows(root: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """Yield the rows of our table, each with its number; one that was parted into several is counted through."""
    numbers = count(1)
    for body in root:
        if local(body) == "body":
            for table in _children(body, "tbl"):
                rows = list(_children(table, "tr"))
                if any(_is_ours(row) for row in rows):
                    yield from ((next(numbers), row) for row in rows)


def _is_ours(row: etree._Element) -> bool:
    first = next(_children(row, "tc"), None)
    words = _visible(first) if first is not None else ""
    return bool(Label.find(words) or _HEAD.fullmatch(words))


def _children(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Yield the children of a name, also those that stand in content controls."""
    for child in parent:
        if not isinstance(child.tag, str):
            continue
        if local(child) == wanted:
            yield child
        elif local(child) in _THROUGH:
            yield from _children(child, wanted)


def _visible(cell: etree._Element) -> str:
    """Return all words of a cell in one line, whatever stands between them."""
    words = "".join(one.text or "" for one in cell.iter() if isinstance(one.tag, str) and local(one) == "t")
    return " ".join(words.split())


def _unit(row: etree._Element, cells: list[etree._Element], place: Place) -> ReturnedUnit:
    """Return what a row says. Raises `SourceError` where that is not sure."""
    named = _named(cells)
    names = {local(one) for one in row.iter() if isinstance(one.tag, str)}
    if names & _TRACKED:
        raise SourceError(
            f"This row{named} has tracked changes, so it says two things.",
            mend="Accept or reject all changes in Word (Review, Accept), and save the file.",
            place=place,
        )
    if names & _MERGED:
        raise SourceError(
            f"Cells of this row{named} were joined.",
            mend="Split them again, so that each row has three cells: its id, the text, the translation.",
            place=place,
        )
    if "tbl" in names:
        raise SourceError(
            f"A table stands inside a cell of this row{named}.", mend="Take it out, and keep its words.", place=place
        )
    if len(cells) != _CELLS:
        raise _columns(len(cells), place, named)
    return ReturnedUnit(
        Label.find(_visible(cells[0])), _text(cells[1], place, named), _text(cells[2], place, named), place
    )


def _named(cells: list[etree._Element]) -> str:
    label = Label.find(_visible(cells[0])) if cells else None
    return f", segment {label.id}," if label else ""


def _columns(found: int, place: Place, named: str = "") -> SourceError:
    return SourceError(
        f"This row{named} has {found} cell{'' if found == 1 else 's'}; a column was deleted or added.",
        mend="Each row has three cells: its id, the text, the translation. Undo it, or export the table once more.",
        place=place,
    )


def _text(cell: etree._Element, place: Place, named: str) -> str:
    """Return the words of a cell; each paragraph and each line break begins a line."""
    return "\n".join("".join(_words(paragraph, place, named)) for paragraph in _paragraphs(cell, place, named))


def _paragraphs(parent: etree._Element, place: Place, named: str) -> Iterator[etree._Element]:
    """Yield the paragraphs of a cell. Raises `SourceError` for what is neither one nor without words."""
    for child in parent:
        if not isinstance(child.tag, str):
            continue
        name = local(child)
        if name == "p":
            yield child
        elif name in _THROUGH:
            yield from _paragraphs(child, place, named)
        elif name not in _SAYS_NOTHING:
            raise _refused(_NOT_WORDS.get(name, f"<{name}>"), place, named)


def _words(parent: etree._Element, place: Place, named: str) -> Iterator[str]:
    for child in parent:
        if not isinstance(child.tag, str):
            continue
        match local(child):
            case "t":
                yield child.text or ""
            case "br" | "cr":
                yield "\n"
            case "tab" | "ptab":
                yield " "
            case "noBreakHyphen":
                yield "\u2011"
            case "r":
                if _is_hidden(child):
                    raise _refused("hidden words", place, named)
                yield from _words(child, place, named)
            case name if name in _THROUGH:
                yield from _words(child, place, named)
            case name if name not in _SAYS_NOTHING:
                raise _refused(_NOT_WORDS.get(name, f"<{name}>"), place, named)
            case _:
                pass


def _is_hidden(run: etree._Element) -> bool:
    return any(
        local(one) == "vanish" and next(iter(one.values()), "1") not in {"0", "false", "off"}
        for properties in _children(run, "rPr")
        for one in properties
        if isinstance(one.tag, str)
    )


def _refused(what: str, place: Place, named: str) -> SourceError:
    return SourceError(
        f"This row{named} holds {what}, which no translation can hold.", mend="Write words alone.", place=place
    )
