"""What a workspace may say in its own design tokens."""

import pytest

from publisher.build.tokens import merged
from publisher.errors import SourceError
from publisher.fields import read_toml
from tests.tools.materials import StockMaterials

FILE = "styles/tokens.toml"
OWN = StockMaterials().tokens()


def test_words_are_broken_where_a_workspace_asks_for_it_and_nowhere_else() -> None:
    asked = merged(OWN, read_toml("[text]\nhyphenate = true\n", file=FILE))

    assert OWN["text"]["hyphenate"] is False
    assert asked["text"]["hyphenate"] is True


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[text]\nhyphenate = "yes"\n', f"{FILE}:2: “hyphenate” must be true or false."),
        ("[text]\nhyphenat = true\n", "Did you mean “hyphenate”"),
        ("[page]\nsize = true\n", f"{FILE}:2: “size” must be words or a number."),
    ],
)
def test_a_value_of_another_kind_is_refused_with_its_line(text: str, said: str) -> None:
    with pytest.raises(SourceError) as refused:
        merged(OWN, read_toml(text, file=FILE))

    assert said in str(refused.value)
