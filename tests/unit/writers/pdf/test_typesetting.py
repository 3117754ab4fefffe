"""What belongs together stays on one page, wherever the page ends; nothing is cut off."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from weasyprint.formatting_structure import boxes

from publisher.errors import SourceError
from publisher.materials import Picture
from publisher.writers.pdf.write import lay_out
from tests.tools.laid_out import pages, text
from tests.tools.materials import StockMaterials, Styled

# With so many lines above it, what follows begins anywhere from the last third of the first page to its end.
LINES = range(17, 27)


def wide() -> Picture:
    """Return a picture that is wider than any paper, however low."""
    content = BytesIO()
    Image.new("RGB", (5000, 10)).save(content, "PNG")
    return Picture("wide", "image/png", content.getvalue(), 5000, 10)


TABLE = "| Head | Row |\n|---|---|\n| Cell | x |\n| Next | y |\n"


def filled(count: int, body: str) -> str:
    return "\n\n".join([*(f"Line {number} of the text." for number in range(count)), body])


def page_of(words: str, found: list[str]) -> int:
    return next(number for number, page in enumerate(found) if words in page)


def together(body: str, *words: str, front: str = "", edition: str = "standard") -> set[int]:
    """Return how many page breaks divide the words, for each height at which the body can begin.

    Enough follows the body that what holds for the end of a text alone does not hold it together.
    """
    body += "\n\nAfter it.\n\nAnd after that.\n\nAnd then."
    divided = set()
    for count in LINES:
        found = pages(text(filled(count, body), front=front, edition=edition))
        divided.add(len({page_of(word, found) for word in words}) - 1)
    return divided


def test_the_heights_that_are_tried_reach_over_the_end_of_a_page() -> None:
    ends = {page_of("Last words", pages(text(filled(count, "Last words\n\nMore.\n\nAnd more.")))) for count in LINES}

    assert ends == {0, 1}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("## First heading\n\nFirst words.\n\nMore.", ("First heading", "First words")),
        (
            "## First heading\n\n### Second heading\n\nFirst words.\n\nMore.",
            ("First heading", "Second head", "First wo"),
        ),
        ("## First heading\n\n- Item one\n- Item two\n- Item three", ("First heading", "Item one", "Item two")),
        ("What follows:\n\n- Item one\n- Item two\n- Item three\n- Item four", ("What follows", "Item one")),
        (f"What follows:\n\n{TABLE}", ("What follows", "Head", "Cell")),
        ("- Item one\n- Item two\n- Item three\n- Item four", ("Item three", "Item four")),
        (f"## First heading\n\n{TABLE}", ("First heading", "Head", "Cell")),
        (f"/// quote | Begin {'and on ' * 45} end:\nQuoted words.\n///", ("Begin", "end:", "Quoted words")),
        ("A term\n:   Its meaning.\n\nMore words.", ("A term", "Its meaning")),
    ],
    ids=[
        "heading",
        "two headings",
        "heading and list",
        "introduction",
        "introduction of table",
        "end of list",
        "table",
        "quote",
        "definition",
    ],
)
def test_what_belongs_together_stays_on_one_page(body: str, words: tuple[str, ...]) -> None:
    assert together(body, *words) == {0}


def test_a_caption_stays_with_its_picture_and_with_its_table() -> None:
    table = "| Head | Row |\n|---|---|\n| Cell | x |\n\n/// caption\nOf the table.\n///\n\nMore words."

    assert together(table, "Of the table", "Head", "Cell") == {0}


def test_a_row_of_a_table_is_whole() -> None:
    lines = " ".join(f"Word{number}" for number in range(60))
    table = f"| Head | Row |\n|---|---|\n| Start {lines} End | x |\n| Next | y |\n"

    assert together(table, "Start", "End") == {0}


def test_a_row_that_is_taller_than_a_page_runs_on() -> None:
    words = " ".join(f"Word{number}" for number in range(1500))
    found = pages(text(f"| Head | Row |\n|---|---|\n| Start {words} End | x |\n"))

    assert len(found) > 1
    assert [f"Word{number}" in "".join(found) for number in (0, 700, 1499)] == [True] * 3


def test_two_lines_of_a_paragraph_at_least_stand_on_each_side_of_a_break() -> None:
    words = " ".join(f"word{number:02}" for number in range(60))
    for count in LINES:
        found = pages(text(filled(count, f"{words}\n\nAfter it.\n\nAnd after that.\n\nAnd that.\n\nAnd that too.")))
        lines = [sum("word" in line for line in page.split("\n")) for page in found]

        assert 1 not in lines


def test_the_last_page_has_more_than_one_line_of_the_text() -> None:
    for count in LINES:
        *_, last = pages(text(filled(count, "The last words.")))

        assert "The last words" in last
        assert f"Line {count - 1} " in last


def test_a_paragraph_that_runs_on_to_the_last_page_has_four_lines_there() -> None:
    words = " ".join(f"word{number:03}" for number in range(90))
    on_the_last = set()
    for count in LINES:
        *_, last = pages(text(filled(count, words)))
        on_the_last.add(sum("word" in line for line in last.split("\n")))

    assert min(on_the_last) == 4


def test_a_heading_near_the_end_leaves_what_stands_before_it_where_it_is() -> None:
    terms = "\n\n".join(f"Term {number}\n:   Its meaning." for number in range(9))
    divided = {
        page_of("Last heading", found) - page_of(f"Line {count - 1} ", found)
        for count in LINES
        for found in [pages(text(filled(count, f"## Last heading\n\n{terms}")))]
    }

    assert divided == {0, 1}


def test_a_long_paragraph_of_a_quotation_runs_on() -> None:
    words = " ".join(f"word{number:03}" for number in range(150))
    divided = set()
    for count in LINES:
        found = pages(text(filled(count, f"/// quote | Somebody said:\n{words}\n\nAnd more.\n///\n\nAfter it.")))
        divided.add(page_of("word149", found) - page_of("word000", found))

    assert divided == {0, 1}


def test_the_last_paragraph_of_a_quotation_that_ends_the_text_stands_with_words_before_it() -> None:
    quoted = "/// quote | Somebody said:\nQuoted words.\n\nMore words.\n\nThe last words.\n///"
    for count in LINES:
        found = pages(text(filled(count, quoted)))

        assert page_of("The last words", found) == page_of("More words", found)


def test_contents_stand_where_the_text_is_long_for_its_type_and_paper() -> None:
    body = "\n\n".join(f"## Section {number}\n\nOne.\n\nTwo.\n\nThree.\n\nFour." for number in range(1, 6))

    shown = {
        (edition, paper): "Contents" in pages(text(body, front=f"paper: {paper}", edition=edition))[0]
        for edition, paper in (("standard", "A4"), ("standard", "A5"), ("standard", "DL"), ("large-print", "A4"))
    }
    assert shown == {
        ("standard", "A4"): False,
        ("standard", "A5"): True,
        ("standard", "DL"): False,
        ("large-print", "A4"): True,
    }


@pytest.mark.parametrize("paper", ["A4", "A5", "DL"])
def test_a_word_that_is_wider_than_its_line_is_broken(paper: str) -> None:
    found = pages(text(f"See https://example.org/{'a-long-address-' * 12}.", front=f"paper: {paper}"))

    assert "".join(found).replace("\n", "").count("a-long-address-") == 12


def test_a_table_that_is_wider_than_its_paper_is_an_error_with_its_line() -> None:
    row = "|" + "|".join(f" Incomprehensibilities{number} " for number in range(6)) + "|"

    with pytest.raises(SourceError, match="does not fit on page 1") as caught:
        pages(text(f"Words.\n\n{row}\n{'|---' * 6}|\n{row}", front="paper: DL"))

    assert caught.value.place.line == 9
    assert "paper" in caught.value.mend


@pytest.mark.parametrize(("word", "count"), [("[اردو]{lang=ur}", 45), ("[বাংলা]{lang=bn}", 42)])
def test_words_in_tall_letters_stand_on_the_last_line_of_a_panel(word: str, count: int) -> None:
    found = pages(text(f"This leaflet is in {word} too. " * count, front="paper: DL"))

    assert "".join(found).count("leaflet") == count


@pytest.mark.parametrize("before", ["", "## Heading with ![a dot](wide)\n\n"], ids=["once", "again"])
def test_a_picture_that_is_wider_than_its_paper_is_an_error_with_its_name_and_line(before: str) -> None:
    styled = Styled({"wide": wide()}, rules="h2 .inline-picture { width: 1em }")

    with pytest.raises(SourceError, match="The picture “wide” does not fit on page 1") as caught:
        lay_out(text(f"{before}Words.\n\nWords with ![a bar](wide) in them."), styled)

    assert caught.value.place.line == (11 if before else 9)


@pytest.mark.parametrize(
    "rules",
    [
        "overflow: hidden; height: 0",
        "overflow: hidden; width: 20px",
        "opacity: 0",
        "color: transparent",
        "visibility: hidden",
    ],
)
def test_words_that_a_style_sheet_hides_are_an_error(rules: str) -> None:
    with pytest.raises(SourceError, match="would not be seen: a style sheet has") as caught:
        lay_out(text("Words.\n\n> Incomprehensibilities"), Styled(rules=f"blockquote {{ {rules} }}"))

    assert str(caught.value.place) == "source/text.md:9"


def test_a_box_that_cuts_nothing_off_is_no_error() -> None:
    laid_out, _ = lay_out(text("Words.\n\n- One\n- Two"), Styled(rules="body, ul, p { overflow: hidden }"))

    assert len(laid_out.pages) == 1


@pytest.mark.parametrize("paper", ["A4", "A5", "DL"])
def test_long_numbers_of_a_list_hang_into_the_margin(paper: str) -> None:
    found = pages(text("\n".join(f"{number}. Item" for number in range(98, 113)), front=f"paper: {paper}"))

    assert "112." in "".join(found)


def test_rows_to_fill_in_have_room_for_a_line_by_hand() -> None:
    laid_out, _ = lay_out(text("| Date | Reading |\n|---|---|\n| | |\n| 1 | 2 |"), StockMaterials())

    empty, filled_in = (row.height for row in _rows(laid_out.pages[0]._page_box)[1:])  # noqa: SLF001 - boxes are nowhere else
    assert empty >= filled_in


def _rows(box: Any) -> list[Any]:  # noqa: ANN401 - untyped library
    children = getattr(box, "children", ())
    return [box] if isinstance(box, boxes.TableRowBox) else [row for child in children for row in _rows(child)]


def test_a_line_from_right_to_left_may_hang_by_the_space_that_it_was_broken_at() -> None:
    for words in range(24, 34):
        body = "- " + " ".join(["صحت **برابری** ہمارا [সেবা]{lang=bn} وژن"] * words)

        assert pages(text(body, language="ur"))
