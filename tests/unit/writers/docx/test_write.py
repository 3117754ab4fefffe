"""What is true of every Word file, whatever stands in it."""

import cProfile
import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator  # type: ignore[import-untyped]  # it has no types

from publisher import language as languages
from publisher.errors import Place, SourceError
from publisher.model import (
    Abbreviation,
    Block,
    Cell,
    CodeBlock,
    Contact,
    Definition,
    DefinitionList,
    Divider,
    Document,
    Explanation,
    Figure,
    Heading,
    Image,
    Link,
    List,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Quote,
    Row,
    Span,
    Statement,
    Table,
    Text,
)
from publisher.writers.docx import write
from tests.projections.word import project
from tests.tools.materials import DOT, StockMaterials
from tests.tools.samples import NAMES, sample
from tests.tools.word_sample import every_construct

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EDITIONS = ("standard", "large-print", "easy-read")
SAMPLES = [(language, edition) for language in ("en", "ur", "bn") for edition in EDITIONS]


def written(*blocks: Block, notes: tuple[Note, ...] = (), language: str = "en") -> bytes:
    return write(Document("text", "Our vision", language, blocks, notes=notes), StockMaterials())


def described(words: str) -> bytes:
    """Return a file whose properties all say the same."""
    return write(Document("text", words, "en", (), description=words, keywords=(words,)), StockMaterials())


def work(size: int) -> int:
    """Return how many calls it takes to write a text with so many of each construct that the file keeps account of."""
    materials = StockMaterials({f"dot{number}": replace(DOT, name=f"dot{number}") for number in range(size)})
    blocks: list[Block] = []
    for number in range(size):
        item = ListItem((Paragraph((Link((Text("a"),), f"https://example.org/{number}"),)),))
        blocks += [Heading(2, (Text("b"),), f"b{number}"), List((item,), 1), Figure(Image(f"dot{number}", "c"))]
        words = (Abbreviation(f"d{number}", "e"), NoteReference(f"f{number}"), Text(" 01632 960 001"))
        blocks += [Quote((Paragraph(words), List((item,)))), Table((), (Row((Cell(words),)),), words)]
    notes = tuple(Note(f"f{number}", (List((item,)),)) for number in range(size))
    profile = cProfile.Profile()
    profile.runcall(write, Document("text", "Our vision", "ur", tuple(blocks), notes=notes), materials)
    return sum(entry.callcount for entry in profile.getstats())


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def lines(content: bytes) -> list[str]:
    """Return the lines of the text, without properties, heads, feet and title."""
    return project(content).split("\n\n")[2].splitlines()[1:]


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("version", [FileFormat.MICROSOFT_365, FileFormat.OFFICE_2013], ids=lambda value: value.value)
@pytest.mark.parametrize(("language", "edition"), SAMPLES)
def test_file_with_every_construct_is_valid(language: str, edition: str, version: FileFormat, tmp_path: Path) -> None:
    file = tmp_path / "sample.docx"
    file.write_bytes(write(every_construct(language, edition=edition), StockMaterials()))

    result = OpenXmlValidator(version).validate(file)

    assert [str(error) for error in result.errors] == []


def test_an_empty_document_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "empty.docx"
    file.write_bytes(written())

    assert OpenXmlValidator(FileFormat.MICROSOFT_365).validate(file).errors == []


def test_the_same_document_gives_the_same_bytes() -> None:
    first, second = (write(every_construct("ur"), StockMaterials()) for _ in range(2))

    assert first == second


def test_the_package_holds_no_time_of_day() -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as package:
        times = {entry.date_time for entry in package.infolist()}

    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_parts_that_other_programs_may_add_to_are_found_by_python_docx() -> None:
    file = docx.Document(io.BytesIO(write(every_construct("en"), StockMaterials())))
    file.add_paragraph("More", style="List Bullet")
    saved = io.BytesIO()
    file.save(saved)

    assert lines(saved.getvalue())[-1] == "[List Bullet] More"


