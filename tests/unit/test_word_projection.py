"""The projection of Word files, on a file that our writer did not make."""

import io

import docx

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
