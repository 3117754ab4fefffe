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