def test_properties_that_word_has_no_room_for_are_cut_between_words() -> None:
    long = "many words " * 40
    core = docx.Document(io.BytesIO(described(long))).core_properties

    assert len(core.title) <= 255
    assert core.title.endswith("many words …")
    assert core.comments == core.title


def test_signs_that_xml_cannot_hold_do_not_break_the_properties() -> None:
    assert docx.Document(io.BytesIO(described("a\x0bb"))).core_properties.title == "ab"


def test_each_address_and_each_picture_is_one_relationship() -> None:
    links = tuple(Link((Text("a"),), f"https://example.org/{number % 2}") for number in range(4))
    pictures = (Figure(Image("dot", "a")), Figure(Image("dot", "b")))
    targets = re.findall(
        rb'Target="(https:[^"]*|media/[^"]*)"',
        parts(written(Paragraph(links), *pictures))["word/_rels/document.xml.rels"],
    )

    assert sorted(targets) == [b"https://example.org/0", b"https://example.org/1", b"media/picture1.png"]


def test_work_grows_with_the_text_and_no_faster() -> None:
    short, long = work(100), work(400)

    assert long / short < 4.2


@pytest.mark.parametrize("name", NAMES)
def test_word_is_told_the_locale_and_the_font_of_each_language(name: str) -> None:
    language = languages.find(name)
    styles = parts(write(sample(name), StockMaterials()))["word/styles.xml"].decode()
    (emphasis,) = re.findall(r'<w:style [^>]*w:styleId="Emphasis".*?</w:style>', styles, flags=re.DOTALL)

    assert f'<w:lang w:val="{language.word_locale}" w:eastAsia="{language.word_locale}"' in styles
    assert f'w:eastAsia="{language.script.word_font}"' in styles
    assert ("<w:i/>" in emphasis) is language.script.italic


@pytest.mark.parametrize("language", ["en", "ur", "bn"])
def test_every_style_that_the_text_names_exists(language: str) -> None:
    files = parts(write(every_construct(language), StockMaterials()))
    known = {style.get(f"{W}styleId") for style in etree.fromstring(files["word/styles.xml"]).iter(f"{W}style")}
    used = {
        element.get(f"{W}val")
        for name, content in files.items()
        if name.startswith("word/") and name.endswith(".xml")
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for element in etree.fromstring(content).iter(f"{W}{tag}")
    }

    assert used - known == set()


@pytest.mark.parametrize("language", ["en", "ur", "bn"])
def test_no_font_is_taken_from_the_theme(language: str) -> None:
    files = parts(write(every_construct(language), StockMaterials()))
    text = b"".join(content for name, content in files.items() if name != "word/theme.xml")

    assert re.findall(rb'\w+Theme="', text) == []


def test_ids_are_told_apart() -> None:
    root = etree.fromstring(parts(write(every_construct("en"), StockMaterials()))["word/document.xml"])
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    bookmarks = [element.get(f"{W}id") for element in root.iter(f"{W}bookmarkStart")]
    drawings = [element.get("id") for element in root.iter(drawing)]

    assert len(set(bookmarks)) == len(bookmarks) > 0
    assert len(set(drawings)) == len(drawings) > 0


def test_signs_that_xml_cannot_hold_do_not_break_the_file() -> None:
    assert lines(written(paragraph("a\x00\x0bb\tc"))) == ["[Normal] ab c"]


def test_each_numbered_list_begins_where_it_says() -> None:
    def numbered(start: int | None, *texts: str) -> List:
        return List(tuple(ListItem((paragraph(text),)) for text in texts), start)

    inner = List((ListItem((paragraph("outer"), numbered(1, "inner"), paragraph("more"))),), 4)

    assert lines(written(numbered(1, "a", "b"), numbered(1, "c"), inner, numbered(None, "d"))) == [
        "[List Number Kept, level 1] 1. a",
        "[List Number, level 1] 2. b",
        "[List Number, level 1] 1. c",
        "[List Number Kept, level 1] 4. outer",
        "[List Number, level 2] 1. inner",
        "[List Continue] more",
        "[List Bullet, level 1] • d",
    ]


