"""What print and Word make of the design tokens: every pair that their styles let meet, at the line that sets it."""

import pytest

from publisher.build.printed import printed
from publisher.checks.document.token_contrast import faint_pairs
from publisher.editions import EDITIONS
from publisher.findings import Finding, Measurement, Severity
from publisher.model import Document
from tests.tools.materials import Designed, StockMaterials, Styled


def found(materials: StockMaterials, edition: str = "standard") -> list[Finding]:
    """Return what is found in the styles of an edition."""
    document = Document(name="a", title="A", language="en", blocks=(), edition=edition)
    return [one for one in faint_pairs(document, printed(edition, materials)) if isinstance(one, Finding)]


def line_of(start: str, sheet: str = "tokens.toml", materials: StockMaterials | None = None) -> int:
    """Return the line of a style sheet that begins so."""
    lines = (materials or StockMaterials()).style(sheet).splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(start))


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
def test_our_own_design_holds_in_every_edition_and_all_of_it_is_judged(edition: object) -> None:
    name = getattr(edition, "id", "")
    document = Document(name="a", title="A", language="en", blocks=(), edition=name)

    (measured,) = faint_pairs(document, printed(name, StockMaterials()))

    assert isinstance(measured, Measurement)
    assert "pairs of colours meet in the styles of PDF and Word files" in measured.message


@pytest.mark.parametrize(
    ("name", "colour", "where"),
    [
        ("text", "#aaaaaa", "“text” (#aaaaaa) on “background” (#ffffff) has a contrast of 2.3 to 1 in the PDF"),
        ("text-secondary", "#aaaaaa", "in the PDF, where it has “1 May 2024”"),
        ("heading", "#8899aa", "in the PDF"),
        ("link", "#88aacc", "in the PDF"),
        ("on-brand", "#0066cc", "“on-brand” (#0066cc) on “brand” (#005eb8)"),
        ("notice-rule", "#eecc88", "in the line of a notice in the PDF. The same in 1 more pair."),
    ],
)
def test_a_faint_token_is_found_at_its_line(name: str, colour: str, where: str) -> None:
    (finding,) = found(Designed(group="colour", values={name: colour}))

    assert where in finding.message
    assert (finding.place.path, finding.place.line) == ("styles/tokens.toml", line_of(f"{name} ="))


def test_words_are_errors_and_lines_are_warnings() -> None:
    # The numbers of lists are words in the accent's colour; beside quotations it draws lines.
    words, line = found(Designed(group="colour", values={"accent": "#bbccdd"}))

    assert "in the PDF, where it has “1.”" in words.message
    assert "in the line of a quotation in the PDF" in line.message
    assert (words.severity, line.severity) == (None, Severity.WARNING)
    assert words.place == line.place


def test_easy_read_has_seven_to_one() -> None:
    grey = Designed(group="colour", values={"link": "#5a6a7a"})

    assert found(grey) == []
    (finding,) = found(grey, "easy-read")
    assert finding.mend == "Choose colours with 7 to 1 or more."


def test_a_colour_of_a_sheet_for_paper_is_found_at_its_rule() -> None:
    materials = Styled(rules=".contact { color: #aaaaaa; }\n@page { @top-left { content: 'x'; color: #cccccc; } }\n")
    contact, margin = found(materials)

    assert contact.place.path == margin.place.path == "styles/print.css"
    assert contact.place.line == line_of(".contact { color", "print.css", materials)
    assert margin.place.line == contact.place.line + 1
    assert "in the margins of a PDF's pages" in margin.message


def test_a_pair_that_only_word_has_is_held() -> None:
    # On paper the line of a notice stands on the page, in Word on the notice itself.
    findings = found(Designed(group="colour", values={"notice": "#e0a060"}))

    assert "“notice-rule” (#b25b00) on “notice” (#e0a060) has a contrast of 2.1 to 1 in the line of the style " in (
        " ".join(one.message for one in findings)
    )
    assert "“Hyperlink” in the style “Draft Note” of a Word file" in " ".join(one.message for one in findings)


def test_what_cannot_be_judged_is_told() -> None:
    document = Document(name="a", title="A", language="en", blocks=(), edition="standard")
    materials = Styled(rules=".contact { background: linear-gradient(#ffffff, #000000); }\n")

    told = [str(one) for one in faint_pairs(document, printed("standard", materials))]
    assert any("cannot be judged by this program" in one for one in told)


def test_the_same_styles_give_the_same_value() -> None:
    assert printed("standard", StockMaterials()) is printed("standard", StockMaterials())
