"""How the import of an XLIFF file grows with its size, three sizes side by side in one run on one machine.

    .venv/bin/python tests/benchmarks/import_of_xliff.py

A text of 1,000, 10,000 and 40,000 segments is exported as XLIFF 2.1 with every segment translated, and taken into a PO
file without translations. Each line is the CPU time of the fastest of several rounds, since other programs run beside
it: reading the XML, taking the segments in (digests, tags, markup and direction of each are checked), and writing the
PO file. “A segment” is the same for all sizes where the work is linear.
"""

import re
from collections.abc import Callable
from time import process_time
from typing import TypeVar

from publisher.markdown.read import read as read_markdown
from publisher.model import State
from publisher.translation import exchange, read_catalogue, update
from publisher.translation.catalogue import Catalogue
from publisher.translation.exchange import FORMATS, Returned, handover, take_in
from publisher.translation.states import give

SIZES = (1_000, 10_000, 40_000)
ROUNDS = 3
LANGUAGE = "pl"


def main() -> None:
    print(f"{'segments':>10} {'MB':>6} {'read':>8} {'take in':>8} {'write':>8} {'together':>9} {'a segment':>10}")
    for size in SIZES:
        print(_row(size))


def _row(size: int) -> str:
    """Return the line of figures for a text of so many segments."""
    empty, content = _exported(size)
    reading, returned = _fastest(lambda given: exchange.read(given, path="text.pl.xlf")[0], lambda: content)
    taking, taken = _fastest(lambda given: _taken(given, returned), lambda: read_catalogue(empty, path="text.po"))
    writing, _ = _fastest(Catalogue.write, lambda: _taken(read_catalogue(empty, path="text.po"), returned))
    together = reading + taking + writing
    count = len(taken.entries)
    seconds = f"{reading:>7.2f}s {taking:>7.2f}s {writing:>7.2f}s {together:>8.2f}s"
    return f"{count:>10,} {len(content) / 1e6:>6.1f} {seconds} {together / count * 1e6:>7.0f} µs"


def _exported(size: int) -> tuple[str, bytes]:
    """Return a PO file of so many segments without translations, and an XLIFF file with all of them."""
    lines = "\n\n".join(
        f"The *nurse* number {number} helps {number % 7} people with [their letters](https://example.org/{number})."
        for number in range(size - 1)
    )
    text = read_markdown(f"---\ntitle: A text\nlanguage: en\n---\n\n{lines}\n", path="source/text.md")
    empty = update(None, text, LANGUAGE, path="text.po").text
    catalogue = read_catalogue(empty, path="text.po")
    for entry in catalogue.entries:
        give(entry, entry.text.replace("The", "Ta"), State.TRANSLATED)
    content = FORMATS["xliff"].write(handover(text, catalogue, LANGUAGE))
    # As it comes back: the segments had no translation when the file was made.
    return empty, re.sub(rb'(<unit id="[0-9a-f]{8})\.[0-9a-f]{8}\.', rb"\1.new.", content)


def _taken(catalogue: Catalogue, returned: Returned) -> Catalogue:
    taken = take_in(returned, catalogue, language=LANGUAGE)
    if taken.left or taken.faults or not taken.new:
        message = f"{len(taken.left)} left, {len(taken.faults)} faults, {taken.new} taken"
        raise RuntimeError(message)
    return catalogue


Given = TypeVar("Given")
Made = TypeVar("Made")


def _fastest(work: Callable[[Given], Made], given: Callable[[], Given]) -> tuple[float, Made]:
    """Return the seconds of CPU time that the fastest of some rounds takes, and what the last one made."""
    taken = []
    for _ in range(ROUNDS):
        fresh = given()
        began = process_time()
        made = work(fresh)
        taken.append(process_time() - began)
    return min(taken), made


if __name__ == "__main__":
    main()
