"""How long it takes to carry translations to a changed text, beside gettext's own `msgmerge --previous`, in one run.

    .venv/bin/python tests/benchmarks/update_against_msgmerge.py

A file of 10,000 translated segments meets a template in which 500 of them are others: a word or two changed in each.
Both sides begin with the texts of the two files and end with the text of the new one; msgmerge is one process, and ours
is timed in this one, which has its libraries loaded. Each line is the fastest of several rounds, since other programs
run beside it. What both made of the 500 is counted: a faster answer that finds less would be no answer.
"""

import random
import re
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from publisher.model import State
from publisher.translation import read_catalogue, update_phrases
from publisher.translation.po_file import Entry
from publisher.translation.states import give
from publisher.translation.templates import empty_catalogue
from tests.tools.programs import find

ROUNDS = 5
SEGMENTS = 10_000
CHANGED = 500
UNDER_ONE_HEADING = 50
SEED = 1
WORDS = re.findall(r"[a-z]+", (Path(__file__).parents[2] / "source/vision.md").read_text(encoding="utf-8"))


def main() -> None:
    chance = random.Random(SEED)  # noqa: S311 - the same texts each time, no secret
    texts = [f"{' '.join(chance.choices(WORDS, k=chance.randint(4, 25)))} {number}." for number in range(SEGMENTS)]
    translated, template = _po(texts), _template(_changed(texts, chance))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "old.po").write_text(translated, encoding="utf-8")
        (folder / "new.pot").write_text(template, encoding="utf-8")
        theirs, seconds_of_theirs = _fastest(lambda: _msgmerge(folder))
    ours, seconds_of_ours = _fastest(lambda: update_phrases(translated, template, "pl").text)
    print(f"{SEGMENTS:,} segments, {CHANGED} changed")
    print(f"  publisher             {seconds_of_ours:6.2f} s  {_matched(ours)} with their old text")
    print(f"  msgmerge --previous   {seconds_of_theirs:6.2f} s  {_matched(theirs)} with their old text")
    print(f"  publisher/msgmerge    {seconds_of_ours / seconds_of_theirs:6.2f}")


def _changed(texts: list[str], chance: random.Random) -> list[str]:
    changed = list(texts)
    for number in chance.sample(range(SEGMENTS), CHANGED):
        words = changed[number].split()
        words[chance.randrange(len(words))] = chance.choice(WORDS)
        words.insert(chance.randrange(len(words)), chance.choice(WORDS))
        changed[number] = " ".join(words)
    return changed


def _entries(texts: list[str]) -> list[Entry]:
    return [
        Entry(
            text,
            extracted=[f"path: Part {number // UNDER_ONE_HEADING}", "kind: paragraph"],
            locations=[f"source/text.md:{number}"],
        )
        for number, text in enumerate(texts)
    ]


def _po(texts: list[str]) -> str:
    entries = _entries(texts)
    for entry in entries:
        give(entry, entry.text.upper(), State.REVIEWED)
    return empty_catalogue("text", "A text", "pl").carried_to(entries, []).write()


def _template(texts: list[str]) -> str:
    return empty_catalogue("text", "A text", "").carried_to(_entries(texts), []).write()


def _msgmerge(folder: Path) -> str:
    command = [find("msgmerge"), "--previous", "--quiet", "--no-wrap", "old.po", "new.pot"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout.decode()


def _fastest(work: Callable[[], str]) -> tuple[str, float]:
    """Return what a piece of work makes, and the seconds of its fastest round."""
    seconds = []
    for _ in range(ROUNDS):
        began = perf_counter()
        made = work()
        seconds.append(perf_counter() - began)
    return made, min(seconds)


def _matched(po: str) -> int:
    return sum(1 for entry in read_catalogue(po, path="made.po").entries if entry.previous and entry.translation)


if __name__ == "__main__":
    main()
