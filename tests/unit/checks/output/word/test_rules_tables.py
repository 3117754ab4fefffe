"""Tables of a Word file need a header row, and are plain rectangles."""

import pytest

from publisher.checks.output.word.names import Element, find, w
from publisher.findings import Severity
from tests.tools.word_rules import ahead, broken, changed, first, names, paragraph, told, without, xml

LOOK = '<w:tblLook w:firstRow="1" w:firstColumn="0"/>'
HEAD = "<w:trPr><w:tblHeader/></w:trPr>"


def cell(words: str = "a", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(*rows: str, look: str = LOOK) -> str:
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>{paragraph('Then.')}"


def headed(*rows: str, look: str = LOOK) -> bytes:
    return ahead(table(row(cell(), cell(), properties=HEAD), *rows, look=look))


def test_a_plain_table_passes() -> None:
    assert names(headed(row(cell(), cell()))) == []


def test_our_table_without_its_mark_is_found_by_its_first_words() -> None:
    [found] = broken(changed(without("tblHeader")))

    assert found.finding().severity is Severity.ERROR
    assert found.broken.near == "Day"
    assert found.finding().message == (
        "The table that begins “Day Opens Monday eight Friday nine” has no header row. "
        "This is what Word's Accessibility Checker asks as “Missing table header”."
    )


def test_a_mark_that_is_off_is_none() -> None:
    def turn_off(root: Element) -> None:
        first(root, "tblHeader").set(w("val"), "0")

    assert names(changed(turn_off)) == ["table-header"]


def test_a_header_row_that_is_not_the_first_is_found() -> None:
    assert "not the first" in told(ahead(table(row(cell()), row(cell(), properties=HEAD))))


@pytest.mark.parametrize("look", ["", '<w:tblLook w:firstRow="0"/>', '<w:tblLook w:val="0680"/>'])
def test_a_look_that_denies_the_header_row_is_found(look: str) -> None:
    assert "option “Header Row” is off" in told(headed(look=look))


def test_the_older_form_of_the_look_is_read() -> None:
    assert names(headed(look='<w:tblLook w:val="06A0"/>')) == []


@pytest.mark.parametrize(
    "merged",
    [
        row(cell(properties='<w:gridSpan w:val="2"/>')),
        row(cell(properties='<w:vMerge w:val="restart"/>'), cell()),
        row(cell(properties="<w:vMerge/>"), cell()),
        row(cell(properties='<w:hMerge w:val="restart"/>'), cell()),
    ],
)
def test_merged_cells_are_found(merged: str) -> None:
    [found] = broken(headed(merged))

    assert (found.rule.name, found.finding().severity) == ("Use of merged or split cells", Severity.WARNING)
    assert "has merged cells" in found.finding().message


@pytest.mark.parametrize(
    "split",
    [
        row(cell(), cell(), cell()),
        row(cell()),
        row(cell(), properties='<w:trPr><w:gridAfter w:val="1"/></w:trPr>'),
    ],
)
def test_rows_of_other_lengths_are_found(split: str) -> None:
    assert "has split cells" in told(headed(split))


def test_a_table_inside_a_table_is_found_and_looked_at_too() -> None:
    def nest(root: Element) -> None:
        holder = xml(f"<all>{table(row(cell('inner')))}</all>")
        first(root, "tc").extend(list(holder))

    assert names(changed(nest)) == ["table-header", "simple-table"]


def test_cells_in_fields_to_fill_in_are_cells() -> None:
    wrapped = f"<w:sdt><w:sdtPr><w:alias w:val='Day'/></w:sdtPr><w:sdtContent>{cell()}</w:sdtContent></w:sdt>"

    assert names(headed(row(wrapped, cell()))) == []


def test_a_row_and_a_column_in_which_nothing_stands_are_found() -> None:
    assert "row in which nothing stands" in told(headed(row(cell(""), cell(" "))))
    assert "column in which nothing stands" in told(
        ahead(table(row(cell(), cell(""), properties=HEAD), row(cell(), cell(""))))
    )


def test_single_blank_cells_pass() -> None:
    assert names(ahead(table(row(cell(""), cell(), properties=HEAD), row(cell(), cell(""))))) == []


def test_tables_in_notes_are_looked_at() -> None:
    message = told(changed(lambda root: first(root, "p").addprevious(xml(table(row(cell())))), "word/footnotes.xml"))

    assert "in the notes" in message


def test_nothing_of_a_table_without_rows_ends_the_rules() -> None:
    def empty(root: Element) -> None:
        holder = first(root, "tbl")
        for one in holder.findall(w("tr")):
            holder.remove(one)

    assert find(xml(table()), "tblPr") is not None
    assert names(changed(empty)) == []
