"""A Word file read back, and compared with the document that it was made from."""

from collections.abc import Iterator, Mapping

from publisher import language as languages
from publisher.checks.output.parity import fault, unlike
from publisher.checks.output.passages import of_document, of_word
from publisher.checks.output.passages.letters import Kind, kind_of
from publisher.checks.output.word.names import find, on, value
from publisher.checks.output.word.package import Package, body_of
from publisher.checks.output.word.properties import properties_of
from publisher.findings import Finding
from publisher.model import Document

_FILE = "Word file"
_LONGEST = 255
# Where Word looks for the language of letters of a kind (ISO/IEC 29500-1, 17.3.2.20).
_SLOTS: Mapping[Kind, str] = {"western": "val", "right-to-left": "bidi", "complex": "bidi", "wide": "eastAsia"}


def differences(package: Package, document: Document) -> Iterator[Finding]:
    """Find where a Word file is not its document. Raises `UnreadableError` where it has no text."""
    yield from _of_properties(package, document)
    yield from _of_the_whole(package, document)
    expected = of_document.passages(document, of_word.telling(document))
    yield from unlike(expected, of_word.passages(package, document.language), document, _FILE)


def _of_properties(package: Package, document: Document) -> Iterator[Finding]:
    """Find where the file says something else of itself than the document does."""
    said = properties_of(package)
    wanted = {
        "title": document.title,
        "language": document.language,
        "author": document.contact.name,
        "description": document.description,
        "keywords": ", ".join(document.keywords),
        "translation state": str(document.state),
        "date": document.date.isoformat() if document.date else "",
    }
    for name, words in wanted.items():
        if not _same(said[name], words):
            yield fault(f"The {_FILE} says that its {name} is “{said[name]}”, not “{words}”.", document.place)


def _same(said: str, wanted: str) -> bool:
    """Return whether a property says what is wanted; Word has room for 255 letters, and what is cut says so ("…")."""
    said, wanted = " ".join(said.split()), " ".join(wanted.split())
    cut = said.removesuffix("…").rstrip()
    return said == wanted or (cut not in {"", said} and len(wanted) > _LONGEST and wanted.startswith(cut))


def _of_the_whole(package: Package, document: Document) -> Iterator[Finding]:
    """Find where the file is set in another language or direction than the document."""
    wanted, slot = languages.word_locale(document.language), _SLOTS[kind_of(document.language)]
    said = value(find(package.styles, "docDefaults/rPrDefault/rPr/lang"), slot)
    if said != wanted:
        yield fault(f"The words of the {_FILE} are set in the language “{said}”, not “{wanted}”.")
    right_to_left = on(find(body_of(package), "sectPr/bidi"))
    if right_to_left != (document.direction == "rtl"):
        yield fault(f"The pages of the {_FILE} run {'from right to left' if right_to_left else 'from left to right'}.")
