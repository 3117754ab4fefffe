"""Which languages the program knows, by tag."""

import pytest
from babel import Locale
from babel.core import get_global

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


@pytest.mark.parametrize("tag", ["zh", "zh-Hans", "zh-CN", "zh-Hans-CN", "zh-SG", "zh-Hans-TW"])
def test_chinese_is_simplified(tag: str) -> None:
    assert language.known(tag)
    assert language.find(tag).tag == "zh-Hans"


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-TW", "zh-HK", "zh-Hant-HK", "pa-Arab", "pa-PK", "ur-Latn", "uk-Latn"])
def test_a_language_in_another_script_than_its_own_row_is_not_known(tag: str) -> None:
    assert not language.known(tag)
    with pytest.raises(SourceError, match="in other letters than those of"):
        language.find(tag)


@pytest.mark.parametrize("row", language.LANGUAGES, ids=lambda row: row.tag)
def test_the_names_of_a_language_and_its_usual_script_are_those_of_cldr(row: language.Language) -> None:
    locale = Locale.parse(row.tag, sep="-")
    likely = get_global("likely_subtags")

    # Bengali is what the NHS says; for a tag with a script, Babel composes the name that CLDR has whole.
    assert row.tag in {"bn", "zh-Hans"} or locale.get_display_name("en") == row.english_name
    assert row.tag == "zh-Hans" or (locale.get_display_name() or "").lower() == row.own_name.lower()
    assert locale.text_direction == row.direction
    assert row.script.code in likely[row.tag.partition("-")[0]]
    for region in row.not_in:
        assert row.script.code not in likely[f"{row.tag.partition('-')[0]}_{region}"]


@pytest.mark.parametrize(
    ("tag", "other", "alike"), [("en", "en-GB", True), ("en-US", "en-GB", True), ("en", "pl", False)]
)
def test_a_region_makes_no_other_language(tag: str, other: str, alike: bool) -> None:
    assert language.same(tag, other) is alike
    assert language.same(other, tag) is alike


@pytest.mark.parametrize(
    ("tag", "simple"), [("en", "en-simple"), ("en-GB", "en-GB-simple"), ("zh-Hans", "zh-Hans-simple")]
)
def test_easy_words_are_a_variant_of_their_language(tag: str, simple: str) -> None:
    assert language.simple(tag) == simple
    assert language.simple(simple) == simple
    assert language.usual(simple) == tag
    assert language.usual(tag) == tag
    assert language.find(simple) == language.find(tag)
