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

_KNOWN = frozenset((*(check.id for check in CHECKS), *OF_FILES, *OF_VALIDATORS))
# Our own judgement: who wrote the text is then still there to be asked, and no text goes unread for longer.
_MOST_YEARS = 2


def unknown(documents: Iterable[Document]) -> Iterator[SourceError]:
    """Yield a mistake for each suppression of a check that there is not."""
    for one in _in_order(documents):
        if one.check not in _KNOWN:
            yield SourceError(
                f"There is no check “{one.check}”.",
                mend=nearest(one.check, _KNOWN, otherwise="All are listed by: publisher explain"),
                place=one.place,
            )


def too_long(documents: Iterable[Document], today: dt.date) -> Iterator[SourceError]:
    """Yield a mistake for each suppression that would hold for more than two years from a day."""
    last = _last_day(today)
    for one in _in_order(documents):
        if one.until > last:
            yield SourceError(
                f"The suppression of “{one.check}” would hold until {one.until.isoformat()}, more than {_MOST_YEARS} "
                "years from today.",
                mend=f"Choose a day on which somebody looks again, {last.isoformat()} at the latest.",
                place=one.place,
            )


def _in_order(documents: Iterable[Document]) -> list[Suppression]:
    every = {one for document in documents for one in document.suppressions}
    return sorted(every, key=lambda one: (one.place.path, one.place.line))


def _last_day(today: dt.date) -> dt.date:
    """Return the last day until which a suppression may hold."""
    try:
        return today.replace(year=today.year + _MOST_YEARS)
    except ValueError:  # the 29th of February
        return today.replace(year=today.year + _MOST_YEARS, day=28)


def holding(document: Document, today: dt.date) -> Document:
    """Return a document with those of its suppressions that hold on a day: on the last day too, not after it."""
    return replace(document, suppressions=tuple(one for one in document.suppressions if today <= one.until))


def standings(
    let_stand: Iterable[tuple[str, Suppression]], results: Sequence[tuple[str, Result]], today: dt.date
) -> tuple[Standing, ...]:
    """Return what came of each suppression, with the name of its document, in their order and each once.

    One of a check that there is not is no suppression but a mistake. `results` are of the documents of some names.
    """
    known = ((name, one) for name, one in dict.fromkeys(let_stand) if one.check in _KNOWN)
    return tuple(_standing(name, one, results, today) for name, one in known)


def _standing(name: str, one: Suppression, results: Sequence[tuple[str, Result]], today: dt.date) -> Standing:
    said = [result for of, result in results if of == name and result.check.id == one.check]
    hides = sum(hidden.by == one for result in said for hidden in result.suppressed)
    looked = bool(said) and not any(result.reasons for result in said)
    return Standing(name, one, hides, lapsed=today > one.until, looked=looked)
