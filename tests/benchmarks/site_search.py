"""What the search of a large site costs: to make its index, and to answer in a browser from files.

Run: .venv/bin/python tests/benchmarks/site_search.py [DOCUMENTS]

The site has DOCUMENTS leaflets (1,000 without a word) in each of this workspace's 17 languages, each with a title of
five words, a description of twelve and a text of 300. They are drawn by how common they are (Zipf's law) from the
20,000 commonest words that wordfreq knows in the language; of Punjabi and Gujarati, which it does not know, from the
words of our own translations, alone and two together. Nothing is laid out: a leaflet's web page is a heading and a
paragraph. Beside it stand two editions as PDF and Word, and every third leaflet has easy read too.

Printed are the seconds that making takes, for a tenth and for the whole, which shows whether it grows as the site does;
the most memory that it took; files and bytes of each language; and for each kind of search the milliseconds from the
press of Enter to the first answer (results of the page's own language, if it has any, or else all) and to the last one,
when all languages were asked, with the parts of the index that were read. “Cold” is a page that was just opened,
with the keyboard in the search box for long enough to type a word; “warm” the same search again. Each is the median of
RUNS. The browser reads files, as from a memory stick.
"""

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import wordfreq
from playwright.sync_api import Browser

from publisher.build import interface
from publisher.build.folder import Folder
from publisher.materials import Words as Interface
from publisher.site.search import files
from publisher.site.search.words import words
from tests.tools import axe
from tests.tools.materials import StockMaterials
from tests.tools.search_site import Words, path_of, site_with, written

ROOT = Path(__file__).parents[2]
TAGS = (
    *("en", "pl", "ro", "lt", "pt", "bg", "uk", "tr", "ar", "ur"),
    *("pa", "gu", "bn", "ta", "zh-Hans", "es", "fr"),
)
COMMONEST = 20_000
TITLE, DESCRIPTION, TEXT = 5, 12, 300  # words
# What a leaflet has beside its web page, and what every third has more.
MORE = (("standard", "pdf"), ("standard", "docx"), ("large-print", "pdf"), ("large-print", "docx"))
EASY_READ = (("easy-read", "pdf"), ("easy-read", "docx"))
RUNS = 5
TYPING = 300  # milliseconds
# Each with the page's language; “{n}” is the n-th commonest word of the language.
SOUGHT = {
    "a common word": ("en", "{20}"),
    "a rare word": ("en", "{15000}"),
    "three words": ("en", "{20} {50} {90}"),
    "two letters": ("en", "th"),
    "one letter": ("en", "s"),
    "Polish": ("pl", "{400}"),
    "Urdu": ("ur", "{400}"),
    "Tamil": ("ta", "{400}"),
    "Chinese, two signs": ("zh-Hans", "{400}"),
    "Chinese, one sign": ("zh-Hans", "的"),
    "Tamil on the English page": ("en", "{ta 400}"),
    "Polish on the English page": ("en", "{pl 400}"),
    "English on the Tamil page": ("ta", "{en 450}"),
    "Chinese on the English page": ("en", "{zh-Hans 400}"),
    "a language by its name": ("en", "tamil"),
    "a language and a title": ("en", "tamil {20}"),
    "an edition": ("en", "large print"),
    "a slip of the keys": ("en", "vaccniation"),
    "a slip behind an article": ("ar", "المستشقى"),
    "nothing": ("en", "qzxqzxqzx"),
    "nothing, common beginning": ("en", "conqzxqzx"),
}
# Press Enter and look at each change of the page.
ASK = """(text) => new Promise((end) => {
    const box = document.querySelector(".site-search");
    const begun = performance.now();
    let first = 0;
    let parts = 0;
    const { head } = document;
    head.append = (script) => {
        parts += 1;
        Element.prototype.append.call(head, script);
    };
    const watch = new MutationObserver(() => {
        const said = box.querySelector(".search-status").textContent;
        first ||= said ? performance.now() - begun : 0;
        if (said && box.dataset.state === "done") {
            watch.disconnect();
            end([first, performance.now() - begun, parts, said]);
        }
    });
    box.querySelector("input").value = text;
    box.querySelector("form").requestSubmit();
    watch.observe(box, { childList: true, subtree: true, characterData: true, attributes: true });
})"""


