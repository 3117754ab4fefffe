"""What writing a Word file costs beside pandoc, and whether long documents cost more by the paragraph.

Run: .venv/bin/python -m tests.benchmarks.word_against_pandoc [RUNS]

Documents of about 5, 50 and 500 pages, of this project's own sentences in every construct that both programs know, in
Markdown that both read. Ours is told with and without the reading of the Markdown; pandoc always reads it. CPU seconds,
the least of RUNS. Memory is the most that a process of its own held, ours beyond what the program and the document
take.
"""

import pickle
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from publisher import editions
from publisher.markdown.read import read
from publisher.model import Document
from publisher.writers.docx import write
from tests.tools import pandoc
from tests.tools.materials import DOT, StockMaterials

ROOT = Path(__file__).parents[2]
PICTURE = "dot.png"
PAGES = (5, 50, 500)
# Sections a page: LibreOffice shows 50 of them on 71 pages.
_SECTIONS = 50 / 71
_FRONT = "---\ntitle: A text of {pages} pages\nlanguage: en\ndescription: Measured by a benchmark.\n---\n\n"
_ABBREVIATION = "*[NHS]: National Health Service\n"


def materials() -> StockMaterials:
    """Return what our writer needs: the one picture that the text shows."""
    return StockMaterials(pictures={PICTURE: DOT})


def markdown(pages: int) -> str:
    """Return a text of about so many pages of A4, in sections with every construct that both programs know."""
    prose = _prose()
    sections = (_section(number, prose) for number in range(1, round(pages * _SECTIONS) + 1))
    return _FRONT.format(pages=pages) + "\n\n".join(block for section in sections for block in section) + _ABBREVIATION


def _prose() -> list[str]:
    """Return the paragraphs of this project's vision that are nothing but sentences."""
    text = (ROOT / "source/vision.md").read_text(encoding="utf-8")
    blocks = re.split(r"\n{2,}", text.partition("\n---\n")[2])
    return [block for block in blocks if re.match(r"[A-Z]", block) and "///" not in block and "[" not in block][:6]


def _section(number: int, prose: list[str]) -> Iterator[str]:
    first, second, third, *_ = (prose[(number + at) % len(prose)] for at in range(3))
    yield f"## Part {number}"
    yield f"{first} **Ask us**, *please*, about `part-{number}` or read [our plan](https://example.org/{number})."
    yield f"- {second}\n- The NHS, and\n    1. our partners\n    2. you\n- [the part itself](#part-{number})"
    yield f"### Figures of part {number}"
    yield f"{third}[^{number}]"
    yield "| Town | Homes | Places |\n|---|---|---|\n| Southend | 14 | 210 |\n| Basildon | 120 | 1,400 |"
    yield f"> {first}"
    yield f"Partner\n:   {second}"
    yield f"![A blue dot]({PICTURE})"
    yield f"```\nmake publish\nmake test  # {number}\n```"
    yield f"[^{number}]: {second}\n"


def document(text: str) -> Document:
    """Return the text as our program reads it."""
    return editions.find("standard").apply(read(text, path="benchmark.md"))


@dataclass(frozen=True)
class Size:
    """What one length of text costs: CPU seconds and MiB."""

    pages: int
    paragraphs: int
    writing: float
    reading: float
    pandoc: float
    memory: float
    pandoc_memory: float


def least(step: Callable[[], float], runs: int) -> float:
    """Return the least of some measurements."""
    return min(step() for _ in range(runs))


def cost(step: Callable[[], object]) -> float:
    """Return the CPU seconds that a step takes in this process."""
    begin = time.process_time()
    step()
    return time.process_time() - begin


def cost_of_pandoc(source: Path, target: Path) -> float:
    """Return the CPU seconds that pandoc takes from Markdown to a Word file."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    pandoc.write(source, target)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def most_memory(command: list[str]) -> float:
    """Return the most that a process held, in MiB.

    A small process stands between: the figure of a process is at least that of the one that started it.
    """
    code = f"import resource, subprocess; subprocess.run({command!r}, check=True); "
    code += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return int(done.stdout) / 1024


def memory_of_writing(text: Document, folder: Path) -> float:
    """Return the MiB that writing takes at most, beyond what the program and the document do."""
    kept = folder / "document.pickle"
    kept.write_bytes(pickle.dumps(text))
    own = [sys.executable, "-m", "tests.benchmarks.word_against_pandoc"]
    return most_memory([*own, "--write", str(kept)]) - most_memory([*own, "--load", str(kept)])


def in_a_process_of_its_own(kept: Path, *, whole: bool) -> None:
    """Load a document, write a short one, which is what a process does once, and then the `whole` document or not."""
    text: Document = pickle.loads(kept.read_bytes())  # noqa: S301 - this benchmark wrote it a moment ago
    write(document(markdown(1)), materials())
    if whole:
        write(text, materials())


def measured(pages: int, runs: int, folder: Path) -> Size:
    """Return what a text of about so many pages costs on both sides, run in turns."""
    source, target = folder / f"{pages}.md", folder / f"{pages}.docx"
    source.write_text(markdown(pages), encoding="utf-8")
    ours = document(source.read_text(encoding="utf-8"))
    content = write(ours, materials())
    with ZipFile(BytesIO(content)) as package:
        paragraphs = package.read("word/document.xml").count(b"<w:p>")
    return Size(
        pages,
        paragraphs,
        writing=least(lambda: cost(partial(write, ours, materials())), runs),
        reading=least(lambda: cost(lambda: document(markdown(pages))), runs),
        pandoc=least(partial(cost_of_pandoc, source, target), runs),
        memory=memory_of_writing(ours, folder),
        pandoc_memory=most_memory(pandoc.writing(source, target)),
    )


def told(size: Size) -> str:
    """Return one length of text as a line."""
    each = size.writing / size.paragraphs * 1000
    both = size.writing + size.reading
    return (
        f"{size.pages:4} pages, {size.paragraphs:6} paragraphs: ours writes in {size.writing:7.3f} s ({each:.3f} ms a "
        f"paragraph), reads and writes in {both:7.3f} s; pandoc reads and writes in {size.pandoc:7.3f} s; "
        f"memory: ours {size.memory:6.1f} MiB for writing, pandoc {size.pandoc_memory:6.1f} MiB in all"
    )


def main(runs: int) -> None:
    """Measure all lengths and print what is wanted of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / PICTURE).write_bytes(DOT.content)
        sizes = [measured(pages, runs if pages < PAGES[-1] else max(1, runs // 2), folder) for pages in PAGES]
    for size in sizes:
        print(told(size))
    short, middle, long = sizes
    grown = (long.writing / long.paragraphs) / (short.writing / short.paragraphs)
    still = (long.writing / long.paragraphs) / (middle.writing / middle.paragraphs)
    more = (long.memory / long.paragraphs) / (middle.memory / middle.paragraphs)
    print(f"a paragraph of {long.pages} pages costs {grown:.2f} times one of {short.pages} (at most 1.2 is wanted)")
    print(f"  and {still:.2f} times one of {middle.pages}")
    print(
        f"at {long.pages} pages our writing takes {long.writing / long.pandoc:.2f} times pandoc (at most 3 is wanted)"
    )
    print(f"  and our reading and writing {(long.writing + long.reading) / long.pandoc:.2f} times")
    print(f"a paragraph of {long.pages} pages takes {more:.2f} times the memory of one of {middle.pages}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--write" | "--load" as order, file]:
            in_a_process_of_its_own(Path(file), whole=order == "--write")
        case [number]:
            main(int(number))
        case _:
            main(3)
