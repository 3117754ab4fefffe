"""What reads the files of each format back, and what they must be. To add a format's, add its row here.

A row imports what it needs when it is asked for: a check of the texts need not wait for what reads files.
"""
# ruff: noqa: PLC0415 - the late imports are the point of these functions, as said above

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from publisher.findings import Finding
from publisher.model import Document


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found in a file: the rules that it breaks, and where it is not its document.

    `pages` is its number of pages: 0 where it cannot be opened at all, so that it was compared with nothing, and what
    is `broken` says so; None for formats without pages. `noticed` is what the author should look at; it ends no build.
    """

    broken: tuple[Finding, ...]
    differing: tuple[Finding, ...]
    pages: int | None
    noticed: tuple[Finding, ...] = ()


# What reads a file back and holds it against the standard that it claims ("" for none), and against the document that
# it was made from.
Examine: TypeAlias = Callable[[bytes, Document, str], Examined]


def _pdf(content: bytes, document: Document, standard: str) -> Examined:
    from publisher.checks.output import pdf_conformance, read_back

    broken, pages = pdf_conformance.examine(content, standard)
    differing = read_back.differences(content, document) if pages else ()
    return Examined(broken, tuple(differing), pages)


def _word(content: bytes, document: Document, _: str) -> Examined:
    from publisher.checks.output.word import examination

    broken, differing, noticed = examination.examine(content, document)
    return Examined(broken, differing, None, noticed)


EXAMINERS: Mapping[str, Examine] = {"pdf": _pdf, "pdf-print": _pdf, "docx": _word}


def find(form: str) -> Examine | None:
    """Return what examines the files of a format by its id, None where nothing does."""
    return EXAMINERS.get(form)
