"""Tags in tags: each stands in those alone in which it stands in the source, and keeps its words."""

import pytest

from publisher.translation.quality import Pair
from publisher.translation.quality.tags import CHECK


def found(source: str, translation: str) -> list[str]:
    return [finding.message for finding in CHECK.run(Pair(source, translation, "pl"))]


@pytest.mark.parametrize(
    ("source", "translation", "says"),
    [
        ("The <1>ABC</1> pays for <2>care</2>.", "<1>ABC płaci za <2>opiekę</2></1>.", "<2> stands in <1>"),
        ("See <1>a plan</1> and <2>news</2>.", "Zobacz <1>plan i <2>wiadomości</2></1>.", "<2> stands in <1>"),
        ("See <1>a plan</1>.<2/>", "Zobacz <1>plan<2/></1>.", "<2> stands in <1>"),
        ("<1>All <2>of it</2></1>.", "<2>Wszystko <1>to</1></2>.", "<1> stands in <2>"),
        ("See <1>a plan</1>.", "Zobacz plan<1></1>.", "<1> has no words"),
        ("See <1>a <2>plan</2></1>.", "Zobacz <1>plan<2> </2></1>.", "<2> has no words"),
    ],
)
def test_a_tag_that_stands_in_another_than_in_the_source_or_is_empty_is_found(
    source: str, translation: str, says: str
) -> None:
    [message] = found(source, translation)

    assert says in message


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("The <1>ABC</1> pays for <2>care</2>.", "Za <2>opiekę</2> płaci <1>ABC</1>."),
        ("<1>All <2>of <3>it</3></2></1>.", "<1>Całe <3>to</3> <2>wszystko</2></1>."),
        ("<1>All <2>of</2> it</1>.", "<2>Całe</2> <1>to</1>."),
        ("Line.<1/>Line <2>two<3/></2>.", "<2>Druga<3/></2> linia.<1/>Linia."),
        ("<1><2/></1> Words.", "Słowa <1><2/></1>."),
    ],
)
def test_tags_may_change_places_and_leave_others(source: str, translation: str) -> None:
    assert found(source, translation) == []
