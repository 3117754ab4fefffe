"""What of a text goes to a translator: today's segments with what the PO file knows of each."""

from collections.abc import Iterable
from typing import Literal

from publisher.model import Document, Inlines
from publisher.translation.catalogue import Catalogue, Entry
from publisher.translation.exchange.naming import names_of
from publisher.translation.exchange.pieces import marks_of
from publisher.translation.exchange.unit import Handover, Label, Mark, Unit, label_of
from publisher.translation.segment_kinds import WITH_LINES, kinds_in
from publisher.translation.segments import Segment, rebuild
from publisher.translation.states import is_open, is_ours, standing_of
from publisher.translation.terms import AgreedTerm, terms_in

Part = Literal["all", "changed"]

_PATH = "path: "


def handover(
    document: Document, catalogue: Catalogue, language: str, *, terms: Iterable[AgreedTerm] = (), part: Part = "all"
) -> Handover:
    """Return the segments of a document that go to a translator, in reading order, each different one once.

    `catalogue` is carried to the document's text of today (`update`). The part “changed” is what waits for a
    translator: what is not translated, and what changed since it was.
    """
    agreed = tuple(terms)
    inside = tags_inside(document)
    named = [
        (name, entry)
        for name, entry in names_of(catalogue.entries).items()
        if part == "all" or is_open(entry, changed=True)
    ]
    units = tuple(
        _unit(entry, label_of(name, entry.translation, number, len(named)), inside.get(entry.key, {}), agreed)
        for number, (name, entry) in enumerate(named, start=1)
    )
    path = document.place.path or document.name
    return Handover(document.name, document.title or document.name, path, document.language, language, units)


def tags_inside(document: Document) -> dict[tuple[str, str], dict[int, Mark]]:
    """Return what the tags of each segment are, by the segment's context and text."""
    found: dict[tuple[str, str], dict[int, Mark]] = {}

    def inline(segment: Segment, inlines: Inlines) -> Inlines:
        found.setdefault((segment.context, segment.text), marks_of(inlines))
        return inlines

    def words(segment: Segment, text: str) -> str:
        found.setdefault((segment.context, segment.text), {})
        return text

    rebuild(document, inline, words)
    return found


def _unit(entry: Entry, label: Label, marks: dict[int, Mark], terms: tuple[AgreedTerm, ...]) -> Unit:
    standing = standing_of(entry)
    kinds = kinds_in(entry.extracted)
    return Unit(
        label,
        entry.text,
        entry.translation,
        kinds,
        tuple(line.removeprefix(_PATH) for line in entry.extracted if line.startswith(_PATH)),
        tuple(entry.locations),
        standing,
        entry.previous if standing and standing.changed else "",
        tuple(comment for comment in entry.comments if comment.strip() and not is_ours(comment)),
        keeps_lines=not WITH_LINES.isdisjoint(kinds),
        plain=bool(entry.context),
        marks=marks,
        terms=tuple(terms_in(entry.text, terms)),
    )
