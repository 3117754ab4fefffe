"""Smaller copies of photographs, made once for every size."""

from io import BytesIO

from PIL import Image

from publisher.pictures.remembered import Remembered
from publisher.pictures.shrink import shrink


def photograph(side: int, kind: str = "PNG") -> bytes:
    output = BytesIO()
    Image.effect_noise((side, side), 90).save(output, kind)
    return output.getvalue()


def test_a_copy_is_made_once_for_a_content_and_a_width() -> None:
    content = photograph(64)

    first, again, other = (shrink(bytes(bytearray(content)), "image/png", width) for width in (32, 32, 16))

    assert again is first
    assert [Image.open(BytesIO(made)).width for made in (first, other)] == [32, 16]


def test_a_photograph_that_is_not_wider_is_given_back_as_it_came() -> None:
    content = photograph(64)

    assert shrink(content, "image/png", 64) is content
    assert shrink(content, "image/png", 64) is content


def test_what_was_not_asked_for_the_longest_is_forgotten_first() -> None:
    remembered: Remembered[str] = Remembered(210)
    for key in "ab":
        remembered.keep(key, b"1234")
    remembered.find("a")

    remembered.keep("c", b"1234")

    assert [remembered.find(key) for key in "abc"] == [b"1234", None, b"1234"]


def test_what_is_larger_than_all_that_may_be_remembered_is_not_and_throws_nothing_out() -> None:
    remembered: Remembered[str] = Remembered(210)
    remembered.keep("a", bytes(10))

    remembered.keep("b", bytes(111))
    remembered.keep("c", bytes(0))

    assert [remembered.find(key) for key in "abc"] == [bytes(10), None, b""]


def test_what_has_become_too_large_is_no_longer_what_it_was() -> None:
    remembered: Remembered[str] = Remembered(210)
    for key in "ab":
        remembered.keep(key, b"")

    remembered.keep("a", bytes(111))
    remembered.keep("c", bytes(10))

    assert [remembered.find(key) for key in "abc"] == [None, b"", bytes(10)]


def test_entries_of_nothing_are_bounded_by_their_keys() -> None:
    remembered: Remembered[int] = Remembered(1_000)

    for key in range(100):
        remembered.keep(key, b"")

    assert [key for key in range(100) if remembered.find(key) is not None] == list(range(90, 100))
