"""Where an easy-read text first uses the terms of the glossary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import Place
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.markdown.terms import Terms
from publisher.model import Document, EasyRead, Link, Span, Statement, Strong, Term, Text, inlines_within, plain_text

FRONT_MATTER = "---\ntitle: A title\nlanguage: {}\n---\n"
GLOSSARY = """\
Chair
:   Leads a meeting.

Long-term condition
:   You have it for long.

Condition
:   How you are.

Integrated Care System (ICS)
:   A group.

CO~2~
:   A gas.

WHO
:   It looks after the health of all.

Priorities
:   What we do first.
"""


def document(statements: str, *, glossary: str = GLOSSARY, language: str = "en") -> Document:
    entries = glossary_entries(read_glossary(glossary, path="source/glossary.md", language=language))
    body = f"/// easy-read | The chair\n{statements}\n///\n"
    return read(
        FRONT_MATTER.format(language) + body,
        path="source/text.md",
        glossary=entries,
        glossary_language=language,
    )


def terms(found: Document) -> list[tuple[str, str]]:
    return [(plain_text(node), node.key) for node in found.inlines() if isinstance(node, Term)]


@pytest.mark.parametrize(
    ("statement", "marked"),
    [
        ("Our chair is here. The chair leads.", [("chair", "chair")]),
        ("Two CHAIRS are here.", [("CHAIRS", "chair")]),
        ("The chair’s dog. The chairs’ dog.", [("chair", "chair")]),
        ("An armchair, chairman and chair-lift.", []),
        ("Long-term condition and condition.", [("Long-term condition", "long-term condition"), ("condition",) * 2]),
        ("Long term conditions last.", [("Long term conditions", "long-term condition")]),
        ("It is long-term. Condition: good.", [("Condition", "condition")]),
        ("An ICS helps. Integrated care systems help.", [("ICS", "integrated care system")]),
        ("Two ICSs help.", [("ICSs", "integrated care system")]),
        ("The ics of it.", []),
        ("Who helps? The WHO does.", [("WHO", "who")]),
        ("Plants need CO~2~ and CO.", [("CO2", "co2")]),
        ("This is a priority.", []),
        ("This is a **priority**.", [("priority", "priorities")]),
        ("`chair` and [chair]{lang=fr}", []),
        ("The **ics** helps.", [("ics", "integrated care system")]),
        ("An **Integrated Care System (ICS)** helps.", [("Integrated Care System (ICS)", "integrated care system")]),
    ],
)  # fmt: skip
def test_the_first_use_of_each_term_is_marked(statement: str, marked: list[tuple[str, str]]) -> None:
    assert terms(document(statement)) == marked


def test_a_term_is_marked_inside_bold_words_and_links_and_not_in_their_addresses() -> None:
    found = document("[Our chair](https://example.org/condition) is **not the ICS**.")

    nodes = list(found.inlines())
    assert Link((Text("Our "), Term((Text("chair"),), "chair")), "https://example.org/condition") in nodes
    assert Strong((Text("not the "), Term((Text("ICS"),), "integrated care system"))) in nodes


def test_a_heading_is_no_use_of_a_term() -> None:
    found = document("Ann is our chair.")

    block = found.blocks[0]
    assert isinstance(block, EasyRead)
    assert block.title == (Text("The chair"),)
    assert terms(found) == [("chair", "chair")]


def test_a_term_over_the_end_of_a_line_is_one_and_the_lines_stay_right() -> None:
    found = document("First.\nWe have a long-term\ncondition. Our\nchair leads.")

    nodes = [node for node in found.inlines() if not isinstance(node, Text) or node.value.strip()]
    lines = [(plain_text(node), node.place) for node in nodes if isinstance(node, Term)]
    assert lines == [
        ("long-term condition", Place("source/text.md", 7)),
        ("chair", Place("source/text.md", 9)),
    ]


def test_an_earlier_use_counts_although_the_author_marks_a_later_one() -> None:
    found = document("A chair leads.\n\nThe **chair** is kind.")

    block = found.blocks[0]
    assert isinstance(block, EasyRead)
    assert block.statements == (
        Statement((Text("A "), Term((Text("chair"),), "chair"), Text(" leads.")), None),
        Statement((Text("The "), Term((Text("chair"),), "chair"), Text(" is kind.")), None),
    )


def test_text_outside_easy_read_has_no_terms() -> None:
    entries = glossary_entries(read_glossary(GLOSSARY, path="source/glossary.md"))
    found = read(FRONT_MATTER.format("en") + "Our chair. Our **chair**.\n", path="a.md", glossary=entries)

    assert terms(found) == []


def test_a_text_in_another_language_than_the_glossary_uses_none_of_its_words() -> None:
    entries = glossary_entries(read_glossary(GLOSSARY, path="source/glossary.md"))
    body = "/// easy-read\nLa chair, l’ICS.\n///\n"
    found = read(FRONT_MATTER.format("fr") + body, path="a.md", glossary=entries)

    assert terms(found) == []


@pytest.mark.parametrize(
    ("language", "term", "statement", "marked"),
    [
        ("fr", "hôpital", "L’hôpital et les hôpitals.", ["hôpital"]),
        ("bn", "কাজ", "কাজের পরে কাজ।", ["কাজ"]),
        ("ur", "مریض", "ہر مریض، مریضوں", ["مریض"]),
        ("zh", "医生", "我们的医生很好。", ["医生"]),
        ("pl", "Rada", "To jest rada. Rady pomagają.", ["rada"]),
    ],
)
def test_other_languages_than_english_have_whole_words_as_they_stand(
    language: str, term: str, statement: str, marked: list[str]
) -> None:
    found = document(statement, glossary=f"{term}\n:   X.\n", language=language)

    assert [words for words, _ in terms(found)] == marked


def test_an_explanation_marks_other_terms_once_and_never_its_own() -> None:
    found = read_glossary(
        "Board\n:   A board has a chair. The board and the chair meet.\n\nChair\n:   Leads.\n", path="glossary.md"
    )

    board, chair = glossary_entries(found)
    assert [node.key for node in inlines_within(board.explanation) if isinstance(node, Term)] == ["chair"]
    assert chair.explanation == (Text("Leads."),)


def test_a_glossary_without_entries_finds_nothing() -> None:
    assert list(Terms().uses("A chair.")) == []


def test_words_in_another_language_are_left_alone() -> None:
    found = document("La [chair]{lang=fr}.")

    assert any(isinstance(node, Span) for node in found.inlines())
    assert terms(found) == []


@given(
    st.lists(
        st.sampled_from(
            ["chair", "Chairs", "long-term", "condition", "ICS", "CO~2~", "*a*", "**b**", "**chair**", ".", "\n"]
        ),
        min_size=1,
        max_size=12,
    )
)
def test_marking_changes_no_word_and_marks_each_term_once_by_itself(pieces: list[str]) -> None:
    words = "A " + " ".join(pieces)
    found = document(words)
    plain = document(words, glossary="Other\n:   X.\n")

    for block, unmarked in zip(found.blocks, plain.blocks, strict=True):
        assert isinstance(block, EasyRead)
        assert isinstance(unmarked, EasyRead)
        assert [plain_text(one.children) for one in block.statements] == [
            plain_text(one.children) for one in unmarked.statements
        ]
    by_author = words.count("**chair**")
    keys = [key for _, key in terms(found)]
    assert all(keys.count(key) <= 1 + by_author for key in keys)
    lines = range(6, 8 + words.count("\n"))
    assert all(
        node.place.line in lines
        for block in found.blocks
        if isinstance(block, EasyRead)
        for one in block.statements
        for node in inlines_within(one.children)
    )