def test_an_introduction_stays_with_its_list_and_no_item_stands_alone_on_a_page() -> None:
    items = List(tuple(ListItem((paragraph(text),)) for text in ("a", "b", "c", "d", "e")))

    assert lines(written(paragraph("We want:"), items)) == [
        "[Normal Kept] We want:",
        "[List Bullet Kept, level 1] • a",
        "[List Bullet, level 1] • b",
        "[List Bullet, level 1] • c",
        "[List Bullet Kept, level 1] • d",
        "[List Bullet, level 1] • e",
    ]


def test_what_is_long_is_not_kept_with_a_list_or_in_it() -> None:
    items = List(tuple(ListItem((paragraph(text),)) for text in ("a " * 400, "b", "c", "d " * 400)))

    told = [line.partition("]")[0] for line in lines(written(paragraph("We want " * 100), items))]

    assert told == ["[Normal", *["[List Bullet, level 1"] * 4]


def test_a_kept_style_stays_with_what_follows() -> None:
    items = List(tuple(ListItem((paragraph(text),)) for text in ("a", "b")))
    style = docx.Document(io.BytesIO(written(items))).styles["List Bullet Kept"]

    assert style.paragraph_format.keep_with_next
    assert style.base_style.name == "List Bullet"


# Only a short paragraph goes over to the page of how to reach us, so that this does not stand there alone. The last
# entry of a list or table would be torn from the others, and long words are not worth the room that they leave.
@pytest.mark.parametrize(
    ("last", "told"),
    [
        (paragraph("The end."), "[Normal Kept] The end."),
        (paragraph("end " * 200), f"[Normal] {'end ' * 200}".strip()),
        (Table((), (Row((Cell((Text("The end."),)),)),)), "    [Table Text] The end."),
        (List((ListItem((paragraph("The end."),)),)), "[List Bullet, level 1] • The end."),
        (DefinitionList((Definition(((Text("a"),),), ((paragraph("The end."),),)),)), "[Definition] The end."),
        (Quote((paragraph("The end."),)), "[Quote] The end."),
    ],
    ids=["paragraph", "long paragraph", "table", "list", "terms", "quotation"],
)
def test_contact_is_one_piece_that_takes_a_short_paragraph_along(last: Block, told: str) -> None:
    contact = Contact("Us", "01632 960 001", "us@example.org", "1 Road", "https://example.org")
    content = write(Document("text", "Our vision", "en", (last,), contact=contact), StockMaterials())
    shape = docx.Document(io.BytesIO(content)).styles["Contact"].paragraph_format

    assert lines(content)[-7:] == [
        told,
        "[heading 2] Contact us",
        "[Contact] Us",
        "[Contact] ⟨Phone:⟩(Strong) ⟨⟨01632 960 001⟩(Hyperlink)⟩(tel:01632960001)",
        "[Contact] ⟨Email:⟩(Strong) ⟨⟨us@example.org⟩(Hyperlink)⟩(mailto:us@example.org)",
        "[Contact] ⟨Website:⟩(Strong) ⟨⟨https://example.org⟩(Hyperlink)⟩(https://example.org)",
        "[Contact] ⟨Address:⟩(Strong) 1 Road",
    ]
    assert shape.keep_together
    assert shape.keep_with_next


