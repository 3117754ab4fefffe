"""The constructs: all of the model is among them, and each is found where a text uses it."""

from collections.abc import Mapping
from dataclasses import fields
from typing import get_args

import pytest

from publisher.constructs import CONSTRUCTS, Construct, Loss, Lost, find
from publisher.errors import Place
from publisher.model import Block, Cell, Contact, Definition, Document, Inline, ListItem, Note, Row
from tests.tools.construct_examples import EXAMPLES, Written

# What the twin has too, and says another thing by.
IN_BOTH = frozenset(
    {"text", "title", "language", "alternative", "state", "keywords-long", "description-long", "edition"}
)

# The fields of the model by the construct that tells of them.
FACTS: Mapping[str, str] = {
    "text": "Text.value",
    "heading": "Heading.children",
    "heading-level": "Heading.level",
    "link-within": "Heading.identifier Document.identifier",
    "paragraph": "Paragraph.children",
    "summary": "Paragraph.summary",
    "list": "List.items ListItem.children",
    "list-start": "List.start",
    "definitions": "DefinitionList.items Definition.terms Definition.descriptions",
    "quote": "Quote.children",
    "quote-speaker": "Quote.attribution",
    "figure": "Figure.image",
    "figure-caption": "Figure.caption",
    "table": "Table.body Row.cells Cell.children",
    "table-column-headings": "Table.head Cell.header",
    "table-caption": "Table.caption",
    "cell-alignment": "Cell.alignment",
    "code-block": "CodeBlock.value",
    "code-syntax": "CodeBlock.syntax",
    "easy-read": "EasyRead.statements EasyRead.title",
    "statement": "Statement.children Statement.picture",
    "explanation": "Explanation.term Explanation.children",
    "strong": "Strong.children",
    "emphasis": "Emphasis.children",
    "code": "Code.value",
    "superscript": "Superscript.children",
    "subscript": "Subscript.children",
    "link": "Link.children Link.target",
    "image": "Image.name",
    "alternative": "Image.alt",
    "alternative-language": "Image.language",
    "span": "Span.children Span.language",
    "abbreviation": "Abbreviation.value Abbreviation.expansion",
    "term": "Term.children",
    "note": "NoteReference.key Note.key Note.children Document.notes",
    "title": "Document.title",
    "title-language": "Document.title_language Document.description_language",
    "language": "Document.language",
    "description": "Document.description",
    "date": "Document.date",
    "keywords": "Document.keywords",
    "keyword-language": "Document.keyword_languages",
    "audience": "Document.audience",
    "author": "Document.contact Contact.name",
    "contact": "Contact.phone Contact.email Contact.address Contact.website",
    "untranslated": "Document.untranslated Document.segments",
    "state": "Document.state",
    "edition": "Document.edition",
    "versions": "Document.versions Document.address Document.own_address Document.ways_on",
    "paper-a5": "Document.paper",
}
# What makes or measures a text and is no part of what it says: names of files, targets, the glossary before its words
# are in the text, what an author says of each edition, what people looked at and what they said of it, and what the
# site says of a document beside its files.
NO_CONSTRUCT = """
    Document.blocks Document.name Document.slug Document.targets Document.glossary Document.editions Term.key
    Document.allowed_words Document.retellings Document.judgements Document.suppressions Document.draft
    EasyRead.identifier EasyRead.left_out EasyRead.recorded Document.changed Document.formerly
"""


def test_every_node_of_the_model_is_a_construct() -> None:
    nodes = {construct.node for construct in CONSTRUCTS if construct.node}

    assert nodes == {*get_args(Block), *get_args(Inline)}


def test_every_fact_that_the_model_holds_is_a_construct_or_said_to_be_none() -> None:
    parts = (*get_args(Block), *get_args(Inline), Document, Note, ListItem, Definition, Row, Cell, Contact)
    facts = {f"{part.__name__}.{field.name}" for part in parts for field in fields(part) if field.name != "place"}

    told = {fact for facts in FACTS.values() for fact in facts.split()}
    assert facts == told | set(NO_CONSTRUCT.split())
    assert set(FACTS) <= {construct.id for construct in CONSTRUCTS}


def test_ids_and_titles_are_one_constructs_own() -> None:
    assert len({construct.id for construct in CONSTRUCTS}) == len(CONSTRUCTS)
    assert len({construct.title for construct in CONSTRUCTS}) == len(CONSTRUCTS)


def test_every_construct_has_an_example() -> None:
    assert set(EXAMPLES) == {construct.id for construct in CONSTRUCTS}


@pytest.mark.parametrize("construct", CONSTRUCTS, ids=lambda construct: construct.id)
def test_a_construct_is_found_in_the_text_that_uses_it_and_more_often_than_in_its_twin(construct: Construct) -> None:
    example = EXAMPLES[construct.id]

    used, otherwise = (list(construct.find(text.document())) for text in (example.text, example.twin))

    assert all(place.path == "source/example.md" and place.line for place in used)
    assert len(used) == len(otherwise) if construct.id in IN_BOTH else len(used) > len(otherwise)


def test_what_stands_in_a_note_is_found_there() -> None:
    document = Written("One.[^1]\n\n[^1]: Two.\n\n        three").document()

    assert [place.line for place in find("code-block").find(document)] == [10]


def test_a_long_description_that_stands_under_the_title_is_not_lost() -> None:
    front = f"description: {'word ' * 60}"
    shown, behind = (Written(body, front).document() for body in ("One.", "One.\n{.summary}"))

    found = find("description-long").find
    assert [list(found(shown)), [place.path for place in found(behind)]] == [[], ["source/example.md"]]


def test_places_are_those_of_the_lines_that_use_it() -> None:
    document = Written("One.\n\n- Two\n\n- Three `four`\n    1. Five\n\n    Six").document()

    assert [str(place) for place in find("list-mixed").find(document)] == ["source/example.md:11"]
    assert [str(place) for place in find("list-paragraphs").find(document)] == ["source/example.md:10"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((3,), "Word, PDF: it is gone (a.md:3)"),
        ((3, 4, 9), "Word, PDF: it is gone (a.md:3, a.md:4, a.md:9)"),
        ((3, 4, 9, 12), "Word, PDF: it is gone (a.md:3, a.md:4, a.md:9 and 1 more place)"),
        ((3, 4, 9, 12, 13), "Word, PDF: it is gone (a.md:3, a.md:4, a.md:9 and 2 more places)"),
    ],
)
def test_a_loss_is_told_in_one_line_with_its_first_places(lines: tuple[int, ...], told: str) -> None:
    lost = Lost(("Word", "PDF"), Loss("divider", "it is gone"), tuple(Place("a.md", line) for line in lines))

    assert str(lost) == told
