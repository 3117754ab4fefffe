"""The standards as data: all of each, numbered once, and the constants that checks cite among them."""

from collections import Counter

import pytest

from publisher import standards
from publisher.standards import Clause, dapb1605, en301549, matterhorn, pdfua, wcag
from publisher.standards.matterhorn import How
from publisher.standards.wcag import Level

KNOWN = {
    wcag.STANDARD: {one.clause for one in wcag.CRITERIA},
    pdfua.STANDARD: {one.clause for one in pdfua.CLAUSES},
    "DAPB1605": set(dapb1605.CLAUSES),
}
CITED = [value for value in vars(standards).values() if isinstance(value, Clause)]


def test_wcag_2_2_has_31_criteria_of_level_a_and_24_of_level_aa() -> None:
    levels = Counter(criterion.level for criterion in wcag.CRITERIA)

    assert (levels[Level.A], levels[Level.AA]) == (31, 24)


def test_what_wcag_2_2_added_at_a_and_aa_is_known_and_parsing_is_gone() -> None:
    assert en301549.NOT_IN_EN == ("2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8")
    assert "4.1.1" not in {criterion.number for criterion in wcag.CRITERIA}


def test_the_matterhorn_protocol_has_its_136_conditions_and_the_one_that_version_1_1_added() -> None:
    first_edition = [one for one in matterhorn.CONDITIONS if one.number != matterhorn.ADDED]
    hows = Counter(one.how for one in first_edition)

    assert len(matterhorn.CONDITIONS) == 137
    assert (hows[How.MACHINE], hows[How.HUMAN], hows[How.UNTESTED]) == (87, 47, 2)
    assert matterhorn.find(matterhorn.ADDED).how is How.HUMAN


def test_the_matterhorn_protocol_has_31_checkpoints_each_numbered_from_1_without_a_gap() -> None:
    numbers = Counter(one.number[:2] for one in matterhorn.CONDITIONS)

    assert list(numbers) == [f"{number:02}" for number in range(1, 32)] == list(matterhorn.CHECKPOINTS)
    assert [one.number for one in matterhorn.CONDITIONS] == [
        f"{checkpoint}-{number:03}" for checkpoint, count in numbers.items() for number in range(1, count + 1)
    ]


def test_every_failure_condition_is_about_a_clause_of_pdfua() -> None:
    assert {one.pdfua for one in matterhorn.CONDITIONS} <= {one.number for one in pdfua.CLAUSES}


@pytest.mark.parametrize(("chapter", "others"), [("9", {"9.0", "9.5", "9.6"}), ("10", {"10.0", "10.5", "10.6"})])
def test_a_chapter_of_en_301_549_has_the_50_criteria_of_wcag_2_1_and_three_clauses_of_its_own(
    chapter: str, others: set[str]
) -> None:
    clauses = [one for one in en301549.CLAUSES if one.chapter == chapter]
    of_wcag = [one for one in clauses if one.criterion]

    assert len(of_wcag) == 50
    assert all(one.number == f"{chapter}.{one.criterion}" for one in of_wcag)
    assert {one.number for one in clauses if not one.criterion} == others


def test_four_criteria_about_sets_of_pages_are_void_for_documents() -> None:
    void = [one.number for one in en301549.CLAUSES if one.criterion and one.void]

    assert void == ["10.2.4.1", "10.2.4.5", "10.3.2.3", "10.3.2.4"]


def test_documents_have_titles_and_languages_of_their_own_name() -> None:
    assert [en301549.find(f"{chapter}.2.4.2").title for chapter in ("9", "10")] == ["Page Titled", "Document titled"]
    assert en301549.find("9.1.4.1").title == "Use of colour"


@pytest.mark.parametrize("clause", CITED, ids=str)
def test_what_checks_cite_of_a_standard_is_in_its_data_under_the_same_title(clause: Clause) -> None:
    assert clause.standard not in KNOWN or clause in KNOWN[clause.standard]


@pytest.mark.parametrize(
    "numbers",
    [
        [one.number for one in wcag.CRITERIA],
        [one.number for one in pdfua.CLAUSES],
        [one.number for one in (*en301549.FUNCTIONAL_NEEDS, *en301549.CLAUSES)],
        [one.number for one in dapb1605.CLAUSES],
    ],
    ids=["wcag", "pdfua", "en301549", "dapb1605"],
)
def test_no_number_stands_twice_and_all_are_in_order(numbers: list[str]) -> None:
    assert len(set(numbers)) == len(numbers)
    assert numbers == sorted(numbers, key=lambda number: [_part(part) for part in number.split(".")])


def _part(part: str) -> tuple[int, str]:
    digits = "".join(sign for sign in part if sign.isdigit())
    return int(digits or 0), part.removeprefix(digits)
