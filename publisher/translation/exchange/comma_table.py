"""CSV for spreadsheets: written so that Excel and LibreOffice open it, and read back as they save it.

A cell that a spreadsheet would take for a formula (OWASP, “CSV Injection”) gets an apostrophe in front, which is taken
away again on reading.
"""

import csv
import io
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping, Sequence
from itertools import islice

from publisher.errors import Place, SourceError
from publisher.model import State
from publisher.translation.exchange.unit import Handover, Label, Returned, ReturnedUnit, Unit

COLUMNS = ("id", "kind", "path", "source", "target", "state", "previous", "note", "document", "from", "into")
_NEEDED = ("id", "source", "target", "document", "from", "into")
_DELIMITERS = ",;\t|"
# What makes a cell a formula, and the apostrophes of a cell that has them already, so that reading is the reverse.
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NOT_TRANSLATED = "untranslated"
_CHANGED = "changed"
# The column is information: what a translator did not touch says nothing of new words, and a higher word confirms them.
_SAYS: dict[str, State | None] = {
    "": None,
    _NOT_TRANSLATED: None,
    _CHANGED: None,
    State.DRAFT.value: None,
    State.TRANSLATED.value: State.TRANSLATED,
    State.REVIEWED.value: State.REVIEWED,
    State.APPROVED.value: State.APPROVED,
}
_LONGEST_CELL = 1_000_000
# Where the names of our columns are looked for, in letters; the first of a longer line say enough of what parts cells.
_LONGEST_HEAD = 10_000


def write(handover: Handover) -> bytes:
    """Return the file that a translator gets: UTF-8 with the mark that Excel looks for, every cell in quotes."""
    target = io.StringIO()
    rows = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for unit in handover.units:
        rows.writerow([_guarded(cell) for cell in _row(unit, handover)])
    return BOM_UTF8 + target.getvalue().encode()


def _row(unit: Unit, handover: Handover) -> tuple[str, ...]:
    named = {"path", "kind", "previous-source"}
    notes = "\n".join(f"{kind}: {words}" for kind, words in unit.hints if kind not in named)
    return (
        str(unit.label),
        "\n".join(unit.kinds),
        "\n".join(unit.paths),
        unit.source,
        unit.target,
        _state(unit),
        unit.previous,
        notes,
        handover.name,
        handover.source_language,
        handover.language,
    )


def _state(unit: Unit) -> str:
    if unit.standing is None:
        return _NOT_TRANSLATED
    return _CHANGED if unit.standing.changed else unit.standing.state.value


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _freed(cell: str) -> str:
    lines = cell.replace("\r\n", "\n").replace("\r", "\n")
    return lines[1:] if lines.startswith("'") and _FORMULA.match(lines) else lines


def read(content: bytes, *, path: str) -> tuple[Returned, ...]:
    """Return what a CSV file holds, in whatever encoding and with whatever separator a spreadsheet saved it.

    Lines are rows as a spreadsheet counts them: 1 is the head. Raises `SourceError` where it cannot be read at all.
    """
    text = _text(content, path)
    rows = _rows(text, path)
    head = [cell.strip().casefold() for cell in rows[0]] if rows else []
    if missing := [name for name in _NEEDED if name not in head]:
        raise SourceError(
            f"This table has no column “{missing[0]}”.",
            mend="Keep the first row and all columns as they were exported.",
            place=Place(path, 1),
        )
    if doubled := [name for name in _NEEDED if head.count(name) > 1]:
        raise SourceError(
            f"This table has two columns “{doubled[0]}”.", mend="Delete one of them.", place=Place(path, 1)
        )
    at = {name: head.index(name) for name in COLUMNS if name in head}
    units: list[ReturnedUnit] = []
    no_states: dict[str, list[int]] = {}
    said: dict[tuple[str, str, str], int] = {}
    for number, cells in islice(enumerate(rows, start=1), 1, None):
        if not any(cell.strip() for cell in cells):
            continue
        row = {name: _freed(cells[index]) if index < len(cells) else "" for name, index in at.items()}
        if _said(row) in _SAYS:
            found = Label.find(row["id"]), row["source"], row["target"], Place(path, number)
            units.append(ReturnedUnit(*found, _SAYS[_said(row)]))
        else:
            no_states.setdefault(_said(row), []).append(number)
        about = (row["document"].strip(), row["from"].strip(), row["into"].strip())
        if any(about):
            said.setdefault(about, number)
    if len(said) > 1:
        raise SourceError(
            "This table holds rows of more than one text or language.",
            mend="Save the rows of each as a file of its own; the columns document, from and into say which they are.",
            place=Place(path, max(said.values())),
        )
    name, source, target = next(iter(said), ("", "", ""))
    faults = tuple(_no_state(word, numbers, path) for word, numbers in no_states.items())
    return (Returned(path, name, source, target, tuple(units), "", faults),)


def _text(content: bytes, path: str) -> str:
    encoding = "utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"This file is not UTF-8: byte {content[error.start]:#04x} is no letter there.",
            mend="Save it from the spreadsheet as “CSV UTF-8”; letters of other encodings would be lost.",
            place=Place(path, content.count(b"\n", 0, error.start) + 1),
        ) from error


def _rows(text: str, path: str) -> list[list[str]]:
    """Return the rows of a table, by the separator that its first line has."""
    if text.startswith("sep="):  # Excel's own first line
        text = text.partition("\n")[2]
    first = text[:_LONGEST_HEAD].replace("\r", "\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=lambda sign: _known_columns(first, sign))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(reader)
    except csv.Error as error:
        raise SourceError(
            f"This table is broken: {error}.",
            mend="Save it once more from the spreadsheet; each cell with quotes ends with them.",
            place=Place(path, reader.line_num),
        ) from error
    finally:
        csv.field_size_limit(before)


def _known_columns(head: str, delimiter: str) -> int:
    """Return how many of our columns a table has if this sign parts the cells of its head."""
    cells: Sequence[str] = next(csv.reader([head], delimiter=delimiter), [])
    return sum(cell.strip().casefold() in COLUMNS for cell in cells)


def _said(row: Mapping[str, str]) -> str:
    return row.get("state", "").strip().casefold()


def _no_state(said: str, numbers: Sequence[int], path: str) -> SourceError:
    rows = f" It stands in {len(numbers):,} rows, this one being the first." if len(numbers) > 1 else ""
    return SourceError(
        f"“{said}” is not the state of a translation.{rows}",
        mend=f"Write one of: {', '.join(name for name in _SAYS if name)}.",
        place=Place(path, numbers[0]),
    )
