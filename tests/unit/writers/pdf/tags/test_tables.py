"""Which headings a cell answers to."""

from xml.etree import ElementTree as ET

from publisher.writers.pdf.tags.tables import headings_by_cell


def headings(markup: str) -> dict[str, list[str]]:
    table = ET.fromstring(f"<table>{markup}</table>")  # noqa: S314 - written here
    return {str(cell.text): [str(heading.text) for heading in found] for cell, found in headings_by_cell(table).items()}


def test_one_row_and_one_column_of_headings_are_said_by_their_scopes() -> None:
    table = (
        '<thead><tr><td/><th scope="col">A</th></tr></thead>'
        '<tbody><tr><th scope="row">r</th><td>1</td></tr><tr><th scope="row">s</th><td>2</td></tr></tbody>'
    )

    assert headings(table) == {}


def test_two_rows_of_headings_with_a_span_are_named_by_each_cell() -> None:
    table = (
        '<thead><tr><th rowspan="2" scope="col">Town</th><th colspan="2" scope="col">Homes</th></tr>'
        '<tr><th scope="col">2021</th><th scope="col">2022</th></tr></thead>'
        '<tbody><tr><th scope="row">Southend</th><td>14</td><td>15</td></tr></tbody>'
    )

    assert headings(table) == {"14": ["Southend", "Homes", "2021"], "15": ["Southend", "Homes", "2022"]}


def test_heading_over_several_rows_heads_each_of_them() -> None:
    table = '<tbody><tr><th rowspan="2" scope="row">r</th><td>1</td></tr><tr><td>2</td></tr></tbody>'

    assert headings(table) == {"1": ["r"], "2": ["r"]}


def test_second_heading_row_heads_only_what_is_below_it() -> None:
    table = '<tr><th scope="col">A</th></tr><tr><td>1</td></tr><tr><th scope="col">B</th></tr><tr><td>2</td></tr>'

    assert headings(table) == {"1": ["A"], "2": ["A", "B"]}


def test_table_within_a_cell_keeps_its_headings_to_itself() -> None:
    table = (
        '<tr><th scope="col" colspan="2">A</th></tr><tr><td>1<table><tr><th scope="col">inner</th></tr>'
        "<tr><td>x</td></tr></table></td><td>2</td></tr>"
    )

    assert headings(table) == {"1": ["A"], "2": ["A"]}
