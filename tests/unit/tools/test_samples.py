"""The leaflets that the tests of fonts and text layers are run on."""

import pytest

from publisher import language as languages
from publisher.language import LANGUAGES
from publisher.model import Emphasis, Heading, Link, List, Span, Strong, Table, plain_text
from publisher.reading.shown import shown
from publisher.translation.foreign import mark_foreign
from tests.tools.samples import NAMES, sample

WHOLE = ("ar", "ta", "gu", "pa", "zh", "uk")


def test_there_is_a_leaflet_in_every_language() -> None:
    assert {languages.find(name) for name in NAMES} == set(LANGUAGES)


@pytest.mark.parametrize("name", NAMES)
def test_each_has_what_can_go_wrong(name: str) -> None:
    document = sample(name)
    nodes = list(document.inlines())
    text = "".join(piece.value for piece in shown(document))

    assert languages.same(document.language, name)
    assert {type(node) for node in nodes} >= {Emphasis, Strong, Link}
    assert [block.start for block in document.blocks if isinstance(block, List)] == [None, 1]
    assert any(isinstance(block, Table) and block.head for block in document.blocks)
    assert any(isinstance(block, Heading) for block in document.blocks)
    assert any(bracket in text for bracket in "(（")
    assert "01632 960 123" in text


@pytest.mark.parametrize("name", [name for name in NAMES if name != "en"])
def test_latin_words_in_another_language_are_marked(name: str) -> None:
    document = sample(name)
    spans = [plain_text(node.children) for node in document.inlines() if isinstance(node, Span)]
    unmarked = [document.title_inlines, document.description_inlines]

    assert spans[:2] == ["Southend Hospital", "NHS"]
    assert [mark_foreign(nodes, language=document.language, source="en") for nodes in unmarked] == unmarked


@pytest.mark.parametrize("name", WHOLE)
def test_the_new_scripts_have_a_whole_page(name: str) -> None:
    """150 words at least; in Chinese two signs are about a word."""
    text = "".join(piece.value for piece in shown(sample(name)))

    assert (len(text) / 2 if name == "zh" else len(text.split())) >= 150
