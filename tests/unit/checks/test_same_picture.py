"""One picture beside two ideas."""

import pytest

from publisher.checks.document import same_picture
from publisher.errors import Place
from publisher.findings import Finding, NotRun
from publisher.model import Document, Image, Statement, Text


def document(language: str) -> Document:
    picture = Image("nurse", "")
    said = ("Many people wait to see a doctor.", "Libraries close early on Sundays.")
    blocks = tuple(Statement((Text(words),), picture, place=Place("a.md", at)) for at, words in enumerate(said, 1))
    return Document(name="a", title="A", language=language, blocks=blocks, edition="easy-read")


@pytest.mark.parametrize("language", ["en", "en-GB", "en-GB-oxendict"])
def test_a_language_with_its_region_has_the_rule_of_the_language(language: str) -> None:
    (answer,) = same_picture.pictures_of_two_ideas(document(language))

    assert isinstance(answer, Finding)
    assert answer.place.line == 2


def test_a_language_without_base_forms_has_no_rule() -> None:
    (answer,) = same_picture.pictures_of_two_ideas(document("ur"))

    assert answer == NotRun("No rule for this language (Urdu).")
