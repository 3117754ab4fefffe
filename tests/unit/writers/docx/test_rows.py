"""Rows of easy read in Word: a picture beside its words, a rule between two, and room for both."""

from itertools import pairwise

import pytest
from lxml import etree

from publisher import language as languages
from publisher.model import Block, Cell, Document, Explanation, Heading, Image, Paragraph, Row, Statement, Table, Text
from publisher.writers.docx import write
from publisher.writers.docx.elements import ADEC, WPS, A
from publisher.writers.docx.elements import WP as DRAWING
from tests.tools.materials import StockMaterials
from tests.tools.word_looks import W, WordFile, told

LANGUAGES = ("en", "ur", "bn")
WP = f"{{{DRAWING}}}"
POINT = 12_700  # EMU
TWENTIETHS = 20
# Of the tokens, in points.
PICTURE, SPACE, MEASURE, LINE = 104, 8, 408, 24
BOX = Explanation((Text("Hard"),), (Text("Not easy."),))


def statement(*lines: str, alt: str = "") -> Statement:
    return Statement((Text("\n".join(lines)),), Image("square", alt))


def word_file(*blocks: Block, language: str = "en", paper: str = "") -> WordFile:
    return WordFile(write(Document("t", "T", language, blocks, edition="easy-read", paper=paper), StockMaterials()))


def body(file: WordFile) -> etree._Element:
    return etree.fromstring(file.parts["word/document.xml"])


def rows(file: WordFile) -> list[etree._Element]:
    """Return the paragraphs that are words of statements."""
    return [one for one in body(file).iter(f"{W}p") if "Statement" in style(one) and "Picture" not in style(one)]


def style(paragraph: etree._Element) -> str:
    return told(paragraph, "pPr/pStyle")


def name(file: WordFile, paragraph: etree._Element) -> str:
    return told(next(file.chain(style(paragraph))), "name")


def pictures(paragraph: etree._Element) -> list[etree._Element]:
    return [one for one in paragraph.iter(f"{WP}anchor") if one.find(f".//{{{A}}}blip") is not None]


def rules(paragraph: etree._Element) -> list[etree._Element]:
    return [one for one in paragraph.iter(f"{WP}anchor") if one.find(f".//{{{WPS}}}wsp") is not None]


def inside(drawn: etree._Element, child: str) -> etree._Element:
    """Return the child of a drawing of that name, which must be there."""
    return next(drawn.iterchildren(f"{WP}{child}"))


def above(paragraph: etree._Element) -> etree._Element:
    """Return the paragraph above, which must be there."""
    return next(paragraph.itersiblings(preceding=True))


def place(drawn: etree._Element) -> tuple[str | None, ...]:
    """Return to what something is anchored, and how it is aligned with it: across, and up and down."""
    found = (inside(drawn, axis) for axis in ("positionH", "positionV"))
    return tuple(told for axis in found for told in (axis.get("relativeFrom"), axis.findtext(f"{WP}align")))


def shape(file: WordFile, paragraph: etree._Element, side: str) -> float:
    """Return the space of a paragraph in points."""
    return int(file.shape(style(paragraph), "spacing", side)) / TWENTIETHS


def test_a_row_stays_on_one_page_with_its_word_box() -> None:
    file = word_file(statement("One."), statement("Two."), BOX, statement("Three."))
    order = [style(one) for one in body(file).iter(f"{W}p")][1:]
    kept = {one: any(said.find(f"{W}pPr/{W}keepNext") is not None for said in file.chain(one)) for one in order}

    assert order[:5] == [
        "StatementBelowHeading",
        "ExplainedStatement",
        "WordBoxTerm",
        "WordBoxAboveRow",
        "StatementKept",
    ]
    assert [kept[one] for one in order[:4]] == [False, True, True, False]
    assert all(any(said.find(f"{W}pPr/{W}keepLines") is not None for said in file.chain(one)) for one in order[:5])
    assert body(file).find(f".//{W}tbl") is None


def test_two_word_boxes_of_a_row_stay_on_one_page() -> None:
    file = word_file(statement("One."), BOX, BOX, statement("Two."))
    boxes = [one for one in map(style, body(file).iter(f"{W}p")) if one.startswith("WordBox")]

    assert boxes == ["WordBoxTerm", "WordBoxKept", "WordBoxTerm", "WordBoxAboveRow"]
    assert any(said.find(f"{W}pPr/{W}keepNext") is not None for said in file.chain("WordBoxKept"))


