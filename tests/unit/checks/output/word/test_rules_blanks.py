"""Room in a Word file is not made by blank characters."""

import pytest

from tests.tools.word_rules import ahead, broken, names, paragraph

BREAK = "</w:t><w:br/><w:t>"
TAB = "</w:t><w:tab/><w:t>"


@pytest.mark.parametrize(
    "words",
    [
        "Day   Opens",
        "Day\u00a0\u00a0\u00a0Opens",
        "Day\u2003\u2003\u2003Opens",
        "Day\u3000 \u00a0Opens",
        f"Day{TAB}{TAB}Opens",
        f"Day {TAB} Opens",
        f"Day{BREAK}{BREAK}{BREAK}Opens",
        "Day \u200b \u200f Opens",
        "   Day",
        "Day</w:t></w:r><w:r><w:t xml:space='preserve'>   </w:t></w:r><w:r><w:t>Opens",
    ],
)
def test_blanks_in_a_row_are_found(words: str) -> None:
    [found] = broken(ahead(paragraph(words)))

    assert (found.rule.id, found.rule.name) == ("repeated-blanks", "Repeated blank characters")
    assert "“Day" in found.finding().message


@pytest.mark.parametrize(
    "words", ["Day  Opens", f"Day{TAB}Opens", f"Day{BREAK}{BREAK}Opens", "Day </w:t><w:br w:type='page'/><w:t> Opens"]
)
def test_fewer_blanks_and_breaks_of_pages_pass(words: str) -> None:
    assert names(ahead(paragraph(words))) == []


def test_blanks_of_code_pass() -> None:
    assert names(ahead(paragraph("if a:\u00a0\u00a0\u00a0\u00a0return", '<w:pStyle w:val="CodeBlock"/>'))) == []


def test_blanks_that_are_deleted_or_hidden_are_not_there() -> None:
    deleted = "<w:del><w:r><w:delText>   </w:delText></w:r></w:del>"

    assert names(ahead(paragraph("Day").replace("</w:p>", f"{deleted}</w:p>"))) == []
    assert names(ahead(paragraph("Day   Opens", run="<w:vanish/>"), paragraph("Words."))) == []


def test_three_empty_paragraphs_in_a_row_are_found_by_the_words_before_them() -> None:
    [found] = broken(ahead(paragraph("Before."), paragraph(), paragraph(" "), paragraph()))

    assert found.broken.near == "Before."
    assert "has 3 empty paragraphs in a row" in found.finding().message


@pytest.mark.parametrize(
    "between",
    [
        (paragraph(), paragraph()),
        (paragraph(), paragraph(), paragraph("Words."), paragraph(), paragraph()),
        (paragraph(properties='<w:pBdr><w:top w:val="single"/></w:pBdr>'),) * 3,
        (paragraph(properties='<w:pStyle w:val="Divider"/>'),) * 3,
        (paragraph(properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),) * 3,
    ],
)
def test_what_parts_two_things_or_is_seen_passes(between: tuple[str, ...]) -> None:
    assert names(ahead(paragraph("Before."), *between, paragraph("After."))) == []


def test_empty_cells_do_not_follow_each_other() -> None:
    cells, heads = f"<w:tc>{paragraph()}</w:tc>" * 4, f"<w:tc>{paragraph('a')}</w:tc>" * 4
    rows = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{heads}</w:tr><w:tr>{cells}</w:tr>"
    table = f"<w:tbl><w:tblPr><w:tblLook w:firstRow='1'/></w:tblPr>{rows}</w:tbl>"

    assert names(ahead(table)) == ["blank-cells"]
