"""Measure the translation memory beside a comparison with every text, both by rapidfuzz, in one run.

    .venv/bin/python tests/benchmarks/translation_memory.py [REMEMBERED] [OPEN]

Texts are made of English words by how often each is used, from one seed; half of the open ones are edits of a
remembered one. The comparison with every text takes minutes for the default sizes, so it is made for a sample, and its
time for all is worked out from that. All times are CPU time, as other programs may run beside it.
"""

import random
import sys
from time import process_time

from rapidfuzz import fuzz, process
from wordfreq import top_n_list, word_frequency

from publisher.model import State
from publisher.translation.memory import SIMILAR, Memory, Remembered
from publisher.translation.po_file import Entry

SAMPLE = 200


def sentences(count: int, chance: random.Random) -> list[str]:
    """Return sentences of 4 to 25 words, each word as often as English has it."""
    words = top_n_list("en", 20_000)
    weights = [word_frequency(word, "en") for word in words]
    drawn = iter(chance.choices(words, weights, k=count * 25))
    return [" ".join(next(drawn) for _ in range(chance.randint(4, 25))).capitalize() + "." for _ in range(count)]


def edited(sentence: str, chance: random.Random) -> str:
    """Return a sentence of which one word in eight is another."""
    words = sentence.split()
    for _ in range(max(1, len(words) // 8)):
        words[chance.randrange(len(words))] = chance.choice(("people", "care", "2026", "health", "together"))
    return " ".join(words)


def main() -> None:
    """Print what both take, and how many of the most similar texts ours finds."""
    remembered = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    chance = random.Random(2026)  # noqa: S311 - the same texts in each run
    texts = sentences(remembered, chance)
    new = [edited(one, chance) for one in chance.sample(texts, wanted // 2)]
    new += sentences(wanted - len(new), chance)

    began = process_time()
    kinds = frozenset({"paragraph"})
    memory = Memory(
        Remembered(text, "", text.upper(), State.REVIEWED, "", kinds, "text", "text.po", line, "")
        for line, text in enumerate(texts, start=1)
    )
    built = process_time() - began
    began = process_time()
    recalled = [memory.recall("new", "new.po", Entry(text, extracted=["kind: paragraph"])) for text in new]
    ours = process_time() - began

    sample = chance.sample(range(wanted), min(SAMPLE, wanted))
    began = process_time()
    best = {index: process.extractOne(new[index], texts, scorer=fuzz.ratio, score_cutoff=SIMILAR) for index in sample}
    every = (process_time() - began) * wanted / len(sample)

    there = {index: found for index, found in best.items() if found}
    as_good = sum(
        bool(recalled[index].same) or any(one.likeness >= there[index][1] - 1e-9 for one in recalled[index].similar)
        for index in there
    )
    print(f"{wanted:,} open segments against {remembered:,} remembered texts")
    print(f"ours: {built:.1f} s to read in, {ours:.1f} s to look up")
    print(f"every text by rapidfuzz: {every:.0f} s (worked out from {len(sample)})")
    print(f"the most similar text was found for {as_good} of {len(there)} that have one of {SIMILAR} % or more")


if __name__ == "__main__":
    main()
