"""An easy-read PDF is large, keeps its rows whole and counts its pages; each way to break that is found and told."""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pikepdf
import pytest

from publisher import editions
from publisher.checks.output import easy_read_pdf
from publisher.checks.output import table as examiners
from publisher.checks.output.easy_read import Asked
from publisher.findings import Finding
from publisher.markdown.read import read
from publisher.materials import Picture
from publisher.model import Document, GlossaryEntry, Targets, Text
from publisher.writers.pdf import write
from tests.tools.materials import SQUARE, StockMaterials, Styled

STATEMENTS = "\n\n".join(f"![](square)\nThis is sentence {number}.\nWe say it in few words." for number in range(1, 9))
SOURCE = f"""\
---
title: Your appointment
language: {{language}}
---

/// easy-read | Before you come
![](square)
Bring your letter on the 2^nd^ visit.
Type `yes` and H~2~O.

![](dot)
Your **nurse** helps you.

{STATEMENTS}
///
"""
FIRST, NURSE = 7, 11  # lines of the source


@cache
def document(language: str = "en") -> Document:
    entry = GlossaryEntry("nurse", (Text("Nurse"),), (Text("A nurse looks after people who are ill."),))
    source = SOURCE.format(language=language)
    text = read(source, path="source/leaflet.md", glossary=(entry,), glossary_language=language)
    return editions.find("easy-read").apply(text)


@cache
def sound(language: str = "en") -> bytes:
    return write(document(language), StockMaterials())


def styled(rules: str) -> bytes:
    """Return the file as a style sheet with further rules makes it."""
    return write(document(), Styled(rules=rules, sheet="easy-read.css"))


def asked(content: bytes, **targets: float) -> Asked:
    return easy_read_pdf.examine(content, replace(document(), targets=Targets(**targets)))  # type: ignore[arg-type]  # of two types


def damaged(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(sound())) as pdf:
        change(pdf)
        written = io.BytesIO()
        pdf.save(written)
    return written.getvalue()


@pytest.mark.parametrize("language", ["en", "pl", "ur", "bn"])
def test_a_sound_file_has_no_finding(language: str) -> None:
    assert easy_read_pdf.examine(sound(language), document(language)) == Asked()


def test_a_text_without_easy_read_has_no_row_to_split() -> None:
    bare = replace(document(), blocks=())

    assert easy_read_pdf.examine(write(bare, StockMaterials()), bare) == Asked()


def test_other_editions_are_not_asked() -> None:
    standard = replace(document(), edition="standard")

    assert easy_read_pdf.examine(styled("p { font-size: 6pt }"), standard) == Asked()


def test_what_is_no_pdf_is_left_to_the_checks_that_all_files_pass() -> None:
    assert asked(b"%PDF-1.7") == Asked()


def test_the_build_is_told_all_that_is_found() -> None:
    examiner = examiners.find("pdf")
    assert examiner is not None
    assert examiner.notices is not None

    small, smaller = styled("p { font-size: 15pt }"), styled("p { font-size: 13pt }")

    assert examiner.examine(small, document(), "ua-1").noticed == asked(small).noticed != ()
    assert examiner.notices(small, document()) == asked(small).noticed
    assert set(asked(smaller).broken) <= set(examiner.examine(smaller, document(), "ua-1").broken)


# --- Type -------------------------------------------------------------------------------------------------------


def first(findings: tuple[Finding, ...]) -> Finding:
    assert findings
    return findings[0]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (".statement p { font-size: 13pt }", "“Bring your letter on the 2”"),
        ("sup { font-size: 0.5em }", "“nd” on page 1 of the PDF is set in 8 points; easy read needs 14 or more."),
        ("code { font-size: 0.8em }", "“yes” on page 1 of the PDF is set in 12.8 points"),
        (".explanation p { font-size: 10pt }", "“Nurse”"),
        (".statement { transform: scale(0.5) }", "is set in 8 points"),
    ],
)
def test_type_that_is_too_small_is_told_with_its_page_and_line(rule: str, words: str) -> None:
    finding = first(asked(styled(rule)).broken)

    assert words in finding.message
    assert "[type-easy-read]" in finding.mend
    assert finding.place.line in (FIRST, FIRST + 1, NURSE, NURSE + 1)


def test_type_between_the_limits_is_to_look_at() -> None:
    found = asked(styled(".statement p { font-size: 15pt }"))

    assert found.broken == ()
    assert "is set in 15 points; easy read should have 16 or more." in first(found.noticed).message


def test_each_page_is_told_by_its_smallest_words() -> None:
    pages = len(pikepdf.open(io.BytesIO(sound())).pages)
    found = asked(styled("p { font-size: 15pt } dd { font-size: 15pt }"))

    assert pages > 1
    assert len(found.noticed) == len({finding.message.partition(" on page ")[2] for finding in found.noticed}) == pages


