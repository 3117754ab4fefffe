"""The standards that a written file can be held against. To add one, add its file and its row here."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from publisher import pdf_standards
from publisher.checks.output import pdf_conformance
from publisher.findings import Finding

# What reads a file back: what it breaks of the standard, () for nothing, and its number of pages.
Examine: TypeAlias = Callable[[bytes], tuple[tuple[Finding, ...], int]]

STANDARDS: Mapping[str, Examine] = {
    standard.id: partial(pdf_conformance.examine, standard=standard.id) for standard in pdf_standards.PDF_STANDARDS
}


def find(standard: str) -> Examine:
    """Return what examines files by a standard, which is the id of a row of `publisher.pdf_standards`."""
    return STANDARDS[standard]
