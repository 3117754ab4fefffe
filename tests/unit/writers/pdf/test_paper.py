"""Paper by document and edition: its size, its sizes of type, and its running footer."""

from dataclasses import replace

import pytest

from publisher.model import Contact
from publisher.writers.pdf.paper import page_rules
from publisher.writers.pdf.sheets import MILLIMETRE
from publisher.writers.pdf.write import lay_out
from tests.tools.laid_out import text, text_boxes
from tests.tools.materials import StockMaterials

EVERYTHING = """\
Words with *stress*, **weight** and `code`[^1], and a [link](https://example.org/).

- An item

    1. A numbered item

A term
:   Its meaning.

/// quote | Somebody said:
Quoted words.
///

| Head | Row |
|------|-----|
| Cell | 12  |

/// caption
Of the table.
///

![A square](square)

/// caption
Of the picture.
///

```
a line of code
```

[^1]: A note."""

CONTACT = Contact("Test Trust", "01632 960 001", "hello@example.org", website="https://www.example.org")


def sizes(edition: str, *, language: str = "en", front: str = "") -> set[float]:
    """Return the sizes of all words of a text in pt, those in the margins of pages too."""
    document = replace(text(EVERYTHING, edition=edition, language=language, front=front), contact=CONTACT)
    laid_out, _ = lay_out(document, StockMaterials())
    return {
        round(float(box.style["font_size"]) * 0.75, 1)
        for page in laid_out.pages
        for panel in [panel.page for panel in getattr(page, "panels", ())] or [page]
        for box in text_boxes(panel._page_box, margins=True)  # noqa: SLF001 - the boxes are nowhere else
    }


@pytest.mark.parametrize("language", ["en", "ur", "bn"])
def test_nothing_in_large_print_is_smaller_than_18_points(language: str) -> None:
    assert min(sizes("large-print", language=language)) >= 18


def test_large_print_has_no_slanted_letters_and_on_paper_no_underlines() -> None:
    laid_out, _ = lay_out(text(EVERYTHING, edition="large-print"), StockMaterials())
    boxes = [box for page in laid_out.pages for box in text_boxes(page._page_box, margins=True)]  # noqa: SLF001 - as above

    assert {box.style["font_style"] for box in boxes} == {"normal"}
    assert {str(box.style["text_decoration_line"]) for box in boxes} == {"none"}


@pytest.mark.parametrize("paper", ["A4", "A5", "DL"])
def test_running_text_has_12_points_on_all_paper(paper: str) -> None:
    found = sizes("standard", front=f"paper: {paper}")

    assert 12 in found
    assert min(found) >= 9  # the number of a note


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("A5", (148, 210)), ("DL", (297, 210))])
def test_paper_has_the_size_that_the_text_asks_for(paper: str, size: tuple[int, int]) -> None:
    laid_out, _ = lay_out(text("Words.", front=f"paper: {paper}"), StockMaterials())

    assert {(round(page.width / MILLIMETRE), round(page.height / MILLIMETRE)) for page in laid_out.pages} == {size}


def test_a_text_that_asks_for_none_has_the_paper_of_the_tokens() -> None:
    tokens = {**StockMaterials().tokens()}
    tokens["page"] = {**tokens["page"], "size": "Letter"}

    assert "size:Letter;" in page_rules(text("Words."), tokens, str)
    assert "size:A5;" in page_rules(text("Words.", front="paper: A5"), tokens, str)


def test_large_print_stays_on_a4_whatever_paper_the_standard_edition_has() -> None:
    assert text("Words.", front="paper: DL", edition="large-print").paper == ""
    assert text("Words.", front="paper: DL").paper == "DL"


def test_an_edition_can_have_its_own_paper() -> None:
    front = "paper: A5\neditions:\n  standard: {}\n  easy-read:\n    paper: A5\n"

    assert text("/// easy-read | A\n![](square)\nWords.\n///", front=front, edition="easy-read").paper == "A5"


@pytest.mark.parametrize(("words", "lines"), [(1, 1), (8, 2), (60, 2)])
def test_the_title_in_the_foot_has_two_lines_at_most(words: int, lines: int) -> None:
    document = replace(text("Words."), title="Integrated " * words)

    laid_out, _ = lay_out(document, StockMaterials())

    page = laid_out.pages[0]
    found = text_boxes(page._page_box, margins=True)  # noqa: SLF001 - the boxes are nowhere else
    assert len({round(box.position_y) for box in found if box.position_y > page.height * 0.9}) == lines