@pytest.mark.parametrize(("language", "side"), [("en", "left"), ("pl", "left"), ("bn", "left"), ("ur", "right")])
def test_a_picture_stands_where_lines_begin_before_the_words_of_its_statement(language: str, side: str) -> None:
    (row,) = rows(word_file(statement("One."), language=language))
    (picture,) = pictures(row)
    runs = list(row.iter(f"{W}r"))

    assert place(picture) == ("margin", side, "line", "center")
    assert next(runs[0].iter(f"{WP}anchor"), None) is picture
    assert picture.find(f".//{{{ADEC}}}decorative") is not None
    assert row.find(f"{W}pPr/{W}framePr") is None


@pytest.mark.parametrize("paper", ["A4", "A5"])
def test_words_begin_at_a_third_of_the_row_and_never_beneath_the_picture(paper: str) -> None:
    file = word_file(statement("One."), BOX, paper=paper)
    page = body(file).find(f".//{W}sectPr")
    sides = sum(int(told(page, "pgMar", side)) for side in ("left", "right"))
    measure = (int(told(page, "pgSz", "w")) - sides) / TWENTIETHS
    start = int(file.shape("Statement", "ind", "left")) / TWENTIETHS

    assert start == pytest.approx(max(measure / 3, PICTURE + 16), abs=0.2)
    assert measure / 4 <= PICTURE
    assert int(file.shape("WordBox", "ind", "left")) / TWENTIETHS > start


@pytest.mark.parametrize(
    ("lines", "level"), [(1, "center"), (2, "center"), (3, "top"), (9, "top")], ids=["1", "2", "3", "9"]
)
def test_few_words_stand_at_the_middle_of_their_picture_and_many_begin_with_it(lines: int, level: str) -> None:
    (row,) = rows(word_file(statement(*["One."] * lines)))

    assert place(pictures(row)[0])[3] == level


def test_words_with_a_word_box_begin_with_their_picture() -> None:
    (row,) = rows(word_file(statement("One."), BOX))

    assert place(pictures(row)[0])[3] == "top"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_stands_between_two_rows_and_nowhere_else(language: str) -> None:
    blocks = (statement("a"), statement("b"), BOX, statement("c"), Paragraph((Text("p"),)), statement("d"))
    file = word_file(Heading(2, (Text("h"),), "h"), *blocks, language=language)

    assert [len(rules(row)) for row in rows(file)] == [0, 1, 1, 0]
    assert len(list(body(file).iter(f"{{{WPS}}}wsp"))) == 2


@pytest.mark.parametrize("lines", [1, 2, 3, 5])
def test_a_rule_is_as_wide_as_the_row_and_stands_above_its_picture(lines: int) -> None:
    _, row = rows(word_file(statement("One."), statement(*["Two."] * lines)))
    (rule,), (picture,) = rules(row), pictures(row)
    width, height = (int(inside(rule, "extent").get(side, "")) / POINT for side in ("cx", "cy"))
    above_middle = PICTURE / 2 if place(picture)[3] == "center" else LINE / 2

    assert place(rule) == ("margin", "center", "line", "center")
    assert width == pytest.approx(MEASURE, abs=1)
    assert height / 2 == pytest.approx(above_middle + SPACE)
    assert rule.find(f".//{{{ADEC}}}decorative") is not None
    assert rule.find(f"{WP}wrapNone") is not None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("second", [1, 2, 3, 6])
@pytest.mark.parametrize("first", [1, 2, 3, 6])
def test_two_pictures_never_touch_even_where_lines_are_as_few_and_low_as_they_may_be(
    first: int, second: int, language: str
) -> None:
    file = word_file(
        statement(*["One."] * first), statement(*["Two."] * second), statement("Three."), language=language
    )
    line = 16 * languages.find(language).script.line_height

    for (first_row, lines), (next_row, _) in pairwise(zip(rows(file), (first, second, 1), strict=True)):
        rises = [(PICTURE - line) / 2 if place(pictures(one)[0])[3] == "center" else 0 for one in (first_row, next_row)]
        reach = max(PICTURE - rises[0] - lines * line, 0)
        room = shape(file, first_row, "after") - reach - rises[1]
        assert room == pytest.approx(2 * SPACE, abs=0.2)
        assert shape(file, next_row, "before") == 0