def test_numbers_and_addresses_keep_their_order_in_urdu() -> None:
    contact = Contact("3 Ways", "01632 960 001", "us@example.org", "1 Road, DE1 2AB")
    words = Text("فون 01632 960 001، یا +44 1632 960001 پر، 2025 میں")
    content = write(Document("text", "Our vision", "ur", (Paragraph((words,)),), contact=contact), StockMaterials())

    told = [line.replace("\u200e", "↦").replace("\u200f", "↤") for line in lines(content)]
    assert told == [
        "[Normal Kept, rtl] فون ↦01632 960 001↦، یا ↦+44 1632 960001↦ پر، 2025 میں",
        "[heading 2, rtl] ⟨Contact us⟩(en-GB)",
        "[Contact, rtl] ⟨↦3 Ways⟩(en-GB)",
        "[Contact, rtl] ⟨Phone⟩(Strong, en-GB)⟨:⟩(Strong)↤ ⟨⟨↦01632 960 001↦⟩(Hyperlink, en-GB)⟩(tel:01632960001)",
        "[Contact, rtl] ⟨Email⟩(Strong, en-GB)⟨:⟩(Strong)↤ ⟨⟨us@example.org⟩(Hyperlink, en-GB)⟩(mailto:us@example.org)",
        "[Contact, rtl] ⟨Address⟩(Strong, en-GB)⟨:⟩(Strong)↤ ⟨↦1 Road, DE1 2AB⟩(en-GB)",
    ]


def test_two_pieces_of_code_stay_two() -> None:
    assert lines(written(CodeBlock("a"), CodeBlock("b"), paragraph("c"))) == [
        "[Code Block] a",
        "[Code End]",
        "[Code Block] b",
        "[Normal] c",
    ]


def test_english_names_in_urdu_keep_their_order_and_their_signs() -> None:
    names = (Span((Text("NHS England"),), "en"), Text("، "), Span((Text("“Our vision”"),), "en"), Text(" اور"))

    assert lines(written(Paragraph(names), language="ur")) == [
        "[Normal, rtl] ⟨NHS England⟩(en-GB)\u200f، ⟨\u200e“Our vision”\u200e⟩(en-GB) اور"
    ]


def nested(depth: int) -> List:
    """Return lists in each other, each with a place; the line is its depth."""
    inside: tuple[Block, ...] = ()
    for level in range(depth, 0, -1):
        inside = (List((ListItem((paragraph(str(level)), *inside)),), place=Place("source/vision.md", level)),)
    (outer,) = inside
    assert isinstance(outer, List)
    return outer


def test_a_list_nine_deep_keeps_every_level() -> None:
    assert [re.findall(r"level (\d)|(\d)$", line) for line in lines(written(nested(9)))] == [
        [(str(level), ""), ("", str(level))] for level in range(1, 10)
    ]


@pytest.mark.parametrize("around", ["text", "quotation", "note"])
def test_a_list_twelve_deep_is_refused_with_the_line_of_the_first_level_that_word_does_not_know(around: str) -> None:
    deep: Block = Quote((nested(12),)) if around == "quotation" else nested(12)
    notes = (Note("a", (deep,)),) if around == "note" else ()
    text = Paragraph((NoteReference("a"),)) if around == "note" else deep

    with pytest.raises(SourceError, match="no more than 9 levels") as refused:
        written(text, notes=notes)

    assert refused.value.place == Place("source/vision.md", 10)


def bullets(*texts: str) -> List:
    return List(tuple(ListItem((paragraph(text),)) for text in texts))


def instances(content: bytes) -> list[str | None]:
    """Return the number of the list instance of each item, in order; the first two instances are those of styles."""
    root = etree.fromstring(parts(content)["word/document.xml"])
    return [found.get(f"{W}val") for found in root.iter(f"{W}numId")]


def test_every_list_is_an_instance_of_its_own() -> None:
    inner = List((ListItem((paragraph("d"), bullets("e"), bullets("f"))),))

    assert instances(written(bullets("a", "b"), bullets("c"), inner)) == ["3", "3", "4", "5", "6", "7"]


