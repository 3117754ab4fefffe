"""Whether all of a file came back: each segment that was exported once, and none of another export."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from publisher.errors import SourceError
from publisher.translation import tags
from publisher.translation.catalogue import Entry
from publisher.translation.exchange.unit import Label, ReturnedUnit
from publisher.translation.states import is_open

_WORDS_SHOWN = 40
_IDS_SHOWN = 5

Labelled = Sequence[tuple[ReturnedUnit, Label]]


def shown(words: str) -> str:
    """Return the first words of a text for a message, in quotation marks."""
    line = " ".join(tags.without_tags(words).split())
    return f"“{line if len(line) <= _WORDS_SHOWN else line[: _WORDS_SHOWN - 1].rstrip() + '…'}”"


def named(name: str, words: str) -> str:
    """Return what a message calls a segment: its id and its first words."""
    return f"Segment {name} ({shown(words)})"


def doubled(labelled: Labelled) -> Iterator[SourceError]:
    """Yield a fault for each segment that is there again."""
    first: dict[str, ReturnedUnit] = {}
    for unit, label in labelled:
        if (other := first.setdefault(label.id, unit)) is not unit:
            yield SourceError(
                f"{named(label.id, unit.source)} is there twice, the first time in line {other.place.line}.",
                mend="Keep the one that is right and delete the other.",
                place=unit.place,
            )


def of_several_exports(labelled: Labelled) -> Iterator[SourceError]:
    """Yield a fault where segments of several exports stand in one file."""
    totals = {label.total for _, label in labelled}
    if len(totals) > 1:
        unit, _ = next(one for one in labelled if one[1].total != labelled[0][1].total)
        yield SourceError(
            f"This file holds segments of several exports, of {' and of '.join(map(str, sorted(totals)))} segments.",
            mend="Import the files of each export by themselves.",
            place=unit.place,
        )


def missing(labelled: Labelled, names: Mapping[str, Entry]) -> Iterator[SourceError]:
    """Yield a fault for each run of segments that were exported and did not come back; `names` are all of today."""
    by_number = {label.number: (unit, label) for unit, label in labelled}
    total = labelled[0][1].total
    absent = _Absent(names, {label.id for _, label in labelled})
    for first, last in _runs(number for number in range(1, total + 1) if number not in by_number):
        before, behind = by_number.get(first - 1), by_number.get(last + 1)
        count = last - first + 1
        between = absent.between(before and before[1].id, behind and behind[1].id, count)
        what = f"Segment {first}" if count == 1 else f"Segments {first} to {last}"
        told = ": " + ", ".join(f"{name} ({shown(names[name].text)})" for name in between) if between else ""
        more = ", …" if told and count > _IDS_SHOWN else ""
        where = f" behind {shown(before[0].source)}" if before else " at the beginning"
        unit = (before or behind or labelled[0])[0]
        yield SourceError(
            f"{what} of {total} {'is' if count == 1 else 'are'} missing{where}{told}{more}.",
            mend="Put back what was deleted, from the file that was exported, with or without a translation; "
            "or import what is there: --allow-missing.",
            place=unit.place,
        )


class _Absent:
    """Today's segments that are not in a file."""

    def __init__(self, names: Mapping[str, Entry], returned: AbstractSet[str]) -> None:
        self._names = tuple(names)
        self._order = {name: index for index, name in enumerate(self._names)}
        self._all = [index for index, name in enumerate(self._names) if name not in returned]
        self._open = [index for index in self._all if is_open(names[self._names[index]], changed=True)]

    def between(self, before: str | None, behind: str | None, count: int) -> Sequence[str]:
        """Return the first of those that stand between both neighbours, if they are exactly as many as are missing.

        They are all that stand there or, where only part of the text was exported, those that wait for a translator.
        """
        start = self._order.get(before, len(self._names)) + 1 if before else 0
        end = self._order.get(behind, 0) if behind else len(self._names)
        for indexes in (self._all, self._open):
            first, last = bisect_left(indexes, start), bisect_left(indexes, end)
            if last - first == count:
                return [self._names[index] for index in indexes[first : min(last, first + _IDS_SHOWN)]]
        return ()


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of numbers that follow each other."""
    first = last = 0
    for number in numbers:
        if number != last + 1 or not first:
            if first:
                yield first, last
            first = number
        last = number
    if first:
        yield first, last
