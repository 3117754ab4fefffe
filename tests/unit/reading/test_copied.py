"""Addresses of the web and of email: which are found, and that no text is searched for longer than its length asks."""

import pytest

from publisher.reading.copied import LEFT_OUT, without_addresses


def found(text: str) -> list[str]:
    """Return the pieces of a text that are left out."""
    shown = without_addresses(text)
    assert len(shown) == len(text)
    gone = "".join(sign if kept == LEFT_OUT else "\n" for sign, kept in zip(text, shown, strict=True))
    return [piece for piece in gone.split("\n") if piece]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Look at https://example.org/a?b=1.", ["https://example.org/a?b=1"]),
        ("Look at www.example.org, or ring us.", ["www.example.org"]),
        ("Write to a.b+c@some-where.example.org!", ["a.b+c@some-where.example.org"]),
        ("See nhs.uk/help (now).", ["nhs.uk/help"]),
        ("A dash -nhs.uk and a.b.c.d.nhs.uk", ["nhs.uk", "a.b.c.d.nhs.uk"]),
    ],
)
def test_an_address_is_left_out_without_the_mark_behind_it(text: str, addresses: list[str]) -> None:
    assert found(text) == addresses


@pytest.mark.parametrize("text", ["No address.", "someone@home", "a.bc", "e.g. this", "fit.ukrainian"])
def test_what_is_no_address_stays(text: str) -> None:
    assert without_addresses(text) == text


# Searched from each of their letters to the end, each of these texts would take hours.
@pytest.mark.parametrize(
    "piece", ["a", "a-", "a.", "a--", "a@", "@a.", "a+", "-", "www.,", "http://", "a.uk/,", "a.uk-"]
)
def test_a_long_text_is_searched_once(piece: str) -> None:
    assert len(without_addresses(piece * 300_000)) == len(piece) * 300_000
