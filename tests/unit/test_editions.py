"""What each edition makes of a text."""

import pytest

from publisher import editions
from publisher.errors import ConfigurationError
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import (
    DefinitionList,
    Document,
    EasyRead,
    EditionText,
    Explanation,
    Heading,
    Paragraph,
    Statement,
    Text,
    plain_text,
)

SOURCE = """\
---
title: The long title
language: en
description: Long.
editions:
  standard: {}
  easy-read:
    title: The easy title
---

## Aims

Text.[^1]

/// easy-read
![](a)
A **nurse** helps.

![](b)
The **nurse** and the **doctor** help.
///

## More

/// easy-read | What is next
![](c)
More.
///

[^1]: A note.
"""
GLOSSARY = "Doctor\n:   Heals.\n\nNurse\n:   Cares.\n\nUnused\n:   Nothing.\n"


@pytest.fixture
def document() -> Document:
    glossary = glossary_entries(read_glossary(GLOSSARY, path="source/glossary.md"))
    return read(SOURCE, path="source/text.md", glossary=glossary)


def test_the_standard_edition_has_no_retellings(document: Document) -> None:
    standard = editions.find("standard").apply(document)

    assert [type(block) for block in standard.blocks] == [Heading, Paragraph, Heading]
    assert (standard.edition, standard.title, len(standard.notes)) == ("standard", "The long title", 1)


def test_the_easy_read_edition_has_only_the_retellings_under_their_headings(document: Document) -> None:
    easy = editions.find("easy-read").apply(document)

    assert (easy.edition, easy.title, easy.description, easy.notes) == ("easy-read", "The easy title", "Long.", ())
    assert [plain_text(heading.children) for heading in easy.headings()] == ["Aims", "What is next", "Hard words"]
    assert len({heading.identifier for heading in easy.headings()}) == 3


def test_a_word_box_follows_the_first_use_of_a_hard_word_and_all_are_listed_at_the_end(document: Document) -> None:
    easy = editions.find("easy-read").apply(document)

    assert [type(block) for block in easy.blocks] == [
        Heading,
        Statement,
        Explanation,
        Statement,
        Explanation,
        Heading,
        Statement,
        Heading,
        DefinitionList,
    ]
    listed = easy.blocks[-1]
    assert isinstance(listed, DefinitionList)
    assert [plain_text(item.terms[0]) for item in listed.items] == ["Nurse", "Doctor"]


def test_the_list_of_hard_words_has_its_heading_in_the_readers_language(document: Document) -> None:
    easy = editions.find("easy-read").apply(document, lambda phrase: {"Hard words": "Trudne słowa"}[phrase])

    assert plain_text(easy.blocks[-2].children if isinstance(easy.blocks[-2], Heading) else ()) == "Trudne słowa"


def test_a_footnote_of_a_heading_does_not_come_into_the_easy_read() -> None:
    text = read(SOURCE.replace("## Aims", "## Aims[^1]"), path="source/text.md")

    easy = editions.find("easy-read").apply(text)

    assert next(easy.headings()).children == (Text("Aims"),)


def test_an_unknown_edition_names_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match="easy-read"):
        editions.find("easyread")


def test_large_print_says_what_the_standard_edition_says() -> None:
    document = Document(
        "a",
        "A title",
        "en",
        (Heading(2, (Text("Aims"),)), EasyRead((Statement((Text("We help."),), None),))),
        editions=(EditionText("standard", "The standard title"),),
        paper="DL",
    )
    standard, large = (editions.find(name).apply(document) for name in ("standard", "large-print"))

    assert (large.blocks, large.title) == (standard.blocks, "The standard title")
    assert (large.edition, large.paper, standard.paper) == ("large-print", "", "DL")
