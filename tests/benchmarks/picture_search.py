"""What a search for pictures costs beside a plain look through the same lists.

Run: .venv/bin/python tests/benchmarks/picture_search.py [RUNS]

Both sides have the curated table and a pack of 4,000 pictures with five words each, loaded, and get the same words in
turns in one process. The plain side is what a program without an index does: it looks through every word of every
picture with Python's difflib, and takes the ratio of each. Printed are milliseconds a search: the least of RUNS, for
each kind of words, and what reading the pack and making the index cost once.
"""

import random
import sys
import time
from collections.abc import Callable
from difflib import SequenceMatcher

from publisher.pictures.collection import Collection, collection_of
from publisher.pictures.packs import read_pack
from publisher.pictures.search import fold

PICTURES, WORDS = 4000, 5
SOUGHT = {
    "a word of the table": "waiting list",
    "a word of the pack": "",  # one of its own, put in below
    "a slip of the pen": "hosptal",
    "a sentence": "We have a long waiting list at the hospitl in our area",
    "nothing": "qxzvqxzv",
}
SYLLABLES = (
    *("ba", "ce", "di", "fo", "gu", "ha", "ki", "lo", "me", "ni", "pa", "ru", "sa"),
    *("te", "vi", "wo", "za", "bre", "cle", "dra", "flo", "gri", "pla", "ste", "tru"),
)


def invented(chance: random.Random) -> str:
    """Return a word that no language has, as long as words are."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))


def pack_text(chance: random.Random) -> str:
    """Return the list of a pack of thousands of pictures."""
    rows = ['name = "Large"\nlicence = "CC0-1.0"\n']
    for number in range(PICTURES):
        words = {f"{invented(chance)} {invented(chance)}" if place > 2 else invented(chance) for place in range(WORDS)}
        quoted = ", ".join(f'"{word}"' for word in sorted(words))
        rows.append(f'[pictures.thing-{number}]\nfile = "{number}.svg"\ntitle = "A thing"\nwords = [{quoted}]\n')
    return "\n".join(rows)


def plain(collection: Collection, words: str) -> str:
    """Return the name of the picture that a look through all words finds, "" for none."""
    sought = fold(words)
    matcher = SequenceMatcher(None, b=sought)
    best, name = 0.0, ""
    for found in collection.findable:
        for word in (found.name, *found.entry.words):
            matcher.set_seq1(word)
            if (ratio := matcher.ratio()) > best:
                best, name = ratio, found.name
    return name


def milliseconds(work: Callable[[], object], runs: int) -> float:
    """Return the least CPU time of some runs."""
    taken = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return 1000 * min(taken)


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    text = pack_text(random.Random(1))  # noqa: S311 - no secret: the same pack each time
    read = milliseconds(lambda: read_pack(text, "large"), 1)
    collection = collection_of((), (read_pack(text, "large"),), ("large",))
    indexed = milliseconds(lambda: collection.search("first"), 1)
    print(f"the pack: {len(text) // 1000} kB, read in {read:.0f} ms; its index made in {indexed:.0f} ms")
    SOUGHT["a word of the pack"] = collection.packs[0].pictures["thing-2000"].words[0]
    for kind, words in SOUGHT.items():
        ours = milliseconds(lambda words=words: collection.search(words), 10 * runs)  # type: ignore[misc]
        theirs = milliseconds(lambda words=words: plain(collection, words), 1)  # type: ignore[misc]
        print(f"{kind:22}{ours:8.2f} ms{theirs:10.1f} ms plain")


if __name__ == "__main__":
    main()
