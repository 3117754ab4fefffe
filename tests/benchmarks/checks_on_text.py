"""How fast the checks on text are, over many documents: in one process, in all, and beside splitting sentences alone.

Run it from the repository's root, with how many documents to make (1,000 where nothing is said):

    python -m tests.benchmarks.checks_on_text 1000

The documents are made of the paragraphs, lists and headings of this project's texts and of the ten texts of
`tests/samples/texts/` in English, and of the Polish translations: each takes other ones, in another order, with other
figures, so that no two are alike. Half are read as the standard edition in English, the rest in Polish. A megabyte is a
million bytes of Markdown in UTF-8. No web page is made, so what checks find in pages is not measured. Where other
programs run beside it, look at the time of the processor: the clock's has theirs in it.

What a word is (how common, hard, in which language) is remembered from document to document, and these documents have
few different words for their number. So are the spelling of the last 4,096 sentences, and what nupunkt said of words
at a full stop. A run over texts that have less in common is slower.
"""

import os
import random
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from publisher import editions
from publisher.build.check_texts import Asked, checked_by
from publisher.checks import table
from publisher.findings import Check
from publisher.markdown.read import read
from publisher.model import Document
from publisher.reading.passages import laid_out, passages
from publisher.reading.sentences import split
from publisher.translation.po_file import read_po_file

ROOT = Path(__file__).parents[2]
SEED = 20260401
BLOCKS = 24  # of a document: about 6,000 bytes, as the two texts of this project have
MEGABYTE = 1_000_000
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_LEFT_OUT = re.compile(r"^///|^\[\^|\*\[|^\||\{#|\]\(#|\[\^|!\[|<|%\(|^#", re.MULTILINE)


def english() -> list[str]:
    """Return paragraphs and lists in English that can stand anywhere."""
    paths = [*(ROOT / "tests/samples/texts").glob("*.md"), ROOT / "source/vision.md", ROOT / "source/announcement.md"]
    texts = [_FRONT_MATTER.sub("", path.read_text(encoding="utf-8")) for path in sorted(paths)]
    return [block for text in texts for block in text.split("\n\n") if block.strip() and not _LEFT_OUT.search(block)]


def polish() -> list[str]:
    """Return paragraphs in Polish: the translated segments without marks."""
    paths = sorted((ROOT / "translations/pl").rglob("*.po"))
    entries = [one for path in paths for one in read_po_file(path.read_text(encoding="utf-8"), path=str(path)).entries]
    return [entry.translation for entry in entries if entry.translation and not _LEFT_OUT.search(entry.translation)]


def sources(number: int) -> list[str]:
    """Return so many texts, one after the other in English and in Polish, no two alike."""
    chance = random.Random(SEED)  # noqa: S311 - figures to be repeated, no secret
    pools = (("en", english()), ("pl", polish()))
    made = []
    for index in range(number):
        language, pool = pools[index % 2]
        blocks = [re.sub(r"\d", lambda _: str(chance.randrange(1, 10)), one) for one in chance.sample(pool, BLOCKS)]
        for at in range(0, BLOCKS, 6):
            blocks.insert(at + at // 6, f"## {' '.join(blocks[at + at // 6].split()[:4])} {index}")
        made.append(f"---\ntitle: Text {index}\nlanguage: {language}\n---\n\n" + "\n\n".join(blocks) + "\n")
    return made


def documents(texts: Sequence[str]) -> list[Document]:
    """Return the standard edition of each text."""
    apply = editions.find("standard").apply
    return [apply(read(text, path=f"{index}.md")) for index, text in enumerate(texts)]


def sentences_alone(given: Iterable[Document]) -> None:
    """Split the running text of documents into sentences, and do nothing else: what no check can be faster than."""
    for document in given:
        for passage in passages(document):
            split(laid_out(passage, document.language).counted, document.language)


def every_check(given: Iterable[Document]) -> None:
    """Run all checks on documents in this process."""
    for document in given:
        table.run(document)


def shares(given: Sequence[Document]) -> list[tuple[str, float]]:
    """Return how long each check takes by itself on all documents, in seconds, the slowest first."""

    def taken(check: Check) -> float:
        return _seconds(lambda: [list(check.run(document)) for document in given])[1]

    return sorted(((check.id, taken(check)) for check in table.CHECKS), key=lambda row: -row[1])


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Return how long work takes by the clock, and for how much of it this process had a processor."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - processor


def main(number: int) -> None:
    """Print the figures."""
    texts = sources(number)
    size = sum(len(text.encode()) for text in texts) / MEGABYTE
    cores = len(os.sched_getaffinity(0))
    print(f"{number} documents, {size:.2f} MB, half in English and half in Polish; {cores} processors")
    read_in = _seconds(lambda: documents(texts))
    given = documents(texts)
    every_check(given[:4])  # loads the word lists, which a long run pays for once

    print(f"{'':<44}{'clock':>18}{'processor':>20}")

    def told(what: str, taken: tuple[float, float], *, here: bool = True) -> None:
        spent = [f"{seconds:8.2f} s {size / seconds:6.2f} MB/s" for seconds in (taken if here else taken[:1])]
        print(f"{what:<40}" + "".join(spent))

    told("reading Markdown", read_in)
    told("splitting sentences alone, one process", _seconds(lambda: sentences_alone(given)))
    told("all checks on text, one process", _seconds(lambda: every_check(given)))
    with ProcessPoolExecutor(cores) as pool:
        asked = [Asked(document, None, {}) for document in given]
        checked_by(pool, asked[: 4 * cores], ROOT, cores)  # the same in each process
        told(
            f"all checks on text, {cores} processes", _seconds(lambda: checked_by(pool, asked, ROOT, cores)), here=False
        )
    print("\nEach check by itself, with the sentences that it asks for:")
    for name, seconds in shares(given[:: max(1, number // 100)])[:12]:
        print(f"  {name:<26}{seconds:7.3f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
