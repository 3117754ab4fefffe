"""The design tokens as Word measures them."""

import pytest

from publisher.errors import ConfigurationError
from publisher.materials import Tokens
from publisher.writers.docx.design import Design
from tests.tools.materials import StockMaterials

TOKENS = StockMaterials().tokens()


def changed(group: str, key: str, value: str) -> Tokens:
    return {**TOKENS, group: {**TOKENS[group], key: value}}


def test_lengths_become_points_and_colours_lose_their_sign() -> None:
    assert Design.of(changed("page", "margin-inline", "25.4mm")).page.margin_side == pytest.approx(72)
    assert Design.of(changed("colour", "link", "#00aBcd")).colours.link == "00ABCD"


def test_an_edition_has_its_own_type_sizes() -> None:
    assert Design.of(TOKENS, "easy-read").sizes.body > Design.of(TOKENS).sizes.body


def test_a5_has_its_own_paper_margins_and_type_sizes() -> None:
    small, usual = Design.of(TOKENS, "standard", "A5"), Design.of(TOKENS, "standard")

    assert small.page.paper == pytest.approx((419.5, 595.3))
    assert small.page.margin_side < usual.page.margin_side
    assert small.sizes.headings[0] < usual.sizes.headings[0]


def test_large_print_keeps_its_type_sizes_on_any_paper() -> None:
    assert Design.of(TOKENS, "large-print", "A5").sizes == Design.of(TOKENS, "large-print").sizes


def test_a_folded_leaflet_is_set_on_the_usual_paper() -> None:
    assert Design.of(TOKENS, "standard", "DL") == Design.of(TOKENS, "standard")


@pytest.mark.parametrize(
    ("group", "key", "value"),
    [("colour", "link", "blue"), ("type", "body", "big"), ("type", "body", "1em"), ("page", "size", "A3")],
)
def test_a_token_that_word_cannot_use_is_named(group: str, key: str, value: str) -> None:
    with pytest.raises(ConfigurationError, match=f"{group}.{key}"):
        Design.of(changed(group, key, value))


def test_a_missing_token_is_named() -> None:
    with pytest.raises(ConfigurationError, match=r"colour\.text"):
        Design.of({**TOKENS, "colour": {}})