def test_the_foot_is_measured_too() -> None:
    def small(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[0].Contents.read_bytes().rpartition(b"Tf")
        font, _, size = content[0].rstrip().rpartition(b" ")
        assert float(size) > 16
        pdf.pages[0].Contents = pdf.make_stream(font + b" 9 Tf" + content[2])

    finding = first(asked(damaged(small)).broken)

    assert finding.message.startswith("“Page 1 of ")
    assert "on page 1 of the PDF is set in 6.8 points" in finding.message


def test_the_texts_own_limits_count() -> None:
    content = styled(".statement p { font-size: 13pt }")

    assert asked(content, least_type_size=12, type_size=13) == Asked()
    assert "needs 17 or more" in first(asked(sound(), least_type_size=17).broken).message
    assert "should have 20 or more" in first(asked(sound(), type_size=20).noticed).message


def test_words_in_a_picture_are_to_look_at() -> None:
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="72" height="72">'
        b'<rect width="72" height="72" fill="#fff"/><text x="8" y="40" font-size="6">tiny</text></svg>'
    )
    pictures = {"square": Picture("square", "image/svg+xml", drawing, 72, 72), "dot": SQUARE}
    found = asked(write(document(), StockMaterials(pictures)))

    assert found.broken == ()
    assert "“t” in a picture on page 1 of the PDF is set in 8.7 points" in first(found.noticed).message
    assert "without words" in first(found.noticed).mend


# --- Rows -------------------------------------------------------------------------------------------------------


def test_a_statement_on_two_pages_is_told_with_its_line() -> None:
    content = styled(
        ".statement { break-inside: auto; display: block } .statement p { orphans: 1; widows: 1 }"
        ".statement:nth-of-type(2) p { padding-block-start: 500pt; line-height: 180pt }"
    )
    told = [finding for finding in asked(content).broken if "it must stand on one" in finding.message]

    assert told
    assert "stands on pages " in told[0].message
    assert told[0].place.line >= FIRST


def test_a_picture_on_the_page_before_its_statement_is_told_with_its_line() -> None:
    content = styled(
        ".statement { break-inside: auto; display: block } .statement p { break-before: page }"
        ".statement { break-before: avoid }"
    )
    told = [finding for finding in asked(content).broken if "picture does not stand beside it" in finding.message]

    assert told[0].message.startswith("The statement “Bring your letter on the 2nd visit. Type yes and H2O.” stands on")
    assert (told[0].place.path, told[0].place.line) == ("source/leaflet.md", FIRST)


def picture_lost(pdf: pikepdf.Pdf) -> None:
    """Take the last picture of the first page away: all that is drawn after its words, but its foot."""
    page = pdf.pages[0]
    kept = list(pikepdf.parse_content_stream(page))
    painted = [number for number, one in enumerate(kept) if str(one.operator) in {"f", "sh", "Do"}]
    foot = max(number for number, one in enumerate(kept) if str(one.operator) == "BT")
    last = [number for number in painted if number < foot][-3:]
    page.Contents = pdf.make_stream(
        pikepdf.unparse_content_stream([one for number, one in enumerate(kept) if number not in last])
    )


def test_a_picture_that_is_not_there_is_told() -> None:
    assert "its picture does not stand beside it" in first(asked(damaged(picture_lost)).broken).message


def test_a_word_box_on_two_pages_is_told() -> None:
    content = styled(".explanation { break-inside: auto } .explanation p + p { break-before: page }")

    assert any(
        finding.message.startswith("The word box “Nurse” stands on pages 1 and 2") for finding in asked(content).broken
    )


def test_a_word_box_on_the_page_after_its_statement_is_to_look_at() -> None:
    found = asked(styled(".explanation { break-before: page }"))

    assert found.broken == ()
    assert "The word box “Nurse” stands on page 2 of the PDF, after the page of its statement." in {
        finding.message for finding in found.noticed
    }


def test_a_heading_at_the_end_of_a_page_is_told() -> None:
    found = asked(styled("h2 { break-after: auto } h2 + .statement { break-before: page }"))

    assert first(found.broken).message == (
        "The heading “Before you come” stands on page 1 of the PDF, and its first statement on page 2."
    )


# --- Page numbers -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Page {page}", "The foot of page 1 of the PDF says “Page 1”: it must say that it is page 1 of"),
        ("Pages", "The foot of page 1 of the PDF says “Pages”"),
        ("{page} / 99", "says “1 / 99”"),
        ("Page 1 of {pages}", "The foot of page 2 of the PDF says “Page 1 of "),
    ],
)
def test_a_page_that_is_not_counted_is_told(phrase: str, words: str) -> None:
    content = write(document(), StockMaterials(phrases={"Page {page} of {pages}": phrase}))

    assert any(words in finding.message for finding in asked(content).broken)


def test_a_page_without_a_foot_is_told() -> None:
    content = styled("@page { @bottom-right { content: none !important } }")

    assert "The foot of page 1 of the PDF says nothing" in first(asked(content).broken).message


def test_a_language_may_name_the_number_of_pages_first() -> None:
    content = write(document(), StockMaterials(phrases={"Page {page} of {pages}": "{pages} pages, this is {page}"}))

    assert asked(content) == Asked()
