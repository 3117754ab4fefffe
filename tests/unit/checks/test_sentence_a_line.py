"""Where a sentence of easy read begins: on a new line, after a letter alone, and in a small letter."""

import pytest

from publisher.checks.document import sentence_a_line
from publisher.errors import Place
from publisher.findings import Finding
from publisher.model import Document, Statement, Text


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "eBay sells it.\neBay sells it.\neBay sells it.", 3),
        ("en", "You get plan B.\nThen you go.\nThen you stop.", 3),
        ("en", "you go.\nThen you stop.\nthen you sleep.", 3),
        ("pl", "Weź plan B.\nPotem idź.\nPotem wróć.", 3),
        ("pl", "Mieszkam na ul.\ndługiej.\nTo tu.", 0),
        ("en", "“Stop!”\nsays she.\nWe stop.", 0),
    ],
)
def test_a_new_line_after_a_full_stop_begins_a_sentence(language: str, text: str, count: int) -> None:
    statement = Statement((Text(text, place=Place("a.md", 5)),), None, place=Place("a.md", 5))
    document = Document("a", "A", language, (statement,), edition="easy-read")
    told = [answer.message for answer in sentence_a_line.CHECK.run(document) if isinstance(answer, Finding)]

    assert [message.partition(":")[0] for message in told] == (
        [f"This statement has {count} sentences"] if count else []
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("You get plan B. Then you go.", ["Then you go."]),
        ("We sell it. eBay sells it too.", ["eBay sells it too."]),
        ("Ask J. Smith for help.", []),
        ("Use e.g. the bus.", []),
    ],
)
def test_a_sentence_after_a_letter_alone_is_found_and_an_initial_ends_none(text: str, told: list[str]) -> None:
    statement = Statement((Text(text, place=Place("a.md", 5)),), None, place=Place("a.md", 5))
    document = Document("a", "A", "en", (statement,), edition="easy-read")
    found = [answer.message for answer in sentence_a_line.CHECK.run(document) if isinstance(answer, Finding)]

    assert [message.partition("“")[2].rstrip("”") for message in found] == told