def test_everything_in_a_quotation_says_so_by_its_style() -> None:
    item = ListItem((paragraph("c"), bullets("d"), paragraph("e"), CodeBlock("f")))
    table = Table((), (Row((Cell((Text("h"),)),)),), (Text("g"),))
    figure = Figure(Image("dot", "i"), (Text("j"),))
    terms = DefinitionList((Definition(((Text("k"),),), ((paragraph("l"),),)),))
    inside = (paragraph("b"), List((item,)), table, figure, terms, Divider(), CodeBlock("m"))

    assert lines(written(Quote(inside, (Text("a"),)))) == [
        "[Quote Attribution] a",
        "[Quote Kept] b",
        "[List Bullet In Quote Kept, level 1] • c",
        "[List Bullet In 1 In Quote, level 2] – d",
        "[List Continue In Quote Kept] e",
        "[Code Block In 1 In Quote] f",
        "[Table Caption In Quote] g",
        "table [Document Table] g",
        "  row",
        "    [Table Text In Quote] h",
        "[Figure With Caption In Quote] ![“i”]",
        "[caption In Quote] j",
        "[Definition Term In Quote] k",
        "[Definition In Quote] l",
        "[Divider In Quote]",
        "[Code Block In Quote] m",
    ]


def test_quotations_in_quotations_and_in_lists_say_how_they_stand() -> None:
    inner = Quote((paragraph("b"), bullets("c")), (Text("a"),))
    content = written(Quote((inner,)), List((ListItem((paragraph("d"), inner)),)))

    assert lines(content) == [
        "[Quote Attribution In Quote] a",
        "[Quote In Quote Kept] b",
        "[List Bullet In Quote In Quote, level 1] • c",
        "[List Bullet, level 1] • d",
        "[Quote Attribution In 1] a",
        "[Quote In 1 Kept] b",
        "[List Bullet In Quote In 1, level 2] – c",
    ]


def test_the_bar_of_a_quotation_runs_at_one_place_beside_all_that_word_has_room_for() -> None:
    files = parts(written(Quote((paragraph("a"), List((ListItem((paragraph("b"), bullets("c"), paragraph("d"))),))))))
    root = etree.fromstring(files["word/styles.xml"])
    bars = {
        style.get(f"{W}styleId"): (bar.get(f"{W}space"), indent.get(f"{W}left") if indent is not None else None)
        for style in root.iter(f"{W}style")
        for bar in style.iterfind(f"{W}pPr/{W}pBdr/{W}left")
        for indent in [style.find(f"{W}pPr/{W}ind")]
        if "Quote" in str(style.get(f"{W}styleId"))
    }

    # The bullets of the inner list stand a step of 18 points further in, and so do the words of the outer one.
    assert bars == {
        "Quote": ("13", "360"),
        "ListBulletInQuote": ("13", None),
        "ListBulletIn1InQuote": ("31", None),
        "ListContinueInQuote": ("31", "720"),
    }


def test_two_quotations_or_lists_of_terms_in_a_row_stay_two() -> None:
    quote = Quote((paragraph("a"),))
    terms = DefinitionList((Definition(((Text("b"),),), ((paragraph("c"),),)),))

    assert lines(written(quote, quote, terms, terms, Quote((quote, quote)))) == [
        "[Quote] a",
        "[Quote End]",
        "[Quote] a",
        "[Definition Term] b",
        "[Definition] c",
        "[Definition End]",
        "[Definition Term] b",
        "[Definition] c",
        "[Quote In Quote] a",
        "[Quote End In Quote]",
        "[Quote In Quote] a",
    ]


def test_a_word_box_is_the_hard_word_and_what_it_means() -> None:
    assert lines(written(Statement((Text("a"),), None), Explanation((Text("b"),), (Text("c"),)))) == [
        "[Explained Statement] a",
        "[Word Box Term] b",
        "[Word Box] c",
    ]


def test_a_bullet_without_words_stays_with_what_it_stands_for() -> None:
    assert lines(written(List((ListItem((CodeBlock("a"),)),)))) == [
        "[List Bullet Kept, level 1] •",
        "[Code Block In 1] a",
    ]


