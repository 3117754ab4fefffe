"""A check on a written file: what it is given, and what it is, as values.

A file is one that this program wrote, and then it is held against its `Document` too, or one that came from anywhere.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from publisher.findings import Answer, Severity
from publisher.model import Document
from publisher.standards import Clause


@dataclass(frozen=True)
class OutputFile:
    """A file to look at: its path as it is told, the id of its format ("html", "pdf", "docx") and its bytes.

    `document` is what it was made from, with the links to its other versions, None for a file that is not ours.
    `standard` is the id of the standard that it claims, "" for none.
    """

    path: str
    format: str
    content: bytes
    document: Document | None = None
    standard: str = ""


@dataclass(frozen=True, slots=True)
class FileCheck:
    """A check on files as a value.

    `id` is also the name of its file (with `_` for `-`) and of its page `docs/checks/ID.md`. `formats` are those that
    it looks at. `own_only` is for what needs the document that a file was made from; of other files it is not run, and
    says so. `run` yields what it finds in one file.
    """

    id: str
    title: str
    severity: Severity
    clauses: tuple[Clause, ...]
    formats: tuple[str, ...]
    run: Callable[[OutputFile], Iterable[Answer]]
    own_only: bool = False
