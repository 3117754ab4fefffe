"""The list of contents of Word files."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]  # it has no types

from publisher.model import (
    Abbreviation,
    Block,
    Contact,
    Document,
    Heading,
    Image,
    Inlines,
    Link,
    Note,
    NoteReference,
    Paragraph,
    Span,
    Text,
)
from publisher.writers.docx import write
from tests.projections.word import project
from tests.tools.materials import StockMaterials

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

HEADING: Inlines = (
    Link((Text("Aims"),), "https://example.org/"),
    NoteReference("a"),
    Text(" "),
    Span((Text("zdrowie"),), "pl"),
    Image("dot", " seen"),
)


FIELD = r'{TOC \o "2-3" \h \z \u}'


def page(number: int) -> str:
    """Return the field of the page of a heading, which shows nothing yet."""
    return rf"{{PAGEREF _Toc{number:08} \h}}"


def long_text(language: str = "en", *, sections: int = 5, edition: str = "", paper: str = "") -> Document:
    """Return a text of so many sections, the first of them with all that a heading can hold."""
    blocks: list[Block] = []
    for number in range(1, sections + 1):
        blocks.append(Heading(2, HEADING if number == 1 else (Text(f"Section {number}"),), f"section-{number}"))
        blocks += [Paragraph((Text("Words."),))] * 9
    blocks[3:3] = [Heading(3, (Text("Part"),)), Heading(4, (Text("Piece"),))]
    notes = (Note("a", (Paragraph((Text("why"),)),)),)
    return Document("text", "Our vision", language, tuple(blocks), notes=notes, edition=edition, paper=paper)


def listed(document: Document) -> list[str]:
    """Return the lines of the list of contents."""
    text = project(write(document, StockMaterials())).split("\n\n")[2].splitlines()
    start = next((at for at, line in enumerate(text) if line.startswith("control")), len(text))
    return [line.strip() for line in text[start:] if line.startswith(("control", "  "))]


def test_contents_are_links_to_the_headings_in_one_field_that_has_no_page_numbers_yet() -> None:
    assert listed(long_text()) == [
        "control [Table of Contents]",
        "[TOC Heading] Contents",
        rf"[toc 2] {FIELD}⟨⟨Aims ⟩(Hyperlink)⟨zdrowie⟩(Hyperlink, pl-PL)⟨ seen⟩(Hyperlink)⇥{page(1)}⟩(#_Toc00000001)",
        f"[toc 3] ⟨⟨Part⟩(Hyperlink)⇥{page(2)}⟩(#_Toc00000002)",
        *(
            f"[toc 2] ⟨⟨Section {number}⟩(Hyperlink)⇥{page(number + 1)}⟩(#_Toc0000000{number + 1})"
            for number in range(2, 6)
        ),
        "[Contents End]",
    ]


def test_every_entry_goes_to_the_bookmark_of_its_heading() -> None:
    text = project(write(long_text(), StockMaterials())).split("\n\n")[2]

    assert "[heading 2] ⚓_Toc00000006 ⚓section_5 Section 5" in text
    assert "[heading 3] ⚓_Toc00000002 Part" in text
    assert "[heading 4] Piece" in text


def test_what_the_program_adds_after_the_text_is_listed_as_word_would_list_it() -> None:
    long = long_text()
    short = Paragraph((Abbreviation("NHS", "National Health Service"),))
    document = Document("text", "x", "en", (*long.blocks, short), notes=long.notes, contact=Contact(email="a@b.org"))

    assert [line.split("⇥")[0] for line in listed(document)[-3:]] == [
        "[toc 2] ⟨⟨Short forms⟩(Hyperlink)",
        "[toc 2] ⟨⟨Contact us⟩(Hyperlink)",
        "[Contents End]",
    ]


@pytest.mark.parametrize(
    ("document", "has_contents"),
    [
        (long_text(sections=4), False),
        (long_text(edition="standard"), True),
        (long_text(edition="large-print"), True),
        (long_text(edition="easy-read"), True),
        (long_text(paper="DL"), False),
    ],
    ids=["four sections", "standard", "large print", "easy read", "folded"],
)
def test_contents_stand_where_the_pdf_has_them(document: Document, *, has_contents: bool) -> None:
    assert bool(listed(document)) is has_contents


def test_the_title_of_the_contents_is_outside_the_outline() -> None:
    with zipfile.ZipFile(io.BytesIO(write(long_text(), StockMaterials()))) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
        settings = package.read("word/settings.xml")
    (style,) = (style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "TOCHeading")

    assert [base.get(f"{W}val") for base in style.iter(f"{W}basedOn")] == ["Normal"]
    assert style.find(f"{W}pPr/{W}outlineLvl") is None
    assert b"updateFields" not in settings  # Word would ask every reader before it shows the text


@pytest.mark.parametrize("version", [FileFormat.MICROSOFT_365, FileFormat.OFFICE_2013], ids=lambda value: value.value)
@pytest.mark.parametrize("language", ["en", "ur", "bn"])
def test_a_file_with_contents_is_valid(language: str, version: FileFormat, tmp_path: Path) -> None:
    file = tmp_path / "long.docx"
    file.write_bytes(write(long_text(language), StockMaterials()))

    assert [str(error) for error in OpenXmlValidator(version).validate(file).errors] == []
