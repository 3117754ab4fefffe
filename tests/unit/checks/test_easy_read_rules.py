"""The rules of easy read: all are checks, and the page about them says what they are."""

import re

import pytest

from publisher.checks import table
from publisher.checks.document.length import TEXT_WORDS
from publisher.checks.output.easy_read_length import MOST_PAGES, TEXT_PAGES
from publisher.editions import asked
from publisher.findings import Severity
from publisher.standards import DEPARTMENT_OF_HEALTH, GOV_UK, PHOTOSYMBOLS, PIF, Mark
from tests.tools.easy_read_rules import DOCS, OF_PAGE, OF_WORDS, PAGE, level, page


def test_the_page_about_the_rules_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.tools.easy_read_rules"


@pytest.mark.parametrize("rule", [*OF_WORDS, *OF_PAGE])
def test_every_rule_of_easy_read_is_a_check_with_its_sources(rule: str) -> None:
    check = table.find(rule)

    assert "easy-read" in (check.editions or ("easy-read",))
    assert check.sources


@pytest.mark.parametrize("rule", [*OF_WORDS, *OF_PAGE])
def test_a_rule_cites_guidance_only_where_its_sources_name_it(rule: str) -> None:
    check = table.find(rule)
    named = {source.name for source in check.sources}
    cited = {
        source
        for source in (DEPARTMENT_OF_HEALTH, GOV_UK, PHOTOSYMBOLS, PIF)
        for clause in check.clauses
        if source.removeprefix("UK ").startswith(clause.standard.removesuffix(" content design"))
    }

    assert cited <= named


@pytest.mark.parametrize("rule", [*OF_WORDS, *OF_PAGE])
def test_a_rule_has_the_level_that_its_page_says(rule: str) -> None:
    check = table.find(rule)
    said = set(re.findall(r"\b(?:error|warning|info)\b", level(check)))

    assert check.severity in said
    assert said <= set(Severity)


def test_the_page_names_the_marks_and_the_questions_and_never_says_that_a_text_passes() -> None:
    text = page()

    assert all(f"- **{mark}**: {mark.meaning}\n" in text for mark in Mark)
    assert [line[3:] for line in text.splitlines() if re.match(r"\d\. ", line)] == [
        question.text for question in asked("easy-read")
    ]
    assert len(asked("easy-read")) == 7
    assert "pass" not in text.lower().replace("passive", "")


def test_the_limits_of_the_page_about_settings_are_those_of_the_rules() -> None:
    settings = (DOCS / "how-to" / "configure.md").read_text(encoding="utf-8")

    for key, value in (("text-words", TEXT_WORDS), ("text-pages", TEXT_PAGES), ("most-pages", MOST_PAGES)):
        assert f"| `{key}` | {value} | `length` |" in settings
