"""What stands together on a page and apart from what is around it, and where lines and grounds are drawn."""

import pytest
from lxml import etree

from publisher.model import (
    Block,
    Cell,
    CodeBlock,
    Document,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quote,
    Row,
    Table,
    Text,
)
from publisher.writers.docx import write
from tests.tools.materials import StockMaterials
from tests.tools.word_looks import W, WordFile, told

TWENTIETHS = 20


def word_file(*blocks: Block, language: str = "en", edition: str = "") -> WordFile:
    return WordFile(write(Document("t", "T", language, blocks, edition=edition), StockMaterials()))


def body(file: WordFile) -> etree._Element:
    return etree.fromstring(file.parts["word/document.xml"])


def styles_in_order(file: WordFile) -> list[str]:
    return [told(paragraph, "pPr/pStyle") or "Normal" for paragraph in body(file).iter(f"{W}p")][1:]


def border(file: WordFile, style: str, side: str, attribute: str) -> str:
    """Return an attribute of the border at a side of the page, as the nearest style with borders has it, else ""."""
    chain = (one.find(f"{W}pPr/{W}pBdr") for one in file.chain(style))
    return told(next((found for found in chain if found is not None), None), side, attribute)


def words(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def table(rows: int, text: str = "a", *, head: bool = True) -> Table:
    cells = Row((Cell((Text("Head"),), "column"), Cell((Text("Head"),), "column")))
    return Table((cells,) if head else (), tuple(Row((Cell((Text(text),)), Cell((Text("b"),)))) for _ in range(rows)))


def kept_rows(made: Table) -> list[bool]:
    """Return of each row whether it stays on the page of the row below."""
    return [
        {told(style, "").endswith("Kept") for style in row.iter(f"{W}pStyle")} == {True}
        for row in body(word_file(made)).iter(f"{W}tr")
    ]


def test_a_quotation_has_no_bar_in_large_print_and_one_with_room_elsewhere() -> None:
    files = {edition: word_file(Quote((words("a"),)), edition=edition) for edition in ("", "large-print", "easy-read")}

    gaps = {edition: border(file, "Quote", "left", "space") for edition, file in files.items()}

    assert gaps == {"": "13", "large-print": "", "easy-read": "18"}


@pytest.mark.parametrize("language", ["en", "ur"])
def test_code_has_its_bar_where_its_lines_begin_and_quotations_where_the_text_does(language: str) -> None:
    file = word_file(CodeBlock("a"), Quote((words("b"),)), language=language)
    rule, accent = (str(StockMaterials().tokens()["colour"][name])[1:].upper() for name in ("rule", "accent"))
    bars = {side: border(file, "CodeBlock", side, "color") for side in ("left", "right")}

    assert bars["left"] == rule
    assert bars["right"] != rule
    assert border(file, "Quote", "right" if language == "ur" else "left", "color") == accent


@pytest.mark.parametrize("style", ["DraftNote", "CodeBlock", "WordBoxTerm", "WordBox"])
@pytest.mark.parametrize("edition", ["", "large-print", "easy-read"])
def test_a_ground_ends_at_the_margin_and_goes_on_past_the_words_on_every_side(style: str, edition: str) -> None:
    file = word_file(edition=edition)
    reach = int(border(file, style, "right", "space")) + int(border(file, style, "right", "sz")) / 8
    fill = file.shape(style, "shd", "fill")

    assert abs(int(file.shape(style, "ind", "right")) / TWENTIETHS - reach) < 1
    assert {border(file, style, side, "color") for side in ("top", "right", "bottom")} == {fill}


def test_the_two_paragraphs_of_a_word_box_have_the_same_borders_and_are_drawn_as_one() -> None:
    file = word_file(edition="easy-read")
    term, meaning = (
        [dict(line.attrib) for line in next(file.chain(style)).iterfind(f"{W}pPr/{W}pBdr/*")]
        for style in ("WordBoxTerm", "WordBox")
    )

    assert term == meaning != []
    assert file.shape("WordBoxTerm", "spacing", "after") == file.shape("WordBox", "spacing", "before") == "0"


@pytest.mark.parametrize("introduced", [List((ListItem((words("a"),)),)), table(1), CodeBlock("a")])
def test_a_short_introduction_stays_with_what_it_introduces(introduced: Block) -> None:
    short = styles_in_order(word_file(words("These:"), introduced))[0]
    long = styles_in_order(word_file(words("These " * 100), introduced))[0]

    assert short.startswith("NormalKept")
    assert not long.startswith("NormalKept")


def test_a_short_table_stays_whole() -> None:
    assert kept_rows(table(8)) == [True] * 8 + [False]


def test_of_a_long_table_no_row_stands_alone() -> None:
    assert kept_rows(table(12)) == [True, True, *[False] * 9, True, False]


def test_long_rows_stand_where_they_have_room() -> None:
    assert kept_rows(table(3, "many words " * 100)) == [True, False, False, False]


@pytest.mark.parametrize(
    "above", [words("a"), List((ListItem((words("a"),)),)), Quote((words("a"),)), table(1, head=False)]
)
def test_a_table_stands_off_what_is_above_it(above: Block) -> None:
    file = word_file(above, table(1))
    *_, before = (told(one.getprevious(), "pPr/pStyle") for one in body(file).iter(f"{W}tbl"))

    assert int(file.shape(before, "spacing", "after")) > 100


def test_a_table_below_a_heading_or_its_caption_has_that_ones_space() -> None:
    captioned = Table((), (Row((Cell((Text("a"),)),)),), (Text("b"),))

    assert "Above" not in "".join(styles_in_order(word_file(Heading(2, (Text("a"),)), table(1), captioned)))


@pytest.mark.parametrize(("headings", "kept"), [(12, True), (13, False)])
def test_a_short_list_of_contents_stays_on_one_page(headings: int, kept: bool) -> None:
    blocks: list[Block] = []
    for at in range(headings):
        blocks += [Heading(2, (Text(f"h{at}"),), f"h{at}"), *[words("a")] * 4]
    file = word_file(*blocks)

    assert [next(file.chain("TOC2")).find(f"{W}pPr/{W}keepNext") is not None] == [kept]


@pytest.mark.parametrize(
    ("language", "paragraphs", "new_page"),
    [
        ("en", "a", False),
        ("en", "many words " * 300, True),
        ("ur", "a", False),
        ("ur", "many words " * 40, True),  # fonts that stand in for Arial have higher lines
    ],
)
def test_a_short_list_of_contents_that_hardly_fits_on_the_first_page_begins_a_new_one(
    language: str, paragraphs: str, new_page: bool
) -> None:
    blocks: list[Block] = [Paragraph((Text(paragraphs),), summary=True)]
    for at in range(8):
        blocks += [Heading(2, (Text(f"h{at}"),), f"h{at}"), *[words("a")] * 5]
    title = next(
        told(one, "pPr/pStyle")
        for one in body(word_file(*blocks, language=language)).iterfind(f".//{W}sdtContent/{W}p")
    )

    assert title == ("TOCHeadingOnNewPage" if new_page else "TOCHeading")


def test_words_of_other_scripts_in_code_stand_in_runs_of_their_own() -> None:
    file = word_file(CodeBlock("a = 1  # اردو\nb  # বাংলা"), language="ur")
    runs = {run.words: run.direct for run in file.runs() if run.paragraph == "CodeBlock"}

    assert runs == {"a = 1  # ": set(), "اردو": {"rtl"}, "b  # ": set(), "বাংলা": {"cs"}}


def foot(file: WordFile) -> str:
    """Return what the foot of a page shows, a tab as "|" and a field as its name."""
    (paragraph,) = etree.fromstring(file.parts["word/footer1.xml"]).iter(f"{W}p")
    fields = (told(one, "", "instr").strip() if one.tag == f"{W}fldSimple" else "" for one in paragraph)
    words = ("|" if one.find(f"{W}tab") is not None else "".join(one.itertext()) for one in paragraph)
    return "".join(field or word for field, word in zip(fields, words, strict=True))


def test_the_foot_has_the_title_where_the_pdf_has_it_and_a_line_above_it() -> None:
    files = {edition: word_file(edition=edition) for edition in ("standard", "large-print", "easy-read")}
    small = WordFile(write(Document("t", "T", "en", (), edition="standard", paper="A5"), StockMaterials()))
    number = "Page PAGE of NUMPAGES"

    assert {edition: foot(file) for edition, file in files.items()} == {
        "standard": f"T|{number}",
        "large-print": number,
        "easy-read": number,
    }
    assert foot(small) == number
    assert border(files["standard"], "Footer", "top", "sz") == "6"


@pytest.mark.parametrize("language", ["en", "ur", "bn"])
@pytest.mark.parametrize("edition", ["standard", "large-print", "easy-read"])
def test_the_foot_is_below_the_text_and_above_the_edge_that_printers_leave_white(language: str, edition: str) -> None:
    page = body(word_file(language=language, edition=edition)).find(f".//{W}pgMar")
    below, edge = (int(told(page, "", side)) / TWENTIETHS for side in ("bottom", "footer"))

    assert 14 <= edge < below - 10


def test_a_page_number_that_nobody_translated_keeps_its_order_from_right_to_left() -> None:
    runs = [(run.words, run.direct) for run in word_file(language="ar").runs() if run.part == "word/footer1.xml"]

    assert [words for words, _ in runs] == ["T", "\u200ePage ", "1", " of ", "1", "\u200e"]
    assert [direct - {"lang"} for _, direct in runs] == [set()] * 6


@pytest.mark.parametrize(("title", "shown"), [("Our vision", True), ("Our vision for health and care " * 4, False)])
def test_a_title_that_leaves_the_page_number_no_room_is_not_in_the_foot(title: str, shown: bool) -> None:
    document = Document("text", title.strip(), "en", (Paragraph((Text("Words."),)),), edition="standard")
    shown_there = foot(WordFile(write(document, StockMaterials())))

    assert (title.strip() in shown_there) is shown
    assert "PAGE" in shown_there
