"""Texts that would take minutes to read are refused at once, and no others."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publisher.errors import SourceError
from publisher.markdown import syntax
from publisher.markdown.limits import limit_brackets, searched
from publisher.markdown.positions import Positions


def read(body: str) -> None:
    markdown = syntax.parser()
    limit_brackets(markdown, Positions(body, path="text.md", first_line=5))
    syntax.tree(body, markdown)


@pytest.mark.parametrize(
    "harm",
    [
        "[a " * 4_000,
        "![x](a " * 4_000,
        '[x](a "b) ' * 4_000,
        "[" * 3_000 + "]" * 3_000,
        "Words.[^1]\n\n[^1]: " + "[a " * 4_000,
    ],
    ids=["open", "open-pictures", "open-titles", "nested", "in-a-footnote"],
)
def test_a_paragraph_of_open_brackets_is_refused_with_its_line(harm: str) -> None:
    with pytest.raises(SourceError, match="square brackets") as raised:
        read(f"First.\n\n{harm}\n")

    assert raised.value.place.line in (7, 9)


def test_many_paragraphs_that_are_slow_together_are_refused() -> None:
    with pytest.raises(SourceError, match="square brackets"):
        read(("[a " * 300 + "\n\n") * 50)


@pytest.mark.parametrize(
    "text",
    [
        "[![a](b)](https://example.org/) " * 1_000,
        "| A | B |\n|---|---|\n" + "| [1, 2) | [3, 4) |\n" * 300,
        "```\n" + "[" * 9_000 + "\n```\n",
        "\\[a " * 5_000,
        "Words, and one [ that was forgotten.\n\n" * 500,
    ],
    ids=["links", "intervals", "code", "escaped", "forgotten"],
)
def test_a_text_that_is_read_fast_is_left_alone(text: str) -> None:
    read(text)


@given(st.text(alphabet="[]()\\a", max_size=40))
def test_what_is_searched_is_what_looking_from_each_bracket_comes_to(text: str) -> None:
    plain = re.sub(r"\\.", "xx", text)
    squares = [distance(plain, found.start(), "[]") for found in re.finditer(r"\[", plain)]
    addresses = [1 + distance(plain, found.start() + 1, "()") for found in re.finditer(r"\]\(", plain)]

    assert searched(text) == sum(squares) + sum(addresses)


def distance(text: str, start: int, pair: str) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] == pair[0]) - (text[at] == pair[1])
        if depth == 0:
            return at - start
    return len(text) - start
