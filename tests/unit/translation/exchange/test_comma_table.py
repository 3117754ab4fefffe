"""CSV as spreadsheets save it, and cells that a spreadsheet would run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import SourceError
from publisher.model import State
from publisher.translation.exchange import Handover, Returned, comma_table
from publisher.translation.exchange.unit import Label, Unit

UNITS = tuple(
    Unit(Label(f"{number:08x}", "", number, 3), source, target, ("paragraph",), (), ())
    for number, (source, target) in enumerate(
        (("Come; sit, please", "Przyjdź"), ('Say "A"\nSay B', "Powiedz „A”\nPowiedz B"), ("=1+1", "-5 °C")), start=1
    )
)
HANDOVER = Handover("leaflet", "A leaflet", "source/leaflet.md", "en", "pl", UNITS)


def back(content: bytes) -> Returned:
    (returned,) = comma_table.read(content, path="leaflet.csv")
    return returned


def rows() -> list[list[str]]:
    return list(csv.reader(io.StringIO(comma_table.write(HANDOVER).decode("utf-8-sig"), newline="")))


def saved(changed: list[list[str]], **dialect: object) -> str:
    written = io.StringIO()
    csv.writer(written, **dialect).writerows(changed)  # type: ignore[arg-type]  # what a dialect is
    return written.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        comma_table.read(content, path="leaflet.csv")
    return str(caught.value)


def test_excel_finds_the_mark_of_utf_8_and_every_column() -> None:
    content = comma_table.write(HANDOVER)

    assert content.startswith(b'\xef\xbb\xbf"id","kind","path","source","target","state","previous","note","document"')
    assert content.count(b"\r\n") == 4


@pytest.mark.parametrize(
    "content",
    [
        saved(rows(), delimiter=";").encode("utf-8-sig"),
        saved(rows(), delimiter=";").encode(),
        saved(rows(), delimiter="\t").encode("utf-16"),
        saved(rows(), delimiter=",", lineterminator="\n").encode(),
        saved(rows(), delimiter=";", quoting=csv.QUOTE_ALL).encode("utf-8-sig"),
        b"sep=;\r\n" + saved(rows(), delimiter=";").encode(),
        saved(rows()).replace("Say B", "Say B").replace("\nSay", "\r\nSay").encode(),
        saved([[*row, "", ""] for row in rows()]).encode(),
        saved([*rows(), ["", "", ""], []]).encode(),
        saved(rows(), lineterminator="\r", quoting=csv.QUOTE_ALL).encode(),
        saved(
            [[*row, *(f"{cell}{at}" for at in range(50_000))] for row, cell in zip(rows(), "abcd", strict=True)]
        ).encode(),
        saved([[cell for at, cell in enumerate(row) if at not in {1, 2, 5, 6, 7}] for row in rows()]).encode(),
    ],
    ids=[
        "semicolons",
        "no-mark",
        "utf-16",
        "lf",
        "quotes",
        "sep",
        "crlf-in-cells",
        "more",
        "empty-rows",
        "cr",
        "very-many",
        "fewer",
    ],
)
def test_what_a_spreadsheet_saves_is_read(content: bytes) -> None:
    returned = back(content)

    assert returned.faults == ()
    assert (returned.name, returned.source_language, returned.language) == ("leaflet", "en", "pl")
    assert [(unit.source, unit.target) for unit in returned.units] == [(unit.source, unit.target) for unit in UNITS]
    assert [unit.place.line for unit in returned.units] == [2, 3, 4] or content.startswith(b"sep")


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc"))),
    st.sampled_from(["", "=", "+", "-", "@", "\t", "'=", "''-", "\uff1d"]),
)
def test_no_cell_is_a_formula_and_each_comes_back(words: str, begin: str) -> None:
    text = begin + words
    unit = Unit(Label("00000001", "", 1, 1), text, "", (), (), ())

    content = comma_table.write(Handover("leaflet", "T", "p", "en", "pl", (unit,)))

    cells = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))[1]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d")) for cell in cells)
    assert back(content).units[0].source == text


@pytest.mark.parametrize(
    ("word", "state"), [("Translated", State.TRANSLATED), ("approved", State.APPROVED), ("draft", None), ("", None)]
)
def test_the_column_of_states_can_confirm_and_says_nothing_where_nobody_touched_it(
    word: str, state: State | None
) -> None:
    changed = rows()
    changed[1][5] = word

    assert back(saved(changed).encode()).units[0].state is state


def test_a_word_that_is_no_state_is_a_fault_of_its_row() -> None:
    changed = rows()
    changed[2][5] = "ready"

    (fault,) = back(saved(changed).encode()).faults
    assert (fault.place.line, fault.message) == (3, "“ready” is not the state of a translation.")


def test_a_word_that_is_no_state_is_told_once_with_how_many_rows_have_it() -> None:
    changed = [rows()[0], *([*row[:5], "done", *row[6:]] for row in rows()[1:])]

    (fault,) = back(saved(changed).encode()).faults
    assert (fault.place.line, fault.message) == (
        2,
        "“done” is not the state of a translation. It stands in 3 rows, this one being the first.",
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (saved([row[:3] for row in rows()]).encode(), "leaflet.csv:1: This table has no column “source”"),
        (saved(rows()[1:]).encode(), "leaflet.csv:1: This table has no column “id”"),
        (b"", "leaflet.csv:1: This table has no column “id”"),
        (saved([[*row, row[0]] for row in rows()]).encode(), "two columns “id”"),
        (saved(rows()).encode("cp1250", "replace"), "leaflet.csv:2: This file is not UTF-8"),
        (saved(rows()).encode() + b'"never closed', "This table is broken"),
        (b"x" * 200_000, "leaflet.csv:1: This table has no column “id”"),
        (b'"' + b"x" * 2_000_000, "leaflet.csv:1: This table is broken"),
        (b",".join(b"column %d" % number for number in range(200_000)), "has no column “id”"),
        (saved([*rows(), [*rows()[1][:8], "poster", "en", "pl"]]).encode(), "rows of more than one text or language"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_row(content: bytes, says: str) -> None:
    assert says in refusal(content)
