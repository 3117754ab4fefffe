"""A Word file that our writer had no hand in is judged by the same rules: one of python-docx's own template."""

import io

from docx import Document
from docx.oxml import OxmlElement
from docx.shared import RGBColor

from tests.tools.materials import DOT
from tests.tools.word_rules import broken, names


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
