"""What our PDF step costs beside WeasyPrint with its own tags, and whether long documents cost more by the page.

Run: .venv/bin/python tests/benchmarks/pdf_against_weasyprint.py [RUNS]

Both sides get the same page of HTML and run in turns in one process. Ours is the whole step of the writer: from the
document to the file, with our tags, PDF/UA-1 and PDF/A-2a. WeasyPrint's is `HTML(string=…).write_pdf(…)` as PDF/UA-1,
once with the fonts of the machine looked up anew, as it does by itself, and once with them shared between files, as we
do. CPU seconds, the least of RUNS.
"""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from publisher.build.folder import Folder
from publisher.build.materials import shared_materials
from publisher.build.texts import document_names, in_editions, open_workspace, read_texts
from publisher.materials import Materials
from publisher.model import (
    Block,
    Cell,
    Document,
    Heading,
    Link,
    List,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
)
from publisher.writers.html.page import page
from publisher.writers.html.rendering import Medium, Rendering
from publisher.writers.pdf.paper import page_rules
from publisher.writers.pdf.write import write

ROOT = Path(__file__).parents[2]
_SENTENCE = "We join up the care that people get from different services, so that they tell their story once. "


def leaflets(materials: Materials) -> dict[str, Document]:
    """Return the workspace's longest text as leaflets of about four pages, by language: a page more or less."""
    folder = Folder.open(ROOT)
    workspace = open_workspace(folder)
    texts = read_texts(folder, workspace, document_names(folder))
    documents = [each for text in texts for each in in_editions(workspace, text, materials.words(text.language))]
    large = [each for each in documents if (each.language, each.edition) == ("en", "large-print")]
    urdu = [each for each in documents if (each.language, each.edition) == ("ur", "standard")]
    return {
        "A leaflet in English, large print": max(large, key=lambda document: len(document.blocks)),
        "A leaflet in Urdu": max(urdu, key=lambda document: len(document.blocks)),
    }


def long_text(sections: int) -> Document:
    """Return a text of that many sections: headings, paragraphs, lists, a table and a note in each; 1.3 pages each."""
    blocks = [block for number in range(sections) for block in _section(number)]
    notes = tuple(Note(f"n{number}", (Paragraph((Text(_SENTENCE),)),)) for number in range(sections))
    return Document("long", "A long text", "en", tuple(blocks), notes=notes, edition="standard")


def _section(number: int) -> Iterator[Block]:
    yield Heading(2, (Text(f"Part {number}"),), f"part-{number}")
    for _ in range(3):
        link = Link((Text("what we plan"),), "https://www.example.org/plan")
        yield Paragraph((Text(_SENTENCE * 3), Strong((Text("Ask us. "),)), link, Text(f". {_SENTENCE}")))
    yield Paragraph((Text(_SENTENCE), NoteReference(f"n{number}")))
    yield List(tuple(ListItem((Paragraph((Text(_SENTENCE),)),)) for _ in range(5)))
    head = Row(tuple(Cell((Text(name),), "column") for name in ("Town", "Homes", "Places")))
    rows = tuple(Row((Cell((Text("Southend"),), "row"), Cell((Text("14"),)), Cell((Text("210"),)))) for _ in range(5))
    yield Table((head,), rows, (Text("Homes and places"),))


def markup_of(document: Document, materials: Materials) -> str:
    """Return the page that both sides set."""
    rendering = Rendering.start(document, materials, Medium.PAPER)
    return str(page(rendering, page_rules(document, materials.tokens(), rendering.words)))


def stock(markup: str, fonts: FontConfiguration | None) -> bytes:
    """Return the file that WeasyPrint makes by itself."""
    made = weasyprint.HTML(string=markup).write_pdf(
        pdf_variant="pdf/ua-1", presentational_hints=True, font_config=fonts
    )
    return bytes(made or b"")


def cost(step: Callable[[], bytes]) -> float:
    """Return the CPU seconds that a step takes."""
    begin = time.process_time()
    step()
    return time.process_time() - begin


def compare(name: str, document: Document, materials: Materials, runs: int) -> float:
    """Print what one document costs on each side and return our seconds for a page."""
    markup, fonts = markup_of(document, materials), FontConfiguration()
    pages = len(weasyprint.HTML(string=markup).render(font_config=fonts, presentational_hints=True).pages)
    steps: dict[str, Callable[[], bytes]] = {
        "WeasyPrint, fonts looked up anew": partial(stock, markup, None),
        "WeasyPrint, fonts shared": partial(stock, markup, fonts),
        "our whole PDF step": partial(write, document, materials),
    }
    costs: dict[str, list[float]] = {side: [] for side in steps}
    for _ in range(runs):
        for side, step in steps.items():
            costs[side].append(cost(step))
    least = {side: min(measured) for side, measured in costs.items()}
    ours = least["our whole PDF step"]
    print(f"{name}, {pages} pages, least of {runs}")
    for side, seconds in least.items():
        print(f"  {side:34} {seconds:7.3f} s   ours is {ours / seconds:5.2f} times that")
    return ours / pages


def main(runs: int) -> None:
    """Measure leaflets, 30 pages and 300 pages."""
    materials = shared_materials(Folder.open(ROOT).root)
    for name, document in leaflets(materials).items():
        write(document, materials)  # what a process does once: imports, the machine's fonts
        compare(name, document, materials, runs * 3)
    short = compare("A longer text", long_text(23), materials, runs)
    long = compare("A very long text", long_text(230), materials, max(1, runs // 2))
    print(f"a page of the very long text costs {long / short:.2f} times one of the longer text (at most 1.2 is wanted)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
