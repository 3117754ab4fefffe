"""The translations of a PO file as what checks look at, and what of it is not looked at."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from publisher.errors import Place, SourceError
from publisher.translation.catalogue import Catalogue, read_catalogue
from publisher.translation.po_file import Entry, read_po_file
from publisher.translation.quality import direction
from publisher.translation.quality.pair import Pair
from publisher.translation.quality.quotation_marks import leaves_open
from publisher.translation.segment_kinds import kinds_in
from publisher.translation.states import identifier, standing_of
from publisher.translation.terms import AgreedTerm

# What is translated today, by context and text.
Keys = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Sorted:
    """What a PO file holds of today's texts: the translations to look at, and where the others stand.

    `changed` are translations of an older text, `unknown` those of texts that are not in today's source at all,
    `absent` today's texts that the file does not have, `open` those that it has without a translation.
    """

    pairs: tuple[Pair, ...]
    changed: tuple[Place, ...]
    unknown: tuple[Place, ...]
    open: int
    absent: int


NOTHING = Sorted((), (), (), 0, 0)


def sort(
    catalogue: Catalogue, keys: Keys, *, language: str, source_language: str, terms: tuple[AgreedTerm, ...]
) -> Sorted:
    """Return the messages of a catalogue sorted by whether they translate a text of today."""
    pairs, changed, unknown, empty = [], [], [], 0
    goes_on = False
    for entry in catalogue.entries:
        before, goes_on = goes_on, leaves_open(Pair(entry.text, "", language).said, source_language)
        place = Place(catalogue.path, entry.line)
        standing = standing_of(entry)
        if entry.key not in keys:
            unknown.append(place)
        elif standing is None:
            empty += 1
        elif standing.changed:
            changed.append(place)
        else:
            pair = pair_of(entry, place, language=language, source_language=source_language)
            pairs.append(replace(pair, terms=terms, goes_on=before))
    absent = sum(catalogue.entry(text, context) is None for context, text in keys)
    return Sorted(tuple(pairs), tuple(changed), tuple(unknown), empty, absent)


def pair_of(entry: Entry, place: Place, *, language: str, source_language: str) -> Pair:
    """Return a message of a PO file as what checks look at, without terms."""
    return Pair(
        entry.text,
        entry.translation,
        language,
        source_language,
        context=entry.context,
        kind=next(iter(kinds_in(entry.extracted)), ""),
        place=place,
        id=identifier(entry.text, entry.context),
    )


def read_for_checks(text: str, *, path: str) -> Catalogue:
    """Return the catalogue of a PO file, with the controls of direction in its translations, which no build reads.

    So each of them can be told with its segment. Raises `SourceError` for everything else that `read_catalogue` does,
    and for controls outside the translations of today.
    """
    try:
        return read_catalogue(text, path=path)
    except SourceError as mistake:
        if not direction.has_controls(text):
            raise
        read_catalogue(direction.without_controls(text), path=path)  # nothing else is wrong
        catalogue = Catalogue(read_po_file(text, path=path), path=path)
        if direction.count_controls(text) != sum(
            direction.count_controls(entry.translation) for entry in catalogue.entries
        ):
            raise mistake from None
        return catalogue
