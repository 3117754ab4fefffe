"""What is told of a Word file that we did not make is said to people who know nothing of our texts."""

from collections.abc import Callable

import pytest

from publisher.checks.output import file_checks
from publisher.checks.output.file_check import OutputFile
from publisher.checks.output.files.told import IN_WORD
from publisher.checks.output.word.names import Element, w
from publisher.checks.output.word.rules.rule import FAULT
from publisher.checks.output.word.rules.table import RULES
from publisher.findings import Finding, Severity
from tests.tools.word_rules import CORE, STYLES, changed

# Their own words speak of no program and of no marks.
ANYWHERE = {"repeated-blanks", "heading-order", "heading-length", "blank-cells"}


def found(content: bytes) -> list[Finding]:
    results = file_checks.run(OutputFile("a.docx", "docx", content))
    return [finding for result in results for finding in result.findings]


def without(*names: str) -> Callable[[Element], object]:
    def take(root: Element) -> None:
        for name in names:
            for one in list(root.iter(name)):
                parent = one.getparent()
                assert parent is not None
                parent.remove(one)

    return take


def test_each_rule_says_how_to_mend_it_in_word() -> None:
    assert {rule.id for rule in RULES} - ANYWHERE == set(IN_WORD)


@pytest.mark.parametrize(
    ("part", "names", "rule", "words"),
    [
        (CORE, ("{http://purl.org/dc/elements/1.1/}title",), "title", "File, Info, Title"),
        (STYLES, (w("lang"),), "language", "Set Proofing Language"),
        ("word/document.xml", (w("tblHeader"),), "table-header", "Repeat Header Rows"),
    ],
)
def test_a_mend_speaks_neither_of_our_marks_nor_of_this_program(
    part: str, names: tuple[str, ...], rule: str, words: str
) -> None:
    told = [one for one in found(changed(without(*names), part)) if one.rule == rule]

    assert told
    assert all(words in one.mend for one in told)
    assert all(FAULT not in one.mend and "##" not in one.mend and "title:" not in one.mend for one in told)


def test_a_table_whose_header_row_is_marked_but_not_shown_as_one_is_a_warning_in_files_of_others() -> None:
    told = [one for one in found(changed(without(w("tblLook")))) if one.rule == "table-header"]

    assert {one.severity for one in told} == {Severity.WARNING}
    assert "but its option “Header Row” is off" in told[0].message
