"""A PDF of ours is its document; each way to break one is found, and told with what to look for and where."""

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from publisher.checks.output import read_back
from publisher.checks.output.parity import told
from publisher.checks.output.passages.alignment import differences
from publisher.checks.output.passages.passage import Passage
from publisher.findings import Finding
from tests.tools import damage


def found(change: Callable[[pikepdf.Pdf], None]) -> list[Finding]:
    return list(read_back.differences(damage.damaged(change), damage.document()))


def test_sound_file_has_no_finding() -> None:
    assert list(read_back.differences(damage.sound(), damage.document())) == []


def test_saving_alone_changes_nothing() -> None:
    assert found(lambda _: None) == []


def words_swapped(pdf: pikepdf.Pdf) -> None:
    damage.turn_round(next(p for p in damage.elements(pdf, "P") if len(p.K) > 4))


def paragraphs_swapped(pdf: pikepdf.Pdf) -> None:
    first = next(p for p in damage.elements(pdf, "P") if len(p.K) > 4)
    kids = list(first.P.K)
    at = next(number for number, kid in enumerate(kids) if kid.objgen == first.objgen)
    kids[at], kids[at + 1] = kids[at + 1], kids[at]
    first.P.K = pikepdf.Array(kids)


def words_lost(pdf: pikepdf.Pdf) -> None:
    paragraph = next(p for p in damage.elements(pdf, "P") if len(p.K) > 4)
    paragraph.K = pikepdf.Array(list(paragraph.K)[1:])


def paragraph_lost(pdf: pikepdf.Pdf) -> None:
    damage.drop(next(p for p in damage.elements(pdf, "P") if len(p.K) > 4))


def last_paragraph_lost(pdf: pikepdf.Pdf) -> None:
    damage.drop(damage.elements(pdf, "Table")[-1])


def words_doubled(pdf: pikepdf.Pdf) -> None:
    paragraph = next(p for p in damage.elements(pdf, "P") if any(kid.get("/Lang") for kid in damage.held(p)))
    again = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.P, P=paragraph.P, K=paragraph.K[2]))
    if "/Pg" in paragraph:
        again.Pg = paragraph.Pg
    paragraph.P.K.append(again)


def letters_changed(pdf: pikepdf.Pdf) -> None:
    damage.misspell(pdf, "o", "0")


def text_of_an_element_changed(pdf: pikepdf.Pdf) -> None:
    damage.elements(pdf, "H2")[0].ActualText = pikepdf.String("After you left")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (words_swapped, "on it.NHS number"),
        (paragraphs_swapped, "dzień dobry"),
        (words_lost, "Bring your letter,"),
        (paragraph_lost, "Bring your letter,"),
        (last_paragraph_lost, "Monday"),
        (words_doubled, "more than the text: “and takes you to the right room at once.”"),
        (letters_changed, "Y0ur app0intment"),
        (text_of_an_element_changed, "lacks “Before you come”"),
    ],
)
def test_text_that_is_not_the_documents_is_told(change: Callable[[pikepdf.Pdf], None], words: str) -> None:
    told = [finding for finding in found(change) if finding.message.startswith("A screen reader does not get")]

    assert told
    assert any(words in finding.message for finding in told)


def test_lost_words_are_told_with_their_line_page_font_and_package() -> None:
    first, *_ = found(letters_changed)

    assert str(first.place) == "source/leaflet.md:1"
    assert "(page 1)" in first.message
    assert "“Noto Sans" in first.mend
    assert "package fonts-noto-core" in first.mend


def test_place_of_lost_words_is_their_line() -> None:
    assert {str(finding.place) for finding in found(paragraph_lost)} == {"source/leaflet.md:9"}


def test_pages_that_give_back_other_letters_than_the_tags_are_told() -> None:
    def misspelt_below_the_tags(pdf: pikepdf.Pdf) -> None:
        damage.elements(pdf, "H2")[0].ActualText = pikepdf.String("Before you come")
        for cell, words in zip(damage.elements(pdf, "TH"), ("Day", "Opens", "Monday", "Friday"), strict=True):
            cell.ActualText = pikepdf.String(words)
        damage.misspell(pdf, "y", "v", font="Bold")

    (finding,) = found(misspelt_below_the_tags)

    assert "Searching and copying get 9" in finding.message
    assert "the bar of their script is 99%" in finding.message
    assert "Lost are “Day Monday Friday you” (page 1)" in finding.message
    assert "“Noto Sans Bold”" in finding.mend


def without_language(pdf: pikepdf.Pdf) -> None:
    for span in damage.elements(pdf, "Span"):
        if "/Lang" in span:
            del span.Lang


def demoted_heading_cell(pdf: pikepdf.Pdf) -> None:
    damage.elements(pdf, "TH")[0].S = pikepdf.Name.TD


def turned_heading_cell(pdf: pikepdf.Pdf) -> None:
    damage.attributes(damage.elements(pdf, "TH")[0]).Scope = pikepdf.Name.Row


def raised_heading(pdf: pikepdf.Pdf) -> None:
    damage.elements(pdf, "H2")[0].S = pikepdf.Name.H3


