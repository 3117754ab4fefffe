"""Who answers each clause: nobody is left out, everybody who is named exists, and checks cite what they answer."""

import re
from pathlib import Path

import pytest

from publisher.checks.output.file_checks import FILE_CHECKS
from publisher.checks.table import CHECKS
from publisher.checks.validators.table import VALIDATORS
from publisher.editions import EDITIONS, asked
from publisher.evidence.answers.answer import (
    ALL,
    DOCUMENTS,
    PAGES,
    Answers,
    ByCheck,
    ByDesign,
    ByPerson,
    ByValidator,
    NotApplicable,
    of_formats,
    without_repeats,
)
from publisher.evidence.answers.table import BY_STANDARD, find
from publisher.standards import DAPB1605, WCAG_1_1_1, Clause, en301549, matterhorn, wcag
from publisher.standards.matterhorn import How

ROOT = Path(__file__).parents[4]
ROWS = [row for rows in BY_STANDARD.values() for row in rows]
QUESTIONS = {question.id for edition in EDITIONS for question in asked(edition.id)}
CLAUSES = {check.id: check.clauses for check in CHECKS} | {check.id: check.clauses for check in FILE_CHECKS}
FORMATS = {validator.id: set(validator.formats) for validator in VALIDATORS}
# Checks cite clauses of these; what answers the others follows from them.
CITED = ("WCAG 2.2", "PDF/UA-1", "DAPB1605")


def named(row: Answers) -> set[str]:
    """Return the checks that a row names."""
    return {one.id for one in row.answers if isinstance(one, ByCheck)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.clause.standard} {row.clause.number}")
def test_every_clause_has_an_answer_and_every_name_in_it_exists(row: Answers) -> None:
    assert row.answers
    for one in row.answers:
        assert one.formats
        assert set(one.formats) <= set(ALL)
        match one:
            case ByCheck():
                assert one.id in CLAUSES
            case ByValidator():
                assert set(one.formats) <= FORMATS[one.id]
            case ByPerson():
                assert set(one.questions) <= QUESTIONS
                assert one.looks_for
            case ByDesign():
                assert one.proofs
                assert all(map(exists, one.proofs)), one.proofs
            case NotApplicable():
                assert one.why.endswith(".")


def exists(proof: str) -> bool:
    """Return whether a proof is a test of ours, a file of ours, or a named technique of W3C."""
    path, separator, test = proof.partition("::")
    if separator:
        return bool(re.search(rf"^def {test}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE))
    return proof.startswith("W3C technique ") or (ROOT / path).is_file()


def test_a_proof_that_is_gone_is_found() -> None:
    assert not exists("tests/conformance/test_html.py::test_that_nobody_wrote")
    assert not exists("NO-SUCH-FILE.md")


def test_every_standard_has_all_its_clauses() -> None:
    assert {standard: len(rows) for standard, rows in BY_STANDARD.items()} == {
        "WCAG 2.2": len(wcag.CRITERIA),
        "PDF/UA-1": 46,
        "Matterhorn Protocol 1.1": len(matterhorn.CONDITIONS),
        "EN 301 549": len(en301549.CLAUSES),
        "DAPB1605": 11,
    }


@pytest.mark.parametrize("check", CLAUSES)
def test_each_clause_that_a_check_cites_names_the_check(check: str) -> None:
    cited = [clause for clause in CLAUSES[check] if clause.standard in CITED]

    assert all(check in named(find(clause)) for clause in cited)


@pytest.mark.parametrize("standard", CITED)
def test_each_check_that_a_clause_names_cites_it(standard: str) -> None:
    for row in BY_STANDARD[standard]:
        for check in named(row):
            # The Accessible Information Standard is cited as a whole.
            assert any(clause == row.clause or clause == DAPB1605 == _whole(row) for clause in CLAUSES[check])


def _whole(row: Answers) -> Clause:
    return DAPB1605 if row.clause.standard == DAPB1605.standard else row.clause


def test_what_a_program_can_tell_of_a_pdf_two_validators_tell_or_it_is_not_there() -> None:
    for row in BY_STANDARD[matterhorn.STANDARD]:
        if matterhorn.find(row.clause.number).how is not How.MACHINE:
            continue
        validators = {one.id for one in row.answers if isinstance(one, ByValidator)}
        absent = all(isinstance(one, NotApplicable) for one in row.answers)
        assert absent or validators == {"page-validation", "verapdf"}, row.clause


def test_ruby_and_warichu_are_the_only_machine_conditions_without_a_validator() -> None:
    without = [
        row.clause.number
        for row in BY_STANDARD[matterhorn.STANDARD]
        if matterhorn.find(row.clause.number).how is How.MACHINE
        and not any(isinstance(one, ByValidator) for one in row.answers)
    ]

    assert without == ["09-007", "09-008"]


def test_a_clause_about_web_pages_is_answered_of_pages_and_one_about_documents_of_documents() -> None:
    formats = {
        row.clause.number: {form for one in row.answers for form in one.formats}
        for row in BY_STANDARD[en301549.STANDARD]
    }

    assert all(found <= set(PAGES) for number, found in formats.items() if number.startswith("9."))
    assert all(found <= set(DOCUMENTS) for number, found in formats.items() if number.startswith("10."))


def test_of_a_clause_of_wcag_every_format_is_spoken_of() -> None:
    for row in BY_STANDARD[wcag.STANDARD]:
        assert {form for one in row.answers for form in one.formats} == set(ALL), row.clause


def test_answers_are_kept_as_far_as_they_speak_of_a_format() -> None:
    answers = find(WCAG_1_1_1).answers

    assert {one.id for one in of_formats(answers, PAGES) if isinstance(one, ByValidator)} == {"axe"}
    assert all(one.formats == PAGES for one in of_formats(answers, PAGES))


def test_rules_of_one_validator_are_gathered_once() -> None:
    first, second = ByValidator("axe", ("a", "b"), PAGES), ByValidator("axe", ("b", "c"), PAGES)

    assert without_repeats((first, second, first)) == (ByValidator("axe", ("a", "b", "c"), PAGES),)
