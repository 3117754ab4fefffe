"""How fast the check of hard words is, beside asking wordfreq for each word, in one run on one machine.

    .venv/bin/python tests/benchmarks/hard_words.py

Two texts of a megabyte: the texts in `source/`, again and again, and words drawn by how often English has them (one
seed, so always the same), which has as many different words as a book. Each line is the CPU time of the fastest of
several rounds, since other programs run beside it.
"Warm" is the check in a report, where other checks have split the text into sentences before; "cold" splits it too.
"First" has the loading of the lists in it, and comes once in a run of the program.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import TypeVar

from wordfreq import get_frequency_dict, zipf_frequency

from publisher.checks.document import hard_word
from publisher.markdown.read import read
from publisher.model import Document, Paragraph, Text
from publisher.reading import sentences as splitting
from publisher.reading.common_words import base_form
from publisher.reading.sentences import sentences

ROUNDS = 5
MEGABYTE = 1_000_000
SENTENCE_WORDS = 15
PARAGRAPH_SENTENCES = 5
SEED = 1
ROOT = Path(__file__).parents[2]


def main() -> None:
    for name, paragraphs in (("our texts, repeated", _of_our_texts()), ("words of English", _of_english())):
        document = _document(paragraphs)
        size = sum(len(paragraph.encode()) for paragraph in _words(document)) / MEGABYTE
        first = _seconds(_check, document, rounds=1)
        warm, cold, split = (_seconds(work, document) for work in (_check_anew, _check_all_anew, _split_anew))
        tokens = [word for sentence in sentences(document) for word in sentence.words]
        plain = _seconds(_ask_for_each, tokens)
        different = len({word.lower() for word in tokens})
        print(f"{name}: {size:.2f} MB, {len(tokens):,} words, {different:,} different, {_check(document) - 1} found")
        print(f"  check, first                {first:6.2f} s {size / first:8.2f} MB/s")
        print(f"  check, warm                 {warm:6.2f} s {size / warm:8.2f} MB/s")
        print(f"  check, cold                 {cold:6.2f} s {size / cold:8.2f} MB/s")
        print(f"  splitting into sentences    {split:6.2f} s {size / split:8.2f} MB/s  {split / cold:.0%} of cold")
        print(f"  wordfreq.zipf_frequency     {plain:6.2f} s {size / plain:8.2f} MB/s  without any sentence")


def _check(document: Document) -> int:
    """Return how many answers the check gives."""
    return sum(1 for _ in hard_word.hard_words(document))


def _check_anew(document: Document) -> None:
    """Run the check with its lists loaded and the sentences split, and nothing known of any word."""
    sentences(document)
    hard_word._base.cache_clear()  # noqa: SLF001 - what it remembers of words is what this measures
    hard_word._hard_parts.cache_clear()  # noqa: SLF001 - the same
    base_form.cache_clear()
    _check(document)


def _check_all_anew(document: Document) -> None:
    splitting._sentences.cache_clear()  # noqa: SLF001 - so that it splits again
    _check_anew(document)


def _split_anew(document: Document) -> None:
    splitting._sentences.cache_clear()  # noqa: SLF001 - so that it splits again
    sentences(document)


def _ask_for_each(tokens: Sequence[str]) -> None:
    for word in tokens:
        zipf_frequency(word, "en")


Given = TypeVar("Given")


def _seconds(work: Callable[[Given], object], given: Given, *, rounds: int = ROUNDS) -> float:
    """Return the seconds of CPU time that the fastest of some rounds takes."""
    taken = []
    for _ in range(rounds):
        began = process_time()
        work(given)
        taken.append(process_time() - began)
    return min(taken)


def _document(paragraphs: Iterator[str]) -> Document:
    blocks = []
    size = 0
    while size < MEGABYTE:
        words = next(paragraphs)
        size += len(words.encode())
        blocks.append(Paragraph((Text(words),)))
    return Document(name="a", title="A", language="en", blocks=tuple(blocks))


def _words(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield "".join(node.value for node in block.children if isinstance(node, Text))


def _of_our_texts() -> Iterator[str]:
    paths = [path for path in sorted((ROOT / "source").glob("*.md")) if path.stem != "glossary"]
    texts = [read(path.read_text(encoding="utf-8"), path=path.name) for path in paths]
    while True:
        for text in texts:
            yield from _words(text)


def _of_english() -> Iterator[str]:
    words = {word: often for word, often in get_frequency_dict("en", "large").items() if word.isalpha()}
    drawn = random.Random(SEED)  # noqa: S311 - no secret: always the same text
    while True:
        found = drawn.choices(list(words), weights=list(words.values()), k=SENTENCE_WORDS * PARAGRAPH_SENTENCES * 100)
        for start in range(0, len(found), SENTENCE_WORDS * PARAGRAPH_SENTENCES):
            part = found[start : start + SENTENCE_WORDS * PARAGRAPH_SENTENCES]
            lines = (part[at : at + SENTENCE_WORDS] for at in range(0, len(part), SENTENCE_WORDS))
            yield " ".join(" ".join(line).capitalize() + "." for line in lines)


if __name__ == "__main__":
    main()
