"""A Word file that our writer had no hand in is judged by the same rules: one of python-docx's own template."""

import io

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.shared import RGBColor

from publisher.checks.output.word.names import says_on, whole
from publisher.checks.output.word_examination import examine
from tests.tools.materials import DOT
from tests.tools.word_damage import document as sound_document
from tests.tools.word_rules import ahead, broken, names, paragraph


def test_each_fault_of_a_file_of_another_program_is_found() -> None:
    document = Document()
    document.add_heading("Our plan", 1)
    document.add_heading("What we do", 3)
    document.add_picture(io.BytesIO(DOT.content))
    table = document.add_table(2, 2, style="Light Grid Accent 1")
    for cell in table._cells:  # noqa: SLF001 - the quickest way to all of them
        cell.text = "Word"
    table.cell(1, 0).merge(table.cell(1, 1))
    document.add_paragraph("Pale").runs[0].font.color.rgb = RGBColor(0xBB, 0xBB, 0xBB)
    document.core_properties.title = ""
    written = io.BytesIO()
    document.save(written)

    found = broken(written.getvalue())

    assert [one.rule.id for one in found] == [
        "alternative-text",
        "table-header",
        "simple-table",
        "contrast",
        "contrast",
        "heading-order",
        "title",
    ]
    # The theme's blue of a small heading has 4.03 to 1.
    assert [one.broken.near for one in found if one.rule.id == "contrast"] == ["What we do", "Pale"]


def test_a_plain_file_of_another_program_passes() -> None:
    document = Document()
    document.core_properties.title = "Our plan"
    document.add_heading("Our plan", 1)
    table = document.add_table(2, 2, style="Light Grid Accent 1")
    for cell in table._cells:  # noqa: SLF001 - the quickest way to all of them
        cell.text = "Word"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no name for it
    document.add_paragraph("Words.", style="List Bullet")
    written = io.BytesIO()
    document.save(written)

    assert names(written.getvalue()) == []


ENDLESS = "9" * 5000


@pytest.mark.parametrize(
    "properties",
    [
        f'<w:outlineLvl w:val="{ENDLESS}"/>',
        f'<w:ind w:left="{ENDLESS}" w:hanging="-{ENDLESS}"/>',
        f'<w:shd w:val="pct{ENDLESS}" w:fill="FFFFFF"/>',
        f'<w:numPr><w:ilvl w:val="{ENDLESS}"/><w:numId w:val="{ENDLESS}"/></w:numPr>',
    ],
)
def test_endless_numbers_do_not_stop_the_examination(properties: str) -> None:
    content = ahead(paragraph("Words", properties, f'<w:sz w:val="{ENDLESS}"/><w:szCs w:val="{ENDLESS}"/>'))

    refused, _, _ = examine(content, sound_document())

    assert any("value" in finding.message for finding in refused)


def test_endless_numbers_in_a_table_do_not_stop_the_examination() -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{ENDLESS}"/></w:tcPr>{paragraph("Words")}</w:tc>'
    row = f'<w:tr><w:trPr><w:gridBefore w:val="{ENDLESS}"/><w:tblHeader/></w:trPr>{cell}</w:tr>'
    around = f'<w:tbl><w:tblPr><w:tblInd w:w="{ENDLESS}"/><w:tblLook w:val="{ENDLESS}"/></w:tblPr>{row}</w:tbl>'

    refused, _, _ = examine(ahead(around), sound_document())

    assert any("value" in finding.message for finding in refused)


@pytest.mark.parametrize(
    ("stated", "number"),
    [
        ("12", 12),
        ("-3", -3),
        ("+4", 4),
        ("", 7),
        ("1.5", 7),
        ("x", 7),
        ("٣", 7),
        (" 1", 7),
        (ENDLESS, 7),
        ("2147483648", 2147483648),
    ],
)
def test_whole_numbers_are_read_as_word_writes_them(stated: str, number: int) -> None:
    assert whole(stated, 7) == number


@pytest.mark.parametrize(
    ("stated", "on"), [("1", True), ("true", True), ("on", True), ("0", False), ("", False), ("off", False)]
)
def test_an_attribute_is_on_where_it_says_so(stated: str, on: bool) -> None:
    assert says_on(stated) is on
