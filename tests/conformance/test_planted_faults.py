"""Every fault that is planted in a good text is found by its check, at its line, and nothing else is found."""

import pytest

from tests.tools.planted import texts
from tests.tools.planted.good_texts import GOOD_TEXTS, GoodText, places, results, said
from tests.tools.planted.in_text import InText


@pytest.mark.parametrize("text", GOOD_TEXTS, ids=lambda text: text.name)
def test_nothing_is_found_in_a_good_text_nor_left_to_review(text: GoodText) -> None:
    found = tuple(results(text, text.files()))

    assert places(found) == frozenset(), said(found)


@pytest.mark.parametrize("fault", texts.PLANTED, ids=str)
def test_a_fault_planted_in_a_text_is_found_at_its_line_and_nothing_else_is(fault: InText) -> None:
    files, expected = fault.planted()
    found = tuple(results(fault.text, files, fault.confirmed, with_page=fault.on_page))

    assert places(found) == expected, said(found)
