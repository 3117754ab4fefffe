"""A long document costs as much by the paragraph as a short one: nothing is compared with everything else."""

import cProfile
import pstats
from collections.abc import Callable

import pytest

from publisher.model import Block, Cell, Document, Heading, Link, List, ListItem, Paragraph, Row, Table, Text
from publisher.writers.pdf import write
from tests.tools.materials import StockMaterials


def paragraphs(count: int) -> tuple[Block, ...]:
    return tuple(Paragraph((Text("One. "), Link((Text("Two"),), "https://example.org"))) for _ in range(count))


def headings(count: int) -> tuple[Block, ...]:
    return tuple(Heading(2, (Text(f"Part {number}"),), f"part-{number}") for number in range(count))


def items(count: int) -> tuple[Block, ...]:
    return (List(tuple(ListItem((Paragraph((Text("One."),)),)) for _ in range(count))),)


def rows(count: int) -> tuple[Block, ...]:
    head = Row((Cell((Text("Town"),), "column"), Cell((Text("Homes"),), "column")))
    return (Table((head,), tuple(Row((Cell((Text("a"),), "row"), Cell((Text("1"),)))) for _ in range(count))),)


@pytest.mark.parametrize("blocks", [paragraphs, headings, items, rows])
def test_four_times_the_text_takes_four_times_the_steps(blocks: Callable[[int], tuple[Block, ...]]) -> None:
    write(Document("warm", "Warm", "en", blocks(3)), StockMaterials())  # what is done once for a process

    short, long = steps(blocks(100)), steps(blocks(400))

    assert long < 4.6 * short


def steps(blocks: tuple[Block, ...]) -> int:
    """Return how many calls of functions writing a document takes: unlike seconds, always the same."""
    profile = cProfile.Profile()
    profile.runcall(write, Document("long", "Long", "en", blocks), StockMaterials())
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # typeshed leaves it out
