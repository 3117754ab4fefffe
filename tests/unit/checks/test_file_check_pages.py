"""Every check on files has a page, whose examples are the faults that tests plant in good files."""

from pathlib import Path

import pytest

from publisher.checks.output import files
from publisher.checks.output.file_check import FileCheck
from publisher.checks.output.file_checks import FILE_CHECKS
from tests.tools.planted import html, pdf, word

PAGES = Path(__file__).parents[3] / "docs" / "checks"
TABLES = {"Web pages": html.PLANTED, "PDF": pdf.PLANTED, "Word": word.PLANTED}


@pytest.mark.parametrize("check", FILE_CHECKS, ids=lambda check: check.id)
def test_a_page_says_what_its_check_finds_why_and_by_which_clauses(check: FileCheck) -> None:
    page = (PAGES / f"{check.id}.md").read_text(encoding="utf-8")

    assert page.startswith(f"# {check.id}: {check.title}\n")
    for heading in ("What it finds", "Why it matters", "How to mend it", "Examples", "Clauses"):
        assert f"\n## {heading}\n" in page
    listed = [line[2:] for line in page.partition("\n## Clauses\n")[2].splitlines() if line.startswith("- ")]
    assert listed == [str(clause) for clause in check.clauses]
    assert page.endswith(f"\nSeverity: {check.severity}.\n")


@pytest.mark.parametrize("check", FILE_CHECKS, ids=lambda check: check.id)
def test_the_examples_of_a_page_are_the_faults_that_are_planted(check: FileCheck) -> None:
    page = (PAGES / f"{check.id}.md").read_text(encoding="utf-8")

    examples = page.partition("\n## Examples\n")[2].partition("\n## ")[0]
    named = {form: [one.name for one in table if one.check_id == check.id] for form, table in TABLES.items()}
    wanted = [f"- {form}: {', '.join(names)}." for form, names in named.items() if names]
    assert [line for line in examples.splitlines() if line.startswith("- ")] == wanted


def test_at_least_three_faults_are_planted_for_each_check() -> None:
    number = {check.id: 0 for check in FILE_CHECKS}
    for table in TABLES.values():
        for one in table:
            number[one.check_id] += 1

    assert {check: found for check, found in number.items() if found < 3} == {}


def test_each_file_has_its_checks_name() -> None:
    names = {file.stem for file in Path(files.__file__).parent.glob("*.py")} - {"__init__", "told"}

    assert {name.replace("_", "-") for name in names} == {check.id for check in FILE_CHECKS}