def link_led_astray(pdf: pikepdf.Pdf) -> None:
    for kid in damage.elements(pdf, "Link")[0].K:
        if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid:
            kid.Obj.A.URI = pikepdf.String("https://example.org/elsewhere")


def other_alternative(pdf: pikepdf.Pdf) -> None:
    damage.elements(pdf, "Figure")[0].Alt = pikepdf.String("A map of the station")


def item_lost(pdf: pikepdf.Pdf) -> None:
    damage.drop(damage.elements(pdf, "LI")[0])


def label_renumbered(pdf: pikepdf.Pdf) -> None:
    damage.elements(pdf, "Lbl")[2].ActualText = pikepdf.String("7. ")


def list_taken_apart(pdf: pikepdf.Pdf) -> None:
    damage.elements(pdf, "L")[0].S = pikepdf.Name.Div


def other_expansion(pdf: pikepdf.Pdf) -> None:
    next(span for span in damage.elements(pdf, "Span") if "/E" in span).E = pikepdf.String("Grand Prix")


def other_document_language(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Lang = pikepdf.String("pl")


def unmarked_note(pdf: pikepdf.Pdf) -> None:
    reference = next(link for link in damage.elements(pdf, "Link") if damage.leads_to_note(link))
    damage.drop(reference.P if reference.P.S == "/Reference" else reference)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (without_language, "words in other languages in the text: pl “dzień dobry”; in the PDF: none"),
        (demoted_heading_cell, "has a heading cell of a column “Day”; the PDF has a cell “Day” in its place"),
        (turned_heading_cell, "the PDF has a heading cell of a row “Day” in its place"),
        (raised_heading, "a heading of level 2 “Before you come”; the PDF has a heading of level 3"),
        (link_led_astray, "https://example.org/number “NHS number”; in the PDF: https://example.org/elsewhere"),
        (other_alternative, "“A map of the hospital”; the PDF has a picture “A map of the station”"),
        (item_lost, "a list of 2 items; the PDF has a list of 1 items in its place"),
        (label_renumbered, "has an item 1; the PDF has an item 7 in its place"),
        (list_taken_apart, "has a list of 2 items; the PDF has a paragraph"),
        (other_expansion, "GP “General practitioner”; in the PDF: GP “Grand Prix”"),
        (other_document_language, "says that its language is “pl”, not “en”"),
        (unmarked_note, "marks of notes in the text: 1; in the PDF: none"),
    ],
)
def test_structure_that_is_not_the_documents_is_told(change: Callable[[pikepdf.Pdf], None], words: str) -> None:
    told = [finding.message for finding in found(change)]

    assert any(words in message for message in told), told


def without_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def in_a_circle(pdf: pikepdf.Pdf) -> None:
    (top,) = pdf.Root.StructTreeRoot.K
    top.K.append(top)


def of_no_content(pdf: pikepdf.Pdf) -> None:
    damage.elements(pdf, "H1")[0].K = pikepdf.Array([9999])


def of_nonsense(pdf: pikepdf.Pdf) -> None:
    damage.elements(pdf, "H1")[0].K = pikepdf.Array([pikepdf.Name.Nonsense])


def endless(pdf: pikepdf.Pdf) -> None:
    (top,) = pdf.Root.StructTreeRoot.K
    inner = top
    for _ in range(300):
        deeper = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Div, K=pikepdf.Array()))
        inner.K.append(deeper)
        inner = deeper


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (without_tree, "it has no structure tree"),
        (in_a_circle, "stands in it twice"),
        (of_no_content, "marked content 9999 on page 1, which is not there"),
        (of_nonsense, "holds something that is no element"),
        (endless, "more than 200 elements deep"),
    ],
)
def test_broken_tree_is_one_finding_that_says_why(change: Callable[[pikepdf.Pdf], None], why: str) -> None:
    (finding,) = found(change)

    assert why in finding.message
    assert "was not compared" in finding.message


@pytest.mark.parametrize("content", [b"", b"not a PDF", b"%PDF-1.7\nnothing"])
def test_file_that_is_no_pdf_is_one_finding(content: bytes) -> None:
    findings: list[Any] = list(read_back.differences(content, damage.document()))

    assert len(findings) == 1


def test_file_that_ends_early_is_one_finding_and_no_traceback() -> None:
    content = damage.sound()

    for end in range(0, len(content) * 9 // 10, len(content) // 10):
        (finding,) = read_back.differences(content[:end], damage.document())

        assert "cannot be read back" in finding.message


def test_letters_in_another_language_are_told_with_the_spaces_of_their_words() -> None:
    french = Passage("paragraph", 0, ("the", "chat", "noir", "sleeps"), languages=(("French", ("chatnoir",)),))
    german = Passage("paragraph", 0, ("the", "chat", "noir", "sleeps"), languages=(("German", ("elsewhere",)),))

    (finding,) = told(differences([french], [german], lambda passage: passage), "Word file")

    assert "in the text: French “chat noir”; in the Word file: German “elsewhere”" in finding.message
