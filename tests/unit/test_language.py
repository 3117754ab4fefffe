"""Which languages the program knows, by tag."""

import pytest

from publisher import language
from publisher.errors import SourceError


@pytest.mark.parametrize("tag", ["en", "en-GB", "pl-PL", "ur-Arab-PK", "en-GB-oxendict"])
def test_a_language_may_have_a_region(tag: str) -> None:
    assert language.known(tag)
    assert language.find(tag).tag == tag[:2]


@pytest.mark.parametrize("tag", ["", "xx", "EN", "en-1", "en-gb", "en_GB", "en-", "en-../..", "en-GB\n", "en-x-a"])
def test_what_is_no_tag_is_not_known(tag: str) -> None:
    assert not language.known(tag)


def test_an_unknown_language_names_the_nearest() -> None:
    with pytest.raises(SourceError, match="Did you mean “pl”"):
        language.find("plx")


def test_a_tag_falls_back_part_by_part() -> None:
    assert language.fallbacks("ur-Arab-PK") == ("ur-Arab-PK", "ur-Arab", "ur")
    assert language.fallbacks("pl") == ("pl",)


@pytest.mark.parametrize(
    ("tag", "other", "alike"), [("en", "en-GB", True), ("en-US", "en-GB", True), ("en", "pl", False)]
)
def test_a_region_makes_no_other_language(tag: str, other: str, alike: bool) -> None:
    assert language.same(tag, other) is alike
    assert language.same(other, tag) is alike
