"""A Word file read back, and compared with the document that it was made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publisher import language as languages
from publisher.checks.output import word_pictures, word_surroundings
from publisher.checks.output.parity import fault, on_paper, told
from publisher.checks.output.passages import of_document, of_word, other_languages
from publisher.checks.output.passages.alignment import compare
from publisher.checks.output.passages.passage import Passage, words_of
from publisher.checks.output.word.directions import turned
from publisher.checks.output.word.letters import Kind, kind_of
from publisher.checks.output.word.names import Element, find, on, value, w
from publisher.checks.output.word.package import Package, body_of
from publisher.checks.output.word.properties import properties_of
from publisher.checks.output.word.styles import Reading
from publisher.constructs import LONGEST_PROPERTY
from publisher.errors import Place
from publisher.findings import Finding
from publisher.model import Document

_FILE = "Word file"
# Where a cut of a long property may end, in letters before that: at the end of a word.
_LONGEST_WORD = 60
# Where Word looks for the language of letters of a kind (ISO/IEC 29500-1, 17.3.2.20).
_SLOTS: Mapping[Kind, str] = {"western": "val", "right-to-left": "bidi", "complex": "bidi", "wide": "eastAsia"}
# More would be the same mistake again and again.
_MOST_TURNED = 20


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs between a file and its document, and where in the source each paragraph of the file is from.

    `pairs` are the passages that both have, as the document has them and as the file does.
    """

    findings: tuple[Finding, ...]
    places: "Places"
    pairs: tuple[tuple[Passage, Passage], ...]


class Places:
    """The lines of the source by the paragraphs of a file that were made from them."""

    def __init__(self, package: Package, pairs: tuple[tuple[Passage, Passage], ...], document: Document) -> None:
        """Take the passages that are the same in the document and in the file."""
        self._package, self._document = package, document
        self._known = {found.origin: expected.place for expected, found in pairs if found.origin is not None}
        self._near: dict[Element, Place] | None = None

    def of(self, paragraph: Element | None) -> Place:
        """Return where a paragraph was written; for one that no author wrote, where the one before it was."""
        if paragraph is None:
            return self._document.place
        if paragraph in self._known:
            return self._known[paragraph]
        if self._near is None:
            self._near = dict(self._nearest())
        return self._near.get(paragraph, self._document.place)

    def _nearest(self) -> Iterator[tuple[Element, Place]]:
        parts = (self._package.document, *([self._package.footnotes] if self._package.footnotes else []))
        for part in parts:
            place = self._document.place
            for paragraph in part.root.iter(w("p")):
                place = self._known.get(paragraph, place)
                yield paragraph, place


def compared(package: Package, document: Document) -> Compared:
    """Return where a Word file is not its document. Raises `UnreadableError` where it has no text."""
    reading = Reading(package)
    telling = of_word.telling(document)
    expected = of_document.passages(document, telling)
    found = other_languages.parted(of_word.passages(package, document.language))
    both = compare(expected, found.text, lambda passage: passage, words_of(document.contact.name))
    places = Places(package, both.pairs, document)
    findings = (
        *_of_properties(package, document),
        *_of_the_whole(package, document),
        *told(both.differences, _FILE),
        *on_paper(found.block, document, telling, _FILE),
        *word_surroundings.differences(reading, document),
        *word_pictures.differences(package, document),
        *_turned(reading, document, places),
    )
    return Compared(findings, places, both.pairs)


def _of_properties(package: Package, document: Document) -> Iterator[Finding]:
    """Find where the file says something else of itself than the document does."""
    said = properties_of(package)
    wanted = {
        "title": document.title,
        "language": document.language,
        "author": document.contact.name,
        "subject": document.description,
        "description": document.description,
        "keywords": ", ".join(document.keywords),
        "translation state": str(document.state),
        "edition": document.edition,
        "publication status": "draft" if document.draft else "",
        "date": document.date.isoformat() if document.date else "",
    }
    for name, words in wanted.items():
        if not _same(said[name], words):
            yield fault(f"The {_FILE} says that its {name} is “{said[name]}”, not “{words}”.", document.place)


def _same(said: str, wanted: str) -> bool:
    """Return whether a property says what is wanted; Word has room for 255 letters, and what is cut says so ("…")."""
    said, wanted = " ".join(said.split()), " ".join(wanted.split())
    cut = said.removesuffix("…").rstrip()
    long = len(wanted) > LONGEST_PROPERTY and LONGEST_PROPERTY - _LONGEST_WORD <= len(said) <= LONGEST_PROPERTY
    return said == wanted or (long and said.endswith("…") and wanted.startswith(cut))


def _of_the_whole(package: Package, document: Document) -> Iterator[Finding]:
    """Find where the file is set in another language or direction than the document."""
    wanted, slot = languages.word_locale(document.language), _SLOTS[kind_of(document.language)]
    said = value(find(package.styles, "docDefaults/rPrDefault/rPr/lang"), slot)
    if said != wanted:
        yield fault(f"The words of the {_FILE} are set in the language “{said}”, not “{wanted}”.")
    right_to_left = on(find(body_of(package), "sectPr/bidi"))
    if right_to_left != (document.direction == "rtl"):
        yield fault(f"The pages of the {_FILE} run {'from right to left' if right_to_left else 'from left to right'}.")


def _turned(reading: Reading, document: Document, places: Places) -> Iterator[Finding]:
    """Find what runs in another direction than its letters or the document."""
    found = turned(reading, right_to_left=document.direction == "rtl")
    for one, _ in zip(found, range(_MOST_TURNED), strict=False):
        yield fault(f"In the {_FILE} {one.message} would run the wrong way.", places.of(one.paragraph))
