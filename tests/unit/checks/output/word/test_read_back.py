"""A Word file of ours is its document; each way to break one is found, and told with where it is in the source."""

import re
from collections.abc import Callable

import pytest

from publisher.checks.output.word_examination import examine
from publisher.errors import NOWHERE
from publisher.findings import Finding
from tests.tools import word_damage
from tests.tools.word_damage import paragraph_with, replaced

FOOTNOTES = "word/footnotes.xml"


def found(change: Callable[[str], str], part: str = word_damage.DOCUMENT) -> list[Finding]:
    """Return what differs; a rule that is broken besides does not count here."""
    return list(examine(word_damage.damaged(change, part), word_damage.document())[1])


def test_sound_file_has_no_finding() -> None:
    broken, differing, _ = examine(word_damage.sound(), word_damage.document())

    assert (broken, differing) == ((), ())


def paragraphs_swapped(text: str) -> str:
    nurse = re.search(paragraph_with("Your nurse says"), text, re.DOTALL)
    assert nurse
    without = text.replace(nurse[0], "")
    heading = re.search(paragraph_with("Before you come"), without, re.DOTALL)
    assert heading
    return without.replace(heading[0], nurse[0] + heading[0])


def second_list_joined_to_the_first(text: str) -> str:
    numbers = list(dict.fromkeys(re.findall(r'<w:numId w:val="(\d+)"/>', text)))
    return text.replace(f'<w:numId w:val="{numbers[2]}"/>', f'<w:numId w:val="{numbers[0]}"/>')


def bookmark_moved(text: str) -> str:
    """Move the place of the second heading to the first."""
    start = re.search(r'<w:bookmarkStart [^>]*w:name="what_happens"/>', text)
    assert start
    return text.replace(start[0], "").replace(
        '<w:pStyle w:val="Heading2"/>', f'<w:pStyle w:val="Heading2"/></w:pPr>{start[0]}<w:pPr>', 1
    )


def cells_swapped(text: str) -> str:
    return text.replace(">eight<", ">kept<").replace(">nine<", ">eight<").replace(">kept<", ">nine<")


STRUCTURE = [
    ("heading level", replaced(r'"Heading2"', '"Heading3"'), "heading of level 2 “Before you come”"),
    ("heading lost", replaced(r'"Heading2"', '"Normal"'), "heading of level 2 “Before you come”"),
    ("paragraph lost", replaced(paragraph_with("Your nurse says"), ""), "lacks a paragraph “Your nurse"),
    ("paragraphs swapped", paragraphs_swapped, "Your nurse says"),
    (
        "paragraph added",
        replaced(r"(<w:p><w:pPr><w:pStyle w:val=.Heading2.)", r"<w:p><w:r><w:t>More.</w:t></w:r></w:p>\1"),
        "“More.”",
    ),
    ("word lost", replaced("Bring your", "Bring"), "Bring your letter"),
    ("word added", replaced(r"(Bring your letter) ", r"\1 today "), "Bring your letter today"),
    ("words hidden", replaced(r"<w:r>(<w:t [^>]*>Bring your)", r"<w:r><w:rPr><w:vanish/></w:rPr>\1"), "Bring your"),
    ("item taken out of its list", replaced(r"<w:numPr>.*?</w:numPr>", ""), "list of 2 items"),
    ("lists joined", second_list_joined_to_the_first, "numbered list of 2 items"),
    ("item's paragraph moved out", replaced(r'"ListContinue(Kept)?"', '"Normal"'), "It is blue"),
    ("quotation lost", replaced(r'"Quote(Kept)?"', '"Normal"'), "Come in."),
    ("list moved out of its quotation", replaced(r'"ListBullet\w*InQuote\w*"', '"ListBullet"', count=0), "near"),
    ("description lost", replaced(r'"Definition"', '"Normal"'), "Seven days"),
    ("term lost", replaced(r'"DefinitionTerm"', '"Normal"'), "terms and descriptions"),
    ("caption lost", replaced(r'"TableCaption"', '"Normal"'), "caption “When we open”"),
    ("heading row lost", replaced(r"<w:tblHeader/>", ""), "heading row of 2 cells"),
    ("row's heading lost", replaced(r'"TableHeading(?:Kept)?"(/>[^M]{0,99}Monday)', r'"TableText"\1'), "Monday"),
    ("cells swapped", cells_swapped, "eight"),
    ("link's target", replaced(r'<w:hyperlink r:id="[^"]*">(.*?)</w:hyperlink>', r"\1"), "links in the text"),
    ("link within to another place", replaced(r'w:anchor="what_happens"', 'w:anchor="elsewhere"'), "heading 2"),
    ("place of a link moved", bookmark_moved, "heading 2"),
    ("language lost", replaced(r'<w:lang w:val="pl-PL"/>', ""), "dzień dobry"),
    ("alternative text lost", replaced(r'<wp:docPr ([^>]*) descr="A map[^"]*"', r"<wp:docPr \1"), "A map"),
    ("mark of a note lost", replaced(r'<w:footnoteReference w:id="2"/>', ""), "lacks a note 2"),
    ("notes changed places", replaced(r'<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="2"/>'), "note 2"),
    ("strong words lost", replaced(r'<w:rStyle w:val="Strong"/>', "", count=0), "strong “too”"),
    ("stress lost", replaced(r'<w:rStyle w:val="Emphasis"/>', ""), "emphasis “now”"),
    ("stress made strong", replaced(r'"Emphasis"', '"Strong"'), "emphasis “now”"),
    ("raised letters lost", replaced(r'<w:rStyle w:val="Superscript"/>', ""), "superscript “nd”"),
    ("code lost", replaced(r'<w:rStyle w:val="Code"/>', ""), "code “make tea”"),
    ("short form's meaning lost", replaced("General practitioner", "General"), "expansions of short forms"),
]