@dataclass(frozen=True, slots=True)
class Spoken(StockMaterials):
    """The materials of a site whose own words are translated, as ours are."""

    def words(self, language: str) -> Interface:
        """Return the interface's words in a language."""
        return interface.words(Folder(ROOT), language)


def vocabulary(tag: str) -> list[str]:
    """Return the words of a language, the commonest first."""
    if tag not in {"pa", "gu"}:
        return list(wordfreq.top_n_list(tag.partition("-")[0], COMMONEST))
    text = "".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "translations" / tag).glob("*/*.po")))
    own = [word for word in dict.fromkeys(words(text)) if not word.isascii()]
    return [word + end for end in ("", *own[:50]) for word in own][:COMMONEST]


def leaflets(tag: str, count: int) -> Iterator[Words]:
    """Yield leaflets of a language that say nothing."""
    chance = random.Random(tag)  # noqa: S311 - no secret: the same leaflets each time
    known = vocabulary(tag)
    weights = [1 / rank for rank in range(1, len(known) + 1)]
    totals = [sum(weights[:1])]
    for weight in weights[1:]:
        totals.append(totals[-1] + weight)
    draw = partial(chance.choices, known, cum_weights=totals)
    space = "" if tag == "zh-Hans" else " "
    for number in range(count):
        title, description, text = (space.join(draw(k=length)) for length in (TITLE, DESCRIPTION, TEXT))
        yield Words(
            f"document-{number}", tag, title, text, description, more=MORE if number % 3 else (*MORE, *EASY_READ)
        )


def made(count: int) -> tuple[float, dict[str, int], int]:
    """Return the seconds that an index takes, its bytes by language, and how many files it has."""
    all_leaflets = [leaflet for tag in TAGS for leaflet in leaflets(tag, count)]
    pages = {path_of(leaflet): leaflet.page for leaflet in all_leaflets}
    site = site_with(all_leaflets, TAGS, Spoken())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    sizes = dict.fromkeys(TAGS, 0)
    number = 0
    for path, content in files(site, pages.__getitem__):
        number += 1
        _, name, *rest = path.split("/")
        if rest:
            sizes[name] += len(content)
        else:
            sizes[name] = len(content)
    taken = time.process_time() - begun
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{count * len(TAGS):6} leaflets: {taken:6.1f} s of CPU, {number} files, {more:.0f} MB more memory at most")
    return taken, sizes, number


def text_for(pattern: str, tag: str, known: dict[str, list[str]]) -> str:
    """Return what to seek: the words that a pattern names."""
    found = []
    for part in pattern.split(" {"):
        inner = part.strip("{}")
        language, _, rank = inner.rpartition(" ")
        found.append(known[language or tag][int(rank)] if rank.isdigit() else inner)
    return " ".join(found)


def answers(browser: Browser, folder: Path, known: dict[str, list[str]]) -> None:
    """Print how long each search takes."""
    print(f"{'milliseconds to the first and last answer':42}{'cold':>16}{'warm':>16}{'parts':>8}")
    for kind, (tag, pattern) in SOUGHT.items():
        text = text_for(pattern, tag, known)
        cold, warm, said, parts = [], [], "", 0
        for _ in range(RUNS):
            with axe.show(browser, folder / tag / "index.html") as view:
                view.page.focus("#_search")
                view.page.wait_for_timeout(TYPING)
                *first, parts, said = view.page.evaluate(ASK, text)
                cold.append(first)
                *second, _, said = view.page.evaluate(ASK, text)
                warm.append(second)
        figures = "".join(
            f"{statistics.median(own for own, _ in rows):8.0f}{statistics.median(last for _, last in rows):8.0f}"
            for rows in (cold, warm)
        )
        print(f"{kind:28}{text[:14]:14}{figures}{parts:8}   {said[:20]}")


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    tenth, _, _ = made(max(1, count // 10))
    whole, sizes, _ = made(count)
    print(f"ten times the site took {whole / tenth:.1f} times as long")
    print("kB:", ", ".join(f"{name} {size // 1000}" for name, size in sizes.items()))
    with tempfile.TemporaryDirectory() as folder:
        written([leaflet for tag in TAGS for leaflet in leaflets(tag, count)], TAGS, Path(folder), Spoken())
        with axe.open_browser() as browser:
            answers(browser, Path(folder), {tag: vocabulary(tag) for tag in TAGS})


if __name__ == "__main__":
    main()
