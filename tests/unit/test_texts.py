"""The published texts hold every word of the texts that we were given, in order."""

import re
from pathlib import Path

import pytest

from publisher.editions import standard
from publisher.markdown.read import read
from publisher.model import Document, List, Paragraph, Quote, blocks_within, inlines_of, plain_text

ROOT = Path(__file__).parents[2]


def document(name: str) -> Document:
    path = f"source/{name}.md"
    return standard(read((ROOT / path).read_text(encoding="utf-8"), path=path))


def words(text: str) -> list[str]:
    """Return the words and the punctuation marks; spacing alone may differ."""
    return re.findall(r"\w+|[^\w\s]", text)


def given(name: str) -> list[str]:
    """Return the words of the given text; the dashes that began its list items have become real lists."""
    text = (ROOT / "tests" / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
    return words(re.sub(r"^- ", "", text, flags=re.MULTILINE))


def published(text: Document) -> str:
    return "\n".join(plain_text(run) for block in blocks_within(text.blocks) for run in inlines_of(block))


def test_the_vision_has_every_word_in_order() -> None:
    vision = document("vision")

    assert words(published(vision)) == given("vision")


def test_the_announcement_has_every_word_in_order_with_its_headline_as_the_title() -> None:
    announcement = document("announcement")

    assert words(announcement.title + "\n" + published(announcement)) == given("announcement")


def test_the_third_priority_is_the_third_item_of_its_list() -> None:
    lists = [block for block in document("vision").blocks if isinstance(block, List)]

    assert [len(block.items) for block in lists] == [3, 4, 3]
    (third,) = lists[2].items[2].children
    assert isinstance(third, Paragraph)
    assert plain_text(third.children).startswith("To ensure a long-term focus")


@pytest.mark.parametrize(
    ("number", "who", "paragraphs"), [(0, "Sir Simon Stevens said:", 4), (1, "Partnership said:", 3)]
)
def test_the_words_of_speakers_are_quotations_with_who_speaks(number: int, who: str, paragraphs: int) -> None:
    quotes = [block for block in document("announcement").blocks if isinstance(block, Quote)]

    assert plain_text(quotes[number].attribution).endswith(who)
    assert len(quotes[number].children) == paragraphs


def test_the_press_release_begins_with_its_summary() -> None:
    first = document("announcement").blocks[0]

    assert isinstance(first, Paragraph)
    assert first.summary
