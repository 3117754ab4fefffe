"""Words on one line, and titles that show nothing."""

import pytest

from publisher.site.download.one_line import one_line, title_of


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("two\n  words\u2028here", "two words here"),
        ("\u202eevil\u2066", "evil"),
        ("a\x00b\x9f", "ab"),
        ("\u200fעברית\u200e", "\u200fעברית\u200e"),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
    ],
)
def test_characters_of_control_are_left_out_and_marks_of_direction_stay(words: str, shown: str) -> None:
    assert one_line(words) == shown


@pytest.mark.parametrize("nothing", ["", " \n", "\u202e\u2066", "\u200b\u200d", "\u00a0\u200f"])
def test_a_title_of_which_nothing_can_be_seen_gives_way_to_the_name(nothing: str) -> None:
    assert title_of(nothing, "flu") == "flu"


@pytest.mark.parametrize("title", ["0", "💉", "தமிழ்", "<b>"])
def test_a_title_that_can_be_seen_stays(title: str) -> None:
    assert title_of(title, "flu") == title
