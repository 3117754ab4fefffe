"""The standards that a written file can be held against, and what else it must be. To add one, add its row here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from publisher import pdf_standards
from publisher.checks.output import pdf_conformance, read_back
from publisher.findings import Finding
from publisher.model import Document


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found in a file: the rules of its standard that it breaks, and where it is not its document.

    `pages` is its number of pages, 0 where it cannot be opened at all; then it was compared with nothing, and what is
    `broken` says so.
    """

    broken: tuple[Finding, ...]
    differing: tuple[Finding, ...]
    pages: int


# What reads a file back and holds it against a standard, and against the document that it was made from.
Examine: TypeAlias = Callable[[bytes, Document], Examined]


def _pdf(content: bytes, document: Document, *, standard: str) -> Examined:
    broken, pages = pdf_conformance.examine(content, standard)
    differing: Iterable[Finding] = read_back.differences(content, document) if pages else ()
    return Examined(broken, tuple(differing), pages)


STANDARDS: Mapping[str, Examine] = {
    standard.id: partial(_pdf, standard=standard.id) for standard in pdf_standards.PDF_STANDARDS
}


def find(standard: str) -> Examine:
    """Return what examines files by a standard, which is the id of a row of `publisher.pdf_standards`."""
    return STANDARDS[standard]
