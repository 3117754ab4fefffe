"""The conformance report and the accessibility statement in Chromium: they keep what they speak of."""

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from publisher.errors import Place
from publisher.evidence.conformance_report import conformance_report
from publisher.evidence.statement import statement
from publisher.findings import Finding
from publisher.model import Contact
from publisher.site.conformance import REPORT_NAME, STATEMENT_NAME, report_page, statement_page
from tests.tools import axe
from tests.tools.materials import StockMaterials
from tests.tools.reports import report, text

NARROW, WIDE = 320, 1280  # CSS pixels; WCAG 2.2, 1.4.10 names 320
SIDEWAYS = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with both pages, which tell of a fault."""
    wrong = Finding("This picture has no alternative text.", "Write one.", Place("source/leaflet.md", 3))
    run = report(texts=(text({"missing-alternative-text": (wrong,)}),))
    contact = Contact("Trust", phone="01632 960 001", email="contact@example.org")
    made = conformance_report(run, contact, "Documents of Trust", "2026-11-22", dt.date(2026, 11, 22))
    pages = tmp_path_factory.mktemp("pages")
    (pages / REPORT_NAME).write_bytes(report_page(made, StockMaterials()))
    (pages / STATEMENT_NAME).write_bytes(statement_page(statement(made), StockMaterials()))
    return pages


@pytest.mark.parametrize(("name", "width", "scheme"), [(REPORT_NAME, WIDE, "dark"), (STATEMENT_NAME, NARROW, "light")])
def test_axe_finds_nothing_wrong(folder: Path, browser: Browser, name: str, width: int, scheme: axe.Scheme) -> None:
    with axe.show(browser, folder / name, width=width, scheme=scheme) as view:
        found = axe.audit(view)

    assert [str(problem) for problem in (*found.violations, *found.incomplete)] == []
    assert view.outside == []


@pytest.mark.parametrize("name", [REPORT_NAME, STATEMENT_NAME])
def test_nothing_stands_beside_a_narrow_page(folder: Path, browser: Browser, name: str) -> None:
    with axe.show(browser, folder / name, width=NARROW) as view:
        sideways = view.page.evaluate(SIDEWAYS)

    assert sideways == 0
