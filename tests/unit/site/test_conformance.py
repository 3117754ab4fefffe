"""The pages of a conformance report and of an accessibility statement."""

import datetime as dt

from lxml import html

from publisher.errors import Place
from publisher.evidence.conformance_report import ConformanceReport, conformance_report
from publisher.evidence.statement import statement
from publisher.findings import Finding
from publisher.model import Contact
from publisher.report import Report
from publisher.site.conformance import report_page, statement_page
from tests.tools.materials import StockMaterials
from tests.tools.reports import report, text

WRONG = Finding("Nothing says <b>what</b> it shows.", "Write it.", Place("a.md", 3))


def made(run: Report) -> ConformanceReport:
    contact = Contact("Trust <&>", phone="01632 960 001", email="contact@example.org")
    return conformance_report(run, contact, "Documents of Trust", "2026-11-22", dt.date(2026, 11, 22))


def shown(content: bytes) -> html.HtmlElement:
    return html.document_fromstring(content.decode())


def test_the_report_has_what_the_template_requires_and_a_table_for_each_chapter_that_applies() -> None:
    page = shown(report_page(made(report()), StockMaterials()))

    assert page.xpath("string(//h1)") == "Trust <&> Accessibility Conformance Report"
    assert page.xpath("//dt/text()")[:4] == [
        "Name of product and version",
        "Report date",
        "Notes",
        "Evaluation methods used",
    ]
    assert [len(table.xpath("tbody/tr")) for table in page.xpath("//table")] == [31, 24, 11, 53, 53]
    assert len(page.xpath("//h3")) == 13


def test_every_table_can_be_scrolled_by_keyboard_and_named_and_has_its_headings() -> None:
    page = shown(report_page(made(report()), StockMaterials()))

    for region in page.xpath("//div[@role='region']"):
        assert region.get("tabindex") == "0"
        assert page.xpath(f"//h3[@id='{region.get('aria-labelledby')}']")
        assert region.xpath("count(.//thead//th[@scope='col'])") == 3
        assert all(len(row.xpath("th[@scope='row']")) == 1 for row in region.xpath(".//tbody/tr"))


def test_hostile_words_stay_words_in_both_pages() -> None:
    found = made(report(texts=(text({"missing-alternative-text": (WRONG,)}),)))

    for content in (report_page(found, StockMaterials()), statement_page(statement(found), StockMaterials())):
        assert b"<b>what</b>" not in content
        assert "Nothing says <b>what</b> it shows." in shown(content).text_content()


def test_the_statement_has_the_parts_of_the_model_in_their_order() -> None:
    page = shown(statement_page(statement(made(report())), StockMaterials()))

    assert page.xpath("//main//h2/text()") == [
        "How accessible these documents are",
        "Feedback and contact information",
        "Enforcement",
        "Technical information about accessibility",
        "Preparation of this statement",
    ]
    assert page.xpath("//h3/text()") == [
        "Compliance status",
        "Non-accessible content",
        "What was not evaluated in full",
    ]
    assert "mailto:contact@example.org" in page.xpath("//footer//a/@href")
    assert "prepared on 22 November 2026" in page.text_content()


def test_the_statement_claims_nothing_while_answers_are_missing() -> None:
    words = shown(statement_page(statement(made(report())), StockMaterials())).text_content()

    assert "no compliance is claimed" in words
    assert "fully compliant" not in words


def test_same_run_same_bytes() -> None:
    found = made(report())

    assert report_page(found, StockMaterials()) == report_page(found, StockMaterials())
