"""Constructs within constructs: no format drops the inner one, and none lets what stands in a block fall out of it."""

from collections.abc import Callable, Mapping
from itertools import product
from textwrap import indent

import pytest

from publisher.writers.table import Format
from tests.projections.marks import said, shown
from tests.tools.construct_examples import Written
from tests.tools.constructs import FORMATS, written

# Words with a mark, and the same words without it.
MARKED: Mapping[str, tuple[str, str]] = {
    "strong": ("**two**", "two"),
    "emphasis": ("*two*", "two"),
    "code": ("`two`", "two"),
    "superscript": ("x^two^", "xtwo"),
    "subscript": ("x~two~", "xtwo"),
    "span": ("[two]{lang=fr}", "two"),
    "link": ("[two](https://example.org)", "two"),
    "abbreviation": ("NHS", "two"),
    "note": ("two[^1]", "two"),
}
AROUND: Mapping[str, str] = {
    "strong": "One **three {} four**.",
    "emphasis": "One *three {} four*.",
    "superscript": "One^{}^.",
    "link": "One [three {} four](https://example.org/outer).",
    "heading": "## One {}",
    "cell": "| One {} | Three |\n|---|---|\n| Four | Five |",
    "term": "One {}\n:   Three",
    "speaker": "/// quote | One {} said:\nThree\n///",
    "caption": "![A dot](dot)\n\n/// caption\nOne {}\n///",
}
# What an author cannot write, or what says nothing more: a note has no place in a link, nor letters raised twice.
NOT_WRITTEN = {
    *((kind, kind) for kind in ("strong", "emphasis", "link")),
    *(("superscript", kind) for kind in ("superscript", "subscript", "note")),
    ("link", "note"),
}
END = "\n\n*[NHS]: National Health Service\n\n[^1]: A note.\n"

BLOCKS: Mapping[str, str] = {
    "paragraph": "Two",
    "list": "- Two\n- Three",
    "numbers": "1. Two\n2. Three",
    "quote": "> Two",
    "speaker": "/// quote | Ann:\nTwo\n///",
    "code": "    two",
    "figure": "![A dot](dot)\n\n/// caption\nTwo\n///",
    "table": "| Two | Three |\n|---|---|\n| Four | Five |",
    "definitions": "Two\n:   Three",
}
HOLDERS: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "item": ("- One", lambda block: "\n" + indent(block, "    ")),
    "numbered item": ("1. One", lambda block: "\n" + indent(block, "    ")),
    "quote": ("> One", lambda block: ">\n" + indent(block, "> ", lambda _: True)),
    "description": ("Zero\n:   One", lambda block: "\n" + indent(block, "    ")),
}


def _pairs() -> list[tuple[str, str]]:
    return [pair for pair in product(AROUND, MARKED) if pair not in NOT_WRITTEN]


def _file(form: Format, text: str) -> bytes:
    return written(form, Written(text).document())


def _told(form: Format, content: bytes) -> tuple[object, object]:
    """Return what tells blocks apart: what is read aloud, and how they stand on the page."""
    return said(form.id, content), shown(form.id, content)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
@pytest.mark.parametrize(("around", "inner"), _pairs())
def test_marked_words_within_others_are_told_from_plain_ones(around: str, inner: str, form: Format) -> None:
    marked, plain = MARKED[inner]
    note = inner == "note"
    pattern = f"{AROUND[around]}{END if note else END.partition('[^1]')[0]}"

    with_mark = _file(form, pattern.format(marked))
    without = _file(form, pattern.replace("\n[^1]: A note.", "").format(plain))

    assert said(form.id, with_mark) != said(form.id, without)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
@pytest.mark.parametrize(("holder", "inner"), [*product(HOLDERS, BLOCKS)])
def test_a_block_within_another_is_told_from_one_that_follows_it(holder: str, inner: str, form: Format) -> None:
    first, within = HOLDERS[holder]
    block = BLOCKS[inner]

    inside = _file(form, f"{first}\n{within(block)}\n\nEnd.")
    behind = _file(form, f"{first}\n\n{block}\n\nEnd.")

    assert _told(form, inside) != _told(form, behind)
