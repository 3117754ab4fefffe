"""The page about standards: fresh, and with a row for every clause."""

import re

from publisher.evidence.answers.table import BY_STANDARD
from tests.tools.standards_page import PAGE, page


def test_the_page_is_what_the_answers_make_of_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tests.tools.standards_page"


def test_every_clause_has_its_row() -> None:
    rows = [line for line in page().splitlines() if re.match(r"\| (?:\d|all of it)", line)]

    assert len(rows) == sum(map(len, BY_STANDARD.values()))
    assert all(row.count(" | ") == 4 for row in rows)


def test_every_page_that_is_linked_is_there() -> None:
    linked = set(re.findall(r"\]\((checks/[\w-]+\.md)\)", page()))

    assert [path for path in sorted(linked) if not (PAGE.parent / path).is_file()] == []
