"""Every fault that is planted in a good text is found by its check, at its line, and nothing else is found.

Those in files are held to the same in tests/unit/checks/output/test_planted_in_files.py.
"""

from collections.abc import Mapping

import pytest

from publisher.build.validate import validate
from publisher.checks import table
from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.file_checks import FILE_CHECKS
from publisher.findings import Outcome, Result
from tests.tools.planted import by_validators, figures, texts
from tests.tools.planted.by_validators import ByValidator
from tests.tools.planted.good_texts import GOOD_TEXTS, GoodText, places, results, said
from tests.tools.planted.in_text import InText
from tests.tools.planted.planted import good

LEAST_EACH, LEAST_TOGETHER = 3, 120


@pytest.mark.parametrize("text", GOOD_TEXTS, ids=lambda text: text.name)
def test_nothing_is_found_in_a_good_text_nor_left_to_review(text: GoodText) -> None:
    found = tuple(results(text, text.files()))

    assert places(found) == frozenset(), said(found)


@pytest.mark.parametrize("fault", texts.PLANTED, ids=str)
def test_a_fault_planted_in_a_text_is_found_at_its_line_and_nothing_else_is(fault: InText) -> None:
    files, expected = fault.planted()
    found = tuple(results(fault.text, files, fault.confirmed, with_page=fault.on_page))

    assert places(found) == expected, said(found)


@pytest.fixture(scope="module")
def judged() -> Mapping[str, Result]:
    """Return what the validators say of the files with their faults, and of the good ones, judged together."""
    files = [OutputFile(str(one), one.form, one.plant(good(one.form))) for one in by_validators.PLANTED]
    files += [OutputFile(form, form, good(form)) for form in ("pdf", "docx")]
    said = validate(files, (by_validators.PAGE_VALIDATION, by_validators.OPENXML_AUDIT)).results
    return {path: result for path, (result,) in said.items()}


@pytest.mark.parametrize("fault", by_validators.PLANTED, ids=str)
def test_a_planted_fault_is_found_by_a_validator_by_its_own_rules_and_no_others(
    fault: ByValidator, judged: Mapping[str, Result]
) -> None:
    result = judged[str(fault)]

    assert result.check.id == fault.validator
    assert {finding.rule for finding in result.findings} == fault.rules
    assert judged[fault.form].outcome is Outcome.PASSED


def test_there_are_faults_enough_for_each_check_and_for_each_kind_of_file() -> None:
    of_texts = {check.id: figures.in_texts()[check.id] for check in table.CHECKS}
    of_files = {check.id: figures.in_files()[check.id] for check in FILE_CHECKS}
    numbers = of_texts | of_files | figures.for_validators()

    assert {name: number for name, number in numbers.items() if number < LEAST_EACH} == {}
    assert all(number >= LEAST_EACH for number in figures.by_kind().values())
    assert sum(figures.by_kind().values()) >= LEAST_TOGETHER


def test_no_fault_is_planted_twice_under_one_name() -> None:
    names = [str(one) for one in texts.PLANTED]

    assert len(set(names)) == len(names)


def test_the_page_tells_the_figures_of_today() -> None:
    page = figures.PAGE.read_text(encoding="utf-8")

    assert page == figures.with_section(page)
