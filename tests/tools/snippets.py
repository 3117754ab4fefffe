"""The corpus of `tests/conformance/snippets`: every construct alone and in combinations that are hard, as PDFs.

A snippet in Markdown is what an author can write, one in HTML what the model cannot express today and the PDF step has
to get right all the same. Its file's name says what it is; one that begins with "easy-read" is written as that edition.
"""

import fcntl
import json
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

import weasyprint
from lxml import html

from publisher import editions, pdf_standards
from publisher.checks.output.passages.passage import words_of
from publisher.checks.output.pdf_conformance import conformance
from publisher.markdown.read import read
from publisher.materials import Picture
from publisher.model import Contact, Document, Figure, GlossaryEntry, Image, Paragraph, Text
from publisher.writers import pdf
from publisher.writers.html.page import page
from publisher.writers.html.rendering import Medium, Rendering
from publisher.writers.pdf.file import file_of
from publisher.writers.pdf.paper import page_rules
from publisher.writers.pdf.write import NoFetcher
from tests.tools import verapdf
from tests.tools.every_picture import every_picture
from tests.tools.materials import DOT, SQUARE, StockMaterials

FOLDER = Path(__file__).parents[1] / "conformance" / "snippets"
SNIPPETS = sorted(FOLDER.iterdir())

_CONTACT = Contact(name="Example Health", phone="01632 960 001", email="team@example.org")
_GLOSSARY = (
    GlossaryEntry("priority", (Text("Priority"),), (Text("A priority is something that we do first."),)),
    GlossaryEntry("backlog", (Text("Backlog"),), (Text("A backlog is work that has to wait."),)),
)


def written(snippet: Path, standard: str) -> bytes:
    """Return a snippet as a PDF of a standard."""
    if snippet.suffix == ".md":
        return pdf.write(document(snippet), StockMaterials(), standard)
    return _of_markup(_markup(snippet), standard)


def document(snippet: Path, edition: str = "") -> Document:
    """Return a snippet in Markdown as an edition, "" for the one that its name asks for."""
    text = snippet.read_text(encoding="utf-8")
    whole = read(text, path=snippet.name, contact=_CONTACT, glossary=_GLOSSARY)
    wanted = edition or ("easy-read" if snippet.name.startswith("easy-read") else "standard")
    return editions.find(wanted).apply(whole)


def words(snippet: Path) -> tuple[str, ...]:
    """Return the words of a snippet in HTML within its page, as a browser would read them out."""
    (body,) = html.fromstring(_markup(snippet)).iter("body")
    return words_of("".join(_spoken(body)))


# Elements of HTML that stand within a line; all others part words.
_IN_LINE = re.compile("a|abbr|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr")


def _spoken(element: html.HtmlElement) -> Iterator[str]:
    """Yield the text of an element and what follows it: pictures say their alternative text, q has quotation marks."""
    tag = str(element.tag)
    opens, ends = ("“", "”") if tag == "q" else ("", "") if _IN_LINE.fullmatch(tag) else (" ", " ")
    yield opens
    if element.get("aria-hidden") != "true":
        yield element.get("alt") or element.get("aria-label") or ""
        if tag != "svg":
            yield element.text or ""
            for child in element:
                yield from _spoken(child)
    yield ends
    yield element.tail or ""


def _markup(snippet: Path) -> str:
    """Return a snippet in HTML within a page of ours, with its styles and its running footer."""
    empty = Document(snippet.stem, snippet.stem.replace("-", " "), "en", (), edition="standard", contact=_CONTACT)
    materials = StockMaterials()
    rendering = Rendering.start(empty, materials, Medium.PAPER)
    around = str(page(rendering, page_rules(empty, materials.tokens(), rendering.words)))
    fragment = snippet.read_text(encoding="utf-8")
    for name, picture in (("{square}", SQUARE), ("{dot}", DOT)):
        fragment = fragment.replace(name, _address(picture))
    before, end, after = around.partition("</main>")
    # Not by "+": the page is markup that would make the fragment harmless text.
    return f"{before}{fragment}{end}{after}"


def _address(picture: Picture) -> str:
    return f"data:{picture.media_type};base64,{b64encode(picture.content).decode('ascii')}"


def _of_markup(markup: str, standard: str) -> bytes:
    """Return a page of HTML as a PDF, by the steps of the writer that follow its own HTML."""
    laid_out = weasyprint.HTML(string=markup, url_fetcher=NoFetcher()).render(presentational_hints=True)
    return file_of(laid_out, pdf_standards.find(standard))


@dataclass(frozen=True, slots=True)
class Case:
    """A file to judge: its name, the standard that it claims, and what writes it."""

    name: str
    standard: str
    make: Callable[[], bytes]

    @property
    def identifier(self) -> str:
        """Return a name that no other case has."""
        return f"{self.name}-{self.standard}"


def _on_paper(edition: str, paper: str, standard: str, *, press: bool) -> bytes:
    leaflet = replace(document(FOLDER / "leaflet-of-all-kinds.md", edition), paper=paper)
    return pdf.write(leaflet, StockMaterials(), standard, press=press)


def _with_every_picture(standard: str) -> bytes:
    """Return each picture with a caption, in a line of text, and as a decoration."""
    pictures = every_picture()
    blocks = [
        block
        for name in pictures
        for block in (
            Figure(Image(name, f"A picture: {name}"), (Text(name),)),
            Paragraph((Text("In a line: "), Image(name, name))),
            Figure(Image(name, "")),
        )
    ]
    shown = Document("pictures", "Pictures", "en", tuple(blocks), edition="standard")
    return pdf.write(shown, StockMaterials(pictures), standard)


def _cases() -> Iterator[Case]:
    for standard in (row.id for row in pdf_standards.PDF_STANDARDS):
        for snippet in SNIPPETS:
            yield Case(snippet.stem, standard, partial(written, snippet, standard))
        yield Case("pictures-of-every-kind", standard, partial(_with_every_picture, standard))
        for edition in editions.EDITIONS:
            for paper in edition.papers:
                for press in (False, True):
                    name = f"{edition.id}-on-{paper}{'-for-press' if press else ''}"
                    yield Case(name, standard, partial(_on_paper, edition.id, paper, standard, press=press))


CASES = tuple(_cases())

# What is found in each file, by who judges it: each standard that veraPDF sees claimed, and the gate of the build.
Judged: TypeAlias = Mapping[str, Mapping[str, list[str]]]
GATE = "the gate of the build"


def judge_once(shared: Path) -> Judged:
    """Return what is found in each case, written and judged by whichever test process asks first; the others wait."""
    kept = shared / "snippets.json"
    with (shared / "snippets.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_text(json.dumps(_judged(shared / "snippets")), encoding="utf-8")
    found: Judged = json.loads(kept.read_text(encoding="utf-8"))
    return found


def _judged(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Write every case into a folder and judge it; a case that cannot be written is found to be nothing else."""
    folder.mkdir()
    found: dict[str, dict[str, list[str]]] = {}
    paths: dict[str, Path] = {}
    for case in CASES:
        try:
            content = case.make()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this case's result and not the others'
            found[case.identifier] = {"not written": [f"{type(error).__name__}: {error}"]}
            continue
        paths[case.identifier] = folder / f"{case.identifier}.pdf"
        paths[case.identifier].write_bytes(content)
        gate = [finding.message for finding in conformance(content, case.standard)]
        found[case.identifier] = {GATE: gate}
    judged = verapdf.validate_claims(list(paths.values()))
    for identifier, path in paths.items():
        found[identifier] |= {claim: [str(one) for one in violations] for claim, violations in judged[path].items()}
    return found
