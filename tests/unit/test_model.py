"""What the model's values say of themselves, for every writer alike."""

import pytest

from publisher.model import Contact, State, is_slug


def test_a_translation_is_unchecked_until_a_reviewer_has_read_it() -> None:
    assert [state for state in State if state.unchecked] == [State.DRAFT, State.TRANSLATED]


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
