"""The projection of Word files, on a file that our writer did not make."""

import io

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from tests.projections.word import project


def test_tells_what_another_program_wrote() -> None:
    document = docx.Document()
    document.core_properties.title = "Minutes"
    document.add_heading("Agenda", level=2)
    paragraph = document.add_paragraph("We met in ")
    paragraph.add_run("May").bold = True
    document.add_paragraph("Apologies", style="List Bullet").paragraph_format.keep_with_next = True
    document.add_table(1, 2).cell(0, 1).text = "Right"
    content = io.BytesIO()
    document.save(content)

    told = project(content.getvalue()).splitlines()

    assert "Title: Minutes" in told
    text = told[told.index("[heading 2] Agenda") :]
    assert text == [
        "[heading 2] Agenda",
        "[Normal] We met in ⟨May⟩(b)",
        "[List Bullet, direct keepNext] Apologies",
        "table [Normal Table, firstRow, firstColumn]",
        "  row",
        "    [Normal]",
        "    [Normal] Right",
    ]


def test_tells_a_heading_that_stands_at_another_level_of_the_outline() -> None:
    document = docx.Document()
    document.add_heading("Agenda", level=2)
    level = document.styles["Heading 2"].element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    level.set(qn("w:val"), "4")
    content = io.BytesIO()
    document.save(content)

    told = project(content.getvalue()).splitlines()

    assert "[heading 2, outline 5] Agenda" in told


def test_tells_the_description_of_a_table_and_cells_that_are_merged() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Both"
    description = OxmlElement("w:tblDescription")
    description.set(qn("w:val"), "Who came")
    table._tbl.tblPr.append(description)  # noqa: SLF001 - python-docx has no name for it
    content = io.BytesIO()
    document.save(content)

    told = project(content.getvalue()).splitlines()

    assert "table [Normal Table, firstRow, firstColumn] (described: Who came)" in told
    assert told[told.index("    gridSpan") + 1] == "    [Normal] Both"
