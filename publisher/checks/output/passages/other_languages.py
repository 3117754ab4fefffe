"""Where a file for paper says that its document is in other languages: that block, told apart from the text.

The program puts it behind the ways to reach the organisation: a heading, a QR code whose alternative text is the words
of the heading with the address, the address as a link, and the names of the languages in a row. Web pages have none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publisher import language as languages
from publisher.checks.output.passages.of_document import Telling
from publisher.checks.output.passages.passage import PARAGRAPH, PICTURE, Passage, heading_kind
from publisher.model import Document

_KINDS = (heading_kind(2), PICTURE, PARAGRAPH, PARAGRAPH)
_COLONS = (":", "\uff1a")
_BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class Parted:
    """The passages of a file: its text, and its block about other languages, () where it has none.

    The block is its heading, its picture, its address and its names, in this order.
    """

    text: tuple[Passage, ...]
    block: tuple[Passage, ...]


def parted(passages: Sequence[Passage]) -> Parted:
    """Return the passages of a file with the last such block apart from the others."""
    for at in range(len(passages) - len(_KINDS), -1, -1):
        block = tuple(passages[at : at + len(_KINDS)])
        if _is_block(block):
            return Parted((*passages[:at], *passages[at + len(_KINDS) :]), block)
    return Parted(tuple(passages), ())


def _is_block(passages: tuple[Passage, ...]) -> bool:
    if tuple(passage.kind for passage in passages) != _KINDS:
        return False
    heading, picture, address, _ = ("".join(passage.words) for passage in passages)
    return bool(passages[2].links) and picture in {f"{heading}{colon}{address}" for colon in _COLONS}


def expected(document: Document, telling: Telling) -> tuple[Passage, ...]:
    """Return the address and the names that the block of a document's file holds, () where it must have none."""
    if not document.languages_on_paper:
        return ()
    address = telling.gathering("")
    address.text(document.address, "")
    address.link(telling.target(document.address), 0)
    names = telling.gathering(document.language)
    for number, tag in enumerate(document.languages_on_paper):
        if number:
            names.text(_BETWEEN, document.language)
        names.text(languages.find(tag).own_name, tag)
    return tuple(_of(gathering.passages(PARAGRAPH, 0, place=document.place)) for gathering in (address, names))


def _of(passages: Sequence[Passage]) -> Passage:
    (passage,) = passages
    return passage


def differing(found: Sequence[Passage], wanted: Sequence[Passage]) -> Iterator[tuple[str, Passage, Passage]]:
    """Yield what differs in two such blocks: what it is called, what is wanted and what was found.

    An address is in whatever language a program may tell.
    """
    (address, names), (wanted_address, wanted_names) = found[-2:], wanted[-2:]
    if (address.words, address.links) != (wanted_address.words, wanted_address.links):
        yield "address", wanted_address, address
    if (names.words, names.languages, names.links) != (wanted_names.words, wanted_names.languages, ()):
        yield "names of the languages", wanted_names, names
