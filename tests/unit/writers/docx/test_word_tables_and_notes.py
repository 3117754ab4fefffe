"""Tables and footnotes of Word files, in all places where they can stand."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]  # it has no types

from publisher.model import (
    Block,
    Cell,
    CodeBlock,
    Document,
    Heading,
    Inlines,
    Link,
    List,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    Span,
    Table,
    Text,
)
from publisher.writers.docx import write
from publisher.writers.docx.design import Design
from tests.projections.word import project
from tests.tools.materials import StockMaterials

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARK = NoteReference("a")


def written(*blocks: Block, note: tuple[Block, ...] = (), language: str = "en", paper: str = "") -> bytes:
    notes = (Note("a", note),) if note else ()
    return write(Document("text", "Our vision", language, blocks, notes=notes, paper=paper), StockMaterials())


def lines(content: bytes, part: int = 2) -> list[str]:
    """Return the lines of the text without the title, or those of the notes (`part` 3)."""
    return project(content).split("\n\n")[part].splitlines()[1:]


def words(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def items(*blocks: Block) -> List:
    return List((ListItem(blocks),))


def table(*rows: tuple[str, ...], head: tuple[str, ...] = (), caption: Inlines = ()) -> Table:
    top = (Row(tuple(Cell((Text(text),), "column") for text in head)),) if head else ()
    return Table(top, tuple(Row(tuple(Cell((Text(text),)) for text in row)) for row in rows), caption)


def body(content: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read("word/document.xml"))


@pytest.mark.parametrize("paper", ["", "A5"])
def test_tables_in_lists_and_quotations_fit_on_the_page(paper: str) -> None:
    deep: Block = table(("a", "b", "c"))
    for _ in range(4):
        deep = Quote((items(words("d"), deep),))
    content = written(
        table(("a",)), items(words("d"), table(("a", "b"))), Quote((table(("a", "b")),)), deep, paper=paper
    )
    measure = round(Design.of(StockMaterials().tokens(), "", paper).measure * 20)
    found = [
        (
            int(indent.get(f"{W}w", "")) if indent is not None else 0,
            sum(int(column.get(f"{W}w", "")) for column in grid),
        )
        for made in body(content).iter(f"{W}tbl")
        for grid in made.iter(f"{W}tblGrid")
        for indent in [made.find(f"{W}tblPr/{W}tblInd")]
    ]

    assert [indent + width for indent, width in found] == [measure] * 4
    assert [indent for indent, _ in found] == [0, 360, 360, 8 * 360]


def test_a_table_says_its_caption_and_its_columns_to_screen_readers() -> None:
    caption = (Text("People "), Link((Span((Text("zdrowie"),), "pl"),), "https://example.org/"), MARK)
    content = written(table(("1", "2"), head=("Town", " 2020\n")), table(("3",), caption=caption), note=(words("why"),))
    properties = [
        [
            (name, child.get(f"{W}val"))
            for name in ("tblCaption", "tblDescription")
            for child in found.iter(f"{W}{name}")
        ]
        for found in body(content).iter(f"{W}tblPr")
    ]

    assert properties == [[("tblDescription", "Town, 2020")], [("tblCaption", "People zdrowie")]]
    assert (
        "[Table Caption] People ⟨⟨zdrowie⟩(Hyperlink, pl-PL)⟩(https://example.org/)⚓_Note1 ⟨^1⟩(footnote reference)"
        in lines(content)
    )


def test_heading_rows_stand_on_every_page_and_stay_with_the_row_below() -> None:
    content = written(table(("1",), ("2",), head=("Town",)))
    rows = [
        (row.find(f"{W}trPr/{W}tblHeader") is not None, row.find(f"{W}trPr/{W}cantSplit") is not None)
        for row in body(content).iter(f"{W}tr")
    ]

    assert rows == [(True, True), (False, True), (False, True)]
    assert docx.Document(io.BytesIO(content)).styles["Table Heading Kept"].paragraph_format.keep_with_next


def test_a_long_table_or_list_is_not_kept_on_one_page() -> None:
    many = tuple((str(number),) for number in range(50))
    content = written(
        Paragraph((Text("These:"),)),
        List(tuple(ListItem((words(row[0]), items(words("inner")))) for row in many)),
        table(*many, head=("Number",), caption=(Text("All"),)),
    )
    file = docx.Document(io.BytesIO(content))
    keeping = [style.style_id for style in file.styles if style.type == 1 and style.paragraph_format.keep_with_next]
    kept = [
        any(style.get(f"{W}val") in keeping for style in paragraph.iter(f"{W}pStyle"))
        for paragraph in body(content).iter(f"{W}p")
    ]
    longest = max(len(run) for run in "".join("k" if keep else " " for keep in kept).split())

    assert longest <= 5  # the title, an introduction, two items and what is in the first


def test_a_table_without_rows_does_not_break_the_file(tmp_path: Path) -> None:
    file = tmp_path / "empty.docx"
    file.write_bytes(written(Table((), ())))

    assert [str(error) for error in OpenXmlValidator(FileFormat.MICROSOFT_365).validate(file).errors] == []
    assert [len(docx.Document(str(file)).tables[0].rows)] == [1]


def test_a_note_is_referred_to_from_headings_captions_and_cells_as_often_as_the_author_likes() -> None:
    content = written(
        Heading(2, (Text("a"), MARK)),
        Table((Row((Cell((Text("c"), MARK), "column"),)),), (Row((Cell((MARK,)),)),), (Text("b"), MARK)),
        note=(words("why"),),
    )

    again = "⟨{NOTEREF _Note1 \\f \\h}1⟩(footnote reference)"
    assert lines(content)[:-1] == [
        "[heading 2] a⚓_Note1 ⟨^1⟩(footnote reference)",
        f"[Table Caption] b{again}",
        "table [Document Table, firstRow] b (described: c)",
        "  heading row",
        f"    [Table Heading Kept] c{again}",
        "  row",
        f"    [Table Text] {again}",
    ]


@pytest.mark.parametrize("language", ["en", "ur"])
def test_a_note_holds_all_that_a_text_can(language: str, tmp_path: Path) -> None:
    note = (
        items(words("b"), words("c")),
        table(("d",), head=("e",)),
        CodeBlock("f"),
        Quote((words("g"),)),
        table(("h",)),
    )
    content = written(Paragraph((MARK,)), note=note, language=language)
    file = tmp_path / "note.docx"
    file.write_bytes(content)
    told = [line.replace(", rtl", "").replace("(en-GB)", "").strip() for line in lines(content, 3)]

    assert [line.replace("⟨", "").replace("⟩", "") for line in told] == [
        "[footnote text] ^(footnote reference)",
        "[List Bullet In Note, level 1] • b",
        "[List Continue In Note Above Table] c",
        "table [Document Table, firstRow] (described: e)",
        "heading row",
        "[Table Heading In Note Kept] e",
        "row",
        "[Table Text In Note] d",
        "[Code Block In Note] f",
        "[Quote In Note Above Table] g",
        "table [Document Table]",
        "row",
        "[Table Text In Note] h",
        "[Table End]",
    ]
    assert [str(error) for error in OpenXmlValidator(FileFormat.OFFICE_2013).validate(file).errors] == []


def test_everything_in_a_note_is_in_the_type_size_of_notes() -> None:
    styles = docx.Document(io.BytesIO(written(Paragraph((MARK,)), note=(items(words("b")), CodeBlock("c"))))).styles
    size = styles["footnote text"].font.size

    assert size is not None
    assert styles["List Bullet In Note"].font.size == styles["Code Block In Note"].font.size == size
