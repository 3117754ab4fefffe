"""The Nu HTML checker and axe-core on planted faults, all pages by one start of each."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from publisher.build.validate import Validated, validate
from publisher.checks.output.file_check import OutputFile
from publisher.checks.validators import axe
from publisher.checks.validators.calling import BrokenError
from publisher.checks.validators.validator import Present
from publisher.findings import Outcome, Result, Severity
from publisher.model import Document

DOCUMENT = Document("page", "A page", "en", ())
GOOD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A leaflet</title></head>
<body><main><h1>A leaflet</h1><p>Every patient and every member of staff can read this short page.</p></main></body>
</html>
"""
PICTURE = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
FAINT = GOOD.replace("<p>", '<p style="color: #999">')
AWAY = '<meta http-equiv="refresh" content="0; url=https://page.example/">'
LANGUAGE = '<html lang="en">'
# A script that would take the language away, and others that never end.
SCRIPT = "<script>document.documentElement.removeAttribute('lang')</script>"
ENDLESS = "<script>for (;;);</script>"


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Validated:
    secret = tmp_path_factory.mktemp("beside") / "secret.html"
    secret.write_text("<!doctype html><p style='color: #999'>Words of another file</p>", encoding="utf-8")
    pages = {
        "-o good.html": GOOD,
        "faults.html": FAINT.replace("<p", f"<h4>Too deep</h4>{PICTURE}{PICTURE}<p").replace(LANGUAGE, "<html>"),
        "behind.html": GOOD.replace(
            "<p>", "<p style='background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=); color: #777'>"
        ),
        "script.html": GOOD.replace("</body>", f"{SCRIPT}</body>"),
        "moved.html": FAINT.replace("<title>", f"{AWAY}<title>").replace(
            "<p", f'<iframe title="b" src="{secret.as_uri()}"></iframe><p'
        ),
        "nothing.html": "",
    }
    files = [OutputFile(path, "html", text.encode(), DOCUMENT) for path, text in pages.items()]
    files.append(OutputFile("foreign.html", "html", GOOD.encode()))
    return validate(files, ("nu", "axe"))


def said(judged: Validated, path: str) -> Mapping[str, Result]:
    return {result.check.id: result for result in judged.results[path]}


def rules(result: Result) -> dict[str, Severity | None]:
    return {finding.rule: finding.severity for finding in result.findings}


def test_a_good_page_passes_by_both(judged: Validated) -> None:
    results = said(judged, "-o good.html")

    assert set(results) == {"nu", "axe"}
    assert {result.outcome for result in results.values()} == {Outcome.PASSED}
    assert "1280 CSS pixels" in results["axe"].measurements[0]
    assert all(result.version for result in results.values())


def test_nu_tells_a_message_once_with_its_number_and_its_first_line(judged: Validated) -> None:
    result = said(judged, "faults.html")["nu"]
    (finding,) = [one for one in result.findings if "“alt” attribute" in one.message]

    assert finding.severity is Severity.ERROR
    assert finding.message.endswith("(2 times)")
    assert finding.where.startswith("line 4: ")
    assert "lang" in result.findings[-1].message
    assert result.findings[-1].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("rule", "criterion"),
    [("image-alt", "WCAG 1.1.1"), ("html-has-lang", "WCAG 3.1.1"), ("color-contrast", "WCAG 1.4.3")],
)
def test_axe_finds_a_planted_fault_by_its_own_rule_with_the_criterion(
    judged: Validated, rule: str, criterion: str
) -> None:
    (finding,) = [one for one in said(judged, "faults.html")["axe"].findings if one.rule == rule]

    assert finding.severity is Severity.ERROR
    assert criterion in finding.message
    assert finding.where


def test_axe_finds_nothing_else_and_what_breaks_good_practice_alone_is_a_warning(judged: Validated) -> None:
    assert rules(said(judged, "faults.html")["axe"]) == {
        "image-alt": Severity.ERROR,
        "html-has-lang": Severity.ERROR,
        "color-contrast": Severity.ERROR,
        "heading-order": Severity.WARNING,
    }


def test_what_axe_cannot_tell_is_for_a_person(judged: Validated) -> None:
    result = said(judged, "behind.html")["axe"]

    assert result.outcome is Outcome.TO_REVIEW
    assert [one.rule for one in result.to_review] == ["color-contrast"]


def test_scripts_of_our_pages_run_and_those_of_others_do_not(judged: Validated, tmp_path: Path) -> None:
    page = tmp_path / "script.html"
    page.write_text(GOOD.replace("</body>", f"{SCRIPT}{ENDLESS}</body>"), encoding="utf-8")
    found = axe.look()
    assert isinstance(found, Present)

    assert set(rules(said(judged, "script.html")["axe"])) == {"html-has-lang"}
    if os.geteuid() == 0:  # Chromium has no sandbox for root, and without one no page of others is opened
        with pytest.raises(BrokenError):
            axe.judge(found, {page: False}, 60)
    else:
        others = axe.judge(found, {page: False}, 60)[page]
        assert isinstance(others, axe.Audit)
        assert others.violations == ()


def test_a_page_of_others_is_opened_in_a_sandbox_alone(judged: Validated) -> None:
    ours, others = said(judged, "-o good.html")["axe"], said(judged, "foreign.html")["axe"]

    if os.geteuid() == 0:
        assert others.outcome is Outcome.NOT_RUN
        assert "no sandbox for the user root" in others.reasons[0]
        assert "without its sandbox" in ours.measurements[0]
    else:
        assert others.outcome is Outcome.PASSED
        assert "without the scripts of the page" in others.measurements[0]
        assert "sandbox" not in ours.measurements[0]


def test_an_empty_page_does_not_pass(judged: Validated) -> None:
    results = said(judged, "nothing.html")

    assert Outcome.PASSED not in {result.outcome for result in results.values()}


def test_a_page_that_leads_away_and_shows_another_file_is_judged_as_itself(judged: Validated) -> None:
    (finding,) = said(judged, "moved.html")["axe"].findings

    assert finding.rule == "color-contrast"
    assert "1 place" in finding.message  # the other file, which it does not get, is as faint