@pytest.mark.parametrize(("change", "words"), [row[1:] for row in STRUCTURE], ids=[row[0] for row in STRUCTURE])
def test_text_that_is_not_the_documents_is_told_with_its_line(change: Callable[[str], str], words: str) -> None:
    findings = found(change)

    assert words in " ".join(finding.message for finding in findings)
    assert all(finding.place != NOWHERE for finding in findings)


@pytest.mark.parametrize(
    ("change", "part", "words"),
    [
        (replaced("With milk", "Without"), FOOTNOTES, "With milk"),
        (replaced(r'<w:footnote w:id="2">.*?</w:footnote>', ""), FOOTNOTES, "With milk"),
        (replaced(r'<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="bullet"/>', count=0), "word/numbering.xml", "list"),
        (replaced(r'<w:startOverride w:val="3"/>', '<w:startOverride w:val="4"/>'), "word/numbering.xml", "item 3"),
        (replaced("https://example.org/number", "https://example.org/other"), "word/_rels/document.xml.rels", "number"),
        (replaced(r"(<dc:title>)[^<]*", r"\1Another"), "docProps/core.xml", "title"),
        (replaced(r"(<dc:language>)[^<]*", r"\1fr"), "docProps/core.xml", "language"),
        (replaced(r"(<dc:creator>)[^<]*", r"\1"), "docProps/core.xml", "author"),
        (replaced(r"(<cp:keywords>)[^<]*", r"\1"), "docProps/core.xml", "keywords"),
        (replaced("2024-05-06", "2024-05-07", count=0), "docProps/core.xml", "date"),
        (replaced(">source<", ">approved<"), "docProps/custom.xml", "translation state"),
        (replaced(r'(<w:lang w:val=)"en-GB"', r'\1"fr-FR"'), "word/styles.xml", "language “fr-FR”"),
    ],
)
def test_other_parts_are_compared_too(change: Callable[[str], str], part: str, words: str) -> None:
    assert words in " ".join(finding.message for finding in found(change, part))


def test_pages_that_run_the_other_way_are_told() -> None:
    findings = found(replaced("</w:sectPr>", "<w:bidi/></w:sectPr>"))

    assert [finding.message for finding in findings] == ["The pages of the Word file run from right to left."]


@pytest.mark.parametrize("content", [b"", b"PK", b"no file", word_damage.sound()[:2000]], ids=range(4))
def test_file_that_cannot_be_opened_is_told_and_not_compared(content: bytes) -> None:
    broken, differing, _ = examine(content, word_damage.document())

    assert any("cannot be read back" in finding.message for finding in broken)
    assert differing == ()


def test_file_that_breaks_a_rule_of_word_is_told() -> None:
    content = word_damage.damaged(replaced(r"<w:pPr>", "<w:pPr><w:jc/><w:nonsense/>"))

    broken, _, _ = examine(content, word_damage.document())

    assert any("Microsoft 365" in finding.message for finding in broken)
    assert any("Office 2013" in finding.message for finding in broken)
