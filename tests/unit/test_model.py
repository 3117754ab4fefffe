"""What the model's values say of themselves, for every writer alike."""

import pytest

from publisher.model import Contact, State, Text, is_slug


def test_a_translation_is_unchecked_until_a_reviewer_has_read_it() -> None:
    assert [state for state in State if state.unchecked] == [State.DRAFT, State.TRANSLATED]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("one\ntwo", "one two"),
        ("免费的。\n我们", "免费的。我们"),
        ("到\nNHS", "到 NHS"),
        ("NHS\n号码", "NHS 号码"),
        ("하나\n둘", "하나 둘"),
    ],
)
def test_a_line_end_of_the_source_is_a_space_but_between_chinese_signs(value: str, words: str) -> None:
    assert Text(value).words == words


@pytest.mark.parametrize(
    ("phone", "target"),
    [("01632 960 001", "tel:01632960001"), ("+44 (1632) 960-001", "tel:+441632960001")],
)
def test_a_telephone_link_leads_to_the_digits_of_the_number(phone: str, target: str) -> None:
    assert Contact(phone=phone).phone_target == target


@pytest.mark.parametrize("name", ["", "A", "a b", "a--b", "-a", "a\n", "é", "a/b"])
def test_what_other_systems_could_not_keep_is_no_name_of_a_file(name: str) -> None:
    assert not is_slug(name)
    assert is_slug("our-vision-2021")