@pytest.mark.parametrize("before", [Paragraph((Text("p"),)), BOX], ids=["paragraph", "box"])
def test_what_stands_above_a_row_makes_room_for_the_picture_that_rises_into_it(before: Block) -> None:
    file, low = (word_file(before, statement(*["One."] * lines)) for lines in (1, 3))
    spaces = [shape(one, above(rows(one)[0]), "after") for one in (file, low)]

    assert spaces[0] - spaces[1] == pytest.approx((PICTURE - LINE) / 2, abs=0.1)
    assert spaces[1] > 0


def test_a_row_below_a_heading_has_room_for_its_own_picture_and_the_heading_keeps_its_style() -> None:
    file = word_file(Heading(2, (Text("h"),), "h"), statement("One."), statement("Two."))
    row, following = rows(file)

    assert style(above(row)) == "Heading2"
    assert shape(file, row, "before") == (PICTURE - LINE) / 2 + 2 * SPACE
    assert shape(file, following, "before") == 0


def test_a_picture_does_not_rise_into_the_table_above_it() -> None:
    table = Table((Row((Cell((Text("a"),), "column"),)),), (Row((Cell((Text("b"),)),)),))
    file = word_file(table, statement("One."))
    parting = above(rows(file)[0])

    assert style(parting) == "TableEndAboveRow"
    assert shape(file, parting, "after") > (PICTURE - LINE) / 2


def test_a_picture_that_is_described_stays_in_line_as_words_checker_asks() -> None:
    for language, framed in (("en", 1), ("ur", 0)):
        file = word_file(statement("One.", alt="A nurse"), language=language)
        (row,) = rows(file)
        drawn = above(row)

        assert name(file, row) == "Statement At Top" + " Kept"
        assert style(drawn) == "StatementPicture"
        assert len(drawn.findall(f"{W}pPr/{W}framePr")) == framed
        assert inside(next(drawn.iter(f"{WP}inline")), "docPr").get("descr") == "A nurse"
        assert next(body(file).iter(f"{WP}anchor"), None) is None


def test_a_described_picture_never_reaches_the_next_row() -> None:
    file = word_file(statement("One.", alt="A nurse"), statement("Two.", alt="A nurse"))

    assert shape(file, rows(file)[0], "after") + LINE >= PICTURE


@pytest.mark.parametrize(
    ("lines", "called"),
    [(1, "Statement"), (2, "Statement Of 2 Lines"), (3, "Statement Of 3 Lines"), (60, "Statement Of 5 Lines")],
)
def test_the_name_of_a_style_says_for_how_many_lines_it_has_room(lines: int, called: str) -> None:
    file = word_file(Paragraph((Text("p"),)), statement(*["One."] * lines), statement("Last.", "Last.", "Last."))

    assert name(file, rows(file)[0]) == called


@pytest.mark.parametrize(
    ("blocks", "top", "bottom"),
    [
        ((statement("One."), statement(*["One."] * 9)), 40, 40),
        ((statement("One.", "Two."), statement("One.", "Two.", "Three.")), 40, 32),
        ((statement("One."), BOX), 0, 32),
        ((statement("One.", "Two.", "Three."),), 0, 32),
        ((statement(*["One."] * 9),), 0, 0),
        ((statement("One.", alt="A nurse"),), 0, 80),
        ((), 0, 0),
    ],
    ids=["a line", "two lines", "a line with a word box", "three lines", "nine lines", "described", "nothing"],
)
def test_the_margins_have_room_for_the_pictures_that_reach_furthest_and_no_more(
    blocks: tuple[Block, ...], top: float, bottom: float
) -> None:
    usual, grown = (body(word_file(*held)).find(f".//{W}pgMar") for held in ((), blocks))
    more = [int(told(grown, "", side)) - int(told(usual, "", side)) for side in ("top", "bottom")]

    assert more == pytest.approx([TWENTIETHS * top, TWENTIETHS * bottom], abs=1)


def test_a_statement_without_a_picture_has_none_and_keeps_its_rule() -> None:
    _, row = rows(word_file(statement("One."), Statement((Text("Two."),), None)))

    assert pictures(row) == []
    assert len(rules(row)) == 1
