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
from publisher.checks.output.easy_read_lines import characters_of
from publisher.findings import Finding
from publisher.markdown.read import read
from publisher.materials import Picture
from publisher.model import Document, GlossaryEntry, Statement, Targets, Text
from publisher.writers.pdf import write
from tests.tools.materials import SQUARE, Designed, StockMaterials, Styled

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


# --- Pictures ---------------------------------------------------------------------------------------------------


def designed(group: str, values: dict[str, str | float], language: str = "en") -> bytes:
    """Return the file as a workspace's design tokens make it."""
    return write(document(language), Designed(group=group, values=values))


@pytest.mark.parametrize(("language", "column"), [("en", 408), ("ur", 408)])
def test_pictures_that_are_too_small_are_told_with_the_line_their_share_and_the_token(
    language: str, column: int
) -> None:
    content = designed("picture", {"statement": "40pt"}, language)

    (finding,) = easy_read_pdf.examine(content, document(language)).broken

    assert (
        "has a picture that takes 10% of the width of its row on page 1 of the PDF; it must take 25% or more (and 9 "
        "more pictures)."
    ) in finding.message
    assert finding.message.startswith("The statement “Bring your letter on the 2nd visit.")
    assert f"Set “statement” of [picture] in styles/tokens.toml to {column // 4}pt or more" in finding.mend
    assert (finding.place.path, finding.place.line) == ("source/leaflet.md", FIRST)


def test_the_picture_is_measured_on_the_paper_that_the_text_is_printed_on() -> None:
    on_small_paper = replace(document(), paper="A5")
    small = Designed(group="picture", values={"statement": "86pt"})

    assert easy_read_pdf.examine(write(on_small_paper, small), on_small_paper) == Asked()
    assert "takes 21% of the width" in first(asked(write(document(), small)).broken).message


def test_one_small_picture_among_large_ones_is_told_by_its_own_line() -> None:
    finding = first(
        asked(styled(".statement:has(+ .explanation) > .picture { max-inline-size: 60pt !important }")).broken
    )

    assert finding.message.startswith("The statement “Your nurse helps you.” has a picture that takes 15%")
    assert "more picture" not in finding.message
    assert finding.place.line == NURSE


def test_the_texts_own_share_counts() -> None:
    assert asked(designed("picture", {"statement": "40pt"}), picture_share=0.09) == Asked()
    assert asked(designed("picture", {"statement": "40pt"}), picture_share=0) == Asked()
    assert "it must take 30% or more" in first(asked(sound(), picture_share=0.3).broken).message


@pytest.mark.parametrize(
    ("language", "rule", "side"),
    [
        ("en", ".statement > :first-child { order: 2 }", "left"),
        (
            "ur",
            ":root .statement > :first-child { grid-column: 1 } :root .statement > :last-child { grid-column: 2 }",
            "right",
        ),
    ],
)
def test_a_picture_on_the_other_side_is_told(language: str, rule: str, side: str) -> None:
    content = write(document(language), Styled(rules=rule, sheet="easy-read.css"))

    (finding,) = easy_read_pdf.examine(content, document(language)).broken

    assert f"has a picture that does not stand on the {side} of its words, where reading begins" in finding.message
    assert "(and 9 more pictures)" in finding.message
    assert finding.place.line == FIRST


# --- Lines ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "words", "line"),
    [
        (".statement p { line-height: 1.2 }", "The lines of “Bring your letter on the 2nd visit.", FIRST),
        (".statement p { line-height: 1.45 }", "stand 1.45 times the type size apart; easy read needs 1.5", FIRST),
        (
            ".statement:has(+ .explanation) p { line-height: 1; max-inline-size: 5em }",
            "The lines of “Your nurse",
            NURSE,
        ),
        (".explanation p { line-height: 0.6; max-inline-size: 10em }", "The lines of “A nurse looks after", NURSE),
    ],
)
def test_lines_that_stand_too_close_are_told_with_their_line(rule: str, words: str, line: int) -> None:
    (finding,) = asked(styled(rule)).broken

    assert words in finding.message
    assert "“line-height”" in finding.mend
    assert (finding.place.path, finding.place.line) == ("source/leaflet.md", line)


def test_the_token_of_the_summary_is_found() -> None:
    summed_up = replace(document(), description="This tells you what to bring to us and whom you will meet. " * 2)
    content = write(summed_up, Designed(group="leading-easy-read", values={"lead": 0.8}))

    (finding,) = easy_read_pdf.examine(content, summed_up).broken

    assert "The lines of “This tells you what to bring" in finding.message
    assert "stand 1.20 times the type size apart" in finding.message
    assert "“lead” of [leading-easy-read]" in finding.mend


@pytest.mark.parametrize("language", ["en", "pl", "ur", "bn"])
def test_raised_letters_and_words_of_other_scripts_make_no_line_of_their_own(language: str) -> None:
    source = (
        "---\ntitle: A\nlanguage: {}\n---\n\n/// easy-read | B\n![](square)\n"
        "We [ہم قریب ہیں]{{lang=ur}} and [আমরা]{{lang=bn}} "
        "come on the 2^nd^ day with `make` and H~2~O, and [ہم]{{lang=ur}} stay.\n///\n"
    )
    mixed = editions.find("easy-read").apply(read(source.format(language), path="source/a.md"))

    assert easy_read_pdf.examine(write(mixed, StockMaterials()), mixed) == Asked()


def test_a_line_that_is_too_long_is_told_with_its_words() -> None:
    words = "We will talk to people in all our towns and villages about it, a little at a time."
    statement = document().blocks[1]
    assert isinstance(statement, Statement)
    wide = replace(document(), blocks=(replace(statement, children=(Text(words),)),))

    rules = "@page { margin-inline: 3mm !important } .statement { grid-template-columns: 1fr 9fr }"
    content = write(wide, Styled(rules=rules, sheet="easy-read.css"))
    found = [one for one in easy_read_pdf.examine(content, wide).broken if "characters" in one.message]

    assert found[0].message.startswith("The line “We will talk to people in all our towns and villages")
    assert "characters; easy read has 60 at most." in found[0].message
    assert "“margin-inline” of [page-easy-read]" in found[0].mend
    assert found[0].place.line == FIRST


def test_a_letter_with_its_marks_is_one_character() -> None:
    assert characters_of("স্বাস্থ্য") == 5
    assert characters_of("Two words.") == len("Two words.")


def test_headings_and_the_foot_are_no_running_text() -> None:
    assert asked(styled("h1, h2 { line-height: 1; max-inline-size: 4em }")) == Asked()


def test_the_texts_own_limits_of_lines_count() -> None:
    assert asked(styled(".statement p { line-height: 1.2 }"), line_height=1.2) == Asked()
    assert "needs 1.8 or more" in first(asked(sound(), line_height=1.8).broken).message
    assert "easy read has 20 at most" in first(asked(sound(), line_characters=20).broken).message


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
