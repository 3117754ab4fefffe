"""What authors let stand of what checks find: which of it holds on a day, and what came of it in a run."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from publisher.checks.table import CHECKS
from publisher.errors import SourceError, nearest
from publisher.findings import Result
from publisher.model import Document, Suppression
from publisher.report import Standing


def unknown(documents: Iterable[Document]) -> Iterator[SourceError]:
    """Yield a mistake for each suppression of a check that there is not."""
    known = tuple(check.id for check in CHECKS)
    told: set[Suppression] = set()
    for document in documents:
        for one in document.suppressions:
            if one.check not in known and one not in told:
                told.add(one)
                yield SourceError(f"There is no check “{one.check}”.", mend=nearest(one.check, known), place=one.place)


def holding(document: Document, today: dt.date) -> Document:
    """Return a document with those of its suppressions that hold on a day: on the last day too, not after it."""
    return replace(document, suppressions=tuple(one for one in document.suppressions if today <= one.until))


def standings(
    documents: Iterable[Document], results: Sequence[tuple[str, Result]], today: dt.date
) -> tuple[Standing, ...]:
    """Return what came of each suppression of documents, in the order of the texts.

    `documents` still have all of theirs, `results` are of the documents of some names.
    """
    found: dict[tuple[str, Suppression], Standing] = {}
    for document in documents:
        for one in document.suppressions:
            said = [result for name, result in results if name == document.name and result.check.id == one.check]
            hides = sum(hidden.by == one for result in said for hidden in result.suppressed)
            looked = bool(said) and not any(result.reasons for result in said)
            found[document.name, one] = Standing(document.name, one, hides, lapsed=today > one.until, looked=looked)
    return tuple(found.values())
