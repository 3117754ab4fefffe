"""What authors let stand of what checks find: which of it holds on a day, and what came of it in a run."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from publisher.checks.ids import OF_FILES, OF_VALIDATORS
from publisher.checks.table import CHECKS
from publisher.errors import SourceError, nearest
from publisher.findings import Result
from publisher.model import Document, Suppression
from publisher.report import Standing


def unknown(documents: Iterable[Document]) -> Iterator[SourceError]:
    """Yield a mistake for each suppression of a check that there is not."""
    known = (*(check.id for check in CHECKS), *OF_FILES, *OF_VALIDATORS)
    others = {one for document in documents for one in document.suppressions if one.check not in known}
    for one in sorted(others, key=lambda one: (one.place.path, one.place.line)):
        yield SourceError(f"There is no check “{one.check}”.", mend=nearest(one.check, known), place=one.place)


def holding(document: Document, today: dt.date) -> Document:
    """Return a document with those of its suppressions that hold on a day: on the last day too, not after it."""
    return replace(document, suppressions=tuple(one for one in document.suppressions if today <= one.until))


def standings(
    let_stand: Iterable[tuple[str, Suppression]], results: Sequence[tuple[str, Result]], today: dt.date
) -> tuple[Standing, ...]:
    """Return what came of each suppression, with the name of its document, in their order and each once.

    `results` are of the documents of some names.
    """
    return tuple(_standing(name, one, results, today) for name, one in dict.fromkeys(let_stand))


def _standing(name: str, one: Suppression, results: Sequence[tuple[str, Result]], today: dt.date) -> Standing:
    said = [result for of, result in results if of == name and result.check.id == one.check]
    hides = sum(hidden.by == one for result in said for hidden in result.suppressed)
    looked = bool(said) and not any(result.reasons for result in said)
    return Standing(name, one, hides, lapsed=today > one.until, looked=looked)
