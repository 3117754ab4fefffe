"""What would be lost if a file of a translator were written over."""

from collections.abc import Iterator

from publisher.errors import SourceError
from publisher.translation.catalogue import Catalogue
from publisher.translation.exchange.importing import confirms, tidy, words_of
from publisher.translation.exchange.naming import Names
from publisher.translation.exchange.unit import Label, Returned, ReturnedUnit
from publisher.translation.exchange.whole import named, shown
from publisher.translation.states import digest, standing_of


def not_imported(returned: Returned, catalogue: Catalogue) -> Iterator[SourceError]:
    """Yield what of a file is not in a catalogue yet, and what of the file cannot be read.

    That is a translation that is other than at the time of the export and other than today's, words beside no id, and
    a draft that somebody confirmed.
    """
    yield from returned.faults
    names = Names(catalogue.entries)
    for unit in returned.units:
        if unit.label is None:
            if unit.target.strip():
                yield _lost(f"{shown(unit.source or unit.target)}, which has no id, has a translation", unit)
        elif said := _lost_of(unit, unit.label, names):
            yield _lost(f"{named(unit.label.id, unit.source)}: {said}", unit)


def _lost_of(unit: ReturnedUnit, label: Label, names: Names) -> str:
    """Return what is not imported of a segment, "" where nothing would be lost."""
    entry = names.find(label.id, unit.source)
    _, target = words_of(unit, entry)
    if unit.untranslated:
        return "its translation was not imported, since it is one of a part alone"
    if not target:
        return ""
    if label.was not in {digest(unit.target), digest(target)}:
        return "" if entry and target == tidy(entry.translation) else "its translation was not imported"
    standing = standing_of(entry) if entry and target == tidy(entry.translation) else None
    # Of words of an older text, what a file says is not believed (`importing`).
    return "it was confirmed there" if standing and not standing.changed and confirms(unit, standing) else ""


def _lost(message: str, unit: ReturnedUnit) -> SourceError:
    return SourceError(
        f"{message}.",
        mend=f"Say: publisher translate import {unit.place.path}",
        place=unit.place,
    )
