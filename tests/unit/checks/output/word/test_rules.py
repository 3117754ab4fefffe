"""The rules of Word's Accessibility Checker as a whole: each can fail, ours passes, and the page names them all."""

import cProfile

import pytest

from publisher.checks.output.word.names import Element
from publisher.checks.output.word.package import open_package
from publisher.checks.output.word.rules.table import RULES, broken_rules
from publisher.checks.output.word.styles import Reading
from publisher.errors import NOWHERE, Place
from publisher.findings import Severity
from publisher.writers.docx import write
from tests.tools.materials import StockMaterials
from tests.tools.word_documents import Case, of_languages, of_this_project, word_file
from tests.tools.word_rules import CORE, SETTINGS, STYLES, ahead, broken, changed, names, paragraph, without, xml
from tests.tools.word_rules_page import PAGE, page
from tests.tools.word_sample import every_construct

EDITIONS = ("standard", "large-print", "easy-read")
SAMPLES = [(language, edition) for language in ("en", "ur", "bn") for edition in EDITIONS]
TITLE = "{http://purl.org/dc/elements/1.1/}title"
FLOATING = '<w:drawing><wp:anchor><wp:docPr id="7" name="p" descr="A map{}"/></wp:anchor></w:drawing>'
INLINE = FLOATING.replace("anchor", "inline")
ROWS = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr>{}</w:tcPr><w:p>{}</w:p></w:tc></w:tr>" * 2
TABLE = f'<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>{ROWS}</w:tbl>'
WORD = "<w:r><w:t>Word</w:t></w:r>"


def said_to_be_large_print(root: Element) -> None:
    """Let a file in standard print say that it is large print."""
    [said] = [entry[0] for entry in root if entry.get("name") == "Edition"]
    said.text = "large-print"


# One file for each rule that breaks it; the tests of each rule have more.
DAMAGED = {
    "alternative-text": lambda: ahead(f"<w:p><w:r>{INLINE.replace('descr', 'id2').format('')}</w:r></w:p>"),
    "empty-words": lambda: ahead(f"<w:p><w:r>{INLINE.replace('A map{}', 'Photo 5')}</w:r></w:p>"),
    "table-header": lambda: changed(without("tblHeader")),
    "inline-objects": lambda: ahead(f"<w:p><w:r>{FLOATING.format('')}</w:r></w:p>"),
    "restricted-access": lambda: changed(lambda root: root.insert(0, xml("<w:writeProtection/>")), SETTINGS),
    "field-titles": lambda: ahead(f"<w:sdt><w:sdtContent>{paragraph('Name')}</w:sdtContent></w:sdt>"),
    "simple-table": lambda: ahead(TABLE.format("<w:vMerge/>", WORD, "", WORD)),
    "contrast": lambda: ahead(paragraph("Word", run='<w:color w:val="999999"/>')),
    "link-text": lambda: ahead(f"<w:p><w:hyperlink>{WORD.replace('Word', 'here')}</w:hyperlink></w:p>"),
    "repeated-blanks": lambda: ahead(paragraph("A   word")),
    "empty-paragraphs": lambda: ahead(paragraph(), paragraph(), paragraph()),
    "blank-cells": lambda: ahead(TABLE.format("", WORD, "", "")),
    "headings": lambda: changed(without("outlineLvl"), STYLES),
    "heading-order": lambda: ahead(paragraph("Deep", '<w:outlineLvl w:val="4"/>')),
    "heading-length": lambda: ahead(paragraph("word " * 21, '<w:outlineLvl w:val="0"/>')),
    "generated-text": lambda: ahead(f"<w:p><w:r>{INLINE.format(' Description automatically generated')}</w:r></w:p>"),
    "title": lambda: changed(lambda root: root.remove(next(root.iter(TITLE))), CORE),
    "language": lambda: changed(without("lang"), STYLES),
    "large-print": lambda: changed(said_to_be_large_print, "docProps/custom.xml"),
}


def written(language: str, edition: str) -> bytes:
    return write(every_construct(language, edition=edition), StockMaterials())


def work(paragraphs: int) -> int:
    """Return how many calls it takes to judge so many paragraphs, each with a picture after it and an empty one."""
    picture = f"<w:p><w:r>{INLINE.format('')}</w:r></w:p>"
    item = paragraph("Word", '<w:pStyle w:val="ListBullet"/>')
    pieces = (TABLE.format("", WORD, "", WORD), item, picture, paragraph())
    reading = Reading(open_package(ahead(*(pieces * paragraphs))))
    profile = cProfile.Profile()
    profile.runcall(list, broken_rules(reading))
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_finds_a_file_that_breaks_it_alone(rule: str) -> None:
    assert names(DAMAGED[rule]()) == [rule]


def test_no_two_rules_have_one_id() -> None:
    assert [rule.id for rule in RULES] == list(DAMAGED)


@pytest.mark.parametrize(("language", "edition"), SAMPLES)
def test_the_sample_breaks_what_it_breaks_on_purpose_alone(language: str, edition: str) -> None:
    found = broken(written(language, edition))

    # A picture whose alternative text its author forgot, and a table without a header row.
    assert [one.rule.id for one in found] == ["alternative-text", "table-header"]
    assert found[0].broken.near == "In line:"
    assert found[1].broken.near


@pytest.mark.parametrize("case", [*of_languages(), *of_this_project()], ids=lambda case: case.name)
def test_no_rule_tells_of_a_text_in_any_language_that_breaks_none(case: Case) -> None:
    assert [str(one.finding()) for one in broken(word_file(case))] == []


def test_what_is_told_has_its_place_and_its_weight() -> None:
    [found] = broken(DAMAGED["simple-table"]())

    finding = found.finding(Place("source/leaflet.md", 12))

    assert (str(finding.place), finding.severity) == ("source/leaflet.md:12", Severity.WARNING)
    assert found.finding().place is NOWHERE


def test_rules_that_microsoft_gave_up_are_told_as_such() -> None:
    [found] = broken(DAMAGED["repeated-blanks"]())

    assert found.finding().message.endswith("what Word's Accessibility Checker asked as “Repeated blank characters”.")


def test_the_work_grows_with_the_length_of_the_text() -> None:
    short, long = work(20), work(200)

    assert long < short * 11


def test_the_page_is_made_from_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
