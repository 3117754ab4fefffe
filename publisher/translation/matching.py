"""Which text of today is which text of before: the most similar one, of the same place and kind first."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from itertools import pairwise

from rapidfuzz import fuzz, process

from publisher.translation.po_file import Entry
from publisher.translation.segment_kinds import kinds_in

# How like two texts must be, per cent, for the translation of one to help with the other (rapidfuzz's `ratio`: twice
# the letters that they share in order, of all letters of both). Measured on edits of our own texts: a sentence of which
# a third is new keeps 60 and more, two different sentences of one text have 30 to 50. What stands between the same
# neighbours is most likely the same text, rewritten.
BETWEEN_NEIGHBOURS = 40
UNDER_HEADING = 55
ANYWHERE = 70
# So many candidates of one text are kept: each text is given away once, and others may want the best of them.
_CANDIDATES = 16

# So many others a text is compared with at most: some 0.2 ms.
_COMPARED = 1_000

_Key = Hashable
_Neighbours = dict[int, tuple[_Key, _Key]]


def matched(
    today: Sequence[Entry], new: Collection[int], before: Sequence[Entry], gone: Collection[int]
) -> dict[int, int]:
    """Return, by the index of a new text of today, the index of the text of before that it was; each is taken once.

    `new` and `gone` are the indices of texts that the other side does not have. Three rounds, each with what the one
    before left: texts of one kind between the same neighbours, then those of one kind under the same headings, then
    those with one context anywhere in the document.
    """
    if not new or not gone:
        return {}
    here, there = _neighbours(today, set(new)), _neighbours(before, set(gone))
    rounds: tuple[tuple[int, Callable[[int], _Key], Callable[[int], _Key]], ...] = (
        (BETWEEN_NEIGHBOURS, lambda i: (_kind(today[i]), here[i]), lambda i: (_kind(before[i]), there[i])),
        (UNDER_HEADING, lambda i: _kind_and_path(today[i]), lambda i: _kind_and_path(before[i])),
        (ANYWHERE, lambda i: today[i].context, lambda i: before[i].context),
    )
    found: dict[int, int] = {}
    for least, key_here, key_there in rounds:
        there_now: dict[_Key, dict[int, str]] = defaultdict(dict)
        for index in sorted(set(gone) - set(found.values())):
            there_now[key_there(index)][index] = before[index].text
        here_now: dict[_Key, list[int]] = defaultdict(list)
        for index in sorted(set(new) - set(found)):
            here_now[key_here(index)].append(index)
        candidates: list[tuple[float, int, int]] = []
        for key, indices in here_now.items():
            if others := there_now.get(key):
                candidates.extend(_alike_in_group(indices, today, others, least))
        _take(candidates, found)
    return found


def _alike_in_group(
    indices: Sequence[int], today: Sequence[Entry], others: dict[int, str], least: int
) -> Iterable[tuple[float, int, int]]:
    """Yield how alike each text of a group is to others of it: the likeness, its index, and the other's.

    Where a whole long text was rewritten, each is compared with those about as far on in it alone: all with all would
    take minutes.
    """
    keys = list(others)
    for position, index in enumerate(indices):
        choices = others
        if len(keys) > _COMPARED:
            middle = position * len(keys) // len(indices)
            start = min(max(0, middle - _COMPARED // 2), len(keys) - _COMPARED)
            choices = {key: others[key] for key in keys[start : start + _COMPARED]}
        for _, likeness, other in process.extract(
            today[index].text, choices, scorer=fuzz.ratio, score_cutoff=least, limit=_CANDIDATES, processor=None
        ):
            yield likeness, index, other


def _take(candidates: list[tuple[float, int, int]], found: dict[int, int]) -> None:
    """Give each text the best that nobody has yet: the most alike first, then in the order of the text."""
    taken: set[int] = set()
    for _, index, other in sorted(candidates, key=lambda one: (-one[0], one[1], one[2])):
        if index not in found and other not in taken:
            found[index] = other
            taken.add(other)


def _neighbours(entries: Sequence[Entry], apart: Collection[int]) -> _Neighbours:
    """Return, for each index in `apart`, the keys of the texts before and behind it that both sides have."""
    common = [-1, *(index for index in range(len(entries)) if index not in apart), len(entries)]
    found: _Neighbours = {}
    for first, last in pairwise(common):
        keys = (entries[first].key if first >= 0 else None, entries[last].key if last < len(entries) else None)
        found |= dict.fromkeys(range(first + 1, last), keys)
    return found


def _kind(entry: Entry) -> _Key:
    return entry.context, kinds_in(entry.extracted)


def _kind_and_path(entry: Entry) -> _Key:
    return entry.context, tuple(entry.extracted)
