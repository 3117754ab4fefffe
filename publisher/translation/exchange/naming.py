"""What a segment is called in a file: eight digits, and sixteen where two segments of a text would share the eight."""

from collections import defaultdict
from collections.abc import Iterable

from publisher.translation.catalogue import Entry
from publisher.translation.states import identifier

_SHORT = 8


def names_of(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Return the messages of a text by what each is called in a file, in their order.

    Of 10,000 texts, two share their eight digits about once in a hundred (32 bits); sixteen they never share.
    """
    entries = tuple(entries)
    sharing = _by_short(entries)
    return {_name(entry, alone=len(sharing[_short(entry)]) == 1): entry for entry in entries}


class Names:
    """The messages of a text, found by what they are called in a file of today or of an earlier day."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Find messages among these."""
        self._by_short = _by_short(entries)

    def find(self, name: str, source: str) -> Entry | None:
        """Return the message of a name, None where there is none.

        A short name is that of several where a text with the same one was added since: `source` says which it is.
        """
        found = [entry for entry in self._by_short.get(name[:_SHORT], ()) if _name(entry).startswith(name)]
        return next((entry for entry in found if entry.text == source), found[0] if found else None)


def _by_short(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[_short(entry)].append(entry)
    return found


def _short(entry: Entry) -> str:
    return identifier(entry.text, entry.context)


def _name(entry: Entry, *, alone: bool = False) -> str:
    # The second half is the digest of the same two, the other way round: another number for another pair.
    return _short(entry) + ("" if alone else identifier(entry.context, entry.text))
