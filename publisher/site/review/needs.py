"""What a reviewer does first: each text in a language stands where its most pressing need puts it."""

import re
from collections.abc import Iterable
from enum import Enum

from publisher.site.review.values import Counts, Row


class Need(Enum):
    """A need, in the order in which a reviewer's day goes: the anchor in the first page, its heading, what to do."""

    LAPSED = (
        "lapsed",
        "Sign-off lapsed",
        "Somebody signed these, and they changed since. Look at what changed, then sign again.",
    )
    ERRORS = (
        "errors",
        "Errors",
        "Checks found errors, or a person said that something is not right. Have them mended before you sign.",
    )
    NEVER_SIGNED = ("unsigned", "Never signed", "A person has to answer at least one question for the first time.")
    TO_REVIEW = ("to-review", "To review", "All is signed, and checks point at places that only a person can judge.")
    UNFINISHED = (
        "unfinished",
        "Not all looked at",
        "Files are not built or out of date, or something was not run. Build first, then make these pages again.",
    )
    NOTHING = ("nothing", "Nothing waits", "Signed and unchanged, and the checks that were run found no error.")

    @property
    def anchor(self) -> str:
        """Return the id of its section."""
        return self.value[0]

    @property
    def title(self) -> str:
        """Return its heading."""
        return self.value[1]

    @property
    def advice(self) -> str:
        """Return what to do, in one or two sentences."""
        return self.value[2]


def first_need(counts: Counts) -> Need:
    """Return the most pressing need. Nothing that was not run, and nothing that is not built, counts as fine."""
    if counts.lapsed:
        return Need.LAPSED
    if counts.errors or counts.refusals:
        return Need.ERRORS
    if counts.unsigned:
        return Need.NEVER_SIGNED
    if counts.to_review:
        return Need.TO_REVIEW
    return Need.UNFINISHED if counts.unbuilt or counts.held_back or counts.incomplete else Need.NOTHING


def by_need(rows: Iterable[Row]) -> dict[Need, list[Row]]:
    """Return every need in its order, each with the rows that it comes first in, those of one text together.

    Among what nobody signed stand the texts above that a release asks for, then those with the fewest questions open,
    then those with the fewest warnings; else texts stand by their names, numbers in them by their value.
    Nobody knows of a text that only an earlier run looked at whether nothing waits today.
    """
    found: dict[Need, list[Row]] = {need: [] for need in Need}
    for row in rows:
        need = first_need(row.counts)
        found[Need.UNFINISHED if row.earlier and need is Need.NOTHING else need].append(row)
    return {need: _in_order(need, own) for need, own in found.items()}


def _in_order(need: Need, rows: Iterable[Row]) -> list[Row]:
    texts: dict[str, list[Row]] = {}
    for row in rows:
        texts.setdefault(row.name, []).append(row)

    def rank(name: str) -> tuple[tuple[bool, int, int], list[tuple[int, str]]]:
        near = (False, 0, 0)
        if need is Need.NEVER_SIGNED:
            near = min((not one.demanded, one.unsigned, one.warnings) for one in (row.counts for row in texts[name]))
        return near, natural(name)

    return [row for name in sorted(texts, key=rank) for row in texts[name]]


def natural(name: str) -> list[tuple[int, str]]:
    """Return what names are sorted by so that “leaflet-2” stands before “leaflet-10”."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name) if part]


def told(counts: Counts) -> list[str]:
    """Return what there is to do in a few words each, the most pressing first; what there is nothing of is left out."""
    signed = f", {counts.signed} of {counts.asked} signed" if counts.signed > 0 else ""
    parts = (
        (counts.lapsed, "sign-off lapsed", "sign-offs lapsed"),
        (counts.errors, "error", "errors"),
        (counts.refusals, "question refused", "questions refused"),
        (counts.unsigned, f"question open{signed}", f"questions open{signed}"),
        (counts.demanded, "asked for by a release", "asked for by a release"),
        (counts.to_review, "place to review", "places to review"),
        (counts.warnings, "warning", "warnings"),
        (counts.unbuilt, "file to build", "files to build"),
        (counts.incomplete, "not run", "not run"),
    )
    words = [f"{number} {one if number == 1 else many}" for number, one, many in parts if number]
    return [*words, "left out of builds"] if counts.held_back else words