def test_a_row_that_is_too_short_is_filled_up() -> None:
    head = Row((Cell((Text("a"),), "column"), Cell((Text("b"),), "column")))

    assert lines(written(Table((head,), (Row((Cell((Text("c"),)),)),)), paragraph("after"))) == [
        "table [Document Table, firstRow] (described: a, b)",
        "  heading row",
        "    [Table Heading Kept] a",
        "    [Table Heading Kept] b",
        "  row",
        "    [Table Text] c",
        "    [Table Text]",
        "[Normal] after",
    ]


def test_two_tables_do_not_grow_together_and_the_last_one_is_not_the_end() -> None:
    table = Table((), (Row((Cell((Text("a"),)),)),))

    told = lines(written(table, table))

    assert [line for line in told if "Table End" in line] == ["[Table End Above Table]", "[Table End]"]
    assert told[-1] == "[Table End]"


def test_a_link_to_a_heading_goes_to_its_bookmark_and_a_link_to_nowhere_keeps_its_words() -> None:
    content = written(
        Heading(2, (Text("Aims"),), "aims"),
        Heading(2, (Text("Aims"),), "aims"),
        Paragraph((Link((Text("see"),), "#aims"), Text(" "), Link((Text("gone"),), "#gone"))),
    )

    assert lines(content) == [
        "[heading 2] ⚓aims Aims",
        "[heading 2] Aims",
        "[Normal] ⟨⟨see⟩(Hyperlink)⟩(#aims) gone",
    ]


def test_a_second_reference_to_a_footnote_points_at_the_first() -> None:
    mark = NoteReference("a")
    content = written(Paragraph((Text("x"), mark, Text("y"), mark)), notes=(Note("a", (paragraph("why"),)),))

    assert lines(content) == [
        "[Normal] x⚓_Note1 ⟨^1⟩(footnote reference)y⟨{NOTEREF _Note1 \\f \\h}1⟩(footnote reference)"
    ]
    assert "  [footnote text] ⟨^⟩(footnote reference) why" in project(content)


@pytest.mark.parametrize(
    ("notes", "message"),
    [
        ((), "no such footnote"),
        ((Note("a", (Paragraph((NoteReference("a"),)),)),), "refers to another footnote"),
    ],
)
def test_a_footnote_that_word_cannot_hold_is_refused_with_its_line(notes: tuple[Note, ...], message: str) -> None:
    place = Place("source/vision.md", 12)
    notes = tuple(replace(note, children=(Paragraph((NoteReference("a", place=place),)),)) for note in notes)

    with pytest.raises(SourceError, match=message) as refused:
        written(Paragraph((NoteReference("a", place=place),)), notes=notes)

    assert refused.value.place == place


def test_urdu_runs_from_right_to_left_in_every_part() -> None:
    files = parts(write(every_construct("ur"), StockMaterials()))
    root = etree.fromstring(files["word/document.xml"])
    without = [
        style.get(f"{W}val")
        for element in root.iter(f"{W}p")
        for style in element.iterfind(f"{W}pPr/{W}pStyle")
        if element.find(f"{W}pPr/{W}bidi") is None
    ]
    urdu = re.compile("[\u0600-\u06ff]")
    runs = [run for run in root.iter(f"{W}r") if urdu.search("".join(run.itertext()))]

    assert set(without) == {"CodeBlock", "CodeBlockIn1Kept"}  # code runs from left to right in every language
    assert root.find(f"{W}body/{W}sectPr/{W}bidi") is not None
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in root.iter(f"{W}tbl"))
    assert runs
    assert all(run.find(f"{W}rPr/{W}rtl") is not None for run in runs)


def test_bengali_words_take_the_complex_fonts() -> None:
    root = etree.fromstring(parts(write(every_construct("bn"), StockMaterials()))["word/document.xml"])
    bengali = re.compile("[\u0980-\u09ff]")
    runs = [run for run in root.iter(f"{W}r") if bengali.search("".join(run.itertext()))]

    assert runs
    assert all(run.find(f"{W}rPr/{W}cs") is not None for run in runs)
