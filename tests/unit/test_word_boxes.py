"""The word boxes of an easy-read text: one for each hard word, where it is used first."""

from publisher.editions import easy_read
from publisher.markdown.glossary import glossary_entries
from publisher.markdown.read import read, read_glossary
from publisher.model import (
    DefinitionList,
    Document,
    Explanation,
    Heading,
    Paragraph,
    Statement,
    Strong,
    Term,
    Text,
    blocks_within,
    inlines_of,
    inlines_within,
    plain_text,
)

GLOSSARY = """\
Board
:   A board is a group with a chair.

Chair
:   The chair leads a board.

Care System (ICS)
:   A group.
"""


def edition(body: str, glossary: str = GLOSSARY) -> Document:
    entries = glossary_entries(read_glossary(glossary, path="source/glossary.md"))
    return easy_read(read(f"---\ntitle: A\nlanguage: en\n---\n{body}", path="source/text.md", glossary=entries))


def said(document: Document) -> list[str]:
    """Return each block's kind and words, with the bold ones of statements and boxes between stars."""
    lines = []
    for block in document.blocks:
        match block:
            case Statement() | Explanation():
                words = "".join(
                    f"*{plain_text(node)}*" if isinstance(node, Term) else plain_text(node) for node in block.children
                )
                lines.append(f"{type(block).__name__}: {words}")
            case Heading():
                lines.append(plain_text(block.children))
            case _:
                pass
    return lines


def test_only_the_first_use_is_bold_and_has_a_box() -> None:
    found = edition("/// easy-read | Us\nThe **chair** is here.\n\nOur **chair** leads.\nA **chair** can.\n///\n")

    assert said(found)[:5] == [
        "Us",
        "Statement: The *chair* is here.",
        "Explanation: The chair leads a *board*.",
        "Explanation: A board is a group with a chair.",
        "Statement: Our chair leads. A chair can.",
    ]
    statement = found.blocks[4]
    assert isinstance(statement, Statement)
    assert statement.children == (Text("Our chair leads.\nA chair can."),)


def test_a_word_that_an_explanation_uses_first_has_its_box_after_it_and_before_the_next_word() -> None:
    found = edition("/// easy-read | Us\nOur board is in the ICS.\n///\n")

    assert said(found)[1:5] == [
        "Statement: Our *board* is in the *ICS*.",
        "Explanation: A board is a group with a *chair*.",
        "Explanation: The chair leads a board.",
        "Explanation: A group.",
    ]


def test_a_short_form_is_its_term_with_the_full_form_in_the_box() -> None:
    found = edition("/// easy-read | Us\nTwo ICSs help.\n\nA care system helps.\n///\n")

    boxes = [block for block in found.blocks if isinstance(block, Explanation)]
    assert [plain_text(box.term) for box in boxes] == ["Care System (ICS)"]
    assert said(found)[1:4] == [
        "Statement: Two *ICSs* help.",
        "Explanation: A group.",
        "Statement: A care system helps.",
    ]


def test_the_list_at_the_end_has_each_word_once_in_the_order_of_the_boxes_and_nothing_in_bold() -> None:
    found = edition("/// easy-read | Us\nAn ICS has a board.\n///\n")

    listed = found.blocks[-1]
    assert isinstance(listed, DefinitionList)
    assert [plain_text(item.terms[0]) for item in listed.items] == ["Care System (ICS)", "Board", "Chair"]
    paragraphs = [block for block in blocks_within((listed,)) if isinstance(block, Paragraph)]
    assert all(paragraph.children == (Text(plain_text(paragraph.children)),) for paragraph in paragraphs)


def test_a_later_use_in_words_of_stress_keeps_the_stress() -> None:
    found = edition("/// easy-read | Us\nA chair.\n\nIt is **not a board, nor a chair**.\n///\n")

    nodes = [node for block in found.blocks if isinstance(block, Statement) for node in inlines_within(block.children)]
    assert Strong((Text("not a board, nor a chair"),)) in nodes


def test_a_sections_heading_comes_without_the_hints_of_its_short_forms() -> None:
    found = edition("## What an ICS *does*\n\n/// easy-read\nHello.\n///\n")

    assert [plain_text(run) for block in found.headings() for run in inlines_of(block)] == ["What an ICS does"]
    assert Text("What an ICS ") in next(found.headings()).children
