"""The lines that somebody sees who signs: the same for the same text, others for each difference in it."""

import pytest

from publisher.editions import standard
from publisher.evidence.words_seen import sections
from publisher.markdown.read import read
from publisher.model import Document, Inline, Link, NoteReference, Paragraph, Text

HEAD = "---\ntitle: A plan\nlanguage: en\n{}---\n\n{}\n"

WHOLE = """\
^ We plan for 2026.

## Before 2 o’clock

Read *this* and **that**, 2^nd^ and CO~2~, `code`, [our site](https://example.org/), [mot]{lang=fr}.
A note.[^one]

- First
    1. Inner
- Second

> Words of hers.

![A map](map)

| Day | Hour |
|-----|-----:|
| Mon | 9 |

## What \\*this\\* is

Term
:   Its meaning.

---

    run it

[^one]: The note itself.
"""


def document(body: str, head: str = "") -> Document:
    return standard(read(HEAD.format(head, body), path="source/plan.md"))


def lines(body: str, head: str = "") -> list[str]:
    return [line for section in sections(document(body, head)) for line in section.lines]


def test_these_are_the_lines_that_sign_offs_are_bound_to() -> None:
    found = sections(document(WHOLE, "date: 2026-01-31\ndescription: What we do.\nkeywords: [care, home]\n"))

    assert [section.name for section in found] == ["A plan", "Before 2 o’clock", "What *this* is", "footnotes"]
    assert [list(section.lines) for section in found] == [
        [
            "# A plan",
            "% language: en",
            "% description: What we do.",
            "% date: 2026-01-31",
            "% keywords: care; home",
            "\\^ We plan for 2026.",
        ],
        [
            "## Before 2 o’clock",
            (
                "Read _this_ and *that*, 2^nd^ and CO~2~, `code`, [our site](https://example.org/), [mot]{lang=fr}. "
                "A note.[^one]"
            ),
            "-",
            "  First",
            "  1.",
            "    Inner",
            "-",
            "  Second",
            ">",
            "  Words of hers.",
            "![A map](map)",
            "|=",
            "|^ Day{column} | Hour{column right} |",
            "| Mon | 9{right} |",
        ],
        ["## What \\*this\\* is", ": Term", "  :", "    Its meaning.", "---", "```", "    run it"],
        ["[^one]:", "  The note itself."],
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Words.", "Word."),
        ("*Words.*", "**Words.**"),
        ("\\*Words.\\*", "*Words.*"),
        ("[Here](https://example.org/a)", "[Here](https://example.org/b)"),
        ("[mot]{lang=fr}", "[mot]{lang=es}"),
        ("![One](map)", "![Two](map)"),
        ("![One](map)", "![One](plan)"),
        ("- One\n- Two", "- Two\n- One"),
        ("- One\n- Two", "1. One\n2. Two"),
        ("1. One", "2. One"),
        ("## One", "### One"),
        ("One\n\nTwo", "One Two"),
        ("- One\n\n    Two", "- One\n\nTwo"),
        ("> One", "One"),
        ("\\# One", "## One"),
    ],
)
def test_each_difference_makes_other_lines(one: str, other: str) -> None:
    assert lines(one) != lines(other)


def test_a_paragraph_cannot_look_like_what_stands_above_the_text() -> None:
    assert lines("% date: 2026-01-31\n\nWords.") != lines("Words.", "date: 2026-01-31\n")


def test_what_no_reader_meets_makes_no_other_lines() -> None:
    assert lines("One\ntwo  \u0020three.") == lines("One two three.")
    assert lines("One.", "audience: all\n") == lines("One.")


def test_addresses_names_and_keys_cannot_be_taken_for_what_stands_beside_them() -> None:
    whole = Link((Text("Book"),), "https://e.org/a)(b")
    parts = (Link((Text("Book"),), "https://e.org/a"), Text("(b)"))

    assert _lines(whole) != _lines(*parts)
    assert _lines(NoteReference("a][^b")) != _lines(NoteReference("a"), NoteReference("b"))


def _lines(*nodes: Inline) -> tuple[str, ...]:
    (section,) = sections(Document("a", "A", "en", (Paragraph(nodes),)))
    return section.lines
