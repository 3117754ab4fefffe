"""The standards that a written file can be held against. To add one, add its file and its row here."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from publisher.checks.output import pdf_conformance
from publisher.findings import Finding

# What reads a file back: what it breaks of the standard, () for nothing, and its number of pages.
Examine: TypeAlias = Callable[[bytes], tuple[tuple[Finding, ...], int]]

STANDARDS: Mapping[str, Examine] = {
    "PDF/UA-1": pdf_conformance.examine,
}


def find(standard: str) -> Examine:
    """Return what examines files by a standard that a row of the formats' table names."""
    return STANDARDS[standard]
