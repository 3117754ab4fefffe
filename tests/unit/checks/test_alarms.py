"""How often each check is wrong stands in its page, as a person said of every finding in the twelve texts."""

import pytest

from publisher.checks import table
from publisher.findings import Check
from tests.tools import alarms


@pytest.mark.parametrize("check", table.CHECKS, ids=lambda check: check.id)
def test_a_person_has_said_of_each_finding_whether_it_is_true(check: Check) -> None:
    assert list(alarms.unlabelled(check.id)) == []


@pytest.mark.parametrize("check", table.CHECKS, ids=lambda check: check.id)
def test_no_label_is_of_what_is_not_found(check: Check) -> None:
    assert list(alarms.stale(check.id)) == []


@pytest.mark.parametrize("check", table.CHECKS, ids=lambda check: check.id)
def test_a_page_says_how_often_its_check_is_wrong(check: Check) -> None:
    page = (alarms.PAGES / f"{check.id}.md").read_text(encoding="utf-8")

    assert alarms.with_section(page, alarms.section(check.id)) == page


def test_labels_are_of_checks_that_there_are() -> None:
    assert {path.stem for path in alarms.LABELS.glob("*.toml")} <= {check.id for check in table.CHECKS}


def test_the_texts_are_twelve_and_not_much_alike_in_length() -> None:
    names = {document.name for document in alarms.documents()}
    words = [len(path.read_text(encoding="utf-8").split()) for path in alarms.TEXTS.glob("*.md")]

    assert len(names) == 12
    assert all(250 <= count <= 500 for count in words)
